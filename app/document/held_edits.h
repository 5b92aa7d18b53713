#pragma once

#include <vector>

#include "core/edit/edit.h"
#include "core/edit/medium.h"
#include "gis/store/project_store.h"

namespace yimi::app {

/// Edits that the project's file could not take: shown, undone and redone in memory, and written in their order as soon
/// as that works, here or into a copy. A value.
class HeldEdits {
public:
    [[nodiscard]] bool empty() const noexcept { return edits_.empty() && derived_.empty(); }
    /// How many the planner has made and not undone.
    [[nodiscard]] std::size_t count() const noexcept { return done_; }
    /// All of them.
    [[nodiscard]] std::size_t size() const noexcept { return edits_.size() + derived_.size(); }

    /// What had been undone here is forgotten.
    void add(Edit edit, std::vector<Medium> media);
    [[nodiscard]] bool can_undo() const noexcept { return done_ > 0; }
    [[nodiscard]] bool can_redo() const noexcept { return done_ < edits_.size(); }
    /// What turns the newest one back, or takes the next one again.
    [[nodiscard]] Edit undo();
    [[nodiscard]] Edit redo();
    /// The history of the file with these at its end.
    [[nodiscard]] std::vector<gis::HistoryEntry> behind(std::vector<gis::HistoryEntry> stored) const;

    /// Makes them durable, oldest first, and what is undone here can be redone there; whatever is written is held no
    /// longer.
    Result<Done> write(gis::ProjectStore& store, JobContext& job);

private:
    struct Held {
        Edit edit;
        std::string made_at;  ///< as in gis::HistoryEntry
    };
    std::vector<Held> edits_;    ///< oldest first; those from `done_` on are undone
    std::vector<Edit> derived_;  ///< of derived rows, which no history knows
    std::vector<Medium> media_;  ///< what any of them refers to
    std::size_t done_ = 0;
};

/// Whether an edit that failed so may be held: the file is at fault, not the edit.
[[nodiscard]] bool may_be_held(const Error& error);

}  // namespace yimi::app
