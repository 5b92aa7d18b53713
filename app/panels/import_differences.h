#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "app/panels/import_choice.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace yimi::app {

/// The rows that a newer version changes, conflicts first; what was settled about each.
class ImportDifferencesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Section { kind_section, name_section, change_section, outcome_section, section_count };

    explicit ImportDifferencesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show_choice(const ImportChoice& choice);
    /// Rows of one kind only.
    void set_filter(std::optional<RowUpdate::Kind> kind);
    /// The row shown there; null where none is.
    [[nodiscard]] const RowUpdate* row(const QModelIndex& index) const;
    [[nodiscard]] const AgainChoice& again() const noexcept { return again_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void list();
    [[nodiscard]] QString outcome(const RowUpdate& row) const;

    std::shared_ptr<const SourceUpdate> update_;
    Table table_ = Table::districts;
    AgainChoice again_;
    std::vector<std::size_t> listed_;
    std::optional<RowUpdate::Kind> kind_;
};

/// What taking in a newer version of a source would add, change and take out, before anything is written. Where planner
/// and file have both changed something, and where a row is gone, a click on the outcome turns it round.
class ImportDifferences final : public QWidget {
    Q_OBJECT

public:
    explicit ImportDifferences(QWidget* parent);

    void show_choice(const ImportChoice& choice);
    /// How many of the planner's decisions the title should speak of.
    [[nodiscard]] std::size_t conflicts() const;

signals:
    /// The planner decided otherwise; whoever keeps the choice shows it anew.
    void again_changed(const yimi::app::AgainChoice& again);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    void show_summary();
    void fill_kinds();
    void turn(const QModelIndex& index);

    ImportChoice choice_;
    ImportDifferencesModel* model_;
    QLabel* summary_;
    QComboBox *way_, *kinds_;
    QPushButton *all_mine_, *all_theirs_;
    QTableView* list_;
};

}  // namespace yimi::app
