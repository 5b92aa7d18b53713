#include "core/sight/parking_study.h"

#include <algorithm>

#include "core/base/parallel.h"

namespace yimi {
namespace {

ParkingCount count_of(const std::vector<ParkingCrossing>& crossings) {
    ParkingCount count;
    for (const ParkingCrossing& crossing : crossings) {
        const MutualSight state = crossing.state();
        count.seen += state == MutualSight::seen ? 1 : 0;
        count.hidden += state == MutualSight::hidden ? 1 : 0;
        count.unknown += state == MutualSight::unknown ? 1 : 0;
        if (crossing.sight) count.blind_m += crossing.sight->blind_m;
    }
    return count;
}

void look(const Scene& scene, EyeHeight child, ParkingCrossing& crossing) {
    crossing.sight = crossing_sight(scene, *crossing.setting.site, child);
    crossing.blockers.clear();
    for (const std::uint32_t body : crossing.sight->blockers)
        crossing.blockers.push_back({scene.bodies()[body].table, scene.bodies()[body].id});
}

/// All that lies between the pairs of eyes.
Box sight_area(const CrossingSite& site) {
    Box area;
    for (const CrossingPair& pair : pairs_at(site)) {
        area.add(bounding_box(pair.approach.path));
        area.add(pair.child);
    }
    return area;
}

}  // namespace

MutualSight ParkingCrossing::state() const noexcept {
    if (!sight) return MutualSight::unknown;
    if (sight->certain_blind_m > 0) return MutualSight::hidden;
    return sight->blind_m > 0 ? MutualSight::unknown : MutualSight::seen;
}

Result<ParkingStudy> parking_study(Snapshot plan, std::shared_ptr<const Scene> scene, EyeHeight child,
                                   std::optional<int> time_s, const GeometryKernel& kernel, JobContext& job,
                                   unsigned threads) {
    ParkingStudy study;
    study.plan = std::move(plan);
    study.scene = std::move(scene);
    study.child = child;
    study.time_s = time_s;
    study.plan->layer(Table::crossings).for_each([&](const RowView& row) {
        CrossingSetting setting = crossing_setting(*study.plan, row);
        if (!setting.at_grade || row.geometry().empty()) return !job.cancelled();
        ParkingPlace place{row.id(), row.geometry().points.front(), {}};
        if (setting.site) place.kerbs = kerb_to_kerb(*setting.site);
        study.places.push_back(place);
        study.crossings.push_back({row.id(), std::move(setting), {}, {}});
        return !job.cancelled();
    });
    parallel_for(study.crossings.size(), threads, 8, [&](std::size_t index) {
        ParkingCrossing& crossing = study.crossings[index];
        if (!crossing.setting.site || job.cancelled()) return;
        job.progress(index, study.crossings.size(), "sight");
        look(*study.scene, child, crossing);
    });
    if (job.cancelled()) return Error{ErrorCode::cancelled, "parking study cancelled", {}};
    YIMI_TRY(near, bays_near(*study.plan, study.places, kernel));
    study.near = std::move(near);
    study.before = count_of(study.crossings);
    return study;
}

Result<ParkingOutcome> parking_outcome(const ParkingStudy& study, std::vector<ChangedBay> bays, JobContext& job) {
    ParkingOutcome outcome;
    const Edit edit = parking_edit(*study.plan, bays);
    Plan after = *study.plan;
    YIMI_TRY(undone, after.apply(edit));
    const Scene scene = study.scene->brought_to(after, study.time_s);
    std::vector<Box> changed;
    for (const Change& change : edit.changes) changed.push_back(changed_area({{}, {change}}));
    outcome.crossings = study.crossings;
    for (std::size_t index = 0; index < outcome.crossings.size(); ++index) {
        if (job.cancelled()) return Error{ErrorCode::cancelled, "parking outcome cancelled", {}};
        ParkingCrossing& crossing = outcome.crossings[index];
        if (!crossing.sight) continue;
        const Box area = sight_area(*crossing.setting.site);
        if (std::any_of(changed.begin(), changed.end(), [&](const Box& box) { return box.intersects(area); }))
            look(scene, study.child, crossing);
        if (crossing.state() == MutualSight::seen && study.crossings[index].state() != MutualSight::seen)
            outcome.gained.push_back(index);
    }
    outcome.after = count_of(outcome.crossings);
    for (const ChangedBay& bay : bays)
        ++(!bay.after ? outcome.removed : bay.is_moved ? outcome.moved : outcome.shortened);
    outcome.bays = std::move(bays);
    return outcome;
}

Result<ParkingOutcome> parking_outcome(const ParkingStudy& study, const ParkingRule& rule, const GeometryKernel& kernel,
                                       JobContext& job) {
    YIMI_TRY(bays, changed_bays(*study.plan, study.places, study.near, rule, kernel));
    return parking_outcome(study, std::move(bays), job);
}

}  // namespace yimi
