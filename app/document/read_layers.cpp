#include "app/document/read_layers.h"

#include "gis/geos/geos_kernel.h"

namespace yimi::app {

bool is_beside_the_plan(const gis::SourceLayer& layer) {
    if (layer.name == "layer_styles") return true;
    const auto table = table_named(layer.name);
    return table && is_derived(*table);
}

Result<ReadLayers> read_layers(const std::vector<ImportRequest>& requests, const Plan& plan, JobContext& job) {
    const gis::GeosKernel kernel;
    ReadLayers all{{"import", {}}, plan, {}};
    for (const ImportRequest& request : requests) {
        auto read = gis::read_layer(request.layer, request.options, all.plan, kernel, job);
        if (!read) return std::move(read).with("file", request.layer.source).with("layer", request.layer.name).error();
        gis::ImportedLayer layer = std::move(read).value();
        YIMI_TRY(undone, all.plan.apply(std::move(layer.edit)));
        Edit done = inverse(std::move(undone));  // moved there and back: a city's rows are not copied
        all.edit.changes.insert(all.edit.changes.end(), std::make_move_iterator(done.changes.begin()),
                                std::make_move_iterator(done.changes.end()));
        all.reports.push_back(std::move(layer.report));
    }
    if (requests.size() < 2) return all;
    // Several layers made several steps of the copy; the project takes one.
    all.plan = plan;
    YIMI_TRY(undone, all.plan.apply(std::move(all.edit)));
    all.edit = inverse(std::move(undone));
    return all;
}

}  // namespace yimi::app
