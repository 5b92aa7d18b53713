#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "core/audit/check.h"

namespace yimi {

/// An observation about a row: subject, place, nothing measured yet.
[[nodiscard]] Observation observation_of(const AuditInput& input, const RowView& row);
/// An observation about the plan as a whole.
[[nodiscard]] Observation observation_of_plan();

/// The figure in one column of a row, with its source; `column_name` must exist.
[[nodiscard]] FindingInput input_from(const RowView& row, std::string_view column_name);
/// A figure that the program has worked out.
[[nodiscard]] FindingInput computed_input(std::string name, Value value);

/// Sets threshold, context and state of an observation whose value is `measured`: unknown where an input is missing.
void judge(Observation& observation, const RuleSpec& rule, double measured,
           std::initializer_list<std::string_view> contexts = {});
/// The verdict of a rule that only asks whether something is there (present, absent).
void judge_presence(Observation& observation, const RuleSpec& rule, bool is_there);
/// Says what is missing; the observation is unknown from then on.
void mark_missing(Observation& observation, std::string what);
/// What is known bounds the value from one side only: a verdict that more knowledge could turn round becomes unknown.
/// `bound`: the true value is at least (or at most) what was measured.
enum class Bound { at_least_measured, at_most_measured };
void mark_partial(Observation& observation, const RuleSpec& rule, Bound bound, std::string what);

/// Names a body of the scene as to blame, once.
void add_blocker(Observation& observation, const AuditInput& input, std::uint32_t body);
/// Adds the piece of a path between two distances (m) to a shape of lines: where on a route something is wrong.
void add_piece(Geometry& lines, std::span<const Point> path, double from_m, double to_m);

}  // namespace yimi
