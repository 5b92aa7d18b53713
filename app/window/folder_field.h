#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace yimi::app {

/// A folder, typed or chosen.
class FolderField final : public QWidget {
    Q_OBJECT

public:
    explicit FolderField(QWidget* parent);

    /// With forward slashes, without blanks around it.
    [[nodiscard]] QString folder() const;
    void set_folder(const QString& folder);
    /// What is wrong with the folder, or with `name` as a file's name in it; empty where nothing is.
    [[nodiscard]] QString problem_with(const QString& name) const;

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void browse();

    QLineEdit* line_;
    QPushButton* browse_;
};

}  // namespace yimi::app
