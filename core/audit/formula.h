#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/feature.h"

namespace yimi {

/// How a rule's figure comes about, as its file writes it: "green_s - (start_delay_s + crossing_length_m / 1.2)".
/// Names, numbers, 'words', + - * / ^, < <= > >= = !=, and, or, not, parentheses. A comparison is 1 or 0.
class Formula {
public:
    /// Errors: bad_data with detail "column" (from 1), also for what is longer than 500 bytes or nested deeper than 20.
    [[nodiscard]] static Result<Formula> parse(std::string_view text);

    /// What it rests on, each once, in order.
    [[nodiscard]] std::vector<std::string> names() const;

    using Figures = std::function<Value(std::string_view name)>;
    /// Nothing where a figure is unknown, a word stands where a number must, or there is no finite result.
    [[nodiscard]] std::optional<double> value(const Figures& figures) const;

    /// As people write it (− × /); each name, 'word', and, or, not replaced by what `shown` makes of it.
    [[nodiscard]] std::string written(const std::function<std::string(std::string_view name)>& shown) const;

private:
    enum class Kind : std::uint8_t { number, word, name, sign, end };
    struct Token {
        Kind kind;
        std::string text;
        std::size_t column;  ///< from 1
        double number = 0;
    };
    class Reader;
    static Result<std::vector<Token>> tokens_of(std::string_view text);

    std::vector<Token> tokens_;
};

}  // namespace yimi
