#pragma once

#include <QByteArray>
#include <QImage>

#include "core/base/result.h"

struct GifFileType;

namespace yimi::app {

/// A film as an animated GIF in memory, which every office program shows; it begins anew at its end.
class GifFilm {
public:
    explicit GifFilm(QSize size_px);
    ~GifFilm();
    GifFilm(const GifFilm&) = delete;
    GifFilm& operator=(const GifFilm&) = delete;

    /// A picture of the film's size, shown for that long. Errors: cannot_write, with giflib's reason.
    Result<Done> add(const QImage& picture, int hundredths_s);
    /// The file's bytes; nothing more can be added.
    Result<QByteArray> finish();

private:
    Result<Done> begin();

    QSize size_px_;
    QByteArray bytes_;
    GifFileType* file_ = nullptr;
};

}  // namespace yimi::app
