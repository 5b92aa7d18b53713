#include "tests/support/photo_files.h"

#include <initializer_list>

#include "gis/support/gdal.h"

namespace yimi::test {
namespace {

using namespace std::string_literals;

std::string little_endian(std::initializer_list<unsigned> values, int width) {
    std::string bytes;
    for (const unsigned value : values)
        for (int shift = 0; shift < 8 * width; shift += 8) bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

std::string big_endian(std::size_t value, int width) {
    std::string bytes;
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

/// One entry of a TIFF directory.
std::string entry(unsigned tag, unsigned type, unsigned count, unsigned value) {
    return little_endian({tag, type}, 2) + little_endian({count, value}, 4);
}

std::string exif() {
    std::string tiff = "II*\0\x08\0\0\0"s + little_endian({2}, 2);
    tiff += entry(0x0132, 2, 20, 38);  // DateTime
    tiff += entry(0x8825, 4, 1, 58);   // where the position stands
    tiff += little_endian({0}, 4) + "2024:05:06 07:08:09\0"s + little_endian({4}, 2);
    tiff += entry(1, 2, 2, 'N') + entry(2, 5, 3, 112) + entry(3, 2, 2, 'E') + entry(4, 5, 3, 136);
    tiff += little_endian({0}, 4) + little_endian({30, 1, 39, 1, 279, 10}, 4);
    return "Exif\0\0"s + tiff + little_endian({104, 1, 3, 1, 48, 1}, 4);
}

/// A box of ISO/IEC 14496-12, a full one where it has a version.
std::string box(const char* kind, const std::string& content) {
    return big_endian(content.size() + 8, 4) + kind + content;
}
std::string full_box(const char* kind, int version, const std::string& content) {
    return box(kind, big_endian(static_cast<std::size_t>(version) << 24U, 4) + content);
}

std::string item_entry(int id, const char* kind) {
    return full_box("infe", 2, big_endian(static_cast<std::size_t>(id), 2) + big_endian(0, 2) + kind + "\0"s);
}

/// Where an item's bytes lie: in one piece.
std::string location(int id, std::size_t at, std::size_t length) {
    return big_endian(static_cast<std::size_t>(id), 2) + big_endian(0, 2) + big_endian(1, 2) + big_endian(at, 4) +
           big_endian(length, 4);
}

/// Main profile, 8 bit, 4:2:0; no parameter sets.
std::string hevc_configuration() {
    return "\x01\x01\x60\0\0\0\x90\0\0\0\0\0\x3C\xF0\0\xFC\xFD\xF8\xF8\0\0\x0F\0"s;
}

std::string heic_head(std::size_t picture_at, std::size_t picture_size, std::size_t exif_size) {
    const std::string properties =
        box("ipco", box("hvcC", hevc_configuration()) + full_box("ispe", 0, big_endian(64, 4) + big_endian(64, 4))) +
        full_box("ipma", 0, big_endian(1, 4) + big_endian(1, 2) + "\x02\x81\x02"s);
    const std::string about = full_box("hdlr", 0, big_endian(0, 4) + "pict" + std::string(13, '\0')) +
                              full_box("pitm", 0, big_endian(1, 2)) +
                              full_box("iloc", 0,
                                       "\x44\0"s + big_endian(2, 2) + location(1, picture_at, picture_size) +
                                           location(2, picture_at + picture_size, exif_size)) +
                              full_box("iinf", 0, big_endian(2, 2) + item_entry(1, "hvc1") + item_entry(2, "Exif")) +
                              full_box("iref", 0, box("cdsc", big_endian(2, 2) + big_endian(1, 2) + big_endian(1, 2))) +
                              box("iprp", properties);
    return box("ftyp", "heic"s + big_endian(0, 4) + "mif1heic") + full_box("meta", 0, about);
}

}  // namespace

std::string jpeg_photo(bool with_position) {
    gis::register_gdal_drivers();
    const char* const path = "/vsimem/yimi-test-photo.jpg";
    const gis::Dataset picture(GDALCreate(GDALGetDriverByName("MEM"), "", 16, 16, 1, GDT_Byte, nullptr));
    {
        const gis::Dataset copy(
            GDALCreateCopy(GDALGetDriverByName("JPEG"), path, picture.get(), FALSE, nullptr, nullptr, nullptr));
    }
    vsi_l_offset size = 0;
    const GByte* const bytes = VSIGetMemFileBuffer(path, &size, FALSE);
    std::string jpeg(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    VSIUnlink(path);
    if (with_position) jpeg.insert(2, "\xFF\xE1"s + big_endian(exif().size() + 2, 2) + exif());
    return jpeg;
}

std::string heic_photo() {
    const std::string picture(64, '\0');
    const std::string about = big_endian(6, 4) + exif();  // behind the name, as telephones write it
    const std::size_t head = heic_head(0, picture.size(), about.size()).size();
    return heic_head(head + 8, picture.size(), about.size()) + box("mdat", picture + about);
}

}  // namespace yimi::test
