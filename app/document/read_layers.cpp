#include "app/document/read_layers.h"

#include "gis/geos/geos_kernel.h"
#include "gis/io/place_notes.h"

namespace yimi::app {
namespace {

/// Tells of one layer's progress as a part of all layers'.
class PartProgress final : public JobContext {
public:
    PartProgress(JobContext& whole, std::size_t before, std::size_t in_all)
        : whole_(whole), before_(before), in_all_(in_all) {}
    bool cancelled() const noexcept override { return whole_.cancelled(); }
    void progress(std::size_t done, std::size_t total, std::string_view what) override {
        // A layer may hold more than it told.
        whole_.progress(before_ + done, std::max(in_all_, before_ + total), what);
    }

private:
    JobContext& whole_;
    std::size_t before_, in_all_;
};

std::size_t features_of(const std::vector<ImportRequest>& requests) {
    std::size_t count = 0;
    for (const ImportRequest& request : requests) count += request.layer.features;
    return count;
}

}  // namespace

bool is_beside_the_plan(const gis::SourceLayer& layer) {
    if (layer.name == "layer_styles") return true;
    const auto table = table_named(layer.name);
    return table && is_derived(*table);
}

Result<ReadLayers> read_layers(const std::vector<ImportRequest>& requests, const Plan& plan, JobContext& job) {
    const gis::GeosKernel kernel;
    ReadLayers all{{"import", {}}, plan, {}};
    std::size_t before = 0;
    for (const ImportRequest& request : requests) {
        PartProgress part(job, before, features_of(requests));
        auto read = gis::read_layer(request.layer, request.options, all.plan, kernel, part);
        before += request.layer.features;
        if (!read) return std::move(read).with("file", request.layer.source).with("layer", request.layer.name).error();
        gis::ImportedLayer layer = std::move(read).value();
        for (std::string& note : gis::place_notes(request.layer, request.options, all.plan, part))
            layer.report.notes.push_back(std::move(note));
        YIMI_TRY(undone, all.plan.apply(std::move(layer.edit)));
        Edit done = inverse(std::move(undone));  // moved there and back: a city's rows are not copied
        all.edit.changes.insert(all.edit.changes.end(), std::make_move_iterator(done.changes.begin()),
                                std::make_move_iterator(done.changes.end()));
        all.media.insert(all.media.end(), std::make_move_iterator(layer.media.begin()),
                         std::make_move_iterator(layer.media.end()));
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
