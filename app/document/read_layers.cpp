#include "app/document/read_layers.h"

#include <QDateTime>

#include "app/document/provenance.h"
#include "core/model/layer.h"
#include "gis/geos/geos_kernel.h"
#include "gis/io/place_notes.h"
#include "gis/io/source_keeper.h"

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

/// One layer of several: what is read of it, and under which name the plan remembers that.
class OneLayer {
public:
    OneLayer(const ImportRequest& request, const Plan& plan, const gis::GeosKernel& kernel, gis::SourceKeeper& sources,
             JobContext& job)
        : request_(request), plan_(plan), kernel_(kernel), sources_(sources), job_(job) {}

    Result<gis::ImportedLayer> read(const FindBase& find_base) {
        const auto table = request_.options.table ? request_.options.table : request_.layer.table;
        if (!table || !find_base || request_.again.as_new) return read_as_new();
        struct Version {
            std::string key;
            SourceBase base;
        };
        std::vector<Version> versions;
        for (const EarlierImport& import : earlier_imports(plan_, *table, request_.layer)) {
            YIMI_TRY(base, find_base(import.key, *table));
            if (!base.rows.empty()) versions.push_back({import.key, std::move(base)});
        }
        if (versions.empty()) return read_as_new();
        std::vector<FeatureId> earlier;
        for (const Version& version : versions)
            earlier.insert(earlier.end(), version.base.rows.begin(), version.base.rows.end());
        std::sort(earlier.begin(), earlier.end());
        YIMI_TRY(layer, read_rows(std::move(earlier)));
        for (const Version& version : versions) {
            if (!bring_up_to_date(layer, plan_, version.base, request_.again)) continue;
            sign(layer, version.key);
            return layer;
        }
        return read_as_new();  // another source of the same name; the uids of all count now
    }

private:
    /// `earlier`: as in gis::ImportOptions.
    Result<gis::ImportedLayer> read_rows(std::vector<FeatureId> earlier) {
        gis::ImportOptions options = request_.options;
        options.earlier = std::move(earlier);
        return gis::read_layer(request_.layer, options, plan_, kernel_, sources_, job_);
    }

    Result<gis::ImportedLayer> read_as_new() {
        YIMI_TRY(layer, read_rows({}));
        sign(layer, new_provenance_key(plan_, layer.report.table, request_.layer));
        return layer;
    }

    /// Lets the plan remember what it has from where.
    void sign(gis::ImportedLayer& layer, const std::string& key) {
        if (layer.edit.empty()) return;  // nothing came of it, and nothing is to be undone
        const std::string now = QDateTime::currentDateTime().toString(Qt::ISODate).toStdString();
        layer.edit.changes.emplace_back(
            SettingChange{key, plan_.setting(key), provenance_of(layer.report, request_.options, now)});
    }

    const ImportRequest& request_;
    const Plan& plan_;
    const gis::GeosKernel& kernel_;
    gis::SourceKeeper& sources_;
    JobContext& job_;
};

}  // namespace

bool is_beside_the_plan(const gis::SourceLayer& layer) {
    if (layer.name == "layer_styles") return true;
    const auto table = table_named(layer.name);
    return table && is_derived(*table);
}

Result<ReadLayers> read_layers(const std::vector<ImportRequest>& requests, const Plan& plan, JobContext& job,
                               const FindBase& find_base) {
    const gis::GeosKernel kernel;
    gis::SourceKeeper sources;
    ReadLayers all{{"import", {}}, plan, {}};
    const std::size_t in_all = features_of(requests);
    std::size_t before = 0;
    for (const ImportRequest& request : requests) {
        PartProgress part(job, before, in_all);
        auto read = OneLayer(request, all.plan, kernel, sources, part).read(find_base);
        before += request.layer.features;
        if (!read) return std::move(read).with("file", request.layer.source).with("layer", request.layer.name).error();
        gis::ImportedLayer layer = std::move(read).value();
        for (std::string& note : gis::place_notes(request.layer, request.options, all.plan, sources, part))
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

Result<ReadLayers> read_as_proposed(const std::vector<std::string>& files, const Plan& plan, JobContext& job,
                                    const FindBase& find_base) {
    std::vector<ImportRequest> requests;
    for (const std::string& file : files) {
        YIMI_TRY(layers, gis::inspect(file));
        for (gis::SourceLayer& layer : layers) requests.push_back({std::move(layer), {}});
    }
    return read_layers(requests, plan, job, find_base);
}

}  // namespace yimi::app
