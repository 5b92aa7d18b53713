#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <vector>

#include "app/search/found.h"

namespace yimi::app {

/// What was found, as a list.
class FoundModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { detail_role = Qt::UserRole, key_role, is_off_role };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Found> found);
    /// Null for an index that is none of the list's.
    [[nodiscard]] const Found* at(const QModelIndex& index) const noexcept;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Found> found_;
};

/// Symbol, title, and on the right what it is or the key that does it; what is off is dimmed and says why.
class FoundDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace yimi::app
