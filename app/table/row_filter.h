#pragma once

#include "app/table/column_test.h"
#include "app/table/text_filter.h"

namespace yimi::app {

/// Which rows a typed filter (typed_filter.h) lets through: those for which all of its parts are true. A condition that
/// names no field is true where a cell is so; "!=", where none is what it must not be.
class RowFilter {
public:
    /// `plan` must outlive it.
    RowFilter(const Plan& plan, Table table, const QString& text);

    [[nodiscard]] bool passes(const RowView& row) const;

private:
    /// One condition on the fields that it may be about.
    struct Part {
        Relation relation;
        std::vector<ColumnTest> fields;
        [[nodiscard]] bool passes(const RowView& row) const;
    };
    std::vector<TextFilter> texts_;
    std::vector<Part> parts_;
};

}  // namespace yimi::app
