#include "app/panels/route_marks.h"

#include <QCoreApplication>
#include <QTime>
#include <cmath>

#include "app/text/names.h"
#include "core/network/walk_time.h"

namespace yimi::app {
namespace {

constexpr int minute_s = 60;
/// Half the size of the cross where a street is crossed that has no crossing.
constexpr double crossed_m = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RouteMarks)
};

QString when(std::optional<int> departs_s, double after_s) {
    if (departs_s) return QTime(0, 0).addSecs(arrival_second(*departs_s, after_s)).toString(QStringLiteral("HH:mm"));
    return Words::tr("%1 min").arg(number(after_s / minute_s, 0));
}

/// Where the child walks in the dark without lamps; dashed where nobody knows of any.
void add_unlit(const WalkedRoute& walked, MapPreview& marks) {
    if (!walked.light) return;
    for (const LightStretch& stretch : walked.light->stretches) {
        if (stretch.sky != SkyLight::dark || stretch.is_lit == true) continue;
        MapPreview::Line line;
        line.points = path_between(walked.walk.route.line, stretch.from_m, stretch.to_m);
        line.colour = QColor(0x2B3A67);
        line.width_px = 6;
        line.pattern = stretch.is_lit ? LinePattern::solid : LinePattern::dashed;
        marks.lines.push_back(std::move(line));
        marks.texts.push_back({point_along(walked.walk.route.line, (stretch.from_m + stretch.to_m) / 2),
                               stretch.is_lit ? Words::tr("dark, unlit") : Words::tr("dark, lamps unknown")});
    }
}

}  // namespace

std::vector<double> full_minutes(std::optional<int> departs_s, double duration_s) {
    std::vector<double> minutes;
    const int first_s = (minute_s - departs_s.value_or(0) % minute_s) % minute_s;
    for (double after_s = first_s; after_s < duration_s; after_s += minute_s) minutes.push_back(after_s);
    return minutes;
}

MapPreview marks_of(const RouteFacts& facts, std::optional<std::size_t> way) {
    MapPreview marks;
    const bool other = way && *way < facts.ways.size();
    const WalkRoute& route = other ? facts.ways[*way].route : facts.route.walk.route;
    if (other) {
        MapPreview::Line line;
        line.points = route.line;
        line.colour = QColor(0x7A3FB5);
        line.width_px = 3.4;
        line.pattern = LinePattern::dashed;
        marks.lines.push_back(std::move(line));
    }
    if (route.line.size() < 2) return marks;
    if (!other) add_unlit(facts.route, marks);
    const auto departs_s = facts.route.departs_s;
    constexpr int minutes_between_words = 5;
    for (const double after_s : full_minutes(departs_s, route.duration_s)) {
        const Point at = point_along(route.line, metres_after(route, after_s));
        marks.middles.push_back(at);
        const auto minute = std::lround((departs_s.value_or(0) + after_s) / minute_s);
        if (minute % minutes_between_words == 0) marks.texts.push_back({at, when(departs_s, after_s)});
    }
    for (const CrossingOnWay& crossing : route.crosses) {
        if (crossing.id) continue;
        const Point at = point_along(route.line, crossing.at_m);
        for (const double slant : {-1.0, 1.0}) {
            MapPreview::Line stroke;
            stroke.points = {at + Point{-crossed_m, -slant * crossed_m}, at + Point{crossed_m, slant * crossed_m}};
            stroke.colour = QColor(0xC62828);
            stroke.width_px = 2.6;
            marks.lines.push_back(std::move(stroke));
        }
        marks.texts.push_back({at, Words::tr("no crossing here")});
    }
    marks.texts.push_back({route.line.back(), when(departs_s, route.duration_s)});
    return marks;
}

}  // namespace yimi::app
