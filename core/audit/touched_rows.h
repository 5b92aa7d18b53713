#pragma once

#include <array>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/edit/edit.h"
#include "core/model/plan.h"

namespace yimi {

/// The rows of the planner's own tables in which two plans differ: by the edits that lead from one to the other, or as
/// compared. Edits or plans must outlive it.
class TouchedRows {
public:
    /// One after the other.
    explicit TouchedRows(std::span<const Edit> edits);
    /// Rows that lie at the same place in memory are the same, others are taken as touched: of plans that come from one
    /// another only those that were. Costs O(rows), with little for each.
    TouchedRows(const Plan& before, const Plan& after);

    /// Each touched row as it was and as it became, between the edits too; several times where several touched it.
    [[nodiscard]] const std::vector<RowView>& sides(Table table) const noexcept { return of(table).sides; }
    [[nodiscard]] bool any(Table table) const noexcept { return !of(table).sides.empty(); }
    /// Whether a row came or went, or changed its shape.
    [[nodiscard]] bool any_shape(Table table) const noexcept { return of(table).shapes; }
    /// Their ids, ascending, each once.
    [[nodiscard]] std::vector<FeatureId> ids(Table table) const;
    /// The uids that they bore or bear.
    [[nodiscard]] const std::set<std::string, std::less<>>& uids() const noexcept { return uids_; }
    [[nodiscard]] bool settings() const noexcept { return settings_; }
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

private:
    struct OfTable {
        std::vector<RowView> sides;
        bool shapes = false;
    };
    [[nodiscard]] const OfTable& of(Table table) const noexcept { return tables_[static_cast<std::size_t>(table)]; }
    void take(const FeatureChange& change);
    void take(const RowsChange& change);
    void take(const SettingChange&) { settings_ = true; }
    void add_side(const RowView& row);
    void compare(const Layer& before, const Layer& after);

    std::array<OfTable, table_count> tables_;
    std::set<std::string, std::less<>> uids_;
    bool settings_ = false;
    std::size_t count_ = 0;
};

}  // namespace yimi
