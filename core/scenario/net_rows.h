#pragma once

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/scenario.h"

namespace yimi {

/// What all steps together do to one row: from what it was before the first to what the last one made of it. Of two
/// rows that had the same id one after the other, each is one of its own.
struct NetRow {
    Table table = Table::districts;
    FeatureId id;
    const Feature* before = nullptr;  ///< null: the scenario made it
    const Feature* after = nullptr;   ///< null: the scenario removed it
    const Feature* first = nullptr;   ///< `before`, or as the scenario first made it
    const Feature* last = nullptr;    ///< `after`, or as it was when the scenario removed it
    std::vector<bool> touched = {};   ///< columns that any step gave another value, be it as before again by now
    bool touched_shape = false;
};

/// The same of a setting.
struct NetSetting {
    std::string key;
    Value before, after;
};

/// Follows rows and settings through edits, which must live as long.
class NetRows {
public:
    void take(const Edit& edit);
    /// In the order in which each was first touched, those that end as they began too.
    [[nodiscard]] const std::vector<NetRow>& rows() const noexcept { return rows_; }
    [[nodiscard]] const std::vector<NetSetting>& settings() const noexcept { return settings_; }
    /// Which of `rows` the changes of one row were about, in the order in which `take` met them, packed ones too.
    [[nodiscard]] const std::vector<std::size_t>& met() const noexcept { return met_; }

private:
    void take(const FeatureChange& change) {
        take(change.table, change.id, change.before ? &*change.before : nullptr,
             change.after ? &*change.after : nullptr);
    }
    void take(const RowsChange& change);
    void take(const SettingChange& change);
    void take(Table table, FeatureId id, const Feature* before, const Feature* after);
    static void touch(NetRow& row, const Feature& before, const Feature& after);

    std::vector<NetRow> rows_;
    std::vector<NetSetting> settings_;
    std::vector<std::size_t> met_;
    std::map<std::pair<Table, FeatureId>, std::size_t> latest_;
    std::map<std::string, std::size_t> setting_places_;
    std::deque<Feature> unpacked_;  ///< rows of packed changes
};

/// What the steps do together.
[[nodiscard]] NetRows net_rows(std::span<const ScenarioStep> steps);

/// Whether two rows that stand under one id are the same thing: they have one identifier.
[[nodiscard]] bool are_same_row(const Feature& a, const Feature& b) noexcept;

}  // namespace yimi
