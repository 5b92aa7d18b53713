#include "core/coverage/place_kind.h"

#include <algorithm>
#include <array>

namespace yimi {
namespace {

using Words = std::string_view;

constexpr Words parks[] = {"park", "pocket_park"};
constexpr Words primary[] = {"primary", "nine_year"};
constexpr Words junior[] = {"junior", "nine_year"};
constexpr Words kindergarten[] = {"kindergarten"};
constexpr Words nursery[] = {"nursery"};

}  // namespace

std::string_view PlaceKind::word() const noexcept {
    return word_.empty() ? schema_of(table_).name : word_;
}

std::string_view PlaceKind::kind_column() const noexcept {
    return table_ == Table::schools ? "stage" : "kind";
}

std::optional<bool> PlaceKind::includes(const RowView& row) const noexcept {
    if (kinds_.empty()) return true;
    const std::string_view kind = row.text(column(table_, kind_column()));
    if (kind.empty()) return std::nullopt;
    return std::find(kinds_.begin(), kinds_.end(), kind) != kinds_.end();
}

std::span<const PlaceKind> place_kinds() noexcept {
    static const std::array kinds{PlaceKind(Table::playgrounds),
                                  PlaceKind("parks", Table::playgrounds, parks),
                                  PlaceKind(Table::schools),
                                  PlaceKind("primary_schools", Table::schools, primary),
                                  PlaceKind("junior_schools", Table::schools, junior),
                                  PlaceKind("kindergartens", Table::schools, kindergarten),
                                  PlaceKind("nurseries", Table::schools, nursery)};
    return kinds;
}

std::optional<PlaceKind> place_kind_named(std::string_view word) noexcept {
    for (const PlaceKind& kind : place_kinds())
        if (kind.word() == word) return kind;
    if (const auto table = table_named(word)) return PlaceKind(*table);
    return std::nullopt;
}

FoundPlaces places_of(const Plan& plan, const PlaceKind& kind) {
    FoundPlaces found;
    plan.layer(kind.table()).for_each([&](const RowView& row) {
        const auto is_one = kind.includes(row);
        if (!is_one) ++found.of_unknown_kind;
        if (is_one.value_or(false)) found.rows.push_back(row);
        return true;
    });
    return found;
}

}  // namespace yimi
