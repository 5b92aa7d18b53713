#pragma once

#include <QTimer>
#include <QWidget>

#include "app/document/import_reports.h"
#include "app/document/selection.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace yimi::app {

class ImportReportModel;

/// What imports did not take just as the files have it, line by line; a click shows the place on the map. The figures
/// above the list add up to what the files hold.
class ImportReportPanel final : public QWidget {
    Q_OBJECT

public:
    ImportReportPanel(Document& document, ImportReports& reports, Selection& selection, QWidget* parent = nullptr);

signals:
    void saved(const QString& path);
    void failed(const QString& sentence, const QString& details);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    /// The list of imports, newest first.
    void show_imports();
    void show_record();
    void show_kinds();
    void apply_filter();
    void show_state();
    void show_place(const QModelIndex& index);
    void ask_save();
    void save(const QString& path);
    void copy() const;

    Document& document_;
    ImportReports& reports_;
    Selection& selection_;
    ImportReportModel* model_;
    QStackedWidget* pages_;
    QComboBox *imports_, *kinds_;
    QLabel *empty_, *summary_, *nothing_;
    QLineEdit* words_;
    QListView* list_;
    QPushButton *save_, *copy_;
    QTimer typing_;
};

}  // namespace yimi::app
