#include "app/cli/service_report.h"

#include "app/cli/json.h"
#include "app/cli/project.h"

namespace yimi::app {
namespace {

using nlohmann::json;

void add_shares(json& row, const ServiceShares& shares) {
    row["children"] = shares.children;
    row["children_reached"] = shares.reached;
    row["reached_share"] = json_of(shares.reached_share());
    row["supply_per_child"] = json_of(shares.access.mean());
    row["gini"] = json_of(shares.access.gini());
    row["theil"] = json_of(shares.access.theil());
    row["palma"] = json_of(shares.access.palma());
    row["blocks_without_children"] = shares.unknown_blocks;
    row["certain"] = shares.access.certain();
}

json groups_of(const ServiceBalance::Groups& groups) {
    json rows = json::array();
    for (const auto& [word, shares] : groups) {
        json row = {{"word", json_of_text(word)}};
        add_shares(row, shares);
        rows.push_back(std::move(row));
    }
    return rows;
}

json worst_of(const Plan& plan, const ServiceBalance& balance) {
    json rows = json::array();
    for (const ServedBlock& each : balance.worst)
        rows.push_back({{"uid", uid_of(plan, Table::blocks, each.access.block)},
                        {"district_uid", each.district ? json(uid_of(plan, Table::districts, *each.district)) : json()},
                        {"children", json_of(each.access.children)},
                        {"reached", each.access.reached},
                        {"supply_per_child", each.access.access}});
    return rows;
}

}  // namespace

Result<json> services_of(const Plan& plan, const GeometryKernel& kernel, JobContext& job) {
    json all = json::array();
    const auto kept = kept_groupings(plan);
    for (const Service& service : services()) {
        YIMI_TRY(balance, service_balance(plan, service, service.usual_within_m, grouping_now(plan), kernel, job));
        json row = {
            {"service", service.word},
            {"within_m", balance.within_m},
            {"unit", service.unit == Service::Unit::seat ? "seat" : "m2"},
            {"places", balance.places},
            {"places_without_supply", balance.unknown_places},
            {"groupings", groups_of(balance.groupings)},
            {"settings", groups_of(balance.settings)},
            {"new_town_children_to_equal_core", json_of(children_to_equal(balance.groupings, "new_town", "core"))},
            {"rural_children_to_equal_urban", json_of(children_to_equal(balance.settings, "rural", "urban"))},
            {"worst", worst_of(plan, balance)}};
        add_shares(row, balance.all);
        row["children_estimated"] = balance.estimated_children;
        row["kept_groupings"] = json::array();
        for (const Grouping& earlier : kept)
            row["kept_groupings"].push_back(
                {{"date", json_of_text(earlier.date)}, {"groupings", groups_of(grouped(plan, balance, earlier))}});
        all.push_back(std::move(row));
    }
    return all;
}

}  // namespace yimi::app
