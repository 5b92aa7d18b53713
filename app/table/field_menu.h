#pragma once

#include <QMenu>

#include "app/jobs/job_runner.h"
#include "app/table/value_counts.h"

namespace yimi::app {

/// What can be done by a field's title: sort by it, show only the rows that say this or that in it, which are counted
/// while the menu is open.
class FieldMenu final : public QMenu {
    Q_OBJECT

public:
    struct Subject {
        Snapshot plan;
        RowWish wish;  ///< without what is asked of the field
        TableField field;
        QString here;  ///< what the current cell says; empty where there is none
        bool is_filtered = false;
    };
    FieldMenu(Subject subject, JobRunner& jobs, QWidget* parent);
    ~FieldMenu() override;
    FieldMenu(const FieldMenu&) = delete;
    FieldMenu& operator=(const FieldMenu&) = delete;

signals:
    void sort_wanted(Qt::SortOrder order);
    /// "=主干路", "!=未知"; empty: nothing is asked of the field any more.
    void condition_wanted(const QString& condition);

private:
    void add(const QString& text, const QString& condition);
    void show_counts(const ValueCounts& counts);
    /// The values come when the menu has its place already.
    void stay_on_screen();

    Subject subject_;
    JobRunner& jobs_;
    QAction* counting_ = nullptr;
};

}  // namespace yimi::app
