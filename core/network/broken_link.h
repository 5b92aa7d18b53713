#pragma once

#include <optional>
#include <string_view>

#include "core/edit/edit.h"
#include "core/model/plan.h"
#include "core/network/profile_network.h"
#include "core/network/shortest_link.h"

namespace yimi {

/// What is missing on a way.
struct BrokenLink {
    enum class Kind : std::uint8_t {
        refused,      ///< a street that the profile may not use, `why`
        no_crossing,  ///< from one side of a street to the other, which the profile may not do there, `why`
        gap,          ///< a way of `length_m` between two streets
        no_node,      ///< streets that cross or touch without joining
        home_leg,     ///< a way from the home, which is too far from every street that may be used
        place_leg,    ///< the same to the place
    };
    Kind kind = Kind::gap;
    Point from, to;  ///< where it begins and ends, seen from the home
    double length_m = 0;
    std::optional<FeatureId> street;          ///< the refused one, or the one from which it leads; none for a home
    std::optional<FeatureId> other;           ///< the street to which it leads; none for a place
    std::string_view why;                     ///< of what is refused: stable word, see Passage
    StreetPart part = StreetPart::whole;      ///< of a refused street, which side; of a crossing, `across`
    std::optional<FeatureId> wall, building;  ///< that stand between
};
/// "refused", "no_crossing", "gap", "no_node", "home_leg", "place_leg"
[[nodiscard]] std::string_view word_of(BrokenLink::Kind kind) noexcept;

/// A gap wider than this is bridged only where no narrower one would do.
inline constexpr double widest_bridged_m = 50;

/// A way that is not there, with what stands in it; streets that touch lack only a node.
[[nodiscard]] BrokenLink missing_link(const Plan& plan, BrokenLink::Kind kind, const ShortestLink& way,
                                      std::optional<FeatureId> street, std::optional<FeatureId> other);

/// The same seen from the other end.
[[nodiscard]] BrokenLink turned(BrokenLink link);

/// Whether a way is missing that can be drawn, and not only something refused.
[[nodiscard]] bool can_be_drawn(const BrokenLink& link) noexcept;
/// One edit named "draw_link" that adds such a link: a new street without attributes, the streets
/// it joins cut where it meets them. New rows have no uid yet.
[[nodiscard]] Edit link_edit(const Plan& plan, const BrokenLink& link);

}  // namespace yimi
