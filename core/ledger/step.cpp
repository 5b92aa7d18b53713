#include "core/ledger/step.h"

#include <algorithm>

#include "core/ledger/hazard_columns.h"

namespace yimi {
namespace {

using enum HazardState;

constexpr std::array<std::string_view, hazard_state_count> state_words{
    "draft",  "registered", "assigned",    "rectifying", "awaiting_acceptance",
    "closed", "listed",     "transferred", "withdrawn"};
constexpr std::array<std::string_view, 4> role_words{"finder", "supervisor", "rectifier", "acceptor"};
constexpr std::array<std::string_view, ledger_action_count> action_words{
    "register", "assign", "start", "submit", "close", "send_back", "extend", "list", "transfer", "withdraw", "recur"};

// RULES.md section 6. A listed entry (挂牌督办) is rectified and accepted like any other, only not extended any more.
constexpr LedgerMove moves[] = {
    {draft, registered, LedgerAction::enter, LedgerRole::finder},
    {draft, withdrawn, LedgerAction::withdraw, LedgerRole::supervisor},
    {registered, assigned, LedgerAction::assign, LedgerRole::supervisor},
    {registered, transferred, LedgerAction::transfer, LedgerRole::supervisor},
    {registered, withdrawn, LedgerAction::withdraw, LedgerRole::supervisor},
    {assigned, rectifying, LedgerAction::start, LedgerRole::rectifier},
    {assigned, assigned, LedgerAction::extend, LedgerRole::supervisor},
    {assigned, listed, LedgerAction::list, LedgerRole::supervisor},
    {assigned, transferred, LedgerAction::transfer, LedgerRole::supervisor},
    {rectifying, awaiting_acceptance, LedgerAction::submit, LedgerRole::rectifier},
    {rectifying, rectifying, LedgerAction::extend, LedgerRole::supervisor},
    {rectifying, listed, LedgerAction::list, LedgerRole::supervisor},
    {listed, awaiting_acceptance, LedgerAction::submit, LedgerRole::rectifier},
    {awaiting_acceptance, closed, LedgerAction::close, LedgerRole::acceptor},
    {awaiting_acceptance, rectifying, LedgerAction::send_back, LedgerRole::acceptor},
    {closed, closed, LedgerAction::recur, std::nullopt},
};

constexpr int most_extensions = 2;

template <class Words>
auto position_of(const Words& words, std::string_view word) -> std::optional<std::size_t> {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

Error refusal(const char* reason, std::vector<Error::Detail> more = {}) {
    more.insert(more.begin(), {"reason", reason});
    return {ErrorCode::bad_usage, "the ledger does not allow this step", std::move(more)};
}

Error lacking(const char* what) {
    return refusal("ledger_needs", {{"needs", what}});
}

std::string_view without_blanks(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

bool is_blank(std::string_view text) {
    return without_blanks(text).empty();
}

/// Blanks and the case of Latin letters do not make two people of one.
bool is_same_person(std::string_view a, std::string_view b) {
    a = without_blanks(a);
    b = without_blanks(b);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char left, char right) { return lower(left) == lower(right); });
}

/// One row on its way through a step.
class Stepping {
public:
    Stepping(const Feature& hazard, std::span<const LedgerStep> past, const LedgerStep& step)
        : row_(hazard), past_(past), step_(step) {}

    Result<Feature> run() {
        const auto from = hazard_state_of(row_);
        const auto move = from ? move_of(*from, step_.action) : std::nullopt;
        if (!move)
            return refusal("ledger_state", {{"from", std::string(text(hazard_column::state))},
                                            {"action", std::string(word(step_.action))}});
        if (move->role && *move->role != step_.role)
            return refusal("ledger_role",
                           {{"action", std::string(word(step_.action))}, {"role", std::string(word(*move->role))}});
        if (is_blank(step_.by)) return refusal("ledger_person");
        if (!past_.empty() && step_.on < past_.back().on)
            return refusal("ledger_order", {{"day", to_text(past_.back().on)}});
        YIMI_TRY(taken, take());
        put(hazard_column::state, std::string(word(move->to)));
        return std::move(row_);
    }

private:
    Result<Done> take() {
        switch (step_.action) {
            case LedgerAction::enter:
                return enter();
            case LedgerAction::assign:
                return assign();
            case LedgerAction::start:
                put(hazard_column::rectifier, step_.by);
                return Done{};
            case LedgerAction::submit:
                return submit();
            case LedgerAction::close:
                return close();
            case LedgerAction::send_back:
                if (rectified_by(step_.by)) return refusal("ledger_same_person");
                return is_blank(step_.reason) ? Result<Done>(lacking("reason")) : Done{};
            case LedgerAction::extend:
                return extend();
            case LedgerAction::list:
                return list();
            case LedgerAction::transfer:
                if (is_blank(step_.unit)) return lacking("unit");
                put(hazard_column::responsible_unit, step_.unit);
                return Done{};
            case LedgerAction::withdraw:
                return is_blank(step_.reason) ? Result<Done>(lacking("reason")) : Done{};
            case LedgerAction::recur:
                return is_blank(step_.id) ? Result<Done>(lacking("id")) : Done{};
        }
        return Done{};
    }

    Result<Done> enter() {
        if (row_.geometry.empty()) return lacking("place");
        if (is_blank(text(hazard_column::kind))) return lacking("kind");
        if (!severity_named(text(hazard_column::severity))) return lacking("severity");
        if (is_blank(step_.photo) && is_blank(text(hazard_column::photo_before)) &&
            is_blank(text(hazard_column::finding_key)))
            return lacking("photo_or_finding");
        if (is_blank(step_.id)) return lacking("id");
        put(hazard_column::id, step_.id);
        if (!step_.photo.empty()) put(hazard_column::photo_before, step_.photo);
        if (is_blank(text(hazard_column::found_by))) put(hazard_column::found_by, step_.by);
        if (is_blank(text(hazard_column::found_on))) put(hazard_column::found_on, to_text(step_.on));
        return Done{};
    }

    Result<Done> assign() {
        if (is_blank(step_.unit)) return lacking("unit");
        const auto severity = severity_named(text(hazard_column::severity));
        if (!severity) return lacking("severity");
        const Date due = step_.due.value_or(ledger_due(*severity, step_.on));
        if (due < step_.on) return refusal("ledger_due", {{"day", to_text(step_.on)}});
        put(hazard_column::responsible_unit, step_.unit);
        put(hazard_column::assigned_by, step_.by);
        put(hazard_column::assigned_on, to_text(step_.on));
        put(hazard_column::due_on, to_text(due));
        put(hazard_column::extended_times, std::int64_t{0});
        return Done{};
    }

    Result<Done> submit() {
        if (is_blank(step_.photo)) return lacking("photo");
        if (is_blank(step_.note)) return lacking("note");
        put(hazard_column::rectifier, step_.by);
        put(hazard_column::rectified_on, to_text(step_.on));
        put(hazard_column::measure, step_.note);
        put(hazard_column::photo_after, step_.photo);
        return Done{};
    }

    Result<Done> close() {
        if (rectified_by(step_.by)) return refusal("ledger_same_person");
        if (is_blank(step_.proof)) return lacking("proof");
        put(hazard_column::acceptor, step_.by);
        put(hazard_column::accepted_on, to_text(step_.on));
        put(hazard_column::proof, step_.proof);
        put(hazard_column::closed_on, to_text(step_.on));
        return Done{};
    }

    Result<Done> extend() {
        if (is_blank(step_.reason)) return lacking("reason");
        if (!step_.due) return lacking("due");
        if (extensions() >= most_extensions) return refusal("ledger_extended");
        if (const auto due = parse_date(text(hazard_column::due_on)); due && *step_.due <= *due)
            return refusal("ledger_due", {{"day", to_text(*due)}});
        put(hazard_column::due_on, to_text(*step_.due));
        put(hazard_column::extended_times, std::int64_t{extensions() + 1});
        return Done{};
    }

    Result<Done> list() {
        const bool is_overdue_s1 = text(hazard_column::severity) == word(Severity::s1) && days_overdue(row_, step_.on);
        if (is_overdue_s1 || extensions() >= most_extensions) return Done{};
        return refusal("ledger_not_overdue");
    }

    /// Whoever has begun or finished the work, not only who did so last.
    [[nodiscard]] bool rectified_by(std::string_view name) const {
        return is_same_person(text(hazard_column::rectifier), name) ||
               std::any_of(past_.begin(), past_.end(), [&](const LedgerStep& each) {
                   return each.role == LedgerRole::rectifier && is_same_person(each.by, name);
               });
    }
    [[nodiscard]] int extensions() const {
        return static_cast<int>(as_number(row_.values[hazard_column::extended_times]).value_or(0));
    }
    [[nodiscard]] std::string_view text(std::size_t column) const { return as_text(row_.values[column]); }
    void put(std::size_t column, Value value) { row_.values[column] = std::move(value); }

    Feature row_;
    std::span<const LedgerStep> past_;
    const LedgerStep& step_;
};

}  // namespace

std::string_view word(HazardState state) noexcept {
    return state_words[static_cast<std::size_t>(state)];
}

std::optional<HazardState> hazard_state_of(const Feature& hazard) noexcept {
    const Value& value = hazard.values[hazard_column::state];
    if (is_unknown(value)) return draft;
    const auto position = position_of(state_words, as_text(value));
    return position ? std::optional(static_cast<HazardState>(*position)) : std::nullopt;
}

std::string_view word(LedgerRole role) noexcept {
    return role_words[static_cast<std::size_t>(role)];
}

std::optional<LedgerRole> ledger_role_named(std::string_view word) noexcept {
    const auto position = position_of(role_words, word);
    return position ? std::optional(static_cast<LedgerRole>(*position)) : std::nullopt;
}

std::string_view word(LedgerAction action) noexcept {
    return action_words[static_cast<std::size_t>(action)];
}

std::optional<LedgerAction> ledger_action_named(std::string_view word) noexcept {
    const auto position = position_of(action_words, word);
    return position ? std::optional(static_cast<LedgerAction>(*position)) : std::nullopt;
}

std::span<const LedgerMove> ledger_moves() noexcept {
    return moves;
}

std::optional<LedgerMove> move_of(HazardState from, LedgerAction action) noexcept {
    for (const LedgerMove& move : moves)
        if (move.from == from && move.action == action) return move;
    return std::nullopt;
}

Result<Feature> after_step(const Feature& hazard, std::span<const LedgerStep> past, const LedgerStep& step) {
    return Stepping(hazard, past, step).run();
}

std::optional<int> days_overdue(const Feature& hazard, Date today) noexcept {
    const auto state = hazard_state_of(hazard);
    const auto due = parse_date(as_text(hazard.values[hazard_column::due_on]));
    if (!state || !is_open(*state) || *state == awaiting_acceptance || !due || *due >= today) return std::nullopt;
    return days_between(*due, today);
}

}  // namespace yimi
