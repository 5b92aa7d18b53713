#include "app/map/symbol_changes.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<LinePattern, const char*>, 4> pattern_words{{{LinePattern::solid, "solid"},
                                                                            {LinePattern::dashed, "dashed"},
                                                                            {LinePattern::dotted, "dotted"},
                                                                            {LinePattern::dash_dot, "dash_dot"}}};

std::optional<QColor> colour_in(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    const auto text = QString::fromStdString(found->get<std::string>());
    const QColor colour = text.startsWith(QLatin1Char('#')) ? QColor(text) : QColor();
    return colour.isValid() ? std::optional(colour) : std::nullopt;
}

std::optional<double> pixels_in(const json& object, const char* name, const PixelRange& range) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number()) return std::nullopt;
    const double pixels = found->get<double>();
    return pixels >= range.least && pixels <= range.most ? std::optional(pixels) : std::nullopt;
}

std::optional<LinePattern> pattern_in(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    for (const auto& [pattern, word] : pattern_words)
        if (found->get_ref<const std::string&>() == word) return pattern;
    return std::nullopt;
}

json stored(const SymbolChange& change) {
    json object = json::object();
    if (change.fill) object["fill"] = change.fill->name(QColor::HexArgb).toStdString();
    if (change.stroke) object["stroke"] = change.stroke->name(QColor::HexArgb).toStdString();
    if (change.stroke_px) object["stroke_px"] = *change.stroke_px;
    if (change.marker_px) object["marker_px"] = *change.marker_px;
    for (const auto& [pattern, word] : pattern_words)
        if (change.pattern == pattern) object["pattern"] = word;
    return object;
}

}  // namespace

void SymbolChange::apply_to(Symbol& symbol) const {
    if (fill && symbol.fill.isValid()) symbol.fill = *fill;
    if (symbol.stroke.isValid()) {
        if (stroke) symbol.stroke = *stroke;
        symbol.stroke_px = stroke_px.value_or(symbol.stroke_px);
        symbol.pattern = pattern.value_or(symbol.pattern);
    }
    if (symbol.marker != Marker::none) symbol.marker_px = marker_px.value_or(symbol.marker_px);
}

void SymbolChanges::set(Table table, std::string_view word, const SymbolChange& change) {
    auto& of_table = changes_[table];
    if (change.empty())
        of_table.erase(std::string(word));
    else
        of_table.insert_or_assign(std::string(word), change);
    if (of_table.empty()) changes_.erase(table);
}

SymbolChange SymbolChanges::at(Table table, std::string_view word) const {
    const auto of_table = changes_.find(table);
    if (of_table == changes_.end()) return {};
    const auto found = of_table->second.find(word);
    return found == of_table->second.end() ? SymbolChange() : found->second;
}

void SymbolChanges::apply_to(Symbol& symbol, Table table, std::string_view word) const {
    const auto of_table = changes_.find(table);
    if (of_table == changes_.end()) return;
    for (const std::string_view each : {every_category, word})
        if (const auto found = of_table->second.find(each); found != of_table->second.end())
            found->second.apply_to(symbol);
}

std::string SymbolChanges::as_text() const {
    if (changes_.empty()) return {};
    json tables = json::object();
    for (const auto& [table, words] : changes_)
        for (const auto& [word, change] : words) tables[std::string(schema_of(table).name)][word] = stored(change);
    return tables.dump();
}

SymbolChanges SymbolChanges::from_text(std::string_view text) {
    SymbolChanges changes;
    const json tables = json::parse(text, nullptr, false);
    if (!tables.is_object()) return changes;
    for (const auto& [name, words] : tables.items()) {
        const auto table = table_named(name);
        if (!table || !words.is_object()) continue;
        for (const auto& [word, change] : words.items()) {
            if (!change.is_object()) continue;
            changes.set(
                *table, word,
                {colour_in(change, "fill"), colour_in(change, "stroke"), pixels_in(change, "stroke_px", stroke_range),
                 pattern_in(change, "pattern"), pixels_in(change, "marker_px", marker_range)});
        }
    }
    return changes;
}

}  // namespace yimi::app
