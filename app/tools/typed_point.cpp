#include "app/tools/typed_point.h"

#include <QCoreApplication>

#include "app/text/names.h"
#include "app/tools/direction_lock.h"
#include "app/tools/measure_text.h"
#include "gis/io/written_places.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::TypedPoint)
};

constexpr double farthest_m = 100'000;  // no district is larger: farther is a slip of the hand

/// As an English keyboard writes it.
QString plain(const QString& text) {
    QString half = text.normalized(QString::NormalizationForm_KC).trimmed();
    const std::pair<char16_t, char> signs[] = {{u'。', '.'}, {u'、', ','}, {u'《', '<'}, {u'〈', '<'}};
    for (const auto& [chinese, english] : signs) half.replace(QChar(chinese), QLatin1Char(english));
    return half;
}

/// A number with or without the unit that it has anyway.
std::optional<double> number_in(QString text, const QStringList& units) {
    text = text.trimmed();
    for (const QString& unit : units)
        if (text.endsWith(unit)) {
            text.chop(unit.size());
            break;
        }
    bool whole = false;
    const double value = text.trimmed().toDouble(&whole);
    if (!whole || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<double> metres_in(const QString& text) {
    return number_in(text, {QStringLiteral("m"), QStringLiteral("米")});
}

TypedPoint wrong(const QString& sentence) {
    return {{}, {}, sentence};
}

TypedPoint no_start() {
    return wrong(Words::tr("There is no point yet to measure from. Click the first one, or type its coordinates."));
}

TypedPoint at_distance(const TypedFrom& from, double length_m, Point direction, const QString& meaning) {
    if (length_m <= 0) return wrong(Words::tr("A length is more than 0 metres."));
    if (length_m > farthest_m) return wrong(Words::tr("That is farther than 100 km. Type a shorter length."));
    return {*from.last + direction * length_m, {}, meaning};
}

TypedPoint read_length(const TypedFrom& from, double length_m) {
    if (!from.last) return no_start();
    if (!from.pointer || *from.pointer == *from.last)
        return wrong(Words::tr("Move the pointer into the direction, or type it too: 12.5<45."));
    const Point way = *from.pointer - *from.last;
    return at_distance(from, length_m, way * (1 / norm(way)),
                       Words::tr("%1 towards the pointer · Tab: type the direction").arg(length_text(length_m)));
}

TypedPoint read_polar(const QString& length, const QString& angle, const TypedFrom& from) {
    if (!from.last) return no_start();
    const auto bearing = number_in(angle, {QStringLiteral("°"), QStringLiteral("度")});
    if (!bearing) return wrong(Words::tr("After < comes the direction in degrees, clockwise from north: 12.5<45."));
    const QString degrees = QStringLiteral("%1°").arg(number(*bearing, 2));
    if (length.trimmed().isEmpty())
        return {{}, *bearing, Words::tr("Direction %1, clockwise from north; a click says how far").arg(degrees)};
    const auto metres = metres_in(length);
    if (!metres) return wrong(Words::tr("Before < comes the length in metres: 12.5<45."));
    return at_distance(from, *metres, direction_of_bearing(*bearing),
                       Words::tr("%1 in direction %2, clockwise from north").arg(length_text(*metres), degrees));
}

TypedPoint read_offset(const QString& offset, const TypedFrom& from) {
    if (!from.last) return no_start();
    const QStringList parts = offset.split(QLatin1Char(','));
    const auto east = parts.size() == 2 ? metres_in(parts[0]) : std::nullopt;
    const auto north = parts.size() == 2 ? metres_in(parts[1]) : std::nullopt;
    if (!east || !north) return wrong(Words::tr("After @ come the metres east and north of the last point: @3,-4."));
    const Point way{*east, *north};
    if (norm(way) == 0) return wrong(Words::tr("That is the last point itself."));
    const QString meaning = Words::tr("%1 m east, %2 m north of the last point").arg(number(*east), number(*north));
    return at_distance(from, norm(way), way * (1 / norm(way)), meaning);
}

QString meaning_of(const gis::WrittenPlace& place) {
    using As = gis::WrittenPlace::As;
    switch (place.as) {
        case As::plan:
            return Words::tr("East and north in the plan's system");
        case As::system:
            return Words::tr("East and north in %1").arg(QString::fromStdString(place.crs));
        case As::degrees:
        case As::gcj02:
        case As::bd09:
            break;
    }
    return Words::tr("Longitude and latitude");
}

TypedPoint read_place(const QString& text, const TypedFrom& from) {
    const auto places = gis::read_places(text.toStdString(), from.crs, from.extent);
    if (places.empty())
        return wrong(
            Words::tr("“%1” is no point. Type a length (12.5), a length and direction (12.5<45), metres east and "
                      "north (@3,-4) or coordinates.")
                .arg(text));
    const Point at = places.front().at;
    if (!from.extent.empty() && !from.extent.grown(farthest_m).contains(at))
        return wrong(Words::tr("“%1” lies more than 100 km outside of this plan. For metres from the last point, begin "
                               "with @.")
                         .arg(text));
    return {at, {}, meaning_of(places.front())};
}

}  // namespace

TypedPoint read_typed_point(const QString& text, const TypedFrom& from) {
    QString typed = plain(text);
    const QString as_place = typed;
    const bool relative = typed.startsWith(QLatin1Char('@'));
    if (relative) typed.remove(0, 1);
    if (const auto angle = typed.indexOf(QLatin1Char('<')); angle >= 0)
        return read_polar(typed.left(angle), typed.mid(angle + 1), from);
    if (relative) return read_offset(typed, from);
    if (const auto length_m = metres_in(typed)) return read_length(from, *length_m);
    return read_place(as_place, from);
}

qsizetype direction_sign(const QString& text) {
    for (qsizetype at = 0; at < text.size(); ++at)
        if (plain(text.mid(at, 1)) == QLatin1String("<")) return at;
    return -1;
}

bool has_one_number(const QString& text) {
    return metres_in(plain(text)).has_value();
}

QString typing_hint() {
    return Words::tr(
        "Metres: 12.5 · with direction, clockwise from north: 12.5<45 · east and north: @3,-4 · coordinates");
}

}  // namespace yimi::app
