#pragma once

#include <QStyledItemDelegate>

namespace yimi::app {

/// Two lines: what happened, and to which feature; before them a mark of its own shape for each kind.
class ImportRemarkDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace yimi::app
