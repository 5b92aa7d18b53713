#pragma once

#include <QColor>

class QPalette;

namespace yimi::app {

/// What the map lies on: paper, or a calm dark ground for dark windows. Pictures for reports and print lie on paper.
enum class Ground { light, dark };
[[nodiscard]] Ground ground_of(const QPalette& palette);

/// Every colour of the map and of what is drawn above it, written once for each ground. What things look like with them
/// is said in map_style.h.
struct MapColours {
    QColor paper, sheet;  ///< ground; of the print theme
    QColor surface, ink;  ///< of streets and hollow marks; their dark or light outline
    QColor unknown;
    QColor district_line, block_fill, block_line, catchment_line;
    QColor building_fill, building_fill_quiet, building_line, building_line_print, street_casing;
    QColor green_fill, green_line, school_fill, school_line;
    QColor signal_fill, bridge_fill;
    QColor hedge_fill, hedge_line, tree_fill, tree_line, car_fill, car_line, fence_line, wall_fill, wall_line;
    QColor to_school, to_home, profile;
    QColor s1, s2, s3, s4;
    QColor within_reach, out_of_reach, lost, coverage_line;
    QColor many_missing, some_missing, some_spare, many_spare, in_no_catchment;  ///< seats
    QColor child_sees, child_sees_line, only_adult_sees, only_adult_sees_line, zone_line;
    QColor blind, blind_to_all, blind_unknown;
    QColor label, district_label, street_label, building_label, school_label, playground_label, route_label, halo;
    QColor selected, selected_fill, snapped;
    QColor note_ground, note_text;                               ///< words beside the hand, titles
    QColor bar, bar_halo, source_ground, source_text, key_line;  ///< scale bar, attribution, frame of the legend
};
[[nodiscard]] const MapColours& map_colours(Ground ground) noexcept;

}  // namespace yimi::app
