#include "core/coverage/usable_shape.h"

namespace yimi {

bool is_convex(GeometryView view) noexcept {
    if (view.kind != GeometryKind::polygons || view.path_count() != 1 || view.points.size() < 4) return false;
    const auto ring = view.points;
    if (ring.front() != ring.back()) return false;
    const std::size_t corners = ring.size() - 1;
    double turned = 0;  // a star that winds twice never turns right either: the whole turn must be one circle
    for (std::size_t index = 0; index < corners; ++index) {
        const Point before = ring[index + 1] - ring[index];
        const Point after = ring[index + 2 < ring.size() ? index + 2 : 1] - ring[index + 1];
        if (!(cross(before, after) > 0)) return false;
        turned += std::atan2(cross(before, after), dot(before, after));
    }
    return turned < 7;  // 2π, not 4π; false for NaN
}

bool convex_contains(GeometryView convex, Point at) noexcept {
    const auto ring = convex.points;
    for (std::size_t index = 1; index < ring.size(); ++index)
        if (cross(ring[index] - ring[index - 1], at - ring[index - 1]) < 0) return false;
    return true;
}

Result<UsableShape> usable_shape(const RowView& row, const GeometryKernel& kernel) {
    UsableShape shape{row.geometry(), {}, false};
    if (shape.own.empty() || is_convex(shape.own)) return shape;
    auto validity = kernel.validity(shape.own);
    if (!validity) return naming_row(std::move(validity).error(), row);
    if (validity.value().valid) return shape;
    auto mended = kernel.repaired(shape.own);
    if (!mended) return naming_row(std::move(mended).error(), row);
    shape.mended = std::move(mended).value();
    shape.was_mended = true;
    return shape;
}

Error naming_row(Error error, const RowView& row) {
    error.context.emplace_back("table", std::string(schema_of(row.table()).name));
    error.context.emplace_back("fid", std::to_string(row.id().number));
    return error;
}

std::vector<RowView> rows_of(const Layer& layer) {
    std::vector<RowView> rows;
    rows.reserve(layer.size());
    layer.for_each([&](const RowView& row) {
        rows.push_back(row);
        return true;
    });
    return rows;
}

}  // namespace yimi
