#pragma once

#include <QAbstractListModel>

#include "app/document/document.h"

namespace yimi::app {

/// The history as rows: row 0 is the project as it was opened first, row n the state after n edits.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { time_role = Qt::UserRole, rows_role, is_present_role, is_undone_role };

    using QAbstractListModel::QAbstractListModel;

    /// The entries as the document has them: what is undone comes last.
    void show(std::vector<gis::HistoryEntry> entries);
    /// Texts are in the present language; after a change of language all of them are others.
    void retranslate();
    /// The row of the present state.
    [[nodiscard]] int present() const noexcept { return present_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QVariant entry_data(const gis::HistoryEntry& entry, int role) const;

    std::vector<gis::HistoryEntry> entries_;
    int present_ = 0;
};

}  // namespace yimi::app
