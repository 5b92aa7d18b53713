#include "gis/io/formats/heic.h"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace yimi::gis {
namespace {

/// Numbers, greatest byte first; 0 beyond the end, which is remembered.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
    std::uint64_t number(std::size_t count) {
        std::uint64_t value = 0;
        for (const char byte : take(count)) value = value << 8U | static_cast<unsigned char>(byte);
        return value;
    }
    std::string_view take(std::size_t count) {
        if (bytes_.size() < count) {
            bytes_ = {};
            is_cut_ = true;
            return {};
        }
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    [[nodiscard]] bool is_cut() const noexcept { return is_cut_; }
    [[nodiscard]] std::string_view rest() const noexcept { return bytes_; }

private:
    std::string_view bytes_;
    bool is_cut_ = false;
};

/// Calls `visit` with the kind and the content of each box until that returns false.
void each_box(std::string_view bytes, const std::function<bool(std::string_view, std::string_view)>& visit) {
    for (Cursor cursor(bytes); !cursor.rest().empty();) {
        std::uint64_t size = cursor.number(4), head = 8;
        const std::string_view kind = cursor.take(4);
        if (size == 1) {
            size = cursor.number(8);
            head = 16;
        }
        const std::size_t left = cursor.rest().size();
        if (cursor.is_cut() || (size != 0 && size < head)) return;
        const bool to_end = size == 0 || size - head > left;
        if (!visit(kind, cursor.take(to_end ? left : static_cast<std::size_t>(size - head)))) return;
    }
}

std::string_view box_in(std::string_view bytes, std::string_view wanted) {
    std::string_view found;
    each_box(bytes, [&](std::string_view kind, std::string_view content) {
        if (kind == wanted) found = content;
        return found.empty();
    });
    return found;
}

/// The number of the item that is EXIF.
std::optional<std::uint64_t> exif_item(std::string_view item_infos) {
    Cursor cursor(item_infos);
    const std::uint64_t version = cursor.number(1);
    cursor.take(version == 0 ? 5 : 7);  // flags and the count
    std::optional<std::uint64_t> item;
    each_box(cursor.rest(), [&](std::string_view kind, std::string_view content) {
        if (kind != "infe") return true;
        Cursor info(content);
        const std::uint64_t info_version = info.number(1);
        info.take(3);
        const std::uint64_t number = info.number(info_version < 3 ? 2 : 4);
        info.take(2);
        if (info_version >= 2 && info.take(4) == "Exif") item = number;
        return !item;
    });
    return item;
}

/// The bytes of an item, as the box of places tells; `inner` is what lies beside that box.
std::string bytes_of_item(std::uint64_t item, std::string_view places, std::string_view file, std::string_view inner) {
    Cursor cursor(places);
    const std::uint64_t version = cursor.number(1);
    cursor.take(3);
    const std::uint64_t sizes = cursor.number(1), more_sizes = cursor.number(1);
    const std::size_t offset_size = sizes >> 4U, length_size = sizes & 15U, base_size = more_sizes >> 4U;
    const std::size_t index_size = version == 0 ? 0 : more_sizes & 15U, wide = version < 2 ? 2 : 4;
    if (std::max({offset_size, length_size, base_size, index_size}) > 8) return {};
    std::string bytes;
    for (std::uint64_t items = cursor.number(wide); items > 0 && !cursor.is_cut(); --items) {
        const bool is_it = cursor.number(wide) == item;
        const bool is_inner = version != 0 && (cursor.number(2) & 15U) == 1;
        cursor.take(2);
        const std::uint64_t base = cursor.number(base_size);
        for (std::uint64_t extents = cursor.number(2); extents > 0 && !cursor.is_cut(); --extents) {
            cursor.take(index_size);
            const std::uint64_t at = base + cursor.number(offset_size), length = cursor.number(length_size);
            const std::string_view from = is_inner ? inner : file;
            if (!is_it) continue;
            if (at > from.size() || from.size() - at < length || bytes.size() + length > file.size()) return {};
            bytes += from.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(length));
        }
    }
    return bytes;
}

}  // namespace

bool is_heic(std::string_view bytes) noexcept {
    constexpr std::size_t head = 8;
    return bytes.size() > head && bytes.substr(4, 4) == "ftyp";
}

std::optional<std::string> exif_in_heic(std::string_view bytes) {
    constexpr std::size_t version_and_flags = 4;
    Cursor meta(box_in(bytes, "meta"));
    meta.take(version_and_flags);
    const auto item = exif_item(box_in(meta.rest(), "iinf"));
    if (!item) return std::nullopt;
    std::string exif = bytes_of_item(*item, box_in(meta.rest(), "iloc"), bytes, box_in(meta.rest(), "idat"));
    // First comes how many bytes to leave out, as a rule those of "Exif" and two zeros.
    const std::uint64_t skipped = Cursor(exif).number(4) + 4;
    if (!exif.starts_with("II") && !exif.starts_with("MM")) exif.erase(0, static_cast<std::size_t>(skipped));
    if (!exif.starts_with("II") && !exif.starts_with("MM")) return std::nullopt;
    return exif;
}

}  // namespace yimi::gis
