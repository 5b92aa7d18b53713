#include "gis/crs/area_of_use.h"

#include "gis/crs/proj_objects.h"

namespace yimi::gis {

std::optional<Box> area_of_use(const std::string& crs) {
    const Context context = quiet_context();
    const auto system = create_crs(context.get(), crs);
    Box area;
    if (!system || proj_get_area_of_use(context.get(), system.value().get(), &area.min_x, &area.min_y, &area.max_x,
                                        &area.max_y, nullptr) == 0)
        return std::nullopt;
    constexpr double unknown_deg = -1000;
    if (area.min_x <= unknown_deg || area.empty()) return std::nullopt;
    return area;
}

}  // namespace yimi::gis
