#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "core/audit/rule_spec.h"
#include "gis/io/toml_table_reader.h"

namespace yimi::gis {

/// One [[rule]] of a file. `base`: null where the rule must be whole; else the rules one of which it changes, in what
/// it names and no more. Nothing where anything is wrong: each mistake is a problem that names the rule.
[[nodiscard]] std::optional<RuleSpec> read_rule(const toml::table& node, const std::vector<RuleSpec>* base,
                                                const std::string& file, std::vector<FileProblem>& problems);

/// Calls `visit` with each [[rule]] of a file; of all other keys only those named in `besides` are none of its
/// mistakes.
void visit_rules(const toml::table& root, std::initializer_list<std::string_view> besides, const std::string& file,
                 std::vector<FileProblem>& problems, const std::function<void(const toml::table&)>& visit);

}  // namespace yimi::gis
