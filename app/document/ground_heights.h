#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>

#include "app/document/document.h"
#include "core/model/height_grid.h"

namespace yimi::app {

/// The terrain of a project's plan, from its file. For any thread. Errors: bad_data, and those of reading.
[[nodiscard]] Result<HeightGrid> read_terrain(const std::string& project, const Plan& plan);

/// The heights of the open project's ground, read from its file in the background whenever they are others. Lives on
/// the main thread.
class GroundHeights final : public QObject {
    Q_OBJECT

public:
    GroundHeights(Document& document, JobRunner& jobs, QObject* parent = nullptr);
    /// Metres above sea level; nothing where the project has no terrain, or none there, or it is still being read.
    [[nodiscard]] std::optional<double> height_at(Point at) const;
    [[nodiscard]] bool is_there() const noexcept { return grid_ != nullptr; }
    /// Null as `height_at` gives nothing anywhere; for workers too.
    [[nodiscard]] const std::shared_ptr<const HeightGrid>& grid() const noexcept { return grid_; }

signals:
    /// Another terrain, or none.
    void changed();

private:
    void follow();

    Document& document_;
    JobRunner& jobs_;
    std::string setting_;  ///< what `grid_` was, or is being, read for
    std::shared_ptr<const HeightGrid> grid_;
};

}  // namespace yimi::app
