#pragma once

#include <QWidget>

#include "app/document/recent_projects.h"

class QAbstractButton;
class QLabel;

namespace yimi::app {

class RecentList;

/// What the window shows while no project is open: a calm start and the projects of last time.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// What is wanted of one of them is told by the list's own signals.
    [[nodiscard]] RecentList& recent() const noexcept { return *recent_; }
    void set_recent(std::vector<RecentProject> projects);

signals:
    void sample_wanted();
    void new_wanted();
    void open_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    QLabel *title_, *motto_, *recent_title_, *drop_hint_;
    QAbstractButton *sample_, *new_, *open_;
    RecentList* recent_;
};

}  // namespace yimi::app
