#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry/geometry_kernel.h"
#include "gis/crs/crs.h"
#include "gis/io/ogr_layer.h"

namespace yimi::gis {

/// What a shape of the source became.
struct PlacedShape {
    std::vector<Geometry> shapes;  ///< several where the table holds single lines or points
    const char* repair = "";       ///< a Repair's word; empty where nothing had to be mended
    std::string reason = {};       ///< of the repair
    const char* why_not = "";      ///< a Reject's word; empty if it was taken
    std::optional<Point> at = {};  ///< where it was mended, or where what was left out lies
};

/// Takes shapes of one source into one table of a plan: datum, coordinate system, kind, direction of rings, validity.
/// Belongs to the thread that made it.
class ShapePlacer {
public:
    struct Settings {
        Crs from;
        std::string to;  ///< of the plan
        Datum datum = Datum::wgs84;
        Table table = Table::districts;
        bool repair = true;
    };
    /// crs_unknown with detail "crs". The kernel must outlive the placer.
    [[nodiscard]] static Result<ShapePlacer> make(const Settings& settings, const GeometryKernel& kernel);

    [[nodiscard]] PlacedShape place(SourceShape shape) const;

private:
    /// Makes the shape valid; says in `placed` how, or why that cannot be.
    void mend(Geometry& geometry, PlacedShape& placed) const;
    void mend_invalid(Geometry& geometry, const Validity& wrong, PlacedShape& placed) const;
    ShapePlacer(Settings settings, const GeometryKernel& kernel) : settings_(std::move(settings)), kernel_(&kernel) {}
    [[nodiscard]] bool transform(std::vector<Point>& points) const;

    Settings settings_;
    const GeometryKernel* kernel_;
    std::optional<Transformer> to_lonlat_;  ///< only where shifted coordinates are not degrees already
    std::optional<Transformer> to_plan_;    ///< none where source and plan have the same system
};

}  // namespace yimi::gis
