#pragma once

#include <string>
#include <vector>

#include "core/ledger/step.h"
#include "core/model/plan.h"
#include "gis/io/sheet.h"

namespace yimi::app {

/// The ledger as a sheet: the columns of RULES.md section 6 under their titles in the present language, places as
/// longitude and latitude (CGCS2000), words of enumerations translated.
[[nodiscard]] gis::Sheet ledger_sheet(const Plan& plan);

/// What somebody wrote into such a sheet about one entry.
struct FilledEntry {
    FeatureId hazard;
    std::string id;
    std::vector<LedgerStep> steps;  ///< in their order, by whoever the sheet names
    std::string photo_file;         ///< name of the photo that the last submission names; empty: none
};
struct NotTaken {
    std::string id;      ///< the entry's number, as the sheet has it
    std::string column;  ///< empty for the whole row
    enum class Why : std::uint8_t {
        no_entry,  ///< no entry has this number
        no_way,    ///< no way leads from its state to that one
        no_state,  ///< the state is none
        no_date,   ///< the cell holds no day
        kept,      ///< a cell that only the ledger itself writes, or that the step does not take
    } why = Why::kept;
};
struct FilledSheet {
    std::vector<FilledEntry> entries;
    std::vector<NotTaken> not_taken;
    std::size_t unchanged = 0;
};
/// Reads a filled-in sheet against the ledger: columns by their name or title in either language, states and days in
/// any usual form. Takes nothing. bad_data with reason "no_sheet" where no column is an entry's number or its state.
/// `today`: the day of a step that the sheet gives no day for.
[[nodiscard]] Result<FilledSheet> steps_in(const Plan& plan, const gis::Sheet& sheet, Date today);

}  // namespace yimi::app
