#pragma once

#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/geometry/geometry.h"
#include "core/sight/scene.h"

namespace yimi {

/// Squares in rows and columns over an area.
struct FieldGrid {
    Point corner;  ///< lowest x and y
    double cell_m = 1;
    std::size_t columns = 0, rows = 0;

    [[nodiscard]] std::size_t size() const noexcept { return columns * rows; }
    [[nodiscard]] Point middle(std::size_t cell) const noexcept {
        return corner +
               Point{static_cast<double>(cell % columns) + 0.5, static_cast<double>(cell / columns) + 0.5} * cell_m;
    }
};
/// Covers `area` (not empty) with at most about `most_cells`; the squares lie where they lie for every area of that
/// size: on multiples of 1, 2 or 5 times a power of ten, at least 0.5 m.
[[nodiscard]] FieldGrid grid_over(const Box& area, std::size_t most_cells);

/// What a child and an adult (1.6 m) who stand at one place see apart, as shares of what the adult sees.
struct SeenApart {
    double only_adult_share = 0, only_child_share = 0;
    bool inside = false;          ///< within something solid: nobody sees anything
    bool unknown_height = false;  ///< something of assumed height borders what they see
};
/// At the middle of every square, within `radius_m`, exact; by cell of the grid. Errors: cancelled. The same for any
/// `threads`.
[[nodiscard]] Result<std::vector<SeenApart>> difference_field(const Scene& scene, const FieldGrid& grid,
                                                              EyeHeight child, double radius_m, JobContext& job,
                                                              unsigned threads);

/// How a place is shown.
enum class ApartGrade : std::uint8_t {
    alike,   ///< less than 2 % apart
    little,  ///< up to 10 % is seen by the adult only
    some,    ///< up to 25 %
    much,    ///< up to 50 %
    most,    ///< more
    child,   ///< the child sees more than the adult: below crowns and signs
};
[[nodiscard]] ApartGrade grade_of(const SeenApart& place) noexcept;

/// Places of one grade, as polygons.
struct ApartArea {
    ApartGrade grade = ApartGrade::alike;
    bool unknown_height = false;
    Geometry shape;
};
/// All but what is alike or inside, by grade; what rests on unknown heights apart.
[[nodiscard]] std::vector<ApartArea> areas_of(const FieldGrid& grid, const std::vector<SeenApart>& field);

}  // namespace yimi
