#pragma once

#include <QColor>
#include <QRectF>

#include "app/map/map_colours.h"
#include "app/strip/strip_words.h"

class QPainter;

namespace yimi::app {

/// What a strip is painted with, on a screen or on paper.
struct StripLook {
    Ground ground = Ground::light;
    QColor text, dim, line;
    RuleNames rule_name;
    bool has_titles = true;  ///< the rows' names at the left
    bool has_values = true;  ///< room at the right for what the rows say at a metre
};

/// Paints a strip onto any painter, in the painter's font: its rows one under another over one scale of metres. What is
/// unknown is hatched.
class StripPainter {
public:
    StripPainter(QPainter& painter, const QRectF& frame, const RouteStrip& strip, const StripLook& look);

    /// As high as the rows want to be in such a font.
    [[nodiscard]] static double height_px(const QFontMetricsF& font);
    /// Where the rows lie: the frame without titles, values and scale.
    [[nodiscard]] static QRectF plot_of(const QRectF& frame, const StripLook& look, const QFontMetricsF& font);

    /// Which row lies at that height of the plot.
    [[nodiscard]] static std::optional<StripKind> row_at(const QRectF& plot, double y);

    /// `cursor_m`: a line stands there.
    void paint(std::optional<double> cursor_m);
    /// Writes at the right what the rows of a strip say at a metre: of this one, or of one painted beside it.
    void read_out(const RouteStrip& strip, double at_m);

private:
    [[nodiscard]] double x_of(double at_m) const;
    [[nodiscard]] QRectF row_of(StripKind kind) const;
    [[nodiscard]] QRectF box_of(const StripStretch& stretch, const QRectF& row) const;
    void paint_seen(const QRectF& row);
    void paint_row(StripKind kind, const QRectF& row);
    void paint_figures(StripKind kind, const QRectF& row);
    void paint_scale();
    void fill(const QRectF& box, StripTone tone, const QColor& known);
    void hatch(const QRectF& box);
    [[nodiscard]] QColor colour_of(StripKind kind, const StripStretch& stretch) const;

    QPainter& painter_;
    QRectF frame_, plot_;
    const RouteStrip& strip_;
    StripLook look_;
    const MapColours& colours_;
    double unit_px_;  ///< of a row
};

/// The metre of a strip at a place of the plot, within its ends.
[[nodiscard]] double strip_metre(const QRectF& plot, const RouteStrip& strip, double x);

}  // namespace yimi::app
