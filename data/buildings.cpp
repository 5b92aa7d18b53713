// Buildings, parcel by parcel: a row along each street, set back by one line, then rows inside that face south;
// compounds have a wall with one entrance. Nothing closer than the gaps below, so nothing overlaps.
#include <cmath>

#include "sample.h"

namespace yimi::sample {
namespace {

/// How a kind of land is built on. Lengths along the street or row, m.
struct Manner {
    double setback_m, least_length_m, most_length_m, depth_m, gap_m;
    double row_distance_m;  ///< between rows inside; 0: none
    int fewest_floors, most_floors;
    double storey_m;
    const char* use;
};

Manner manner_of(const Face& face, Random& random) {
    switch (face.use) {
        case LandUse::old_homes:
            return {1.2, 8, 16, 8, 2, 17, 1, 4, 3.1, "住宅"};
        case LandUse::offices:
            return {5, 24, 46, 18, 8, 0, 4, 22, 3.9, "商业"};
        case LandUse::school:
            return {8, 26, 44, 12, 10, 0, 3, 5, 3.7, "学校"};
        case LandUse::park:
        case LandUse::homes:
            break;
    }
    if (random.chance(0.3)) return {6, 20, 30, 15, 14, 40, 18, 33, 2.95, "住宅"};
    return {5, 22, 42, 11.5, 6, 24, 5, 7, 3.0, "住宅"};
}

class Parcel {
public:
    Parcel(Neighbourhood& place, const Face& face, const Manner& manner, Random& random)
        : place_(place), face_(face), manner_(manner), random_(random) {
        for (const Playground& playground : place.playgrounds) {
            if (face.use == LandUse::park || !contains(make_polygon(face.parcel), playground.ring.front())) continue;
            const auto& ring = playground.ring;
            taken_.push_back({(ring[0] + ring[2]) * 0.5, unit_vector(ring[0], ring[1]), distance(ring[0], ring[1]) / 2,
                              distance(ring[1], ring[2]) / 2});
        }
        if (face.entrance) keep_clear(*face.entrance);
    }

    void fill() {
        floors_ = random_.whole(manner_.fewest_floors, manner_.most_floors);
        for (std::size_t side = 0; side < face_.parcel.size(); ++side) row_along(side);
        if (manner_.row_distance_m > 0) rows_inside();
    }
    [[nodiscard]] double homes_m2() const { return homes_m2_; }

private:
    void keep_clear(Point entrance) {
        const Point axis = unit_vector(face_.parcel[0], face_.parcel[1]);
        taken_.push_back({entrance, axis, 9, 9});
    }

    void row_along(std::size_t side) {
        const Point from = face_.parcel[side], to = face_.parcel[(side + 1) % face_.parcel.size()];
        const Point along = unit_vector(from, to);
        const double line_m = manner_.setback_m + manner_.depth_m / 2;
        double at_m = manner_.setback_m;
        while (at_m + manner_.least_length_m < distance(from, to)) {
            const double length =
                std::min(random_.between(manner_.least_length_m, manner_.most_length_m), distance(from, to) - at_m - 1);
            if (length < manner_.least_length_m) break;
            const Rectangle house{from + along * (at_m + length / 2) + left_of(along) * line_m, along, length / 2,
                                  manner_.depth_m / 2};
            at_m += place_house(house) ? length + manner_.gap_m * random_.between(1, 1.5) : 3;
        }
    }

    void rows_inside() {
        const Point along = unit_vector(face_.parcel[0], face_.parcel[1]);
        const double width = distance(face_.border[0], face_.border[face_.border.size() / 2]);
        const int row_count = static_cast<int>(width / manner_.row_distance_m);
        for (int row = 0; row < row_count; ++row) {
            const double up = manner_.setback_m + row * manner_.row_distance_m;
            double at_m = manner_.setback_m;
            while (at_m < width) {
                const double length = random_.between(manner_.least_length_m, manner_.most_length_m);
                const Point middle = face_.parcel[0] + along * (at_m + length / 2) + left_of(along) * up;
                const Rectangle house{middle, along, length / 2, manner_.depth_m / 2};
                at_m += place_house(house) ? length + manner_.gap_m : 4;
            }
        }
    }

    bool place_house(const Rectangle& house) {
        if (!lies_inside(house, face_.parcel, manner_.setback_m * 0.95)) return false;
        for (const Rectangle& other : taken_) {
            if (closer_than(house, other, manner_.gap_m)) return false;
        }
        taken_.push_back(house);
        Building made;
        made.uid = numbered("building-", place_.buildings.size() + 1);
        made.use = manner_.use;
        made.ring = to_millimetre(house.corners());
        const int floors = std::max(1, floors_ + random_.whole(-1, 1));
        homes_m2_ += made.use == "住宅" ? 4 * house.half_length_m * house.half_depth_m * floors : 0;
        made.floors = random_.with_gaps(floors, 0.03);
        made.height_m = random_.with_gaps(std::round(floors * manner_.storey_m * 10) / 10, 0.04);
        place_.buildings.push_back(made);
        return true;
    }

    Neighbourhood& place_;
    const Face& face_;
    Manner manner_;
    Random& random_;
    std::vector<Rectangle> taken_;
    int floors_ = 1;
    double homes_m2_ = 0;
};

/// The parcel's outline, a little inside it, open for 7 m at the entrance.
std::vector<Point> wall_around(const Face& face, Point entrance) {
    std::vector<Point> ring = moved_inwards(face.parcel, std::vector<double>(face.parcel.size(), 0.3));
    ring.push_back(ring.front());
    const double gap_at_m = project_onto_path(entrance, ring).along_m;
    std::vector<Point> wall = path_between(ring, gap_at_m + 3.5, path_length_m(ring));
    const std::vector<Point> rest = path_between(ring, 0, gap_at_m - 3.5);
    wall.insert(wall.end(), rest.begin() + 1, rest.end());
    return to_millimetre(wall);
}

void add_wall(Neighbourhood& place, const Face& face, Random& random) {
    const bool is_school = face.use == LandUse::school;
    Occluder wall;
    wall.uid = numbered("wall-", place.occluders.size() + 1);
    wall.kind = is_school || random.chance(0.2) ? "fence" : "wall";
    wall.name = wall.kind == "fence" ? "透空围栏" : "小区围墙";
    wall.shape = make_line(wall_around(face, *face.entrance));
    wall.height_m = random.with_gaps(std::round(random.between(1.9, 2.5) * 10) / 10, 0.02);
    wall.see_through_share = wall.kind == "fence" ? 0.7 : 0;
    place.occluders.push_back(wall);
}

void add_block(Neighbourhood& place, const Face& face, double homes_m2) {
    Block block;
    block.uid = numbered("block-", place.blocks.size() + 1);
    const Street& street = place.streets[face.border_streets.front()];
    block.name =
        street.name + std::to_string(place.blocks.size() + 1) + (face.use == LandUse::homes ? "号小区" : "号院落");
    block.ring = face.parcel;
    block.homes_m2 = homes_m2;
    block.centre = centroid(make_polygon(face.parcel));
    place.blocks.push_back(block);
}

}  // namespace

void add_buildings(Neighbourhood& place, Random& random) {
    for (Face& face : place.faces) {
        if (face.use == LandUse::park) continue;
        if (face.use == LandUse::homes && !face.entrance) {
            const std::size_t side =
                static_cast<std::size_t>(random.whole(0, static_cast<int>(face.parcel.size()) - 1));
            face.entrance = to_millimetre((face.parcel[side] + face.parcel[(side + 1) % face.parcel.size()]) * 0.5);
        }
        Parcel parcel(place, face, manner_of(face, random), random);
        parcel.fill();
        if (face.entrance) add_wall(place, face, random);
        const bool has_homes = face.use == LandUse::homes || face.use == LandUse::old_homes;
        if (has_homes) add_block(place, face, parcel.homes_m2());
    }
}

}  // namespace yimi::sample
