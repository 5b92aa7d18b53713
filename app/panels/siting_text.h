#pragma once

#include <QString>

#include "app/document/site_search.h"

namespace yimi::app {

/// The parcel's name, or where the point lies: "玉林小区", "410900, 3394300".
[[nodiscard]] QString site_name(const Plan& plan, const SiteKey& site);
/// What the sites bring, and how near to the best that is; a sentence a line.
[[nodiscard]] QStringList siting_summary(const FoundSites& found);
/// What is not known or not counted; empty where all is.
[[nodiscard]] QStringList siting_unknowns(const FoundSites& found);

}  // namespace yimi::app
