#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/model/layer.h"

namespace yimi {

/// A square of ground that is 256 pixels wide where a pixel shows `pixel_m` metres. A row belongs to the one tile in
/// which the middle of its box lies.
struct GroundTile {
    static constexpr int pixels = 256;
    double pixel_m = 1;
    std::int64_t column = 0, row = 0;
    friend auto operator<=>(const GroundTile&, const GroundTile&) = default;

    [[nodiscard]] double side_m() const noexcept { return pixels * pixel_m; }
    [[nodiscard]] Box box() const noexcept {
        const double left = static_cast<double>(column) * side_m(), bottom = static_cast<double>(row) * side_m();
        return {left, bottom, left + side_m(), bottom + side_m()};
    }
    [[nodiscard]] static GroundTile at(Point place, double pixel_m) noexcept;
};
/// All tiles of one scale that touch an area, row by row; none for an empty one.
[[nodiscard]] std::vector<GroundTile> tiles_over(const Box& area, double pixel_m);

/// A table that may have more rows than a screen has room for, and the column whose words its symbols tell apart.
struct GeneralisedTable {
    Table table;
    std::string_view category;  ///< empty: all rows look alike
};
inline constexpr std::array<GeneralisedTable, 2> generalised_tables = {
    {{Table::buildings, {}}, {Table::streets, "road_class"}}};
/// Null for a table that is always shown row by row.
[[nodiscard]] constexpr const GeneralisedTable* find_generalised(Table table) noexcept {
    for (const GeneralisedTable& each : generalised_tables)
        if (each.table == table) return &each;
    return nullptr;
}
/// The scales that are kept, in metres per pixel. Nearer than half the first one a screen shows few enough rows.
inline constexpr std::array<double, 4> generalised_pixels_m = {16, 32, 64, 128};

/// How the rows of one tile look from afar ("generalisation" is the cartographers' word): for the eye only, no row of
/// the plan is in it. Coordinates are rounded to an eighth of a pixel.
struct GeneralisedRows {
    /// Shapes that look alike: lines, or the polygons that are a pixel or larger.
    struct Alike {
        std::string category;
        Geometry shape;
        friend bool operator==(const Alike&, const Alike&) = default;
    };
    std::vector<Box> melted;   ///< what polygons smaller than a pixel cover together, each drawn as one pixel
    std::vector<Alike> alike;  ///< by growing category

    friend bool operator==(const GeneralisedRows&, const GeneralisedRows&) = default;
};

/// Of the rows that belong to `tile`. Nothing is lost: a line too short to see stays as a dot. The same rows give the
/// same result, whatever their order.
[[nodiscard]] GeneralisedRows generalise(const Layer& layer, std::string_view category, const GroundTile& tile);

/// What polygons of a table that are too small to see cover together.
struct MeltedPolygons {
    Table table;
    std::vector<Box> boxes;
};

[[nodiscard]] std::vector<std::byte> encode(const GeneralisedRows& rows, const GroundTile& tile);
/// Nothing where the bytes are damaged.
[[nodiscard]] std::optional<GeneralisedRows> decode_generalised(std::span<const std::byte> bytes,
                                                                const GroundTile& tile);

}  // namespace yimi
