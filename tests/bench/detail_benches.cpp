#include <filesystem>

#include "app/map/picture.h"
#include "gis/store/kept_detail.h"
#include "gis/store/project_store.h"
#include "tests/bench/bench.h"
#include "tests/bench/temporary_folder.h"

namespace yimi::bench {
namespace {

using gis::ProjectStore;

/// The whole plan on 1920×1080 straight from the file, before its rows are read. Count: pictures; check: shapes and
/// melted areas in it. The project is copied, and in the copy is kept how it looks from afar.
class EarlyPicture final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        threads_ = request.threads;
        path_ = folder_.file("city.gpkg");
        std::filesystem::copy_file(request.project, path_);
        YIMI_TRY(store, ProjectStore::open(path_, ProjectStore::Access::read_write));
        YIMI_TRY(plan, store.load());
        QuietJob job;
        YIMI_TRY(kept, gis::keep_detail(path_, store.seen(), plan, job));
        static_cast<void>(kept);
        return Done{};
    }
    Result<Work> run() override {
        YIMI_TRY(store, ProjectStore::open(path_, ProjectStore::Access::read_only));
        YIMI_TRY(extent, store.extent());
        app::MapView view;
        view.size = QSizeF(1920, 1080);
        view = view.fitted(extent);
        gis::GlimpseWish wish{view.extent(), view.metres_per_pixel, {}};
        for (const app::LayerState& layer : app::default_layers())
            if (layer.visible) wish.tables.push_back(layer.table);
        YIMI_TRY(glimpse, store.glimpse(wish));
        if (!glimpse) return Error{ErrorCode::not_found, "nothing to be shown early", {}};
        Work work{1, 0};
        for (const Table table : wish.tables) work.check += static_cast<double>(glimpse->plan.layer(table).size());
        for (const auto& melted : glimpse->melted) work.check += static_cast<double>(melted.boxes.size());
        app::MapContent content;
        content.plan = std::make_shared<const Plan>(std::move(glimpse->plan));
        content.melted = std::make_shared<const std::vector<MeltedPolygons>>(std::move(glimpse->melted));
        QuietJob job;
        YIMI_TRY(image, app::render_bands(content, view, threads_, job));
        return work;
    }

private:
    TemporaryFolder folder_;
    std::string path_;
    unsigned threads_ = 1;
};

/// How every large table looks from afar, at all scales that are kept. Count: tiles; check: bytes.
class Generalise final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        return Done{};
    }
    Result<Work> run() override {
        Work work;
        for (const GeneralisedTable& each : generalised_tables) {
            const Layer& layer = plan_.layer(each.table);
            for (const double pixel_m : generalised_pixels_m)
                for (const GroundTile& tile : tiles_over(layer.extent(), pixel_m)) {
                    work.check += static_cast<double>(encode(generalise(layer, each.category, tile), tile).size());
                    ++work.count;
                }
        }
        return work;
    }

private:
    Plan plan_;
};

}  // namespace

std::unique_ptr<Bench> early_picture_bench() {
    return std::make_unique<EarlyPicture>();
}
std::unique_ptr<Bench> generalise_bench() {
    return std::make_unique<Generalise>();
}

}  // namespace yimi::bench
