#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/model/plan.h"
#include "gis/ledger/chain.h"

namespace yimi::gis {

/// What is wrong with the ledger, one thing each.
struct LedgerFault {
    enum class Kind : std::uint8_t {
        head,          ///< the head is unreadable, or the newest step is not the one that it names
        history,       ///< a history is not what the ledger writes
        hash,          ///< a step was changed after it was written
        link,          ///< a step does not follow the one before it: some was changed, taken out or put in
        missing_step,  ///< a step's number is in no history: an entry, or its end, was taken out
        double_step,   ///< a step's number is there twice: an entry was copied
        rule,          ///< a step that the rules do not allow
        row,           ///< a column does not say what the history says
        shape,         ///< the place is not where it was when it was entered
        no_history,    ///< a state beyond draft without any history: not of this ledger, or its history was taken out
        photo,         ///< a photo is missing, or its bytes are no longer what they were
    };
    Kind kind = Kind::head;
    std::string hazard;  ///< its number, else its uid; empty for the whole ledger
    std::string detail;  ///< the step's number, the column, the photo's hash
};
[[nodiscard]] std::string_view word(LedgerFault::Kind kind) noexcept;

struct LedgerVerdict {
    std::vector<LedgerFault> faults;  ///< none: nothing was changed since it was written
    std::size_t entries = 0;
    LedgerHead head;  ///< of a ledger that is kept on paper too, this hash proves that nothing was written anew
};

/// Recomputes every hash, every chain and every step of every entry. `is_kept`: whether the project holds a medium of
/// that hash whose bytes still have it; may be empty where there are no media.
[[nodiscard]] LedgerVerdict verify_ledger(const Plan& plan,
                                          const std::function<bool(const std::string& sha256)>& is_kept);

}  // namespace yimi::gis
