#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "gis/io/source_layer.h"

namespace yimi::gis {

struct OpenedSource;

/// Opens the sources of layers and keeps the one opened last: OpenStreetMap and tables are parsed as a whole, whichever
/// of their layers is wanted. For one thread at a time.
class SourceKeeper {
public:
    /// `encoding` as in open_source. Errors: those of open_source, and cannot_read where photos are no longer there.
    [[nodiscard]] Result<std::shared_ptr<OpenedSource>> open(const SourceLayer& layer, const std::string& encoding);

private:
    std::string path_, encoding_;
    std::vector<std::string> photos_;
    std::shared_ptr<OpenedSource> source_;
};

}  // namespace yimi::gis
