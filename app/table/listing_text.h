#pragma once

#include <QString>

#include "app/table/row_listing.h"

namespace yimi::app {

/// "Rows: 3 of 500 · selected: 2", with what a filter asks where it does not say so itself.
[[nodiscard]] QString listing_text(const Plan& plan, const RowWish& wish, std::size_t listed, std::size_t selected);

/// Why nothing is listed, and what to do about it.
[[nodiscard]] QString nothing_listed_text(const Plan& plan, const RowWish& wish);

}  // namespace yimi::app
