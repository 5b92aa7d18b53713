#include "app/tools/area_check.h"

#include <QCoreApplication>

#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AreaCheck)
};

}  // namespace

QString problem_with_area(GeometryView area) {
    if (area_m2(area) <= 0) return Words::tr("The points lie on one line: an area needs three that do not.");
    const auto validity = gis::GeosKernel().validity(area);
    if (validity && validity.value().valid) return {};
    return Words::tr("The outline crosses itself. Move or take back the point that does it.");
}

}  // namespace yimi::app
