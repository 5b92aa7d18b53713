// The rectification ledger (安全隐患台账): which steps an entry may take, by whom, and what each needs. Pure rules over
// one row of table hazards; gis/ledger writes them down so that they cannot be rewritten. May use: core/base,
// core/edit, core/model, core/audit. Start here; RULES.md section 6 is the source.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/audit.h"

namespace yimi {

enum class HazardState : std::uint8_t {
    draft,
    registered,
    assigned,
    rectifying,
    awaiting_acceptance,
    closed,
    listed,
    transferred,
    withdrawn,
};
inline constexpr std::size_t hazard_state_count = 9;
[[nodiscard]] std::string_view word(HazardState state) noexcept;
/// What the row says; a row that says nothing is a draft. Nothing for any other word.
[[nodiscard]] std::optional<HazardState> hazard_state_of(const Feature& hazard) noexcept;

enum class LedgerRole : std::uint8_t { finder, supervisor, rectifier, acceptor };
[[nodiscard]] std::string_view word(LedgerRole role) noexcept;
[[nodiscard]] std::optional<LedgerRole> ledger_role_named(std::string_view word) noexcept;

enum class LedgerAction : std::uint8_t {
    enter,      ///< 登记 draft → registered
    assign,     ///< 交办
    start,      ///< 开始整改
    submit,     ///< 提交验收
    close,      ///< 销号
    send_back,  ///< 退回
    extend,     ///< 延期
    list,       ///< 挂牌督办
    transfer,   ///< 移交
    withdraw,   ///< 撤销
    recur,      ///< 复发: a closed entry's finding came back; a new entry, linked to it
};
inline constexpr std::size_t ledger_action_count = 11;
[[nodiscard]] std::string_view word(LedgerAction action) noexcept;
[[nodiscard]] std::optional<LedgerAction> ledger_action_named(std::string_view word) noexcept;

/// One line of an entry's history: what somebody did. Texts are UTF-8; those that the action does not ask for are
/// empty.
struct LedgerStep {
    LedgerAction action = LedgerAction::enter;
    std::string by;  ///< a person's name
    LedgerRole role = LedgerRole::finder;
    Date on;                  ///< the day that it happened
    std::string reason;       ///< 退回, 延期, 撤销, 挂牌督办
    std::string unit;         ///< responsible unit, or the authority that it is handed to
    std::optional<Date> due;  ///< none when assigned: `ledger_due` says it
    std::string note;         ///< what was done
    std::string photo;        ///< SHA-256 of a medium of the project
    std::string proof;        ///< JSON: proof.h
    std::string id;           ///< the number given on entering, or of the new entry on recurring
    std::string earlier;      ///< on entering: the closed entry that came back
    friend bool operator==(const LedgerStep&, const LedgerStep&) = default;
};

/// Who may take which step from where, and where it leads.
struct LedgerMove {
    HazardState from, to;
    LedgerAction action;
    std::optional<LedgerRole> role;  ///< none: anyone
};
[[nodiscard]] std::span<const LedgerMove> ledger_moves() noexcept;

/// The move that the action is from a state; nothing where there is none.
[[nodiscard]] std::optional<LedgerMove> move_of(HazardState from, LedgerAction action) noexcept;

/// The row after the step; its history column is left to whoever writes histories. `past`: the entry's steps so far.
/// Refusals are bad_usage with reason
///   "ledger_state"  (details "from", "action"), "ledger_role" ("action", "role": the one it takes), "ledger_person"
///   (no name given), "ledger_same_person" (who rectified may not accept), "ledger_needs" ("needs": place, kind,
///   severity, photo_or_finding, unit, photo, note, reason, due, proof), "ledger_order" (earlier than the step before
///   it: "day"), "ledger_due" (no later than it is), "ledger_extended" (twice already), "ledger_not_overdue".
[[nodiscard]] Result<Feature> after_step(const Feature& hazard, std::span<const LedgerStep> past,
                                         const LedgerStep& step);

/// Days that an open entry is beyond its due date; nothing where it is not, or has none.
[[nodiscard]] std::optional<int> days_overdue(const Feature& hazard, Date today) noexcept;
/// Whether somebody still has to do something: not closed, transferred or withdrawn.
[[nodiscard]] constexpr bool is_open(HazardState state) noexcept {
    return state != HazardState::closed && state != HazardState::transferred && state != HazardState::withdrawn;
}

}  // namespace yimi
