// What is wrong on purpose; data/README.md lists it, tests/data asks the audit for each.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "sample.h"

namespace yimi::sample {
namespace {

Geometry rectangle_beside(Point at, Point along, std::pair<double, double> along_m, std::pair<double, double> left_m) {
    const Point middle =
        at + along * ((along_m.first + along_m.second) / 2) + left_of(along) * ((left_m.first + left_m.second) / 2);
    const Rectangle shape{middle, along, std::abs(along_m.second - along_m.first) / 2,
                          std::abs(left_m.second - left_m.first) / 2};
    return make_polygon(to_millimetre(shape.corners()));
}

void clear_around(Neighbourhood& place, const std::vector<Point>& path, double metres) {
    std::erase_if(place.occluders, [&](const Occluder& occluder) {
        const bool stands_in_street =
            occluder.kind == "parked_car" || occluder.kind == "kiosk" || occluder.kind == "box";
        return stands_in_street && project_onto_path(occluder.shape.points.front(), path).distance_m < metres;
    });
}

/// A zebra between junctions with a hedge on each verge. A child stands 0.3 m behind the kerb, a driver's eye is 1.2 m
/// high on the middle of the near lane, 1.75 m from the kerb: at 0.1 m behind the kerb, a share 0.2/2.05 of the way,
/// the line from a child's eye (1.0 m) is 1.02 m high, from an adult's (1.6 m) 1.56 m. A hedge of 1.25 m hides the one,
/// not the other. It begins 1.5 m beside the zebra's middle, so it hides whoever is more than 1.5 × 2.05/0.2 = 15.4 m
/// away; at 40 km/h a driver needs 45.9 m (RULES.md section 3).
void hide_zebra_behind_hedge(Neighbourhood& place) {
    const std::size_t index = place.street_east_of(3, 3);
    Street& street = place.streets[index];
    clear_around(place, street.path, 12);
    street.speed_kmh = 40;
    const Point along = unit_vector(street.path.front(), street.path.back());
    const Point at = to_millimetre((street.path.front() + street.path.back()) * 0.5);
    const auto beyond =
        std::find_if(street.path.begin(), street.path.end(), [&](Point vertex) { return dot(vertex - at, along) > 0; });
    street.path.insert(beyond, at);

    const double carriageway_m = cross_section(street.road_class).carriageway_m;
    Crossing zebra{"crossing-hedge", street.name + "路段斑马线", "zebra", at, index, carriageway_m, {}, {}, 40};
    place.crossings.push_back(zebra);
    const double near_m = carriageway_m / 2 + 0.1, far_m = carriageway_m / 2 + 0.9;
    // Traffic keeps right: it comes from behind on the right side of the street, from ahead on its left.
    place.occluders.push_back({"hedge-zebra-south", "路侧绿篱", "hedge",
                               rectangle_beside(at, along, {-13, -1.5}, {-far_m, -near_m}), 1.25, 0, true});
    place.occluders.push_back({"hedge-zebra-north", "路侧绿篱", "hedge",
                               rectangle_beside(at, along, {1.5, 13}, {near_m, far_m}), 1.25, 0, true});
}

/// A playground beyond the ring road, on a lane that leads only to it; the road has no sidewalk there and no crossing.
void cut_off_playground(Neighbourhood& place) {
    const std::size_t index = place.street_east_of(7, 16);
    Street east = place.streets[index];
    const Point along = unit_vector(east.path.front(), east.path.back());
    const Point junction = to_millimetre((east.path.front() + east.path.back()) * 0.5);
    const Point end = to_millimetre(junction + left_of(along) * 70);

    Street& west = place.streets[index];
    west.uid = "street-ring-west";
    west.sidewalk = "none";
    west.speed_kmh = 60;
    west.sidewalk_width_m = west.usable_width_m = std::nullopt;
    east = west;
    west.path = {west.path.front(), junction};
    east.uid = "street-ring-east";
    east.path = {junction, east.path.back()};
    Street lane = place.streets[place.street_north_of(13, 2)];
    lane.uid = "street-green-lane";
    lane.name = "绿道支路";
    lane.path = {junction, end};
    lane.lit = true;
    place.streets.push_back(east);
    place.streets.push_back(lane);

    Playground made{"play-12", "北环绿地游乐场", "playground", "3-12", {}, "橡胶", "2026-05-12", 1.8, 0.4, 2022, 1, 4,
                    false};
    made.ring = rectangle_beside(junction, along, {8, 42}, {20, 44}).points;
    made.ring.pop_back();
    place.playgrounds.push_back(made);
}

void leave_school_short_of_seats(Neighbourhood& place) {
    for (School& school : place.schools) {
        if (school.uid != "school-primary-2") continue;
        school.seats = *school.seats * 6 / 10 / 45 * 45;
        school.enrolled = school.seats;
    }
}

void leave_out_sidewalk(Neighbourhood& place) {
    for (const int row : {3, 4}) {
        Street& street = place.streets[place.street_north_of(15, row)];
        street.uid = "street-no-sidewalk-" + std::to_string(row - 2);
        street.sidewalk = "none";
        street.speed_kmh = 40;
        street.sidewalk_width_m = street.usable_width_m = std::nullopt;
    }
}

/// Cars parked bumper to bumper on the north side of a street, up to 3 m from the zebra.
void park_cars_along(Neighbourhood& place, int first_column, int last_column, int row) {
    std::size_t number = 0;
    for (int column = first_column; column < last_column; ++column) {
        const Street& street = place.streets[place.street_east_of(column, row)];
        clear_around(place, street.path, 6);
        const Point from = street.path.front(), to = street.path.back(), along = unit_vector(from, to);
        const double kerb_m = cross_section(street.road_class).carriageway_m / 2;
        const int cars = static_cast<int>((distance(from, to) - 2 * 15.5) / 5.3);
        for (int car = 0; car < cars; ++car) {
            const double at_m = 15.5 + car * 5.3;
            place.occluders.push_back(
                {numbered("car-on-route-", ++number), "路边停车", "parked_car",
                 rectangle_beside(from, along, {at_m, at_m + 4.6}, {kerb_m - 1.95, kerb_m - 0.15}), 1.55, 0, true});
        }
    }
}

/// A hedge on each verge of a street, away from its crossings, one beside the way to school and one beside the way
/// home. A child walks 5.9 m from the street's middle and the hedge's inner face is 4.4 m from it: there the line from
/// a child's eye (1.0 m) to a driver's (1.2 m) is 1.05 m high and an adult's (1.6 m) 1.50 m. A hedge of 1.2 m hides the
/// street from the one, not from the other, for as long as it is.
void hedge_ways(Neighbourhood& place, int column, int row) {
    const Street& street = place.streets[place.street_east_of(column, row)];
    clear_around(place, street.path, 6);
    const CrossSection section = cross_section(street.road_class);
    const double near_m = section.carriageway_m / 2 + 0.1, far_m = section.carriageway_m / 2 + 0.9;
    const Point from = street.path.front(), along = unit_vector(from, street.path.back());
    const double middle_m = distance(from, street.path.back()) / 2;
    const std::pair<double, double> along_m{middle_m - 9.5, middle_m + 9.5};
    place.occluders.push_back({"hedge-to-school", "路侧绿篱", "hedge",
                               rectangle_beside(from, along, along_m, {near_m, far_m}), 1.2, 0, true});
    place.occluders.push_back({"hedge-to-home", "路侧绿篱", "hedge",
                               rectangle_beside(from, along, along_m, {-far_m, -near_m}), 1.2, 0, true});
}

class RouteMaker {
public:
    RouteMaker(const Neighbourhood& place, int row) : place_(place), row_(row) {}

    /// The middle of the sidewalk on the left (north, +1) or right (−1) of the row's street at a junction.
    [[nodiscard]] Point at_junction(int column, double side) const {
        const auto c = static_cast<std::size_t>(column), r = static_cast<std::size_t>(row_);
        const Point along = unit_vector(place_.nodes[c - 1][r], place_.nodes[c + 1][r]);
        return place_.nodes[c][r] + left_of(along) * (side * walk_m_);
    }
    /// The sidewalk's middle nearest to a place beside the street that begins at junction `column`.
    [[nodiscard]] Point beside(int column, Point at, double side) const {
        const Street& street = place_.streets[place_.street_east_of(column, row_)];
        const Point along = unit_vector(street.path.front(), street.path.back());
        return project_onto_path(at, street.path).point + left_of(along) * (side * walk_m_);
    }
    [[nodiscard]] const Crossing& crossing_near(int street_column, int junction_column) const {
        const auto c = static_cast<std::size_t>(junction_column), r = static_cast<std::size_t>(row_);
        const std::size_t street = place_.street_east_of(street_column, row_);
        const Crossing* nearest = nullptr;
        for (const Crossing& crossing : place_.crossings) {
            if (crossing.street != street) continue;
            const Point junction = place_.nodes[c][r];
            if (!nearest || distance(crossing.at, junction) < distance(nearest->at, junction)) nearest = &crossing;
        }
        assert(nearest);
        return *nearest;
    }

private:
    const Neighbourhood& place_;
    int row_;
    double walk_m_ = cross_section(RoadClass::residential).half_reserve_m() - 1.2;
};

/// To school along parked cars and a hedge, home on the other side of the street over two crossings and along a hedge.
void add_ways_past_cars_and_hedges(Neighbourhood& place) {
    park_cars_along(place, 6, 8, 9);
    hedge_ways(place, 8, 9);
    const Point home = *place.face_at(6, 9).entrance;
    const auto gate = std::find_if(place.gates.begin(), place.gates.end(),
                                   [](const Gate& one) { return one.school_uid == "school-primary-1"; });
    const RouteMaker make(place, 9);
    const std::vector<Point> there = {home,
                                      make.beside(6, home, 1),
                                      make.at_junction(7, 1),
                                      make.at_junction(8, 1),
                                      make.at_junction(9, 1),
                                      make.beside(9, gate->at, 1),
                                      gate->at};
    const Crossing& at_school = make.crossing_near(9, 10);
    const Crossing& at_home = make.crossing_near(7, 8);
    const std::vector<Point> back = {gate->at,
                                     make.beside(9, at_school.at, 1),
                                     make.beside(9, at_school.at, -1),
                                     make.at_junction(9, -1),
                                     make.at_junction(8, -1),
                                     make.beside(7, at_home.at, -1),
                                     make.beside(7, at_home.at, 1),
                                     make.at_junction(7, 1),
                                     make.beside(6, home, 1),
                                     home};
    place.routes = {{"route-to-school", "纸鸢里—示范小学 上学路", "to_school", "route-to-home", "school-primary-1",
                     "07:25", "alone_9", to_millimetre(there), 9, false},
                    {"route-to-home", "示范小学—纸鸢里 回家路", "to_home", "route-to-school", "school-primary-1",
                     "16:10", "alone_9", to_millimetre(back), 9, false}};
}

}  // namespace

void plant_defects(Neighbourhood& place) {
    hide_zebra_behind_hedge(place);
    add_ways_past_cars_and_hedges(place);
    leave_out_sidewalk(place);
    leave_school_short_of_seats(place);
    cut_off_playground(place);  // last: it splits a street of the grid
}

}  // namespace yimi::sample
