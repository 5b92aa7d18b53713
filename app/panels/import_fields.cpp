#include "app/panels/import_fields.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStyledItemDelegate>

#include "app/panels/import_rows.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

/// Looks like a chooser everywhere, is one where it was clicked: two hundred fields cost nothing.
class ColumnDelegate final : public QStyledItemDelegate {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportFields)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        QStyleOption arrow;
        arrow.rect = QRect(option.rect.right() - 18, option.rect.center().y() - 5, 12, 12);
        arrow.palette = option.palette;
        arrow.state = QStyle::State_Enabled;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const auto* model = qobject_cast<const ImportFieldsModel*>(index.model());
        if (!model || !model->table()) return nullptr;
        auto* chooser = named(new QComboBox(parent), "import_column");
        chooser->addItem(tr("(not taken)"), QString());
        for (const Column& column : schema_of(*model->table()).columns)
            chooser->addItem(column_with_unit(column), to_qstring(column.name));
        connect(chooser, &QComboBox::activated, this, [this, chooser] {
            auto* self = const_cast<ColumnDelegate*>(this);
            emit self->commitData(chooser);
            emit self->closeEditor(chooser);
        });
        QMetaObject::invokeMethod(chooser, &QComboBox::showPopup, Qt::QueuedConnection);
        return chooser;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* chooser = qobject_cast<QComboBox*>(editor);
        chooser->setCurrentIndex(std::max(0, chooser->findData(index.data(ImportFieldsModel::column_role))));
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, qobject_cast<QComboBox*>(editor)->currentData(), ImportFieldsModel::column_role);
    }
};

}  // namespace

QString column_with_unit(const Column& column) {
    const QString unit = unit_name(to_qstring(column.unit));
    return unit.isEmpty() ? column_title(column.name) : QStringLiteral("%1 (%2)").arg(column_title(column.name), unit);
}

void ImportFieldsModel::show_choice(const ImportChoice& choice) {
    beginResetModel();
    rows_.clear();
    table_ = choice.table();
    if (table_) {
        const auto mapping = mapping_of(choice);
        for (std::size_t index = 0; index < choice.layer.fields.size(); ++index) {
            const std::string& field = choice.layer.fields[index].name;
            QString first;
            for (const auto& values : choice.layer.first_rows)
                if (first.isEmpty()) first = value_text(values[index]);
            rows_.push_back({field, first, mapping[index], mapping_reason(choice, mapping[index])});
        }
    }
    endResetModel();
}

int ImportFieldsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ImportFieldsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(section_count);
}

QVariant ImportFieldsModel::data(const QModelIndex& index, int role) const {
    const auto at = static_cast<std::size_t>(index.row());
    if (at >= rows_.size()) return {};
    const Row& row = rows_[at];
    if (role == column_role) return to_qstring(row.mapping.column);
    const bool is_taken = !row.mapping.column.empty();
    if (role == Qt::ForegroundRole && !is_taken && index.column() == column_section) return dim_text(QPalette());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (index.column() == field_section) return to_qstring(row.field);
    if (index.column() == value_section) return row.first_value;
    if (index.column() == why_section) return row.why;
    const auto column = is_taken ? column_index(*table_, row.mapping.column) : std::nullopt;
    if (!column) return tr("(not taken)");
    const QString title = column_with_unit(schema_of(*table_).columns[*column]);
    return row.mapping.factor == 1 ? title : QStringLiteral("%1 × %2").arg(title, number(row.mapping.factor, 6));
}

QVariant ImportFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    switch (section) {
        case field_section:
            return tr("Field in the file");
        case value_section:
            return tr("First value");
        case column_section:
            return tr("Goes into");
        default:
            return tr("Why");
    }
}

Qt::ItemFlags ImportFieldsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == column_section ? plain | Qt::ItemIsEditable : plain;
}

bool ImportFieldsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto at = static_cast<std::size_t>(index.row());
    if (role != column_role || at >= rows_.size()) return false;
    const std::string column = value.toString().toStdString();
    if (column == rows_[at].mapping.column) return true;
    emit mapping_changed({rows_[at].field, column, 1});
    return true;
}

ImportFields::ImportFields(QWidget* parent) : QTableView(parent), model_(new ImportFieldsModel(this)) {
    named(this, "import_fields");
    setModel(model_);
    setItemDelegateForColumn(ImportFieldsModel::column_section, new ColumnDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | AnyKeyPressed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ImportFieldsModel::column_section) edit(index);
    });
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setStretchLastSection(true);
    setColumnWidth(ImportFieldsModel::field_section, 220);
    setColumnWidth(ImportFieldsModel::value_section, 260);
    setColumnWidth(ImportFieldsModel::column_section, 260);
    connect(model_, &ImportFieldsModel::mapping_changed, this, &ImportFields::mapping_changed);
}

void ImportFields::show_choice(const ImportChoice& choice) {
    model_->show_choice(choice);
}

}  // namespace yimi::app
