#include "core/audit/rules/attribute_check.h"

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/rules/attribute_rules.h"
#include "core/audit/subjects.h"

namespace yimi {
namespace {

std::string shown(const Value& value) {
    if (const auto number = as_number(value)) return plain_number(*number, 2);
    return std::string(as_text(value));
}

class AttributeCheck final : public Check {
public:
    explicit AttributeCheck(const AttributeRule& rule) : rule_(rule) {}

    std::string_view id() const noexcept override { return rule_.id; }

    std::optional<Dependence> rests_on() const override {
        return rule_.rests_on ? rule_.rests_on() : on_own_row(rule_.table);
    }

    Result<std::vector<Observation>> observe(const AuditInput& input, const RuleSpec& spec,
                                             JobContext& job) const override {
        const AttributeRule::Choice chosen = rule_.choice ? rule_.choice(input) : AttributeRule::Choice{};
        std::vector<Observation> observations;
        for_each_subject(input, rule_.table, [&](const RowView& row) {
            if (job.cancelled() || (chosen && !chosen(row))) return;
            observations.push_back(observe_row(input, spec, row));
        });
        return observations;
    }

private:
    Observation observe_row(const AuditInput& input, const RuleSpec& spec, const RowView& row) const {
        Observation observation = observation_of(input, row);
        std::vector<std::string> missing;
        for (const std::string_view name : rule_.columns) {
            FindingInput figure = input_from(row, name);
            observation.words.emplace_back(name, is_unknown(figure.value) ? "?" : shown(figure.value));
            if (is_unknown(figure.value)) missing.emplace_back(name);
            observation.inputs.push_back(std::move(figure));
        }
        if (!missing.empty()) {
            const auto settled = rule_.settled ? rule_.settled(spec, row) : std::nullopt;
            if (settled) judge_presence(observation, spec, *settled != 0);
            observation.missing = std::move(missing);
            return observation;
        }
        const auto figure =
            rule_.figure ? rule_.figure(input, spec, row) : row.number(column(rule_.table, rule_.columns.front()));
        if (!figure) {
            mark_missing(observation, rule_.columns.empty() ? "geometry" : std::string(rule_.columns.front()));
        } else if (spec.comparison == Comparison::present || spec.comparison == Comparison::absent) {
            judge_presence(observation, spec, *figure != 0);
        } else {
            const std::string_view context = rule_.context ? rule_.context(input, row) : std::string_view{};
            judge(observation, spec, *figure, {context});
        }
        return observation;
    }

    const AttributeRule& rule_;
};

}  // namespace

std::vector<std::unique_ptr<Check>> attribute_checks() {
    std::vector<std::unique_ptr<Check>> checks;
    for (const AttributeRule& rule : attribute_rules()) checks.push_back(std::make_unique<AttributeCheck>(rule));
    return checks;
}

}  // namespace yimi
