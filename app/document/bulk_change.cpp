#include "app/document/bulk_change.h"

#include "app/document/held_edits.h"

namespace yimi::app {

Result<BulkChange> store_change(ReadLayers made, const std::optional<Error>& waits, gis::ProjectStore& store,
                                JobContext& job) {
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    if (made.edit.empty()) return BulkChange{std::move(made)};
    if (waits) return BulkChange{std::move(made), waits};
    auto stored = store.append(made.edit, made.media, job);
    if (stored) return BulkChange{std::move(made)};
    if (!may_be_held(stored.error())) return std::move(stored).error();
    return BulkChange{std::move(made), std::move(stored).error()};
}

Result<BulkChange> take_step(HistoryDirection direction, const Plan& plan, gis::ProjectStore& store, JobContext& job) {
    YIMI_TRY(edit, direction == HistoryDirection::back ? store.step_back(job) : store.step_forward(job));
    ReadLayers made{std::move(edit), plan, {}};
    if (!made.plan.apply(made.edit)) {
        // The store is the truth: what it holds now is read again.
        YIMI_TRY(stored, store.load());
        made.plan = std::move(stored);
    }
    return BulkChange{std::move(made)};
}

}  // namespace yimi::app
