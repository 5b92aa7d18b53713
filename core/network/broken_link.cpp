#include "core/network/broken_link.h"

#include "core/network/mend_streets.h"

namespace yimi {

std::string_view word_of(BrokenLink::Kind kind) noexcept {
    constexpr std::string_view words[] = {"refused", "no_crossing", "gap", "no_node", "home_leg", "place_leg"};
    return words[static_cast<std::size_t>(kind)];
}

BrokenLink missing_link(const Plan& plan, BrokenLink::Kind kind, const ShortestLink& way,
                        std::optional<FeatureId> street, std::optional<FeatureId> other) {
    BrokenLink link{kind, way.from, way.to, way.length_m, street, other, {}, StreetPart::whole, {}, {}};
    if (way.length_m <= join_distance_m) {
        link.kind = kind == BrokenLink::Kind::gap ? BrokenLink::Kind::no_node : kind;
        return link;
    }
    link.wall = wall_between(plan, way.from, way.to);
    link.building = building_between(plan, way.from, way.to);
    return link;
}

BrokenLink turned(BrokenLink link) {
    std::swap(link.from, link.to);
    if (link.kind == BrokenLink::Kind::home_leg)
        link.kind = BrokenLink::Kind::place_leg;
    else if (link.kind == BrokenLink::Kind::place_leg)
        link.kind = BrokenLink::Kind::home_leg;
    if (can_be_drawn(link)) std::swap(link.street, link.other);
    return link;
}

bool can_be_drawn(const BrokenLink& link) noexcept {
    return link.kind != BrokenLink::Kind::refused && link.kind != BrokenLink::Kind::no_crossing;
}

Edit link_edit(const Plan& plan, const BrokenLink& link) {
    Mending cuts;
    const auto cut = [&](std::optional<FeatureId> street, Point at) {
        const auto row = street ? plan.layer(Table::streets).row(*street) : std::nullopt;
        if (row && row->geometry().path_count() == 1)
            cuts.cuts.push_back({*street, project_onto_path(at, row->geometry().path(0)).along_m, at});
    };
    cut(link.street, link.from);
    cut(link.other, link.to);
    Edit edit = mending_edit(plan, std::span(&cuts, 1));
    edit.name = "draw_link";
    if (link.kind == BrokenLink::Kind::no_node) return edit;
    FeatureId next = plan.layer(Table::streets).next_id();
    for (const Change& change : edit.changes)
        if (const auto& row = std::get<FeatureChange>(change); !row.before) next.number = row.id.number + 1;
    edit.changes.emplace_back(FeatureChange{Table::streets, next, std::nullopt,
                                            make_feature(Table::streets, make_line(std::vector{link.from, link.to}))});
    return edit;
}

}  // namespace yimi
