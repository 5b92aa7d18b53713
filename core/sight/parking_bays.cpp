#include "core/sight/parking_bays.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace yimi {
namespace {

constexpr double car_fits_m = 4;  ///< an assumption of ours (confidence C): a small car with nothing before or behind
constexpr double scrap_m = 0.1;   ///< of anything else nothing so small is left standing
constexpr double touch_free_m = 0.01;  ///< between a moved bay and what stands beside it

/// A micrometre is rounding.
bool is_nearer(double distance_m, double within_m) {
    return within_m - distance_m > 1e-6;
}

Geometry line_across(const ParkingPlace& place) {
    if (!place.kerbs) return make_point(place.at);
    return make_line(std::vector{place.kerbs->left, place.kerbs->right});
}

bool is_car(const RowView& occluder) {
    static const std::size_t kind = column(Table::occluders, "kind");
    return occluder.text(kind) == "parked_car";
}

/// Greatest distance between two points of a shape; it never grows when something is cut off.
double reach_of(GeometryView shape) {
    double reach = 0;
    for (const Point a : shape.points)
        for (const Point b : shape.points) reach = std::max(reach, distance(a, b));
    return reach;
}

void append(Geometry& all, GeometryView part) {
    if (all.empty()) {
        all = copy_of(part);
        return;
    }
    const auto points = static_cast<std::uint32_t>(all.points.size());
    const auto paths = static_cast<std::uint32_t>(all.path_ends.size());
    all.points.insert(all.points.end(), part.points.begin(), part.points.end());
    for (const std::uint32_t end : part.path_ends) all.path_ends.push_back(end + points);
    for (const std::uint32_t end : part.part_ends) all.part_ends.push_back(end + paths);
}

/// The parts that are still worth something.
std::optional<Geometry> without_scraps(GeometryView shape, double least_m) {
    Geometry kept;
    for (std::size_t part = 0; part < shape.part_count(); ++part)
        if (const Geometry one = single_part(shape, part); reach_of(one) >= least_m) append(kept, one);
    return kept.empty() ? std::nullopt : std::optional(std::move(kept));
}

/// Applies one rule, bay by bay.
class Clearing {
public:
    Clearing(const Plan& plan, std::span<const ParkingPlace> places, const ParkingRule& rule,
             const GeometryKernel& kernel)
        : plan_(plan), occluders_(plan.layer(Table::occluders)), places_(places), rule_(rule), kernel_(kernel) {}

    Result<std::vector<ChangedBay>> run(std::span<const BayNear> near) {
        std::map<FeatureId, std::vector<BayNear>> by_bay;
        for (const BayNear& each : near)
            if (is_nearer(each.distance_m, rule_.within_m) && is_bay(*occluders_.row(each.bay), rule_.also))
                by_bay[each.bay].push_back(each);
        std::vector<std::pair<double, FeatureId>> order;
        for (auto& [id, all] : by_bay) {
            std::sort(all.begin(), all.end(),
                      [](const BayNear& a, const BayNear& b) { return a.distance_m < b.distance_m; });
            // Those farthest from a crossing leave first, so that the others have room.
            order.emplace_back(-all.front().distance_m, id);
            leaving_.push_back(id);
        }
        std::sort(order.begin(), order.end());
        for (const auto& [farness, id] : order) {
            YIMI_TRY(changed, changed_bay(*occluders_.row(id), by_bay[id]));
            if (changed.after && changed.is_moved) moved_.push_back(*changed.after);
            changed_.push_back(std::move(changed));
        }
        std::sort(changed_.begin(), changed_.end(),
                  [](const ChangedBay& a, const ChangedBay& b) { return a.id < b.id; });
        return std::move(changed_);
    }

private:
    Result<ChangedBay> changed_bay(const RowView& bay, const std::vector<BayNear>& near) const {
        switch (rule_.treatment) {
            case BayTreatment::shorten:
                return shortened(bay, near);
            case BayTreatment::move:
                return moved(bay, places_[near.front().place]);
            case BayTreatment::remove:
                break;
        }
        return ChangedBay{bay.id(), {}, false};
    }

    Result<ChangedBay> shortened(const RowView& bay, const std::vector<BayNear>& near) const {
        Geometry rest = copy_of(bay.geometry());
        for (const BayNear& each : near) {
            YIMI_TRY(zone, kernel_.buffer(line_across(places_[each.place]), rule_.within_m));
            YIMI_TRY(cut, kernel_.difference(rest, zone));
            rest = std::move(cut);
            if (rest.empty()) break;
        }
        return ChangedBay{bay.id(), without_scraps(rest, is_car(bay) ? car_fits_m : scrap_m), false};
    }

    Result<ChangedBay> moved(const RowView& bay, const ParkingPlace& from) const {
        ChangedBay gone{bay.id(), {}, false};
        if (!from.kerbs) return gone;  // which way its street runs is not known
        const Point across = from.kerbs->left - from.kerbs->right;
        const Point along = Point{across.y, -across.x} * (1 / norm(across));
        double least = std::numeric_limits<double>::infinity(), most = -least;
        for (const Point point : bay.geometry().points) {
            least = std::min(least, dot(point - from.kerbs->left, along));
            most = std::max(most, dot(point - from.kerbs->left, along));
        }
        const double free_m = rule_.within_m + touch_free_m;
        const Point by = along * (least + most >= 0 ? free_m - least : -free_m - most);
        Geometry there = copy_of(bay.geometry());
        for (Point& point : there.points) point = point + by;
        YIMI_TRY(room, has_room(bay.id(), there));
        return room ? ChangedBay{bay.id(), std::move(there), true} : gone;
    }

    /// Whether nothing stands there that stays, and no crossing is near.
    Result<bool> has_room(FeatureId bay, const Geometry& there) const {
        for (const ParkingPlace& place : places_) {
            const Geometry line = line_across(place);
            if (!bounding_box(line).grown(rule_.within_m).intersects(bounding_box(there))) continue;
            YIMI_TRY(from_m, kernel_.distance_m(line, there));
            if (is_nearer(from_m, rule_.within_m)) return false;
        }
        std::vector<Geometry> beside = moved_;
        for (const Table table : {Table::buildings, Table::occluders})
            plan_.layer(table).query(bounding_box(there).grown(touch_free_m), [&](const RowView& row) {
                const bool leaves = table == Table::occluders &&
                                    (row.id() == bay || std::binary_search(leaving_.begin(), leaving_.end(), row.id()));
                if (!leaves && !row.geometry().empty()) beside.push_back(copy_of(row.geometry()));
                return true;
            });
        for (const Geometry& other : beside) {
            YIMI_TRY(apart_m, kernel_.distance_m(there, other));
            if (apart_m < touch_free_m) return false;
        }
        return true;
    }

    const Plan& plan_;
    const Layer& occluders_;
    std::span<const ParkingPlace> places_;
    const ParkingRule& rule_;
    const GeometryKernel& kernel_;
    std::vector<FeatureId> leaving_;  ///< ascending
    std::vector<Geometry> moved_;
    std::vector<ChangedBay> changed_;
};

}  // namespace

bool is_bay(const RowView& occluder, const BayKinds& also) {
    static const std::size_t kind = column(Table::occluders, "kind"), movable = column(Table::occluders, "movable");
    const GeometryKind shape = occluder.geometry().kind;
    if (shape != GeometryKind::lines && shape != GeometryKind::polygons) return false;
    if (is_car(occluder)) return true;
    if (occluder.text(kind) == "hedge") return also.hedges;
    return also.movable && occluder.flag(movable).value_or(false);
}

Result<std::vector<BayNear>> bays_near(const Plan& plan, std::span<const ParkingPlace> places,
                                       const GeometryKernel& kernel) {
    const Layer& occluders = plan.layer(Table::occluders);
    std::vector<BayNear> near;
    for (std::size_t place = 0; place < places.size(); ++place) {
        const Geometry line = line_across(places[place]);
        std::vector<FeatureId> ids;
        occluders.query(bounding_box(line).grown(most_parking_m), [&](const RowView& row) {
            if (is_bay(row, {true, true})) ids.push_back(row.id());
            return true;
        });
        std::sort(ids.begin(), ids.end());
        for (const FeatureId id : ids) {
            YIMI_TRY(from_m, kernel.distance_m(line, occluders.row(id)->geometry()));
            if (from_m <= most_parking_m) near.push_back({id, place, from_m});
        }
    }
    return near;
}

Result<std::vector<ChangedBay>> changed_bays(const Plan& plan, std::span<const ParkingPlace> places,
                                             std::span<const BayNear> near, const ParkingRule& rule,
                                             const GeometryKernel& kernel) {
    return Clearing(plan, places, rule, kernel).run(near);
}

Edit parking_edit(const Plan& plan, std::span<const ChangedBay> bays) {
    Edit edit{"clear_crossings", {}};
    for (const ChangedBay& bay : bays) {
        FeatureChange change{Table::occluders, bay.id, plan.layer(Table::occluders).feature(bay.id), {}};
        if (bay.after) {
            change.after = change.before;
            change.after->geometry = *bay.after;
        }
        edit.changes.emplace_back(std::move(change));
    }
    return edit;
}

}  // namespace yimi
