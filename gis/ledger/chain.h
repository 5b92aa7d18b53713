// How the rectification ledger is written down: each step of an entry with the hash of the one before, and one chain
// over all steps of all entries, so that nothing in it can be changed, left out or added later without being seen.
// May use: core, gis/support, nlohmann/json. Start here; core/ledger/step.h says which steps there are.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/step.h"
#include "core/model/plan.h"

namespace yimi::gis {

/// The end of the chain over all steps, kept as the project's setting `ledger_setting`.
struct LedgerHead {
    std::uint64_t steps = 0;
    std::string hash;                         ///< of the newest step; empty before the first
    std::map<std::string, int> last_numbers;  ///< given out by "<district code>-<year>"; never given out again
    friend bool operator==(const LedgerHead&, const LedgerHead&) = default;
};
/// bad_data with reason "ledger_head" where the setting holds something else.
[[nodiscard]] Result<LedgerHead> ledger_head(const Plan& plan);
[[nodiscard]] std::string to_text(const LedgerHead& head);

/// A step as it stands in an entry's history.
struct WrittenStep {
    LedgerStep step;
    std::uint64_t number = 0;    ///< among all steps of the ledger, from 1
    std::string at;              ///< when it was written, ISO 8601, UTC
    std::string previous;        ///< hash of this entry's step before; empty for the first
    std::string before;          ///< hash of the ledger's step before, whichever entry's; empty for the first
    std::string hash;            ///< SHA-256 of all else, as canonical JSON
    std::vector<Value> entered;  ///< the first step: the row as it was entered, without its history; else empty
    std::string shape;           ///< the first step: SHA-256 of its shape
};
/// Errors: bad_data, reason "ledger_history". A row without history gives none.
[[nodiscard]] Result<std::vector<WrittenStep>> read_history(const Feature& hazard);
/// The steps alone, for `after_step`.
[[nodiscard]] std::vector<LedgerStep> steps_of(const std::vector<WrittenStep>& history);

/// `after` with the step added to its history, and the head moved on. `before` is the row that the step was taken from.
[[nodiscard]] Result<Feature> with_step(const Feature& before, Feature after, const LedgerStep& step,
                                        const std::string& at, LedgerHead& head);

/// What a written step's hash is to be, and that of a shape as it was entered.
[[nodiscard]] std::string hash_of(const WrittenStep& written);
[[nodiscard]] std::string shape_hash(const Geometry& geometry);

/// The next number for an entry: YH-<district code>-<year>-<four digits>.
[[nodiscard]] std::string next_number(std::string_view district_code, int year, LedgerHead& head);

}  // namespace yimi::gis
