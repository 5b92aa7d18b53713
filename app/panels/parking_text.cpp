#include "app/panels/parking_text.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ParkingText)
};

QString figure(std::size_t count) {
    return number(static_cast<double>(count), 0);
}

QStringList blocker_names(const Plan& plan, const ParkingCrossing& crossing) {
    QStringList names;
    for (const Blocker& blocker : crossing.blockers) names << row_name(plan, blocker.table, blocker.id);
    return names;
}

}  // namespace

QString parking_headline(const ParkingFound& found) {
    const ParkingOutcome& outcome = found.outcome;
    const QString gained = figure(outcome.gained.size()), removed = figure(outcome.removed);
    const bool cars_alone = !found.asked.also.hedges && !found.asked.also.movable;
    if (found.least || found.asked.treatment == BayTreatment::remove)
        return (cars_alone ? Words::tr("Bays removed: %1 → crossings seen now: %2")
                           : Words::tr("Removed: %1 → crossings seen now: %2"))
            .arg(removed, gained);
    if (found.asked.treatment == BayTreatment::shorten)
        return Words::tr("Shortened: %1, removed: %2 → crossings seen now: %3")
            .arg(figure(outcome.shortened), removed, gained);
    return Words::tr("Moved: %1, removed: %2 → crossings seen now: %3").arg(figure(outcome.moved), removed, gained);
}

QStringList parking_summary(const ParkingFound& found) {
    const ParkingCount &before = found.study->before, &after = found.outcome.after;
    QStringList lines{
        Words::tr("Child (%1 m) and driver see each other at %2 of %3 crossings, %4 before. Hidden: %5, unknown: %6.")
            .arg(number(found.study->child.metres), figure(after.seen), figure(found.study->crossings.size()),
                 figure(before.seen), figure(after.hidden), figure(after.unknown)),
        Words::tr("Blind on the worst approaches: %1 → %2 m.")
            .arg(number(before.blind_m, 1), number(after.blind_m, 1))};
    if (!found.least) return lines;
    if (found.least->bays.empty())
        lines << Words::tr("No crossing is hidden by such things alone.");
    else if (found.least->is_least())
        lines << Words::tr("These are the fewest that free all crossings that can be freed so; it is proved.");
    else
        lines << Words::tr("At least %1 must go; whether fewer than these %2 would do is not proved.")
                     .arg(figure(found.least->at_least), figure(found.least->bays.size()));
    if (!found.least->hidden.empty())
        lines << Words::tr("At %n crossing(s) other things are in the way too.", nullptr,
                           static_cast<int>(found.least->hidden.size()));
    return lines;
}

QString blind_change_text(const ParkingCrossing& before, const ParkingCrossing& after) {
    if (!before.sight) return Words::tr("unknown");
    return Words::tr("%1 → %2").arg(number(before.sight->blind_m, 1), number(after.sight->blind_m, 1));
}

QString blockers_text(const Plan& plan, const ParkingCrossing& crossing) {
    const QStringList names = blocker_names(plan, crossing);
    if (names.size() < 2) return names.join(QString());
    return Words::tr("%1 and %2 more").arg(names.front(), figure(static_cast<std::size_t>(names.size()) - 1));
}

QString crossing_tip(const Plan& plan, const ParkingCrossing& before, const ParkingCrossing& after) {
    QStringList lines;
    if (!before.sight) {
        QStringList missing;
        for (const std::string& each : before.setting.missing)
            missing << (each == "streets" ? table_title(Table::streets) : column_title(each));
        return Words::tr("Unknown: %1").arg(missing.join(Words::tr(", ")));
    }
    lines << Words::tr("Driver and child ought to see each other over %1 m.").arg(number(before.sight->needed_m, 1));
    if (after.state() == MutualSight::unknown)
        lines << Words::tr("Only things of unknown height hide them; they count as tall.");
    const QStringList was = blocker_names(plan, before), is = blocker_names(plan, after);
    if (!was.isEmpty()) lines << Words::tr("Hidden by %1 before.").arg(was.join(Words::tr(", ")));
    if (!is.isEmpty()) lines << Words::tr("Hidden by %1 then.").arg(is.join(Words::tr(", ")));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
