#include "app/panels/import_report_model.h"

#include "app/text/import_text.h"
#include "app/text/names.h"

namespace yimi::app {

void ImportReportModel::show(ImportRecord record) {
    record_ = std::move(record);
    list();
}

void ImportReportModel::set_filter(ImportReportFilter filter) {
    filter_ = std::move(filter);
    list();
}

void ImportReportModel::retranslate() {
    list();
}

void ImportReportModel::list() {
    beginResetModel();
    listed_.clear();
    for (std::size_t index = 0; index < record_.remarks.size(); ++index) {
        const ImportRemark& remark = record_.remarks[index];
        if (filter_.kind && remark.kind != *filter_.kind) continue;
        if (!filter_.text.isEmpty() && !remark_text(remark).contains(filter_.text, Qt::CaseInsensitive) &&
            !remark_place(record_, remark).contains(filter_.text, Qt::CaseInsensitive))
            continue;
        listed_.push_back(index);
    }
    endResetModel();
}

const ImportRemark* ImportReportModel::remark(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < listed_.size() ? &record_.remarks[listed_[row]] : nullptr;
}

int ImportReportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(listed_.size());
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const {
    const ImportRemark* row = remark(index);
    if (!row) return {};
    switch (role) {
        case Qt::DisplayRole:
            return remark_text(*row);
        case where_role:
            return remark_place(record_, *row);
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2").arg(remark_text(*row), remark_place(record_, *row));
        case kind_role:
            return static_cast<int>(row->kind);
        default:
            return {};
    }
}

}  // namespace yimi::app
