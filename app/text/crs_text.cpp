#include "app/text/crs_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <map>
#include <mutex>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::CrsText)
};

/// EPSG names them "CGCS2000 / 3-degree Gauss-Kruger CM 105E", or "… zone 35" where eastings begin with the zone.
QString gauss_kruger_words(const QString& name) {
    static const QRegularExpression pattern(
        QStringLiteral("^(.+) / (3-degree )?Gauss-Kruger (?:CM (\\d+)E|zone (\\d+))$"));
    const auto found = pattern.match(name);
    if (!found.hasMatch()) return {};
    const bool three_degrees = !found.captured(2).isEmpty();
    const QString datum = datum_words(found.captured(1));
    const int width_deg = three_degrees ? 3 : 6;
    if (!found.captured(3).isEmpty())
        return Words::tr("%1, %2° zone, central meridian %3°E").arg(datum).arg(width_deg).arg(found.captured(3));
    const int zone = found.captured(4).toInt();
    const int meridian_deg = three_degrees ? 3 * zone : 6 * zone - 3;
    return Words::tr("%1, %2° zone, central meridian %3°E, eastings begin with %4")
        .arg(datum)
        .arg(width_deg)
        .arg(meridian_deg)
        .arg(zone);
}

QString utm_words(const QString& name) {
    static const QRegularExpression pattern(QStringLiteral("^(.+) / UTM zone (\\d+)([NS])$"));
    const auto found = pattern.match(name);
    if (!found.hasMatch()) return {};
    const int meridian_deg = 6 * found.captured(2).toInt() - 183;
    return Words::tr("%1, UTM zone %2%3, central meridian %4°%5")
        .arg(datum_words(found.captured(1)), found.captured(2), found.captured(3))
        .arg(std::abs(meridian_deg))
        .arg(meridian_deg < 0 ? QLatin1Char('W') : QLatin1Char('E'));
}

QString own_words(const gis::Crs& crs) {
    const QString name = to_qstring(crs.name);
    if (crs.geographic) return Words::tr("%1, longitude and latitude").arg(datum_words(name));
    if (name == QStringLiteral("WGS 84 / Pseudo-Mercator")) return Words::tr("Web Mercator");
    if (const QString words = gauss_kruger_words(name); !words.isEmpty()) return words;
    if (const QString words = utm_words(name); !words.isEmpty()) return words;
    return name;
}

}  // namespace

QString datum_words(const QString& name) {
    if (name == QStringLiteral("China Geodetic Coordinate System 2000")) return QStringLiteral("CGCS2000");
    if (name == QStringLiteral("Xian 1980")) return Words::tr("Xian 1980");
    if (name == QStringLiteral("Beijing 1954")) return Words::tr("Beijing 1954");
    return name;
}

QString crs_name(const gis::Crs& crs) {
    const QString words = own_words(crs);
    return words.isEmpty() ? to_qstring(crs.code) : words;
}

QString crs_words(const gis::Crs& crs) {
    const QString words = own_words(crs);
    // Its name may be a listed system's, which it is not.
    if (crs.code.empty()) return words.isEmpty() ? words : Words::tr("local system “%1”").arg(words);
    return words.isEmpty() ? to_qstring(crs.code) : Words::tr("%1 (%2)").arg(words, to_qstring(crs.code));
}

QString crs_words(const std::string& code) {
    // PROJ's database takes milliseconds for each: once for all threads.
    static std::mutex guard;
    static std::map<std::string, gis::Crs> known;
    const std::lock_guard lock(guard);
    const auto listed = known.find(code);
    if (listed != known.end()) return crs_words(listed->second);
    const auto found = gis::find_crs(code);
    return found ? crs_words(known.emplace(code, found.value()).first->second) : to_qstring(code);
}

}  // namespace yimi::app
