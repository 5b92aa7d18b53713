#pragma once

#include "core/geometry/geometry_kernel.h"
#include "core/model/layer.h"

namespace yimi {

/// One polygon without holes whose boundary, counter-clockwise, never turns right: a cheap proof of validity, and of
/// "wholly inside" once all corners are inside.
[[nodiscard]] bool is_convex(GeometryView view) noexcept;
/// Whether `at` lies in a convex polygon (is_convex) or on its edge.
[[nodiscard]] bool convex_contains(GeometryView convex, Point at) noexcept;

/// A row's shape as overlays may use it: its own, or a mended copy where its own is invalid.
struct UsableShape {
    GeometryView own;  ///< borrowed from the plan
    Geometry mended;
    bool was_mended = false;
    [[nodiscard]] GeometryView view() const noexcept { return was_mended ? mended.view() : own; }
};
/// bad_data with details "table" and "fid" where nothing can be mended. An empty shape is usable.
[[nodiscard]] Result<UsableShape> usable_shape(const RowView& row, const GeometryKernel& kernel);
/// The same details on a kernel's failure.
[[nodiscard]] Error naming_row(Error error, const RowView& row);

/// The rows of a layer by growing id, borrowed from it.
[[nodiscard]] std::vector<RowView> rows_of(const Layer& layer);

}  // namespace yimi
