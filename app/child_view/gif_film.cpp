#include "app/child_view/gif_film.h"

#include <gif_lib.h>

#include <array>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace yimi::app {
namespace {

constexpr int most_colours = 256;

Error refused(int code) {
    const char* reason = GifErrorString(code);
    return {ErrorCode::cannot_write, std::string("giflib: ") + (reason ? reason : "no reason"), {}};
}

int append(GifFileType* file, const GifByteType* bytes, int count) {
    static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(bytes), count);
    return count;
}

struct FreeColours {
    void operator()(ColorMapObject* colours) const { GifFreeMapObject(colours); }
};
using Colours = std::unique_ptr<ColorMapObject, FreeColours>;

/// A picture in the colours that suit it best.
struct Indexed {
    Colours colours;
    std::vector<GifByteType> pixels;
};

Result<Indexed> indexed(const QImage& picture) {
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    const auto width = static_cast<std::size_t>(rgb.width()), height = static_cast<std::size_t>(rgb.height());
    std::vector<GifByteType> red, green, blue;
    for (auto* channel : {&red, &green, &blue}) channel->reserve(width * height);
    for (int y = 0; y < rgb.height(); ++y) {
        const uchar* row = rgb.constScanLine(y);
        for (std::size_t x = 0; x < width; ++x) {
            red.push_back(row[3 * x]);
            green.push_back(row[3 * x + 1]);
            blue.push_back(row[3 * x + 2]);
        }
    }
    Indexed made{Colours(GifMakeMapObject(most_colours, nullptr)), std::vector<GifByteType>(width * height)};
    int colours = most_colours;
    const bool done = made.colours && GifQuantizeBuffer(static_cast<unsigned>(width), static_cast<unsigned>(height),
                                                        &colours, red.data(), green.data(), blue.data(),
                                                        made.pixels.data(), made.colours->Colors) == GIF_OK;
    if (!done) return refused(E_GIF_ERR_NOT_ENOUGH_MEM);
    return made;
}

}  // namespace

GifFilm::GifFilm(QSize size_px) : size_px_(size_px) {}

GifFilm::~GifFilm() {
    if (file_) EGifCloseFile(file_, nullptr);
}

Result<Done> GifFilm::begin() {
    int code = 0;
    file_ = EGifOpen(&bytes_, append, &code);
    if (!file_) return refused(code);
    EGifSetGifVersion(file_, true);
    constexpr int bits_a_colour = 8;
    if (EGifPutScreenDesc(file_, size_px_.width(), size_px_.height(), bits_a_colour, 0, nullptr) != GIF_OK)
        return refused(file_->Error);
    // "Again and again", as browsers and office programs have agreed to read it.
    constexpr std::string_view by = "NETSCAPE2.0";
    constexpr std::array<GifByteType, 3> for_ever{1, 0, 0};
    const bool told = EGifPutExtensionLeader(file_, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
                      EGifPutExtensionBlock(file_, static_cast<int>(by.size()), by.data()) == GIF_OK &&
                      EGifPutExtensionBlock(file_, static_cast<int>(for_ever.size()), for_ever.data()) == GIF_OK &&
                      EGifPutExtensionTrailer(file_) == GIF_OK;
    if (!told) return refused(file_->Error);
    return Done{};
}

Result<Done> GifFilm::add(const QImage& picture, int hundredths_s) {
    if (!file_) {
        YIMI_TRY(begun, begin());
    }
    YIMI_TRY(made, indexed(picture));
    GraphicsControlBlock control{};
    control.DisposalMode = DISPOSE_DO_NOT;
    control.DelayTime = hundredths_s;
    control.TransparentColor = NO_TRANSPARENT_COLOR;
    std::array<GifByteType, 4> packed{};
    EGifGCBToExtension(&control, packed.data());
    bool put =
        EGifPutExtension(file_, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(packed.size()), packed.data()) == GIF_OK;
    put =
        put && EGifPutImageDesc(file_, 0, 0, size_px_.width(), size_px_.height(), false, made.colours.get()) == GIF_OK;
    for (int y = 0; put && y < size_px_.height(); ++y)
        put = EGifPutLine(file_, made.pixels.data() + static_cast<std::ptrdiff_t>(y) * size_px_.width(),
                          size_px_.width()) == GIF_OK;
    if (!put) return refused(file_->Error);
    return Done{};
}

Result<QByteArray> GifFilm::finish() {
    if (!file_) return refused(E_GIF_ERR_NO_COLOR_MAP);
    int code = 0;
    const bool closed = EGifCloseFile(std::exchange(file_, nullptr), &code) == GIF_OK;
    if (!closed) return refused(code);
    return std::move(bytes_);
}

}  // namespace yimi::app
