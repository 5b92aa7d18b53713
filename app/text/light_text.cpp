#include "app/text/light_text.h"

#include <QCoreApplication>
#include <cmath>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LightText)
};

QString metres(double length_m) {
    return number(length_m, length_m < 10 ? 1 : 0);
}

QString sun_text(double elevation_deg) {
    const QString degrees = number(std::abs(elevation_deg), 1);
    return elevation_deg < 0 ? Words::tr("%1° below the horizon").arg(degrees) : Words::tr("%1° above it").arg(degrees);
}

QString metres_text(const QString& sky, const LightMetres& walked) {
    QString text = sky.arg(metres(walked.all_m));
    if (walked.unlit_m > 0) text += Words::tr("; %1 m of them without lamps").arg(metres(walked.unlit_m));
    if (walked.unknown_m > 0)
        text += Words::tr("; of %1 m it is unknown whether there are lamps").arg(metres(walked.unknown_m));
    return text;
}

}  // namespace

QString light_text(const std::optional<RouteLight>& light, const QDate& date) {
    const QString day = date_text(date);
    if (!light)
        return Words::tr("Whether it is dark on %1 is unknown: it is not known when the child sets out, or where.")
            .arg(day);
    QStringList lines{Words::tr("On %1 the sun stands %2 when the child sets out, %3 when it arrives.")
                          .arg(day, sun_text(light->sun_first_deg), sun_text(light->sun_last_deg))};
    const LightMetres dark = light->under(SkyLight::dark), dusk = light->under(SkyLight::dusk);
    if (dark.all_m > 0) lines << metres_text(Words::tr("In the dark: %1 m"), dark);
    if (dusk.all_m > 0) lines << metres_text(Words::tr("At dusk: %1 m"), dusk);
    if (dark.all_m > 0 || dusk.all_m > 0)
        lines << Words::tr(
                     "Dark: the sun more than %1° below the horizon, the end of civil twilight (U.S. Naval "
                     "Observatory).")
                     .arg(number(-dark_below_deg, 0));
    else
        lines << Words::tr("By day all the way.");
    return lines.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
