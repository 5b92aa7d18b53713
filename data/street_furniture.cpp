// What stands in the streets and hides people: rows of trees, parked cars, kiosks, boxes, hedges.
#include <cmath>

#include "sample.h"

namespace yimi::sample {
namespace {

double to_nearest_crossing_m(const Neighbourhood& place, Point at) {
    double nearest = 1e9;
    for (const Crossing& crossing : place.crossings) nearest = std::min(nearest, distance(crossing.at, at));
    return nearest;
}

class StreetSide {
public:
    /// `side`: +1 left of the street's direction, −1 right.
    StreetSide(const Street& street, double side)
        : from_(street.path.front()),
          along_(unit_vector(street.path.front(), street.path.back())),
          outwards_(left_of(along_) * side),
          length_m_(distance(street.path.front(), street.path.back())) {}
    [[nodiscard]] Point at(double along_m, double from_centre_m) const {
        return from_ + along_ * along_m + outwards_ * from_centre_m;
    }
    [[nodiscard]] Geometry rectangle(double along_m, double from_centre_m, double length_m, double depth_m) const {
        const Rectangle shape{at(along_m, from_centre_m), along_, length_m / 2, depth_m / 2};
        return make_polygon(to_millimetre(shape.corners()));
    }
    [[nodiscard]] double length_m() const { return length_m_; }

private:
    Point from_, along_, outwards_;
    double length_m_;
};

class Furnisher {
public:
    Furnisher(Neighbourhood& place, Random& random) : place_(place), random_(random) {}

    void furnish(const Street& street, double side) {
        const StreetSide where(street, side);
        if (where.length_m() < 80) return;
        const CrossSection section = cross_section(street.road_class);
        const double kerb_m = section.carriageway_m / 2;
        const bool parks_here = street.road_class == RoadClass::residential && side > 0;  // 7 m wide: one side only
        if (street.road_class >= RoadClass::collector && random_.chance(0.8)) trees(where, kerb_m + 1.0);
        if (parks_here && random_.chance(0.6)) parked_cars(where, kerb_m - 1.05);
        if (street.road_class == RoadClass::collector && random_.chance(0.12)) {
            const Geometry shape = where.rectangle(where.length_m() * 0.45, kerb_m + section.verge_m + 0.95, 2.6, 1.8);
            add("kiosk", "报刊亭", shape, 2.7);
        }
        if (random_.chance(0.04) && street.road_class >= RoadClass::residential) {
            add("box", "交接箱", where.rectangle(where.length_m() * 0.6, kerb_m + 0.85, 1.3, 0.6), 1.5);
        }
    }

    void hedge_around(const Face& face) {
        const double height_m = std::round(random_.between(0.4, 0.6) * 100) / 100;
        std::vector<Point> ring = moved_inwards(face.parcel, std::vector<double>(face.parcel.size(), 0.6));
        ring.push_back(ring.front());
        const double length = path_length_m(ring);
        add("hedge", "公园绿篱", make_line(to_millimetre(path_between(ring, 6, length * 0.48))), height_m);
        add("hedge", "公园绿篱", make_line(to_millimetre(path_between(ring, length * 0.52, length - 6))), height_m);
    }

private:
    void trees(const StreetSide& where, double from_centre_m) {
        const std::vector<Point> row = {where.at(28, from_centre_m), where.at(where.length_m() - 28, from_centre_m)};
        add("tree_row", "行道树", make_line(to_millimetre(row)), std::round(random_.between(6, 11)));
        place_.occluders.back().see_through_share = 0.85;
    }

    void parked_cars(const StreetSide& where, double from_centre_m) {
        double at_m = 18;
        while (at_m < where.length_m() - 18) {
            const double length = random_.between(4.2, 4.8), height = random_.between(1.4, 1.8);
            const bool free_space = random_.chance(0.3);
            if (!free_space && to_nearest_crossing_m(place_, where.at(at_m, 0)) > 53) {
                add("parked_car", "路边停车", where.rectangle(at_m, from_centre_m, length, 1.8),
                    std::round(height * 100) / 100);
            }
            at_m += random_.between(5.4, 7.5);
        }
    }

    void add(const std::string& kind, const std::string& name, Geometry shape, double height_m) {
        Occluder made;
        made.uid = numbered(kind + "-", place_.occluders.size() + 1);
        made.kind = kind;
        made.name = name;
        made.shape = std::move(shape);
        made.height_m = random_.with_gaps(height_m, 0.015);
        made.movable = kind == "parked_car" || kind == "kiosk";
        place_.occluders.push_back(std::move(made));
    }

    Neighbourhood& place_;
    Random& random_;
};

}  // namespace

void add_street_furniture(Neighbourhood& place, Random& random) {
    Furnisher furnisher(place, random);
    for (const Street& street : place.streets) {
        furnisher.furnish(street, 1);
        furnisher.furnish(street, -1);
    }
    for (const Face& face : place.faces) {
        if (face.use == LandUse::park) furnisher.hedge_around(face);
    }
}

}  // namespace yimi::sample
