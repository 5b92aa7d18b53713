// The attribute table: the rows of one layer with all that is known of them. table_fields.h says which fields there are
// and what a cell says, row_listing.h which rows are listed and in which order (on a worker), table_model.h and
// table_view.h show them, cell_delegate.h edits in place, attribute_table.h is the whole with its controls. May use:
// core values, app/document, app/jobs, app/map, app/panels' field editors, app/text, ICU. Start with attribute_table.h.
#pragma once

#include <QString>
#include <vector>

#include "core/model/plan.h"

namespace yimi::app {

/// One field of a table: a column of its schema, or the fid.
struct TableField {
    const Column* column = nullptr;  ///< of the schema; null for the fid
    std::size_t position = 0;        ///< of the column

    [[nodiscard]] bool is_fid() const noexcept { return column == nullptr; }
    /// Whether the cells are numbers, which stand right and are sorted by size.
    [[nodiscard]] bool is_figure() const noexcept;
    friend bool operator==(const TableField&, const TableField&) = default;
};

/// In the order in which people read them: the name, what the table is about, where it comes from, uid and fid.
[[nodiscard]] std::vector<TableField> fields_of(Table table);
/// "限速 (km/h)"
[[nodiscard]] QString field_title(const TableField& field);

/// What a value says in its cell, by the present language: words, names of schools and profiles, figures without their
/// unit, which stands in the title; "unknown" where it is unknown. Texts on one line.
[[nodiscard]] QString value_text(const Plan& plan, const Column& column, const ValueView& value);
[[nodiscard]] QString cell_text(const Plan& plan, const RowView& row, const TableField& field);
[[nodiscard]] bool is_unknown(const RowView& row, const TableField& field);
/// What a spreadsheet takes and what can be pasted back: figures with all digits, words in the present language,
/// nothing where it is unknown.
[[nodiscard]] QString copied_text(const Plan& plan, const RowView& row, const TableField& field);

}  // namespace yimi::app
