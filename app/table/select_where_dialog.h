#pragma once

#include <QDialog>
#include <QTimer>

#include "app/document/selection.h"
#include "app/jobs/job_runner.h"
#include "app/table/condition_text.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace yimi::app {

/// Selects the rows of a layer for which a condition is true. While it is typed it says how many they are, or what is
/// wrong with it; fields, values and examples are put in by a double click.
class SelectWhereDialog final : public QDialog {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        Selection& selection;
    };
    SelectWhereDialog(const Desk& desk, Table table, QWidget* parent);
    ~SelectWhereDialog() override;
    SelectWhereDialog(const SelectWhereDialog&) = delete;
    SelectWhereDialog& operator=(const SelectWhereDialog&) = delete;

private:
    void lay_out();
    void connect_all();
    void translate();
    void changeEvent(QEvent* event) override;
    void show_table();
    void show_values();
    void put_in(const QString& text);
    /// Asks for the rows of what is typed; nothing can be selected until they are there.
    void ask();
    void take(const QString& condition, Result<std::vector<FeatureId>> ids);
    [[nodiscard]] Table table() const;
    [[nodiscard]] std::vector<FeatureRef> found() const;

    Desk desk_;
    QTimer typing_ends_;
    std::vector<NamedField> named_;
    std::vector<NamedValue> values_;
    std::optional<std::vector<FeatureId>> ids_;  ///< of the present condition
    QComboBox* tables_;
    QLineEdit* condition_;
    QLabel *answer_, *examples_, *fields_title_, *values_title_;
    QListWidget *field_list_, *value_list_;
    QPushButton *select_, *add_, *take_away_;
};

}  // namespace yimi::app
