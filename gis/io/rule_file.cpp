#include "gis/io/rule_file.h"

#include <algorithm>
#include <utility>

#include "gis/io/read_rule.h"

namespace yimi::gis {
namespace {

void keep_rule(const toml::table& node, RuleFile& file) {
    const std::size_t problems_before = file.problems.size();
    auto spec = read_rule(node, nullptr, file.file, file.problems);
    const std::string id = spec ? spec->id : file.problems[problems_before].rule;
    const auto same_id = [&](const RuleSpec& other) { return other.id == id; };
    if (std::any_of(file.rules.begin(), file.rules.end(), same_id))
        file.problems.push_back(
            {file.file, static_cast<int>(node.source().begin.line), Mistake::twice, "rule.id", id, id});
    else if (spec)
        file.rules.push_back(std::move(*spec));
}

}  // namespace

RuleFile parse_rule_file(std::string_view text, const std::string& file) {
    RuleFile read;
    read.file = file;
    const auto root = root_of_toml(text, file, read.problems);
    if (!root) return read;
    visit_rules(*root, {}, file, read.problems, [&](const toml::table& rule) { keep_rule(rule, read); });
    std::stable_sort(read.problems.begin(), read.problems.end(),
                     [](const FileProblem& a, const FileProblem& b) { return a.line < b.line; });
    return read;
}

}  // namespace yimi::gis
