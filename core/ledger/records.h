#pragma once

#include <functional>
#include <string_view>

#include "core/base/result.h"
#include "core/edit/edit.h"

namespace yimi {

/// How a history that the ledger wrote begins; any other text in the column is just a text.
inline constexpr std::string_view ledger_history_begin = R"([{"ledger":1,)";
/// The setting that holds the ledger's head: gis/ledger/chain.h.
inline constexpr std::string_view ledger_setting = "ledger";

/// Whether the text of a history column is one that the ledger wrote.
[[nodiscard]] inline bool is_ledger_history(std::string_view history) noexcept {
    return history.starts_with(ledger_history_begin);
}
/// Whether the row stands in the ledger: from then on only steps of the ledger change it.
[[nodiscard]] bool is_recorded(const Feature& hazard) noexcept;

/// Whether the edit is steps of the ledger and nothing else: each row keeps what its history said and adds to it. Such
/// an edit is no step of the undo history; what is in the ledger stays.
[[nodiscard]] bool is_ledger_step(const Edit& edit);

/// Nothing, or conflict with reason "recorded" and detail "hazard" (its number) where the edit, no step of the ledger,
/// would change or delete an entry, or the ledger's head.
[[nodiscard]] Result<Done> check_records(const Edit& edit);

/// What undo and redo may do: the edit without its changes of rows that stand in the ledger by now.
[[nodiscard]] Edit without_records(Edit edit, const std::function<bool(FeatureId hazard)>& is_in_ledger);

}  // namespace yimi
