#pragma once

#include <vector>

#include "app/panels/import_choice.h"
#include "core/base/job_context.h"

namespace yimi::app {

/// Everything in files, folders and zips that may come into `plan`; a file that cannot be read is among it with the
/// reason, and keeps no other out. For a worker thread. Errors: cancelled.
[[nodiscard]] Result<std::vector<ImportChoice>> look_into(const QStringList& paths, const Plan& plan, JobContext& job);

/// The shift that the layer seems to have, read as was chosen; nothing where that cannot be told yet. For a worker
/// thread.
[[nodiscard]] std::optional<gis::DatumProposal> compare_datum(const ImportChoice& choice, const Plan& plan,
                                                              JobContext& job);

/// Versions of the layer that the plan has rows of.
[[nodiscard]] std::vector<EarlierImport> earlier_versions(const ImportChoice& choice, const Plan& plan);

/// Keeps where the planner had the layers go that came in, for others with the same fields; what went as it was
/// proposed needs no memory. For a worker thread.
void remember_choices(const std::vector<ImportChoice>& choices);

/// Decides what is taken unless the planner says otherwise, and puts the layers in order: what has to be answered, what
/// is taken, what is not, tables without shapes, what cannot be read; the order of their files within each.
void arrange(std::vector<ImportChoice>& choices);

}  // namespace yimi::app
