#pragma once

#include <QString>
#include <optional>

namespace yimi::app {

/// The n of a scale 1:n as people write it: "1:2000", "1：2,000", "1/2000", "2000", "1:1万". Nothing for anything else,
/// and for what no map shows (n below 1 or above 100 million).
[[nodiscard]] std::optional<double> scale_in(const QString& text);

}  // namespace yimi::app
