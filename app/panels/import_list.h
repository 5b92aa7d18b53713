#pragma once

#include <QWidget>
#include <vector>

#include "app/panels/import_choice.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace yimi::app {

/// The layers that were found, each with a box to take it: with a filter and all or none where they are many.
class ImportList final : public QWidget {
    Q_OBJECT

public:
    explicit ImportList(QWidget* parent);

    /// In the order of `choices`; the current row stays where it is still there.
    void show_choices(const std::vector<ImportChoice>& choices);
    /// Negative where there is none.
    [[nodiscard]] int current_row() const;
    void set_current_row(int row);

signals:
    void row_chosen(int row);
    /// The planner takes these rows, or leaves them out.
    void wanted_changed(const std::vector<int>& rows, bool wanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void show_row(int row, const ImportChoice& choice);
    [[nodiscard]] static QString goal_of(const ImportChoice& choice);
    void apply_filter();
    void show_count();
    /// All rows that the filter lets through.
    void take_all(bool wanted);

    QLineEdit* filter_;
    QListWidget* list_;
    QToolButton *all_, *none_;
    QLabel* count_;
    QWidget* tools_;
};

}  // namespace yimi::app
