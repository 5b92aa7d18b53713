#include "core/audit/rule_spec.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace yimi {
namespace {

/// Sums such as 0.1 + 0.2 miss their decimal by the last bits; what lies this near counts as the threshold itself.
double slack(double threshold) noexcept {
    return 1e-9 * std::max(1.0, std::abs(threshold));
}

}  // namespace

std::optional<RuleSpec::Threshold> RuleSpec::threshold(std::initializer_list<std::string_view> contexts) const {
    for (const std::string_view context : contexts) {
        if (context.empty()) continue;
        if (const auto found = thresholds.find(std::string(context)); found != thresholds.end())
            return Threshold{found->second, found->first};
    }
    if (const auto found = thresholds.find("default"); found != thresholds.end())
        return Threshold{found->second, found->first};
    return std::nullopt;
}

double RuleSpec::parameter(const std::string& name, double otherwise) const {
    const auto found = thresholds.find(name);
    return found == thresholds.end() ? otherwise : found->second;
}

std::vector<std::string> RuleSpec::own_values(const std::string& context) const {
    std::vector<std::string> own;
    for (const auto& [key, of_source] : source_thresholds)
        if (key == context || is_parameter(key)) own.push_back(key);
    return own;
}

std::string_view RuleSpec::wording_under(const std::string& context) const {
    return wording == wordings::breaks_standard && !own_values(context).empty() ? wordings::mend : wording;
}

bool is_parameter(std::string_view key) noexcept {
    constexpr std::string_view units[] = {"m",   "m2",    "s",   "min", "h",     "kmh", "mps",
                                          "pct", "share", "deg", "age", "years", "days"};
    const std::size_t last = key.rfind('_');
    return last != std::string_view::npos &&
           std::find(std::begin(units), std::end(units), key.substr(last + 1)) != std::end(units);
}

State compare(Comparison comparison, double measured, double threshold) noexcept {
    if (std::isnan(measured)) return State::unknown;
    const auto verdict = [](bool passes) { return passes ? State::pass : State::fail; };
    switch (comparison) {
        case Comparison::at_most:
            return verdict(measured <= threshold + slack(threshold));
        case Comparison::at_least:
            return verdict(measured >= threshold - slack(threshold));
        case Comparison::present:
            return verdict(measured != 0);
        case Comparison::absent:
            return verdict(measured == 0);
    }
    return State::unknown;
}

}  // namespace yimi
