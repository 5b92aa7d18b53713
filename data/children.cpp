// Districts, catchments, people and seats. Thirty-six thousand people live here: as many as six schools can serve.
#include <cmath>

#include "sample.h"

namespace yimi::sample {
namespace {

constexpr double residents = 36'000;
constexpr double children_share = 0.1328;  ///< aged 0–14, Chengdu, census 2020
constexpr std::array<double, 4> age_shares = {0.18, 0.20, 0.42, 0.20};
constexpr double green_strip_m = 120;  ///< north of the ring road, part of the northern districts

/// The ring along the street grid's lines between two columns and two rows; the northernmost line takes the green strip
/// in.
std::vector<Point> ring_between(const Neighbourhood& place, int west, int east, int south, int north) {
    const auto node = [&](int column, int row) {
        return place.nodes[static_cast<std::size_t>(column)][static_cast<std::size_t>(row)];
    };
    const bool at_top = north == Neighbourhood::rows - 1;
    const Point strip =
        at_top ? left_of(unit_vector(node(west, north), node(east, north))) * green_strip_m : Point{0, 0};
    std::vector<Point> ring;
    for (int c = west; c < east; ++c) ring.push_back(node(c, south));
    for (int r = south; r < north; ++r) ring.push_back(node(east, r));
    ring.push_back(node(east, north));
    if (at_top) ring.push_back(node(east, north) + strip);
    for (int c = east - 1; c > west; --c) ring.push_back(node(c, north) + strip);
    if (at_top) ring.push_back(node(west, north) + strip);
    for (int r = north; r > south; --r) ring.push_back(node(west, r));
    return to_millimetre(ring);
}

void add_districts(Neighbourhood& place) {
    // 510105 is 青羊区; 901–903 are not given to any real 街道.
    place.districts = {
        {"district-west", "示范西街道（虚构）", "510105901", ring_between(place, 0, 5, 0, 16), "core", 0,
         children_share},
        {"district-south", "示范南街道（虚构）", "510105902", ring_between(place, 5, 17, 0, 8), "core", 0,
         children_share},
        {"district-north", "示范北街道（虚构）", "510105903", ring_between(place, 5, 17, 8, 16), "core", 0,
         children_share},
    };
    place.catchments = {
        {"catchment-primary-1", "示范小学学区", "school-primary-1", ring_between(place, 5, 17, 0, 16), {}, 0, 0},
        {"catchment-primary-2", "示范实验小学学区", "school-primary-2", ring_between(place, 0, 5, 0, 16), {}, 0, 0},
        {"catchment-kinder-1", "示范第一幼儿园服务区", "school-kinder-1", ring_between(place, 5, 17, 0, 16), {}, 0, 0},
        {"catchment-kinder-2", "示范第二幼儿园服务区", "school-kinder-2", ring_between(place, 0, 5, 0, 16), {}, 0, 0},
        {"catchment-junior", "示范中学学区", "school-junior", ring_between(place, 0, 17, 0, 16), {}, 0, 0},
    };
}

void add_people(Neighbourhood& place, Random& random) {
    double homes_m2 = 0;
    for (const Block& block : place.blocks) homes_m2 += block.homes_m2;
    for (Block& block : place.blocks) {
        const double people = std::round(residents * block.homes_m2 / homes_m2);
        block.population = static_cast<int>(people);
        for (std::size_t k = 0; k < age_shares.size(); ++k) {
            block.children[k] =
                static_cast<int>(std::lround(people * children_share * age_shares[k] * random.between(0.85, 1.15)));
        }
        block.migrant_children =
            random.with_gaps(static_cast<int>(std::lround(people * children_share * random.between(0.04, 0.16))), 0.04);
        for (Area& district : place.districts) {
            if (!contains(make_polygon(district.ring), block.centre)) continue;
            block.district_code = district.code_or_school;
            district.population += *block.population;
        }
    }
    // Two blocks whose children were never counted by age; east of the western catchments, so that those stay complete.
    int uncounted = 0;
    for (Block& block : place.blocks) {
        if (block.district_code == "510105901" || uncounted == 2 || !random.chance(0.05)) continue;
        block.children = {};
        ++uncounted;
    }
}

double children_of(const Neighbourhood& place, const Area& catchment, const std::string& stage) {
    double total = 0;
    for (const Block& block : place.blocks) {
        if (!contains(make_polygon(catchment.ring), block.centre)) continue;
        const std::size_t ages = stage == "kindergarten" ? 1 : stage == "primary" ? 2 : 3;
        total += block.children[ages].value_or(0);
    }
    return total;
}

void give_seats(Neighbourhood& place) {
    for (School& school : place.schools) {
        double children = 150;
        for (const Area& catchment : place.catchments) {
            if (catchment.code_or_school == school.uid) children = children_of(place, catchment, school.stage);
        }
        // A quarter more than residents' children: room for migrant children and for a good year. Classes of 45.
        school.seats = static_cast<int>(std::ceil(children * 1.25 / 45)) * 45;
        school.enrolled = static_cast<int>(std::lround(children * 0.98));
    }
}

}  // namespace

void add_children(Neighbourhood& place, Random& random) {
    add_districts(place);
    add_people(place, random);
    give_seats(place);
}

}  // namespace yimi::sample
