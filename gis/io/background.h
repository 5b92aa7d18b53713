#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/geometry/point.h"
#include "gis/crs/crs.h"

namespace yimi::gis {

/// By what the coordinates of a picture are off: Chinese web maps are shifted (RULES.md section 8).
enum class GroundShift { none, gcj02, bd09 };

/// A picture of the ground to lie below the map: an orthophoto, a scanned plan, the tiles of an MBTiles or GeoPackage
/// file. Read with GDAL from files only, never from the network, whatever they name. For any number of threads.
class Background {
public:
    /// `crs` is the plan's (WKT or code). Errors: not_found; unsupported (reason "no_picture": nothing that GDAL's
    /// drivers of pictures read; "no_place": it does not say where it lies); those of find_crs; all with detail "file".
    [[nodiscard]] static Result<std::shared_ptr<const Background>> open(const std::string& path, const std::string& crs,
                                                                        GroundShift shift);
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// The part that lies in `area` (plan coordinates): rows from the north, four bytes each pixel (red, green, blue,
    /// opacity); transparent where the picture does not reach. Errors: cancelled, cannot_read (detail "file").
    [[nodiscard]] Result<std::vector<std::uint8_t>> read(const Box& area, int columns, int rows, JobContext& job) const;

    /// Where it lies, in plan coordinates, shifted back.
    [[nodiscard]] const Box& extent() const noexcept { return extent_; }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    /// The file's coordinate system; nothing where it names none, and the plan's is taken.
    [[nodiscard]] const std::optional<Crs>& crs() const noexcept { return file_crs_; }

private:
    class Readers;
    Background();
    /// Where the file has what lies in `area`.
    [[nodiscard]] Result<Box> in_file(const Box& area) const;

    std::string path_, crs_, source_crs_;
    std::optional<Crs> file_crs_;
    GroundShift shift_ = GroundShift::none;
    Box extent_;
    std::unique_ptr<Readers> readers_;
};

/// Whether a file is a picture that says where it lies, as Background::open takes it. Reads no more than its head.
[[nodiscard]] bool is_ground_picture(const std::string& path);

}  // namespace yimi::gis
