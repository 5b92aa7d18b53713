#include "app/document/read_layers.h"

#include "gis/geos/geos_kernel.h"

namespace yimi::app {

Result<ReadLayers> read_layers(const std::vector<ImportRequest>& requests, const Plan& plan, JobContext& job) {
    const gis::GeosKernel kernel;
    ReadLayers all{{"import", {}}, plan, {}};
    for (const ImportRequest& request : requests) {
        auto read = gis::read_layer(request.layer, request.options, all.plan, kernel, job);
        if (!read) return std::move(read).with("file", request.layer.source).with("layer", request.layer.name).error();
        gis::ImportedLayer layer = std::move(read).value();
        YIMI_TRY(applied, all.plan.apply(layer.edit));
        std::move(layer.edit.changes.begin(), layer.edit.changes.end(), std::back_inserter(all.edit.changes));
        all.reports.push_back(std::move(layer.report));
    }
    if (requests.size() < 2) return all;
    // Several layers made several steps of the copy; the project takes one.
    all.plan = plan;
    YIMI_TRY(applied, all.plan.apply(all.edit));
    return all;
}

}  // namespace yimi::app
