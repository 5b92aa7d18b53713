#pragma once

#include <QImage>
#include <memory>

#include "app/map/map_view.h"
#include "core/base/job_context.h"

namespace yimi::app {

/// A picture of the ground below all layers. For any number of threads.
class BackdropPicture {
public:
    virtual ~BackdropPicture() = default;
    /// The part in the view, as many pixels as the view has on its device; null where there is nothing to show.
    [[nodiscard]] virtual QImage picture(const MapView& view, JobContext& job) const = 0;
};

/// How it lies on the map.
struct MapBackdrop {
    std::shared_ptr<const BackdropPicture> picture = {};
    double opacity = 1;
    QString source = {};  ///< what the imprint calls it
    friend bool operator==(const MapBackdrop&, const MapBackdrop&) = default;
};

}  // namespace yimi::app
