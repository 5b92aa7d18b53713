#include "tests/bench/mutator/osm_pbf.h"

#include <cstdint>
#include <vector>

namespace yimi::mutator {
namespace {

std::string varint(std::uint64_t value) {
    std::string bytes;
    for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>(value | 0x80U);
    return bytes + static_cast<char>(value);
}

std::uint64_t zigzag(std::int64_t value) {
    return static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63U);
}

std::string number(unsigned field, std::uint64_t value) {
    return varint(field << 3U) + varint(value);
}
std::string bytes(unsigned field, const std::string& content) {
    return varint(field << 3U | 2U) + varint(content.size()) + content;
}

std::string packed(unsigned field, const std::vector<std::uint64_t>& values) {
    std::string content;
    for (const std::uint64_t value : values) content += varint(value);
    return bytes(field, content);
}
/// Each as its difference from the one before.
std::string deltas(unsigned field, const std::vector<std::int64_t>& values) {
    std::vector<std::uint64_t> steps;
    std::int64_t before = 0;
    for (const std::int64_t value : values) {
        steps.push_back(zigzag(value - before));
        before = value;
    }
    return packed(field, steps);
}

/// A piece of the file with its length in front, big endian.
std::string piece(const char* kind, const std::string& content) {
    const std::string blob = bytes(1, content) + number(2, content.size());
    const std::string head = bytes(1, kind) + number(3, blob.size());
    std::string length;
    for (int shift = 24; shift >= 0; shift -= 8) length += static_cast<char>(head.size() >> shift & 0xFFU);
    return length + head + blob;
}

std::string way(std::uint64_t id, const std::vector<std::uint64_t>& keys, const std::vector<std::uint64_t>& values,
                const std::vector<std::int64_t>& nodes) {
    return bytes(3, number(1, id) + packed(2, keys) + packed(3, values) + deltas(8, nodes));
}

}  // namespace

std::string osm_pbf() {
    std::string texts;
    for (const char* const text : {"", "highway", "residential", "name", "人民路", "building", "school", "amenity",
                                   "type", "multipolygon", "outer", "crossing"})
        texts += bytes(1, text);
    const std::string nodes =
        bytes(2, deltas(1, {1, 2, 3, 4}) + deltas(8, {306500000, 306510000, 306520000, 306500000}) +
                     deltas(9, {1040600000, 1040610000, 1040620000, 1040640000}) + packed(10, {0, 1, 11, 0, 0, 0}));
    const std::string street = way(5, {1, 3}, {2, 4}, {1, 2, 3}), building = way(6, {5}, {6}, {1, 2, 4, 1});
    const std::string school = bytes(
        4, number(1, 7) + packed(2, {8, 7}) + packed(3, {9, 6}) + packed(8, {10}) + deltas(9, {6}) + packed(10, {1}));
    const std::string block = bytes(1, texts) + bytes(2, nodes) + bytes(2, street + building) + bytes(2, school);
    return piece("OSMHeader", bytes(4, "OsmSchema-V0.6") + bytes(4, "DenseNodes")) + piece("OSMData", block);
}

}  // namespace yimi::mutator
