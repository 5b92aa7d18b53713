#pragma once

#include <QImage>
#include <map>
#include <vector>

#include "app/map/map_colours.h"
#include "app/map/map_view.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/plan.h"

namespace yimi::app {

/// Selected rows by growing id, for each table.
using SelectedRows = std::map<Table, std::vector<FeatureId>>;

/// The selection of a view as a transparent picture, for selections that would take longer than a frame to draw.
struct SelectionPicture {
    QImage image;
    MapView view;
};

/// For any thread. Errors: cancelled.
[[nodiscard]] Result<SelectionPicture> draw_selected_rows(const Plan& plan, const SelectedRows& rows,
                                                          const MapView& view, const MapColours& colours,
                                                          JobContext& job);

}  // namespace yimi::app
