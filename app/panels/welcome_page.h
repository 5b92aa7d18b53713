#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace yimi::app {

/// What the window shows while no project is open: a calm start and the projects of last time.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Paths of projects, newest first; those that are not there any more are dimmed and cannot be chosen.
    void set_recent(const QStringList& paths);

signals:
    void sample_wanted();
    void new_wanted();
    void open_wanted();
    void project_wanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void show_recent();

    QLabel *title_, *motto_, *recent_title_, *drop_hint_;
    QAbstractButton *sample_, *new_, *open_;
    QVBoxLayout* recent_;
    QStringList paths_;
};

}  // namespace yimi::app
