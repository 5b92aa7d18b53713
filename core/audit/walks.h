#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/audit/observation.h"
#include "core/coverage/walk_coverage.h"

namespace yimi {

/// A block with the place where its people come onto the street.
struct WalkedHome : Home {
    std::optional<Attachment> street;  ///< whoever walks; nothing without a door or any street
};

/// What the checks of a run share about walking: the streets as a graph for a profile or whoever walks, and the blocks'
/// homes. Each part is made when the first check asks for it. Safe to use from several threads; borrows the plan and
/// the kernel.
class AuditWalks {
public:
    /// `profiles`: the project's walking profiles.
    AuditWalks(const Plan& plan, const GeometryKernel& kernel, const std::vector<WalkingProfile>& profiles);
    ~AuditWalks();
    AuditWalks(const AuditWalks&) = delete;
    AuditWalks& operator=(const AuditWalks&) = delete;

    /// Null for an id that the project has not.
    [[nodiscard]] const WalkingProfile* profile(std::string_view id) const noexcept;
    /// For whoever walks: nothing is refused, both sides of a street are one.
    [[nodiscard]] const ProfileNetwork& for_anybody() const;
    /// By day; `profile` is one of the project's.
    [[nodiscard]] const ProfileNetwork& for_profile(const WalkingProfile& profile, UnknownStreets unknown) const;
    /// All blocks, by id. Errors: bad_data with details "table" and "fid".
    [[nodiscard]] const Result<std::vector<WalkedHome>>& homes() const;
    /// Null where the plan has no such block, or homes() failed.
    [[nodiscard]] const WalkedHome* home_of(FeatureId block) const;
    /// The places by which rows of a table are entered, as anybody comes to them. Errors: as homes().
    [[nodiscard]] Result<std::vector<Point>> entries_of(const std::vector<RowView>& places) const;

private:
    struct Parts;
    const Plan& plan_;
    const GeometryKernel& kernel_;
    const std::vector<WalkingProfile>& profiles_;
    std::unique_ptr<Parts> parts_;
};

/// Children of whom some are in and others out of something, with blocks whose number is not known on either side.
struct ShareOfChildren {
    double in = 0, all = 0;
    std::size_t unknown_in = 0, unknown_out = 0;  ///< blocks

    void add(std::optional<double> children, bool is_in);
    /// Nothing where nobody is counted.
    [[nodiscard]] std::optional<double> share() const noexcept {
        return all > 0 ? std::optional(in / all) : std::nullopt;
    }
};
/// Judges the share that is `in`; unknown where nobody is counted, or where blocks of unknown numbers could turn the
/// verdict round.
void judge_share(Observation& observation, const RuleSpec& rule, const ShareOfChildren& children,
                 std::initializer_list<std::string_view> contexts = {});
/// The same where streets of which something is unknown decide: `likely` walks them, `certain` leaves them out.
void judge_share(Observation& observation, const RuleSpec& rule, const ShareOfChildren& likely,
                 const ShareOfChildren& certain, std::initializer_list<std::string_view> contexts);

}  // namespace yimi
