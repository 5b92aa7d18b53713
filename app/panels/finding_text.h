#pragma once

#include <QString>
#include <QUrl>
#include <optional>

#include "app/document/selection.h"
#include "app/panels/rule_book.h"
#include "core/audit/finding.h"
#include "core/model/plan.h"

namespace yimi::app {

/// A finding as the plan's findings table holds it. Column "inputs" may hold anything: what cannot be read there stays
/// empty.
[[nodiscard]] Finding read_finding(const RowView& row);

/// Everything about a finding for reading, as rich text in the present language; features of `plan` are links.
[[nodiscard]] QString finding_as_html(const Finding& finding, const RuleSpec* rule, const Plan& plan);

/// The feature behind a link of that text, also where the link is about one of its fields.
[[nodiscard]] std::optional<FeatureRef> feature_of_link(const QUrl& link);

/// The column that such a link is about; empty where it is about none.
[[nodiscard]] std::string field_of_link(const QUrl& link);
/// Whether the link asks to see the place as a child does.
[[nodiscard]] bool is_look_link(const QUrl& link);

/// What an input or a missing figure is called: "streets/s12/speed_limit_kmh" is the speed limit of the street s12.
[[nodiscard]] QString input_title(const std::string& name, const Plan& plan);

}  // namespace yimi::app
