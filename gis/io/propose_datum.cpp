#include "gis/io/propose_datum.h"

#include <algorithm>

#include "gis/io/measure_shift.h"
#include "gis/io/sample_points.h"

namespace yimi::gis {
namespace {

constexpr const char* lonlat_crs = "EPSG:4490";
constexpr double farthest_shift_m = 1500;  // BD-09 shifts by up to 1.3 km in all
constexpr std::size_t most_points = 240, most_segments = 300'000;

std::optional<GeometryKind> kind_of(const SourceLayer& layer) {
    if (layer.geometry == "point") return GeometryKind::points;
    if (layer.geometry == "line") return GeometryKind::lines;
    if (layer.geometry == "polygon") return GeometryKind::polygons;
    return std::nullopt;
}

/// How far two surveys of one thing lie apart, m: places of points are rough, walls stand close to each other.
double spread_of(GeometryKind kind, const std::vector<Table>& tables) {
    if (kind == GeometryKind::points) return 30;
    return tables.front() == Table::buildings ? 5 : 15;
}

bool may_hold(Table table, GeometryKind kind) {
    const auto column = schema_of(table).geometry;
    return column == GeometryColumn::any || (column == GeometryColumn::point) == (kind == GeometryKind::points);
}

/// What the layer can be compared with: its own table, else, where that is empty or not known, tables of its kind.
std::vector<Table> tables_like(std::optional<Table> table, GeometryKind kind, const Plan& plan) {
    if (table && plan.layer(*table).size() > 0 && may_hold(*table, kind)) return {*table};
    if (kind == GeometryKind::points) return {Table::schools, Table::school_gates, Table::playgrounds};
    if (kind == GeometryKind::lines) return {Table::streets};
    return {Table::districts, Table::blocks};
}

void add_segments(const RowView& row, GeometryKind kind, const Box& area, std::vector<Segment>& segments) {
    const GeometryView shape = row.geometry();
    if (shape.kind != kind) return;
    if (kind == GeometryKind::points) {
        for (const Point& point : shape.points)
            if (area.contains(point)) segments.push_back({point, point});
        return;
    }
    for (std::size_t index = 0; index < shape.path_count(); ++index) {
        const auto path = shape.path(index);
        for (std::size_t end = 1; end < path.size(); ++end) {
            Box box;
            box.add(path[end - 1]);
            box.add(path[end]);
            if (area.intersects(box)) segments.push_back({path[end - 1], path[end]});
        }
    }
}

/// Nothing where there are more than can be compared.
std::optional<std::vector<Segment>> segments_in(const Plan& plan, const std::vector<Table>& tables, GeometryKind kind,
                                                const Box& area) {
    std::vector<Segment> segments;
    for (const Table table : tables)
        plan.layer(table).query(area, [&](const RowView& row) {
            add_segments(row, kind, area, segments);
            return segments.size() <= most_segments;
        });
    if (segments.size() > most_segments) return std::nullopt;
    return segments;
}

/// A few of the points that lie in the area, from all over it.
std::vector<Point> some_within(const std::vector<Point>& placed, const std::vector<Point>& lonlat, const Box& area) {
    std::vector<Point> within;
    for (std::size_t index = 0; index < placed.size(); ++index)
        if (area.contains(placed[index])) within.push_back(lonlat[index]);
    if (within.size() <= most_points) return within;
    std::vector<Point> some;
    for (std::size_t index = 0; index < most_points; ++index)
        some.push_back(within[index * within.size() / most_points]);
    return some;
}

std::optional<MeasuredShift> measured(const SamplePoints& sample, const Plan& plan, const std::vector<Table>& tables,
                                      GeometryKind kind, const Box& extent, const Transformer& to_plan) {
    std::vector<Point> placed = sample.lonlat;
    if (!to_plan.transform(placed) || placed.empty()) return std::nullopt;
    Box window = extent.grown(farthest_shift_m);
    const Point middle = placed[placed.size() / 2];
    constexpr int most_halvings = 12;  // where a whole city is in the plan, a quarter will do
    for (int halving = 0; halving < most_halvings; ++halving) {
        if (auto segments = segments_in(plan, tables, kind, window.grown(farthest_shift_m)))
            return measure_shift(some_within(placed, sample.lonlat, window), to_plan,
                                 SegmentIndex(std::move(*segments)), spread_of(kind, tables));
        const double width = window.width() / 4, height = window.height() / 4;
        window = {middle.x - width, middle.y - height, middle.x + width, middle.y + height};
    }
    return std::nullopt;
}

/// A shift that was measured, or that there is none; nothing where the plan cannot tell.
std::optional<DatumProposal> compared(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                      SourceKeeper& sources, JobContext& job) {
    const auto kind = kind_of(layer);
    if (!kind) return std::nullopt;
    const std::vector<Table> tables = tables_like(options.table ? options.table : layer.table, *kind, plan);
    Box extent;
    for (const Table table : tables)
        if (const Box box = plan.layer(table).extent(); !box.empty()) extent.add(box);
    if (extent.empty()) return std::nullopt;
    const std::string plan_crs = crs_of(plan);
    const auto to_plan = Transformer::between(lonlat_crs, plan_crs);
    if (!to_plan) return std::nullopt;
    const SamplePoints sample =
        sample_points(layer, options, *kind, extent.grown(farthest_shift_m), plan_crs, sources, job);
    const auto shift = measured(sample, plan, tables, *kind, extent, to_plan.value());
    if (!shift) return std::nullopt;
    return DatumProposal{shift->datum, "shift", shift->off.x, shift->off.y, sample.features};
}

/// Elsewhere web maps are not shifted. Where nobody knows the coordinate system, it may lie in China.
bool lies_outside_china(const SourceLayer& layer, const ImportOptions& options) {
    const std::string crs = crs_of(layer, options);
    if (crs.empty() || layer.extent.empty()) return false;
    const auto to_lonlat = Transformer::between(crs, lonlat_crs);
    const Point centre = layer.extent.centre();
    const auto at = to_lonlat ? to_lonlat.value().transformed(options.swap_axes ? transposed(centre) : centre) : centre;
    return at && wgs84_to_gcj02(at.value()) == at.value();
}

}  // namespace

std::optional<DatumProposal> propose_datum(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                           SourceKeeper& sources, JobContext& job) {
    if (lies_outside_china(layer, options)) return std::nullopt;
    if (const auto found = compared(layer, options, plan, sources, job))
        return found->datum == Datum::wgs84 ? std::nullopt : found;
    const auto named = datum_named_in(layer);
    return named ? std::optional(DatumProposal{*named, "source"}) : std::nullopt;
}

}  // namespace yimi::gis
