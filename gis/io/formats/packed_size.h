#pragma once

#include <string>

#include "core/base/result.h"

namespace yimi::gis {

/// Whether an archive is one that a planner may be handed: not a small file that unpacks into what fills a machine.
/// `most_bytes`: what all its files may come to. Errors: unsupported (detail "reason": "unpacks_too_large").
[[nodiscard]] Result<Done> check_packed_size(const std::string& archive, std::size_t most_bytes);

}  // namespace yimi::gis
