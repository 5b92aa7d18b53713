#pragma once

#include "app/document/copied_rows.h"
#include "app/tools/tool.h"
#include "core/edit/edit.h"
#include "core/geometry/affine.h"

namespace yimi::app {

/// More features are too many for one hand.
inline constexpr std::size_t most_held = 20'000;
/// Why the selection is too large to be held, as a sentence; empty where it is not.
[[nodiscard]] QString too_many_to_hold(const Selection& selection);

/// What the map outlines of the selection at once: nothing of one that is so large that a worker has to draw it.
inline constexpr std::size_t most_outlined = 500;
[[nodiscard]] std::vector<Geometry> shapes_to_outline(const Selection& selection);

/// The selected features as a hand holds them: how they lie when it takes hold, and what becomes of them under a
/// transformation. Findings are left out: they are computed, not drawn. A value, valid for the plan that it was made
/// of.
class SelectedShapes {
public:
    SelectedShapes(const Document& document, const Selection& selection);

    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
    [[nodiscard]] const Box& box() const noexcept { return box_; }
    /// The plan without them: what they can snap to.
    [[nodiscard]] const Plan& others() const noexcept { return others_; }
    /// The vertex of theirs nearest to `at` within `tolerance_m`, else the nearest place of an edge, else `at`: what
    /// lands on what they are dragged to.
    [[nodiscard]] Point grip(Point at, double tolerance_m) const;

    /// To be shown while they are on the way; where they are too many for every frame, the outline of their box.
    [[nodiscard]] std::vector<Geometry> shown(const Affine& affine) const;
    [[nodiscard]] Edit edit(const char* name, const Affine& affine) const;
    /// What they would be elsewhere.
    [[nodiscard]] std::vector<TableRow> rows(const Affine& affine) const;

private:
    struct Row {
        Table table = Table::districts;
        FeatureId id;
        Feature feature;
    };
    std::vector<Row> rows_;
    Box box_;
    std::size_t point_count_ = 0;
    Plan others_;
};

}  // namespace yimi::app
