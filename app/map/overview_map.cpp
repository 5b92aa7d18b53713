#include "app/map/overview_map.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace yimi::app {
namespace {

constexpr double least_frame_px = 10;  // a smaller one is not found by the eye
constexpr double key_step_share = 0.25;

MapContent without_findings(MapContent content) {
    for (LayerState& layer : content.layers)
        if (layer.table == Table::findings || layer.table == Table::route_profile) layer.visible = false;
    return content;
}

}  // namespace

OverviewMap::OverviewMap(MapWidget& map, QWidget* parent) : QWidget(parent), map_(map), jobs_(this) {
    setObjectName(QStringLiteral("overview_map"));
    setMinimumSize(120, 90);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::CrossCursor);
    connect(&map, &MapWidget::settled, this, &OverviewMap::follow);
    connect(&map, &MapWidget::view_changed, this, qOverload<>(&QWidget::update));
    translate();
}

bool OverviewMap::is_fresh() const {
    return picture_.view.size == QSizeF(size()) && picture_.view.device_pixel_ratio == devicePixelRatioF() &&
           picture_.content == map_.content();
}

void OverviewMap::follow() {
    if (!isVisible() || is_fresh()) return;
    Picture wanted{map_.content(), {}, {}};
    wanted.view.size = size();
    wanted.view.device_pixel_ratio = devicePixelRatioF();
    if (const Box extent = wanted.content.plan->extent(); !extent.empty()) wanted.view = wanted.view.fitted(extent);
    jobs_.start<Picture>(
        QStringLiteral("overview"),
        [wanted](JobContext& job) -> Result<Picture> {
            Picture drawn = wanted;
            YIMI_TRY(image, render_map(without_findings(wanted.content), wanted.view, job));
            drawn.image = std::move(image);
            return drawn;
        },
        [this](Result<Picture> picture) {
            if (!picture) return;
            picture_ = std::move(picture).value();
            update();
            emit drawn();
        });
}

QRectF OverviewMap::frame() const {
    if (picture_.content.plan->extent().empty()) return {};
    const Box shown = map_.view().extent();
    QRectF box(picture_.view.to_screen({shown.min_x, shown.max_y}),
               picture_.view.to_screen({shown.max_x, shown.min_y}));
    const double wider = std::max(0.0, least_frame_px - box.width()),
                 higher = std::max(0.0, least_frame_px - box.height());
    return box.adjusted(-wider / 2, -higher / 2, wider / 2, higher / 2);
}

void OverviewMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const MapColours& colours = map_colours(map_.content().ground);
    painter.fillRect(rect(), background(map_.content().look()));
    if (!picture_.image.isNull()) painter.drawImage(QPointF(0, 0), picture_.image);
    if (const QRectF box = frame(); !box.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.note_ground, 4));
        painter.drawRect(box);
        painter.setPen(QPen(colours.selected, 2));
        painter.setBrush(colours.selected_fill);
        painter.drawRect(box);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void OverviewMap::showEvent(QShowEvent*) {
    follow();
}

void OverviewMap::resizeEvent(QResizeEvent*) {
    follow();
}

void OverviewMap::show_centre(Point centre, MapWidget::Motion motion) {
    MapView view = map_.view();
    view.centre = centre;
    map_.show_view(view, motion);
}

void OverviewMap::mousePressEvent(QMouseEvent* event) {
    const QRectF box = frame();
    if (event->button() != Qt::LeftButton || box.isEmpty()) return;
    const Point at = picture_.view.to_world(event->position());
    const bool takes_frame = box.contains(event->position());
    grabbed_by_ = takes_frame ? map_.view().centre - at : Point{};
    if (!takes_frame) show_centre(at, MapWidget::Motion::glide);
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) || frame().isEmpty()) return;
    show_centre(picture_.view.to_world(event->position()) + grabbed_by_, MapWidget::Motion::jump);
}

void OverviewMap::wheelEvent(QWheelEvent* event) {
    map_.zoom(std::pow(2.0, event->angleDelta().y() / 120.0));
    event->accept();
}

void OverviewMap::keyPressEvent(QKeyEvent* event) {
    const MapView& view = map_.view();
    const double right = view.size.width() * key_step_share, down = view.size.height() * key_step_share;
    switch (event->key()) {
        case Qt::Key_Left:
            return map_.show_view(view.panned({right, 0}));
        case Qt::Key_Right:
            return map_.show_view(view.panned({-right, 0}));
        case Qt::Key_Up:
            return map_.show_view(view.panned({0, down}));
        case Qt::Key_Down:
            return map_.show_view(view.panned({0, -down}));
        default:
            return QWidget::keyPressEvent(event);
    }
}

void OverviewMap::translate() {
    setToolTip(tr("Click to go there, or drag the frame. The wheel zooms, the arrow keys move the map."));
    setAccessibleName(tr("Overview of the whole plan"));
    setAccessibleDescription(toolTip());
}

void OverviewMap::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
