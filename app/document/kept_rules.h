#pragma once

#include <optional>

#include "app/document/rule_catalogue.h"

namespace yimi::app {

/// The rules of a plan that is asked about again and again: read anew only where its profile has changed.
class KeptRules {
public:
    /// Valid until the next call.
    [[nodiscard]] const RulesInUse& of(const Plan& plan) {
        const Value& held = plan.setting(city_rules_setting);
        if (!rules_ || held != held_) {
            held_ = held;
            rules_ = rules_of(plan);
        }
        return *rules_;
    }

private:
    Value held_;
    std::optional<RulesInUse> rules_;
};

}  // namespace yimi::app
