#pragma once

#include <QLabel>
#include <QWidget>

#include "app/panels/attribute_text.h"

namespace yimi::app {

/// One field of a form: shows a value, lets it be changed, says beside it what is wrong. Unknown is hatched and says
/// so, never 0. Esc gives the old value back; leaving the field or Enter takes what was typed. What is no value stays
/// in the field, with the reason beneath it, and goes nowhere.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const Column& column, QWidget* parent);

    /// The value held; nothing where several features differ. What is half typed stays as it is.
    virtual void show_held(const std::optional<Value>& held) = 0;
    /// Several features, of which it is not known yet whether they differ.
    virtual void show_comparing() = 0;
    /// Takes what is half typed, as leaving the field does.
    virtual void finish() {}
    /// What the keyboard reaches; its object name is "field_" and the column's.
    [[nodiscard]] virtual QWidget* control() const = 0;
    /// One sentence beneath the field; an empty one takes it away.
    void show_problem(const QString& sentence);
    [[nodiscard]] QString problem() const { return problem_->text(); }
    /// One quiet sentence on the value held, beneath the field while nothing is wrong with what is typed.
    void show_remark(const QString& sentence);

signals:
    void value_entered(const yimi::Value& value);
    /// Something is half typed, or no longer.
    void typing(bool half_typed);
    /// The sentence beneath the field has come or gone.
    void problem_changed();

protected:
    /// Puts the control and what stands behind it into the field.
    void lay_out(QWidget* control, const QString& unit);
    [[nodiscard]] const Column& column() const noexcept { return column_; }

private:
    const Column& column_;  ///< of the schema, which lives as long as the program
    void show_sentences();

    QLabel *problem_, *remark_;
};

/// A list to choose from where there are choices, else a line to type in.
[[nodiscard]] FieldEditor* make_field_editor(const Column& column, std::vector<Choice> choices, QWidget* parent);

}  // namespace yimi::app
