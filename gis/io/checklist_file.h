#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/audit/finding.h"
#include "gis/io/file_problem.h"

namespace yimi::gis {

struct ChecklistItem {
    std::string id;
    std::string zh, en;  ///< what ought to be so
    std::string hazard;  ///< kind of the hazard where it is not, in the ledger's language
    Severity severity = Severity::s3;
};
/// What is looked at in one kind of place.
struct Checklist {
    std::string kind;  ///< "school_gates": a table of the plan
    std::string name_zh, name_en;
    std::vector<ChecklistItem> items;
};
struct ChecklistFile {
    Checklist checklist;
    std::vector<FileProblem> problems;  ///< with any of them nothing of the file is to be used
};

/// Reads resources/checklists/*.toml: [checklist] with kind, name_zh, name_en; an [[item]] each with id, zh, en,
/// hazard, severity (S1 … S4).
[[nodiscard]] ChecklistFile parse_checklist_file(std::string_view toml, const std::string& file);

}  // namespace yimi::gis
