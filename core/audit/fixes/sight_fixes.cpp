// What can be done about things that hide children: lowered to where they hide nobody, or taken away.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/audit/explanation.h"
#include "core/audit/fixes/fix_parts.h"
#include "core/sight/crossing_sight.h"
#include "core/sight/freeing_heights.h"

namespace yimi {
namespace {

/// Lower than this nothing is left of a hedge.
constexpr double lowest_kept_m = 0.2;
/// Heights are cut to whole steps.
constexpr double steps_a_metre = 20;

/// To which height each occluder has to be cut, m.
using CutTo = std::map<FeatureId, double>;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// One fix that lowers what can be lowered, one that takes the parked cars away, one that does both.
std::vector<Fix> lowered_or_removed(const Plan& plan, const CutTo& cut_to) {
    const std::size_t kind = column(Table::occluders, "kind");
    std::vector<std::pair<FeatureId, double>> lower;
    std::vector<FeatureId> cars;
    for (const auto& [id, height_m] : cut_to) {
        const auto row = plan.layer(Table::occluders).row(id);
        if (!row) continue;
        const double kept_m = std::floor(height_m * steps_a_metre + 1e-9) / steps_a_metre;
        if (row->text(kind) == "parked_car")
            cars.push_back(id);
        else if (is_one_of(row->text(kind), {"hedge", "wall", "box", "fence"}) && kept_m >= lowest_kept_m)
            lower.emplace_back(id, kept_m);
    }
    const auto add_lower = [&](Fix& fix) {
        for (const auto& [id, height_m] : lower) add_change(fix, plan, Table::occluders, id, {{"height_m", height_m}});
    };
    const auto add_cars = [&](Fix& fix) {
        for (const FeatureId car : cars) add_removal(fix, plan, Table::occluders, car);
    };
    std::vector<std::pair<std::string, std::string>> words{{"count", std::to_string(cars.size())}};
    if (!lower.empty()) {
        const auto least = std::min_element(lower.begin(), lower.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
        words.emplace_back("height_m", plain_number(least->second, 2));
    }
    std::vector<Fix> fixes;
    Fix both = make_fix("lower_and_remove_cars", words), low = make_fix("lower", words),
        away = make_fix("remove_cars", words);
    add_lower(low);
    add_cars(away);
    if (!low.edit.empty() && !away.edit.empty()) {
        add_lower(both);
        add_cars(both);
    }
    offer(fixes, std::move(both));
    offer(fixes, std::move(low));
    offer(fixes, std::move(away));
    return fixes;
}

/// The occluders that a finding names.
CutTo blockers_cut_to(const Plan& plan, const Finding& finding, double height_m) {
    CutTo cut_to;
    for (const std::string& uid : finding.blockers)
        if (const auto id = plan.layer(Table::occluders).find_uid(uid)) cut_to[*id] = height_m;
    return cut_to;
}

}  // namespace

std::vector<Fix> fix_crossing_sight(const FixInput& input, const RuleSpec&, const Finding& finding) {
    const auto crossing = subject_of(input.plan, finding);
    const CrossingSetting setting = crossing ? crossing_setting(input.plan, *crossing) : CrossingSetting{};
    if (!setting.site) return {};
    CutTo cut_to;
    for (const CrossingPair& pair : pairs_at(*setting.site))
        for (const FreeingHeight& each :
             freeing_heights(input.scene, pair.approach.path, driver_eye, pair.child, input.eye.metres)) {
            const SceneBody& body = input.scene.bodies()[each.body];
            if (body.table != Table::occluders) continue;
            const auto [known, is_new] = cut_to.emplace(body.id, each.height_m);
            if (!is_new) known->second = std::min(known->second, each.height_m);
        }
    return lowered_or_removed(input.plan, cut_to);
}

/// The lines run between the child's eye and a driver's: what is no higher than the lower of the two hides neither.
std::vector<Fix> fix_route_sight(const FixInput& input, const RuleSpec&, const Finding& finding) {
    return lowered_or_removed(input.plan,
                              blockers_cut_to(input.plan, finding, std::min(input.eye.metres, driver_eye.metres)));
}

std::vector<Fix> fix_planting(const FixInput& input, const RuleSpec&, const Finding& finding) {
    if (!finding.threshold) return {};
    return lowered_or_removed(input.plan, blockers_cut_to(input.plan, finding, *finding.threshold));
}

}  // namespace yimi
