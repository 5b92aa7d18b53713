#include "core/sight/parking_least.h"

#include <algorithm>
#include <map>

#include "core/sight/blind_pieces.h"
#include "core/sight/least_removal.h"
#include "core/sight/passage.h"

namespace yimi {
namespace {

/// What hides whom at crossings, in terms of bays that could go.
class HiddenLines {
public:
    HiddenLines(const ParkingStudy& study, const BayKinds& also) : study_(study), also_(also) {}

    /// All hidden pieces of a crossing's approaches.
    [[nodiscard]] std::vector<Veils> at(const CrossingSite& site) {
        std::vector<Veils> lines;
        for (const CrossingPair& pair : pairs_at(site)) {
            const std::vector<Shade> shades = shades_of(*study_.scene, legs_towards(pair.approach.path, pair.child),
                                                        {driver_eye.metres, study_.child.metres});
            visit_pieces(*study_.scene, shades, [&](const ShadedPiece& piece) {
                if (piece.to_m - piece.from_m <= sliver_m || !pass(piece.bodies).hidden) return;
                Veils line;
                for (const SceneBody* body : piece.bodies) line.push_back({item_of(*body), body->see_through_share});
                lines.push_back(std::move(line));
            });
        }
        return lines;
    }
    [[nodiscard]] std::size_t bay_count() const noexcept { return bays_.size(); }
    [[nodiscard]] FeatureId bay(std::uint32_t item) const noexcept { return bays_[item]; }

private:
    std::optional<std::uint32_t> item_of(const SceneBody& body) {
        if (body.table != Table::occluders) return std::nullopt;
        const auto known = items_.find(body.id);
        if (known != items_.end()) return known->second;
        const auto row = study_.plan->layer(Table::occluders).row(body.id);
        std::optional<std::uint32_t> item;
        if (row && is_bay(*row, also_)) {
            item = static_cast<std::uint32_t>(bays_.size());
            bays_.push_back(body.id);
        }
        items_.emplace(body.id, item);
        return item;
    }

    const ParkingStudy& study_;
    BayKinds also_;
    std::map<FeatureId, std::optional<std::uint32_t>> items_;
    std::vector<FeatureId> bays_;
};

}  // namespace

std::vector<ChangedBay> LeastBays::changes() const {
    std::vector<ChangedBay> all;
    for (const FeatureId id : bays) all.push_back({id, {}, false});
    return all;
}

Result<LeastBays> least_bays(const ParkingStudy& study, const BayKinds& also, JobContext& job) {
    HiddenLines hidden(study, also);
    LeastBays least;
    std::vector<Veils> lines;
    for (std::size_t index = 0; index < study.crossings.size(); ++index) {
        if (job.cancelled()) return Error{ErrorCode::cancelled, "least bays cancelled", {}};
        const ParkingCrossing& crossing = study.crossings[index];
        if (!crossing.sight || crossing.state() == MutualSight::seen) continue;
        const std::vector<Veils> own = hidden.at(*crossing.setting.site);
        const std::vector<bool> all_gone(hidden.bay_count(), true);
        const bool may_be_freed =
            std::all_of(own.begin(), own.end(), [&](const Veils& line) { return is_seen_past(line, all_gone); });
        (may_be_freed ? least.freed : least.hidden).push_back(index);
        if (may_be_freed) lines.insert(lines.end(), own.begin(), own.end());
    }
    YIMI_TRY(removal, least_removal(std::move(lines), job));
    for (const std::uint32_t item : removal.items) least.bays.push_back(hidden.bay(item));
    std::sort(least.bays.begin(), least.bays.end());
    least.at_least = removal.at_least;
    return least;
}

}  // namespace yimi
