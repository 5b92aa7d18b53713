#include "app/map/marks_layer.h"

#include <QEvent>
#include <QPainter>

#include "app/map/map_colours.h"
#include "app/map/preview_painter.h"

namespace yimi::app {

MarksLayer::MarksLayer(MapWidget& map) : QWidget(&map), map_(map) {
    setObjectName(QStringLiteral("marks_layer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(map.rect());
    lower();  // whatever else lies on the map stays to be seen
    map.installEventFilter(this);
    connect(&map, &MapWidget::view_changed, this, qOverload<>(&QWidget::update));
}

void MarksLayer::show_marks(MapPreview marks) {
    marks_ = std::move(marks);
    update();
}

bool MarksLayer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(map_.rect());
    return QWidget::eventFilter(watched, event);
}

void MarksLayer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw_preview(painter, map_.view(), map_colours(map_.content().ground), marks_);
}

}  // namespace yimi::app
