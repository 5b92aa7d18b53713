#include "app/tools/measurement.h"

#include <QCoreApplication>

#include "app/text/names.h"
#include "app/tools/child_pace.h"
#include "app/tools/direction_lock.h"
#include "app/tools/measure_text.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Measurement)
};

QString row(const QStringList& cells) {
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}
QString bare(double value, int decimals) {
    return QString::number(value, 'f', decimals);
}

}  // namespace

std::vector<Point> Measurement::outline() const {
    std::vector<Point> all = points;
    if (closed && !all.empty()) all.push_back(all.front());
    return all;
}

double Measurement::area_m2() const {
    return closed ? yimi::area_m2(make_polygon(points)) : 0;
}

QString sum_text(const Measurement& measured, const WalkingProfile& walker) {
    const double length_m = measured.length_m();
    const QString length = length_text(length_m), walk = walk_text(length_m, walker);
    if (!measured.closed) return Words::tr("In all %1 · %2").arg(length, walk);
    return Words::tr("%1, outline %2 · %3").arg(area_text(measured.area_m2()), length, walk);
}

QString leg_text(Point from, Point to) {
    return QStringLiteral("%1 · %2°").arg(length_text(distance(from, to)), number(bearing_deg(from, to), 1));
}

QString table_text(const Measurement& measured, const WalkingProfile& walker) {
    QString table = row({Words::tr("Length (m)"), bare(measured.length_m(), 2)});
    if (measured.closed) table += row({Words::tr("Area (m²)"), bare(measured.area_m2(), 2)});
    table +=
        row({Words::tr("Walking time (min)"), bare(walk_minutes(measured.length_m(), walker), 2), pace_text(walker)});
    table += row({Words::tr("Leg"), Words::tr("Length (m)"), Words::tr("Direction from north (°)")});
    const auto outline = measured.outline();
    for (std::size_t leg = 1; leg < outline.size(); ++leg)
        table += row({QString::number(leg), bare(distance(outline[leg - 1], outline[leg]), 2),
                      bare(bearing_deg(outline[leg - 1], outline[leg]), 2)});
    return table;
}

}  // namespace yimi::app
