#pragma once

#include <QString>
#include <span>
#include <vector>

#include "app/document/selection.h"
#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi::app {

/// An edit of shapes, or why there is none, as a sentence; and what the planner should know about it.
struct ShapeEdit {
    Edit edit;
    QString problem = {};
    QString remark = {};
};

/// Cuts lines and areas where `blade` crosses them. The largest piece stays the feature that it was; the others are new
/// ones with its attributes. Counts (people, seats, square metres) are shared out by size. A problem where nothing is
/// cut.
[[nodiscard]] ShapeEdit split_edit(const Plan& plan, std::span<const FeatureRef> features,
                                   std::span<const Point> blade);

/// Makes one of several lines or areas of one table. The largest keeps its attributes and identifier; counts are added
/// up, and whoever named one of the others names it.
[[nodiscard]] ShapeEdit merge_edit(const Plan& plan, std::span<const FeatureRef> features);

/// The first of `features` that the drawn line changes: a stretch of a line, or of the outline of an area, is replaced
/// by it.
[[nodiscard]] ShapeEdit reshape_edit(const Plan& plan, std::span<const FeatureRef> features,
                                     std::span<const Point> drawn);

/// A hole in the first of `features` that has room for it.
[[nodiscard]] ShapeEdit hole_edit(const Plan& plan, std::span<const FeatureRef> features, const Geometry& hole);

/// A hole of an area, by the ring's number among the paths of its shape.
struct Hole {
    FeatureRef feature;
    std::size_t path = 0;
};
[[nodiscard]] Edit fill_hole_edit(const Plan& plan, const Hole& hole);

}  // namespace yimi::app
