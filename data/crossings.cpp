// Crossings at junctions, on vertices of the streets they cross; and slow streets around school gates.
#include <cmath>

#include "sample.h"

namespace yimi::sample {
namespace {

constexpr double before_junction_m = 5;  ///< of the crossing, from the kerb of the crossing street
constexpr double school_zone_m = 165;    ///< a little over GA/T 1215's 150 m, as signs are put up at junctions

bool within(const std::vector<Point>& path, const std::vector<Gate>& gates, double metres) {
    for (const Gate& gate : gates) {
        if (project_onto_path(gate.at, path).distance_m <= metres) return true;
    }
    return false;
}

std::string kind_of(RoadClass road_class, bool near_school, Random& random) {
    const double draw = random.unit();
    switch (road_class) {
        case RoadClass::arterial:
            return draw < 0.82 ? "refuge" : draw < 0.96 ? "signal" : draw < 0.98 ? "bridge" : "underpass";
        case RoadClass::collector:
            return near_school || draw < 0.7 ? "signal" : "zebra";
        case RoadClass::residential:
            return near_school ? (draw < 0.3 ? "raised" : "zebra") : draw < 0.75 ? "zebra" : "unmarked";
        case RoadClass::lane:
            break;
    }
    return "unmarked";
}

const char* word_zh(const std::string& kind) {
    if (kind == "refuge") return "安全岛过街";
    if (kind == "signal") return "信号灯过街";
    if (kind == "bridge") return "人行天桥";
    if (kind == "underpass") return "地下通道";
    if (kind == "zebra") return "斑马线";
    if (kind == "raised") return "抬高式过街";
    return "无标线过街";
}

class CrossingMaker {
public:
    CrossingMaker(Neighbourhood& place, Random& random) : place_(place), random_(random) {}

    /// Where streets of this class or near a school meet a wider street or each other.
    void at_end(std::size_t index, Point end) {
        const Street& street = place_.streets[index];
        RoadClass widest = RoadClass::lane;
        for (std::size_t k = 0; k < place_.streets.size(); ++k) {
            const auto& path = place_.streets[k].path;
            if (k == index || (path.front() != end && path.back() != end)) continue;
            if (place_.streets[k].name != street.name) widest = std::max(widest, place_.streets[k].road_class);
        }
        const bool near_school = within({end}, place_.gates, 260);
        const bool wanted = street.road_class >= RoadClass::collector || widest >= RoadClass::collector || near_school;
        if (!wanted || street.road_class == RoadClass::lane) return;
        const double from_end_m = cross_section(widest).carriageway_m / 2 + before_junction_m;
        const bool at_front = street.path.front() == end;
        const Point other = at_front ? street.path[1] : street.path[street.path.size() - 2];
        if (distance(end, other) < from_end_m + 20) return;
        add(index, to_millimetre(end + unit_vector(end, other) * from_end_m), near_school);
    }

private:
    void add(std::size_t index, Point at, bool near_school) {
        Street& street = place_.streets[index];
        const CrossSection section = cross_section(street.road_class);
        Crossing made;
        made.uid = numbered("crossing-", place_.crossings.size() + 1);
        made.kind = kind_of(street.road_class, near_school, random_);
        made.name = street.name + word_zh(made.kind);
        made.at = at;
        made.street = index;
        made.length_m = section.carriageway_m;
        made.approach_kmh = street.speed_kmh;
        const bool has_signal = made.kind == "signal" || made.kind == "refuge";
        if (has_signal) {
            // 3 s to start and 1 m/s; one in twenty is too short for a child.
            const double margin_s = random_.chance(0.05) ? random_.between(-6, -2) : random_.between(2, 14);
            made.green_s = random_.with_gaps(static_cast<int>(std::lround(3 + made.length_m + margin_s)), 0.04);
            made.wait_s = random_.with_gaps(random_.whole(20, 75), 0.04);
        }
        place_.crossings.push_back(made);
        // A vertex of its own, so that the crossing lies on the street exactly. From the front: it comes first.
        const bool nearer_front = distance(at, street.path.front()) < distance(at, street.path.back());
        street.path.insert(nearer_front ? street.path.begin() + 1 : street.path.end() - 1, at);
    }

    Neighbourhood& place_;
    Random& random_;
};

}  // namespace

void add_crossings(Neighbourhood& place, Random& random) {
    for (Street& street : place.streets) {
        const bool slow = street.road_class <= RoadClass::collector && within(street.path, place.gates, school_zone_m);
        if (slow && street.speed_kmh) street.speed_kmh = std::min(*street.speed_kmh, 30);
    }
    CrossingMaker maker(place, random);
    for (std::size_t index = 0; index < place.streets.size(); ++index) {
        const Point front = place.streets[index].path.front(), back = place.streets[index].path.back();
        const bool is_ring_road = place.streets[index].name == "北环快速路";
        if (is_ring_road) continue;  // crossed nowhere: the traffic does not stop
        maker.at_end(index, front);
        maker.at_end(index, back);
    }
}

}  // namespace yimi::sample
