#include "app/panels/import_remark_delegate.h"

#include <QPainter>

#include "app/panels/import_report_model.h"
#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

/// A cross for what is not there, a ring for what was mended, a hatched square for what is unknown.
void draw_mark(QPainter& painter, const QRectF& box, ImportRemark::Kind kind, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6));
    switch (kind) {
        case ImportRemark::Kind::rejected:
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.drawLine(box.topRight(), box.bottomLeft());
            break;
        case ImportRemark::Kind::repaired:
            painter.drawEllipse(box);
            break;
        case ImportRemark::Kind::unknown_value:
            painter.restore();
            return draw_finding_mark(painter, box.adjusted(-1, -1, 1, 1), std::nullopt, State::unknown);
        case ImportRemark::Kind::note:
            painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom() - 3));
            painter.drawPoint(QPointF(box.center().x(), box.bottom()));
            break;
    }
    painter.restore();
}

}  // namespace

void ImportRemarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor plain = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics metrics(item.font);
    const QRect box = item.rect.adjusted(8, 4, -6, -4);
    const double size = 9;
    draw_mark(*painter, QRectF(box.left(), box.top() + (metrics.height() - size) / 2, size, size),
              static_cast<ImportRemark::Kind>(index.data(ImportReportModel::kind_role).toInt()), plain);
    const QRect lines = box.adjusted(18, 0, 0, 0);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(plain);
    painter->drawText(lines, Qt::AlignTop | Qt::AlignLeft, metrics.elidedText(text, Qt::ElideRight, lines.width()));
    painter->setPen(selected ? plain : dim_text(item.palette));
    painter->drawText(
        lines, Qt::AlignBottom | Qt::AlignLeft,
        metrics.elidedText(index.data(ImportReportModel::where_role).toString(), Qt::ElideMiddle, lines.width()));
    painter->restore();
}

QSize ImportRemarkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, 2 * QFontMetrics(option.font).height() + 10};
}

}  // namespace yimi::app
