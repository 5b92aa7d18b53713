#include "app/strip/strip_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/map/map_style.h"

namespace yimi::app {
namespace {

constexpr double seen_rows = 2;  ///< the curve is so many rows high
constexpr double gap_px = 6;

double row_px(const QFontMetricsF& font) {
    return std::ceil(font.height());
}

double titles_px(const QFontMetricsF& font) {
    double widest = 0;
    for (const StripKind kind : strip_kinds()) widest = std::max(widest, font.horizontalAdvance(strip_title(kind)));
    return widest + gap_px;
}

/// What fills a row's height, at the least.
double full_of(StripKind kind) {
    switch (kind) {
        case StripKind::speed:
            return 60;
        case StripKind::traffic:
            return 1000;
        case StripKind::width:
            return 3;
        case StripKind::slope:
            return 8;
        default:
            return 1;
    }
}

bool is_figures(StripKind kind) {
    return kind == StripKind::speed || kind == StripKind::traffic || kind == StripKind::width ||
           kind == StripKind::slope;
}

/// Round metres between marks that lie at least so far apart.
double scale_step_m(double least_m) {
    const double ten = std::pow(10, std::floor(std::log10(std::max(least_m, 1.0))));
    for (const double times : {1.0, 2.0, 5.0})
        if (ten * times >= least_m) return ten * times;
    return ten * 10;
}

}  // namespace

StripPainter::StripPainter(QPainter& painter, const QRectF& frame, const RouteStrip& strip, const StripLook& look)
    : painter_(painter),
      frame_(frame),
      plot_(plot_of(frame, look, QFontMetricsF(painter.font(), painter.device()))),
      strip_(strip),
      look_(look),
      colours_(map_colours(look.ground)),
      unit_px_(plot_.height() / (seen_rows + static_cast<double>(strip_kind_count) - 1)) {}

double StripPainter::height_px(const QFontMetricsF& font) {
    return row_px(font) * (seen_rows + static_cast<double>(strip_kind_count));  // a row more for the scale
}

QRectF StripPainter::plot_of(const QRectF& frame, const StripLook& look, const QFontMetricsF& font) {
    constexpr double values_share = 0.3;
    const double left = look.has_titles ? titles_px(font) : gap_px;
    const double right =
        look.has_values ? std::min(frame.width() * values_share, font.averageCharWidth() * 46) : gap_px;
    return frame.adjusted(left, 0, -right, -row_px(font));
}

double strip_metre(const QRectF& plot, const RouteStrip& strip, double x) {
    const double share = plot.width() > 0 ? (x - plot.left()) / plot.width() : 0;
    return std::clamp(share, 0.0, 1.0) * strip.walk.length_m;
}

std::optional<StripKind> StripPainter::row_at(const QRectF& plot, double y) {
    if (y < plot.top() || y >= plot.bottom()) return std::nullopt;
    const double unit_px = plot.height() / (seen_rows + static_cast<double>(strip_kind_count) - 1);
    const double rows = (y - plot.top()) / unit_px;
    if (rows < seen_rows) return StripKind::seen;
    return static_cast<StripKind>(
        std::min<std::size_t>(static_cast<std::size_t>(rows - seen_rows) + 1, strip_kind_count - 1));
}

double StripPainter::x_of(double at_m) const {
    return plot_.left() + plot_.width() * at_m / std::max(strip_.walk.length_m, 1e-9);
}

QRectF StripPainter::row_of(StripKind kind) const {
    const auto index = static_cast<double>(kind);
    const double top = kind == StripKind::seen ? 0 : seen_rows + index - 1,
                 rows = kind == StripKind::seen ? seen_rows : 1;
    return {plot_.left(), plot_.top() + top * unit_px_, plot_.width(), rows * unit_px_ - 2};
}

QRectF StripPainter::box_of(const StripStretch& stretch, const QRectF& row) const {
    constexpr double least_px = 3;
    const double left = x_of(stretch.from_m), right = x_of(stretch.to_m);
    if (right - left >= least_px) return {left, row.top(), right - left, row.height()};
    return {(left + right - least_px) / 2, row.top(), least_px, row.height()};
}

void StripPainter::hatch(const QRectF& box) {
    painter_.save();
    painter_.setClipRect(box, Qt::IntersectClip);
    painter_.setPen(QPen(colours_.unknown, 1));
    // By hand: a pattern brush becomes mud on screens of other than 96 dots per inch.
    constexpr double apart_px = 5;
    for (double x = std::floor((box.left() - box.height()) / apart_px) * apart_px; x < box.right(); x += apart_px)
        painter_.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter_.restore();
}

void StripPainter::fill(const QRectF& box, StripTone tone, const QColor& known) {
    if (tone == StripTone::unknown) return hatch(box);
    painter_.fillRect(box, known);
}

QColor StripPainter::colour_of(StripKind kind, const StripStretch& stretch) const {
    if (kind == StripKind::findings && stretch.severity) return severity_colour(word(*stretch.severity), look_.ground);
    if (kind == StripKind::adult_hidden) return colours_.blind_to_all;
    QColor quiet = look_.dim;
    switch (stretch.tone) {
        case StripTone::bad:
            return is_figures(kind) || kind == StripKind::lamps ? colours_.s2 : colours_.blind;
        case StripTone::caution:
            return colours_.s3;
        case StripTone::light:
            quiet = colours_.s3;
            quiet.setAlpha(120);
            return quiet;
        case StripTone::shade:
            quiet.setAlpha(150);
            return quiet;
        default:
            quiet.setAlpha(is_figures(kind) ? 110 : 40);
            return quiet;
    }
}

void StripPainter::paint_seen(const QRectF& row) {
    double most_m2 = 1;
    for (const SeenSample& sample : strip_.seen) most_m2 = std::max({most_m2, sample.child_m2, sample.adult_m2});
    QPolygonF child, adult;
    for (const SeenSample& sample : strip_.seen) {
        const double x = x_of(sample.at_m);
        child << QPointF(x, row.bottom() - row.height() * sample.child_m2 / most_m2);
        adult << QPointF(x, row.bottom() - row.height() * sample.adult_m2 / most_m2);
    }
    QPolygonF under = child;
    under << row.bottomRight() << row.bottomLeft();
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colours_.child_sees);
    painter_.drawPolygon(under);
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(QPen(colours_.only_adult_sees_line, 1.4, Qt::DashLine));
    painter_.drawPolyline(adult);
    painter_.setPen(QPen(colours_.child_sees_line, 1.8));
    painter_.drawPolyline(child);
}

void StripPainter::paint_figures(StripKind kind, const QRectF& row) {
    double full = full_of(kind);
    for (const StripStretch& stretch : strip_.row(kind)) full = std::max(full, std::abs(stretch.value.value_or(0)));
    for (const StripStretch& stretch : strip_.row(kind)) {
        QRectF box = box_of(stretch, row);
        if (!stretch.value) {
            hatch(box);
            continue;
        }
        constexpr double least_px = 1.5;
        box.setTop(box.bottom() - std::max(least_px, row.height() * std::abs(*stretch.value) / full));
        painter_.fillRect(box, colour_of(kind, stretch));
        const QString figure = strip_figure(kind, *stretch.value);
        if (painter_.fontMetrics().horizontalAdvance(figure) + gap_px > box.width()) continue;
        painter_.setPen(look_.text);
        painter_.drawText(QRectF(box.left(), row.top(), box.width(), row.height()), Qt::AlignCenter, figure);
    }
}

void StripPainter::paint_row(StripKind kind, const QRectF& row) {
    painter_.setPen(QPen(look_.line, 1));
    painter_.drawLine(QPointF(row.left(), row.bottom() + 1), QPointF(row.right(), row.bottom() + 1));
    if (kind == StripKind::seen) return paint_seen(row);
    if (is_figures(kind)) return paint_figures(kind, row);
    const bool needs_hour = kind == StripKind::lamps || kind == StripKind::sun;
    if (needs_hour && strip_.row(kind).empty()) return hatch(row);
    for (const StripStretch& stretch : strip_.row(kind)) {
        const QRectF box = box_of(stretch, row);
        fill(box, stretch.tone, colour_of(kind, stretch));
        const bool is_place = kind == StripKind::crossings || (kind == StripKind::findings && stretch.severity);
        if (!is_place || stretch.tone != StripTone::unknown) continue;
        painter_.setPen(QPen(colour_of(kind, stretch), 1));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawRect(box.adjusted(0, 0.5, 0, -0.5));
    }
}

void StripPainter::paint_scale() {
    const QFontMetricsF font(painter_.font(), painter_.device());
    const QRectF below(plot_.left(), plot_.bottom(), plot_.width(), frame_.bottom() - plot_.bottom());
    const double least_px = font.horizontalAdvance(QStringLiteral("0000 m")) * 1.4;
    const double step_m = scale_step_m(strip_.walk.length_m * least_px / std::max(plot_.width(), 1.0));
    for (double at_m = 0; at_m <= strip_.walk.length_m; at_m += step_m) {
        const double x = x_of(at_m);
        painter_.setPen(QPen(look_.line, 1));
        painter_.drawLine(QPointF(x, plot_.top()), QPointF(x, below.top() + 2));
        painter_.setPen(look_.dim);
        const QString text = QStringLiteral("%1 m").arg(at_m, 0, 'f', 0);
        const double width = font.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, plot_.left() - gap_px, frame_.right() - width);
        painter_.drawText(QPointF(left, below.top() + 1 + font.ascent()), text);
    }
}

void StripPainter::read_out(const RouteStrip& strip, double at_m) {
    constexpr double reach_px = 4;
    const double reach_m = reach_px * strip.walk.length_m / std::max(plot_.width(), 1.0);
    painter_.setPen(look_.text);
    const QFontMetricsF font(painter_.font(), painter_.device());
    for (const StripKind kind : strip_kinds()) {
        const QRectF row = row_of(kind);
        const QRectF box(plot_.right() + gap_px, row.top(), frame_.right() - plot_.right() - gap_px, row.height());
        const QString text = strip_value(strip, kind, at_m, reach_m, look_.rule_name);
        painter_.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, font.elidedText(text, Qt::ElideRight, box.width()));
    }
}

void StripPainter::paint(std::optional<double> cursor_m) {
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing);
    paint_scale();
    for (const StripKind kind : strip_kinds()) {
        const QRectF row = row_of(kind);
        painter_.save();
        painter_.setClipRect(row.adjusted(-2, -2, 2, 2));
        paint_row(kind, row);
        painter_.restore();
        if (!look_.has_titles) continue;
        painter_.setPen(look_.dim);
        painter_.drawText(QRectF(frame_.left(), row.top(), plot_.left() - frame_.left() - gap_px, row.height()),
                          Qt::AlignRight | Qt::AlignVCenter, strip_title(kind));
    }
    if (cursor_m) {
        const double x = x_of(*cursor_m);
        painter_.setPen(QPen(colours_.selected, 1.4));
        painter_.drawLine(QPointF(x, plot_.top()), QPointF(x, plot_.bottom()));
    }
    painter_.restore();
}

}  // namespace yimi::app
