#pragma once

#include <QWidget>

#include "app/document/recent_projects.h"

class QVBoxLayout;

namespace yimi::app {

/// The projects of last time, one row each: open it, keep it on the list, say where it lies now, take it off.
class RecentList final : public QWidget {
    Q_OBJECT

public:
    explicit RecentList(QWidget* parent = nullptr);

    void show_projects(std::vector<RecentProject> projects);
    [[nodiscard]] bool is_empty() const noexcept { return projects_.empty(); }

signals:
    void project_wanted(const QString& path);
    void pin_wanted(const QString& path, bool pinned);
    /// The project is not where it was: the planner will show where it is.
    void locate_wanted(const QString& path);
    void forget_wanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_rows();
    [[nodiscard]] QWidget* make_row(const RecentProject& project, int number);

    QVBoxLayout* rows_;
    std::vector<RecentProject> projects_;
};

}  // namespace yimi::app
