#include "app/cli/dart_report.h"

#include <QCoreApplication>

#include "app/cli/sight_report.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

using nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::DartReport)
};

std::string uid_of_street(const Plan& plan, const GateDart& dart) {
    const auto row = dart.street ? plan.layer(Table::streets).row(*dart.street) : std::nullopt;
    return row ? std::string(row->uid()) : std::string();
}

}  // namespace

json dart_document(const Plan& plan, const Scene& scene, const GateDart& dart) {
    json conflicts = json::array();
    for (const GateDart::Conflict& each : dart.conflicts) {
        const DartConflict& conflict = each.conflict;
        conflicts.push_back({{"along_street", each.along_street},
                             {"available_m", conflict.available_m},
                             {"needed_m", conflict.needed_m},
                             {"can_stop", conflict.can_stop()},
                             {"dart_zone_m", conflict.dart_zone_m()},
                             {"seen_s", conflict.seen_s},
                             {"seen_from_gate", conflict.seen_from_gate},
                             {"blocked_by", blocker_of(plan, scene, conflict.blocked_by)}});
    }
    return {{"street", dart.street ? json_of_text(uid_of_street(plan, dart)) : json()},
            {"child_mps", dart_speed_mps},
            {"x", dart.meeting.x},
            {"y", dart.meeting.y},
            {"missing", dart.missing.empty() ? json() : json(dart.missing)},
            {"conflicts", std::move(conflicts)}};
}

void describe_dart(const Plan& plan, const Scene& scene, const GateDart& dart, Console& console) {
    if (!dart.street) return console.print(Words::tr("No street lies within 50 m of the gate."));
    const QString street = to_qstring(uid_of_street(plan, dart));
    if (!dart.missing.empty())
        return console.print(Words::tr("Nothing can be said: the street “%1” has no speed limit.").arg(street));
    for (const GateDart::Conflict& each : dart.conflicts) {
        const DartConflict& conflict = each.conflict;
        const QString from = each.along_street ? Words::tr("along “%1”").arg(street)
                                               : Words::tr("against the drawing of “%1”").arg(street);
        const QString sentence =
            conflict.can_stop()
                ? Words::tr("A driver who comes %1 sees a running child %2 m away and needs %3 m to stop: he can.")
            : conflict.seen_from_gate
                ? Words::tr(
                      "A driver who comes %1 sees a running child from the gate on, but it is there when he is %2 m "
                      "away, and he needs %3 m to stop.")
                : Words::tr("A driver who comes %1 sees a running child only %2 m away and needs %3 m to stop.");
        console.print(sentence.arg(from, number(conflict.available_m, 1), number(conflict.needed_m, 1)));
        if (!conflict.can_stop() && conflict.blocked_by)
            console.print(Words::tr("Until then “%1” hides them from each other.")
                              .arg(to_qstring(uid_of_body(plan, scene, *conflict.blocked_by))));
    }
}

}  // namespace yimi::app
