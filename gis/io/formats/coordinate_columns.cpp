#include "gis/io/formats/coordinate_columns.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "gis/io/formats/coordinate_names.h"

namespace yimi::gis {
namespace {

/// What the values of one column are, over the sample.
struct ColumnLook {
    std::size_t filled = 0, numbers = 0, degrees = 0, pairs = 0, lists = 0, shapes = 0;
    std::size_t fine = 0;  ///< with four digits or more behind the point
    std::size_t longitudes = 0, latitudes = 0;
};

std::size_t digits_behind_point(std::string_view cell) {
    const auto point = cell.find('.');
    return point == std::string_view::npos ? 0 : cell.size() - point - 1;
}

bool is_chinese_longitude(double value) noexcept {
    return value >= 73 && value <= 136;
}
bool is_chinese_latitude(double value) noexcept {
    return value >= 3 && value <= 54;
}
bool is_northing(double value) noexcept {
    return value >= 1.0e6 && value <= 6.2e6;
}
bool is_easting(double value) noexcept {
    return (value >= 1e5 && value < 9.5e5) || (value >= 1.3e7 && value < 4.7e7);
}

void look_at(const std::string& cell, ColumnLook& look) {
    if (cell.find_first_not_of(" \t\r\n") == std::string::npos) return;
    ++look.filled;
    if (is_shape_text(cell)) {
        ++look.shapes;
    } else if (const auto coordinate = read_coordinate(cell)) {
        ++look.numbers;
        if (coordinate->degrees) ++look.degrees;
        constexpr std::size_t fine_digits = 4;  // about 10 m: what nobody writes of a price or a height
        if (digits_behind_point(cell) >= fine_digits || coordinate->degrees) ++look.fine;
        if (is_chinese_longitude(coordinate->value) || is_easting(coordinate->value)) ++look.longitudes;
        if (is_chinese_latitude(coordinate->value) || is_northing(coordinate->value)) ++look.latitudes;
    } else if (read_coordinate_pair(cell)) {
        ++look.pairs;
    } else if (line_of_pairs(cell, PairOrder::x_first)) {
        ++look.lists;
    }
}

bool most(std::size_t count, std::size_t of) noexcept {
    return of > 0 && count * 10 >= of * 9;
}
bool half(std::size_t count, std::size_t of) noexcept {
    return of > 0 && count * 2 >= of;
}

class Search {
public:
    Search(const std::vector<std::string>& names, const std::vector<TableRow>& rows) : names_(names), rows_(rows) {
        looks_.resize(names.size());
        for (const TableRow& row : rows)
            for (std::size_t column = 0; column < std::min(names.size(), row.size()); ++column)
                look_at(row[column], looks_[column]);
    }

    CoordinateColumns found() const {
        for (const auto way : {&Search::shapes, &Search::named_axes, &Search::named_pair, &Search::pair_by_values,
                               &Search::axes_by_values})
            if (auto columns = (this->*way)()) return std::move(*columns);
        return {};
    }

private:
    using Found = std::optional<CoordinateColumns>;

    CoordinateColumns told(CoordinateColumns columns) const {
        std::string from = names_[columns.x];
        if (columns.kind == CoordinateColumns::Kind::two) from += ", " + names_[columns.y];
        columns.notes.insert(columns.notes.begin(), "coordinates_from:" + from);
        return columns;
    }

    Found shapes() const {
        std::optional<std::size_t> best;
        for (std::size_t column = 0; column < names_.size(); ++column)
            if (half(looks_[column].shapes, looks_[column].filled) &&
                (!best || looks_[column].shapes > looks_[*best].shapes))
                best = column;
        if (!best) return std::nullopt;
        return told({CoordinateColumns::Kind::shape, *best, *best});
    }

    bool may_hold_coordinates(std::size_t column) const {
        return rows_.empty() || half(looks_[column].numbers, looks_[column].filled);
    }

    /// Of several pairs, the one with most values, then the one in a true system.
    std::size_t rank(std::size_t x, const std::string& rest) const { return looks_[x].numbers * 4 + trust_in(rest); }

    struct AxisColumn {
        std::size_t column = 0;
        std::string rest;
    };
    std::vector<AxisColumn> columns_of(AxisName axis) const {
        std::vector<AxisColumn> columns;
        constexpr std::size_t enough = 64;
        for (std::size_t column = 0; column < names_.size() && columns.size() < enough; ++column) {
            NamedAxis named = axis_of(names_[column]);
            if (named.axis == axis && may_hold_coordinates(column)) columns.push_back({column, std::move(named.rest)});
        }
        return columns;
    }

    Found named_axes() const {
        const auto xs = columns_of(AxisName::x), ys = columns_of(AxisName::y);
        CoordinateColumns columns{CoordinateColumns::Kind::two};
        std::size_t pairs = 0, best = 0;
        for (const AxisColumn& x : xs)
            for (const AxisColumn& y : ys) {
                if (x.rest != y.rest && (xs.size() > 1 || ys.size() > 1)) continue;
                const std::size_t own = rank(x.column, x.rest);
                if (pairs++ > 0 && own <= best) continue;
                best = own;
                columns.x = x.column;
                columns.y = y.column;
            }
        if (pairs == 0) return std::nullopt;
        if (pairs > 1) columns.notes.emplace_back("several_coordinate_columns");
        if (are_swapped(columns)) {
            std::swap(columns.x, columns.y);
            columns.notes.emplace_back("axes_swapped");
        }
        return told(std::move(columns));
    }

    /// Over the rows that have both: is x what only a latitude or a northing can be, and y the other one?
    bool are_swapped(const CoordinateColumns& columns) const {
        std::size_t both = 0, swapped = 0;
        for (const TableRow& row : rows_) {
            if (row.size() <= std::max(columns.x, columns.y)) continue;
            const auto x = read_coordinate(row[columns.x]), y = read_coordinate(row[columns.y]);
            if (!x || !y || (x->value == 0 && y->value == 0)) continue;
            ++both;
            if (is_other_way(*x, *y)) ++swapped;
        }
        return most(swapped, both);
    }

    static bool is_other_way(const WrittenCoordinate& x, const WrittenCoordinate& y) {
        if (x.axis == WrittenAxis::latitude && y.axis == WrittenAxis::longitude) return true;
        if (x.axis != WrittenAxis::unknown || y.axis != WrittenAxis::unknown) return false;
        if (std::abs(x.value) <= 90 && std::abs(y.value) > 90 && std::abs(y.value) <= 180) return true;
        if (is_chinese_latitude(x.value) && is_chinese_longitude(y.value)) return true;
        return is_northing(x.value) && is_easting(y.value);
    }

    Found in_one_column(std::size_t column) const {
        const ColumnLook& look = looks_[column];
        CoordinateColumns columns{
            look.lists > look.pairs ? CoordinateColumns::Kind::list : CoordinateColumns::Kind::pair, column, column};
        std::size_t both = 0, swapped = 0;
        for (const TableRow& row : rows_) {
            const auto pair = row.size() > column ? first_pair(row[column]) : std::nullopt;
            if (!pair) continue;
            ++both;
            if (is_other_way(pair->first, pair->second)) ++swapped;
        }
        if (most(swapped, both) || (swapped == 0 && names_latitude_first(names_[column]) && !stands_x_first(column)))
            columns.order = PairOrder::y_first;
        return told(std::move(columns));
    }

    /// The pair that a cell is or begins with.
    static std::optional<WrittenPair> first_pair(std::string_view cell) {
        if (auto pair = read_coordinate_pair(cell)) return pair;
        return read_coordinate_pair(cell.substr(0, cell.find_first_of(";|")));
    }

    /// Whatever the name says, the values can only be x first.
    bool stands_x_first(std::size_t column) const {
        return std::any_of(rows_.begin(), rows_.end(), [&](const TableRow& row) {
            const auto pair = row.size() > column ? first_pair(row[column]) : std::nullopt;
            return pair && is_other_way(pair->second, pair->first);
        });
    }

    Found named_pair() const {
        for (std::size_t column = 0; column < names_.size(); ++column) {
            const ColumnLook& look = looks_[column];
            if (!half(look.pairs + look.lists, look.filled)) continue;
            if (names_a_pair(names_[column])) return in_one_column(column);
        }
        return std::nullopt;
    }

    Found pair_by_values() const {
        for (std::size_t column = 0; column < names_.size(); ++column) {
            const ColumnLook& look = looks_[column];
            if (!most(look.pairs + look.lists, look.filled) || !lie_in_china(column)) continue;
            auto columns = in_one_column(column);
            columns->notes.push_back("coordinates_by_values");
            return columns;
        }
        return std::nullopt;
    }

    bool lie_in_china(std::size_t column) const {
        std::size_t both = 0, inside = 0;
        for (const TableRow& row : rows_) {
            const auto pair = row.size() > column ? first_pair(row[column]) : std::nullopt;
            if (!pair) continue;
            ++both;
            if (is_place(pair->first.value, pair->second.value) || is_place(pair->second.value, pair->first.value))
                ++inside;
        }
        return most(inside, both);
    }

    static bool is_place(double x, double y) noexcept {
        return (is_chinese_longitude(x) && is_chinese_latitude(y)) || (is_easting(x) && is_northing(y));
    }

    /// Two columns side by side, of which one can be nothing but the other's partner.
    Found axes_by_values() const {
        for (std::size_t column = 0; column + 1 < names_.size(); ++column)
            for (const auto& [x, y] : {std::pair{column, column + 1}, std::pair{column + 1, column}}) {
                const ColumnLook &east = looks_[x], &north = looks_[y];
                if (!most(east.longitudes, east.filled) || !most(north.latitudes, north.filled)) continue;
                if (!are_places(x, y)) continue;
                return told({CoordinateColumns::Kind::two, x, y, PairOrder::x_first, {"coordinates_by_values"}});
            }
        return std::nullopt;
    }

    bool are_places(std::size_t x, std::size_t y) const {
        std::size_t both = 0, places = 0, metres = 0;
        for (const TableRow& row : rows_) {
            if (row.size() <= std::max(x, y)) continue;
            const auto east = read_coordinate(row[x]), north = read_coordinate(row[y]);
            if (!east || !north) continue;
            ++both;
            if (!is_place(east->value, north->value)) continue;
            ++places;
            if (is_easting(east->value)) ++metres;
        }
        const bool fine = most(looks_[x].fine, looks_[x].filled) && most(looks_[y].fine, looks_[y].filled);
        return most(places, both) && (fine || most(metres, both));
    }

    const std::vector<std::string>& names_;
    const std::vector<TableRow>& rows_;
    std::vector<ColumnLook> looks_;
};

std::string point_of(const WrittenCoordinate& x, const WrittenCoordinate& y) {
    return "POINT (" + shortest_number(x.value) + " " + shortest_number(y.value) + ")";
}

/// Letters of the sky's directions in a cell say more than where it stands.
bool say_the_other_way(const WrittenCoordinate& x, const WrittenCoordinate& y) {
    return x.axis == WrittenAxis::latitude && y.axis == WrittenAxis::longitude;
}

std::string point_of_pair(const WrittenPair& pair, PairOrder order) {
    const bool turned = order == PairOrder::y_first;
    const auto& x = turned ? pair.second : pair.first;
    const auto& y = turned ? pair.first : pair.second;
    return say_the_other_way(x, y) ? point_of(y, x) : point_of(x, y);
}

}  // namespace

CoordinateColumns find_coordinate_columns(const std::vector<std::string>& names, const std::vector<TableRow>& rows) {
    return Search(names, rows).found();
}

std::string shape_of_row(const CoordinateColumns& columns, const TableRow& row) {
    using Kind = CoordinateColumns::Kind;
    if (columns.kind == Kind::none || row.size() <= std::max(columns.x, columns.y)) return {};
    if (columns.kind == Kind::shape) return row[columns.x];
    if (columns.kind == Kind::two) {
        const auto x = read_coordinate(row[columns.x]), y = read_coordinate(row[columns.y]);
        if (!x || !y) return {};
        return point_of_pair({*x, *y}, PairOrder::x_first);
    }
    if (const auto pair = read_coordinate_pair(row[columns.x])) return point_of_pair(*pair, columns.order);
    if (columns.kind == Kind::list)
        if (auto line = line_of_pairs(row[columns.x], columns.order)) return *line;
    return {};
}

bool is_data_like(std::string_view cell) {
    return is_shape_text(cell) || read_coordinate(cell) || read_coordinate_pair(cell) ||
           line_of_pairs(cell, PairOrder::x_first);
}

}  // namespace yimi::gis
