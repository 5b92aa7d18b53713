#pragma once

#include <QTreeView>

#include "app/panels/findings_model.h"

namespace yimi::app {

/// The list of findings. Up and down go from finding to finding, past the groups' headings; Enter asks for the place.
class FindingsView final : public QTreeView {
    Q_OBJECT

public:
    explicit FindingsView(FindingsModel& model, QWidget* parent = nullptr);

    /// What was computed for an earlier plan is dimmed.
    void set_stale(bool stale);
    [[nodiscard]] bool is_stale() const noexcept { return stale_; }

signals:
    /// A click, or Enter.
    void finding_wanted(const QModelIndex& index);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QModelIndex next_finding(QModelIndex from, bool down) const;

    FindingsModel& model_;
    bool stale_ = false;
};

}  // namespace yimi::app
