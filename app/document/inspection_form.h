#pragma once

#include "app/document/inspection.h"
#include "core/ledger/step.h"
#include "gis/io/form_layer.h"
#include "gis/io/sheet.h"

namespace yimi::app {

/// The list as a form to be filled in: a row for each item of each place, with lists of values for answer and severity.
/// Its columns: code, place, item, what, answer (ok, not_ok), severity, note, photo, by, on.
[[nodiscard]] gis::FormLayer inspection_form(const Plan& plan, const Inspection& inspection);
/// The same as a table for spreadsheets.
[[nodiscard]] gis::Sheet inspection_sheet(const gis::FormLayer& form);

/// A filled row that says something is not in order: a new hazard.
struct SeenHazard {
    std::size_t row = 0;  ///< of the table, from 1, the titles not counted
    Feature hazard;       ///< a draft
    LedgerStep step;      ///< entering it
    std::string photo_file;
};
struct RowNotTaken {
    std::size_t row = 0;
    std::string code;
    enum class Why : std::uint8_t { no_place, no_item, no_answer, no_severity, no_date, no_name } why = Why::no_place;
};
struct FilledForm {
    std::vector<SeenHazard> hazards;
    std::vector<RowNotTaken> not_taken;
    std::size_t in_order = 0, unanswered = 0;
};
/// Reads a filled form against the plan. Takes nothing. `by`, `on`: for rows that do not say themselves.
/// bad_data with reason "no_form" where code, item and answer are not all there.
[[nodiscard]] Result<FilledForm> hazards_in(const Plan& plan, const gis::Sheet& sheet, const std::string& by, Date on);

}  // namespace yimi::app
