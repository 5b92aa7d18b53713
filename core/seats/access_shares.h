#pragma once

#include <optional>
#include <vector>

#include "core/coverage/seat_access.h"

namespace yimi {

/// How evenly access is shared out among the children of a group of blocks; each child counts the same. Source:
/// RULES.md section 5.
class AccessShares {
public:
    /// A block without children shares in nothing.
    void add(const BlockAccess& block);

    [[nodiscard]] bool empty() const noexcept { return children_.empty(); }
    /// Whether everything is known that the figures rest on.
    [[nodiscard]] bool certain() const noexcept { return certain_; }
    [[nodiscard]] double children() const noexcept;
    /// Seats a child; nothing where there are no children.
    [[nodiscard]] std::optional<double> mean() const;
    /// The mean of those who reach least, `share` (0–1] of all children; the block at the edge counts with the part
    /// that belongs to it.
    [[nodiscard]] std::optional<double> mean_of_worst(double share) const;
    /// Nothing where no child reaches a seat.
    [[nodiscard]] std::optional<double> gini() const;
    [[nodiscard]] std::optional<double> theil() const;

    /// What the best served tenth of the children have, against what the worst served four tenths have; nothing where
    /// these have nothing. Source: Palma 2011.
    [[nodiscard]] std::optional<double> palma() const;

    /// What the worst served `children_share` of the children have of all access.
    struct LorenzPoint {
        double children_share = 0, access_share = 0;
    };
    /// From (0, 0) to (1, 1), a point after each block; empty where no child reaches a seat.
    [[nodiscard]] std::vector<LorenzPoint> lorenz_curve() const;

private:
    /// Blocks from least access to most.
    [[nodiscard]] std::vector<std::size_t> order() const;

    std::vector<double> access_, children_;  ///< by block
    bool certain_ = true;
};

}  // namespace yimi
