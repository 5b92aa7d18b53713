#pragma once

#include <memory>
#include <string>

#include "app/document/read_layers.h"

namespace yimi::app {

/// What taking in a layer would do to the rows that earlier versions of it brought into a project, without doing it:
/// the layer's report, whose `update` says it; null where there is no update, since the two have too little in common.
/// For a worker thread: opens the project's file beside whoever has it open. Errors: those of read_layers and of
/// opening the project.
[[nodiscard]] Result<std::shared_ptr<const SourceUpdate>> compare_versions(const ImportRequest& request,
                                                                           const Plan& plan, const std::string& project,
                                                                           JobContext& job);

}  // namespace yimi::app
