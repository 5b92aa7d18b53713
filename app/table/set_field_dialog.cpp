#include "app/table/set_field_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/panels/attribute_edit.h"
#include "app/panels/panel_look.h"

namespace yimi::app {

SetFieldDialog::SetFieldDialog(const Snapshot& plan, const Subject& subject, QWidget* parent)
    : QDialog(parent),
      plan_(plan),
      table_(subject.table),
      fields_(named(new QComboBox(this), "set_field")),
      column_(new QVBoxLayout(this)),
      note_(make_paragraph(*this, QStringLiteral("set_note"))) {
    setObjectName(QStringLiteral("set_field_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int rows = static_cast<int>(subject.rows);
    setWindowTitle(tr("Set a field in %n row(s)", nullptr, rows));
    for (const TableField& field : fields_of(table_))
        if (!field.is_fid() && is_edited_by_hand(table_, field.position))
            fields_->addItem(field_title(field), QVariant::fromValue<qulonglong>(field.position));
    fields_->setCurrentIndex(std::max(0, fields_->findData(QVariant::fromValue<qulonglong>(subject.first))));
    note_->setText(
        tr("Every selected row gets this value; one that is left empty becomes unknown. It is one step that "
           "undo takes back."));
    make_dim(*note_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* set = named(buttons->button(QDialogButtonBox::Ok), "set_rows");
    set->setText(tr("Set in %n row(s)", nullptr, rows));
    set->setDefault(true);
    column_->addWidget(fields_);
    column_->addWidget(note_);
    column_->addStretch(1);
    column_->addWidget(buttons);
    resize(380, 200);
    connect(fields_, &QComboBox::currentIndexChanged, this, &SetFieldDialog::show_field);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SetFieldDialog::finish);
    show_field();
}

std::size_t SetFieldDialog::position() const {
    return static_cast<std::size_t>(fields_->currentData().toULongLong());
}

void SetFieldDialog::show_field() {
    delete editor_;
    value_ = Value{};  // what an empty field means
    const Column& of = schema_of(table_).columns[position()];
    editor_ = make_field_editor(of, choices_of(of, *plan_), this);
    editor_->show_held(Value{});
    connect(editor_, &FieldEditor::value_entered, this, [this](const Value& value) {
        value_ = value;
        editor_->show_held(value);
    });
    column_->insertWidget(1, editor_);
    editor_->setFocus();
}

void SetFieldDialog::finish() {
    editor_->finish();
    if (!editor_->problem().isEmpty() || !value_) return;
    accept();
    emit wanted(position(), *value_);
}

}  // namespace yimi::app
