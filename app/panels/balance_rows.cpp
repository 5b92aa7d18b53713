#include "app/panels/balance_rows.h"

#include <QCoreApplication>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::BalanceRows)
};

QString figure(std::optional<double> value, int decimals) {
    return value ? number(*value, decimals) : Words::tr("unknown");
}
QString share(std::optional<double> value) {
    return value ? percent(*value) : Words::tr("unknown");
}

QString group_title(std::string_view column, const std::string& word) {
    return word.empty() ? Words::tr("not said") : word_title(column, word);
}

QString gap_text(const ServiceBalance::Groups& groups, std::string_view lower, std::string_view upper,
                 const QString& missed, const QString& met, const QString& unknown) {
    const auto missing = children_to_equal(groups, lower, upper);
    if (!missing) return unknown;
    const auto reached = [&](std::string_view word) { return share(groups.find(word)->second.reached_share()); };
    return (*missing > 0 ? missed.arg(reached(lower), reached(upper), number(*missing, 0))
                         : met.arg(reached(lower), reached(upper)));
}

}  // namespace

QString service_title(const Service& service) {
    return place_kind_title(service.places());
}

QString per_child_text(const Service& service, std::optional<double> amount) {
    if (!amount) return Words::tr("unknown");
    return service.unit == Service::Unit::seat ? number(*amount, 2) : Words::tr("%1 m²").arg(number(*amount, 1));
}

CoverageRows group_rows(const ServiceBalance& balance, const ServiceBalance::Groups* earlier) {
    CoverageRows list{
        {Words::tr("Group"), Words::tr("Children"), Words::tr("Reached"), Words::tr("A child has"), Words::tr("Gini")},
        {}};
    if (earlier) list.titles << Words::tr("Reached before");
    const auto add = [&](const QString& title, const ServiceShares& shares, const ServiceShares* before) {
        ListedRow row{{title, number(shares.children, 0), share(shares.reached_share()),
                       per_child_text(balance.service, shares.access.mean()), figure(shares.access.gini(), 2)}};
        if (earlier) row.cells << (before ? share(before->reached_share()) : QStringLiteral("—"));
        row.tip = Words::tr("%1: %2 of %3 children have a place within %4 m on foot. Theil %5, Palma %6.")
                      .arg(title, number(shares.reached, 0), number(shares.children, 0), number(balance.within_m, 0),
                           figure(shares.access.theil(), 3), figure(shares.access.palma(), 2));
        if (shares.unknown_blocks > 0)
            row.tip += QLatin1Char('\n') + Words::tr("In %n block(s) the number of children is unknown.", nullptr,
                                                     static_cast<int>(shares.unknown_blocks));
        list.rows.push_back(std::move(row));
    };
    add(Words::tr("All"), balance.all, nullptr);
    for (const auto& [word, shares] : balance.groupings) {
        const auto before = earlier ? earlier->find(word) : ServiceBalance::Groups::const_iterator();
        add(group_title("grouping", word), shares, earlier && before != earlier->end() ? &before->second : nullptr);
    }
    for (const auto& [word, shares] : balance.settings) add(group_title("setting", word), shares, nullptr);
    return list;
}

CoverageRows worst_rows(const Plan& plan, const ServiceBalance& balance) {
    CoverageRows list{{Words::tr("Worst served"), Words::tr("Children"), Words::tr("A child has")}, {}};
    for (const ServedBlock& each : balance.worst) {
        const QString name = row_name(plan, Table::blocks, each.access.block);
        const QString has =
            each.access.reached ? per_child_text(balance.service, each.access.access) : Words::tr("out of reach");
        list.rows.push_back(
            {{name, number(*each.access.children, 0), has},
             FeatureRef{Table::blocks, each.access.block},
             each.district ? Words::tr("%1, %2").arg(name, row_name(plan, Table::districts, *each.district)) : name});
    }
    return list;
}

CoverageRows grouping_rows(const Plan& plan, const Grouping* earlier) {
    CoverageRows list{{Words::tr("District"), Words::tr("Group")}, {}};
    if (earlier) list.titles << Words::tr("In %1").arg(QString::fromStdString(earlier->date));
    const std::size_t code = column(Table::districts, "code"), grouping = column(Table::districts, "grouping");
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        ListedRow listed{
            {row_name(plan, Table::districts, row.id()), group_title("grouping", std::string(row.text(grouping)))},
            FeatureRef{Table::districts, row.id()}};
        if (earlier) listed.cells << group_title("grouping", earlier->group_of(row.text(code)));
        list.rows.push_back(std::move(listed));
        return true;
    });
    return list;
}

QString balance_summary(const ServiceBalance& balance) {
    const ServiceShares& all = balance.all;
    if (balance.places == 0)
        return Words::tr("The plan has no such places: the result says nothing of whether there are any.");
    QStringList lines{
        Words::tr("%1 of %2 children (%3) have a place within %4 m on foot; a child has %5 on average.")
            .arg(number(all.reached, 0), number(all.children, 0), share(all.reached_share()),
                 number(balance.within_m, 0), per_child_text(balance.service, all.access.mean())),
        Words::tr("Gini %1, Theil %2, Palma %3.")
            .arg(figure(all.access.gini(), 3), figure(all.access.theil(), 3), figure(all.access.palma(), 2))};
    if (balance.estimated_children > 0)
        lines << Words::tr("%1 of the children are estimated from the population; coverage counts without them.")
                     .arg(number(balance.estimated_children, 0));
    if (all.unknown_blocks > 0)
        lines << Words::tr("The number of children of %n block(s) is unknown; they are not counted.", nullptr,
                           static_cast<int>(all.unknown_blocks));
    if (balance.unknown_places > 0)
        lines << Words::tr(
            "Of %n place(s) it is not known what they offer; they count as reached, with nothing to share.", nullptr,
            static_cast<int>(balance.unknown_places));
    return lines.join(QLatin1Char('\n'));
}

QString balance_gaps(const ServiceBalance& balance) {
    return gap_text(balance.groupings, "new_town", "core",
                    Words::tr("New towns: %1 reached, core: %2. To equal it, %3 more children there would have to come "
                              "within reach."),
                    Words::tr("New towns: %1 reached, core: %2. Nothing is missing there."),
                    Words::tr("New towns and core cannot be compared: one of them has no children here.")) +
           QLatin1Char('\n') +
           gap_text(balance.settings, "rural", "urban",
                    Words::tr("Country: %1 reached, town: %2. To equal it, %3 more children there would have to come "
                              "within reach."),
                    Words::tr("Country: %1 reached, town: %2. Nothing is missing there."),
                    Words::tr("Country and town cannot be compared: one of them has no children here."));
}

}  // namespace yimi::app
