#include "app/text/reach_text.h"

#include <QCoreApplication>
#include <cmath>

#include "app/text/names.h"
#include "app/text/refusal_text.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ReachText)
};
using State = WhyNotReached::State;
using Kind = BrokenLink::Kind;

QString street_name(const Plan& plan, std::optional<FeatureId> street) {
    return street ? row_name(plan, Table::streets, *street) : QString();
}

/// What stands in a missing way; empty where nothing does.
QString in_the_way(const Plan& plan, const BrokenLink& link) {
    if (link.building)
        return Words::tr(" The building %1 stands in between.").arg(row_name(plan, Table::buildings, *link.building));
    if (link.wall)
        return Words::tr(" The wall or fence %1 stands in between.").arg(row_name(plan, Table::occluders, *link.wall));
    return {};
}

QString first_sentence(const WhyNotReached& answer, double within_m) {
    switch (answer.state) {
        case State::within:
            return Words::tr("Within reach: %1 m on foot.").arg(number(*answer.walk_m, 0));
        case State::too_far:
            return Words::tr("Too far: %1 m on foot, and %2 m are within reach.")
                .arg(number(*answer.walk_m, 0), number(within_m, 0));
        case State::broken:
            return Words::tr("There is no way on foot.");
        case State::no_places:
            return Words::tr("The plan has no such place.");
        case State::no_streets:
            break;
    }
    return Words::tr("The plan has no streets: nothing is known of ways on foot.");
}

}  // namespace

QString link_text(const Plan& plan, const BrokenLink& link) {
    const QString length = number(link.length_m, link.length_m < 10 ? 1 : 0);
    switch (link.kind) {
        case Kind::refused:
            return Words::tr("%1 (%2 m) may not be used: %3.")
                .arg(street_name(plan, link.street), length, refusal_text(link.why, link.part));
        case Kind::no_crossing:
            return Words::tr("%1 may not be crossed here: %2.")
                .arg(street_name(plan, link.street), refusal_text(link.why));
        case Kind::no_node:
            return Words::tr("%1 and %2 cross without joining.")
                .arg(street_name(plan, link.street), street_name(plan, link.other));
        case Kind::home_leg:
            return Words::tr("The nearest street that leads on, %1, is %2 m away.")
                       .arg(street_name(plan, link.other), length) +
                   in_the_way(plan, link);
        case Kind::place_leg:
            return Words::tr("The place is %1 m from %2, the nearest street that leads there.")
                       .arg(length, street_name(plan, link.street)) +
                   in_the_way(plan, link);
        case Kind::gap:
            break;
    }
    return Words::tr("Between %1 and %2 a way of %3 m is missing.")
               .arg(street_name(plan, link.street), street_name(plan, link.other), length) +
           in_the_way(plan, link);
}

QString why_text(const Plan& plan, const WhyNotReached& answer, double within_m) {
    QStringList lines{first_sentence(answer, within_m)};
    for (const BrokenLink& link : answer.links) lines << link_text(plan, link);
    if (answer.then_m) lines << Words::tr("With that it would be %1 m.").arg(number(*answer.then_m, 0));
    if (answer.links.empty() && answer.state == State::too_far) lines << Words::tr("No single link would change that.");
    if (answer.links.empty() && answer.state == State::broken)
        lines << Words::tr("No street that may be used is anywhere near.");
    return lines.join(QLatin1Char('\n'));
}

}  // namespace yimi::app
