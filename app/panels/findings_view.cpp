#include "app/panels/findings_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

constexpr int mark_px = 12, gap_px = 6;

/// Two lines: the rule and what was measured; why, dimmed. A group: its severity and how many.
class FindingDelegate final : public QStyledItemDelegate {
public:
    FindingDelegate(const FindingsModel& model, const FindingsView& view, QObject* parent)
        : QStyledItemDelegate(parent), model_(model), view_(view) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {120, 2 * option.fontMetrics.height() + 9};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        painter->save();
        const QRect box = option.rect.adjusted(2, 3, -gap_px, -3);
        if (view_.is_stale()) painter->setOpacity(0.55);
        if (model_.is_group(index))
            draw_group(*painter, box, option, index);
        else
            draw_finding(*painter, box, option, index);
        painter->restore();
    }

private:
    void draw_group(QPainter& painter, QRect box, const QStyleOptionViewItem& option, const QModelIndex& index) const {
        draw_finding_mark(painter, QRectF(box.left(), box.center().y() - mark_px / 2.0, mark_px, mark_px),
                          model_.severity(index), State::fail);
        box.setLeft(box.left() + mark_px + gap_px);
        QFont bold = option.font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(text_colour(option));
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    }

    void draw_finding(QPainter& painter, QRect box, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const {
        const int line = option.fontMetrics.height();
        draw_finding_mark(painter, QRectF(box.left(), box.top() + (line - mark_px) / 2.0 + 0.5, mark_px, mark_px),
                          model_.severity(index), model_.state(index));
        box.setLeft(box.left() + mark_px + gap_px);
        QRect first(box.left(), box.top(), box.width(), line);
        const QString measured = index.data(FindingsModel::measured_role).toString();
        painter.setPen(text_colour(option));
        painter.drawText(first, Qt::AlignVCenter | Qt::AlignRight, measured);
        first.setRight(first.right() - option.fontMetrics.horizontalAdvance(measured) - gap_px);
        painter.drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                         option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));
        const QRect second(box.left(), box.top() + line + 2, box.width(), line);
        if (!option.state.testFlag(QStyle::State_Selected)) painter.setPen(dim_text(option.palette));
        painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                         option.fontMetrics.elidedText(index.data(FindingsModel::explanation_role).toString(),
                                                       Qt::ElideRight, second.width()));
    }

    static QColor text_colour(const QStyleOptionViewItem& option) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    }

    const FindingsModel& model_;
    const FindingsView& view_;
};

}  // namespace

FindingsView::FindingsView(FindingsModel& model, QWidget* parent) : QTreeView(parent), model_(model) {
    setObjectName(QStringLiteral("findings_list"));
    setModel(&model);
    setItemDelegate(new FindingDelegate(model, *this, this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);  // without it 50,000 rows are measured one by one
    setIndentation(12);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (model_.is_group(index))
            setExpanded(index, !isExpanded(index));
        else
            emit finding_wanted(index);
    });
    setExpandsOnDoubleClick(false);  // the click has done it
}

void FindingsView::set_stale(bool stale) {
    if (stale == stale_) return;
    stale_ = stale;
    viewport()->update();
}

QModelIndex FindingsView::next_finding(QModelIndex from, bool down) const {
    while (model_.is_group(from)) from = down ? indexBelow(from) : indexAbove(from);
    return from;
}

QModelIndex FindingsView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex aim = QTreeView::moveCursor(action, modifiers);
    if (action == MoveLeft || action == MoveRight) return aim;
    const bool down = action == MoveDown || action == MovePageDown || action == MoveHome || action == MoveNext;
    const QModelIndex found = next_finding(aim, down);
    return found.isValid() ? found : currentIndex();
}

void FindingsView::keyPressEvent(QKeyEvent* event) {
    const bool is_enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (is_enter && model_.row(currentIndex()))
        emit finding_wanted(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

}  // namespace yimi::app
