#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gis/io/decisions.h"
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
    bool is_shapefile = false;           ///< texts and names of fields are the file's raw bytes
    std::vector<std::string> notes;      ///< as in SourceLayer
    bool is_named_by_file = false;       ///< its one layer has the name of the file
    bool has_raw_texts = false;          ///< as `is_shapefile`, of any other format
    std::string declared_encoding = {};  ///< what the file says of its raw texts; empty where it says nothing
    bool is_tree = false;  ///< layers without features are but branches: offered only where there is nothing else
    /// Decided while opening: texts and names are UTF-8 already. Else they are as `is_shapefile` says.
    std::optional<EncodingDecision> encoding = {};
    std::map<std::string, std::vector<std::string>> layer_notes = {};  ///< of single layers, by their names
    bool is_photo = false;                                             ///< its one feature is a photo
    bool is_raster = false;                                            ///< heights and no layers
    bool has_our_tables = false;  ///< its layers are named after the tables that they are for
};

// What formats open with.

/// Opens a vector file with drivers that read files only: nothing that goes on to the network or runs a query. bad_data
/// with detail "file" (`source`, what the user chose). `only`: names of drivers, ending in null, instead of all of
/// them.
[[nodiscard]] Result<Dataset> open_dataset(const std::string& path, const char* const* options,
                                           const std::string& source, const char* const* only = nullptr);
/// Bytes; 0 where there is no such file. Also within an archive.
[[nodiscard]] std::size_t file_size(const std::string& path);
/// A path in memory that nobody else has.
[[nodiscard]] std::string new_memory_folder();
/// Errors: cannot_read (detail "file"), cannot_write where the disk is full.
[[nodiscard]] Result<Done> copy_file(const std::string& from, const std::string& to);
/// A folder of our own among the system's temporary ones; cannot_write.
[[nodiscard]] Result<TemporaryFolder> new_disk_folder();

}  // namespace yimi::gis
