#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/document/selection.h"
#include "core/base/job_context.h"
#include "gis/io/checklist_file.h"

namespace yimi::app {

/// What is looked at in each kind of place, as Yimi brings it.
[[nodiscard]] const std::vector<gis::Checklist>& built_in_checklists();
/// Null where there is none for that kind.
[[nodiscard]] const gis::Checklist* checklist_of(std::string_view kind);

/// What somebody sets out to look at.
struct InspectionQuestion {
    std::string kind =
        "school_gates";          ///< of a checklist; "hazards": open entries of the ledger; "findings": what fails
    std::string district;        ///< code; empty: the whole plan
    std::size_t most = 30;       ///< of hazards and findings the worst, of all else the first by id
    std::optional<Point> start;  ///< where the walk begins and ends; else it begins at the first place
};
struct InspectionPlace {
    std::string code;  ///< the ledger's number, else made of table and uid: the same in every list
    FeatureRef feature;
    Point at;
    std::string name;
    std::optional<double> leg_m;  ///< on foot from the place before, or from the start
};
struct Inspection {
    std::string kind;                     ///< of the checklist: "hazards" for findings, too
    std::vector<InspectionPlace> places;  ///< in the order in which to walk
    std::vector<InspectionPlace> apart;   ///< no way on foot leads there
    double length_m = 0;
    bool returns = false;  ///< to the start
};

/// The shortest walk through the places over the streets that an adult walks.
/// Errors: not_found with detail "district"; bad_usage with detail "option" for an unknown kind; cancelled.
[[nodiscard]] Result<Inspection> plan_inspection(const Plan& plan, const InspectionQuestion& question, JobContext& job);

/// Five signs that tell places apart on paper: no 0 and O, 1 and I beside each other.
[[nodiscard]] std::string short_code(std::string_view table, std::string_view uid);

}  // namespace yimi::app
