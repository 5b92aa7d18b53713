#include "app/window/after_step.h"

#include <algorithm>
#include <utility>

#include "app/map/map_widget.h"
#include "app/panels/message_bar.h"

namespace yimi::app {
namespace {

/// Of the rows that are there; Plan::extent still holds those that were taken away since the plan was packed.
Box extent_of_rows(const Plan& plan) {
    Box box;
    for (const TableSchema& schema : all_schemas())
        plan.layer(schema.table).for_each([&](const RowView& row) {
            box.add(row.box());
            return true;
        });
    return box;
}

/// Not reaching its edge: so that without `inner` the extent is the same.
bool lies_within(const Box& inner, const Box& outer) {
    return inner.empty() || (outer.min_x < inner.min_x && inner.max_x < outer.max_x && outer.min_y < inner.min_y &&
                             inner.max_y < outer.max_y);
}

}  // namespace

AfterStep::AfterStep(Document& document, MapWidget& map, MessageBar& messages, QObject* parent)
    : QObject(parent), document_(document), map_(map), messages_(messages) {
    connect(&document, &Document::plan_changed, this, &AfterStep::follow);
}

void AfterStep::follow(const PlanChange& change) {
    const std::vector<gis::HistoryEntry>& steps = document_.history();
    const auto is_done = [](const gis::HistoryEntry& step) { return !step.undone; };
    const auto done = static_cast<std::size_t>(std::ranges::count_if(steps, is_done));
    const std::size_t steps_before = std::exchange(steps_, steps.size()), done_before = std::exchange(done_, done);
    const Box extent_before = std::exchange(extent_, document_.snapshot()->extent());
    reached_edge_ = !change.whole && (reached_edge_ || !lies_within(change.area, extent_before));
    if (change.whole || change.derived || change.switched) return;
    const bool is_undo = done < steps.size() && done < done_before;
    const bool is_redo = done > done_before && steps.size() == steps_before;
    messages_.close_passed(is_undo || is_redo ? MessageBar::Passed::step : MessageBar::Passed::edit);
    if (!is_undo) return;
    if (reached_edge_) extent_ = extent_of_rows(*document_.snapshot());
    if (extent_.empty() && steps[done].name == "import") tell_undone(steps[done]);
    show_what_is_left(extent_before);
}

void AfterStep::tell_undone(const gis::HistoryEntry& import) {
    messages_.show_notice(tr("The import of %Ln feature(s) is undone.", nullptr, static_cast<int>(import.rows)),
                          MessageAction{tr("Redo"), [this] { document_.redo(); }, MessageAction::Lasts::until_step});
}

void AfterStep::show_what_is_left(const Box& before) {
    if (extent_.empty()) return;
    constexpr double dot_px = 24, many_times = 20;
    const auto size = [](const Box& box) { return std::max(box.width(), box.height()); };
    const bool has_become_a_dot =
        size(extent_) < dot_px * map_.view().metres_per_pixel && size(extent_) * many_times < size(before);
    if (has_become_a_dot || !map_.view().extent().intersects(extent_)) map_.show_box(extent_);
}

}  // namespace yimi::app
