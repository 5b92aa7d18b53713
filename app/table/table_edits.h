#pragma once

#include <QObject>
#include <functional>

#include "app/document/selection.h"
#include "app/jobs/job_runner.h"
#include "app/table/pasted_cells.h"
#include "app/table/table_model.h"
#include "app/table/table_view.h"

namespace yimi::app {

/// What the hand does to the rows of the attribute table: single cells, a field of many rows, fill down, copy and
/// paste. Each is one edit; one of many rows is made and saved as a job.
class TableEdits final : public QObject {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        const Selection& selection;
        const TableModel& model;
        TableView& view;
    };
    explicit TableEdits(const Desk& desk);

    void set_cell(const QModelIndex& cell, const Value& value);
    /// The current cell becomes unknown.
    void clear_cell();
    /// Asks for a field and a value for all selected rows.
    void ask_field();
    /// The topmost selected row's value of the current field goes into the other selected rows.
    void fill_down();
    /// The current cell where no more than its row is selected, else the selected rows.
    void copy();
    /// The current field of the selected rows.
    void copy_cells();
    /// The selected rows with a line of titles.
    void copy_rows();
    /// The selected rows of the layer go, in one edit.
    void remove_rows();
    /// Shows what the clipboard would change, then changes it.
    void paste();
    /// Whether the current field can be changed at all.
    [[nodiscard]] bool can_edit_cell() const;
    [[nodiscard]] std::size_t selected_rows() const;

signals:
    /// Why nothing was done.
    void refused(const QString& sentence);
    /// What was done, where it is not to be seen.
    void told(const QString& sentence);

private:
    void set_rows(std::vector<FeatureId> ids, std::size_t position, const Value& value);
    void show_paste(const Snapshot& plan, Table table, PastedCells cells);
    using TextOfRows = std::function<Result<QString>(const Plan&, const std::vector<FeatureId>&, JobContext&)>;
    /// Puts a text on the clipboard that is made in a job, of the selected rows or else the current one, as listed.
    void copy_text(TextOfRows text_of);
    /// The selected ones by growing id.
    [[nodiscard]] std::vector<FeatureId> selected() const;
    /// Fields from left to right, as they are shown now.
    [[nodiscard]] std::vector<TableField> shown_fields() const;
    [[nodiscard]] PastePlace place_for(const CellBlock& block) const;

    Desk desk_;
};

}  // namespace yimi::app
