#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "core/base/result.h"
#include "core/geometry/point.h"
#include "core/model/plan.h"

namespace yimi::gis {

/// A coordinate system as people name it. `code` is "EPSG:4544", or empty where no authority has it.
struct Crs {
    std::string code;
    std::string name;         ///< "CGCS2000 / 3-degree Gauss-Kruger CM 105E"
    std::string wkt;          ///< WKT2, what transformations and the store use
    bool geographic = false;  ///< degrees
    std::string wkt1 = {};    ///< for GeoPackage's own list of systems; empty where WKT1 cannot say it
    std::string datum = {};   ///< "China Geodetic Coordinate System 2000", "Xian 1980", "WGS 84" …
};

/// From "EPSG:4544", a WKT (also an ESRI .prj) or a PROJ string. crs_unknown with detail "crs" for anything else.
/// Where the text has no authority, a system of China is known by its numbers and any of its names (chinese_crs.h),
/// else the best match of PROJ's database is taken if its axes and parameters are equivalent.
[[nodiscard]] Result<Crs> find_crs(const std::string& definition);

inline constexpr const char* default_project_crs = "EPSG:4544";
/// The code of the system that a plan's shapes are in.
[[nodiscard]] std::string crs_of(const Plan& plan);

/// Takes coordinates from one system to another; x is always east (longitude), y always north (latitude). Belongs to
/// the thread that made it.
class Transformer {
public:
    /// crs_unknown with detail "crs".
    [[nodiscard]] static Result<Transformer> between(const std::string& from, const std::string& to);
    Transformer(Transformer&&) noexcept;
    Transformer& operator=(Transformer&&) noexcept;
    ~Transformer();

    /// In place. bad_data with detail "point" for the first coordinate that has no image (NaN, infinite, outside).
    Result<Done> transform(std::span<Point> points) const;
    [[nodiscard]] Result<Point> transformed(Point point) const;
    /// By how much places near `at` may be off, m, as PROJ's database says; 0 where the datum stays the same. Nothing
    /// where it knows no transformation between the datums and takes them as equal: anything up to hundreds of metres.
    [[nodiscard]] std::optional<double> accuracy_m(Point at) const;

private:
    struct State;
    explicit Transformer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// The shifted systems of Chinese web maps; degrees, x = longitude. Not applied outside China. Publicly known
/// polynomials (semi-axis 6378245, e² 0.00669342162296594323); the inverses iterate to 1e-10°. RULES.md section 8.
[[nodiscard]] Point wgs84_to_gcj02(Point lonlat) noexcept;
[[nodiscard]] Point gcj02_to_wgs84(Point lonlat) noexcept;
[[nodiscard]] Point gcj02_to_bd09(Point lonlat) noexcept;
[[nodiscard]] Point bd09_to_gcj02(Point lonlat) noexcept;

}  // namespace yimi::gis
