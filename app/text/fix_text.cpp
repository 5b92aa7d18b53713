#include "app/text/fix_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/text/names.h"

namespace yimi::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FixText)
};

QString said(const Fix& fix, std::string_view name) {
    const auto word =
        std::find_if(fix.words.begin(), fix.words.end(), [&](const auto& each) { return each.first == name; });
    return word == fix.words.end() ? QString() : number(QString::fromStdString(word->second).toDouble(), 2);
}

int count_in(const Fix& fix) {
    const auto word =
        std::find_if(fix.words.begin(), fix.words.end(), [](const auto& each) { return each.first == "count"; });
    return word == fix.words.end() ? 0 : QString::fromStdString(word->second).toInt();
}

/// "S1: 1, S2: 5"
QString by_severity(const std::array<std::size_t, 4>& counts) {
    QStringList parts;
    for (std::size_t severity = 0; severity < counts.size(); ++severity)
        if (counts[severity] > 0)
            parts << Words::tr("S%1: %2").arg(severity + 1).arg(number(static_cast<double>(counts[severity]), 0));
    return parts.join(Words::tr(", "));
}

QString findings_part(const FixEffect& effect) {
    const auto gone = static_cast<int>(effect.gone_count()), come = static_cast<int>(effect.come_count());
    QStringList parts;
    if (gone > 0) parts << Words::tr("%n finding(s) gone (%1)", nullptr, gone).arg(by_severity(effect.gone));
    if (come > 0) parts << Words::tr("%n new (%1)", nullptr, come).arg(by_severity(effect.come));
    if (effect.to_unknown > 0)
        parts << Words::tr("%n not known any more", nullptr, static_cast<int>(effect.to_unknown));
    return parts.join(Words::tr(", "));
}

}  // namespace

QString fix_title(const Fix& fix) {
    const std::string& word = fix.word;
    if (word == "slow_street") return Words::tr("Limit the speed to %1 km/h").arg(said(fix, "speed_kmh"));
    if (word == "slow_zone")
        return Words::tr("%1 km/h on all %n street(s) around the gate", nullptr, count_in(fix))
            .arg(said(fix, "speed_kmh"));
    if (word == "build_sidewalk") return Words::tr("Build sidewalks on both sides");
    if (word == "light") return Words::tr("Light the street");
    if (word == "separate") return Words::tr("Separate the sidewalk from the traffic");
    if (word == "widen") return Words::tr("Free or widen the sidewalk to %1 m").arg(said(fix, "width_m"));
    if (word == "add_crossing") return Words::tr("Add a zebra in the middle of the gap");
    if (word == "signal") return Words::tr("Put up a signal");
    if (word == "green_time") return Words::tr("Give %1 s of green").arg(said(fix, "green_s"));
    if (word == "refuge") return Words::tr("Build a refuge");
    if (word == "kerb_ramp") return Words::tr("Lower the kerbs");
    if (word == "remove_cars") return Words::tr("Take away %n place(s) to park", nullptr, count_in(fix));
    if (word == "lower") return Words::tr("Cut what hides to %1 m").arg(said(fix, "height_m"));
    if (word == "lower_and_remove_cars")
        return Words::tr("Cut what hides to %1 m and take away %n place(s) to park", nullptr, count_in(fix))
            .arg(said(fix, "height_m"));
    if (word == "fence") return Words::tr("Fence the playground");
    if (word == "carer_seats") return Words::tr("Put up %n seat(s) for carers", nullptr, count_in(fix));
    if (word == "soft_surfacing") return Words::tr("Lay ground that takes up a fall");
    return QString::fromStdString(word);
}

QString fix_assumption(const Fix& fix) {
    const std::string& word = fix.word;
    if (word == "signal" || word == "green_time") return Words::tr("Green by start delay and a child's pace.");
    if (word == "kerb_ramp") return Words::tr("The plan keeps ramps with the street: both of its sides count.");
    if (word == "add_crossing") return Words::tr("Its length is not known: measure it.");
    if (word == "soft_surfacing") return Words::tr("Taken as rubber.");
    if (word.starts_with("lower")) return Words::tr("Walls and buildings that stay may still hide.");
    return {};
}

QString fix_effect_text(const FixEffect& effect) {
    QStringList parts;
    if (const QString findings = findings_part(effect); !findings.isEmpty()) parts << findings;
    if (!effect.routes.empty()) {
        const auto best =
            std::max_element(effect.routes.begin(), effect.routes.end(),
                             [](const auto& a, const auto& b) { return a.after - a.before < b.after - b.before; });
        parts << Words::tr("%n route(s) with another score, at best %1 → %2", nullptr,
                           static_cast<int>(effect.routes.size()))
                     .arg(number(best->before, 0), number(best->after, 0));
    }
    if (effect.children_more && std::abs(*effect.children_more) >= 0.5)
        parts << Words::tr("%1%2 children who walk to a playground alone")
                     .arg(*effect.children_more > 0 ? QStringLiteral("+") : QStringLiteral("−"),
                          number(std::abs(*effect.children_more), 0));
    return parts.isEmpty() ? Words::tr("No finding changes.") : parts.join(Words::tr("; "));
}

}  // namespace yimi::app
