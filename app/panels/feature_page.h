#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

#include "app/document/selection.h"
#include "app/panels/field_editor.h"

namespace yimi::app {

/// Features of one table that are looked at and changed together.
struct FormSubject {
    Table table = Table::districts;
    std::vector<FeatureId> ids;
    bool editable = false;
    friend bool operator==(const FormSubject&, const FormSubject&) = default;
};

/// The fields of a FormSubject, from top to bottom: what it is, what is known of it, where that comes from, its shape.
class FeaturePage final : public QWidget {
    Q_OBJECT

public:
    FeaturePage(Document& document, Selection& selection, FormSubject subject, QWidget* parent = nullptr);

    [[nodiscard]] const FormSubject& subject() const noexcept { return subject_; }
    /// Shows what the plan holds now; what is half typed stays as it is.
    void refresh();
    /// Takes what is half typed.
    void finish_editing();

signals:
    /// Something is half typed in one of the fields, or no longer.
    void typing(bool half_typed);

private:
    void add_heading();
    void add_fields();
    void add_facts();
    QGridLayout* add_section(const QString& title);
    void add_field(QGridLayout* grid, const Column& column);
    void add_fact(QGridLayout* grid, const QString& object_name, const QString& title);
    void add_copyable(QGridLayout* grid, const QString& object_name, const QString& title);
    void show_facts();
    void show_values();
    void take(FieldEditor* editor, const Column& column, const Value& value);
    [[nodiscard]] bool is_single() const noexcept { return subject_.ids.size() == 1; }

    Document& document_;
    Selection& selection_;
    FormSubject subject_;
    QVBoxLayout* layout_;
    QLabel* name_ = nullptr;
    std::map<std::size_t, FieldEditor*> editors_;  ///< by position of the column
    std::map<std::size_t, QLabel*> read_only_;
    std::map<QString, QLabel*> facts_;
};

}  // namespace yimi::app
