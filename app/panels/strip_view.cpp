#include "app/panels/strip_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "app/panels/panel_look.h"

namespace yimi::app {

StripView::StripView(RuleNames rule_name, QWidget* parent) : QWidget(parent), rule_name_(std::move(rule_name)) {
    setObjectName(QStringLiteral("strip_view"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    take_font();
    translate();
}

void StripView::take_font() {
    QFont small = parentWidget()->font();  // many rows, and the map wants its room
    small.setPointSizeF(small.pointSizeF() * 0.85);
    setFont(small);
    updateGeometry();
}

void StripView::translate() {
    setAccessibleName(tr("What a child meets along the route, metre by metre"));
    update();
}

QSize StripView::sizeHint() const {
    return {640, static_cast<int>(StripPainter::height_px(QFontMetricsF(font())))};
}

QSize StripView::minimumSizeHint() const {
    return {320, sizeHint().height()};
}

void StripView::show_strips(const StripPair& strips, bool side_by_side) {
    strips_ = strips;
    side_by_side_ = side_by_side;
    const auto now = shown();
    if (place_) {
        const FeatureId route = place_->strip->route;
        const auto same =
            std::find_if(now.begin(), now.end(), [&](const auto& strip) { return strip->route == route; });
        if (same == now.end()) {
            place_.reset();
        } else {
            place_->strip = *same;
            place_->at_m = std::min(place_->at_m, (*same)->walk.length_m);
        }
        emit place_changed();
    }
    update();
}

std::vector<std::shared_ptr<const RouteStrip>> StripView::shown() const {
    std::vector<std::shared_ptr<const RouteStrip>> strips;
    if (strips_.here) strips.push_back(strips_.here);
    if (side_by_side_ && strips_.here && strips_.other) strips.push_back(strips_.other);
    return strips;
}

StripLook StripView::look_of(std::size_t index) const {
    const std::size_t count = shown().size();
    StripLook look;
    look.ground = ground_of(palette());
    look.text = palette().color(QPalette::WindowText);
    look.dim = dim_text(palette());
    look.line = palette().color(QPalette::Midlight);
    look.rule_name = rule_name_;
    look.has_titles = index == 0;
    look.has_values = index + 1 == count;
    return look;
}

QRectF StripView::frame_of(std::size_t index) const {
    const QRectF whole = QRectF(rect()).adjusted(4, 0, -4, 0);
    if (shown().size() < 2) return whole;
    // Both are as wide: the first has the titles at its left, the other what is read out at its right.
    const QRectF plots = StripPainter::plot_of(whole, StripLook{}, QFontMetricsF(font()));
    const double middle = plots.center().x();
    return index == 0 ? QRectF(whole.topLeft(), QPointF(middle, whole.bottom()))
                      : QRectF(QPointF(middle, whole.top()), whole.bottomRight());
}

QRectF StripView::plot_of(std::size_t index) const {
    return StripPainter::plot_of(frame_of(index), look_of(index), QFontMetricsF(font()));
}

void StripView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto strips = shown();
    for (std::size_t index = 0; index < strips.size(); ++index) {
        const bool is_here = place_ && place_->strip == strips[index];
        StripPainter strip(painter, frame_of(index), *strips[index], look_of(index));
        strip.paint(is_here ? std::optional(place_->at_m) : std::nullopt);
        if (place_ && index + 1 == strips.size()) strip.read_out(*place_->strip, place_->at_m);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void StripView::point_at(QPointF at) {
    const auto strips = shown();
    for (std::size_t index = 0; index < strips.size(); ++index) {
        if (!frame_of(index).contains(at)) continue;
        const QRectF plot = plot_of(index);
        const double at_m = strip_metre(plot, *strips[index], at.x());
        place_ = Place{strips[index], at_m, StripPainter::row_at(plot, at.y())};
        update();
        emit place_changed();
        return;
    }
}

void StripView::mouseMoveEvent(QMouseEvent* event) {
    point_at(event->position());
}

void StripView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    point_at(event->position());
    if (place_) emit place_chosen();
}

void StripView::leaveEvent(QEvent* event) {
    if (!hasFocus() && place_) {  // who moves it by keys keeps it
        place_.reset();
        update();
        emit place_changed();
    }
    QWidget::leaveEvent(event);
}

void StripView::go_to(double at_m) {
    if (!place_) place_ = Place{strips_.here, 0, std::nullopt};
    place_->at_m = std::clamp(at_m, 0.0, place_->strip->walk.length_m);
    place_->row.reset();
    update();
    emit place_changed();
}

void StripView::keyPressEvent(QKeyEvent* event) {
    if (!strips_.here) return QWidget::keyPressEvent(event);
    const double at_m = place_ ? place_->at_m : 0;
    const double length_m = (place_ ? place_->strip : strips_.here)->walk.length_m;
    const double step_m = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    switch (event->key()) {
        case Qt::Key_Left:
            return go_to(at_m - step_m);
        case Qt::Key_Right:
            return go_to(place_ ? at_m + step_m : 0);
        case Qt::Key_PageUp:
            return go_to(at_m - length_m / 10);
        case Qt::Key_PageDown:
            return go_to(at_m + length_m / 10);
        case Qt::Key_Home:
            return go_to(0);
        case Qt::Key_End:
            return go_to(length_m);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (place_) emit place_chosen();
            return;
        default:
            return QWidget::keyPressEvent(event);
    }
}

bool StripView::event(QEvent* event) {
    // The map's own keys do not take these.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        for (const int own : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown,
                              Qt::Key_Return, Qt::Key_Enter})
            if (key->key() == own && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) event->accept();
    }
    return QWidget::event(event);
}

void StripView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
