#include "tests/support/point_shapefile.h"

#include <bit>
#include <cstdint>

#include "core/geometry/geometry.h"

namespace yimi::test {
namespace {

constexpr std::size_t name_bytes = 40;

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
    return bytes;
}

std::string little_endian(std::uint64_t number, int count) {
    std::string bytes;
    for (int byte = 0; byte < count; ++byte) bytes += static_cast<char>(number >> (8 * byte));
    return bytes;
}

std::string little_endian(double number) {
    return little_endian(std::bit_cast<std::uint64_t>(number), 8);
}

std::string padded(std::string text, std::size_t size, char with) {
    text.resize(size, with);
    return text;
}

/// Of .shp and .shx alike (ESRI Shapefile Technical Description, table 1); the length is in 16-bit words.
std::string main_header(std::size_t bytes, const Box& box) {
    std::string header = big_endian(9994) + std::string(20, '\0') + big_endian(static_cast<std::uint32_t>(bytes / 2)) +
                         little_endian(1000, 4) + little_endian(1, 4);
    for (const double edge : {box.min_x, box.min_y, box.max_x, box.max_y}) header += little_endian(edge);
    return header + std::string(32, '\0');
}

std::string table_of(const std::string& field, const std::vector<NamedPoint>& points) {
    constexpr std::size_t header_bytes = 32 + 32 + 1;
    std::string table = std::string("\x03\x7a\x01\x01", 4) + little_endian(points.size(), 4) +
                        little_endian(header_bytes, 2) + little_endian(1 + name_bytes, 2) + std::string(20, '\0');
    table +=
        padded(field, 11, '\0') + "C" + std::string(4, '\0') + static_cast<char>(name_bytes) + std::string(15, '\0');
    table += '\r';
    for (const NamedPoint& point : points) table += " " + padded(point.name, name_bytes, ' ');
    return table + '\x1a';
}

}  // namespace

void write_point_shapefile(const ChineseFolder& folder, const std::string& name, const std::string& field,
                           const std::vector<NamedPoint>& points) {
    constexpr std::size_t header_bytes = 100, record_bytes = 8 + 20;
    Box box;
    for (const NamedPoint& point : points) box.add({point.at.x, point.at.y, point.at.x, point.at.y});
    std::string shapes = main_header(header_bytes + points.size() * record_bytes, box);
    std::string index = main_header(header_bytes + points.size() * 8, box);
    for (std::size_t number = 0; number < points.size(); ++number) {
        index += big_endian(static_cast<std::uint32_t>(shapes.size() / 2)) + big_endian(10);
        shapes += big_endian(static_cast<std::uint32_t>(number + 1)) + big_endian(10) + little_endian(1, 4) +
                  little_endian(points[number].at.x) + little_endian(points[number].at.y);
    }
    folder.write(name + ".shp", shapes);
    folder.write(name + ".shx", index);
    folder.write(name + ".dbf", table_of(field, points));
}

}  // namespace yimi::test
