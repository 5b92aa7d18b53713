#include "core/audit/finding.h"

#include <array>

namespace yimi {
namespace {

constexpr std::array<std::string_view, 4> severity_words{"S1", "S2", "S3", "S4"};
constexpr std::array<std::string_view, 3> state_words{"pass", "fail", "unknown"};

}  // namespace

std::string_view word(Severity severity) noexcept {
    return severity_words[static_cast<std::size_t>(severity)];
}

std::string_view word(State state) noexcept {
    return state_words[static_cast<std::size_t>(state)];
}

std::optional<Severity> severity_named(std::string_view word) noexcept {
    for (std::size_t index = 0; index < severity_words.size(); ++index)
        if (severity_words[index] == word) return static_cast<Severity>(index);
    return std::nullopt;
}

}  // namespace yimi
