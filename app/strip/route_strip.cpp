#include "app/strip/route_strip.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/document/profiles.h"
#include "app/document/route_facts.h"
#include "app/strip/strip_findings.h"
#include "app/strip/strip_sun.h"
#include "core/base/parallel.h"
#include "core/network/way_burdens.h"
#include "core/sight/route_sight.h"
#include "core/sight/route_watch.h"
#include "core/sight/scene_near.h"

namespace yimi::app {
namespace {

constexpr double step_m = 1;

std::vector<FeatureRef> bodies(const Scene& scene, const std::vector<std::uint32_t>& blockers) {
    std::vector<FeatureRef> who;
    for (const std::uint32_t blocker : blockers) {
        const SceneBody& body = scene.bodies()[blocker];
        if (const FeatureRef ref{body.table, body.id}; std::find(who.begin(), who.end(), ref) == who.end())
            who.push_back(ref);
    }
    return who;
}

std::vector<StripStretch> hidden_row(const Scene& scene, const StreetView& view) {
    std::vector<StripStretch> row;
    for (const BlindInterval& interval : view.intervals)
        row.push_back({interval.from_m,
                       interval.to_m,
                       interval.unknown_height ? StripTone::unknown : StripTone::bad,
                       interval.hidden_chance,
                       bodies(scene, interval.blockers),
                       {},
                       {}});
    return row;
}

/// What is not clear.
std::vector<StripStretch> watch_row(const Scene& scene, const RouteMetres& metres) {
    std::vector<StripStretch> row;
    for (const MetreStretch& stretch : metres.stretches) {
        if (stretch.is == MetreClass::clear) continue;
        row.push_back({stretch.from_m,
                       stretch.to_m,
                       stretch.is == MetreClass::unknown ? StripTone::unknown : StripTone::bad,
                       {},
                       bodies(scene, stretch.blockers),
                       std::string(stretch.missing),
                       {}});
    }
    return row;
}

std::vector<StripStretch> crossing_row(const Scene& scene, const std::vector<RouteCrossing>& crossings) {
    std::vector<StripStretch> row;
    for (const RouteCrossing& crossing : crossings) {
        if (!crossing.setting.at_grade) continue;
        StripStretch place{
            crossing.at_m, crossing.at_m, StripTone::unknown, {}, {{Table::crossings, crossing.id}}, {}, {}};
        if (const auto& sight = crossing.sight) {
            place.value = sight->blind_m;
            place.tone = sight->certain_blind_m > 0 ? StripTone::bad
                         : sight->blind_m > 0       ? StripTone::unknown
                                                    : StripTone::plain;
            const auto blockers = bodies(scene, sight->blockers);
            place.who.insert(place.who.end(), blockers.begin(), blockers.end());
        }
        row.push_back(std::move(place));
    }
    return row;
}

StripTone tone_of(const LightStretch& light) {
    if (light.sky == SkyLight::day) return StripTone::plain;
    if (light.is_lit == true) return light.sky == SkyLight::dark ? StripTone::shade : StripTone::plain;
    if (!light.is_lit) return StripTone::unknown;
    return light.sky == SkyLight::dark ? StripTone::bad : StripTone::caution;
}

/// The rows that say what the streets are like which a route follows.
class StreetRows {
public:
    StreetRows(const Plan& plan, const WalkNetwork& streets, const WalkingProfile& profile, RouteStrip& strip)
        : plan_(plan), network_(streets, profile), burdens_(plan, network_), strip_(strip) {}

    void add(const LinePart& part) {
        if (!(part.length_m() > 0)) return;
        if (!part.piece) {
            for (const StripKind kind : {StripKind::width, StripKind::slope})
                put(kind, part, std::nullopt, StripTone::plain, std::nullopt);
            return;
        }
        const auto& edge = network_.network().edges()[part.piece->edge];
        const auto street = plan_.layer(Table::streets).row(edge.street);
        if (!street) return;
        const auto number = [&](const char* name) { return street->number(column(Table::streets, name)); };
        const WayItems items = burdens_.of(*part.piece);
        const auto bears = [&](WayItem item) { return items[static_cast<std::size_t>(item)] > 0; };
        put(StripKind::speed, part, number("speed_limit_kmh"),
            bears(WayItem::no_sidewalk) ? StripTone::bad : StripTone::plain, edge.street);
        put(StripKind::traffic, part, number("traffic_per_hour"),
            bears(WayItem::heavy_traffic)   ? StripTone::bad
            : bears(WayItem::mixed_traffic) ? StripTone::caution
                                            : StripTone::plain,
            edge.street);
        put(StripKind::width, part, number("usable_width_m"),
            bears(WayItem::narrow) ? StripTone::bad : StripTone::plain, edge.street);
        auto slope = network_.network().facts(edge).slope_pct;
        if (slope && part.piece->from_m > part.piece->to_m) slope = -*slope;
        put(StripKind::slope, part, slope, bears(WayItem::steep) ? StripTone::bad : StripTone::plain, edge.street);
    }

private:
    void put(StripKind kind, const LinePart& part, std::optional<double> value, StripTone known,
             std::optional<FeatureId> street) {
        auto& row = strip_.rows[static_cast<std::size_t>(kind)];
        StripStretch next{part.from_m, part.to_m, value ? known : StripTone::unknown, value, {}, {}, {}};
        if (street) next.who.push_back({Table::streets, *street});
        const bool goes_on = !row.empty() && row.back().to_m == next.from_m && row.back().tone == next.tone &&
                             row.back().value == next.value && row.back().who == next.who;
        if (goes_on)
            row.back().to_m = next.to_m;
        else
            row.push_back(std::move(next));
    }

    const Plan& plan_;
    ProfileNetwork network_;
    WayBurdens burdens_;
    RouteStrip& strip_;
};

Result<Done> look_along(const Plan& plan, RouteStrip& strip, JobContext& job) {
    RouteSightOptions options;
    options.eye = strip.eye;
    options.step_m = step_m;
    options.threads = default_threads();
    const auto& line = strip.walk.line;
    // As far as discs and the drivers' paths before crossings reach.
    constexpr double beside_m = 250;
    const Scene scene = scene_near(plan, bounding_box(line).grown(beside_m));
    YIMI_TRY(child, route_sight(scene, plan, line, options, job));
    strip.disc_m2 = std::numbers::pi * options.radius_m * options.radius_m;
    for (const RouteSample& sample : child.samples)
        strip.seen.push_back({sample.at_m, sample.visible_area_m2, sample.adult_visible_area_m2});
    const auto row = [&](StripKind kind) -> auto& {
        return strip.rows[static_cast<std::size_t>(kind)];
    };
    row(StripKind::child_hidden) = hidden_row(scene, child.street);
    row(StripKind::adult_hidden) = hidden_row(scene, street_view(scene, plan, line, adult_eye));
    RouteWatchOptions watched;
    watched.eye = strip.eye;
    const RouteWatch watch = route_watch(scene, plan, line, watched);
    row(StripKind::drivers) = watch_row(scene, watch.driver);
    row(StripKind::next_crossing) = watch_row(scene, watch.crossing);
    row(StripKind::crossings) = crossing_row(scene, child.crossings);
    return Done{};
}

}  // namespace

std::array<StripKind, strip_kind_count> strip_kinds() noexcept {
    std::array<StripKind, strip_kind_count> kinds{};
    for (std::size_t index = 0; index < strip_kind_count; ++index) kinds[index] = static_cast<StripKind>(index);
    return kinds;
}

std::vector<const StripStretch*> RouteStrip::at(StripKind kind, double at_m, double reach_m) const {
    std::vector<const StripStretch*> here;
    for (const StripStretch& stretch : row(kind)) {
        const double reach = stretch.to_m > stretch.from_m ? 0 : reach_m;
        if (stretch.from_m - reach <= at_m && at_m <= stretch.to_m + reach) here.push_back(&stretch);
    }
    return here;
}

const SeenSample* RouteStrip::seen_at(double at_m) const noexcept {
    const auto next = std::lower_bound(seen.begin(), seen.end(), at_m,
                                       [](const SeenSample& sample, double metres) { return sample.at_m < metres; });
    if (next == seen.end()) return seen.empty() ? nullptr : &seen.back();
    if (next == seen.begin() || next->at_m - at_m <= at_m - (next - 1)->at_m) return &*next;
    return &*(next - 1);
}

Result<std::shared_ptr<const RouteStrip>> make_strip(const Snapshot& plan, const WalkNetwork& streets,
                                                     const StripQuestion& question, JobContext& job) {
    auto walked = walked_route(*plan, question.route, streets, question.date);
    if (!walked) return std::shared_ptr<const RouteStrip>();
    auto strip = std::make_shared<RouteStrip>();
    strip->plan = plan;
    strip->route = question.route;
    strip->eye = question.eye;
    strip->date = question.date;
    strip->is_audited = question.is_audited;
    strip->departs_s = walked->departs_s;
    strip->light = std::move(walked->light);
    strip->walk = std::move(walked->walk.route);
    YIMI_TRY(looked, look_along(*plan, *strip, job));
    const auto row = plan->layer(Table::routes).row(question.route);
    StreetRows street_rows(*plan, streets, profile_or_accompanied(*plan, row->text(column(Table::routes, "profile"))),
                           *strip);
    for (const LinePart& part : strip->walk.parts) street_rows.add(part);
    if (strip->light)
        for (const LightStretch& light : strip->light->stretches)
            strip->rows[static_cast<std::size_t>(StripKind::lamps)].push_back(
                {light.from_m, light.to_m, tone_of(light), {}, {}, {}, {}});
    strip->rows[static_cast<std::size_t>(StripKind::sun)] = sun_row(*strip);
    strip->rows[static_cast<std::size_t>(StripKind::findings)] = findings_row(*strip, streets);
    return std::shared_ptr<const RouteStrip>(std::move(strip));
}

}  // namespace yimi::app
