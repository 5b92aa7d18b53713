#pragma once

#include <QWidget>

#include "app/document/document.h"
#include "app/document/selection.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeView;

namespace yimi::app {

class RowsModel;
class ScenarioConflicts;
class ScenarioList;

/// 方案: the present state and the scenarios, one of which is shown and edited; a click shows another. Below, what the
/// chosen one is called, what it does, and where it and the present state disagree.
class ScenariosPanel final : public QWidget {
    Q_OBJECT

public:
    ScenariosPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    /// Takes what is half typed.
    void finish_editing();

signals:
    /// Another plan is to be shown; none: the present state.
    void switch_wanted(const std::optional<std::string>& scenario);
    /// A new scenario of all that is shown, or of the present state alone, or of its last edits.
    void new_wanted();
    void new_from_base_wanted();
    void new_from_edits_wanted();
    void compare_wanted();
    void merge_wanted(const std::string& scenario);
    void drop_wanted(const std::string& scenario);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void make_parts();
    void lay_out();
    void connect_all();
    void translate();
    void refresh();
    void show_chosen();
    void choose_colour();
    /// The scenario whose row is the current one; null for the present state.
    [[nodiscard]] const ScenarioShelf::Entry* chosen() const;

    Document& document_;
    ScenarioList* list_;
    ScenarioConflicts* conflicts_;
    QToolButton *new_, *colour_;
    QPushButton *compare_, *merge_, *drop_, *restore_, *remove_;
    QAction *from_base_, *from_shown_, *from_edits_;
    QLineEdit *name_, *note_;
    QLabel *intro_, *changes_;
};

}  // namespace yimi::app
