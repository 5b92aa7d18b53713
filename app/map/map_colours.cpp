#include "app/map/map_colours.h"

#include <QPalette>

namespace yimi::app {
namespace {

constexpr QColor solid(QRgb rgb) {
    return QColor(qRed(rgb), qGreen(rgb), qBlue(rgb));
}
constexpr QColor faint(QRgb rgb, int alpha) {
    return QColor(qRed(rgb), qGreen(rgb), qBlue(rgb), alpha);
}

constexpr MapColours on_paper{
    .paper = solid(0xF7F5F0),
    .sheet = solid(0xFFFFFF),
    .surface = solid(0xFFFFFF),
    .ink = solid(0x55524C),
    .unknown = solid(0x9A958C),
    .district_line = faint(0x7A746A, 200),
    .block_fill = faint(0xEFEAE0, 190),
    .block_line = solid(0xDAD3C6),
    .catchment_line = solid(0x8C79B5),
    .building_fill = solid(0xE3DED5),
    .building_fill_quiet = solid(0xD6D0C5),
    .building_line = solid(0xCFC8BB),
    .building_line_print = solid(0xB5AFA4),
    .street_casing = solid(0xC9C3B8),
    .green_fill = solid(0xB9D9A8),
    .green_line = solid(0x6E9E57),
    .school_fill = solid(0xF3E2B8),
    .school_line = solid(0xB98B2F),
    .signal_fill = solid(0x5B8C5A),
    .bridge_fill = solid(0x8FA3B8),
    .hedge_fill = faint(0x6B8F4E, 150),
    .hedge_line = solid(0x5E8042),
    .tree_fill = faint(0x8DB07A, 110),
    .tree_line = solid(0x7FA86B),
    .car_fill = solid(0xB9BEC6),
    .car_line = solid(0x7D848E),
    .fence_line = solid(0x9C8F7D),
    .wall_fill = solid(0x8A7F70),
    .wall_line = solid(0x7A6F60),
    .to_school = solid(0x1F6FB2),
    .to_home = solid(0x0E8C7F),
    .profile = faint(0x1F6FB2, 90),
    .s1 = solid(0xC8312B),
    .s2 = solid(0xE07B1A),
    .s3 = solid(0xD9B310),
    .s4 = solid(0x7F95A8),
    .within_reach = faint(0x96C484, 200),
    .out_of_reach = faint(0xF4F0E8, 200),
    .lost = faint(0xB0ACA6, 190),
    .coverage_line = solid(0xC8C2B6),
    .child_sees = faint(0x1F6FB2, 60),
    .child_sees_line = faint(0x1F6FB2, 140),
    .only_adult_sees = faint(0xE07B1A, 90),
    .only_adult_sees_line = faint(0xE07B1A, 160),
    .zone_line = solid(0x6E9E57),
    .blind = solid(0xD6302A),
    .blind_to_all = solid(0x801C1C),
    .blind_unknown = solid(0x8C8278),
    .label = solid(0x55524C),
    .district_label = solid(0x5F5A52),
    .street_label = solid(0x5F5B53),
    .building_label = solid(0x625E55),
    .school_label = solid(0x7A5A12),
    .playground_label = solid(0x355E24),
    .route_label = solid(0x1A5C96),
    .halo = faint(0xFFFFFF, 215),
    .selected = solid(0x7A42BE),
    .selected_fill = faint(0x7A42BE, 28),
    .snapped = solid(0xD62976),
    .note_ground = faint(0xFFFFFF, 230),
    .note_text = solid(0x302D29),
    .bar = solid(0x3E3B36),
    .bar_halo = faint(0xFFFFFF, 220),
    .source_ground = faint(0xFFFFFF, 190),
    .source_text = solid(0x5F5A52),
    .key_line = solid(0xDAD3C6),
};

constexpr MapColours on_dark{
    .paper = solid(0x24272B),
    .sheet = solid(0xFFFFFF),
    .surface = solid(0x4A4F57),
    .ink = solid(0xCFCBC2),
    .unknown = solid(0xA39E95),
    .district_line = faint(0xA9A398, 200),
    .block_fill = faint(0x2B2F34, 190),
    .block_line = solid(0x3D4249),
    .catchment_line = solid(0xB3A2DB),
    .building_fill = solid(0x363B43),
    .building_fill_quiet = solid(0x3D434C),
    .building_line = solid(0x4A505A),
    .building_line_print = solid(0xB5AFA4),
    .street_casing = solid(0x17191C),
    .green_fill = solid(0x3B5733),
    .green_line = solid(0x86B96E),
    .school_fill = solid(0x57482A),
    .school_line = solid(0xE0B354),
    .signal_fill = solid(0x7DB57B),
    .bridge_fill = solid(0x6F87A0),
    .hedge_fill = faint(0x7FA860, 150),
    .hedge_line = solid(0x93BF70),
    .tree_fill = faint(0x7FA86B, 100),
    .tree_line = solid(0x8DB67A),
    .car_fill = solid(0x6B727D),
    .car_line = solid(0xA7AEB9),
    .fence_line = solid(0xB5A894),
    .wall_fill = solid(0x9A8F80),
    .wall_line = solid(0xB5A999),
    .to_school = solid(0x5AA9E6),
    .to_home = solid(0x3CC2B2),
    .profile = faint(0x5AA9E6, 110),
    .s1 = solid(0xFF6B62),
    .s2 = solid(0xFFA24D),
    .s3 = solid(0xF2CF3E),
    .s4 = solid(0xA6BACB),
    .within_reach = faint(0x4E7F42, 200),
    .out_of_reach = faint(0x33373D, 200),
    .lost = faint(0x7B7F86, 190),
    .coverage_line = solid(0x555B64),
    .child_sees = faint(0x5AA9E6, 60),
    .child_sees_line = faint(0x5AA9E6, 150),
    .only_adult_sees = faint(0xFFA24D, 80),
    .only_adult_sees_line = faint(0xFFA24D, 170),
    .zone_line = solid(0x86B96E),
    .blind = solid(0xFF6B62),
    .blind_to_all = solid(0xC24A44),
    .blind_unknown = solid(0xA89E93),
    .label = solid(0xDAD6CE),
    .district_label = solid(0xC4BFB5),
    .street_label = solid(0xD2CEC5),
    .building_label = solid(0xBFBBB2),
    .school_label = solid(0xF2CE80),
    .playground_label = solid(0xB9E0A4),
    .route_label = solid(0x8CC6F2),
    .halo = faint(0x1B1D20, 215),
    .selected = solid(0xB78AF0),
    .selected_fill = faint(0xB78AF0, 36),
    .snapped = solid(0xFF7DB4),
    .note_ground = faint(0x1B1D20, 235),
    .note_text = solid(0xECE9E3),
    .bar = solid(0xE0DCD4),
    .bar_halo = faint(0x1B1D20, 220),
    .source_ground = faint(0x1B1D20, 190),
    .source_text = solid(0xC4BFB5),
    .key_line = solid(0x4A505A),
};

}  // namespace

Ground ground_of(const QPalette& palette) {
    constexpr int middle_lightness = 128;
    return palette.color(QPalette::Active, QPalette::Window).lightness() < middle_lightness ? Ground::dark
                                                                                            : Ground::light;
}

const MapColours& map_colours(Ground ground) noexcept {
    return ground == Ground::dark ? on_dark : on_paper;
}

}  // namespace yimi::app
