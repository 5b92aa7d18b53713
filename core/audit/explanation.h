#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/audit/check.h"

namespace yimi {

/// '.' as decimal sign, no exponent, trailing zeros dropped: "30", "1.5", "0.05".
[[nodiscard]] std::string plain_number(double value, int decimals);

/// A measured value and its threshold with as many decimals as their size asks for (0 from 100 up, 1 from 10 up, else
/// 2), and more where they would otherwise read the same without being the same.
struct NumberPair {
    std::string measured, threshold;
};
[[nodiscard]] NumberPair number_pair(double measured, double threshold);

/// The template with each {word} replaced; a word that nobody gave becomes "—".
[[nodiscard]] std::string filled(std::string_view pattern,
                                 const std::vector<std::pair<std::string, std::string>>& words);

struct Explanation {
    std::string zh, en;
};
/// What people call the things that a finding names by their identifiers. Where there is none, the identifier stands.
struct NamesOfThings {
    std::function<Explanation(const std::string& missing)> missing;  ///< "streets/s12/lit": 有照明, Lit
    std::function<std::string(const std::string& uid)> blocker;
};
/// Why a subject fails or stays unknown, from the rule's templates. Words: {subject}, {measured}, {threshold}, {unit},
/// {measured_pct}, {threshold_pct} (shares as per cent), {over} (how far beyond the threshold), {missing}, {blockers}
/// and those of the observation.
[[nodiscard]] Explanation explain(const RuleSpec& rule, const Observation& observation,
                                  const NamesOfThings& names = {});

}  // namespace yimi
