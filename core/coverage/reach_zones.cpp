#include "core/coverage/reach_zones.h"

namespace yimi {
namespace {

Result<Geometry> walked(const Plan& plan, std::span<const Point> doors, const ProfileNetwork& network,
                        const IsochroneOptions& options, const GeometryKernel& kernel) {
    YIMI_TRY(reached, isochrone(plan, network, network.attach_all(doors, options.within_m), options, kernel));
    return std::move(reached.area);
}

/// What of `inner` lies in `outer`.
Result<Geometry> within(const Geometry& inner, const Geometry& outer, const GeometryKernel& kernel) {
    if (inner.empty() || outer.empty()) return Geometry{};
    return kernel.intersection(inner, outer);
}

}  // namespace

Result<ReachZones> reach_zones(const Plan& plan, GeometryView place, std::span<const Point> doors,
                               const ProfileNetwork& accompanied, const ProfileNetwork& alone,
                               const IsochroneOptions& options, const GeometryKernel& kernel) {
    ReachZones zones;
    YIMI_TRY(circle, kernel.buffer(place, options.within_m));
    YIMI_TRY(with_adult, walked(plan, doors, accompanied, options, kernel));
    YIMI_TRY(by_itself, walked(plan, doors, alone, options, kernel));
    zones.circle = std::move(circle);
    YIMI_TRY(walk, within(with_adult, zones.circle, kernel));
    zones.walk = std::move(walk);
    // A child alone may join another street than one with an adult does: what only that brings does not count.
    YIMI_TRY(child, within(by_itself, zones.walk, kernel));
    zones.alone = std::move(child);
    zones.circle_m2 = area_m2(zones.circle);
    zones.walk_m2 = area_m2(zones.walk);
    zones.alone_m2 = area_m2(zones.alone);
    return zones;
}

}  // namespace yimi
