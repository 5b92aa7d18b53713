#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/plan.h"

namespace yimi {

/// Which places are meant: all of a table, or those of some kinds of it (`stage` of schools, `kind` of playgrounds).
class PlaceKind {
public:
    PlaceKind(Table all_of) noexcept : table_(all_of) {}  // NOLINT: a table is the kind "all of it"
    /// `word`: "kindergartens"; `kinds`: words of the table's column.
    constexpr PlaceKind(std::string_view word, Table table, std::span<const std::string_view> kinds) noexcept
        : word_(word), table_(table), kinds_(kinds) {}

    /// Stable: the table's name, or "kindergartens", "parks", …
    [[nodiscard]] std::string_view word() const noexcept;
    [[nodiscard]] Table table() const noexcept { return table_; }
    /// The column that says of which kind a row is: `stage` of schools, else `kind`.
    [[nodiscard]] std::string_view kind_column() const noexcept;
    /// What a new one of these has there; empty where any kind will do.
    [[nodiscard]] std::string_view word_of_new() const noexcept { return kinds_.empty() ? "" : kinds_.front(); }
    /// Nothing where the row does not say its kind.
    [[nodiscard]] std::optional<bool> includes(const RowView& row) const noexcept;
    friend bool operator==(const PlaceKind& a, const PlaceKind& b) noexcept { return a.word() == b.word(); }

private:
    std::string_view word_ = {};
    Table table_;
    std::span<const std::string_view> kinds_ = {};
};

/// playgrounds, parks, schools, primary_schools, junior_schools, kindergartens, nurseries.
[[nodiscard]] std::span<const PlaceKind> place_kinds() noexcept;
/// One of these, or all of any table.
[[nodiscard]] std::optional<PlaceKind> place_kind_named(std::string_view word) noexcept;

struct FoundPlaces {
    std::vector<RowView> rows;        ///< by id
    std::size_t of_unknown_kind = 0;  ///< left out, for they do not say what they are
};
[[nodiscard]] FoundPlaces places_of(const Plan& plan, const PlaceKind& kind);

}  // namespace yimi
