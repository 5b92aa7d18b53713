#include "gis/store/geometry_blob.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace yimi::gis {
namespace {

static_assert(std::endian::native == std::endian::little, "geometry is written as it lies in memory");

enum WkbType : std::uint32_t {
    wkb_point = 1,
    wkb_line = 2,
    wkb_polygon = 3,
    wkb_multi_point = 4,
    wkb_multi_line = 5,
    wkb_multi_polygon = 6,
    wkb_collection = 7,
};

constexpr std::uint8_t little_endian_flag = 1, envelope_xy = 1U << 1U, empty_flag = 1U << 4U;
constexpr std::size_t header_size = 8;

template <class Number>
void append(std::vector<std::byte>& bytes, Number number) {
    const auto* begin = reinterpret_cast<const std::byte*>(&number);
    bytes.insert(bytes.end(), begin, begin + sizeof number);
}

}  // namespace

void GeometryBlobWriter::whole(std::uint32_t value) {
    append(bytes_, value);
}

void GeometryBlobWriter::type(std::uint32_t wkb_type) {
    bytes_.push_back(std::byte{1});
    whole(wkb_type);
}

void GeometryBlobWriter::points(std::span<const Point> points) {
    static_assert(sizeof(Point) == 2 * sizeof(double));
    const auto bytes = std::as_bytes(points);
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void GeometryBlobWriter::line(GeometryView shape, std::size_t path) {
    type(wkb_line);
    const auto of_path = shape.path(path);
    whole(static_cast<std::uint32_t>(of_path.size()));
    points(of_path);
}

void GeometryBlobWriter::polygon(GeometryView shape, std::size_t part) {
    type(wkb_polygon);
    const std::size_t first = shape.first_path(part), end = shape.part_ends[part];
    whole(static_cast<std::uint32_t>(end - first));
    for (std::size_t path = first; path < end; ++path) {
        const auto ring = shape.path(path);
        whole(static_cast<std::uint32_t>(ring.size()));
        points(ring);
    }
}

void GeometryBlobWriter::multi_points(GeometryView shape) {
    type(wkb_multi_point);
    whole(static_cast<std::uint32_t>(shape.points.size()));
    for (std::size_t index = 0; index < shape.points.size(); ++index) {
        type(wkb_point);
        points(shape.points.subspan(index, 1));
    }
}

void GeometryBlobWriter::header(GeometryView shape) {
    bytes_.assign({std::byte{'G'}, std::byte{'P'}, std::byte{0}});
    // A single point is its own envelope; what is empty has none.
    const bool has_envelope = !shape.empty() && (shape.kind != GeometryKind::points || shape.points.size() > 1);
    bytes_.push_back(std::byte{static_cast<std::uint8_t>(little_endian_flag | (has_envelope ? envelope_xy : 0U) |
                                                         (shape.empty() ? empty_flag : 0U))});
    append(bytes_, srs_id_);
    if (!has_envelope) return;
    const Box box = bounding_box(shape);
    for (const double bound : {box.min_x, box.max_x, box.min_y, box.max_y}) append(bytes_, bound);
}

std::span<const std::byte> GeometryBlobWriter::write(GeometryView shape, GeometryColumn column) {
    bytes_.clear();
    if (shape.kind == GeometryKind::none) return {};
    header(shape);
    const bool single = shape.part_count() == 1 && column != GeometryColumn::multi_polygon;
    if (shape.kind == GeometryKind::points) {
        if (!single) {
            multi_points(shape);
        } else {
            type(wkb_point);
            points(shape.points);
        }
        return bytes_;
    }
    const bool lines = shape.kind == GeometryKind::lines;
    if (!single) {
        type(lines ? wkb_multi_line : wkb_multi_polygon);
        whole(static_cast<std::uint32_t>(shape.part_count()));
    }
    for (std::size_t part = 0; part < shape.part_count(); ++part) lines ? line(shape, part) : polygon(shape, part);
    return bytes_;
}

std::optional<std::uint32_t> GeometryBlobReader::whole() noexcept {
    std::uint32_t value = 0;
    if (rest_.size() < sizeof value) return std::nullopt;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_ = rest_.subspan(sizeof value);
    return big_endian_ ? __builtin_bswap32(value) : value;
}

std::optional<double> GeometryBlobReader::real() noexcept {
    std::uint64_t bits = 0;
    if (rest_.size() < sizeof bits) return std::nullopt;
    std::memcpy(&bits, rest_.data(), sizeof bits);
    rest_ = rest_.subspan(sizeof bits);
    return std::bit_cast<double>(big_endian_ ? __builtin_bswap64(bits) : bits);
}

std::optional<std::size_t> GeometryBlobReader::count_of(std::size_t least_size) noexcept {
    const auto count = whole();
    if (!count || *count > rest_.size() / least_size) return std::nullopt;
    return *count;
}

bool GeometryBlobReader::begin(GeometryKind kind) noexcept {
    if (shape_.kind == GeometryKind::none) shape_.kind = kind;
    mixed_ |= shape_.kind != kind;
    return true;
}

bool GeometryBlobReader::read_points(std::size_t count) {
    const std::size_t size = dimensions_ * sizeof(double);
    if (count > rest_.size() / size) return false;
    const std::size_t first = shape_.points.size();
    shape_.points.resize(first + count);
    if (!big_endian_ && dimensions_ == 2) {
        if (count > 0) std::memcpy(&shape_.points[first], rest_.data(), count * size);
        rest_ = rest_.subspan(count * size);
    } else {
        for (std::size_t index = first; index < shape_.points.size(); ++index) {
            shape_.points[index].x = *real();
            shape_.points[index].y = *real();
            rest_ = rest_.subspan((dimensions_ - 2) * sizeof(double));
        }
    }
    return std::all_of(shape_.points.begin() + static_cast<std::ptrdiff_t>(first), shape_.points.end(),
                       [](Point point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

void GeometryBlobReader::close_and_turn(std::size_t first_point, bool shell) {
    auto& points = shape_.points;
    if (points.size() == first_point) return;
    if (points.back() != points[first_point]) points.push_back(Point(points[first_point]));
    if (shell && signed_ring_area_m2(std::span(points).subspan(first_point)) < 0)
        std::reverse(points.begin() + static_cast<std::ptrdiff_t>(first_point), points.end());
}

bool GeometryBlobReader::read_polygon() {
    const auto rings = count_of(sizeof(std::uint32_t));
    if (!rings) return false;
    const std::size_t first_path = shape_.path_ends.size();
    for (std::size_t ring = 0; ring < *rings; ++ring) {
        const auto count = count_of(dimensions_ * sizeof(double));
        const std::size_t first_point = shape_.points.size();
        if (!count || !read_points(*count)) return false;
        close_and_turn(first_point, ring == 0);
        if (shape_.points.size() > first_point)
            shape_.path_ends.push_back(static_cast<std::uint32_t>(shape_.points.size()));
        else if (ring == 0 && *rings > 1)
            return false;  // holes in nothing
    }
    if (shape_.path_ends.size() > first_path)
        shape_.part_ends.push_back(static_cast<std::uint32_t>(shape_.path_ends.size()));
    return true;
}

bool GeometryBlobReader::read_members(std::uint32_t type, int depth) {
    constexpr std::size_t least_member = 5;
    constexpr int deepest = 8;
    const auto count = count_of(least_member);
    if (!count || depth >= deepest) return false;
    if (type == wkb_multi_point) begin(GeometryKind::points);
    if (type == wkb_multi_line) begin(GeometryKind::lines);
    if (type == wkb_multi_polygon) begin(GeometryKind::polygons);
    for (std::size_t member = 0; member < *count && !mixed_; ++member)
        if (!read_shape(depth + 1)) return false;
    return true;
}

bool GeometryBlobReader::read_shape(int depth) {
    if (rest_.empty() || std::to_integer<int>(rest_.front()) > 1) return false;
    big_endian_ = rest_.front() == std::byte{0};
    rest_ = rest_.subspan(1);
    const auto code = whole();
    if (!code) return false;
    constexpr std::uint32_t extended_z = 0x80000000U, extended_m = 0x40000000U, extended_srid = 0x20000000U;
    const std::uint32_t plain = *code & ~(extended_z | extended_m | extended_srid);
    const bool has_z = (*code & extended_z) || plain / 1000 == 1 || plain / 1000 == 3;
    const bool has_m = (*code & extended_m) || plain / 1000 == 2 || plain / 1000 == 3;
    dimensions_ = 2U + (has_z ? 1U : 0U) + (has_m ? 1U : 0U);
    if ((*code & extended_srid) && !whole()) return false;
    const std::uint32_t type = plain % 1000;
    if (type == wkb_point) {
        if (!begin(GeometryKind::points) || rest_.size() < dimensions_ * sizeof(double)) return false;
        const auto nan_x = rest_;
        if (read_points(1)) return true;
        // POINT EMPTY is written as not-a-number.
        shape_.points.pop_back();
        rest_ = nan_x;
        const double x = *real(), y = *real();
        rest_ = rest_.subspan((dimensions_ - 2) * sizeof(double));
        return std::isnan(x) && std::isnan(y);
    }
    if (type == wkb_line) {
        begin(GeometryKind::lines);
        const auto count = count_of(dimensions_ * sizeof(double));
        if (!count || !read_points(*count)) return false;
        if (*count > 0) shape_.path_ends.push_back(static_cast<std::uint32_t>(shape_.points.size()));
        return true;
    }
    if (type == wkb_polygon) return begin(GeometryKind::polygons) && read_polygon();
    if (type >= wkb_multi_point && type <= wkb_collection) return read_members(type, depth);
    return mixed_ = true;
}

std::optional<GeometryView> GeometryBlobReader::read(std::span<const std::byte> blob) {
    constexpr std::size_t envelope_sizes[] = {0, 32, 48, 48, 64};
    if (blob.size() < header_size || blob[0] != std::byte{'G'} || blob[1] != std::byte{'P'}) return std::nullopt;
    const auto flags = std::to_integer<unsigned>(blob[3]);
    const unsigned envelope = (flags >> 1U) & 7U;
    if (envelope >= std::size(envelope_sizes) || blob.size() < header_size + envelope_sizes[envelope])
        return std::nullopt;
    shape_.kind = GeometryKind::none;
    shape_.points.clear();
    shape_.path_ends.clear();
    shape_.part_ends.clear();
    mixed_ = false;
    constexpr unsigned extended_type = 1U << 5U;
    if (flags & extended_type) return GeometryView{};
    rest_ = blob.subspan(header_size + envelope_sizes[envelope]);
    if (!read_shape(0)) return std::nullopt;
    if (mixed_) return GeometryView{};
    return shape_.view();
}

}  // namespace yimi::gis
