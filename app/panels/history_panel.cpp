#include "app/panels/history_panel.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/panels/history_model.h"
#include "app/panels/panel_look.h"
#include "app/text/edit_text.h"

namespace yimi::app {
namespace {

/// Mark of the present state, what was done, and when, right-aligned.
class HistoryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString text = item.text;
        item.text.clear();
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        painter->save();
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        const QColor plain = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor dim = selected ? plain : dim_text(item.palette);
        QRect box = item.rect.adjusted(6, 0, -6, 0);
        if (index.data(HistoryModel::is_present_role).toBool()) draw_arrow(*painter, box, plain);
        box.adjust(14, 0, 0, 0);
        painter->setFont(option.font);
        painter->setPen(dim);
        const QString time = index.data(HistoryModel::time_role).toString();
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight, time);
        box.setRight(box.right() - QFontMetrics(option.font).horizontalAdvance(time) - 8);
        painter->setFont(item.font);
        painter->setPen(index.data(HistoryModel::is_undone_role).toBool() ? dim : plain);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(item.font).elidedText(text, Qt::ElideRight, box.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {120, QFontMetrics(option.font).height() + 10};
    }

private:
    static void draw_arrow(QPainter& painter, const QRect& box, const QColor& colour) {
        const QPointF at(box.left() + 4, box.center().y() + 0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{at + QPointF(-3, -4), at + QPointF(4, 0), at + QPointF(-3, 4)});
    }
};

}  // namespace

HistoryPanel::HistoryPanel(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      model_(new HistoryModel(this)),
      list_(new QListView(this)),
      aside_(new QPushButton(this)) {
    setObjectName(QStringLiteral("history_panel"));
    list_->setObjectName(QStringLiteral("history_list"));
    list_->setModel(model_);
    list_->setItemDelegate(new HistoryDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_);
    column->addWidget(aside_);
    aside_->setObjectName(QStringLiteral("history_aside"));
    connect(aside_, &QPushButton::clicked, &document, &Document::take_aside);
    const auto go = [this](const QModelIndex& index) { document_.go_to(static_cast<std::size_t>(index.row())); };
    connect(list_, &QListView::clicked, this, go);
    connect(list_, &QListView::activated, this, [this, go](const QModelIndex& index) {
        if (index.row() != model_->present()) go(index);
    });
    connect(&document, &Document::history_changed, this, &HistoryPanel::refresh);
    translate();
    refresh();
}

void HistoryPanel::refresh() {
    model_->show(document_.history());
    list_->setEnabled(document_.is_open());
    list_->scrollTo(model_->index(model_->present()));
    show_aside();
}

void HistoryPanel::show_aside() {
    const std::vector<gis::HistoryEntry>& steps = document_.aside();
    aside_->setVisible(!steps.empty());
    aside_->setEnabled(document_.is_writable());
    aside_->setText(tr("Take %n step(s) again that lie aside", nullptr, static_cast<int>(steps.size())));
    constexpr std::size_t most_named = 8;
    QStringList names;
    for (std::size_t at = 0; at < steps.size() && at < most_named; ++at)
        names << edit_name(steps[at].name, steps[at].subject, steps[at].rows);
    if (steps.size() > most_named) names << QStringLiteral("…");
    aside_->setToolTip(tr("They were undone when something else was edited:\n%1\nWhat was edited since then lies aside "
                          "in their place, and can be taken again in the same way.")
                           .arg(names.join(QLatin1Char('\n'))));
}

void HistoryPanel::translate() {
    list_->setAccessibleName(tr("Steps of the history"));
}

void HistoryPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        model_->retranslate();
        show_aside();
    }
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
