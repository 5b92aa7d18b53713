#include "app/cli/age_report.h"

#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/profiles.h"

namespace yimi::app {

nlohmann::json age_json(const Plan& plan, const IndependenceAge& age) {
    const auto years = [](std::optional<int> known) { return known ? nlohmann::json(*known) : nlohmann::json(); };
    nlohmann::json limits = nlohmann::json::array(), unknown = nlohmann::json::array(),
                   changed = nlohmann::json::array();
    for (const AgeLimit& limit : age.limits)
        limits.push_back(
            {{"street", json_of_text(uid_of(plan, Table::streets, limit.street))},
             {"across", limit.across},
             {"crossing", limit.crossing ? json_of_text(uid_of(plan, Table::crossings, *limit.crossing)) : nullptr},
             {"why", std::string(limit.why)},
             {"from_age", years(limit.from_age)}});
    for (const WalkingProfile& profile : alone_profiles(plan))
        if (is_changed_profile(plan, profile.id)) changed.push_back(profile.id);
    for (const std::string_view column : age.unknown) unknown.push_back(std::string(column));
    return {{"age", years(age.age)},
            {"limits", std::move(limits)},
            {"profiles_changed", std::move(changed)},
            {"unknown", std::move(unknown)},
            {"unknown_streets", age.unknown_streets}};
}

}  // namespace yimi::app
