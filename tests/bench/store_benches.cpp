#include <filesystem>

#include "app/document/read_layers.h"
#include "app/map/qml_style.h"
#include "core/base/parallel.h"
#include "core/model/schema.h"
#include "gis/store/export.h"
#include "gis/store/project_store.h"
#include "tests/bench/bench.h"
#include "tests/bench/temporary_folder.h"

namespace yimi::bench {
namespace {

using gis::ProjectStore;

std::size_t rows_of(const Plan& plan) {
    std::size_t rows = 0;
    for (const TableSchema& schema : all_schemas()) rows += plan.layer(schema.table).size();
    return rows;
}

/// From the file to a plan in memory. Count: rows; check: their coordinates (points of all shapes).
class Open final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request&) const noexcept override { return default_threads(); }
    Result<Done> open(const Request& request) override {
        path_ = request.project;
        return Done{};
    }
    Result<Done> set_up() override {
        plan_ = Plan();  // freeing the plan of the run before is no part of opening
        return Done{};
    }
    Result<Work> run() override {
        YIMI_TRY(store, ProjectStore::open(path_, ProjectStore::Access::read_only));
        YIMI_TRY(plan, store.load());
        plan_ = std::move(plan);
        Work work{rows_of(plan_), 0};
        for (const TableSchema& schema : all_schemas())
            plan_.layer(schema.table).for_each([&](const RowView& row) {
                work.check += static_cast<double>(row.geometry().points.size());
                return true;
            });
        return work;
    }

private:
    std::string path_;
    Plan plan_;
};

/// From opening the source to the last durable byte in a fresh project of the given project's coordinate system.
/// Count and check: rows imported.
class Import final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        if (request.input.empty()) return Error{ErrorCode::bad_usage, "import needs --input FILE", {}};
        input_ = request.input;
        YIMI_TRY(store, ProjectStore::open(request.project, ProjectStore::Access::read_only));
        YIMI_TRY(given, store.load());
        YIMI_TRY(crs, gis::find_crs(std::string(as_text(given.setting("crs")))));
        crs_ = crs;
        return Done{};
    }
    Result<Done> set_up() override {
        for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(target() + ending);
        return ProjectStore::create(target(), crs_);
    }
    Result<Work> run() override {
        YIMI_TRY(store, ProjectStore::open(target(), ProjectStore::Access::read_write));
        YIMI_TRY(empty, store.load());
        YIMI_TRY(layers, gis::inspect(input_));
        std::vector<app::ImportRequest> requests;
        for (gis::SourceLayer& layer : layers) requests.push_back({std::move(layer), {}});
        QuietJob job;
        YIMI_TRY(read, app::read_layers(requests, empty, job, nullptr));
        YIMI_TRY(stored, store.append(read.edit));
        Work work;
        for (const gis::LayerReport& report : read.reports) work.count += report.imported;
        work.check = static_cast<double>(work.count);
        return work;
    }

private:
    [[nodiscard]] std::string target() const { return folder_.file("import.gpkg"); }

    TemporaryFolder folder_;
    std::string input_;
    gis::Crs crs_;
};

/// The whole plan into a clean GeoPackage, checked, flushed and renamed. Count and check: rows written.
class Export final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        options_.styles = app::export_styles();
        return Done{};
    }
    Result<Done> set_up() override {
        std::filesystem::remove(target());
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        YIMI_TRY(report, gis::export_geopackage(plan_, target(), options_, job));
        Work work;
        for (const auto& written : report.tables) work.count += written.features;
        work.check = static_cast<double>(work.count);
        return work;
    }

private:
    [[nodiscard]] std::string target() const { return folder_.file("export.gpkg"); }

    TemporaryFolder folder_;
    Plan plan_;
    gis::ExportOptions options_;
};

}  // namespace

std::unique_ptr<Bench> open_bench() {
    return std::make_unique<Open>();
}
std::unique_ptr<Bench> import_bench() {
    return std::make_unique<Import>();
}
std::unique_ptr<Bench> export_bench() {
    return std::make_unique<Export>();
}

}  // namespace yimi::bench
