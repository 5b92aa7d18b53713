#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

#include "app/document/selection.h"
#include "app/jobs/job_runner.h"
#include "app/panels/feature_summary.h"
#include "app/panels/field_editor.h"

namespace yimi::app {

class PlayPlaceView;

/// Features of one table that are looked at and changed together.
struct FormSubject {
    Table table = Table::districts;
    std::vector<FeatureId> ids;
    bool editable = false;
    friend bool operator==(const FormSubject&, const FormSubject&) = default;
};

/// The fields of a FormSubject, from top to bottom: what it is, what is known of it, where that comes from, its shape.
/// What very many have in common is found in a job; until then the fields say that they are being compared.
class FeaturePage final : public QWidget {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        Selection& selection;
    };
    FeaturePage(const Desk& desk, FormSubject subject, QWidget* parent = nullptr);

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
    /// Of a playground: sun, shade and who watches it.
    void add_play_place();
    QGridLayout* add_section(const QString& title);
    void add_field(QGridLayout* grid, const Column& column);
    void add_fact(QGridLayout* grid, const QString& object_name, const QString& title);
    void add_copyable(QGridLayout* grid, const QString& object_name, const QString& title);
    void show_heading();
    /// Finds out in a job what the many have in common.
    void compare();
    void show_comparing();
    void show_summary(const FeatureSummary& summary);
    void show_values(const FeatureSummary& summary);
    void show_facts(const FeatureSummary& summary);
    void show_fact(const char* fact, const QString& text);
    void take(FieldEditor* editor, const Column& column, const Value& value);
    [[nodiscard]] bool is_single() const noexcept { return subject_.ids.size() == 1; }

    Desk desk_;
    FormSubject subject_;
    QVBoxLayout* layout_;
    QLabel* name_ = nullptr;
    PlayPlaceView* play_place_ = nullptr;          ///< of one playground
    std::map<std::size_t, FieldEditor*> editors_;  ///< by position of the column
    std::map<std::size_t, QLabel*> read_only_;
    std::map<QString, QLabel*> facts_;
};

}  // namespace yimi::app
