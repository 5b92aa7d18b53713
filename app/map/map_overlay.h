#pragma once

#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/model/feature.h"
#include "core/sight/difference_field.h"

namespace yimi::app {

/// What analyses lay over the plan; plain values, so that tiles can draw them on any thread.
struct MapOverlay {
    /// Stretches of routes on which the child is blind; `adult_too` tells whether an adult is.
    struct Blind {
        std::vector<Point> line;
        bool adult_too = false;
        bool unknown = false;  ///< only bodies of unknown height hide here
        /// Who does not see: the child the street beside it, or drivers who could still stop the child. The two lie
        /// side by side.
        enum class Who { child, drivers } who = Who::child;
        Point child, hidden;  ///< in the middle of the stretch, and what is not seen from there
    };
    std::vector<Blind> blind;

    /// Covered share of blocks (0–1), drawn in the coverage theme; blocks that are not here are unknown.
    struct Covered {
        double circle_share = 0;
        double walk_share = 0;  ///< < circle_share: lost between circle and walk
        bool has_walk = false;
    };
    std::map<FeatureId, Covered> coverage;
    bool is_open_space = false;  ///< `coverage` is of the open space that children reach alone, by the most
    /// Null where nothing is known of the block.
    [[nodiscard]] const Covered* covered(FeatureId block) const {
        const auto found = coverage.find(block);
        return found == coverage.end() ? nullptr : &found->second;
    }
    /// Ground that is within reach of one place.
    enum class Way { circle, walk, alone };
    struct Zone {
        Geometry area;
        Way way = Way::walk;
    };
    std::vector<Zone> zones;

    /// What the seats theme shows: where a stage's children lack seats.
    struct Seats {
        /// Of a block or a catchment: what its school lacks, or its district where no catchments are drawn.
        struct Gap {
            std::optional<double> missing_share;  ///< of the children; < 0 to spare; nothing: unknown
            bool in_none = false;                 ///< a block in no catchment
            friend bool operator==(const Gap&, const Gap&) = default;
        };
        struct School {
            Point at;
            std::optional<double> missing;  ///< seats; < 0 to spare; nothing: unknown
            friend bool operator==(const School&, const School&) = default;
        };
        std::map<FeatureId, Gap> blocks, catchments;
        std::map<FeatureId, School> schools;
        friend bool operator==(const Seats&, const Seats&) = default;
    };
    std::shared_ptr<const Seats> seats;  ///< null: nothing is known

    /// What the difference theme shows: where child and adult see apart.
    struct Apart {
        std::vector<ApartArea> areas;
        EyeHeight child;
        bool is_stale = false;  ///< computed for another eye, plan or time
    };
    std::shared_ptr<const Apart> apart;  ///< null: nothing is known

    /// What the eye sees from a place: area of the child, and what only the adult sees.
    std::vector<Geometry> child_sees, only_adult_sees;
};

}  // namespace yimi::app
