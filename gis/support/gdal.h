#pragma once

#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>

#include <string>
#include <vector>

#include "core/base/result.h"
#include "gis/support/handles.h"

namespace yimi::gis {

inline void close_dataset(GDALDatasetH dataset) noexcept {
    GDALClose(dataset);
}
using Dataset = Owned<GDALDatasetH, close_dataset>;
inline void close_file(VSILFILE* file) noexcept {
    VSIFCloseL(file);
}
using VsiFile = Owned<VSILFILE*, close_file>;
/// The first bytes of a file, as many as there are; none of one that cannot be opened.
[[nodiscard]] std::string head_of(const std::string& path, std::size_t most_bytes);
inline void close_folder(VSIDIR* folder) noexcept {
    VSICloseDir(folder);
}
/// Names in a folder or an archive, one after the other.
using VsiFolder = Owned<VSIDIR*, close_folder>;
using OgrFeature = Owned<OGRFeatureH, OGR_F_Destroy>;
using OgrGeometry = Owned<OGRGeometryH, OGR_G_DestroyGeometry>;

/// Registers GDAL's drivers, once however many threads call it. Everything that opens a dataset calls it first.
void register_gdal_drivers();

/// While it lives, collects what GDAL says on this thread instead of letting it print.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// How many failures (not warnings) there were.
    [[nodiscard]] std::size_t failures() const noexcept { return failures_; }
    /// Whether `words` stand in what was said first, the warnings included.
    [[nodiscard]] bool mention(std::string_view words) const noexcept { return text_.find(words) != std::string::npos; }
    [[nodiscard]] Error as_error(ErrorCode code) const;

private:
    static void CPL_STDCALL collect(CPLErr level, CPLErrorNum number, const char* message);
    std::string text_;
    std::size_t failures_ = 0;
};

/// Words of a command line as GDAL's utilities take them, with a null at the end; borrowed from `words`.
[[nodiscard]] std::vector<char*> as_arguments(std::vector<std::string>& words);

/// Sets a configuration option of GDAL for this thread while it lives.
class GdalOption {
public:
    GdalOption(const char* key, const char* value);
    ~GdalOption();
    GdalOption(const GdalOption&) = delete;
    GdalOption& operator=(const GdalOption&) = delete;

private:
    const char* key_;
};

}  // namespace yimi::gis
