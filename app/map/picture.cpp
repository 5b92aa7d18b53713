#include "app/map/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <cmath>

#include "app/map/map_font.h"
#include "app/map/map_furniture.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MapPicture)
};

constexpr QSizeF least_for_legend{520, 360};  ///< logical pixels; smaller pictures show the map alone
constexpr double edge_px = 12;

Error no_memory() {
    return {ErrorCode::bad_data, "no memory for a picture of that size", {{"reason", "picture_size"}}};
}

/// A picture larger than a usual screen is meant to be printed or shown large: its letters and lines grow with it.
double ratio_for(QSize pixels) {
    return std::clamp(std::min(pixels.width() / 1920.0, pixels.height() / 1080.0), 1.0, 6.0);
}

/// Draws the map in bands, as many at a time as there are threads, straight into their rows of the image.
Result<Done> draw_bands(const MapContent& content, const MapView& view, unsigned threads, QImage& image,
                        JobContext& job) {
    constexpr int band_rows = 180;
    const int rows = image.height();
    const auto count = static_cast<std::size_t>((rows + band_rows - 1) / band_rows);
    const qsizetype stride = image.bytesPerLine();
    uchar* const bits = image.bits();
    std::vector<std::optional<Error>> failures(count);
    parallel_for(count, threads, 1, [&](std::size_t band) {
        const int top = static_cast<int>(band) * band_rows, height = std::min(band_rows, rows - top);
        const double ratio = view.device_pixel_ratio;
        MapView part = view;
        part.size = QSizeF(image.width(), height) / ratio;
        part.centre.y += (rows / 2.0 - top - height / 2.0) / ratio * view.metres_per_pixel;
        QImage rows_of_band(bits + top * stride, image.width(), height, stride, image.format());
        if (auto done = render_map_into(rows_of_band, content, part, job); !done) failures[band] = done.error();
    });
    for (auto& failure : failures)
        if (failure) return std::move(*failure);
    return Done{};
}

/// "EPSG:4544 · 1:5000 · 来源:…(2024-03-06)"
QString imprint(const MapContent& content, const MapView& view) {
    QStringList parts;
    if (const Value crs = content.plan->setting("crs"); !as_text(crs).empty()) parts << to_qstring(as_text(crs));
    parts << QStringLiteral("1:%1").arg(std::llround(view.scale_denominator()));
    QString newest;
    QStringList sources;
    for (const TableSchema& schema : all_schemas()) {
        std::size_t read = 0;
        constexpr std::size_t most_rows = 2000;
        content.plan->layer(schema.table).query(view.extent(), [&](const RowView& row) {
            const QString source = to_qstring(row.text(common_column::source));
            if (!source.isEmpty() && !sources.contains(source)) sources << source;
            newest = std::max(newest, to_qstring(row.text(common_column::source_date)));
            constexpr qsizetype most_named = 3;
            return ++read < most_rows && sources.size() < most_named;
        });
    }
    if (!sources.isEmpty()) parts << Words::tr("Source: %1").arg(sources.join(Words::tr(", ")));
    if (content.backdrop.picture) parts << Words::tr("Background: %1").arg(content.backdrop.source);
    if (!newest.isEmpty()) parts << Words::tr("As of %1").arg(newest);
    return parts.join(QStringLiteral(" · "));
}

void draw_title(QPainter& painter, const MapColours& colours, const QString& title) {
    if (title.isEmpty()) return;
    const QFont font = map_font(18);
    const QFontMetricsF metrics(font);
    const QRectF box(edge_px, edge_px, metrics.horizontalAdvance(title) + 24, metrics.height() + 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.note_ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(font);
    painter.setPen(colours.note_text);
    painter.drawText(box, Qt::AlignCenter, title);
}

void draw_furniture(QPainter& painter, const MapContent& content, const MapView& view, const QString& title) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QPointF(0, 0), view.size);
    const MapColours& colours = map_colours(content.ground);
    draw_title(painter, colours, title);
    draw_scale_bar(painter, view, colours, QPointF(edge_px, area.bottom() - edge_px));
    draw_attribution(painter, area, colours, imprint(content, view));
    if (view.size.width() < least_for_legend.width() || view.size.height() < least_for_legend.height()) return;
    draw_north_arrow(painter, colours, QPointF(area.right() - 2.2 * edge_px, edge_px));
    const auto lines = legend_of(content, view);
    constexpr double arrow_px = 52, attribution_px = 30;
    const QSizeF wanted = legend_size(lines);
    const double height = std::min(wanted.height(), area.height() - arrow_px - edge_px - attribution_px);
    draw_legend(painter, QRectF(area.right() - wanted.width() - edge_px, arrow_px + edge_px, wanted.width(), height),
                colours, lines);
}

}  // namespace

Result<QImage> render_picture(const Snapshot& plan, const PictureOptions& options, JobContext& job) {
    MapContent content;
    content.plan = plan;
    content.theme = options.theme;
    content.overlay = options.overlay;
    content.backdrop = options.backdrop;
    content.symbols = std::make_shared<const SymbolChanges>(options.symbols);
    QImage image(options.size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return no_memory();
    MapView view;
    view.device_pixel_ratio = ratio_for(options.size);
    view.size = QSizeF(options.size) / view.device_pixel_ratio;
    view = options.extent ? view.fitted(*options.extent, 0) : view.fitted(plan->extent());
    if (auto drawn = draw_bands(content, view, options.threads, image, job); !drawn) return std::move(drawn).error();
    YIMI_TRY(labels, place_labels(content, view, job));
    image.setDevicePixelRatio(view.device_pixel_ratio);
    QPainter painter(&image);
    draw_labels(painter, labels);
    if (options.furniture) draw_furniture(painter, content, view, options.title);
    return image;
}

Result<QImage> render_bands(const MapContent& content, const MapView& view, unsigned threads, JobContext& job) {
    QImage image((view.size * view.device_pixel_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return no_memory();
    YIMI_TRY(drawn, draw_bands(content, view, threads, image, job));
    image.setDevicePixelRatio(view.device_pixel_ratio);
    return image;
}

QByteArray encoded(const QImage& picture, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, format) ? bytes : QByteArray();
}

}  // namespace yimi::app
