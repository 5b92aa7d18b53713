#pragma once

#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "core/audit/audit.h"
#include "core/audit/route_streets.h"
#include "core/audit/rule_answers.h"

namespace yimi {

using Subject = std::pair<Table, FeatureId>;

/// The scores of the routes that the audit is about, by id.
using ScoresOfRoutes = std::map<FeatureId, RouteScore>;

/// A rule's severity with its answers.
struct AnswersOfRule {
    Severity severity = Severity::s4;
    const RuleAnswers* answers = nullptr;
};

/// Whose answers count for a route's score: its own, those of the streets that it runs along and of the crossings that
/// it passes.
[[nodiscard]] std::set<Subject> subjects_of_route(const RoutesAround& routes, FeatureId route);
[[nodiscard]] std::span<const Answer> answers_about(const RuleAnswers& answers, const Subject& subject);

/// The score of a route by its own answers, those of the crossings that it passes and of the streets that it runs
/// along. `rules`: by id.
[[nodiscard]] RouteScore score_of(const AuditInput& input, const RowView& route,
                                  const std::vector<AnswersOfRule>& rules);

/// The subjects that a rule does not answer as it did.
[[nodiscard]] std::set<Subject> answered_anew(const RuleAnswers& before, const RuleAnswers& now);

}  // namespace yimi
