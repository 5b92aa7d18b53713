#pragma once

#include <QDialog>

#include "app/document/case_list.h"
#include "app/document/inspection.h"
#include "app/jobs/job_runner.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace yimi::app {

/// A day outside: what is to be looked at, the shortest walk through it on the map, and the list and the form to take
/// along.
class InspectionDialog final : public QDialog {
    Q_OBJECT

public:
    InspectionDialog(Document& document, JobRunner& jobs, CaseList& cases, QWidget* parent);
    ~InspectionDialog() override;
    InspectionDialog(const InspectionDialog&) = delete;
    InspectionDialog& operator=(const InspectionDialog&) = delete;

    /// Writes the walk that is shown; the ending says as what: .html, .gpkg or .csv.
    void save(const QString& path);

signals:
    void written(const QStringList& paths);

private:
    void lay_out();
    void fill();
    void ask();
    void show_walk();
    void choose_file();

    Document& document_;
    JobRunner& jobs_;
    CaseList& cases_;
    std::optional<Inspection> found_;
    Snapshot of_;
    QComboBox *kind_, *district_;
    QSpinBox* most_;
    QPushButton *ask_, *save_;
    QLabel* told_;
};

}  // namespace yimi::app
