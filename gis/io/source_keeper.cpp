#include "gis/io/source_keeper.h"

#include "gis/io/formats/photo.h"
#include "gis/io/formats/source_format.h"
#include "gis/io/opened_source.h"

namespace yimi::gis {
namespace {

Result<OpenedSource> opened(const SourceLayer& layer, const std::string& encoding) {
    if (layer.photos.empty()) return open_source(layer.path, encoding);
    std::vector<std::string> photos = layer.photos;
    YIMI_TRY(source, open_photos(photos, layer.name));
    if (photos.size() == layer.photos.size()) return source;
    return Error{ErrorCode::cannot_read, "photos are no longer there", {{"file", layer.source}, {"layer", layer.name}}};
}

}  // namespace

Result<std::shared_ptr<OpenedSource>> SourceKeeper::open(const SourceLayer& layer, const std::string& encoding) {
    if (source_ && path_ == layer.path && encoding_ == encoding && photos_ == layer.photos) return source_;
    source_.reset();  // two of them may be more than memory holds
    YIMI_TRY(source, opened(layer, encoding));
    path_ = layer.path;
    encoding_ = encoding;
    photos_ = layer.photos;
    source_ = std::make_shared<OpenedSource>(std::move(source));
    return source_;
}

}  // namespace yimi::gis
