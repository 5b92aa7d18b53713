#include "app/child_view/recording.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>

#include "app/child_view/gif_film.h"
#include "app/child_view/offscreen_view.h"
#include "app/child_view/view_words.h"
#include "app/report/report_file.h"

namespace yimi::app {
namespace {

constexpr QSize picture_px{1600, 1000}, film_px{640, 400}, frame_px{1280, 800};
constexpr double between_frames_m = 0.5;
constexpr int frame_hundredths_s = 10;

/// Where it is, on a band below: a picture that is handed on says so itself.
void write_caption(QImage& picture, const QString& words) {
    QPainter painter(&picture);
    const int band_px = picture.height() / 18;
    const QRect band(0, picture.height() - band_px, picture.width(), band_px);
    painter.fillRect(band, QColor(255, 255, 255, 205));
    QFont font = painter.font();
    font.setPixelSize(band_px * 55 / 100);
    painter.setFont(font);
    painter.setPen(QColor(40, 40, 40));
    painter.drawText(band.adjusted(band_px / 2, 0, -band_px / 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, band.width() - band_px));
}

/// The walk at each picture.
std::vector<Walk> walks_of(const Recording& recording) {
    std::vector<Walk> walks{recording.walk};
    if (recording.kind == RecordingKind::picture) return walks;
    for (double passed_m = between_frames_m; passed_m <= film_m; passed_m += between_frames_m) {
        Walk next = walks.back();
        if (!next.step(between_frames_m)) break;
        walks.push_back(std::move(next));
    }
    return walks;
}

Result<QByteArray> png_of(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return Error{ErrorCode::cannot_write, "no PNG", {}};
    return bytes;
}

QString frame_path(const QString& path, std::size_t number) {
    const QFileInfo file(path);
    return QStringLiteral("%1/%2-%3.png")
        .arg(file.path(), file.completeBaseName(), QString::number(number).rightJustified(3, QLatin1Char('0')));
}

QSize size_of(RecordingKind kind) {
    return kind == RecordingKind::picture ? picture_px : kind == RecordingKind::film ? film_px : frame_px;
}

}  // namespace

std::shared_ptr<QOffscreenSurface> make_recording_surface() {
    std::shared_ptr<QOffscreenSurface> surface(new QOffscreenSurface,
                                               [](QOffscreenSurface* made) { made->deleteLater(); });
    surface->setFormat(child_view_format());
    surface->create();
    return surface;
}

Result<QStringList> write_recording(const Recording& recording, const std::shared_ptr<QOffscreenSurface>& surface,
                                    JobContext& job) {
    YIMI_TRY(view, OffscreenView::make(surface));
    view->set_surroundings(recording.surroundings);
    const QSize size_px = size_of(recording.kind);
    const std::vector<Walk> walks = walks_of(recording);
    GifFilm film(size_px);
    std::vector<PreparedFile> files;
    QStringList paths;
    const auto prepare = [&](const QString& path, const QByteArray& bytes) -> Result<Done> {
        YIMI_TRY(file, PreparedFile::write(path.toStdString(), bytes));
        files.push_back(std::move(file));
        paths << path;
        return Done{};
    };
    for (std::size_t number = 0; number < walks.size(); ++number) {
        job.progress(number, walks.size(), "render");
        if (job.cancelled()) return Error{ErrorCode::cancelled, "recording", {}};
        QImage picture = view->picture(walks[number].camera(), {recording.sun}, size_px);
        write_caption(picture, place_text(*recording.plan, walks[number]));
        if (recording.kind == RecordingKind::film) {
            YIMI_TRY(added, film.add(picture, frame_hundredths_s));
            continue;
        }
        YIMI_TRY(bytes, png_of(picture));
        const bool one = recording.kind == RecordingKind::picture;
        YIMI_TRY(prepared, prepare(one ? recording.path : frame_path(recording.path, number + 1), bytes));
    }
    if (recording.kind == RecordingKind::film) {
        YIMI_TRY(bytes, film.finish());
        YIMI_TRY(prepared, prepare(recording.path, bytes));
    }
    for (PreparedFile& file : files) {
        YIMI_TRY(published, file.publish());
    }
    return paths;
}

}  // namespace yimi::app
