#include "app/text/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "app/text/crs_text.h"
#include "app/text/language.h"
#include "core/audit/explanation.h"
#include "gis/crs/crs.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Names)
};

QString in_present_language(const gis::Title& title) {
    return to_qstring(speaks_chinese() ? title.zh : title.en);
}

QLocale locale() {
    return speaks_chinese() ? QLocale(QLocale::Chinese, QLocale::China)
                            : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

}  // namespace

QString time_text(const QDateTime& time) {
    return locale().toString(time, QLocale::ShortFormat);
}

QString date_text(const QDate& date) {
    return locale().toString(date, QLocale::ShortFormat);
}

QString heights_title(const std::string& setting) {
    return setting == "surface" ? Words::tr("surface (what stands on the ground, too)") : Words::tr("ground");
}

QString table_title(Table table) {
    return in_present_language(gis::title_of(table));
}

QString place_kind_title(const PlaceKind& places) {
    if (places == PlaceKind(places.table())) return table_title(places.table());
    const std::string_view kind = places.word();
    if (kind == "parks") return Words::tr("Parks");
    if (kind == "primary_schools") return Words::tr("Primary schools");
    if (kind == "junior_schools") return Words::tr("Junior high schools");
    if (kind == "kindergartens") return Words::tr("Kindergartens");
    if (kind == "nurseries") return Words::tr("Nurseries");
    return to_qstring(kind);
}

QString table_title_named(const QString& table) {
    const auto known = table_named(table.toStdString());
    return known ? table_title(*known) : table;
}

QString column_title(std::string_view column) {
    return in_present_language(gis::column_title(column));
}

QString word_title(std::string_view column, std::string_view word) {
    return in_present_language(gis::word_title(column, word));
}

QString crs_title(const std::string& code) {
    const auto crs = gis::find_crs(code);
    return crs ? QStringLiteral("%1 · %2").arg(to_qstring(code), crs_name(crs.value())) : to_qstring(code);
}

QString row_name(const Plan& plan, Table table, FeatureId id) {
    const auto row = plan.layer(table).row(id);
    if (row && !row->name().empty()) return to_qstring(row->name());
    if (row && !row->uid().empty()) return to_qstring(row->uid());
    return QStringLiteral("#%1").arg(id.number);
}

QString job_name(std::string_view what) {
    if (what == "audit") return Words::tr("Auditing");
    if (what == "import") return Words::tr("Importing");
    if (what == "inspect") return Words::tr("Looking at the file");
    if (what == "export") return Words::tr("Exporting");
    if (what == "coverage") return Words::tr("Computing coverage");
    if (what == "siting") return Words::tr("Looking for sites");
    if (what == "parking") return Words::tr("Looking for the fewest bays");
    if (what == "topology") return Words::tr("Checking the street network");
    if (what == "sight") return Words::tr("Computing what is seen");
    if (what == "render") return Words::tr("Drawing");
    if (what == "open") return Words::tr("Opening");
    if (what == "write") return Words::tr("Saving");
    if (what == "table") return Words::tr("Sorting the table");
    if (what == "query") return Words::tr("Searching");
    if (what == "compare") return Words::tr("Comparing what is selected");
    if (what == "copy") return Words::tr("Copying");
    if (what == "paste") return Words::tr("Looking at what is to be pasted");
    if (what == "report") return Words::tr("Writing the report");
    return to_qstring(what);
}

QString severity_name(Severity severity) {
    switch (severity) {
        case Severity::s1:
            return Words::tr("S1 danger to life");
        case Severity::s2:
            return Words::tr("S2 must be mended");
        case Severity::s3:
            return Words::tr("S3 should be mended");
        case Severity::s4:
            return Words::tr("S4 note");
    }
    return {};
}

QString state_name(State state) {
    switch (state) {
        case State::pass:
            return Words::tr("passes");
        case State::fail:
            return Words::tr("fails");
        case State::unknown:
            return Words::tr("unknown");
    }
    return {};
}

QString number(double value, int decimals) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    QString text = locale().toString(value, 'f', decimals);
    if (decimals == 0 || !text.contains(QLatin1Char('.'))) return text;
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString unit_name(const QString& unit) {
    if (unit == QStringLiteral("person")) return Words::tr("people");
    if (unit == QStringLiteral("seat")) return Words::tr("seats");
    if (unit == QStringLiteral("year")) return Words::tr("years");
    if (unit == QStringLiteral("day")) return Words::tr("days");
    if (unit == QStringLiteral("block")) return Words::tr("blocks");
    if (unit == QStringLiteral("1/1000")) return Words::tr("per 1,000 people");
    if (unit == QStringLiteral("min")) return Words::tr("min");
    if (unit == QStringLiteral("vehicles/h")) return Words::tr("vehicles/h");
    if (unit == QStringLiteral("m2")) return QStringLiteral("m²");
    if (unit == QStringLiteral("m2/child")) return Words::tr("m²/child");
    if (unit == QStringLiteral("m2/person")) return Words::tr("m²/person");
    if (unit == QStringLiteral("share") || unit == QStringLiteral("ratio")) return {};
    return unit;
}

QString number_with_unit(double value, const QString& unit) {
    if (unit == QStringLiteral("share")) return percent(value);
    const QString name = unit_name(unit);
    return name.isEmpty() ? number(value) : QStringLiteral("%1 %2").arg(number(value), name);
}

QString measured_text(double measured, std::optional<double> threshold, const QString& unit) {
    const bool is_share = unit == QStringLiteral("share");
    const double factor = is_share ? 100 : 1;
    const std::string digits = number_pair(factor * measured, factor * threshold.value_or(measured)).measured;
    const auto point = digits.find('.');
    const auto decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    const QString figure = number(factor * measured, static_cast<int>(decimals));
    const QString name = is_share ? QStringLiteral("%") : unit_name(unit);
    return name.isEmpty() ? figure : QStringLiteral("%1 %2").arg(figure, name);
}

QString percent(double share) {
    return QStringLiteral("%1 %").arg(number(100 * share, 1));
}

}  // namespace yimi::app
