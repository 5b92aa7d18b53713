#include "app/cli/parking_report.h"

#include <array>

namespace yimi::app {

using nlohmann::json;

namespace {

json uid_of(const Plan& plan, Table table, FeatureId id) {
    const auto row = plan.layer(table).row(id);
    return json_of_text(row ? row->uid() : std::string_view());
}

json blockers_of(const Plan& plan, const ParkingCrossing& crossing) {
    json uids = json::array();
    for (const Blocker& blocker : crossing.blockers) uids.push_back(uid_of(plan, blocker.table, blocker.id));
    return uids;
}

json blind_m(const ParkingCrossing& crossing) {
    return crossing.sight ? json(crossing.sight->blind_m) : json();
}

json count_document(const ParkingCount& count) {
    return {{"seen", count.seen}, {"hidden", count.hidden}, {"unknown", count.unknown}, {"blind_m", count.blind_m}};
}

const char* fate_of(const ChangedBay& bay) {
    if (!bay.after) return "removed";
    return bay.is_moved ? "moved" : "shortened";
}

}  // namespace

const char* word_of(MutualSight state) noexcept {
    constexpr std::array words{"seen", "hidden", "unknown"};
    return words[static_cast<std::size_t>(state)];
}

json parking_document(const ParkingStudy& study, const ParkingOutcome& outcome) {
    const Plan& plan = *study.plan;
    json crossings = json::array(), bays = json::array();
    for (std::size_t index = 0; index < study.crossings.size(); ++index) {
        const ParkingCrossing &before = study.crossings[index], &after = outcome.crossings[index];
        crossings.push_back({{"uid", uid_of(plan, Table::crossings, before.id)},
                             {"before", word_of(before.state())},
                             {"after", word_of(after.state())},
                             {"needed_m", before.sight ? json(before.sight->needed_m) : json()},
                             {"blind_before_m", blind_m(before)},
                             {"blind_after_m", blind_m(after)},
                             {"blockers_before", blockers_of(plan, before)},
                             {"blockers_after", blockers_of(plan, after)},
                             {"missing", before.setting.missing}});
    }
    for (const ChangedBay& bay : outcome.bays)
        bays.push_back({{"uid", uid_of(plan, Table::occluders, bay.id)}, {"fate", fate_of(bay)}});
    return {{"eye_m", study.child.metres},
            {"before", count_document(study.before)},
            {"after", count_document(outcome.after)},
            {"gained", outcome.gained.size()},
            {"removed", outcome.removed},
            {"shortened", outcome.shortened},
            {"moved", outcome.moved},
            {"bays", std::move(bays)},
            {"crossings", std::move(crossings)}};
}

json least_document(const ParkingStudy& study, const LeastBays& least) {
    json stay_hidden = json::array();
    for (const std::size_t index : least.hidden)
        stay_hidden.push_back(uid_of(*study.plan, Table::crossings, study.crossings[index].id));
    return {{"bays", least.bays.size()},
            {"at_least", least.at_least},
            {"is_least", least.is_least()},
            {"freed", least.freed.size()},
            {"stay_hidden", std::move(stay_hidden)}};
}

}  // namespace yimi::app
