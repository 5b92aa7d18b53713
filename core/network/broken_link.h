#pragma once

#include <optional>
#include <string_view>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi {

/// What is missing on a way.
struct BrokenLink {
    enum class Kind : std::uint8_t {
        refused,    ///< a street that the profile may not use, `why`
        gap,        ///< a way of `length_m` between two streets
        no_node,    ///< streets that cross or touch without joining
        home_leg,   ///< a way from the home, which is too far from every street that may be used
        place_leg,  ///< the same to the place
    };
    Kind kind = Kind::gap;
    Point from, to;  ///< where it begins and ends, seen from the home
    double length_m = 0;
    std::optional<FeatureId> street;          ///< the refused one, or the one from which it leads; none for a home
    std::optional<FeatureId> other;           ///< the street to which it leads; none for a place
    std::string_view why;                     ///< of a refused street: stable word, see Passage
    std::optional<FeatureId> wall, building;  ///< that stand between
};
/// "refused", "gap", "no_node", "home_leg", "place_leg"
[[nodiscard]] std::string_view word_of(BrokenLink::Kind kind) noexcept;

/// The same seen from the other end.
[[nodiscard]] BrokenLink turned(BrokenLink link);

/// One edit named "draw_link" that adds a link which is no refused street: a new street without attributes, the streets
/// it joins cut where it meets them. New rows have no uid yet.
[[nodiscard]] Edit link_edit(const Plan& plan, const BrokenLink& link);

}  // namespace yimi
