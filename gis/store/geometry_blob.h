#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/geometry/geometry.h"
#include "core/model/schema.h"

namespace yimi::gis {

/// Writes shapes as GeoPackage geometry (header, envelope, WKB; little-endian). The bytes live until the next call.
class GeometryBlobWriter {
public:
    explicit GeometryBlobWriter(std::int32_t srs_id) noexcept : srs_id_(srs_id) {}

    /// A table of multipolygons gets MULTIPOLYGON always; else a single part is written as the single type. A shape
    /// that is neither point, line nor polygon has no bytes: NULL in the file.
    [[nodiscard]] std::span<const std::byte> write(GeometryView shape, GeometryColumn column);

private:
    void header(GeometryView shape);
    void type(std::uint32_t wkb_type);
    void whole(std::uint32_t value);
    void points(std::span<const Point> points);
    void line(GeometryView shape, std::size_t path);
    void polygon(GeometryView shape, std::size_t part);
    void multi_points(GeometryView shape);

    std::int32_t srs_id_;
    std::vector<std::byte> bytes_;
};

/// Reads GeoPackage geometry from bytes that may be anything: either byte order, Z and M left out, open rings closed,
/// shells turned counter-clockwise.
class GeometryBlobReader {
public:
    /// Nothing where the bytes are damaged. Of kind `none` where they are sound but hold what a plan cannot (curves,
    /// collections of mixed kinds). Valid until the next call.
    [[nodiscard]] std::optional<GeometryView> read(std::span<const std::byte> blob);

private:
    bool read_shape(int depth);
    bool read_members(std::uint32_t type, int depth);
    bool read_points(std::size_t count);
    bool read_polygon();
    void close_and_turn(std::size_t first_point, bool shell);
    bool begin(GeometryKind kind) noexcept;
    std::optional<std::uint32_t> whole() noexcept;
    std::optional<double> real() noexcept;
    std::optional<std::size_t> count_of(std::size_t least_size) noexcept;

    std::span<const std::byte> rest_;
    bool big_endian_ = false;
    bool mixed_ = false;
    std::size_t dimensions_ = 2;
    Geometry shape_;
};

}  // namespace yimi::gis
