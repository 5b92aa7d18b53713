#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <vector>

#include "app/panels/import_choice.h"

namespace yimi::app {

/// A table of texts, as a preview shows it.
struct ImportTable {
    struct Cell {
        QString text;
        QString why;  ///< of what was taken otherwise than it stands in the file
        bool is_number = false;
        bool is_unknown = false;
    };
    struct Heading {
        QString text;
        QString hint;
    };
    std::vector<Heading> headings;
    std::vector<std::vector<Cell>> rows;
    std::vector<QString> row_hints = {};  ///< why a row does not come in; empty where it does
};

/// A value as its file has it: a code is no quantity, and groups of three digits would make it look like one.
[[nodiscard]] QString value_text(const Value& value);
/// The first rows of a layer as they read now.
[[nodiscard]] ImportTable source_table(const gis::SourceLayer& layer);

class ImportRowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ImportRowsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(ImportTable table);
    [[nodiscard]] const ImportTable& table() const noexcept { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ImportTable table_;
};

/// The first rows of a layer. Costs the same however many fields there are: only what is in sight is measured.
class ImportRows final : public QTableView {
    Q_OBJECT

public:
    explicit ImportRows(const char* name, QWidget* parent);

    void show_table(ImportTable table);

private:
    void fit_columns();

    ImportRowsModel* model_;
};

}  // namespace yimi::app
