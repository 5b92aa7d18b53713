// The plan as values: tables and their columns, features, layers of packed columns, the plan and its snapshots.
// May use: core/base, core/geometry. Start with schema.h (what there is), then feature.h, layer.h, plan.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace yimi {

/// The tables of ARCHITECTURE.md section 3, in drawing order from below by default of the map's style.
enum class Table : std::uint8_t {
    districts,
    blocks,
    streets,
    crossings,
    occluders,
    buildings,
    schools,
    school_gates,
    playgrounds,
    routes,
    catchments,
    hazards,
    findings,
    route_profile,
};
inline constexpr std::size_t table_count = 14;

enum class ColumnType : std::uint8_t { text, integer, real, boolean, date, time, json };

struct Column {
    std::string_view name;
    ColumnType type = ColumnType::text;
    std::string_view unit = {};                    ///< as shown to people: "m", "km/h", "%"; empty where none
    std::span<const std::string_view> words = {};  ///< the enumeration, where the column is one
};

/// What a table's geometry column may hold.
enum class GeometryColumn : std::uint8_t { point, line, multi_polygon, any };
/// The name of such a type in OGC's standards: "POINT", "LINESTRING", "MULTIPOLYGON", "GEOMETRY".
[[nodiscard]] const char* ogc_name(GeometryColumn column) noexcept;

struct TableSchema {
    Table table;
    std::string_view name;
    GeometryColumn geometry;
    std::span<const Column> columns;  ///< without fid and geometry; the first five are the same in every table
};

[[nodiscard]] const TableSchema& schema_of(Table table) noexcept;
[[nodiscard]] std::span<const TableSchema, table_count> all_schemas() noexcept;
[[nodiscard]] std::optional<Table> table_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<std::size_t> column_index(Table table, std::string_view name) noexcept;

/// Tables that Yimi computes from the others: writing them changes neither the plan's revision nor the undo history.
[[nodiscard]] constexpr bool is_derived(Table table) noexcept {
    return table == Table::findings || table == Table::route_profile;
}

/// Position of the columns that every table begins with.
namespace common_column {
inline constexpr std::size_t uid = 0, name = 1, source = 2, source_date = 3, confidence = 4;
}

/// The position of a column that the caller knows to exist (asserted): `column(Table::streets, "speed_limit_kmh")`.
/// Look it up once outside a loop.
[[nodiscard]] std::size_t column(Table table, std::string_view name) noexcept;

}  // namespace yimi
