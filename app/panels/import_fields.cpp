#include "app/panels/import_fields.h"

#include <QComboBox>
#include <QHeaderView>

#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr int rows_shown = 20;

QString value_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return to_qstring(*text);
    // As the file has it: a code is no quantity, and groups of three digits would make it look like one.
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return QString::number(*whole);
    if (const auto* real = std::get_if<double>(&value)) return QString::number(*real, 'g', 12);
    return {};
}

QTableWidgetItem* fixed_item(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

/// The wheel that scrolls the table must not change what is under it.
class CalmComboBox final : public QComboBox {
public:
    explicit CalmComboBox(QWidget* parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

std::string column_of(const ImportChoice& choice, Table table, const std::string& field) {
    for (const gis::FieldMapping& wish : choice.options.mapping)
        if (wish.field == field) return wish.column;
    for (const gis::FieldMapping& pair : gis::propose_mapping(table, choice.layer.fields)) {
        const bool taken = std::any_of(choice.options.mapping.begin(), choice.options.mapping.end(),
                                       [&](const gis::FieldMapping& wish) { return wish.column == pair.column; });
        if (pair.field == field && !taken) return pair.column;
    }
    return {};
}

}  // namespace

ImportFields::ImportFields(QWidget* parent) : QTableWidget(parent) {
    setObjectName(QStringLiteral("import_fields"));
    verticalHeader()->hide();
    setSelectionMode(QAbstractItemView::NoSelection);
}

void ImportFields::show_choice(const ImportChoice& choice) {
    clear();
    const auto table = choice.table();
    const auto& fields = choice.layer.fields;
    setColumnCount(3);
    setRowCount(table ? static_cast<int>(fields.size()) : 0);
    setHorizontalHeaderLabels({tr("Field in the file"), tr("First value"), tr("Goes into")});
    horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < rowCount(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        setItem(row, 0, fixed_item(to_qstring(fields[index].name)));
        QString first;
        for (const auto& values : choice.layer.first_rows)
            if (first.isEmpty()) first = value_text(values[index]);
        setItem(row, 1, fixed_item(first));
        setCellWidget(row, 2,
                      make_chooser(fields[index], *table, to_qstring(column_of(choice, *table, fields[index].name))));
    }
    resizeColumnsToContents();
}

QWidget* ImportFields::make_chooser(const gis::SourceField& field, Table table, const QString& column) {
    auto* chooser = new CalmComboBox(this);
    chooser->setObjectName(QStringLiteral("import_field_") + to_qstring(field.name));
    chooser->addItem(tr("(not taken)"), QString());
    for (const Column& each : schema_of(table).columns) {
        const QString unit = unit_name(to_qstring(each.unit));
        chooser->addItem(
            unit.isEmpty() ? column_title(each.name) : QStringLiteral("%1 (%2)").arg(column_title(each.name), unit),
            to_qstring(each.name));
    }
    chooser->setCurrentIndex(std::max(0, chooser->findData(column)));
    connect(chooser, &QComboBox::activated, this, [this, chooser, name = field.name](int index) {
        emit mapping_changed({name, chooser->itemData(index).toString().toStdString(), 1});
    });
    return chooser;
}

void show_rows(QTableWidget& table, const gis::SourceLayer& layer) {
    table.clear();
    table.setColumnCount(static_cast<int>(layer.fields.size()));
    QStringList names;
    for (const gis::SourceField& field : layer.fields) names << to_qstring(field.name);
    table.setHorizontalHeaderLabels(names);
    table.setRowCount(std::min(rows_shown, static_cast<int>(layer.first_rows.size())));
    for (int row = 0; row < table.rowCount(); ++row)
        for (int column = 0; column < table.columnCount(); ++column) {
            const Value& value = layer.first_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            auto* item = fixed_item(value_text(value));
            if (as_number(value)) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table.setItem(row, column, item);
        }
    table.resizeColumnsToContents();
}

}  // namespace yimi::app
