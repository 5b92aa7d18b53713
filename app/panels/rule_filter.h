#pragma once

#include <QString>
#include <optional>

#include "core/audit/rule_spec.h"

namespace yimi::app {

/// Which of the rules a list shows.
struct RuleFilter {
    enum class Which { all, on, off, changed };

    QString words;  ///< each must occur in the id, the names, what is checked or the source
    std::optional<Severity> severity;
    std::optional<SourceKind> source;
    Which which = Which::all;

    [[nodiscard]] bool shows(const RuleSpec& rule, bool is_changed) const;
};

}  // namespace yimi::app
