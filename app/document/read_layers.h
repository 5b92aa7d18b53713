#pragma once

#include <vector>

#include "app/document/bring_up_to_date.h"
#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "core/model/plan.h"
#include "gis/io/import.h"

namespace yimi::app {

/// One layer to take in, with the planner's choices.
struct ImportRequest {
    gis::SourceLayer layer;
    gis::ImportOptions options;
    AgainChoice again = {};
};

/// What all layers together make of a plan.
struct ReadLayers {
    Edit edit;                              ///< named "import"; to be journalled as one transaction
    Plan plan;                              ///< with the edit applied
    std::vector<gis::LayerReport> reports;  ///< in the order of the requests
    std::vector<Medium> media = {};         ///< what the edit refers to, to be made durable with it
};

/// Whether a layer is what an export holds beside the plan: QGIS' styles, and what Yimi computes anew (findings).
/// Nobody takes it in unless asked to.
[[nodiscard]] bool is_beside_the_plan(const gis::SourceLayer& layer);

/// Reads all layers into one edit: either all of them come in, or the first failure names its file and layer. A layer
/// that the plan has an earlier version of brings its rows up to date, unless nothing tells how they were: `find_base`
/// may be empty.
[[nodiscard]] Result<ReadLayers> read_layers(const std::vector<ImportRequest>& requests, const Plan& plan,
                                             JobContext& job, const FindBase& find_base);

/// The same for every layer of some files, as it is proposed.
[[nodiscard]] Result<ReadLayers> read_as_proposed(const std::vector<std::string>& files, const Plan& plan,
                                                  JobContext& job, const FindBase& find_base);

}  // namespace yimi::app
