#include "core/audit/worked_formula.h"

#include <algorithm>

namespace yimi {
namespace {

constexpr std::string_view threshold_prefix = "threshold_";
constexpr int most_lines_deep = 8;

bool is_called(std::string_view input, std::string_view name) {
    const std::size_t first = input.find('/'), last = input.rfind('/');
    if (first == std::string_view::npos) return input == name;
    return input.substr(last + 1) == name || (first == last && input.substr(0, first) == name);
}

Value figure_at(const RuleSpec& rule, const Finding& finding, std::string_view name, int depth) {
    const auto line =
        std::find_if(rule.formula.begin(), rule.formula.end(), [&](const auto& each) { return each.first == name; });
    if (line != rule.formula.end()) {
        const auto formula = Formula::parse(line->second);
        if (!formula || depth > most_lines_deep) return {};
        const auto value =
            formula.value().value([&](std::string_view part) { return figure_at(rule, finding, part, depth + 1); });
        return value ? Value{*value} : Value{};
    }
    const FindingInput* found = nullptr;
    for (const FindingInput& input : finding.inputs) {
        if (!is_called(input.name, name)) continue;
        if (found && found->value != input.value) return {};
        found = &input;
    }
    if (found) return found->value;
    if (!name.starts_with(threshold_prefix)) return {};
    const auto threshold = rule.thresholds.find(std::string(name.substr(threshold_prefix.size())));
    return threshold == rule.thresholds.end() ? Value{} : Value{threshold->second};
}

}  // namespace

Value formula_figure(const RuleSpec& rule, const Finding& finding, std::string_view name) {
    return figure_at(rule, finding, name, 0);
}

std::vector<WorkedLine> worked_formula(const RuleSpec& rule, const Finding& finding) {
    std::vector<WorkedLine> lines;
    const auto add = [&](bool closing) {
        for (const auto& [name, text] : rule.formula) {
            if ((name == measured_line || name == present_line) != closing) continue;
            auto formula = Formula::parse(text);
            if (!formula) continue;
            lines.push_back({name, std::move(formula).value(), as_number(formula_figure(rule, finding, name))});
        }
    };
    add(false);
    add(true);
    return lines;
}

}  // namespace yimi
