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

Feature make_feature(Table table, Geometry geometry) {
    return {std::move(geometry), std::vector<Value>(schema_of(table).columns.size())};
}

Feature& set(Feature& feature, Table table, std::string_view column_name, Value value) {
    feature.values[column(table, column_name)] = std::move(value);
    return feature;
}

}  // namespace yimi
