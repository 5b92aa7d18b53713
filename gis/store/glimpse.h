#pragma once

#include <optional>
#include <vector>

#include "core/model/generalised.h"
#include "core/model/plan.h"

namespace yimi::gis {

class Database;

struct GlimpseWish {
    Box area;                     ///< empty: the whole plan
    double metres_per_pixel = 0;  ///< of the screen itself
    std::vector<Table> tables;    ///< that are drawn at that scale
};

/// What a view of a project shows, straight from its file: a picture before all rows are read, and nothing but a
/// picture. Where a table has few rows in view they are in `plan` as they are; where there are too many, lines and
/// larger polygons as they look from afar, under numbers that no row has, and the smaller polygons in `melted`.
struct Glimpse {
    Plan plan;
    std::vector<MeltedPolygons> melted;
};

/// Of all tables together, as their R-trees say; empty where there is nothing.
[[nodiscard]] Result<Box> stored_extent(const Database& database);

/// Nothing where it would take as long as reading the project: the kept tiles (kept_detail.h) are not there, or not
/// true, or a table has no R-tree. Errors: as in find_table and read_range.
[[nodiscard]] Result<std::optional<Glimpse>> read_glimpse(const Database& database, const GlimpseWish& wish);

}  // namespace yimi::gis
