#include "core/model/generalised.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/byte_stream.h"

namespace yimi {
namespace {

constexpr int units_per_pixel = 8;
constexpr std::int64_t merged_units = 2;  ///< vertices nearer than this to the last one are left out
constexpr double largest_unit = 1e15;     ///< beyond, doubles no longer tell whole numbers apart for certain

/// A place in eighths of a pixel from the tile's lower left corner.
struct Unit {
    std::int64_t x = 0, y = 0;
    friend auto operator<=>(const Unit&, const Unit&) = default;
};
using Path = std::vector<Unit>;
/// A line, or a polygon's shell and holes.
using Part = std::vector<Path>;

class Units {
public:
    explicit Units(const GroundTile& tile)
        : corner_{tile.box().min_x, tile.box().min_y}, unit_m_(tile.pixel_m / units_per_pixel) {}

    [[nodiscard]] Unit of(Point at) const noexcept { return {whole(at.x - corner_.x), whole(at.y - corner_.y)}; }
    [[nodiscard]] Point place(Unit at) const noexcept {
        return {corner_.x + static_cast<double>(at.x) * unit_m_, corner_.y + static_cast<double>(at.y) * unit_m_};
    }

private:
    [[nodiscard]] std::int64_t whole(double metres) const noexcept {
        return std::llround(std::clamp(metres / unit_m_, -largest_unit, largest_unit));
    }
    Point corner_;
    double unit_m_;
};

/// Without the vertices that nobody tells from the one before; both ends stay.
Path thinned(std::span<const Point> points, const Units& units) {
    Path path;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const Unit next = units.of(points[index]);
        if (!path.empty()) {
            const Unit& last = path.back();
            const std::int64_t away = std::max(std::abs(next.x - last.x), std::abs(next.y - last.y));
            const bool is_end = index + 1 == points.size();
            if (away == 0 || (away < merged_units && !is_end)) continue;
        }
        path.push_back(next);
    }
    return path;
}

/// What squares of one pixel around the middles of specks cover together, to half a pixel.
class MeltedSpecks {
public:
    explicit MeltedSpecks(const GroundTile& tile)
        : corner_{tile.box().min_x, tile.box().min_y}, cell_m_(tile.pixel_m / 2) {}

    void add(Point middle) {
        const auto cell = [this](double metres) {  // a pixel is two cells wide; the tile has one more on each side
            return static_cast<std::size_t>(std::clamp(std::lround(metres / cell_m_), 0L, static_cast<long>(side - 2)));
        };
        const std::size_t column = cell(middle.x - corner_.x), row = cell(middle.y - corner_.y);
        if (covered_.empty()) covered_.resize(side * side);
        for (const std::size_t at : {row * side + column, (row + 1) * side + column})
            covered_[at] = covered_[at + 1] = true;
    }

    /// Boxes that do not overlap; in tile order from below, each as wide and then as high as it can be.
    [[nodiscard]] std::vector<Box> boxes() const {
        std::vector<Box> boxes;
        if (covered_.empty()) return boxes;
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> open;  // runs that go on, by their ends; their box
        for (std::size_t row = 0; row < side; ++row) {
            std::map<std::pair<std::size_t, std::size_t>, std::size_t> going_on;
            for (std::size_t begin = 0; begin < side; ++begin) {
                if (!covered_[row * side + begin]) continue;
                std::size_t end = begin;
                while (end < side && covered_[row * side + end]) ++end;
                const auto before = open.find({begin, end});
                const std::size_t box = before == open.end() ? boxes.size() : before->second;
                if (before == open.end()) boxes.push_back(box_of(begin, end, row));
                boxes[box].max_y = edge(corner_.y, row + 1);
                going_on[{begin, end}] = box;
                begin = end;
            }
            open.swap(going_on);
        }
        return boxes;
    }

private:
    static constexpr std::size_t side = 2 * GroundTile::pixels + 2;

    [[nodiscard]] double edge(double corner, std::size_t cell) const noexcept {
        return corner + (static_cast<double>(cell) - 1) * cell_m_;
    }
    [[nodiscard]] Box box_of(std::size_t begin, std::size_t end, std::size_t row) const noexcept {
        return {edge(corner_.x, begin), edge(corner_.y, row), edge(corner_.x, end), edge(corner_.y, row + 1)};
    }

    Point corner_;
    double cell_m_;
    std::vector<bool> covered_;  ///< row by row from below, beginning one cell outside the tile
};

/// The parts of rows of one category. A set: what lies on the same units is one, and the order of rows does not matter.
struct AlikeParts {
    std::set<Part> lines, polygons;
};

void add_lines(std::set<Part>& parts, GeometryView shape, const Units& units) {
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        Path path = thinned(shape.path(index), units);
        if (path.empty()) continue;
        if (path.size() == 1) path.push_back({path[0].x + 1, path[0].y});  // a dot
        if (path.back() < path.front()) std::reverse(path.begin(), path.end());
        parts.insert({std::move(path)});
    }
}

/// A ring so thin that hardly two of its vertices are told apart: the box around it.
Path box_ring(const Path& path) {
    Unit low = path[0], high = path[0];
    for (const Unit at : path) {
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    high = {std::max(high.x, low.x + 1), std::max(high.y, low.y + 1)};
    return {low, {high.x, low.y}, high, {low.x, high.y}, low};
}

void add_polygons(std::set<Part>& parts, GeometryView shape, const Units& units) {
    constexpr std::size_t fewest_vertices = 4;  // of a closed ring
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        Part rings;
        for (std::size_t ring = shape.first_path(part); ring < shape.part_ends[part]; ++ring) {
            Path path = thinned(shape.path(ring), units);
            if (path.size() < fewest_vertices) {
                if (!rings.empty() || path.empty()) continue;  // a hole that nobody sees
                path = box_ring(path);
            }
            rings.push_back(std::move(path));
        }
        if (!rings.empty()) parts.insert(std::move(rings));
    }
}

Geometry geometry_of(GeometryKind kind, const std::set<Part>& parts, const Units& units) {
    Geometry shape;
    shape.kind = kind;
    for (const Part& part : parts) {
        for (const Path& path : part) {
            for (const Unit at : path) shape.points.push_back(units.place(at));
            shape.path_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
        }
        if (kind == GeometryKind::polygons)
            shape.part_ends.push_back(static_cast<std::uint32_t>(shape.path_ends.size()));
    }
    return shape;
}

/// Each place as its distance from the one before.
class UnitWriter {
public:
    explicit UnitWriter(ByteWriter& writer) : writer_(writer) {}
    void write(Unit at) {
        writer_.integer(at.x - last_.x);
        writer_.integer(at.y - last_.y);
        last_ = at;
    }

private:
    ByteWriter& writer_;
    Unit last_;
};

class UnitReader {
public:
    explicit UnitReader(ByteReader& reader) : reader_(reader) {}
    Unit read() {
        last_ = {sum(last_.x, reader_.integer()), sum(last_.y, reader_.integer())};
        return last_;
    }

private:
    /// Within what `Units` gives; else the bytes are damaged.
    [[nodiscard]] std::int64_t sum(std::int64_t at, std::int64_t step) {
        constexpr auto limit = static_cast<std::int64_t>(largest_unit);
        const bool is_sound = step >= -2 * limit && step <= 2 * limit && std::abs(at + step) <= limit;
        if (!is_sound) reader_.fail();
        return is_sound ? at + step : 0;
    }
    ByteReader& reader_;
    Unit last_;
};

void write_ends(ByteWriter& writer, const std::vector<std::uint32_t>& ends) {
    writer.count(ends.size());
    std::uint32_t last = 0;
    for (const std::uint32_t end : ends) {
        writer.count(end - last);
        last = end;
    }
}

/// What the ends divide; where that are too many things, or none lies between two of them, the bytes are damaged.
std::size_t read_ends(ByteReader& reader, std::vector<std::uint32_t>& ends) {
    ends.resize(reader.count_of(1));
    std::uint32_t last = 0;
    for (std::uint32_t& end : ends) {
        const std::size_t step = reader.count_of(1);
        if (step == 0 || step > std::numeric_limits<std::uint32_t>::max() - last) reader.fail();
        end = last += static_cast<std::uint32_t>(step);
    }
    return last;
}

Geometry read_shape(ByteReader& reader, UnitReader& places, const Units& units) {
    Geometry shape;
    const std::uint8_t kind = reader.byte();
    if (kind == static_cast<std::uint8_t>(GeometryKind::polygons)) {
        shape.kind = GeometryKind::polygons;
        if (read_ends(reader, shape.part_ends) > reader.left()) reader.fail();
    } else if (kind == static_cast<std::uint8_t>(GeometryKind::lines)) {
        shape.kind = GeometryKind::lines;
    } else {
        reader.fail();
    }
    const std::size_t points = read_ends(reader, shape.path_ends);
    if (points > reader.left() / 2) reader.fail();
    if (!shape.part_ends.empty() && shape.part_ends.back() != shape.path_ends.size()) reader.fail();
    if (reader.failed()) return {};
    shape.points.reserve(points);
    for (std::size_t point = 0; point < points; ++point) shape.points.push_back(units.place(places.read()));
    return shape;
}

}  // namespace

GroundTile GroundTile::at(Point place, double pixel_m) noexcept {
    const double side_m = pixels * pixel_m;
    const auto index = [side_m](double metres) {
        return static_cast<std::int64_t>(std::floor(std::clamp(metres / side_m, -largest_unit, largest_unit)));
    };
    return {pixel_m, index(place.x), index(place.y)};
}

std::vector<GroundTile> tiles_over(const Box& area, double pixel_m) {
    std::vector<GroundTile> tiles;
    if (area.empty()) return tiles;
    const GroundTile first = GroundTile::at({area.min_x, area.min_y}, pixel_m),
                     last = GroundTile::at({area.max_x, area.max_y}, pixel_m);
    for (std::int64_t row = first.row; row <= last.row; ++row)
        for (std::int64_t column = first.column; column <= last.column; ++column)
            tiles.push_back({pixel_m, column, row});
    return tiles;
}

GeneralisedRows generalise(const Layer& layer, std::string_view category, const GroundTile& tile) {
    const Units units(tile);
    const auto column_of = category.empty() ? std::nullopt : std::optional(column(layer.table(), category));
    MeltedSpecks specks(tile);
    std::map<std::string, AlikeParts, std::less<>> by_category;
    layer.query(tile.box(), [&](const RowView& row) {
        const Box& box = row.box();
        const GeometryView shape = row.geometry();
        if (shape.empty() || GroundTile::at(box.centre(), tile.pixel_m) != tile) return true;
        if (shape.kind == GeometryKind::polygons && std::max(box.width(), box.height()) < tile.pixel_m) {
            specks.add(box.centre());
            return true;
        }
        const std::string_view word = column_of ? row.text(*column_of) : std::string_view();
        auto alike = by_category.find(word);
        if (alike == by_category.end()) alike = by_category.emplace(word, AlikeParts{}).first;
        if (shape.kind == GeometryKind::lines) add_lines(alike->second.lines, shape, units);
        if (shape.kind == GeometryKind::polygons) add_polygons(alike->second.polygons, shape, units);
        return true;
    });
    GeneralisedRows rows{specks.boxes(), {}};
    for (const auto& [word, parts] : by_category) {
        if (!parts.lines.empty()) rows.alike.push_back({word, geometry_of(GeometryKind::lines, parts.lines, units)});
        if (!parts.polygons.empty())
            rows.alike.push_back({word, geometry_of(GeometryKind::polygons, parts.polygons, units)});
    }
    return rows;
}

std::vector<std::byte> encode(const GeneralisedRows& rows, const GroundTile& tile) {
    const Units units(tile);
    ByteWriter writer;
    UnitWriter places(writer);
    writer.count(rows.melted.size());
    for (const Box& box : rows.melted) {
        places.write(units.of({box.min_x, box.min_y}));
        places.write(units.of({box.max_x, box.max_y}));
    }
    writer.count(rows.alike.size());
    for (const auto& [category, shape] : rows.alike) {
        writer.text(category);
        writer.byte(static_cast<std::uint8_t>(shape.kind));
        if (shape.kind == GeometryKind::polygons) write_ends(writer, shape.part_ends);
        write_ends(writer, shape.path_ends);
        for (const Point at : shape.points) places.write(units.of(at));
    }
    return std::move(writer).bytes();
}

std::optional<GeneralisedRows> decode_generalised(std::span<const std::byte> bytes, const GroundTile& tile) {
    const Units units(tile);
    ByteReader reader(bytes);
    UnitReader places(reader);
    GeneralisedRows rows;
    constexpr std::size_t box_bytes = 4, least_alike_bytes = 3;
    rows.melted.resize(reader.count_of(box_bytes));
    for (Box& box : rows.melted) {
        const Point from = units.place(places.read()), to = units.place(places.read());
        box = {from.x, from.y, to.x, to.y};
        if (box.empty()) reader.fail();
    }
    for (std::size_t left = reader.count_of(least_alike_bytes); left > 0 && !reader.failed(); --left) {
        std::string category = reader.text();
        rows.alike.push_back({std::move(category), read_shape(reader, places, units)});
    }
    if (reader.failed() || !reader.at_end()) return std::nullopt;
    return rows;
}

}  // namespace yimi
