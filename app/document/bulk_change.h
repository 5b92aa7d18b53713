#pragma once

#include <optional>

#include "app/document/history.h"
#include "app/document/read_layers.h"

namespace yimi::app {

/// More rows than this are not read or written while the hand waits.
inline constexpr std::size_t most_rows_at_once = 1000;

/// What a job that changes many rows has brought.
struct BulkChange {
    ReadLayers made;
    std::optional<Error> why_unsaved = {};  ///< it is not on the disk; nothing where it is
};

/// Makes it durable, unless it `waits` for edits before it that are not; what the file cannot take now is brought all
/// the same.
[[nodiscard]] Result<BulkChange> store_change(ReadLayers made, const std::optional<Error>& waits,
                                              gis::ProjectStore& store, JobContext& job);
/// One step of the store's history, applied to `plan`.
[[nodiscard]] Result<BulkChange> take_step(HistoryDirection direction, const Plan& plan, gis::ProjectStore& store,
                                           JobContext& job);

}  // namespace yimi::app
