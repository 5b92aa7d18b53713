#include "core/audit/explanation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/audit/observation.h"

namespace yimi {
namespace {

constexpr int most_decimals = 9;

int sensible_decimals(double value) noexcept {
    const double size = std::abs(value);
    return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

/// What a list of identifiers is called, each name once.
template <class NameOf>
std::vector<std::string> named(const std::vector<std::string>& identifiers, const NameOf& name_of) {
    std::vector<std::string> names;
    for (const std::string& identifier : identifiers)
        if (std::string name = name_of(identifier); std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    return names;
}

/// The first few of a list; the finding holds all of them.
std::string joined(const std::vector<std::string>& words, std::string_view between) {
    constexpr std::size_t most_shown = 5;
    std::string text;
    for (std::size_t index = 0; index < std::min(most_shown, words.size()); ++index) {
        if (index > 0) text += between;
        text += words[index];
    }
    return words.size() > most_shown ? text + "…" : text;
}

using Words = std::vector<std::pair<std::string, std::string>>;

void add_numbers(Words& words, const Observation& observation) {
    if (!observation.measured) return;
    const double measured = *observation.measured;
    // Without a threshold the measured value stands for itself.
    const double threshold = observation.threshold.value_or(measured);
    const NumberPair plain = number_pair(measured, threshold);
    const NumberPair per_cent = number_pair(measured * 100, threshold * 100);
    words.emplace_back("measured", plain.measured);
    words.emplace_back("measured_pct", per_cent.measured);
    if (!observation.threshold) return;
    words.emplace_back("threshold", plain.threshold);
    words.emplace_back("threshold_pct", per_cent.threshold);
    const double over = std::abs(measured - threshold);
    words.emplace_back("over", number_pair(over, 0).measured);
}

}  // namespace

std::string plain_number(double value, int decimals) {
    if (std::isnan(value)) return "?";
    if (std::isinf(value)) return value > 0 ? "∞" : "-∞";
    char digits[400];
    const int length = std::snprintf(digits, sizeof digits, "%.*f", decimals, value);
    std::string text(digits, static_cast<std::size_t>(std::clamp(length, 0, static_cast<int>(sizeof digits) - 1)));
    // core never sets a locale, but a program around it may have: the file format knows '.' only.
    std::replace(text.begin(), text.end(), ',', '.');
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

NumberPair number_pair(double measured, double threshold) {
    int decimals = sensible_decimals(std::max(std::abs(measured), std::abs(threshold)));
    NumberPair pair{plain_number(measured, decimals), plain_number(threshold, decimals)};
    while (measured != threshold && pair.measured == pair.threshold && decimals < most_decimals) {
        ++decimals;
        pair = {plain_number(measured, decimals), plain_number(threshold, decimals)};
    }
    return pair;
}

std::string filled(std::string_view pattern, const Words& words) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) return text.append(pattern);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto word =
            std::find_if(words.begin(), words.end(), [&](const auto& each) { return each.first == name; });
        text.append(pattern.substr(0, open)).append(word == words.end() ? "—" : word->second);
        pattern.remove_prefix(close + 1);
    }
    return text;
}

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Only what a standard demands is said to break it: what fails by a city's own value should be mended, and the text
/// says whose value it is.
void speak_for_city(Explanation& texts, const RuleSpec& rule, const std::string& context) {
    if (rule.wording_under(context) != wordings::breaks_standard) {
        replace_all(texts.zh, wordings::breaks_standard, wordings::mend);
        replace_all(texts.en, "does not meet the standard", "should be mended");
        replace_all(texts.en, "This should be mended", "It should be mended");
    }
    for (const std::string& key : rule.own_values(context)) {
        const NumberPair values = number_pair(rule.thresholds.at(key), rule.source_thresholds.at(key));
        const bool bare = is_parameter(key) || rule.unit.empty();
        const std::string unit = bare ? std::string() : " " + rule.unit;
        const std::string name = is_parameter(key) ? " " + key : std::string();
        texts.zh += "本市取值" + name + " " + values.measured + unit + "，所引依据为 " + values.threshold + unit + "。";
        texts.en += " The city's own value" + name + " is " + values.measured + unit + "; the source says " +
                    values.threshold + unit + ".";
    }
}

Explanation subject_of(const Observation& observation) {
    if (!observation.name.empty()) return {observation.name, observation.name};
    if (observation.uid == observation_of_plan().uid) return {"规划范围", "the plan"};
    return {observation.uid, observation.uid};
}

std::string beginning_large(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() += 'A' - 'a';
    return text;
}

}  // namespace

Explanation explain(const RuleSpec& rule, const Observation& observation, const NamesOfThings& names) {
    Words words = observation.words;
    words.emplace_back("unit", rule.unit);
    words.emplace_back("context", observation.context);
    add_numbers(words, observation);
    const auto with_lists = [&](std::string Explanation::*language, std::string_view between) {
        Words all = words;
        all.emplace_back("subject", subject_of(observation).*language);
        const auto missing = named(observation.missing, [&](const std::string& identifier) {
            return names.missing ? names.missing(identifier).*language : identifier;
        });
        const auto blockers = named(observation.blockers, [&](const std::string& identifier) {
            return names.blocker ? names.blocker(identifier) : identifier;
        });
        all.emplace_back("missing", joined(missing, between));
        all.emplace_back("blockers", joined(blockers, between));
        return all;
    };
    const bool fails = observation.state == State::fail;
    // Before names are filled in: what a planner calls a street is nobody's wording.
    Explanation texts{fails ? rule.fail_zh : rule.unknown_zh, fails ? rule.fail_en : rule.unknown_en};
    if (fails) speak_for_city(texts, rule, observation.context);
    return {filled(texts.zh, with_lists(&Explanation::zh, "、")),
            beginning_large(filled(texts.en, with_lists(&Explanation::en, ", ")))};
}

}  // namespace yimi
