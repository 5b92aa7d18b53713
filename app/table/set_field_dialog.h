#pragma once

#include <QDialog>
#include <vector>

#include "app/panels/field_editor.h"
#include "app/table/table_fields.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace yimi::app {

/// Asks for a field and the value that it is to have in many rows.
class SetFieldDialog final : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        Table table = Table::districts;
        std::size_t rows = 0;
        std::size_t first = 0;  ///< the position of the field to begin with
    };
    SetFieldDialog(const Snapshot& plan, const Subject& subject, QWidget* parent);

signals:
    void wanted(std::size_t position, const yimi::Value& value);

private:
    void show_field();
    void finish();
    [[nodiscard]] std::size_t position() const;

    Snapshot plan_;
    Table table_;
    QComboBox* fields_;
    QVBoxLayout* column_;
    QLabel* note_;
    FieldEditor* editor_ = nullptr;
    std::optional<Value> value_;
};

}  // namespace yimi::app
