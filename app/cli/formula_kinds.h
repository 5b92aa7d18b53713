// `yimi-cli formula`: one small function for each kind of RULES.md, which reads its inputs, calls core or gis, and
// tells how the value came about. May use: core, gis, nlohmann/json; no Qt. A new kind is one function and one line in
// the table of its file. Start here; formulas.h is what the command line calls.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/geometry/point.h"

namespace yimi::app {

/// Which numbers an input may have; both ends count unless `above` says otherwise.
struct Range {
    double at_least = -1e300;
    double at_most = 1e300;
    bool above = false;  ///< more than `at_least`
};
inline constexpr Range any_number{};
inline constexpr Range not_negative{.at_least = 0};
inline constexpr Range positive{.at_least = 0, .above = true};

/// The inputs of a formula, or an object among them. The first thing that is wrong is kept for all; what is read after
/// it is of the right type but means nothing, so that a formula reads everything first and then asks `failure()` once.
class FormulaInputs {
public:
    FormulaInputs(const nlohmann::json& object, std::optional<Error>& failure, std::string path = {});

    [[nodiscard]] bool has(std::string_view key) const;  ///< present and not null
    double number(std::string_view key, Range range);
    double number(std::string_view key, Range range, double otherwise);
    std::optional<double> known_number(std::string_view key, Range range);  ///< absent or null: nothing
    int whole_number(std::string_view key, Range range, int otherwise);
    std::optional<bool> known_flag(std::string_view key);
    std::string text(std::string_view key);
    /// One of `words`, as its position.
    std::size_t word(std::string_view key, std::span<const std::string_view> words);
    std::vector<double> numbers(std::string_view key, Range range);
    Point point(std::string_view key);                                   ///< [x, y]
    std::vector<Point> points(std::string_view key, std::size_t least);  ///< [[x, y], …]
    std::vector<FormulaInputs> objects(std::string_view key);
    FormulaInputs object(std::string_view key);
    /// The input as it is, for what the others do not cover; null where it is missing (which is a failure).
    const nlohmann::json& raw(std::string_view key);
    std::vector<std::string> keys() const;

    /// "edges[2].length_m"
    [[nodiscard]] std::string path_of(std::string_view key) const;
    /// Keeps a failure that the formula itself finds.
    void refuse(std::string_view key, const std::string& why, const std::string& hint);
    /// The first thing wrong, a key that nobody asked for included.
    [[nodiscard]] const std::optional<Error>& failure();

private:
    const nlohmann::json* find(std::string_view key);
    double checked(std::string_view key, const nlohmann::json& value, Range range);

    const nlohmann::json* object_;
    std::optional<Error>* failure_;
    std::string path_;
    std::vector<std::string> read_;
};

/// What a formula gives.
struct FormulaAnswer {
    nlohmann::json value;
    std::string unit;
    std::vector<std::string> steps;
};

struct FormulaKind {
    std::string_view kind;
    Result<FormulaAnswer> (*evaluate)(FormulaInputs& inputs);
};

[[nodiscard]] std::span<const FormulaKind> sight_formulas();
[[nodiscard]] std::span<const FormulaKind> network_formulas();
[[nodiscard]] std::span<const FormulaKind> coverage_formulas();
[[nodiscard]] std::span<const FormulaKind> coordinate_formulas();
[[nodiscard]] std::span<const FormulaKind> audit_formulas();

/// A number as steps show it: twelve digits, no zeros at the end.
[[nodiscard]] std::string shown(double number);
[[nodiscard]] inline std::string shown(std::string_view text) {
    return std::string(text);
}

/// Puts the arguments in place of each {}.
template <class... Arguments>
[[nodiscard]] std::string step(std::string_view pattern, const Arguments&... arguments) {
    std::string filled;
    const auto place = [&](const std::string& text) {
        const std::size_t gap = pattern.find("{}");
        filled += pattern.substr(0, gap);
        filled += text;
        pattern.remove_prefix(gap + 2);
    };
    (place(shown(arguments)), ...);
    return filled.append(pattern);
}

}  // namespace yimi::app
