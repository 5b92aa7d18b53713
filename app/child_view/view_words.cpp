#include "app/child_view/view_words.h"

#include <QCoreApplication>
#include <QTime>

#include "app/text/names.h"
#include "core/network/walk_time.h"
#include "core/sight/scene.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ChildViewWords)
};

}  // namespace

QString place_text(const Plan& plan, const Walk& walk) {
    const QString eye = Words::tr("eye %1 m").arg(number(walk.camera().eye.metres, 2));
    const auto& way = walk.way();
    if (!way) return Words::tr("A place on the map · %1").arg(eye);
    QString said =
        Words::tr("%1 · %2 of %3 m · %4")
            .arg(row_name(plan, Table::routes, way->route), number(walk.along_m(), 0), number(way->length_m, 0), eye);
    if (way->is_reversed) return Words::tr("%1 · against its direction").arg(said);
    if (way->departs_s) {
        const int second = arrival_second(*way->departs_s, walk.along_m() / way->speed_mps);
        said = Words::tr("%1 · here at %2").arg(said, QTime(0, 0).addSecs(second).toString(QStringLiteral("HH:mm")));
    }
    return said;
}

QString assumed_text(const Surroundings& surroundings) {
    QStringList said;
    if (surroundings.assumed_buildings > 0)
        said << Words::tr("%n building(s) of unknown height nearby: hatched, taken as %1 m", nullptr,
                          static_cast<int>(surroundings.assumed_buildings))
                    .arg(number(assumed_building_top_m, 0));
    if (surroundings.assumed_others > 0)
        said << Words::tr("%n other thing(s) of unknown height nearby: hatched, taken as %1 m", nullptr,
                          static_cast<int>(surroundings.assumed_others))
                    .arg(number(assumed_occluder_top_m, 0));
    return said.join(QLatin1Char('\n'));
}

MapPreview marks_of(const EyeCamera& camera) {
    constexpr double far_m = 30, half_deg = 35;
    MapPreview marks;
    MapPreview::Line wedge;
    wedge.points = {camera.at};
    for (const double turn_deg : {-half_deg, -half_deg / 2, 0.0, half_deg / 2, half_deg})
        wedge.points.push_back(camera.at + direction_of(camera.heading_deg + turn_deg) * far_m);
    wedge.colour = QColor(0x7A3FB5);
    wedge.width_px = 1.4;
    wedge.closed = true;
    marks.lines.push_back(std::move(wedge));
    marks.handles.push_back({camera.at, true});
    return marks;
}

}  // namespace yimi::app
