#include "app/tools/measure_text.h"

#include <QCoreApplication>
#include <cmath>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MeasureText)
};

}  // namespace

QString length_text(double length_m) {
    if (length_m < 100) return QStringLiteral("%1 m").arg(number(length_m, 1));
    if (length_m < 10'000) return QStringLiteral("%1 m").arg(number(length_m, 0));
    return QStringLiteral("%1 km").arg(number(length_m / 1000, 2));
}

QString area_text(double area_m2) {
    if (area_m2 < 10'000) return QStringLiteral("%1 m²").arg(number(area_m2, area_m2 < 100 ? 1 : 0));
    return QStringLiteral("%1 ha").arg(number(area_m2 / 10'000, 2));
}

QString outline_text(const std::vector<Point>& outline) {
    return outline.size() < 3 ? length_text(path_length_m(outline)) : area_text(area_m2(make_polygon(outline)));
}

QString duration_text(double seconds) {
    const auto whole = static_cast<int>(std::lround(seconds));
    if (whole < 60) return Words::tr("%1 s").arg(whole);
    return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

}  // namespace yimi::app
