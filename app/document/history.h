#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "gis/store/project_store.h"

namespace yimi::app {

/// Which way a step through the history goes.
enum class HistoryDirection { back, forward };

/// What was edited, oldest first; what is undone comes last, in the order in which it is taken again. A value.
class History {
public:
    History() = default;
    explicit History(std::vector<gis::HistoryEntry> entries) : entries_(std::move(entries)) {}

    [[nodiscard]] const std::vector<gis::HistoryEntry>& entries() const noexcept { return entries_; }
    [[nodiscard]] std::size_t done() const noexcept {
        return static_cast<std::size_t>(
            std::count_if(entries_.begin(), entries_.end(), [](const auto& entry) { return !entry.undone; }));
    }
    /// The entry that the next step would turn back or take again; null where there is none.
    [[nodiscard]] const gis::HistoryEntry* next(HistoryDirection direction) const noexcept {
        const std::size_t present = done();
        if (direction == HistoryDirection::forward) return present == entries_.size() ? nullptr : &entries_[present];
        return present == 0 ? nullptr : &entries_[present - 1];
    }

private:
    std::vector<gis::HistoryEntry> entries_;
};

}  // namespace yimi::app
