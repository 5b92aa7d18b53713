#pragma once

#include <optional>
#include <string>

#include "app/document/selection.h"
#include "core/audit/finding.h"

namespace yimi::app {

/// A feature by what findings call it: its uid, or "#12" where it has none.
[[nodiscard]] std::optional<FeatureId> feature_called(const Layer& layer, const std::string& name);

/// Where a child stands, and what it should see.
struct ChildLook {
    Point at, towards;
};
/// Where a finding shows to a child: at the kerb of a crossing, on a way, at the street, in a playground; towards the
/// first thing that is to blame, else towards the cars or along the way. Nothing where there is nothing to look at.
[[nodiscard]] std::optional<ChildLook> look_at_finding(const Plan& plan, const Finding& finding);

/// The column in which a missing input is to be entered, and whose it is; nothing where it is no column of a feature.
struct MissingField {
    FeatureRef feature;
    std::string column;
};
[[nodiscard]] std::optional<MissingField> field_of_missing(const Plan& plan, const Finding& finding,
                                                           const std::string& missing);

}  // namespace yimi::app
