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
    bool repaired = false;
    std::string why_not;  ///< a Reject's word; empty if it was taken
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
    ShapePlacer(Settings settings, const GeometryKernel& kernel) : settings_(std::move(settings)), kernel_(&kernel) {}
    [[nodiscard]] bool transform(std::vector<Point>& points) const;

    Settings settings_;
    const GeometryKernel* kernel_;
    std::optional<Transformer> to_lonlat_;  ///< only where shifted coordinates are not degrees already
    std::optional<Transformer> to_plan_;    ///< none where source and plan have the same system
};

}  // namespace yimi::gis
