#include "app/tools/weld_edit.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/names.h"
#include "core/network/topology.h"
#include "core/network/weld_streets.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::WeldEdit)
};

QString parts_text(std::size_t before, std::size_t after) {
    if (after <= 1) return Words::tr("All streets hang together now.");
    return Words::tr("The streets fall into %n part(s) that do not join; before there were %1.", nullptr,
                     static_cast<int>(after))
        .arg(number(static_cast<double>(before), 0));
}

}  // namespace

ShapeEdit weld_streets_edit(const Plan& plan) {
    const WalkNetwork streets(plan);
    const auto misses = near_misses(streets);
    if (misses.empty())
        return {{"weld_streets", {}},
                Words::tr("No street end misses another street by up to %1 m.").arg(number(widest_gap_m, 0))};
    std::vector<Mending> mendings;
    for (const NearMiss& miss : misses) mendings.push_back(mending_of(miss));
    ShapeEdit weld{mending_edit(plan, mendings)};
    weld.edit.name = "weld_streets";
    for (Change& change : weld.edit.changes)
        if (auto& row = std::get<FeatureChange>(change); !row.before)
            set(*row.after, Table::streets, "uid", gis::make_uuid());
    Plan welded = plan;
    if (!welded.apply(weld.edit)) return {{"weld_streets", {}}};
    const auto widest = std::max_element(misses.begin(), misses.end(),
                                         [](const NearMiss& a, const NearMiss& b) { return a.gap_m < b.gap_m; });
    weld.remark =
        Words::tr("%n street end(s) joined; the widest gap was %1 m.", nullptr, static_cast<int>(misses.size()))
            .arg(number(widest->gap_m, 2)) +
        QStringLiteral(" ") + parts_text(measured(streets).pieces, measured(streets.brought_to(welded)).pieces);
    return weld;
}

}  // namespace yimi::app
