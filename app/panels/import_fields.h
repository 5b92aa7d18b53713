#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include "app/panels/import_choice.h"

namespace yimi::app {

/// The fields of a layer, the first value of each and the column that it goes into.
class ImportFieldsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Section { field_section, value_section, column_section, why_section, section_count };
    enum Role { column_role = Qt::UserRole };  ///< the column's name; empty where the field is not taken

    explicit ImportFieldsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show_choice(const ImportChoice& choice);
    [[nodiscard]] std::optional<Table> table() const { return table_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void mapping_changed(const yimi::gis::FieldMapping& mapping);

private:
    struct Row {
        std::string field;
        QString first_value;
        gis::FieldMapping mapping;
        QString why;
    };
    std::vector<Row> rows_;
    std::optional<Table> table_;
};

/// Which field of the source goes into which column of the plan's table. A click on a column offers the others.
class ImportFields final : public QTableView {
    Q_OBJECT

public:
    explicit ImportFields(QWidget* parent);

    void show_choice(const ImportChoice& choice);

signals:
    /// A field goes into another column now; an empty one: it is not taken.
    void mapping_changed(const yimi::gis::FieldMapping& mapping);

private:
    ImportFieldsModel* model_;
};

/// "Width of the sidewalk (m)"
[[nodiscard]] QString column_with_unit(const Column& column);

}  // namespace yimi::app
