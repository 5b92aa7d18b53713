#include "gis/io/value_evidence.h"

#include <algorithm>
#include <set>

#include "gis/io/convert_value.h"
#include "gis/io/field_names.h"

namespace yimi::gis {
namespace {

constexpr std::size_t least_values = 3;     // fewer may be anything by accident
constexpr std::size_t most_different = 40;  // of more, the most frequent ones will do

bool is_blank(const Value& value) {
    return is_unknown(value) ||
           (value.index() == 3 && as_text(value).find_first_not_of(" \t\r\n") == std::string::npos);
}

/// "left" and "A" say nothing of what they are of.
bool has_telling_words(const Column& column) {
    return !column.words.empty() && column.name != "sidewalk" && column.name != "confidence";
}

/// Whether so many values are enough of all.
bool are_nearly_all(std::size_t count, std::size_t all) {
    return all >= least_values && count * 10 >= all * 9;
}

/// Pieces are counted everywhere: of what has no unit only storeys are called by a word of their own.
bool tells_unit_of(const std::string& unit, const Column& column) {
    if (unit.empty()) return false;
    return column.unit.empty() ? column.name == "floors" && lists("层 f 楼", unit)
                               : unit_factor(column.unit, unit).has_value();
}

}  // namespace

FieldSample::FieldSample(const SourceLayer& layer, std::size_t field) {
    for (const auto& row : layer.first_rows) {
        if (field >= row.size() || is_blank(row[field])) continue;
        const auto same =
            std::find_if(values_.begin(), values_.end(), [&](const auto& each) { return each.first == row[field]; });
        if (same != values_.end())
            ++same->second;
        else if (values_.size() < most_different)
            values_.emplace_back(row[field], 1);
        else
            continue;
        ++known_;
    }
}

bool FieldSample::speaks_of(Table table, const Column& column) const {
    if (known_ < least_values || &column < &schema_of(table).columns[common_column::confidence + 1]) return false;
    return has_telling_words(column) ? speaks_in_words(column) : carries_unit(column);
}

bool FieldSample::speaks_in_words(const Column& column) const {
    std::set<Value> words;
    std::size_t fitting = 0, passed = 0;
    for (const auto& [value, count] : values_) {
        passed += count;
        if (const auto word = value.index() == 3 ? convert_value(value, column, 1) : std::nullopt) {
            fitting += count;
            words.insert(*word);
        }
        if ((passed - fitting) * 10 > known_) return false;
    }
    return words.size() > 1 && are_nearly_all(fitting, known_);
}

bool FieldSample::carries_unit(const Column& column) const {
    if (column.type != ColumnType::real && column.type != ColumnType::integer) return false;
    std::size_t fitting = 0;
    for (const auto& [value, count] : values_)
        if (tells_unit_of(unit_in(value), column)) fitting += count;
    return are_nearly_all(fitting, known_);
}

bool FieldSample::contradicts(const Column& column, double factor) const {
    return known_ >= least_values && std::none_of(values_.begin(), values_.end(), [&](const auto& each) {
               return convert_value(each.first, column, factor).has_value();
           });
}

std::vector<FieldSample> samples_of(const SourceLayer& layer) {
    std::vector<FieldSample> samples;
    for (std::size_t field = 0; field < layer.fields.size(); ++field) samples.emplace_back(layer, field);
    return samples;
}

}  // namespace yimi::gis
