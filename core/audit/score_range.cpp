#include "core/audit/score_range.h"

#include <algorithm>
#include <map>

namespace yimi {
namespace {

double kept_if_failing(const Finding& finding) {
    return 1 - lost_share_of(finding.severity);
}

/// The row's own column, unless an input of another row is what is not known.
std::string field_name(const Finding& finding, const std::string& missing) {
    for (const FindingInput& input : finding.inputs)
        if (is_unknown(input.value) && input.name.ends_with("/" + missing)) return input.name;
    return std::string(schema_of(finding.subject_table).name) + "/" + finding.subject + "/" + missing;
}

}  // namespace

ScoreRange score_range(const RouteParts& parts) {
    ScoreRange range{parts.score.score, parts.score.score};
    for (const Finding* finding : parts.unknown) range.least *= kept_if_failing(*finding);
    return range;
}

std::vector<MissingField> missing_fields(const RouteParts& parts) {
    std::map<std::string, MissingField> by_name;
    for (const Finding* finding : parts.unknown)
        for (const std::string& missing : finding->missing) {
            const std::string name = field_name(*finding, missing);
            MissingField& field =
                by_name.try_emplace(name, MissingField{name, {parts.score.score, parts.score.score}, 0}).first->second;
            field.score.least *= kept_if_failing(*finding);
            ++field.findings;
        }
    std::vector<MissingField> fields;
    for (auto& [name, field] : by_name) fields.push_back(std::move(field));
    std::stable_sort(fields.begin(), fields.end(),
                     [](const MissingField& a, const MissingField& b) { return a.matters() > b.matters(); });
    return fields;
}

}  // namespace yimi
