#pragma once

#include <map>
#include <string>

#include "gis/io/opened_source.h"

namespace yimi::gis {

/// Layers in memory, for formats whose own layers are not what a planner chooses from.
class MemoryLayers {
public:
    MemoryLayers();
    /// The layer of this name, with the fields of `like`, made when it is first asked for.
    [[nodiscard]] OGRLayerH layer(const std::string& name, OGRFeatureDefnH like);
    [[nodiscard]] Dataset take() && { return std::move(dataset_); }

private:
    Dataset dataset_;
    std::map<std::string, OGRLayerH> layers_;
};

}  // namespace yimi::gis
