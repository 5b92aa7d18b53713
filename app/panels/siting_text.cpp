#include "app/panels/siting_text.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SitingText)
};

/// Sums in another order differ in their last digits.
bool is_about(double a, double b) {
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

QString figure(double value) {
    return number(value, 0);
}

QString how_near_to_best(const FoundSites& found) {
    const Siting& siting = found.siting;
    const bool is_coverage = found.asked.goal == SitingGoal::coverage;
    if (is_about(siting.value, siting.optimum.value_or(siting.bound)))
        return Words::tr("No other choice among the %1 candidates does better.")
            .arg(figure(static_cast<double>(found.candidates)));
    if (siting.optimum)
        return is_coverage ? Words::tr("All choices were tried: the best would bring %1 children within reach.")
                                 .arg(figure(*siting.optimum))
                           : Words::tr("All choices were tried: with the best the mean walk would be %1 m.")
                                 .arg(figure(*siting.optimum / found.children));
    return is_coverage
               ? Words::tr(
                     "Found step by step and by exchange. No choice can bring more than %1 children within "
                     "reach, and this one gains at least 63 % of what the best gains.")
                     .arg(figure(std::min(siting.bound, found.children)))
               : Words::tr("Found step by step and by exchange. With no choice the mean walk can be below %1 m.")
                     .arg(figure(siting.bound / found.children));
}

}  // namespace

QString site_name(const Plan& plan, const SiteKey& site) {
    if (site.parcel) return row_name(plan, site.parcel->table, site.parcel->id);
    return QStringLiteral("%1, %2").arg(site.at.x, 0, 'f', 0).arg(site.at.y, 0, 'f', 0);
}

QStringList siting_summary(const FoundSites& found) {
    const Siting& siting = found.siting;
    if (!(found.children > 0)) return {Words::tr("No children are known in the blocks, so no site helps anybody.")};
    QStringList lines;
    if (found.asked.goal == SitingGoal::coverage)
        lines << Words::tr("Of %1 children %2 are within %3 m on foot now, %4 with these sites: %5 more.")
                     .arg(figure(found.children), figure(siting.value_before), figure(found.asked.within_m),
                          figure(siting.value), figure(siting.value - siting.value_before));
    else
        lines << Words::tr(
                     "The mean walk of %1 children is %2 m now, %3 m with these sites. Where there is no way, 10 km "
                     "are counted.")
                     .arg(figure(found.children), figure(siting.value_before / found.children),
                          figure(siting.value / found.children));
    return lines << how_near_to_best(found);
}

QStringList siting_unknowns(const FoundSites& found) {
    QStringList lines;
    if (found.plan->layer(Table::streets).size() == 0)
        lines << Words::tr("The plan has no streets: nobody knows what can be walked.");
    lines << profile_remarks(*found.plan, {found.asked.profile});
    if (found.unreached_blocks > 0)
        lines << Words::tr("%n block(s) with children join no street; no site reaches them.", nullptr,
                           static_cast<int>(found.unreached_blocks));
    if (found.unknown_blocks > 0)
        lines << Words::tr("The number of children of %n block(s) is unknown; they are not counted.", nullptr,
                           static_cast<int>(found.unknown_blocks));
    return lines;
}

}  // namespace yimi::app
