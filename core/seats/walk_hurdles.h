#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/geometry/geometry_kernel.h"
#include "core/network/walk_network.h"

namespace yimi {

/// Whether a street carries the city's traffic: an arterial road or above by its class, in Yimi's or OpenStreetMap's
/// words; for any other class by a limit of 50 km/h or more. Source: engineering.
[[nodiscard]] bool is_main_road(std::string_view road_class, std::optional<double> speed_limit_kmh) noexcept;

/// Whether a hazard in such a state of the ledger is still there, or may be.
[[nodiscard]] bool is_open_hazard(std::string_view state) noexcept;

/// What a walk along a network meets: main roads to be crossed and hazards that are not closed. Borrows the network.
class WalkHurdles {
public:
    WalkHurdles(const Plan& plan, const WalkNetwork& network, const GeometryKernel& kernel);

    /// Whether who comes along one edge and goes on along the other crosses a main road at the node between: one that
    /// runs through there, with the edges on different sides of it. Along a main road one crosses none.
    [[nodiscard]] bool crosses_main_road(std::uint32_t node, std::uint32_t from_edge, std::uint32_t to_edge) const;
    /// Open hazards within 15 m of the edge's piece between two distances along it, in any order.
    [[nodiscard]] std::uint32_t hazards_between(std::uint32_t edge, double a_m, double b_m) const noexcept;

private:
    struct Arm {
        std::uint32_t node = 0;
        double bearing = 0;  ///< radians
        friend bool operator<(const Arm& a, const Arm& b) noexcept {
            return a.node != b.node ? a.node < b.node : a.bearing < b.bearing;
        }
    };
    struct Hazard {
        std::uint32_t edge = 0;
        double along_m = 0;
    };
    [[nodiscard]] double bearing(std::uint32_t node, std::uint32_t edge) const;

    const WalkNetwork* network_;
    std::vector<bool> is_main_;    ///< by edge
    std::vector<Arm> main_arms_;   ///< by node
    std::vector<Hazard> hazards_;  ///< by edge
};

}  // namespace yimi
