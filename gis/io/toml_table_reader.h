#pragma once

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gis/io/file_problem.h"

namespace yimi::gis {

/// The words that a key may hold, with what they mean.
template <class Meaning>
using Words = std::initializer_list<std::pair<std::string_view, Meaning>>;

template <class Meaning>
[[nodiscard]] std::string listed(Words<Meaning> words) {
    std::string all;
    for (const auto& [word, meaning] : words) all += (all.empty() ? "\"" : ", \"") + std::string(word) + "\"";
    return all;
}

/// A file's root table; nothing, and one problem more, where the text is no TOML.
[[nodiscard]] inline std::optional<toml::table> root_of_toml(std::string_view text, const std::string& file,
                                                             std::vector<FileProblem>& problems) {
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        problems.push_back({file,
                            static_cast<int>(error.source().begin.line),
                            Mistake::malformed,
                            {},
                            std::string(error.description())});
        return std::nullopt;
    }
}

/// Longer texts are nobody's sentences; in bytes.
inline constexpr std::size_t longest_text = 2000;

/// Takes the keys of one TOML table one by one; what nobody took is an unknown key. Every mistake becomes a problem.
class TableReader {
public:
    TableReader(const toml::table& table, std::string prefix, std::string file, std::vector<FileProblem>& problems)
        : table_(table), prefix_(std::move(prefix)), file_(std::move(file)), problems_(problems) {}

    [[nodiscard]] std::string text(std::string_view key) {
        std::string value = maybe_empty_text(key);
        if (const toml::node* node = table_.get(key); node && node->is_string() && node->as_string()->get().empty())
            report(*node, Mistake::empty, key);
        return value;
    }
    [[nodiscard]] std::string maybe_empty_text(std::string_view key) {
        const toml::node* node = required(key);
        if (!node) return {};
        const auto* value = node->as_string();
        if (value && value->get().size() <= longest_text) return value->get();
        if (value)
            report(*node, Mistake::too_long, key, std::to_string(longest_text));
        else
            report(*node, Mistake::not_text, key);
        return {};
    }
    /// `otherwise` where the key is not there.
    [[nodiscard]] std::string text_or(std::string_view key, const std::string& otherwise) {
        taken_.push_back(key);
        return table_.get(key) ? text(key) : otherwise;
    }
    template <class Meaning>
    [[nodiscard]] Meaning choice(std::string_view key, Words<Meaning> words) {
        const std::string value = text(key);
        for (const auto& [word, meaning] : words)
            if (word == value) return meaning;
        if (!value.empty()) report(*table_.get(key), Mistake::not_one_of, key, listed(words));
        return {};
    }
    /// A number of at least `least`, exactly that only where `least_counts`; `otherwise` where the key is not there.
    [[nodiscard]] std::optional<double> number(std::string_view key, double least, bool least_counts,
                                               std::optional<double> otherwise) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (!node) return otherwise;
        const auto value = node->is_number() ? node->value<double>() : std::nullopt;
        if (value && std::isfinite(*value) && (least_counts ? *value >= least : *value > least)) return value;
        report(*node, least_counts ? Mistake::too_small : Mistake::not_above, key,
               std::to_string(static_cast<int>(least)));
        return otherwise;
    }
    [[nodiscard]] double required_number(std::string_view key, double least, bool least_counts) {
        if (!table_.get(key)) report(table_, Mistake::missing, key);
        return number(key, least, least_counts, 1.0).value_or(1.0);
    }
    [[nodiscard]] bool flag(std::string_view key, bool otherwise) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (!node) return otherwise;
        if (const auto* value = node->as_boolean()) return value->get();
        report(*node, Mistake::not_true_or_false, key);
        return otherwise;
    }
    /// Every key of the table with its number, 0 or more; nothing else may be there.
    [[nodiscard]] std::map<std::string, double> numbers() {
        std::map<std::string, double> values;
        for (const auto& [key, node] : table_) {
            taken_.push_back(key.str());
            const auto value = node.is_number() ? node.value<double>() : std::nullopt;
            if (value && std::isfinite(*value) && *value >= 0)
                values.emplace(key.str(), *value);
            else if (value && *value < 0)
                report(node, Mistake::too_small, key.str(), "0");
            else
                report(node, Mistake::not_a_number, key.str());
        }
        return values;
    }
    /// The table under `key`; null, and a problem if it is `needed`, where there is none.
    [[nodiscard]] const toml::table* table(std::string_view key, bool needed) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (node && node->is_table()) return node->as_table();
        if (node)
            report(*node, Mistake::not_a_table, key);
        else if (needed)
            report(table_, Mistake::missing_table, key);
        return nullptr;
    }
    [[nodiscard]] bool has(std::string_view key) const { return table_.get(key) != nullptr; }
    void reject_unknown_keys() {
        for (const auto& [key, node] : table_)
            if (std::find(taken_.begin(), taken_.end(), key.str()) == taken_.end())
                problems_.push_back(
                    {file_, static_cast<int>(key.source().begin.line), Mistake::unknown_key, name(key.str())});
    }
    void report(const toml::node& where, Mistake mistake, std::string_view key, std::string detail = {}) {
        problems_.push_back(
            {file_, static_cast<int>(where.source().begin.line), mistake, name(key), std::move(detail)});
    }

private:
    [[nodiscard]] std::string name(std::string_view key) const { return prefix_ + std::string(key); }
    [[nodiscard]] const toml::node* required(std::string_view key) {
        taken_.push_back(key);
        const toml::node* node = table_.get(key);
        if (!node) report(table_, Mistake::missing, key);
        return node;
    }

    const toml::table& table_;
    std::string prefix_;
    std::string file_;
    std::vector<FileProblem>& problems_;
    std::vector<std::string_view> taken_;
};

}  // namespace yimi::gis
