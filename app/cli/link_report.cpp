#include "app/cli/link_report.h"

#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/text/reach_text.h"

namespace yimi::app {
namespace {

using nlohmann::json;

json json_of_uid(const Plan& plan, Table table, std::optional<FeatureId> id) {
    return id ? json_of_text(uid_of(plan, table, *id)) : json();
}

}  // namespace

json json_of_link(const BrokenLink& link, const Plan& plan) {
    return {{"kind", std::string(word_of(link.kind))},
            {"from", {link.from.x, link.from.y}},
            {"to", {link.to.x, link.to.y}},
            {"length_m", link.length_m},
            {"street", json_of_uid(plan, Table::streets, link.street)},
            {"other", json_of_uid(plan, Table::streets, link.other)},
            {"why", json_of_text(link.why)},
            {"part", std::string(word_of(link.part))},
            {"wall", json_of_uid(plan, Table::occluders, link.wall)},
            {"building", json_of_uid(plan, Table::buildings, link.building)},
            {"explanation", link_text(plan, link).toStdString()}};
}

}  // namespace yimi::app
