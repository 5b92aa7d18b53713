#pragma once

#include <QString>
#include <optional>

namespace yimi::app {

/// What a person types for a figure: nothing is no number; a figure in the present language's manner or plain.
struct TypedNumber {
    bool is_readable = true;
    std::optional<double> number;
};
[[nodiscard]] TypedNumber typed_number(const QString& text);

}  // namespace yimi::app
