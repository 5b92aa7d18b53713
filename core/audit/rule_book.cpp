#include "core/audit/rule_book.h"

#include <algorithm>

namespace yimi {

Result<std::shared_ptr<const RuleBook>> RuleBook::of(const std::vector<RuleSpec>& rules,
                                                     const std::vector<std::string>& only) {
    const auto book = std::make_shared<RuleBook>();
    const auto is_asked = [&](const RuleSpec& rule) {
        return only.empty() ? rule.enabled : std::find(only.begin(), only.end(), rule.id) != only.end();
    };
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(book->specs_), is_asked);
    std::sort(book->specs_.begin(), book->specs_.end(),
              [](const RuleSpec& a, const RuleSpec& b) { return a.id < b.id; });
    for (const std::string& id : only)
        if (std::none_of(book->specs_.begin(), book->specs_.end(), [&](const RuleSpec& rule) { return rule.id == id; }))
            return Error{ErrorCode::not_found, "no such rule", {{"rule", id}}};
    book->checks_ = all_checks();
    for (const RuleSpec& spec : book->specs_) {
        const auto check = std::find_if(book->checks_.begin(), book->checks_.end(),
                                        [&](const auto& each) { return each->id() == spec.id; });
        if (check == book->checks_.end())
            book->without_check_.push_back(spec.id);
        else
            book->rules_.push_back({&spec, check->get(), (*check)->rests_on()});
    }
    return std::shared_ptr<const RuleBook>(book);
}

}  // namespace yimi
