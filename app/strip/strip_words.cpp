#include "app/strip/strip_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/text/clock.h"
#include "app/text/names.h"
#include "core/network/walk_time.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::StripWords)
};

QString metres(double value) {
    return number(value, value < 10 ? 1 : 0);
}

QString unit_of(StripKind kind) {
    if (kind == StripKind::speed) return QStringLiteral("km/h");
    if (kind == StripKind::traffic) return Words::tr("vehicles/h");
    return kind == StripKind::width ? QStringLiteral("m") : QStringLiteral("%");
}

/// By its name, else by what it is and its number.
QString called(const Plan& plan, const FeatureRef& feature) {
    const QString name = row_name(plan, feature.table, feature.id);
    const auto row = plan.layer(feature.table).row(feature.id);
    const bool has_name = row && !row->text(common_column::name).empty();
    return has_name ? name : QStringLiteral("%1 %2").arg(table_title(feature.table), name);
}

/// At most three; those of one name once.
QString names(const Plan& plan, const std::vector<FeatureRef>& who) {
    constexpr qsizetype most = 3;
    QStringList named;
    for (const FeatureRef& each : who) named << called(plan, each);
    named.removeDuplicates();
    if (named.size() > most) named = named.mid(0, most) << QStringLiteral("…");
    return named.join(Words::tr(", "));
}

QString seen_text(const RouteStrip& strip, double at_m) {
    const SeenSample* seen = strip.seen_at(at_m);
    if (!seen) return {};
    return Words::tr("child %1 m² (%2), adult %3 m²")
        .arg(number(seen->child_m2, 0), percent(seen->child_m2 / strip.disc_m2), number(seen->adult_m2, 0));
}

QString hidden_text(const RouteStrip& strip, const StripStretch& stretch) {
    const QString who = names(*strip.plan, stretch.who);
    if (stretch.tone == StripTone::unknown) return Words::tr("perhaps, height unknown: %1").arg(who);
    if (stretch.value && *stretch.value < 1)
        return Words::tr("behind %1, there %2 of the time").arg(who, percent(*stretch.value));
    return Words::tr("behind %1").arg(who);
}

QString watch_text(const RouteStrip& strip, const StripStretch& stretch) {
    const QString who = names(*strip.plan, stretch.who);
    if (stretch.tone != StripTone::unknown) return Words::tr("behind %1").arg(who);
    if (!who.isEmpty()) return Words::tr("perhaps, height unknown: %1").arg(who);
    return stretch.rule.empty() ? Words::tr("unknown") : Words::tr("unknown: %1").arg(column_title(stretch.rule));
}

QString crossing_text(const RouteStrip& strip, const StripStretch& crossing) {
    const QString name = row_name(*strip.plan, Table::crossings, crossing.who.front().id);
    if (!crossing.value) return Words::tr("%1: unknown").arg(name);
    if (*crossing.value <= 0) return Words::tr("%1: seen in time").arg(name);
    const QString who = names(*strip.plan, {crossing.who.begin() + 1, crossing.who.end()});
    return Words::tr("%1: hidden for %2 m by %3").arg(name, metres(*crossing.value), who);
}

QString light_text(const RouteStrip& strip, double at_m) {
    if (!strip.light) return Words::tr("unknown when");
    for (const LightStretch& light : strip.light->stretches) {
        if (at_m > light.to_m) continue;
        const QString lamps = !light.is_lit   ? Words::tr("lamps unknown")
                              : *light.is_lit ? Words::tr("with lamps")
                                              : Words::tr("without lamps");
        if (light.sky == SkyLight::day) return Words::tr("by day, %1").arg(lamps);
        return light.sky == SkyLight::dusk ? Words::tr("dusk, %1").arg(lamps) : Words::tr("dark, %1").arg(lamps);
    }
    return {};
}

QString sun_text(const RouteStrip& strip, const StripStretch& stretch) {
    switch (stretch.tone) {
        case StripTone::light:
            return Words::tr("in the sun");
        case StripTone::shade:
            return Words::tr("in the shade");
        case StripTone::unknown:
            return Words::tr("perhaps in the shade");
        default:
            return strip.departs_s ? Words::tr("no sun") : QString();
    }
}

QString finding_text(const RouteStrip& strip, const StripStretch& finding, const RuleNames& rule_name) {
    if (!finding.severity && finding.rule.empty() && !strip.is_audited) return Words::tr("not audited");
    const QString severity = finding.severity ? to_qstring(word(*finding.severity)) : QString();
    const QString what =
        finding.who.front().table == Table::hazards ? to_qstring(finding.rule) : rule_name(finding.rule);
    const QString text = QStringLiteral("%1 %2").arg(severity, what).trimmed();
    return finding.tone == StripTone::unknown ? Words::tr("%1: unknown").arg(text) : text;
}

}  // namespace

QString strip_title(StripKind kind) {
    switch (kind) {
        case StripKind::seen:
            return Words::tr("Area in view");
        case StripKind::child_hidden:
            return Words::tr("Child and driver hidden");
        case StripKind::adult_hidden:
            return Words::tr("Adult hidden too");
        case StripKind::drivers:
            return Words::tr("Not seen in time");
        case StripKind::next_crossing:
            return Words::tr("Next crossing hidden");
        case StripKind::crossings:
            return Words::tr("Driver at crossings");
        case StripKind::findings:
            return Words::tr("Findings, hazards");
        case StripKind::speed:
            return Words::tr("Speed limit");
        case StripKind::traffic:
            return Words::tr("Traffic");
        case StripKind::lamps:
            return Words::tr("Light");
        case StripKind::sun:
            return Words::tr("Sun");
        case StripKind::width:
            return Words::tr("Usable width");
        case StripKind::slope:
            return Words::tr("Slope");
    }
    return {};
}

QString strip_figure(StripKind kind, double value) {
    return number(value, kind == StripKind::width || kind == StripKind::slope ? 1 : 0);
}

QString strip_value(const RouteStrip& strip, StripKind kind, double at_m, double reach_m, const RuleNames& rule_name) {
    if (kind == StripKind::seen) return seen_text(strip, at_m);
    if (kind == StripKind::lamps) return light_text(strip, at_m);
    if (kind == StripKind::sun && strip.row(kind).empty()) return Words::tr("unknown when");
    const auto here = strip.at(kind, at_m, reach_m);
    QStringList texts;
    for (const StripStretch* stretch : here) {
        switch (kind) {
            case StripKind::child_hidden:
            case StripKind::adult_hidden:
                texts << hidden_text(strip, *stretch);
                break;
            case StripKind::drivers:
            case StripKind::next_crossing:
                texts << watch_text(strip, *stretch);
                break;
            case StripKind::crossings:
                texts << crossing_text(strip, *stretch);
                break;
            case StripKind::findings:
                texts << finding_text(strip, *stretch, rule_name);
                break;
            case StripKind::sun:
                texts << sun_text(strip, *stretch);
                break;
            default:
                texts << (stretch->value ? strip_figure(kind, *stretch->value) + QLatin1Char(' ') + unit_of(kind)
                                         : Words::tr("unknown"));
        }
        const bool is_one = kind != StripKind::findings && kind != StripKind::crossings;
        if (is_one) break;  // where two stretches meet, the first
    }
    texts.removeDuplicates();
    return texts.join(Words::tr("; "));
}

QString strip_place(const RouteStrip& strip, double at_m) {
    QStringList parts{Words::tr("%1 m").arg(metres(at_m))};
    if (strip.departs_s)
        parts << QString::fromStdString(clock_text(arrival_second(*strip.departs_s, seconds_at(strip.walk, at_m))));
    const auto here = strip.at(StripKind::speed, at_m, 0);
    if (!here.empty()) parts << row_name(*strip.plan, Table::streets, here.front()->who.front().id);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace yimi::app
