#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "app/document/import_record.h"

namespace yimi::app {

/// What of a report is to be listed.
struct ImportReportFilter {
    std::optional<ImportRemark::Kind> kind;
    QString text;  ///< found in reason, layer, value or number of the feature
};

/// The remarks of one import, one row each.
class ImportReportModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// Second line of a row: layer, feature, value.
    enum Role { where_role = Qt::UserRole, kind_role };

    explicit ImportReportModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void show(ImportRecord record);
    void set_filter(ImportReportFilter filter);
    void retranslate();
    [[nodiscard]] const ImportRecord& record() const noexcept { return record_; }
    /// Null where there is none.
    [[nodiscard]] const ImportRemark* remark(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void list();

    ImportRecord record_;
    ImportReportFilter filter_;
    std::vector<std::size_t> listed_;  ///< indices into the record's remarks
};

}  // namespace yimi::app
