// A grid of streets as Chengdu's centre has: arterials every 700 m, collectors between them, slow streets and lanes
// within, bent a little and turned by six degrees; some neighbouring cells are one compound without a street between.
#include <cassert>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "sample.h"

namespace yimi::sample {
namespace {

using Edge = std::tuple<int, int, bool>;  ///< column, row, eastward (else northward)

const std::array<const char*, Neighbourhood::columns> column_names = {
    "望月路", "童趣路", "槐荫路", "竹影路",   "书声路", "锦屏大道", "雨燕路", "青杉路", "芙蓉北路",
    "银桂路", "听泉路", "云杉路", "锦帆大道", "紫荆路", "木兰路",   "新竹路", "栀子路", "东篱路"};
const std::array<const char*, Neighbourhood::rows> row_names = {
    "南圃街",   "晨露街", "芳草街",   "杏林街", "梧桐街",   "示范大道", "蒲公英街", "萤火街",    "芙蓉西街",
    "小学堂街", "纸鸢街", "星辉大道", "翠微街", "琴台里街", "丹桂街",   "麦穗街",   "北环快速路"};

RoadClass class_of_column(int column) {
    if (column == 5 || column == 12) return RoadClass::arterial;
    if (column == 2 || column == 8 || column == 15) return RoadClass::collector;
    return RoadClass::residential;
}

RoadClass class_of_row(int row) {
    if (row == 5 || row == 11 || row == 16) return RoadClass::arterial;
    if (row == 2 || row == 8 || row == 14) return RoadClass::collector;
    return RoadClass::residential;
}

/// The quarters where lanes are narrow: between arterials in the south-east and north-west.
bool in_old_quarter(int column, int row) {
    return (column >= 13 && column < 15 && row >= 1 && row < 5) || (column >= 6 && column < 8 && row >= 12 && row < 15);
}

RoadClass class_of(Edge edge) {
    const auto [column, row, eastward] = edge;
    const RoadClass by_line = eastward ? class_of_row(row) : class_of_column(column);
    if (by_line == RoadClass::residential && in_old_quarter(column, row)) return RoadClass::lane;
    return by_line;
}

Point bent(double u, double v) {
    const double x = u + 14 * std::sin(v / 310 + 0.4) + 6 * std::sin((u + v) / 170);
    const double y = v + 12 * std::sin(u / 350) + 5 * std::sin((u - v) / 210);
    constexpr double turn = 6 * 3.14159265358979323846 / 180;
    // The middle of the neighbourhood: 104.07 E, 30.66 N in EPSG:4544.
    return to_millimetre(
        Point{410865.0 + x * std::cos(turn) - y * std::sin(turn), 3393655.0 + x * std::sin(turn) + y * std::cos(turn)});
}

template <std::size_t count>
std::array<double, count> uneven_lines(double length_m, Random& random) {
    std::array<double, count> at{};
    for (std::size_t k = 1; k < count; ++k) at[k] = at[k - 1] + random.between(104, 140);
    const double scale = length_m / at.back();
    for (double& value : at) value = value * scale - length_m / 2;
    return at;
}

/// Cells that stay as they are or merge in a given way, because schools and parks lie there.
const std::set<std::pair<int, int>> reserved_cells = {{3, 13}, {8, 6},  {3, 9},  {10, 3}, {7, 3}, {13, 6},
                                                      {1, 6},  {3, 3},  {6, 9},  {7, 9},  {8, 9}, {7, 15},
                                                      {9, 9},  {10, 9}, {14, 8}, {14, 9}};

class Grid {
public:
    explicit Grid(Neighbourhood& place) : place_(place) {
        for (int column = 0; column < Neighbourhood::columns; ++column) {
            for (int row = 0; row < Neighbourhood::rows; ++row) {
                if (column + 1 < Neighbourhood::columns) edges_.insert({column, row, true});
                if (row + 1 < Neighbourhood::rows) edges_.insert({column, row, false});
            }
        }
    }

    /// Makes one face of two cells by leaving out the street between them.
    void merge(std::pair<int, int> cell, std::pair<int, int> with) {
        const bool beside = with.first != cell.first;
        edges_.erase({with.first, with.second, !beside});
        partner_[cell] = with;
        taken_.insert({cell, with});
    }

    void merge_at_random(Random& random) {
        for (int column = 0; column + 1 < Neighbourhood::columns; ++column) {
            for (int row = 0; row + 1 < Neighbourhood::rows; ++row) {
                const std::pair cell{column, row};
                const bool beside = random.chance(0.5), wanted = random.chance(0.55);
                const std::pair with = beside ? std::pair{column + 1, row} : std::pair{column, row + 1};
                if (wanted && may_merge(cell, with)) merge(cell, with);
            }
        }
    }

    void fill_streets(Random& random) {
        for (const Edge& edge : edges_) {
            index_[edge] = place_.streets.size();
            place_.streets.push_back(street(edge, place_.streets.size() + 1, random));
        }
    }

    void fill_faces() {
        std::set<std::pair<int, int>> second;
        for (const auto& [cell, with] : partner_) second.insert(with);
        for (int column = 0; column + 1 < Neighbourhood::columns; ++column) {
            for (int row = 0; row + 1 < Neighbourhood::rows; ++row) {
                if (second.contains({column, row})) continue;
                const auto partner = partner_.find({column, row});
                const auto last = partner == partner_.end() ? std::pair{column, row} : partner->second;
                place_.faces.push_back(face(column, last.first + 1, row, last.second + 1));
            }
        }
    }

private:
    bool may_merge(std::pair<int, int> cell, std::pair<int, int> with) const {
        if (with.first + 1 >= Neighbourhood::columns || with.second + 1 >= Neighbourhood::rows) return false;
        for (const auto& one : {cell, with}) {
            if (taken_.contains(one) || reserved_cells.contains(one)) return false;
        }
        const bool beside = with.first != cell.first;
        const Edge between{with.first, with.second, !beside};
        if (class_of(between) > RoadClass::residential) return false;
        // A line crossing keeps at least three streets: no street ends in nothing, no compound becomes a snake.
        const std::pair other_end =
            beside ? std::pair{with.first, with.second + 1} : std::pair{with.first + 1, with.second};
        return degree(with) > 3 && degree(other_end) > 3;
    }

    std::size_t degree(std::pair<int, int> node) const {
        const auto [column, row] = node;
        return edges_.count({column, row, true}) + edges_.count({column, row, false}) +
               edges_.count({column - 1, row, true}) + edges_.count({column, row - 1, false});
    }

    Point node(int column, int row) const {
        return place_.nodes[static_cast<std::size_t>(column)][static_cast<std::size_t>(row)];
    }

    Street street(Edge edge, std::size_t number, Random& random) const {
        const auto [column, row, eastward] = edge;
        Street made;
        made.uid = numbered("street-", number);
        made.name =
            eastward ? row_names[static_cast<std::size_t>(row)] : column_names[static_cast<std::size_t>(column)];
        made.road_class = class_of(edge);
        made.path = {node(column, row), eastward ? node(column + 1, row) : node(column, row + 1)};
        const CrossSection section = cross_section(made.road_class);
        const double width = std::round((section.sidewalk_m + random.between(-0.3, 0.5)) * 10) / 10;
        made.speed_kmh = random.with_gaps(section.speed_kmh, 0.01);
        made.traffic_per_hour =
            random.with_gaps(static_cast<int>(section.traffic_per_hour * random.between(0.7, 1.3)), 0.06);
        made.sidewalk_width_m = width;
        made.usable_width_m = random.with_gaps(std::round((width - random.between(0.1, 0.7)) * 10) / 10, 0.05);
        made.slope_pct = random.with_gaps(std::round(random.between(0.1, 2.4) * 10) / 10, 0.04);
        made.kerb_ramp = random.with_gaps(random.chance(0.9), 0.05);
        made.lit = random.with_gaps(made.road_class != RoadClass::lane || random.chance(0.6), 0.03);
        made.separated = made.road_class >= RoadClass::collector;
        made.oneway = made.road_class == RoadClass::lane && random.chance(0.5);
        return made;
    }

    Face face(int first_column, int last_column, int first_row, int last_row) const {
        Face made{first_column, last_column, first_row, last_row, {}, {}, {}, LandUse::homes, {}};
        const auto side = [&](Point from, Edge edge) {
            made.border.push_back(from);
            made.border_streets.push_back(index_.at(edge));
        };
        for (int c = first_column; c < last_column; ++c) side(node(c, first_row), {c, first_row, true});
        for (int r = first_row; r < last_row; ++r) side(node(last_column, r), {last_column, r, false});
        for (int c = last_column; c > first_column; --c) side(node(c, last_row), {c - 1, last_row, true});
        for (int r = last_row; r > first_row; --r) side(node(first_column, r), {first_column, r - 1, false});
        std::vector<double> reserve;
        for (const std::size_t index : made.border_streets) {
            reserve.push_back(cross_section(place_.streets[index].road_class).half_reserve_m());
        }
        made.parcel = to_millimetre(moved_inwards(made.border, reserve));
        return made;
    }

    Neighbourhood& place_;
    std::set<Edge> edges_;
    std::map<Edge, std::size_t> index_;
    std::map<std::pair<int, int>, std::pair<int, int>> partner_;
    std::set<std::pair<int, int>> taken_;
};

std::size_t street_between(const std::vector<Street>& streets, Point a, Point b) {
    for (std::size_t k = 0; k < streets.size(); ++k) {
        if (streets[k].path.front() == a && streets[k].path.back() == b) return k;
    }
    assert(false && "no street joins these line crossings");
    return 0;
}

}  // namespace

std::string word(RoadClass road_class) {
    switch (road_class) {
        case RoadClass::lane:
            return "lane";
        case RoadClass::residential:
            return "residential";
        case RoadClass::collector:
            return "collector";
        case RoadClass::arterial:
            return "arterial";
    }
    return {};
}

CrossSection cross_section(RoadClass road_class) {
    switch (road_class) {
        case RoadClass::lane:
            return {5, 1.6, 0.4, 20, 40};
        case RoadClass::residential:
            return {7, 2.4, 1.2, 30, 150};
        case RoadClass::collector:
            return {14, 3.2, 1.5, 40, 700};
        case RoadClass::arterial:
            return {21, 4.5, 2.5, 60, 1900};
    }
    return {};
}

std::size_t Neighbourhood::street_east_of(int column, int row) const {
    const auto c = static_cast<std::size_t>(column), r = static_cast<std::size_t>(row);
    return street_between(streets, nodes[c][r], nodes[c + 1][r]);
}

std::size_t Neighbourhood::street_north_of(int column, int row) const {
    const auto c = static_cast<std::size_t>(column), r = static_cast<std::size_t>(row);
    return street_between(streets, nodes[c][r], nodes[c][r + 1]);
}

Face& Neighbourhood::face_at(int column, int row) {
    for (Face& face : faces) {
        const bool inside =
            face.first_column <= column && column < face.last_column && face.first_row <= row && row < face.last_row;
        if (inside) return face;
    }
    assert(false && "no face there");
    return faces.front();
}

void lay_out_streets(Neighbourhood& place, Random& random) {
    const auto across = uneven_lines<Neighbourhood::columns>(2090, random);
    const auto along = uneven_lines<Neighbourhood::rows>(1960, random);
    for (std::size_t column = 0; column < across.size(); ++column) {
        for (std::size_t row = 0; row < along.size(); ++row) {
            place.nodes[column][row] = bent(across[column], along[row]);
        }
    }
    Grid grid(place);
    grid.merge({9, 9}, {10, 9});
    grid.merge({14, 8}, {14, 9});
    grid.merge_at_random(random);
    grid.fill_streets(random);
    grid.fill_faces();
}

}  // namespace yimi::sample
