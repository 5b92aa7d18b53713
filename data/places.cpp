// Schools with their gates, and playgrounds: where they lie and what is known of them.
#include <cmath>

#include "sample.h"

namespace yimi::sample {
namespace {

enum class Side : std::uint8_t { south, east, north, west };

Point middle_of_side(const Face& face, Side side) {
    // Border segments run south, east, north, west; the parcel has a vertex for each of them.
    const auto across = static_cast<std::size_t>(face.last_column - face.first_column);
    const auto along = static_cast<std::size_t>(face.last_row - face.first_row);
    const std::size_t starts[] = {0, across, across + along, 2 * across + along, 2 * (across + along)};
    const auto index = static_cast<std::size_t>(side);
    const Point from = face.parcel[starts[index]], to = face.parcel[starts[index + 1] % face.parcel.size()];
    std::vector<Point> outline = face.parcel;
    outline.push_back(outline.front());
    return to_millimetre(project_onto_path((from + to) * 0.5, outline).point);  // a side of two streets bends a little
}

struct SchoolSpec {
    const char *uid, *name, *stage;
    int column, row;
    Side gate;
    const char *opens_at, *closes_at;
};

constexpr SchoolSpec school_specs[] = {
    {"school-nursery", "示范托育园", "nursery", 10, 3, Side::south, "08:00", "18:00"},
    {"school-kinder-1", "示范第一幼儿园", "kindergarten", 8, 6, Side::north, "08:00", "16:40"},
    {"school-kinder-2", "示范第二幼儿园", "kindergarten", 3, 9, Side::south, "08:00", "16:40"},
    {"school-primary-1", "示范小学", "primary", 9, 9, Side::south, "07:50", "16:00"},
    {"school-primary-2", "示范实验小学", "primary", 3, 13, Side::north, "07:50", "16:00"},
    {"school-junior", "示范中学", "junior", 14, 8, Side::west, "07:40", "17:10"},
};

void add_school(Neighbourhood& place, const SchoolSpec& spec, Random& random) {
    Face& face = place.face_at(spec.column, spec.row);
    face.use = LandUse::school;
    face.entrance = middle_of_side(face, spec.gate);
    School school{spec.uid, spec.name, spec.stage, face.parcel, {}, {}, {}, {}, spec.opens_at, spec.closes_at};
    school.noise_db = random.with_gaps(std::round(random.between(48, 58) * 10) / 10, 0.15);
    school.stop_distance_m = random.with_gaps(std::round(random.between(90, 340)), 0.15);
    place.schools.push_back(school);
    place.gates.push_back(
        {school.uid + "-gate", school.name + "正门", school.uid, *face.entrance, school.opens_at, school.closes_at});
}

struct PlaygroundSpec {
    const char *uid, *name, *kind, *ages;
    int column, row;
    double length_m, depth_m;  ///< 0: the whole parcel is the park
};

constexpr PlaygroundSpec playground_specs[] = {
    {"play-01", "萤火公园", "park", "0-14", 7, 3, 0, 0},
    {"play-02", "木兰公园", "park", "0-14", 13, 6, 0, 0},
    {"play-03", "童趣公园", "park", "0-14", 1, 6, 0, 0},
    {"play-04", "纸鸢里小区游乐场", "playground", "3-12", 6, 9, 24, 16},
    {"play-05", "青杉里小区游乐场", "playground", "3-12", 7, 9, 20, 15},
    {"play-06", "芳草里小区游乐场", "playground", "2-6", 3, 3, 22, 14},
    {"play-07", "紫荆里小区游乐场", "playground", "3-12", 13, 13, 22, 16},
    {"play-08", "栀子里小区游乐场", "playground", "2-6", 16, 4, 18, 14},
    {"play-09", "听泉里口袋公园", "pocket_park", "0-14", 10, 13, 30, 20},
    {"play-10", "琴台里运动角", "sports", "6-14", 0, 13, 32, 20},
    {"play-11", "示范小学操场", "school_yard", "6-12", 10, 9, 60, 36},
};

void add_playground(Neighbourhood& place, const PlaygroundSpec& spec, Random& random) {
    Face& face = place.face_at(spec.column, spec.row);
    Playground made{spec.uid, spec.name, spec.kind, spec.ages, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    if (spec.length_m > 0) {
        // In the face's middle; in a school of two cells to the side, away from the classrooms.
        const Point axis = unit_vector(face.parcel[0], face.parcel[1]);
        Point middle{0, 0};
        for (const Point corner : face.parcel)
            middle = middle + corner * (1.0 / static_cast<double>(face.parcel.size()));
        if (face.use == LandUse::school) middle = middle + axis * 45;
        made.ring = to_millimetre(Rectangle{middle, axis, spec.length_m / 2, spec.depth_m / 2}.corners());
    } else {
        face.use = LandUse::park;
        made.ring = face.parcel;
    }
    static constexpr const char* surfacings[] = {"橡胶", "沙", "橡胶", "树皮", "橡胶"};
    made.surfacing = random.with_gaps<std::string>(surfacings[random.whole(0, 4)], 0.1);
    made.max_fall_height_m = random.with_gaps(std::round(random.between(0.8, 2.6) * 10) / 10, 0.1);
    made.equipment_year = random.with_gaps(random.whole(2017, 2025), 0.1);
    const int month = random.whole(1, 9), day = random.whole(10, 28);
    made.inspected_on = random.with_gaps("2026-0" + std::to_string(month) + "-" + std::to_string(day), 0.1);
    made.fenced = true;
    made.gates = random.whole(1, 3);
    made.shaded_share = random.with_gaps(std::round(random.between(0.2, 0.7) * 100) / 100, 0.1);
    made.seats_for_carers = random.with_gaps(random.whole(2, 12), 0.1);
    place.playgrounds.push_back(made);
}

}  // namespace

void add_places(Neighbourhood& place, Random& random) {
    for (const SchoolSpec& spec : school_specs) add_school(place, spec, random);
    for (const PlaygroundSpec& spec : playground_specs) add_playground(place, spec, random);
    for (Face& face : place.faces) {
        if (face.use != LandUse::homes) continue;
        bool by_arterial = false, by_lane = false;
        for (const std::size_t index : face.border_streets) {
            by_arterial |= place.streets[index].road_class == RoadClass::arterial;
            by_lane |= place.streets[index].road_class == RoadClass::lane;
        }
        if (by_lane) {
            face.use = LandUse::old_homes;
        } else if (random.chance(by_arterial ? 0.5 : 0.08)) {
            face.use = LandUse::offices;
        }
    }
    // Playgrounds in compounds need the compound.
    for (const PlaygroundSpec& spec : playground_specs) {
        Face& face = place.face_at(spec.column, spec.row);
        if (face.use == LandUse::offices || face.use == LandUse::old_homes) face.use = LandUse::homes;
    }
    Face& start_of_route = place.face_at(6, 9);
    start_of_route.entrance = middle_of_side(start_of_route, Side::south);
}

}  // namespace yimi::sample
