#include "app/map/map_style.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MapStyle)
};

constexpr QRgb paper = 0xFFF7F5F0, white = 0xFFFFFFFF;
constexpr QRgb building_fill = 0xFFE3DED5, building_line = 0xFFCFC8BB;
constexpr QRgb street_casing = 0xFFC9C3B8, ink = 0xFF55524C;
constexpr QRgb to_school_blue = 0xFF1F6FB2, to_home_teal = 0xFF0E8C7F;
constexpr QRgb place_green = 0xFFB9D9A8, place_green_line = 0xFF6E9E57;
constexpr QRgb school_fill = 0xFFF3E2B8, school_line = 0xFFB98B2F;
constexpr QRgb unknown_grey = 0xFF9A958C;

QColor opaque(QRgb rgb) {
    return QColor::fromRgba(rgb);
}
QColor faint(QRgb rgb, int alpha) {
    QColor colour = QColor::fromRgba(rgb);
    colour.setAlpha(alpha);
    return colour;
}

Symbol area(QColor fill, QColor stroke, double stroke_px = 1, LinePattern pattern = LinePattern::solid) {
    return {fill, stroke, stroke_px, pattern, false, Marker::none, 8};
}
Symbol line(QColor stroke, double stroke_px, LinePattern pattern = LinePattern::solid) {
    return {{}, stroke, stroke_px, pattern, false, Marker::none, 8};
}
Symbol spot(Marker marker, QColor fill, QColor stroke, double marker_px) {
    return {fill, stroke, 1.2, LinePattern::solid, false, marker, marker_px};
}

/// One category of a table: the word in its column, what it looks like, what the legend calls it.
struct Category {
    std::string_view word;
    Symbol symbol;
};

/// How a table divides into categories; the last one also stands for every other word and for unknown.
struct Categories {
    std::string_view column;  ///< empty: one symbol
    std::vector<Category> entries;
};

/// Roads that are drawn alike, by Chinese and by OpenStreetMap's classes.
struct RoadWidth {
    double width_px = 0;
    std::vector<std::string_view> classes;
};
const std::vector<RoadWidth>& road_widths() {
    static const std::vector<RoadWidth> all = {{6, {"expressway", "motorway", "trunk"}},
                                               {5, {"arterial", "primary"}},
                                               {4, {"collector", "secondary"}},
                                               {3.2, {"branch", "tertiary"}},
                                               {2, {"lane", "service"}},
                                               {1.4, {"footway", "path", "pedestrian", "steps"}}};
    return all;
}

double street_width_px(std::string_view road_class) {
    constexpr double any_other_px = 2.6;
    for (const RoadWidth& each : road_widths())
        if (std::find(each.classes.begin(), each.classes.end(), road_class) != each.classes.end()) return each.width_px;
    return any_other_px;
}

Symbol street(std::string_view road_class) {
    const double width = street_width_px(road_class);
    return {opaque(white), opaque(street_casing), width, width < 2 ? LinePattern::dashed : LinePattern::solid,
            false,         Marker::none,          8};
}

const Categories& categories(Table table) {
    static const std::array<Categories, table_count> all = [] {
        std::array<Categories, table_count> made;
        const auto of = [&made](Table each) -> Categories& { return made[static_cast<std::size_t>(each)]; };
        of(Table::districts) = {"", {{"", area({}, faint(0xFF7A746A, 200), 1.6, LinePattern::dash_dot)}}};
        of(Table::blocks) = {"", {{"", area(faint(0xFFEFEAE0, 190), opaque(0xFFDAD3C6))}}};
        of(Table::catchments) = {"", {{"", area({}, opaque(0xFF8C79B5), 1.4, LinePattern::dashed)}}};
        of(Table::buildings) = {"", {{"", area(opaque(building_fill), opaque(building_line), 0.8)}}};
        of(Table::streets) = {"road_class", {}};
        for (const auto* name : {"expressway", "arterial", "collector", "residential", "lane", "footway"})
            of(Table::streets).entries.push_back({name, street(name)});
        of(Table::playgrounds) = {"", {{"", area(opaque(place_green), opaque(place_green_line), 1.2)}}};
        of(Table::schools) = {
            "", {{"", {opaque(school_fill), opaque(school_line), 1.4, LinePattern::solid, false, Marker::square, 11}}}};
        of(Table::school_gates) = {"", {{"", spot(Marker::triangle, opaque(school_line), opaque(white), 10)}}};
        of(Table::crossings) = {"kind",
                                {{"zebra", spot(Marker::zebra, opaque(white), opaque(ink), 11)},
                                 {"signal", spot(Marker::circle, opaque(0xFF5B8C5A), opaque(white), 9)},
                                 {"unmarked", spot(Marker::circle, opaque(white), opaque(ink), 7)},
                                 {"bridge", spot(Marker::diamond, opaque(0xFF8FA3B8), opaque(ink), 9)},
                                 {"other", spot(Marker::zebra, opaque(white), opaque(ink), 9)}}};
        of(Table::occluders) = {
            "kind",
            {{"hedge", {faint(0xFF6B8F4E, 150), opaque(0xFF5E8042), 2.2, LinePattern::solid, false, Marker::none, 8}},
             {"tree_row",
              {faint(0xFF8DB07A, 110), opaque(0xFF7FA86B), 2.2, LinePattern::dotted, false, Marker::none, 8}},
             {"parked_car", {opaque(0xFFB9BEC6), opaque(0xFF7D848E), 1, LinePattern::solid, false, Marker::none, 8}},
             {"fence", line(opaque(0xFF9C8F7D), 1.4, LinePattern::dash_dot)},
             {"wall", {opaque(0xFF8A7F70), opaque(0xFF7A6F60), 2, LinePattern::solid, false, Marker::none, 8}}}};
        of(Table::routes) = {"direction",
                             {{"to_school", line(opaque(to_school_blue), 3.4)},
                              {"to_home", line(opaque(to_home_teal), 3.4, LinePattern::dashed)}}};
        const auto finding = [](std::string_view severity) {
            const QColor colour = severity_colour(severity);
            return Symbol{faint(colour.rgb(), 70), colour, 2.4, LinePattern::solid, false, Marker::circle, 11};
        };
        of(Table::findings) = {
            "severity", {{"S1", finding("S1")}, {"S2", finding("S2")}, {"S3", finding("S3")}, {"S4", finding("S4")}}};
        of(Table::hazards) = {"severity", of(Table::findings).entries};
        for (Category& each : of(Table::hazards).entries) each.symbol.marker = Marker::triangle;
        of(Table::route_profile) = {"", {{"", spot(Marker::circle, faint(to_school_blue, 90), {}, 4)}}};
        return made;
    }();
    return all[static_cast<std::size_t>(table)];
}

bool is_network_theme(Theme theme) {
    return theme == Theme::planning || theme == Theme::print;
}

/// Findings are loud in the hazards theme and stay out of the way of planning.
void adapt(Symbol& symbol, Theme theme, Table table) {
    if (theme == Theme::print && symbol.stroke.isValid() && table == Table::buildings)
        symbol.stroke = opaque(0xFFB5AFA4);
    if (theme == Theme::one_metre && table == Table::occluders) {
        symbol.stroke_px += 0.8;
        symbol.stroke = symbol.stroke.darker(125);
    }
    if (theme == Theme::one_metre && table == Table::buildings) symbol.fill = opaque(0xFFD6D0C5);
    if (theme == Theme::hazards && (table == Table::routes || table == Table::playgrounds || table == Table::schools)) {
        symbol.stroke = QColor::fromHsv(symbol.stroke.hue(), symbol.stroke.saturation() / 2, symbol.stroke.value());
    }
    if (table == Table::findings && is_network_theme(theme)) symbol.marker_px = 8;
    if (table == Table::findings && theme == Theme::coverage) {  // another question is asked there
        symbol.marker_px = 4;
        symbol.stroke_px = std::min(symbol.stroke_px, 1.5);
        symbol.stroke.setAlpha(110);
    }
}

QString category_title(Table table, std::string_view column, std::string_view word) {
    if (table == Table::findings || table == Table::hazards) {
        const auto severity = severity_named(word);
        return severity ? severity_name(*severity) : to_qstring(word);
    }
    if (word == "other") return Words::tr("Other");
    return word_title(column, word);
}

}  // namespace

std::string_view word(Theme theme) noexcept {
    switch (theme) {
        case Theme::planning:
            return "planning";
        case Theme::one_metre:
            return "one_metre";
        case Theme::coverage:
            return "coverage";
        case Theme::hazards:
            return "hazards";
        case Theme::print:
            return "print";
    }
    return {};
}

std::optional<Theme> theme_named(std::string_view name) noexcept {
    for (const Theme theme : all_themes)
        if (word(theme) == name) return theme;
    return std::nullopt;
}

QString theme_title(Theme theme) {
    switch (theme) {
        case Theme::planning:
            return Words::tr("Planning");
        case Theme::one_metre:
            return Words::tr("One metre");
        case Theme::coverage:
            return Words::tr("Coverage");
        case Theme::hazards:
            return Words::tr("Hazards");
        case Theme::print:
            return Words::tr("Print");
    }
    return {};
}

std::vector<LayerState> default_layers() {
    return {{Table::blocks, true},    {Table::catchments, false}, {Table::playgrounds, true},
            {Table::schools, true},   {Table::streets, true},     {Table::buildings, true},
            {Table::occluders, true}, {Table::crossings, true},   {Table::school_gates, true},
            {Table::districts, true}, {Table::routes, true},      {Table::route_profile, false},
            {Table::hazards, true},   {Table::findings, true}};
}

bool shows(const std::vector<LayerState>& layers, Table table) noexcept {
    return std::any_of(layers.begin(), layers.end(),
                       [table](const LayerState& layer) { return layer.table == table && layer.visible; });
}

const TableStyle& table_style(Theme, Table table) noexcept {
    static const std::array<TableStyle, table_count> all = [] {
        std::array<TableStyle, table_count> made;
        const auto of = [&made](Table each) -> TableStyle& { return made[static_cast<std::size_t>(each)]; };
        const QColor dark = opaque(ink);
        of(Table::districts) = {1e9, 400, 14, opaque(0xFF6A655C)};
        of(Table::blocks) = {120, 0, 11, dark};
        of(Table::streets) = {60, 2.4, 11, opaque(0xFF6F6A60)};
        of(Table::crossings) = {2.2, 0, 10, dark};
        of(Table::occluders) = {2.2, 0, 10, dark};
        of(Table::buildings) = {30, 0.35, 10, opaque(0xFF8A8478)};
        of(Table::schools) = {60, 6, 12, opaque(0xFF7A5A12)};
        of(Table::school_gates) = {4, 0, 10, dark};
        of(Table::playgrounds) = {60, 4, 11, opaque(0xFF3F6B2B)};
        of(Table::routes) = {60, 4, 11, opaque(to_school_blue)};
        of(Table::catchments) = {60, 0, 11, dark};
        of(Table::hazards) = {60, 0, 11, dark};
        of(Table::findings) = {30, 0, 11, dark};
        of(Table::route_profile) = {2, 0, 10, dark};
        return made;
    }();
    return all[static_cast<std::size_t>(table)];
}

Symbol symbol_of(Theme theme, const RowView& row) {
    const Table table = row.table();
    const Categories& of_table = categories(table);
    Symbol symbol = of_table.entries.back().symbol;
    if (!of_table.column.empty()) {
        const std::string_view category = row.text(column(table, of_table.column));
        if (table == Table::streets)
            symbol = street(category);
        else
            for (const Category& each : of_table.entries)
                if (each.word == category) symbol = each.symbol;
    }
    if (table == Table::findings && row.text(column(table, "state")) == "unknown") symbol.hatched = true;
    adapt(symbol, theme, table);
    return symbol;
}

std::string_view category_column(Table table) noexcept {
    return categories(table).column;
}

std::vector<std::string_view> words_drawn_as(Table table, std::string_view word) {
    if (table != Table::streets)
        return word == categories(table).entries.back().word ? std::vector<std::string_view>() : std::vector{word};
    for (const RoadWidth& each : road_widths())
        if (each.classes.front() == word) return each.classes;
    return {};
}

namespace {

double reached_share(const MapOverlay::Covered& covered) {
    return covered.has_walk ? covered.walk_share : covered.circle_share;
}

bool is_lost(const MapOverlay::Covered& covered) {
    return covered.has_walk && covered.circle_share - covered.walk_share > 0.5;
}

}  // namespace

Symbol coverage_symbol(const MapOverlay::Covered* covered) {
    const QColor line(200, 194, 182);
    if (!covered) return {{}, line, 1, LinePattern::solid, true};
    const double share = reached_share(*covered);
    if (is_lost(*covered)) return {QColor(176, 172, 166, 190), line, 1};
    const auto blend = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {QColor(blend(244, 150), blend(240, 196), blend(232, 132), 200), line, 1};
}

std::size_t coverage_entry(const MapOverlay::Covered* covered) {
    if (!covered) return 3;
    if (is_lost(*covered)) return 2;
    return reached_share(*covered) >= 0.5 ? 0 : 1;
}

std::vector<LegendEntry> legend(Theme theme, Table table) {
    if (theme == Theme::coverage && table == Table::blocks) {
        const MapOverlay::Covered all{1, 1, true}, none{0, 0, true}, lost{1, 0, true};
        return {{coverage_symbol(&all), Words::tr("Within reach"), {}},
                {coverage_symbol(&none), Words::tr("Out of reach"), {}},
                {coverage_symbol(&lost), Words::tr("Within the circle only"), {}},
                {coverage_symbol(nullptr), Words::tr("Unknown"), {}}};
    }
    const Categories& of_table = categories(table);
    if (of_table.column.empty()) return {{table_symbol(theme, table), table_title(table)}};
    std::vector<LegendEntry> entries;
    for (const Category& each : of_table.entries) {
        Symbol symbol = each.symbol;
        adapt(symbol, theme, table);
        entries.push_back({symbol, category_title(table, of_table.column, each.word), each.word});
    }
    return entries;
}

Symbol table_symbol(Theme theme, Table table) {
    Symbol symbol = categories(table).entries.front().symbol;
    adapt(symbol, theme, table);
    return symbol;
}

QColor background(Theme theme) {
    return theme == Theme::print ? opaque(white) : opaque(paper);
}

QColor severity_colour(std::string_view severity) {
    if (severity == "S1") return opaque(0xFFC8312B);
    if (severity == "S2") return opaque(0xFFE07B1A);
    if (severity == "S3") return opaque(0xFFD9B310);
    if (severity == "S4") return opaque(0xFF7F95A8);
    return opaque(unknown_grey);
}

}  // namespace yimi::app
