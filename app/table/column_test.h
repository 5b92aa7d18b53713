#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/table/typed_filter.h"

namespace yimi::app {

/// Whether a cell of one field is what a condition asks for, in the units that the cell shows. Figures are equal where
/// they are shown alike; texts without regard to the case of letters; dates have an order, other texts have none.
class ColumnTest {
public:
    /// `plan` must outlive it.
    ColumnTest(const Plan& plan, const TableField& field, const TypedCondition& condition);

    /// A field that is unknown is neither less nor more than anything, and other than all that is known.
    [[nodiscard]] bool passes(const RowView& row) const;
    /// Whether such a field can have what is asked for at all.
    [[nodiscard]] bool can_pass() const noexcept;

private:
    struct Range {
        double least = 0, most = 0;
    };
    void read_values(const Plan& plan, const QStringList& values);
    [[nodiscard]] bool is_one_of_the_values(const RowView& row) const;
    [[nodiscard]] bool is_in_order(const RowView& row) const;
    [[nodiscard]] std::optional<double> figure(const RowView& row) const;

    TableField field_;
    Relation relation_;
    double factor_ = 1;  ///< by which a figure is multiplied for showing
    bool is_date_ = false, unknown_is_meant_ = false;
    std::vector<Range> ranges_;                 ///< of figures
    std::set<std::string, std::less<>> texts_;  ///< lowered
    std::string limit_;                         ///< of dates
};

}  // namespace yimi::app
