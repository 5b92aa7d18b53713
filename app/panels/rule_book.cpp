#include "app/panels/rule_book.h"

#include "app/document/rule_catalogue.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {

const RuleBook::Rules& RuleBook::all() {
    if (!is_read_) {
        is_read_ = true;
        if (auto read = load_rules())
            for (RuleSpec& rule : read.value().rules) rules_.emplace(rule.id, std::move(rule));
    }
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
