// Fixes: what could be done about a finding, worked out from the plan alone, and what it would change before it is
// done. A fix is a proposal: somebody has to sign it. May use: core/audit, core/coverage, core/sight. Start here; one
// file for each kind of subject, joined in registry.cpp; fix_effect.h says what a fix does.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/audit/audit.h"
#include "core/edit/edit.h"

namespace yimi {

struct Fix {
    std::string word;  ///< stable: "signal", "lower"; app/text says it in the user's language
    Edit edit;         ///< named "apply_fix"
    /// For the text: {"height_m", "0.6"}, {"count", "3"}.
    std::vector<std::pair<std::string, std::string>> words;
};

/// What fixes are worked out from. The scene is that of the plan.
struct FixInput {
    const Plan& plan;
    const Scene& scene;
    const GeometryKernel& kernel;
    EyeHeight eye;
};

/// What can be done about a finding, by itself, best known first; nothing about unknown ones: they want a survey.
[[nodiscard]] std::vector<Fix> fixes_for(const FixInput& input, const RuleSpec& rule, const Finding& finding);

/// The same fix about all findings of a rule, in one edit; nothing where none of them has it. What one does the next
/// takes as given.
[[nodiscard]] std::optional<Fix> fix_for_all(const FixInput& input, const RuleSpec& rule,
                                             std::span<const Finding* const> findings, std::string_view word);

}  // namespace yimi
