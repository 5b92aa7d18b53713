#include "app/panels/layers_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include "app/map/shape_painter.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr double off_opacity = 0.4, faint_opacity = 0.45;
constexpr int eye_px = 18, swatch_width_px = 20, swatch_height_px = 14, gap_px = 6;

void draw_eye(QPainter& painter, const QRectF& box, const QColor& colour, bool open) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = box.center();
    const double half = 6.5, lid = open ? 4.6 : 3.2;
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap));
    QPainterPath path;
    if (open) {
        path.moveTo(middle - QPointF(half, 0));
        path.quadTo(middle - QPointF(0, 2 * lid), middle + QPointF(half, 0));
        path.quadTo(middle + QPointF(0, 2 * lid), middle - QPointF(half, 0));
        painter.drawPath(path);
        painter.setBrush(colour);
        painter.drawEllipse(middle, 1.9, 1.9);
    } else {
        path.moveTo(middle - QPointF(half, 1));
        path.quadTo(middle + QPointF(0, 2 * lid - 1), middle + QPointF(half, -1));
        painter.drawPath(path);
    }
    painter.restore();
}

class LayerDelegate final : public QStyledItemDelegate {
public:
    LayerDelegate(const LayersModel& model, const LayersView& view, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), view_(view) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {60, QFontMetrics(option.font).height() + 9};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem item = option;
        item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        if (!item.state.testFlag(QStyle::State_Enabled)) painter->setOpacity(off_opacity);
        const bool layer = model_.is_layer(index), visible = model_.is_visible(index);
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        const QColor plain = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const bool empty = layer && model_.count(index) == 0;
        const QColor text = (empty || !visible) && !selected ? dim_text(item.palette) : plain;
        QRect box = item.rect.adjusted(2, 0, -gap_px, 0);
        if (layer)
            draw_eye(*painter, QRectF(box.left(), box.top(), eye_px, box.height()),
                     selected ? plain : dim_text(item.palette), visible);
        box.setLeft(box.left() + eye_px + gap_px);
        draw_swatch(*painter, box, index, empty || !visible);
        if (view_.is_compact()) return;
        box.setLeft(box.left() + swatch_width_px + gap_px);
        painter->save();
        painter->setPen(layer && !selected ? dim_text(item.palette) : text);
        if (layer) {
            const QString count = empty ? QStringLiteral("—") : number(static_cast<double>(model_.count(index)), 0);
            painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight, count);
            box.setRight(box.right() - item.fontMetrics.horizontalAdvance(count) - gap_px);
        }
        painter->setPen(text);
        painter->drawText(
            box, Qt::AlignVCenter | Qt::AlignLeft,
            item.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, box.width()));
        painter->restore();
    }

private:
    void draw_swatch(QPainter& painter, const QRect& box, const QModelIndex& index, bool faint) const {
        painter.save();
        if (faint) painter.setOpacity(painter.opacity() * faint_opacity);
        painter.setOpacity(painter.opacity() * model_.opacity_percent(index) / 100);
        const QRectF sample(box.left(), box.center().y() - swatch_height_px / 2 + 0.5, swatch_width_px,
                            swatch_height_px);
        draw_symbol_sample(painter, sample, model_.symbol(index), schema_of(model_.table(index)).geometry);
        painter.restore();
    }

    const LayersModel& model_;
    const LayersView& view_;
};

}  // namespace

LayersView::LayersView(LayersModel& model, QWidget* parent) : QTreeView(parent), model_(model) {
    setObjectName(QStringLiteral("layers_list"));
    setModel(&model);
    setItemDelegate(new LayerDelegate(model, *this, this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(14);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
}

void LayersView::set_compact(bool compact) {
    compact_ = compact;
    if (compact) collapseAll();
    setRootIsDecorated(!compact);
    setItemsExpandable(!compact);
    viewport()->update();
}

QRect LayersView::eye_box(const QModelIndex& index) const {
    const QRect row = visualRect(index);
    return {row.left() + 2, row.top(), eye_px, row.height()};
}

bool LayersView::press_eye(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    const QModelIndex index = indexAt(event.position().toPoint());
    if (!model_.is_layer(index) || !eye_box(index).contains(event.position().toPoint())) return false;
    model_.toggle(index);
    return true;
}

void LayersView::mousePressEvent(QMouseEvent* event) {
    if (!press_eye(*event)) QTreeView::mousePressEvent(event);
}

void LayersView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!press_eye(*event)) QTreeView::mouseDoubleClickEvent(event);
}

void LayersView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (!model_.is_layer(index)) return QTreeView::keyPressEvent(event);
    if (event->key() == Qt::Key_Space)
        model_.toggle(index);
    else if (alt && event->key() == Qt::Key_Up && index.row() > 0)
        model_.move_layer(index.row(), index.row() - 1);
    else if (alt && event->key() == Qt::Key_Down && index.row() + 1 < model_.rowCount())
        model_.move_layer(index.row(), index.row() + 2);
    else
        QTreeView::keyPressEvent(event);
}

}  // namespace yimi::app
