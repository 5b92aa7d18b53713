#include "gis/ledger/verify.h"

#include <algorithm>

#include "core/ledger/hazard_columns.h"

namespace yimi::gis {
namespace {

using Kind = LedgerFault::Kind;

constexpr std::string_view kind_words[] = {"head", "history", "hash",  "link",       "missing_step", "double_step",
                                           "rule", "row",     "shape", "no_history", "photo"};

class Verification {
public:
    Verification(const Plan& plan, const std::function<bool(const std::string&)>& is_kept)
        : plan_(plan), is_kept_(is_kept) {}

    LedgerVerdict run() {
        const auto head = ledger_head(plan_);
        if (head)
            verdict_.head = head.value();
        else
            fault(Kind::head, {}, {});
        plan_.layer(Table::hazards).for_each([&](const RowView& row) {
            check(row.feature());
            return true;
        });
        check_chain(static_cast<bool>(head));
        return std::move(verdict_);
    }

private:
    struct Place {
        WrittenStep step;
        std::string hazard;
    };

    void fault(Kind kind, const std::string& hazard, std::string detail) {
        verdict_.faults.push_back({kind, hazard, std::move(detail)});
    }

    static std::string name_of(const Feature& hazard) {
        const std::string_view id = as_text(hazard.values[hazard_column::id]);
        return std::string(id.empty() ? as_text(hazard.values[common_column::uid]) : id);
    }

    void check(const Feature& hazard) {
        const std::string name = name_of(hazard);
        const auto history = read_history(hazard);
        if (!history) return fault(Kind::history, name, {});
        if (history.value().empty()) {
            const auto state = hazard_state_of(hazard);
            if (!state || *state != HazardState::draft) fault(Kind::no_history, name, {});
            return;
        }
        ++verdict_.entries;
        std::string previous;
        for (const WrittenStep& written : history.value()) {
            const std::string number = std::to_string(written.number);
            if (hash_of(written) != written.hash) fault(Kind::hash, name, number);
            if (written.previous != previous) fault(Kind::link, name, number);
            previous = written.hash;
            steps_.push_back({written, name});
            if (!written.step.photo.empty() && is_kept_ && !is_kept_(written.step.photo))
                fault(Kind::photo, name, written.step.photo);
        }
        replay(hazard, history.value(), name);
    }

    /// Takes the entry's steps again from the row as it was entered.
    void replay(const Feature& hazard, const std::vector<WrittenStep>& history, const std::string& name) {
        const WrittenStep& first = history.front();
        if (first.entered.size() != hazard.values.size()) return fault(Kind::history, name, {});
        if (shape_hash(hazard.geometry) != first.shape) fault(Kind::shape, name, {});
        Feature row{hazard.geometry, first.entered};
        const std::vector<LedgerStep> steps = steps_of(history);
        for (std::size_t index = 0; index < steps.size(); ++index) {
            auto next = after_step(row, std::span(steps).first(index), steps[index]);
            if (!next) return fault(Kind::rule, name, std::to_string(history[index].number));
            row = std::move(next).value();
        }
        const auto columns = schema_of(Table::hazards).columns;
        for (std::size_t index = 0; index < columns.size(); ++index)
            if (index != hazard_column::history && hazard.values[index] != row.values[index])
                fault(Kind::row, name, std::string(columns[index].name));
    }

    void check_chain(bool head_is_known) {
        std::stable_sort(steps_.begin(), steps_.end(),
                         [](const Place& a, const Place& b) { return a.step.number < b.step.number; });
        std::uint64_t expected = 1;
        std::string before;
        for (const Place& place : steps_) {
            const std::string number = std::to_string(place.step.number);
            if (place.step.number < expected) {
                fault(Kind::double_step, place.hazard, number);
                continue;
            }
            for (; expected < place.step.number && expected <= most_named; ++expected)
                fault(Kind::missing_step, {}, std::to_string(expected));
            if (place.step.before != before && place.step.number == last_ + 1) fault(Kind::link, place.hazard, number);
            last_ = place.step.number;
            expected = last_ + 1;
            before = place.step.hash;
        }
        if (!head_is_known) return;
        for (; expected <= verdict_.head.steps && expected <= most_named; ++expected)
            fault(Kind::missing_step, {}, std::to_string(expected));
        if (last_ == verdict_.head.steps ? before != verdict_.head.hash : last_ > verdict_.head.steps)
            fault(Kind::head, {}, std::to_string(last_));
    }

    /// A hostile number must not make a list without end.
    static constexpr std::uint64_t most_named = 10'000;

    const Plan& plan_;
    const std::function<bool(const std::string&)>& is_kept_;
    std::vector<Place> steps_;
    std::uint64_t last_ = 0;
    LedgerVerdict verdict_;
};

}  // namespace

std::string_view word(LedgerFault::Kind kind) noexcept {
    return kind_words[static_cast<std::size_t>(kind)];
}

LedgerVerdict verify_ledger(const Plan& plan, const std::function<bool(const std::string&)>& is_kept) {
    return Verification(plan, is_kept).run();
}

}  // namespace yimi::gis
