#include "core/sight/plan_bodies.h"

#include <algorithm>
#include <cmath>

#include "core/sight/presence.h"

namespace yimi {
namespace {

std::optional<double> positive(std::optional<double> value) {
    return value && std::isfinite(*value) && *value > 0 ? value : std::nullopt;
}

SceneBody building_body(const RowView& row) {
    static const std::size_t height = column(Table::buildings, "height_m");
    static const std::size_t floors = column(Table::buildings, "floors");
    SceneBody body;
    std::optional<double> top = positive(row.number(height));
    if (!top)
        if (const auto count = positive(row.number(floors))) top = *count * floor_height_m;
    body.height_known = top.has_value();
    body.top_m = top.value_or(assumed_building_top_m);
    return body;
}

SceneBody occluder_body(const RowView& row) {
    static const std::size_t height = column(Table::occluders, "height_m");
    static const std::size_t see_through = column(Table::occluders, "see_through");
    static const std::size_t underside = column(Table::occluders, "underside_m");
    SceneBody body;
    const std::optional<double> top = positive(row.number(height));
    body.height_known = top.has_value();
    body.top_m = top.value_or(assumed_occluder_top_m);
    const double share = row.number(see_through).value_or(0);
    body.see_through_share = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
    body.underside_m = positive(row.number(underside));
    if (body.underside_m && *body.underside_m >= body.top_m) {
        if (body.height_known)
            body.underside_m.reset();
        else
            body.top_m = *body.underside_m + assumed_occluder_top_m;
    }
    return body;
}

/// What stands below the crowns of a row of trees.
SceneBody trunks_below(const SceneBody& crown) {
    SceneBody trunks = crown;
    trunks.part = BodyPart::trunks;
    trunks.top_m = *crown.underside_m;
    trunks.underside_m.reset();
    trunks.height_known = true;
    trunks.see_through_share = trunks_see_through_share;
    return trunks;
}

}  // namespace

std::vector<SceneBody> bodies_of(const RowView& row, std::optional<int> time_s) {
    static const std::size_t kind = column(Table::occluders, "kind");
    const GeometryKind shape = row.geometry().kind;
    if (shape != GeometryKind::lines && shape != GeometryKind::polygons) return {};
    const bool is_occluder = row.table() == Table::occluders;
    SceneBody body = is_occluder ? occluder_body(row) : building_body(row);
    body.table = row.table();
    body.id = row.id();
    body.solid = shape == GeometryKind::polygons;
    body.box = row.box();
    if (!is_occluder) return {body};
    const Presence presence = presence_of(row);
    if (!presence.may_be_there(time_s)) return {};
    body.present_share = presence.share;
    body.trees = row.text(kind) == "tree_row";
    if (!body.underside_m || !body.trees) return {body};
    body.part = BodyPart::crown;
    return {trunks_below(body), body};
}

}  // namespace yimi
