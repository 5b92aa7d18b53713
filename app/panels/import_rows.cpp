#include "app/panels/import_rows.h"

#include <QHeaderView>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int least_column_px = 48, most_column_px = 220;
constexpr int measured_rows = 12, measured_columns = 40;

}  // namespace

QString value_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return to_qstring(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return QString::number(*whole);
    if (const auto* real = std::get_if<double>(&value)) return QString::number(*real, 'g', 12);
    return {};
}

ImportTable source_table(const gis::SourceLayer& layer) {
    ImportTable table;
    for (const gis::SourceField& field : layer.fields) table.headings.push_back({to_qstring(field.name), {}});
    table.rows.reserve(layer.first_rows.size());
    for (const auto& values : layer.first_rows) {
        auto& row = table.rows.emplace_back();
        row.reserve(values.size());
        for (const Value& value : values)
            row.push_back({value_text(value), {}, as_number(value).has_value(), is_unknown(value)});
    }
    return table;
}

void ImportRowsModel::show(ImportTable table) {
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ImportRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.headings.size());
}

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column());
    if (row >= table_.rows.size() || column >= table_.rows[row].size()) return {};
    const ImportTable::Cell& cell = table_.rows[row][column];
    const QString hint = row < table_.row_hints.size() ? table_.row_hints[row] : QString();
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole: {
            const QString why = cell.why.isEmpty() ? hint : cell.why;
            return why.isEmpty() ? cell.text : why;
        }
        case Qt::TextAlignmentRole:
            return static_cast<int>((cell.is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            if (cell.is_unknown || !hint.isEmpty()) return dim_text(QPalette());
            return {};
        case Qt::FontRole: {
            if (hint.isEmpty() && cell.why.isEmpty()) return {};
            QFont font;
            font.setItalic(hint.isEmpty());
            font.setStrikeOut(!hint.isEmpty());
            return font;
        }
        default:
            return {};
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        const auto row = static_cast<std::size_t>(section);
        if (role == Qt::DisplayRole) return section + 1;
        if (role == Qt::ToolTipRole && row < table_.row_hints.size()) return table_.row_hints[row];
        return {};
    }
    const auto column = static_cast<std::size_t>(section);
    if (column >= table_.headings.size()) return {};
    if (role == Qt::DisplayRole) return table_.headings[column].text;
    if (role == Qt::ToolTipRole && !table_.headings[column].hint.isEmpty()) return table_.headings[column].hint;
    return {};
}

ImportRows::ImportRows(const char* name, QWidget* parent) : QTableView(parent), model_(new ImportRowsModel(this)) {
    named(this, name);
    setModel(model_);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(measured_rows);
}

void ImportRows::show_table(ImportTable table) {
    model_->show(std::move(table));
    fit_columns();
}

void ImportRows::fit_columns() {
    const int columns = model_->columnCount();
    horizontalHeader()->setDefaultSectionSize(most_column_px / 2);
    for (int column = 0; column < std::min(columns, measured_columns); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::clamp(wanted + 6, least_column_px, most_column_px));
    }
}

}  // namespace yimi::app
