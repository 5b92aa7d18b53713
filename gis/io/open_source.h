#pragma once

#include <string>
#include <vector>

#include "gis/io/import.h"
#include "gis/support/gdal.h"

namespace yimi::gis {

/// Files in memory or in a temporary folder that a dataset is read from; gone with this object.
class TemporaryFolder {
public:
    TemporaryFolder() = default;
    explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
    TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    TemporaryFolder& operator=(TemporaryFolder&& other) noexcept {
        std::swap(path_, other.path_);
        return *this;
    }
    ~TemporaryFolder();
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// A dataset opened for reading such that nothing beside it is made or changed.
struct OpenedSource {
    TemporaryFolder folder;  ///< outlives the dataset
    Dataset dataset;
    bool is_shapefile = false;       ///< texts and names of fields are the file's raw bytes
    std::vector<std::string> notes;  ///< as in SourceLayer
};

/// Opens what find_source_files found. A shapefile's parts are looked at first, so that damage has a name; a missing
/// .shx is rebuilt in memory; a GeoPackage is opened immutable (a copy of it where its -wal holds changes).
/// Errors: cannot_read, bad_data, unsupported, with details "file" and, for a damaged shapefile, "part".
[[nodiscard]] Result<OpenedSource> open_source(const std::string& path);

}  // namespace yimi::gis
