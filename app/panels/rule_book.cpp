#include "app/panels/rule_book.h"

#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {

void RuleBook::follow(const Plan& plan) {
    const RulesInUse& use = kept_.of(plan);
    if (use.profile == of_) return;
    of_ = use.profile;
    rules_.clear();
    for (const RuleSpec& rule : use.rules) rules_.emplace(rule.id, rule);
}

const RuleBook::Rules& RuleBook::all() {
    if (rules_.empty())
        for (const RuleSpec& rule : built_in_rules()) rules_.emplace(rule.id, rule);
    return rules_;
}

const RuleSpec* RuleBook::find(std::string_view id) {
    const auto found = all().find(id);
    return found == rules_.end() ? nullptr : &found->second;
}

QString RuleBook::name(std::string_view id) {
    const RuleSpec* rule = find(id);
    if (!rule) return to_qstring(id);
    return to_qstring(speaks_chinese() ? rule->name_zh : rule->name_en);
}

}  // namespace yimi::app
