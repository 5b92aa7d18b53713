#pragma once

#include <QString>
#include <map>
#include <string>
#include <string_view>

#include "app/document/kept_rules.h"
#include "core/audit/rule_spec.h"

namespace yimi::app {

/// The rules by id: Yimi's own, until a plan is told.
class RuleBook {
public:
    /// With those that the plan's city has set.
    void follow(const Plan& plan);
    /// Null for an id that no rule has (a finding of an earlier version).
    [[nodiscard]] const RuleSpec* find(std::string_view id);
    /// In the present language; the id where there is no such rule.
    [[nodiscard]] QString name(std::string_view id);
    using Rules = std::map<std::string, RuleSpec, std::less<>>;
    [[nodiscard]] const Rules& all();

private:
    KeptRules kept_;
    RuleProfile of_;
    Rules rules_;
};

}  // namespace yimi::app
