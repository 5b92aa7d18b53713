#include "app/document/held_edits.h"

#include <QDateTime>
#include <iterator>

namespace yimi::app {

void HeldEdits::add(Edit edit, std::vector<Medium> media) {
    std::move(media.begin(), media.end(), std::back_inserter(media_));
    if (is_derived(edit)) return derived_.push_back(std::move(edit));
    edits_.resize(done_);
    edits_.push_back({std::move(edit), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()});
    ++done_;
}

Edit HeldEdits::undo() {
    return inverse(edits_[--done_].edit);
}

Edit HeldEdits::redo() {
    return edits_[done_++].edit;
}

std::vector<gis::HistoryEntry> HeldEdits::behind(std::vector<gis::HistoryEntry> stored) const {
    if (edits_.empty()) return stored;
    std::erase_if(stored, [](const gis::HistoryEntry& entry) { return entry.undone; });
    std::int64_t number = stored.empty() ? 0 : stored.back().number;
    for (std::size_t at = 0; at < edits_.size(); ++at) {
        gis::HistoryEntry entry = gis::entry_of(edits_[at].edit);
        entry.number = ++number;
        entry.made_at = edits_[at].made_at;
        entry.undone = at >= done_;
        stored.push_back(std::move(entry));
    }
    return stored;
}

Result<Done> HeldEdits::write(gis::ProjectStore& store, JobContext& job) {
    for (; done_ > 0; --done_) {
        YIMI_TRY(stored, store.append(edits_.front().edit, media_, job));
        edits_.erase(edits_.begin());
    }
    while (!derived_.empty()) {
        YIMI_TRY(stored, store.append(derived_.front(), media_, job));
        derived_.erase(derived_.begin());
    }
    if (!edits_.empty()) {
        std::vector<Edit> undone;
        for (const Held& held : edits_) undone.push_back(held.edit);
        YIMI_TRY(stored, store.replace_undone(undone, media_));
        edits_.clear();
    }
    media_.clear();
    return Done{};
}

bool may_be_held(const Error& error) {
    switch (error.code) {
        case ErrorCode::cannot_write:
        case ErrorCode::cannot_read:
        case ErrorCode::unsupported:
            return true;
        case ErrorCode::bad_data:
            return error.detail("table").empty();  // the file is damaged, not a row
        case ErrorCode::conflict:
            return error.detail("reason") == "busy";
        case ErrorCode::cancelled:
        case ErrorCode::not_found:
        case ErrorCode::crs_unknown:
        case ErrorCode::bad_usage:
            return false;
    }
    return false;
}

}  // namespace yimi::app
