#include "app/map/seat_style.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SeatStyle)
};

/// In the order of the legend.
enum class AreaClass { many_missing, some_missing, some_spare, many_spare, in_none, unknown };
enum class SchoolClass { missing, spare, unknown };

/// Every fourth child without a seat, or a fourth more seats than children, is much.
constexpr double much_share = 0.25;

AreaClass class_of(const MapOverlay::Seats::Gap* gap) noexcept {
    if (!gap) return AreaClass::unknown;
    if (gap->in_none) return AreaClass::in_none;
    if (!gap->missing_share) return AreaClass::unknown;
    const double share = *gap->missing_share;
    if (share >= much_share) return AreaClass::many_missing;
    if (share > 0) return AreaClass::some_missing;
    return share > -much_share ? AreaClass::some_spare : AreaClass::many_spare;
}

SchoolClass class_of(const MapOverlay::Seats::School* school) noexcept {
    if (!school || !school->missing) return SchoolClass::unknown;
    return *school->missing > 0 ? SchoolClass::missing : SchoolClass::spare;
}

template <class Gaps>
const typename Gaps::mapped_type* found(const Gaps& gaps, FeatureId row) {
    const auto at = gaps.find(row);
    return at == gaps.end() ? nullptr : &at->second;
}

AreaClass area_class(const MapOverlay::Seats* seats, Table table, FeatureId row) {
    if (!seats) return AreaClass::unknown;
    return class_of(found(table == Table::blocks ? seats->blocks : seats->catchments, row));
}

QColor fill_of(const MapColours& colours, AreaClass of) {
    switch (of) {
        case AreaClass::many_missing:
            return colours.many_missing;
        case AreaClass::some_missing:
            return colours.some_missing;
        case AreaClass::some_spare:
            return colours.some_spare;
        case AreaClass::many_spare:
            return colours.many_spare;
        case AreaClass::in_none:
        case AreaClass::unknown:
            break;
    }
    return {};
}

Symbol area_symbol(const MapColours& colours, AreaClass of, Table table) {
    Symbol symbol{fill_of(colours, of), colours.coverage_line, 1};
    symbol.hatched = of == AreaClass::unknown;
    if (of == AreaClass::in_none) {
        symbol.stroke = colours.in_no_catchment;
        symbol.stroke_px = 2.2;
        symbol.pattern = LinePattern::dotted;
    }
    if (table != Table::catchments) return symbol;
    // Streets and ground between the blocks stay readable below.
    constexpr int faint_alpha = 70;
    if (symbol.fill.isValid()) symbol.fill.setAlpha(faint_alpha);
    symbol.hatched = false;
    symbol.stroke = colours.catchment_line;
    symbol.stroke_px = 1.8;
    symbol.pattern = LinePattern::dashed;
    return symbol;
}

/// The area grows with the number of seats.
double marker_px(double seats) {
    constexpr double least_px = 12, most_px = 44, px_of_one = 1.6;
    return std::clamp(least_px + px_of_one * std::sqrt(std::abs(seats)), least_px, most_px);
}

Symbol school_symbol(const MapColours& colours, SchoolClass of, double seats) {
    Symbol symbol;
    symbol.marker_px = marker_px(seats);
    symbol.marker = Marker::circle;
    symbol.stroke_px = 3;
    if (of == SchoolClass::missing) {
        symbol.marker = Marker::triangle;
        symbol.fill = colours.many_missing;
        symbol.stroke = colours.surface;
        symbol.stroke_px = 1.5;
    } else if (of == SchoolClass::spare) {
        symbol.fill = colours.surface;
        symbol.stroke = colours.many_spare;
    } else {
        symbol.marker = Marker::diamond;
        symbol.fill = colours.surface;
        symbol.stroke = colours.unknown;
    }
    return symbol;
}

}  // namespace

bool shows_seats(Table table) noexcept {
    return table == Table::blocks || table == Table::catchments || table == Table::schools;
}

Symbol seat_symbol(Ground ground, const MapOverlay::Seats* seats, Table table, FeatureId row) {
    const MapColours& colours = map_colours(ground);
    if (table != Table::schools) return area_symbol(colours, area_class(seats, table, row), table);
    const auto* school = seats ? found(seats->schools, row) : nullptr;
    return school_symbol(colours, class_of(school), school ? school->missing.value_or(0) : 0);
}

std::size_t seat_entry(const MapOverlay::Seats* seats, Table table, FeatureId row) {
    if (table != Table::schools) return static_cast<std::size_t>(area_class(seats, table, row));
    return static_cast<std::size_t>(class_of(seats ? found(seats->schools, row) : nullptr));
}

std::vector<LegendEntry> seat_legend(Ground ground, Table table) {
    const MapColours& colours = map_colours(ground);
    std::vector<LegendEntry> entries;
    if (table == Table::schools) {
        for (const auto& [of, title] :
             {std::pair(SchoolClass::missing, Words::tr("School: seats missing")),
              std::pair(SchoolClass::spare, Words::tr("School: seats to spare")),
              std::pair(SchoolClass::unknown, Words::tr("School of another stage, or unknown"))})
            entries.push_back({school_symbol(colours, of, 0), title});
        return entries;
    }
    for (const auto& [of, title] : {std::pair(AreaClass::many_missing, Words::tr("Over a quarter missing")),
                                    std::pair(AreaClass::some_missing, Words::tr("Seats missing")),
                                    std::pair(AreaClass::some_spare, Words::tr("Enough seats")),
                                    std::pair(AreaClass::many_spare, Words::tr("Over a quarter to spare")),
                                    std::pair(AreaClass::in_none, Words::tr("In no catchment")),
                                    std::pair(AreaClass::unknown, Words::tr("Unknown"))})
        entries.push_back({area_symbol(colours, of, table), title});
    return entries;
}

}  // namespace yimi::app
