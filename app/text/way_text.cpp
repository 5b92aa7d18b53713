#include "app/text/way_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::WayText)
};

QString plain_title(WayItem item) {
    switch (item) {
        case WayItem::walking:
            return Words::tr("Walking");
        case WayItem::uphill:
            return Words::tr("Uphill");
        case WayItem::waiting:
            return Words::tr("Waiting at crossings");
        case WayItem::no_sidewalk:
            return Words::tr("Fast street without sidewalk");
        case WayItem::heavy_traffic:
            return Words::tr("Heavy traffic alongside");
        case WayItem::unlit:
            return Words::tr("Unlit");
        case WayItem::narrow:
            return Words::tr("Narrow sidewalk");
        case WayItem::crossing_cars:
            return Words::tr("Crossing between cars");
        case WayItem::fast_crossing:
            return Words::tr("Long or fast crossing without signal");
        case WayItem::mixed_traffic:
            return Words::tr("Much traffic alongside");
        case WayItem::steep:
            return Words::tr("Steep");
        case WayItem::stairs:
            return Words::tr("Stairs");
    }
    return {};
}

}  // namespace

QString aim_title(WayAim aim) {
    switch (aim) {
        case WayAim::quick:
            return Words::tr("Quickest");
        case WayAim::safe:
            return Words::tr("Safest");
        case WayAim::pleasant:
            return Words::tr("Most pleasant");
        case WayAim::shortest:
            return Words::tr("Shortest");
    }
    return {};
}

QString aims_title(const std::vector<WayAim>& aims) {
    if (aims.size() == way_aim_count) return Words::tr("Best in every way");
    QStringList titles;
    for (const WayAim aim : aims) titles << aim_title(aim);
    return titles.join(Words::tr(", "));
}

QString item_title(WayItem item) {
    const auto rule = way_item_kinds()[static_cast<std::size_t>(item)].rule;
    return rule.empty() ? plain_title(item) : Words::tr("%1 (%2)").arg(plain_title(item), to_qstring(rule));
}

}  // namespace yimi::app
