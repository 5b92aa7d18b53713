#pragma once

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yimi::app {

class FolderField;

/// Asks what a new project needs: a name, a folder, the coordinate system; all three are proposed.
class NewProjectDialog final : public QDialog {
    Q_OBJECT

public:
    explicit NewProjectDialog(QWidget* parent);

signals:
    void chosen(const QString& path, const QString& crs);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    /// Says what is wrong with the choices, if anything.
    void check();
    void finish();
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString crs() const;

    QLabel *name_title_, *folder_title_, *crs_title_, *crs_note_, *message_;
    QLineEdit* name_;
    FolderField* folder_;
    QPushButton* create_;
    QComboBox* crs_;
    QDialogButtonBox* buttons_;
};

}  // namespace yimi::app
