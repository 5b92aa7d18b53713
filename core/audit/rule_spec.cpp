#include "core/audit/rule_spec.h"

#include <algorithm>
#include <cmath>

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
