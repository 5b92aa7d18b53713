#include "core/model/feature.h"

namespace yimi {

std::optional<double> as_number(const Value& value) noexcept {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value)) return *real;
    return std::nullopt;
}

std::string_view as_text(const Value& value) noexcept {
    const auto* text = std::get_if<std::string>(&value);
    return text ? std::string_view(*text) : std::string_view();
}

bool takes(GeometryColumn column, GeometryKind kind) noexcept {
    switch (column) {
        case GeometryColumn::point:
            return kind == GeometryKind::points;
        case GeometryColumn::line:
            return kind == GeometryKind::lines;
        case GeometryColumn::multi_polygon:
            return kind == GeometryKind::polygons;
        case GeometryColumn::any:
            break;
    }
    return kind != GeometryKind::none;
}

bool may_have(Table table, GeometryKind kind) noexcept {
    if (table == Table::occluders && kind == GeometryKind::points) return false;
    if (table == Table::schools && kind == GeometryKind::lines) return false;
    return takes(schema_of(table).geometry, kind);
}

Feature make_feature(Table table, Geometry geometry) {
    return {std::move(geometry), std::vector<Value>(schema_of(table).columns.size())};
}

Feature& set(Feature& feature, Table table, std::string_view column_name, Value value) {
    feature.values[column(table, column_name)] = std::move(value);
    return feature;
}

}  // namespace yimi
