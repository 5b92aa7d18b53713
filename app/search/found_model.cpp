#include "app/search/found_model.h"

#include <QPainter>

#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

constexpr int margin_px = 8, icon_px = 20, gap_px = 8, above_and_below_px = 8;
constexpr double title_share = 0.62;  // of the width, where title and detail are both long

}  // namespace

void FoundModel::show(std::vector<Found> found) {
    beginResetModel();
    found_ = std::move(found);
    endResetModel();
}

const Found* FoundModel::at(const QModelIndex& index) const noexcept {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < found_.size() ? &found_[row] : nullptr;
}

int FoundModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QVariant FoundModel::data(const QModelIndex& index, int role) const {
    const Found* found = at(index);
    if (!found) return {};
    const QString detail = found->why_off.isEmpty() ? found->detail : found->why_off;
    switch (role) {
        case Qt::DisplayRole:
            return found->title;
        case Qt::DecorationRole:
            return found->icon;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QStringList parts{found->title, detail, found->key};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        case detail_role:
            return detail;
        case key_role:
            return found->key;
        case is_off_role:
            return !found->why_off.isEmpty();
        default:
            return {};
    }
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {0, std::max(option.fontMetrics.height(), icon_px - 4) + above_and_below_px};
}

void FoundDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const bool selected = item.state.testFlag(QStyle::State_Selected),
               off = index.data(FoundModel::is_off_role).toBool();
    const QColor plain = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor dim = selected ? plain : dim_text(item.palette);
    QRect box = item.rect.adjusted(margin_px, 0, -margin_px, 0);
    painter->save();
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(box.left(), box.top(), icon_px, box.height()), Qt::AlignCenter,
               off ? QIcon::Disabled : QIcon::Normal);
    box.setLeft(box.left() + icon_px + gap_px);
    const auto draw = [&](const QString& text, Qt::Alignment side, int width) {
        // Elided only where it must be: a text is a fraction of a pixel wider than its own advance.
        const int text_px = item.fontMetrics.horizontalAdvance(text);
        painter->drawText(box, Qt::AlignVCenter | side,
                          text_px <= width ? text : item.fontMetrics.elidedText(text, Qt::ElideRight, width));
        return std::min(text_px, width) + gap_px;
    };
    painter->setPen(dim);
    if (const QString key = index.data(FoundModel::key_role).toString(); !key.isEmpty())
        box.setRight(box.right() - draw(key, Qt::AlignRight, box.width()));
    const QString title = index.data(Qt::DisplayRole).toString(),
                  detail = index.data(FoundModel::detail_role).toString();
    const int title_px = item.fontMetrics.horizontalAdvance(title),
              detail_px = item.fontMetrics.horizontalAdvance(detail);
    const bool both_fit = title_px + detail_px + gap_px <= box.width();
    const int for_title =
        both_fit ? title_px : std::max(static_cast<int>(box.width() * title_share), box.width() - detail_px - gap_px);
    painter->setPen(off ? dim : plain);
    box.setLeft(box.left() + draw(title, Qt::AlignLeft, for_title));
    painter->setPen(dim);
    draw(detail, Qt::AlignRight, box.width());
    painter->restore();
}

}  // namespace yimi::app
