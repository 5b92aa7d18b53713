#pragma once

#include <QString>
#include <map>
#include <string>
#include <string_view>

#include "core/audit/rule_spec.h"

namespace yimi::app {

/// The rules by id, read when they are first asked for.
class RuleBook {
public:
    /// Null for an id that no rule has (a finding of an earlier version).
    [[nodiscard]] const RuleSpec* find(std::string_view id);
    /// In the present language; the id where there is no such rule.
    [[nodiscard]] QString name(std::string_view id);
    using Rules = std::map<std::string, RuleSpec, std::less<>>;
    [[nodiscard]] const Rules& all();

private:
    bool is_read_ = false;
    Rules rules_;
};

}  // namespace yimi::app
