// How a plan changes: an Edit is data with before and after; it can be inverted, merged, stored and replayed.
// May use: core/base, core/geometry, core/model. Start here; edit_codec.h is the stored form, journal.h the port to the
// store.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/layer_columns.h"

namespace yimi {

/// One row before and after; no `before` means created, no `after` means deleted.
struct FeatureChange {
    Table table = Table::districts;
    FeatureId id;
    std::optional<Feature> before, after;
    friend bool operator==(const FeatureChange&, const FeatureChange&) = default;
};

/// Many rows at once, packed as a layer holds them: all of them created (`after`) or all of them deleted (`before`);
/// the other side is null. An edit names each row once. Equal where the rows are.
struct RowsChange {
    Table table = Table::districts;
    std::shared_ptr<const LayerColumns> before, after;
    friend bool operator==(const RowsChange& a, const RowsChange& b);
    /// The side that is there.
    [[nodiscard]] const LayerColumns& rows() const noexcept { return before ? *before : *after; }
};

/// One project setting; unknown means "not set".
struct SettingChange {
    std::string key;
    Value before, after;
    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};

using Change = std::variant<FeatureChange, RowsChange, SettingChange>;

/// A value: undo, journal, autosave, scenarios and shared work store it, send it, replay it and turn it round.
struct Edit {
    std::string name;  ///< stable word such as "draw_route"; app/text shows it in the user's language
    std::vector<Change> changes;
    friend bool operator==(const Edit&, const Edit&) = default;
    [[nodiscard]] bool empty() const noexcept { return changes.empty(); }
};

[[nodiscard]] inline Edit inverse(Edit edit) {
    std::reverse(edit.changes.begin(), edit.changes.end());
    for (Change& change : edit.changes) std::visit([](auto& side) { std::swap(side.before, side.after); }, change);
    return edit;
}

/// The same edit with packed rows as changes of one row each.
[[nodiscard]] Edit unpacked(Edit edit);
/// How many rows it touches, packed or not.
[[nodiscard]] std::size_t row_count(const Edit& edit) noexcept;

/// One edit that does what `first` and then `second` do; rows and settings that end as they began drop out.
/// Keeps the name of `first`.
[[nodiscard]] Edit merged(const Edit& first, const Edit& second);

/// Whether the edit touches derived tables only (findings, route profiles): such an edit changes neither the plan's
/// revision nor the undo history.
[[nodiscard]] bool is_derived(const Edit& edit) noexcept;

/// What the map has to draw again: the boxes of all shapes before and after.
[[nodiscard]] Box changed_area(const Edit& edit) noexcept;

}  // namespace yimi
