#include "app/map/apart_style.h"

#include <QCoreApplication>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ApartStyle)
};

QColor with_alpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

QColor fill_of(const MapColours& colours, ApartGrade grade) {
    switch (grade) {
        case ApartGrade::little:
            return with_alpha(colours.only_adult_sees, 55);
        case ApartGrade::some:
            return with_alpha(colours.only_adult_sees, 105);
        case ApartGrade::much:
            return with_alpha(colours.only_adult_sees, 160);
        case ApartGrade::most:
            return with_alpha(colours.only_adult_sees, 220);
        case ApartGrade::child:
            return with_alpha(colours.child_sees, 140);
        case ApartGrade::alike:
            break;
    }
    return {};
}

}  // namespace

Symbol apart_symbol(Ground ground, ApartGrade grade, bool is_stale) {
    Symbol symbol;
    symbol.fill = fill_of(map_colours(ground), grade);
    if (is_stale && symbol.fill.isValid()) symbol.fill.setAlpha(symbol.fill.alpha() / 3);
    return symbol;
}

Symbol apart_unknown_symbol() {
    Symbol symbol;
    symbol.hatched = true;
    return symbol;
}

std::vector<LegendEntry> apart_legend(Ground ground) {
    std::vector<LegendEntry> entries;
    for (const auto& [grade, title] : {std::pair(ApartGrade::little, Words::tr("Only the adult sees: 2–10 %")),
                                       std::pair(ApartGrade::some, Words::tr("Only the adult sees: 10–25 %")),
                                       std::pair(ApartGrade::much, Words::tr("Only the adult sees: 25–50 %")),
                                       std::pair(ApartGrade::most, Words::tr("Only the adult sees: over 50 %")),
                                       std::pair(ApartGrade::child, Words::tr("The child sees more"))})
        entries.push_back({apart_symbol(ground, grade), title});
    entries.push_back({apart_unknown_symbol(), Words::tr("Rests on unknown heights")});
    return entries;
}

}  // namespace yimi::app
