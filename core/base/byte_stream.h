#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// Writes varints, little-endian doubles and texts one after another.
class ByteWriter {
public:
    void byte(std::uint8_t value) { bytes_.push_back(std::byte{value}); }
    void count(std::uint64_t value) {
        while (value >= 0x80) {
            byte(static_cast<std::uint8_t>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<std::uint8_t>(value));
    }
    /// Small magnitudes of either sign take few bytes.
    void integer(std::int64_t value) {
        count((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void real(double value) {
        auto bits = std::bit_cast<std::uint64_t>(value);
        for (int index = 0; index < 8; ++index, bits >>= 8) byte(static_cast<std::uint8_t>(bits & 0xFF));
    }
    void text(std::string_view value) {
        count(value.size());
        const auto begin = reinterpret_cast<const std::byte*>(value.data());
        bytes_.insert(bytes_.end(), begin, begin + value.size());
    }
    [[nodiscard]] std::vector<std::byte>&& bytes() && noexcept { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

/// Reads what ByteWriter wrote, from bytes that may be anything: a read beyond the end or a wrong value sets `failed`
/// once and for all, and every read from then on gives zero or an empty text.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) noexcept : rest_(bytes) {}

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }
    [[nodiscard]] std::size_t left() const noexcept { return rest_.size(); }
    void fail() noexcept {
        failed_ = true;
        rest_ = {};
    }

    std::uint8_t byte() noexcept {
        if (rest_.empty()) return fail(), std::uint8_t{0};
        const auto value = static_cast<std::uint8_t>(rest_.front());
        rest_ = rest_.subspan(1);
        return value;
    }
    std::uint64_t count() noexcept {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
            if (next < 0x80) return failed_ ? 0 : value;
        }
        return fail(), 0;
    }
    /// A number of things of at least `size` bytes each: never more than what is left can hold.
    std::size_t count_of(std::size_t size) noexcept {
        const std::uint64_t value = count();
        if (value > rest_.size() / size) return fail(), 0;
        return static_cast<std::size_t>(value);
    }
    std::int64_t integer() noexcept {
        const std::uint64_t value = count();
        return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
    }
    double real() noexcept {
        std::uint64_t bits = 0;
        for (unsigned index = 0; index < 8; ++index) bits |= static_cast<std::uint64_t>(byte()) << (8 * index);
        return failed_ ? 0 : std::bit_cast<double>(bits);
    }
    std::string text() {
        const std::size_t size = count_of(1);
        std::string value(reinterpret_cast<const char*>(rest_.data()), size);
        rest_ = rest_.subspan(size);
        return value;
    }

private:
    std::span<const std::byte> rest_;
    bool failed_ = false;
};

}  // namespace yimi
