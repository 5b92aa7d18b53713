#include "app/document/ground_heights.h"

#include <nlohmann/json.hpp>

#include "gis/io/raster.h"

namespace yimi::app {
namespace {

Result<HeightGrid> read_grid(const std::string& project, const std::string& setting) {
    const auto provenance = nlohmann::json::parse(setting, nullptr, false);
    if (!provenance.is_object()) return Error{ErrorCode::bad_data, "the setting terrain is no object", {}};
    // A connection of its own: the document's belongs to the thread that edits.
    YIMI_TRY(store, gis::ProjectStore::open(project, gis::ProjectStore::Access::read_only));
    YIMI_TRY(medium, store.medium(provenance.value("media", std::string())));
    return gis::height_grid_from(medium);
}

}  // namespace

Result<HeightGrid> read_terrain(const std::string& project, const Plan& plan) {
    return read_grid(project, std::string(as_text(plan.setting("terrain"))));
}

GroundHeights::GroundHeights(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document_, &Document::plan_changed, this, &GroundHeights::follow);
    follow();
}

void GroundHeights::follow() {
    const std::string setting(as_text(document_.snapshot()->setting("terrain")));
    if (setting == setting_) return;
    setting_ = setting;
    grid_.reset();
    emit changed();
    const QString line = QStringLiteral("ground");
    jobs_.drop_line(line);
    if (setting.empty()) return;
    jobs_.start<HeightGrid>(
        line, [project = document_.path().toStdString(), setting](JobContext&) { return read_grid(project, setting); },
        [this](Result<HeightGrid> grid) {
            if (!grid) return setting_.clear();  // tried again with the next change
            grid_ = std::make_shared<const HeightGrid>(std::move(grid).value());
            emit changed();
        });
}

std::optional<double> GroundHeights::height_at(Point at) const {
    return grid_ ? grid_->height_at(at) : std::nullopt;
}

}  // namespace yimi::app
