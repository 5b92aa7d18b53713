#include "app/map/map_style.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/map/seat_style.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MapStyle)
};

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

/// Null for every other class.
const RoadWidth* road_width(std::string_view road_class) {
    for (const RoadWidth& each : road_widths())
        if (std::find(each.classes.begin(), each.classes.end(), road_class) != each.classes.end()) return &each;
    return nullptr;
}

double street_width_px(std::string_view road_class) {
    constexpr double any_other_px = 2.6;
    const RoadWidth* const known = road_width(road_class);
    return known ? known->width_px : any_other_px;
}

Symbol street(const MapColours& colours, std::string_view road_class) {
    const double width = street_width_px(road_class);
    const auto pattern = width < 2 ? LinePattern::dashed : LinePattern::solid;
    return {colours.surface, colours.street_casing, width, pattern, false, Marker::none, 8};
}

using AllCategories = std::array<Categories, table_count>;

AllCategories make_categories(const MapColours& colours) {
    AllCategories made;
    const auto of = [&made](Table each) -> Categories& { return made[static_cast<std::size_t>(each)]; };
    const QColor& hollow = colours.surface;
    of(Table::districts) = {"", {{"", area({}, colours.district_line, 1.6, LinePattern::dash_dot)}}};
    of(Table::blocks) = {"", {{"", area(colours.block_fill, colours.block_line)}}};
    of(Table::catchments) = {"", {{"", area({}, colours.catchment_line, 1.4, LinePattern::dashed)}}};
    of(Table::buildings) = {"", {{"", area(colours.building_fill, colours.building_line, 0.8)}}};
    of(Table::streets) = {"road_class", {}};
    for (const auto* name : {"expressway", "arterial", "collector", "residential", "lane", "footway"})
        of(Table::streets).entries.push_back({name, street(colours, name)});
    of(Table::playgrounds) = {"", {{"", area(colours.green_fill, colours.green_line, 1.2)}}};
    Symbol school = area(colours.school_fill, colours.school_line, 1.4);
    school.marker = Marker::square;
    school.marker_px = 11;
    of(Table::schools) = {"", {{"", school}}};
    of(Table::school_gates) = {"", {{"", spot(Marker::triangle, colours.school_line, hollow, 10)}}};
    of(Table::crossings) = {"kind",
                            {{"zebra", spot(Marker::zebra, hollow, colours.ink, 11)},
                             {"signal", spot(Marker::circle, colours.signal_fill, hollow, 9)},
                             {"unmarked", spot(Marker::circle, hollow, colours.ink, 7)},
                             {"bridge", spot(Marker::diamond, colours.bridge_fill, colours.ink, 9)},
                             {"other", spot(Marker::zebra, hollow, colours.ink, 9)}}};
    of(Table::occluders) = {"kind",
                            {{"hedge", area(colours.hedge_fill, colours.hedge_line, 2.2)},
                             {"tree_row", area(colours.tree_fill, colours.tree_line, 2.2, LinePattern::dotted)},
                             {"parked_car", area(colours.car_fill, colours.car_line)},
                             {"fence", line(colours.fence_line, 1.4, LinePattern::dash_dot)},
                             {"wall", area(colours.wall_fill, colours.wall_line, 2)}}};
    of(Table::routes) = {
        "direction",
        {{"to_school", line(colours.to_school, 3.4)}, {"to_home", line(colours.to_home, 3.4, LinePattern::dashed)}}};
    const auto finding = [](const QColor& colour) {
        QColor fill = colour;
        fill.setAlpha(70);
        return Symbol{fill, colour, 2.4, LinePattern::solid, false, Marker::circle, 11};
    };
    of(Table::findings) = {"severity",
                           {{"S1", finding(colours.s1)},
                            {"S2", finding(colours.s2)},
                            {"S3", finding(colours.s3)},
                            {"S4", finding(colours.s4)}}};
    of(Table::hazards) = {"severity", of(Table::findings).entries};
    for (Category& each : of(Table::hazards).entries) each.symbol.marker = Marker::triangle;
    of(Table::route_profile) = {"", {{"", spot(Marker::circle, colours.profile, {}, 4)}}};
    return made;
}

/// Print is on paper, whatever the window is.
Ground ground_of(MapLook look) noexcept {
    return look.theme == Theme::print ? Ground::light : look.ground;
}

const MapColours& colours_of(MapLook look) noexcept {
    return map_colours(ground_of(look));
}

const Categories& categories(Ground ground, Table table) {
    static const AllCategories on_light = make_categories(map_colours(Ground::light)),
                               on_dark = make_categories(map_colours(Ground::dark));
    return (ground == Ground::dark ? on_dark : on_light)[static_cast<std::size_t>(table)];
}

/// The last entry stands for all words that have none.
const Category& entry_for(const Categories& of_table, std::string_view category) {
    const auto found = std::find_if(of_table.entries.begin(), of_table.entries.end(),
                                    [category](const Category& each) { return each.word == category; });
    return found == of_table.entries.end() ? of_table.entries.back() : *found;
}

/// By which word of the legend a street's symbol is changed.
std::string_view street_entry(std::string_view road_class) {
    const RoadWidth* const known = road_width(road_class);
    return known ? known->classes.front() : "residential";
}

bool is_network_theme(Theme theme) {
    return theme == Theme::planning || theme == Theme::print;
}

bool is_sight_theme(Theme theme) {
    return theme == Theme::one_metre || theme == Theme::difference;
}

/// Findings are loud in the hazards theme and stay out of the way of planning.
void adapt(Symbol& symbol, MapLook look, Table table) {
    const Theme theme = look.theme;
    const Ground ground = look.ground;
    if (theme == Theme::print && symbol.stroke.isValid() && table == Table::buildings)
        symbol.stroke = colours_of(look).building_line_print;
    if (is_sight_theme(theme) && table == Table::occluders) {
        symbol.stroke_px += 0.8;
        symbol.stroke = ground == Ground::dark ? symbol.stroke.lighter(125) : symbol.stroke.darker(125);
    }
    if (is_sight_theme(theme) && table == Table::buildings) symbol.fill = colours_of(look).building_fill_quiet;
    if (theme == Theme::hazards && (table == Table::routes || table == Table::playgrounds || table == Table::schools)) {
        symbol.stroke = QColor::fromHsv(symbol.stroke.hue(), symbol.stroke.saturation() / 2, symbol.stroke.value());
    }
    if (table == Table::findings && is_network_theme(theme)) symbol.marker_px = 8;
    if (table == Table::findings && (theme == Theme::coverage || theme == Theme::seats ||
                                     theme == Theme::difference)) {  // another question is asked there
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
        case Theme::difference:
            return "difference";
        case Theme::coverage:
            return "coverage";
        case Theme::seats:
            return "seats";
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
        case Theme::difference:
            return Words::tr("Child and adult");
        case Theme::coverage:
            return Words::tr("Coverage");
        case Theme::seats:
            return Words::tr("Seats");
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

namespace {

using AllStyles = std::array<TableStyle, table_count>;

AllStyles make_styles(const MapColours& colours) {
    AllStyles made;
    const auto of = [&made](Table each) -> TableStyle& { return made[static_cast<std::size_t>(each)]; };
    of(Table::districts) = {1e9, 400, 14, colours.district_label};
    of(Table::blocks) = {120, 0, 11, colours.label};
    of(Table::streets) = {60, 2.4, 11, colours.street_label};
    of(Table::crossings) = {2.2, 0, 10, colours.label};
    of(Table::occluders) = {2.2, 0, 10, colours.label};
    of(Table::buildings) = {120, 0.35, 10, colours.building_label};
    of(Table::schools) = {60, 6, 12, colours.school_label};
    of(Table::school_gates) = {4, 0, 10, colours.label};
    of(Table::playgrounds) = {60, 4, 11, colours.playground_label};
    of(Table::routes) = {60, 4, 11, colours.route_label};
    of(Table::catchments) = {60, 0, 11, colours.label};
    of(Table::hazards) = {60, 0, 11, colours.label};
    of(Table::findings) = {30, 0, 11, colours.label};
    of(Table::route_profile) = {2, 0, 10, colours.label};
    return made;
}

}  // namespace

const TableStyle& table_style(MapLook look, Table table) noexcept {
    static const AllStyles on_light = make_styles(map_colours(Ground::light)),
                           on_dark = make_styles(map_colours(Ground::dark));
    return (ground_of(look) == Ground::dark ? on_dark : on_light)[static_cast<std::size_t>(table)];
}

Symbol symbol_of(MapLook look, const RowView& row, const SymbolChanges& changes) {
    const Table table = row.table();
    const Categories& of_table = categories(ground_of(look), table);
    Symbol symbol = of_table.entries.back().symbol;
    std::string_view category;
    if (!of_table.column.empty()) {
        category = row.text(column(table, of_table.column));
        if (table == Table::streets) {
            symbol = street(colours_of(look), category);
            category = street_entry(category);
        } else {
            const Category& entry = entry_for(of_table, category);
            symbol = entry.symbol;
            category = entry.word;
        }
    }
    if (table == Table::findings && row.text(column(table, "state")) == "unknown") symbol.hatched = true;
    adapt(symbol, look, table);
    changes.apply_to(symbol, table, category);
    return symbol;
}

std::string_view category_column(Table table) noexcept {
    return categories(Ground::light, table).column;
}

std::vector<std::string_view> words_drawn_as(Table table, std::string_view word) {
    if (table != Table::streets)
        return word == categories(Ground::light, table).entries.back().word ? std::vector<std::string_view>()
                                                                            : std::vector{word};
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

Symbol coverage_symbol(Ground ground, const MapOverlay::Covered* covered) {
    const MapColours& colours = map_colours(ground);
    const QColor &line = colours.coverage_line, &none = colours.out_of_reach, &all = colours.within_reach;
    if (!covered) return {{}, line, 1, LinePattern::solid, true};
    if (is_lost(*covered)) return {colours.lost, line, 1};
    const double share = reached_share(*covered);
    const auto blend = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {QColor(blend(none.red(), all.red()), blend(none.green(), all.green()), blend(none.blue(), all.blue()),
                   all.alpha()),
            line, 1};
}

std::size_t coverage_entry(const MapOverlay::Covered* covered, bool open_space) {
    if (!covered) return 3;
    if (open_space) {
        const double share = reached_share(*covered);
        return share >= 0.75 ? 0 : share > 0 ? 1 : 2;
    }
    if (is_lost(*covered)) return 2;
    return reached_share(*covered) >= 0.5 ? 0 : 1;
}

std::vector<LegendEntry> legend(MapLook look, Table table, const SymbolChanges& changes) {
    if (look.theme == Theme::coverage && table == Table::blocks) {
        const MapOverlay::Covered all{1, 1, true}, half{0.5, 0.5, true}, none{0, 0, true}, lost{1, 0, true};
        if (look.open_space)
            return {{coverage_symbol(look.ground, &all), Words::tr("Most open space"), {}},
                    {coverage_symbol(look.ground, &half), Words::tr("Half of that"), {}},
                    {coverage_symbol(look.ground, &none), Words::tr("None"), {}},
                    {coverage_symbol(look.ground, nullptr), Words::tr("Unknown"), {}}};
        return {{coverage_symbol(look.ground, &all), Words::tr("Within reach"), {}},
                {coverage_symbol(look.ground, &none), Words::tr("Out of reach"), {}},
                {coverage_symbol(look.ground, &lost), Words::tr("Within the circle only"), {}},
                {coverage_symbol(look.ground, nullptr), Words::tr("Unknown"), {}}};
    }
    if (look.theme == Theme::seats && shows_seats(table)) return seat_legend(look.ground, table);
    const Categories& of_table = categories(ground_of(look), table);
    if (of_table.column.empty()) return {{table_symbol(look, table, changes), table_title(table)}};
    std::vector<LegendEntry> entries;
    for (const Category& each : of_table.entries) {
        Symbol symbol = each.symbol;
        adapt(symbol, look, table);
        changes.apply_to(symbol, table, each.word);
        entries.push_back({symbol, category_title(table, of_table.column, each.word), each.word});
    }
    return entries;
}

Symbol table_symbol(MapLook look, Table table, const SymbolChanges& changes) {
    const Category& first = categories(ground_of(look), table).entries.front();
    Symbol symbol = first.symbol;
    adapt(symbol, look, table);
    changes.apply_to(symbol, table, first.word);
    return symbol;
}

QColor background(MapLook look) {
    return look.theme == Theme::print ? colours_of(look).sheet : colours_of(look).paper;
}

QColor severity_colour(std::string_view severity, Ground ground) {
    const MapColours& colours = map_colours(ground);
    if (severity == "S1") return colours.s1;
    if (severity == "S2") return colours.s2;
    if (severity == "S3") return colours.s3;
    if (severity == "S4") return colours.s4;
    return colours.unknown;
}

}  // namespace yimi::app
