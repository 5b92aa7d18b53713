#pragma once

#include <string>

#include "core/base/job_context.h"
#include "core/model/plan.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

// All write beside the target and rename, and never replace a file: conflict, reason "exists". Else cannot_write,
// cancelled.

/// Everything that an open database holds, wherever its file may be by now. Errors besides: cannot_read, bad_data.
Result<Done> copy_database(const Database& from, const std::string& path, JobContext& job);

/// The same of a project's file, through a connection of its own: also while somebody writes into it, who is not held
/// up. The copy is what the file held at one moment.
Result<Done> copy_project_file(const std::string& from, const std::string& path, JobContext& job);

/// A project with these rows and settings and no history.
Result<Done> write_project_of(const Plan& plan, const std::string& path, JobContext& job);

}  // namespace yimi::gis
