// The sample neighbourhood 示范片区: made-up streets, buildings, children and places near 104.07 E, 30.66 N, and the
// shapefiles that hold them as planners get theirs. May use: core/geometry, GDAL (shapefile_set.cpp only).
// make_sample.cpp runs the steps in order: street_grid, crossings, buildings, places, children, street_furniture,
// defects.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/geometry.h"

namespace yimi::sample {

enum class RoadClass : std::uint8_t { lane, residential, collector, arterial };
[[nodiscard]] std::string word(RoadClass road_class);

/// Cross-section of a road class. Half the carriageway, verge and sidewalk lie between centre line and parcels.
struct CrossSection {
    double carriageway_m, sidewalk_m, verge_m;
    int speed_kmh, traffic_per_hour;
    [[nodiscard]] double half_reserve_m() const { return carriageway_m / 2 + verge_m + sidewalk_m; }
};
[[nodiscard]] CrossSection cross_section(RoadClass road_class);

struct Street {
    std::string uid, name;
    RoadClass road_class = RoadClass::residential;
    std::vector<Point> path;
    std::optional<int> speed_kmh, traffic_per_hour;
    std::string sidewalk = "both";
    std::optional<double> sidewalk_width_m, usable_width_m, slope_pct;
    std::optional<bool> stairs = false, kerb_ramp, lit, separated, oneway = false;
};

struct Crossing {
    std::string uid, name, kind;
    Point at;
    std::size_t street = 0;
    double length_m = 0;
    std::optional<int> green_s, wait_s, approach_kmh;
};

struct Occluder {
    std::string uid, name, kind;
    Geometry shape;
    std::optional<double> height_m;
    double see_through_share = 0;
    bool movable = false;
};

struct Building {
    std::string uid, name, use;
    std::vector<Point> ring;
    std::optional<double> height_m;
    std::optional<int> floors;
};

struct Block {
    std::string uid, name, district_code;
    std::vector<Point> ring;
    std::optional<int> population, migrant_children;
    std::array<std::optional<int>, 4> children;  ///< aged 0–2, 3–5, 6–11, 12–14
    double homes_m2 = 0;                         ///< floor area of its homes; shares out the people
    Point centre;
};

struct School {
    std::string uid, name, stage;
    std::vector<Point> site;
    std::optional<int> seats, enrolled;
    std::optional<double> noise_db, stop_distance_m;
    std::string opens_at, closes_at;
};

struct Gate {
    std::string uid, name, school_uid;
    Point at;
    std::string opens_at, closes_at;
};

struct Playground {
    std::string uid, name, kind, ages;
    std::vector<Point> ring;
    std::optional<std::string> surfacing, inspected_on;
    std::optional<double> max_fall_height_m, shaded_share;
    std::optional<int> equipment_year, gates, seats_for_carers;
    std::optional<bool> fenced;
};

struct Route {
    std::string uid, name, direction, pair_uid, school_uid, depart_at, profile;
    std::vector<Point> path;
    int age = 8;
    bool accompanied = false;
};

struct Area {  ///< a district or a catchment
    std::string uid, name, code_or_school;
    std::vector<Point> ring;
    std::string grouping;
    int population = 0;
    double children_share = 0;
};

enum class LandUse : std::uint8_t { homes, old_homes, offices, park, school };

/// A piece of land between streets: one to two cells of the street grid, its border streets, and the parcel inside
/// them.
struct Face {
    int first_column = 0, last_column = 0, first_row = 0, last_row = 0;  ///< lines of the grid around it
    std::vector<Point> border;
    std::vector<std::size_t> border_streets;  ///< one for each segment of `border`
    std::vector<Point> parcel;                ///< inside carriageway, verge and sidewalk; counter-clockwise, not closed
    LandUse use = LandUse::homes;
    std::optional<Point> entrance;  ///< where its wall is open
};

/// Everything the sample holds. The steps fill it in turn; what is planted on purpose is in defects.cpp alone.
struct Neighbourhood {
    static constexpr int columns = 18, rows = 17;  ///< lines of the street grid, west to east and south to north
    std::array<std::array<Point, rows>, columns> nodes;
    std::vector<Street> streets;
    std::vector<Face> faces;
    std::vector<Crossing> crossings;
    std::vector<Occluder> occluders;
    std::vector<Building> buildings;
    std::vector<Block> blocks;
    std::vector<School> schools;
    std::vector<Gate> gates;
    std::vector<Playground> playgrounds;
    std::vector<Route> routes;
    std::vector<Area> districts, catchments;

    /// The street from line crossing (column, row) eastward or northward; asserted to exist.
    [[nodiscard]] std::size_t street_east_of(int column, int row) const;
    [[nodiscard]] std::size_t street_north_of(int column, int row) const;
    /// The face that holds the cell north-east of line crossing (column, row).
    [[nodiscard]] Face& face_at(int column, int row);
};

/// Own generator: the standard library's distributions differ between implementations, and the files must not.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] double unit();                            ///< [0, 1)
    [[nodiscard]] double between(double low, double high);  ///< [low, high)
    [[nodiscard]] int whole(int low, int high);             ///< low … high
    [[nodiscard]] bool chance(double share) { return unit() < share; }
    /// `value`, or nothing for about `share` of the calls: real tables have gaps.
    template <class T>
    [[nodiscard]] std::optional<T> with_gaps(T value, double share) {
        if (chance(share)) return std::nullopt;
        return value;
    }

private:
    std::uint64_t state_;
};

// Plane geometry that several steps need.
[[nodiscard]] Point unit_vector(Point from, Point to);
[[nodiscard]] Point left_of(Point direction);  ///< turned by 90° counter-clockwise
[[nodiscard]] Point to_millimetre(Point at);
[[nodiscard]] std::vector<Point> to_millimetre(std::vector<Point> path);
[[nodiscard]] std::string numbered(const std::string& prefix, std::size_t number);

struct Rectangle {
    Point centre, axis;  ///< `axis`: unit vector along the length
    double half_length_m = 0, half_depth_m = 0;
    [[nodiscard]] std::vector<Point> corners() const;
};
/// Whether two rectangles come closer than `gap_m` (may also say so for a little more than that, at corners).
[[nodiscard]] bool closer_than(const Rectangle& a, const Rectangle& b, double gap_m);
[[nodiscard]] bool lies_inside(const Rectangle& rectangle, const std::vector<Point>& ring, double margin_m);
/// The ring moved inwards by `by_m[k]` on its segment k; for rings whose corners are not sharp.
[[nodiscard]] std::vector<Point> moved_inwards(const std::vector<Point>& ring, const std::vector<double>& by_m);

// The steps.
void lay_out_streets(Neighbourhood& place, Random& random);
void add_places(Neighbourhood& place, Random& random);     ///< schools, gates, playgrounds; sets the faces' use
void add_crossings(Neighbourhood& place, Random& random);  ///< and slow streets near schools
void add_buildings(Neighbourhood& place, Random& random);  ///< and blocks, and walls around them
void add_children(Neighbourhood& place, Random& random);   ///< districts, catchments, people, seats
void add_street_furniture(Neighbourhood& place, Random& random);
void plant_defects(Neighbourhood& place);

/// Writes all layers into `folder`. Returns what went wrong, or nothing.
[[nodiscard]] std::optional<std::string> write_shapefiles(const Neighbourhood& place, const std::string& folder);

}  // namespace yimi::sample
