#include "app/panels/coverage_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <tuple>

#include "app/text/names.h"
#include "app/text/reach_text.h"
#include "app/text/refusal_text.h"
#include "core/seats/children.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::CoverageRows)
};

QString figure(double value) {
    return number(value, 0);
}

/// A block of which the circle claims more than one can walk.
struct LostBlock {
    FeatureId block;
    double lost_share = 0;                ///< of its area: by circle less on foot
    std::optional<double> lost_children;  ///< nothing where the block's children are unknown
};

std::vector<LostBlock> lost_between_circle_and_walk(const Reach& reach) {
    constexpr double no_difference = 1e-9;
    std::map<FeatureId, double> walked;
    for (const BlockCoverage& block : reach.walk.blocks) walked[block.block] = block.share;
    std::vector<LostBlock> lost;
    for (const BlockCoverage& block : reach.circle.blocks) {
        const auto on_foot = walked.find(block.block);
        const double share = block.share - (on_foot == walked.end() ? 0 : on_foot->second);
        if (share <= no_difference) continue;
        const auto children = block.children ? std::optional(*block.children * share) : std::nullopt;
        lost.push_back({block.block, share, children});
    }
    std::sort(lost.begin(), lost.end(), [](const LostBlock& a, const LostBlock& b) {
        // An unknown number of children sorts as less than none.
        const double children_a = a.lost_children.value_or(-1), children_b = b.lost_children.value_or(-1);
        return std::tie(children_b, b.lost_share, a.block) < std::tie(children_a, a.lost_share, b.block);
    });
    return lost;
}

/// One barrier as both walkers meet it; a missing way is known by where it leads from.
struct BarrierRow {
    Barrier barrier;
    double walk = 0, alone = 0;  ///< children brought back
};

bool is_same(const Barrier& a, const Barrier& b) {
    if (a.missing.has_value() != b.missing.has_value() || a.street != b.street) return false;
    return !a.missing || (a.missing->from == b.missing->from && a.missing->to == b.missing->to);
}

Geometry way_of(const BrokenLink& link) {
    return link.from == link.to ? make_point(link.from) : make_line(std::vector{link.from, link.to});
}

}  // namespace

CoverageRows lost_block_rows(const Plan& plan, const Reach& reach) {
    CoverageRows list{{Words::tr("Lost between circle and walk"), Words::tr("Children")}, {}};
    for (const LostBlock& block : lost_between_circle_and_walk(reach)) {
        const QString name = row_name(plan, Table::blocks, block.block);
        list.rows.push_back({{name, block.lost_children ? figure(*block.lost_children) : Words::tr("unknown")},
                             FeatureRef{Table::blocks, block.block},
                             Words::tr("%1: the circle reaches %2 more of it than can be walked")
                                 .arg(name, percent(block.lost_share))});
    }
    return list;
}

double children_lost(const Reach& reach) {
    double children = 0;
    for (const LostBlock& block : lost_between_circle_and_walk(reach)) children += block.lost_children.value_or(0);
    return children;
}

CoverageRows district_rows(const Plan& plan, const Reach& reach) {
    CoverageRows list{{Words::tr("District"), Words::tr("Circle"), Words::tr("On foot"), Words::tr("Alone")}, {}};
    auto districts = reach.districts;
    const auto share = [](const DistrictReach& each) { return each.children > 0 ? each.walk / each.children : 2; };
    std::stable_sort(districts.begin(), districts.end(),
                     [&](const DistrictReach& a, const DistrictReach& b) { return share(a) < share(b); });
    for (const DistrictReach& each : districts) {
        const auto shown = [&](double children) {
            return each.children > 0 ? percent(children / each.children) : Words::tr("unknown");
        };
        ListedRow row{{each.district ? row_name(plan, Table::districts, *each.district) : Words::tr("in no district"),
                       shown(each.circle), shown(each.walk), shown(each.alone)}};
        if (each.district) row.about = FeatureRef{Table::districts, *each.district};
        row.tip = Words::tr("Of %1 children: %2 by the circle, %3 on foot with an adult, %4 alone")
                      .arg(figure(each.children), figure(each.circle), figure(each.walk), figure(each.alone));
        if (each.blocks_without_children > 0)
            row.tip += QLatin1Char('\n') + Words::tr("In %n block(s) the number of children is unknown.", nullptr,
                                                     static_cast<int>(each.blocks_without_children));
        list.rows.push_back(std::move(row));
    }
    return list;
}

CoverageRows age_rows(const Reach& reach) {
    CoverageRows list{
        {Words::tr("Age"), Words::tr("Children"), Words::tr("Circle"), Words::tr("On foot"), Words::tr("Alone")}, {}};
    for (std::size_t age = 0; age < reach.ages.size(); ++age) {
        const AgeReach& each = reach.ages[age];
        const auto shown = [&](double children) {
            return each.children > 0 ? percent(children / each.children) : Words::tr("unknown");
        };
        ListedRow row{{Words::tr("%1–%2 years").arg(age_bounds[age]).arg(age_bounds[age + 1] - 1),
                       figure(each.children), shown(each.circle), shown(each.walk), shown(each.alone)}};
        row.tip = Words::tr("Of %1 children: %2 by the circle, %3 on foot with an adult, %4 alone")
                      .arg(figure(each.children), figure(each.circle), figure(each.walk), figure(each.alone));
        if (each.unknown_blocks > 0)
            row.tip += QLatin1Char('\n') + Words::tr("In %n block(s) the number of children is unknown.", nullptr,
                                                     static_cast<int>(each.unknown_blocks));
        list.rows.push_back(std::move(row));
    }
    return list;
}

CoverageRows barrier_rows(const Plan& plan, const ReachBarriers* barriers) {
    CoverageRows list{{Words::tr("If this were mended or made"), Words::tr("With an adult"), Words::tr("Alone")}, {}};
    if (!barriers) list.rows.push_back({{Words::tr("Being counted…")}});
    if (!barriers) return list;
    std::vector<BarrierRow> worst;
    const auto row_of = [&worst](const Barrier& barrier) -> BarrierRow& {
        for (BarrierRow& row : worst)
            if (is_same(row.barrier, barrier)) return row;
        return worst.emplace_back(BarrierRow{barrier});
    };
    for (const Barrier& barrier : barriers->walk) row_of(barrier).walk = barrier.gain.children;
    for (const Barrier& barrier : barriers->alone) row_of(barrier).alone = barrier.gain.children;
    std::stable_sort(worst.begin(), worst.end(), [](const BarrierRow& a, const BarrierRow& b) {
        return std::max(a.walk, a.alone) > std::max(b.walk, b.alone);
    });
    const auto gained = [](double children) {
        return children > 0 ? QStringLiteral("+") + figure(children) : QStringLiteral("—");
    };
    const QString counted = Words::tr(
        "Children who would reach a place then, what is above it in the list mended or "
        "made first. Counted by walking anew.");
    for (const auto& [barrier, walk, alone] : worst) {
        const QString street = row_name(plan, Table::streets, barrier.street);
        ListedRow row{{Words::tr("%1: %2").arg(street, refusal_text(barrier.why)), gained(walk), gained(alone)},
                      FeatureRef{Table::streets, barrier.street},
                      counted};
        if (barrier.missing) {
            row.cells[0] = link_text(plan, *barrier.missing);
            row.tip = row.cells[0] + QLatin1Char('\n') + counted;
            row.place = way_of(*barrier.missing);
        }
        list.rows.push_back(std::move(row));
    }
    if (list.rows.empty())
        list.rows.push_back({{Words::tr("Nothing would bring anybody back: the ways are too long")}});
    return list;
}

CoverageRows alone_rows(const Plan& plan, const std::vector<IndependentReach>* reach) {
    CoverageRows list{{Words::tr("Alone in 15 minutes"), Words::tr("Grounds"), Words::tr("Schools"), Words::tr("ha")},
                      {}};
    if (!reach) list.rows.push_back({{Words::tr("Being counted…")}});
    if (!reach) return list;
    std::vector<const IndependentReach*> least_first;
    for (const IndependentReach& each : *reach) least_first.push_back(&each);
    std::stable_sort(least_first.begin(), least_first.end(), [](const auto* a, const auto* b) {
        return std::tuple(a->sets_out, a->open_space_m2) < std::tuple(b->sets_out, b->open_space_m2);
    });
    const auto count_of = [](const IndependentReach& each, Table table) {
        for (std::size_t kind = 0; kind < each.places.size(); ++kind)
            if (place_kinds()[kind] == PlaceKind(table)) return QString::number(each.places[kind]);
        return QString();
    };
    for (const IndependentReach* each : least_first) {
        const QString name = row_name(plan, Table::blocks, each->block);
        const FeatureRef block{Table::blocks, each->block};
        if (!each->sets_out) {
            list.rows.push_back({{name, QStringLiteral("—"), QStringLiteral("—"), QStringLiteral("—")},
                                 block,
                                 Words::tr("%1: no street that a child may walk alone").arg(name)});
            continue;
        }
        list.rows.push_back(
            {{name, count_of(*each, Table::playgrounds), count_of(*each, Table::schools),
              number(each->open_space_m2 / 1e4, 2)},
             block,
             Words::tr("%1: a nine-year-old alone reaches %2 ha of playgrounds and parks in 15 minutes, "
                       "and %3 ha of other blocks")
                 .arg(name, number(each->open_space_m2 / 1e4, 2), number(each->blocks_m2 / 1e4, 1))});
    }
    return list;
}

}  // namespace yimi::app
