#include "core/network/way_burdens.h"

#include <cmath>

namespace yimi {
namespace {

constexpr std::array<WayItemKind, way_item_count> kinds{{
    {WayItem::walking, "walking", "", true, true, true},
    {WayItem::uphill, "uphill", "", true, true, true},
    {WayItem::waiting, "waiting", "", true, true, true},
    {WayItem::no_sidewalk, "no_sidewalk", "SAF-03", false, true, true},
    {WayItem::heavy_traffic, "heavy_traffic", "SAF-11", false, true, false},
    {WayItem::unlit, "unlit", "SAF-08", false, true, false},
    {WayItem::narrow, "narrow", "SMO-01", false, true, true},
    {WayItem::crossing_cars, "crossing_cars", "", false, true, false},
    {WayItem::fast_crossing, "fast_crossing", "SAF-04", false, true, false},
    {WayItem::mixed_traffic, "mixed_traffic", "SAF-10", false, false, true},
    {WayItem::steep, "steep", "SMO-03", false, false, true},
    {WayItem::stairs, "stairs", "SMO-04", false, false, true},
}};

/// 1 / (1 − w) − 1. Source: RULES.md section 7, `route_score`.
constexpr double more_share(double weight) noexcept {
    return weight / (1 - weight);
}
constexpr double s1_share = more_share(0.40), s2_share = more_share(0.20), s3_share = more_share(0.08);

// Thresholds of rules.json, contexts as `default`.
constexpr double no_sidewalk_above_kmh = 30, heavy_above_per_hour = 1000, mixed_above_per_hour = 300,
                 narrow_below_m = 1.5, steep_above_pct = 5, long_crossing_above_m = 14, fast_crossing_from_kmh = 50;

double& of_item(WayItems& items, WayItem item) noexcept {
    return items[static_cast<std::size_t>(item)];
}

/// The share that each burden of a street adds, on the side that `facts` are of.
WayItems shares_on(const RowView& street, const StreetFacts& facts) {
    const auto number = [&](std::string_view name) { return street.number(column(Table::streets, name)); };
    const auto flag = [&](std::string_view name) { return street.flag(column(Table::streets, name)); };
    WayItems shares{};
    const auto speed = number("speed_limit_kmh"), traffic = number("traffic_per_hour"),
               width = number("usable_width_m"), slope = number("slope_pct");
    const bool is_mixed = flag("separated") == false;
    if (facts.has_sidewalk == false && speed && *speed > no_sidewalk_above_kmh)
        of_item(shares, WayItem::no_sidewalk) = s1_share;
    if (is_mixed && traffic && *traffic > heavy_above_per_hour) of_item(shares, WayItem::heavy_traffic) = s2_share;
    if (is_mixed && traffic && *traffic > mixed_above_per_hour) of_item(shares, WayItem::mixed_traffic) = s3_share;
    if (flag("lit") == false) of_item(shares, WayItem::unlit) = s3_share;
    if (width && *width < narrow_below_m) of_item(shares, WayItem::narrow) = s2_share;
    if (slope && std::abs(*slope) > steep_above_pct) of_item(shares, WayItem::steep) = s3_share;
    if (flag("stairs") == true) of_item(shares, WayItem::stairs) = s3_share;
    return shares;
}

bool is_at_grade(CrossingKind kind) {
    return kind != CrossingKind::bridge && kind != CrossingKind::underpass;
}

bool fails_fast_crossing(const CrossingFacts& facts) {
    if (facts.kind != CrossingKind::zebra && facts.kind != CrossingKind::unmarked) return false;
    return (facts.length_m && *facts.length_m > long_crossing_above_m) ||
           (facts.approach_speed_kmh && *facts.approach_speed_kmh >= fast_crossing_from_kmh);
}

void add_crossing(const CrossingFacts& facts, double wait_s, WayItems& items) {
    of_item(items, WayItem::waiting) += wait_s;
    if (facts.kind && is_at_grade(*facts.kind)) of_item(items, WayItem::crossing_cars) += wait_s;
    if (fails_fast_crossing(facts)) of_item(items, WayItem::fast_crossing) += wait_s * s1_share;
}

}  // namespace

std::span<const WayItemKind, way_item_count> way_item_kinds() noexcept {
    return kinds;
}

std::string_view word_of(WayAim aim) noexcept {
    constexpr std::array<std::string_view, way_aim_count> words{"quick", "safe", "pleasant", "short"};
    return words[static_cast<std::size_t>(aim)];
}

bool counts(WayAim aim, WayItem item) noexcept {
    const WayItemKind& kind = kinds[static_cast<std::size_t>(item)];
    if (aim == WayAim::safe) return kind.counts_safe;
    if (aim == WayAim::pleasant) return kind.counts_pleasant;
    return kind.counts_quick;
}

double sum_s(const WayItems& items, WayAim aim) noexcept {
    double sum = 0;
    for (const WayItemKind& kind : kinds)
        if (counts(aim, kind.item)) sum += items[static_cast<std::size_t>(kind.item)];
    return sum;
}

WayItems WayBurdens::of(const StreetPiece& piece) const {
    WayItems items{};
    const WalkNetwork& streets = network_->network();
    const double level_s = piece.length_m() / network_->profile().speed_mps,
                 walked_s = piece.length_m() * pace_s_per_m(*network_, piece);
    if (const auto street = plan_->layer(Table::streets).row(streets.edges()[piece.edge].street)) {
        items = shares_on(*street, streets.facts(streets.edges()[piece.edge]));
        for (double& item : items) item *= walked_s;
    }
    of_item(items, WayItem::walking) = level_s;
    of_item(items, WayItem::uphill) = walked_s - level_s;
    if (const auto wait = wait_on(*network_, piece)) {
        add_crossing(crossing_taken(streets, piece.edge, network_->profile())->facts, wait->wait_s, items);
    }
    return items;
}

WayItems WayBurdens::of_change(std::uint32_t edge) const {
    const WalkNetwork& streets = network_->network();
    const SideChange change = side_change(streets, edge, network_->profile());
    const CrossingFacts informal{CrossingKind::unmarked, streets.facts(streets.edges()[edge]).speed_limit_kmh, {}};
    WayItems items{};
    add_crossing(change.crossing ? change.crossing->facts : informal, change.passage.penalty_s, items);
    return items;
}

WayItems WayBurdens::along(std::span<const LinePart> parts) const {
    WayItems items{};
    for (const LinePart& part : parts) {
        if (part.crossed) {
            const WayItems change = of_change(*part.crossed);
            for (std::size_t item = 0; item < items.size(); ++item) items[item] += change[item];
            continue;
        }
        if (!part.piece) {
            of_item(items, WayItem::walking) += part.length_m() / network_->profile().speed_mps;
            continue;
        }
        // The line's own metres, at the piece's pace and burdens; crossings are passed once, however long the line.
        const double scale = part.piece->length_m() > 0 ? part.length_m() / part.piece->length_m() : 0;
        const WayItems piece = of(*part.piece);
        for (const WayItemKind& kind : kinds) {
            const bool is_of_crossing = kind.item == WayItem::waiting || kind.item == WayItem::crossing_cars ||
                                        kind.item == WayItem::fast_crossing;
            of_item(items, kind.item) += piece[static_cast<std::size_t>(kind.item)] * (is_of_crossing ? 1 : scale);
        }
    }
    return items;
}

}  // namespace yimi
