#include "app/panels/history_model.h"

#include <QFont>
#include <QLocale>

#include "app/text/edit_text.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "app/text/time_text.h"

namespace yimi::app {

void HistoryModel::show(std::vector<gis::HistoryEntry> entries) {
    beginResetModel();
    entries_ = std::move(entries);
    present_ = static_cast<int>(
        std::count_if(entries_.begin(), entries_.end(), [](const auto& each) { return !each.undone; }));
    endResetModel();
}

void HistoryModel::retranslate() {
    emit dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == is_present_role) return index.row() == present_;
    if (role == is_undone_role) return index.row() > present_;
    if (role == Qt::FontRole && index.row() == present_) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (index.row() > 0) return entry_data(entries_[static_cast<std::size_t>(index.row()) - 1], role);
    if (role == Qt::DisplayRole) return tr("Opened");
    if (role == Qt::ToolTipRole) return tr("The project before all edits");
    return {};
}

QVariant HistoryModel::entry_data(const gis::HistoryEntry& entry, int role) const {
    const QDateTime time = local_time(entry.made_at);
    switch (role) {
        case Qt::DisplayRole:
            return edit_name(entry.name, entry.subject, entry.rows);
        case time_role:
            return short_time(time);
        case rows_role:
            return static_cast<qulonglong>(entry.rows);
        case Qt::ToolTipRole:
            return tr("%1, %n feature(s)", nullptr, static_cast<int>(entry.rows))
                .arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
        default:
            return {};
    }
}

}  // namespace yimi::app
