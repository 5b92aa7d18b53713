#include "gis/io/formats/memory_layers.h"

namespace yimi::gis {

MemoryLayers::MemoryLayers() : dataset_(GDALCreate(GDALGetDriverByName("Memory"), "", 0, 0, 0, GDT_Unknown, nullptr)) {}

OGRLayerH MemoryLayers::layer(const std::string& name, OGRFeatureDefnH like) {
    const auto [entry, is_new] = layers_.try_emplace(name, nullptr);
    if (!is_new) return entry->second;
    entry->second = GDALDatasetCreateLayer(dataset_.get(), name.c_str(), nullptr, wkbUnknown, nullptr);
    for (int field = 0; field < OGR_FD_GetFieldCount(like); ++field)
        OGR_L_CreateField(entry->second, OGR_FD_GetFieldDefn(like, field), TRUE);
    return entry->second;
}

}  // namespace yimi::gis
