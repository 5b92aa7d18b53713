#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job_context.h"
#include "core/coverage/place_kind.h"
#include "core/model/districts.h"
#include "core/seats/access_shares.h"
#include "core/seats/grouping.h"

namespace yimi {

/// What children are to have near them: places of a kind, and what of them they share.
struct Service {
    enum class Unit { seat, square_metre };

    std::string_view word;   ///< nursery, kindergarten, primary, junior, playgrounds, parks
    std::string_view stage;  ///< whose children and seats; empty: all children, who share the ground
    double usual_within_m = 300;
    Unit unit = Unit::seat;

    [[nodiscard]] PlaceKind places() const;
};
[[nodiscard]] std::span<const Service> services() noexcept;
/// Null for a word that there is not.
[[nodiscard]] const Service* service_named(std::string_view word) noexcept;

/// How a service is shared out among the children of some blocks.
struct ServiceShares {
    AccessShares access;  ///< of what a child has within reach
    double children = 0;
    double reached = 0;  ///< children with any place within reach on foot
    std::size_t unknown_blocks = 0;

    void add(const BlockAccess& block);
    /// Nothing without children.
    [[nodiscard]] std::optional<double> reached_share() const noexcept {
        return children > 0 ? std::optional(reached / children) : std::nullopt;
    }
};

struct ServedBlock {
    BlockAccess access;
    std::optional<FeatureId> district;
};

struct ServiceBalance {
    using Groups = std::map<std::string, ServiceShares, std::less<>>;  ///< by word; empty: not known

    Service service;
    double within_m = 0;
    std::size_t places = 0, unknown_places = 0;  ///< of the kind; of these, what they offer is not known
    ServiceShares all;
    double estimated_children = 0;    ///< of all: from the population of blocks that say no child's age
    Groups groupings;                 ///< core, suburb, new_town; add up to `all`
    Groups settings;                  ///< of the blocks: urban, rural; likewise
    std::vector<ServedBlock> blocks;  ///< by id
    /// Blocks with children: those without a place within reach first, most children first; then least a child has.
    std::vector<ServedBlock> worst;
};
inline constexpr std::size_t most_worst_blocks = 20;

/// On foot, whoever walks, in two steps (shared_supply.h); children of blocks that only know their population are
/// estimated. `grouping` says which group the districts belong to. Errors: cancelled, bad_data from the kernel.
[[nodiscard]] Result<ServiceBalance> service_balance(const Plan& plan, const Service& service, double within_m,
                                                     const Grouping& grouping, const GeometryKernel& kernel,
                                                     JobContext& job);
/// The same blocks in the groups of another grouping.
[[nodiscard]] ServiceBalance::Groups grouped(const Plan& plan, const ServiceBalance& balance, const Grouping& grouping);

/// Children of the lower group who would have to come within reach for it to have the upper group's share; 0 where it
/// has; nothing where either has no children.
[[nodiscard]] std::optional<double> children_to_equal(const ServiceBalance::Groups& groups, std::string_view lower,
                                                      std::string_view upper);

}  // namespace yimi
