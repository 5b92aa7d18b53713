#pragma once

#include <QDialog>

#include "app/document/analyses.h"
#include "app/window/export_files.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace yimi::app {

class FolderField;

/// One page of choices: what leaves the house, where to, in which coordinate system. Writes as a job and stays until it
/// is done, so that a failure stands beside the choice that caused it.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Document& document, Analyses& analyses, JobRunner& jobs, const MapContent& shown, QWidget* parent);
    ~ExportDialog() override;
    ExportDialog(const ExportDialog&) = delete;
    ExportDialog& operator=(const ExportDialog&) = delete;

    void reject() override;

signals:
    void exported(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;

private:
    void make_fields();
    void lay_out();
    void translate();
    void restore_choices();
    void keep_choices() const;
    [[nodiscard]] ExportChoices choices() const;
    /// What would be wrong or replaced, before anything is written.
    void check();
    void start();
    void finish(Result<QStringList> written);
    void set_running(bool running);

    Document& document_;
    Analyses& analyses_;
    JobRunner& jobs_;
    MapContent shown_;  ///< the theme and symbols of the picture are those of the map
    JobRunner::JobId job_ = 0;
    QLabel *what_title_, *folder_title_, *name_title_, *crs_title_, *message_, *geopackage_note_, *report_note_,
        *findings_note_, *picture_note_;
    QCheckBox *geopackage_, *report_, *findings_, *picture_;
    FolderField* folder_;
    QLineEdit* name_;
    QComboBox* crs_;
    QProgressBar* progress_;
    QDialogButtonBox* buttons_;
    QPushButton *export_, *cancel_;
};

}  // namespace yimi::app
