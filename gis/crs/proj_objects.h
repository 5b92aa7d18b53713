#pragma once

#include <proj.h>

#include <string>

#include "core/base/result.h"
#include "gis/support/handles.h"

// PROJ's objects as this folder owns them.

namespace yimi::gis {

inline void destroy_context(PJ_CONTEXT* context) noexcept {
    proj_context_destroy(context);
}
inline void destroy_pj(PJ* pj) noexcept {
    proj_destroy(pj);
}
using Context = Owned<PJ_CONTEXT*, destroy_context>;
using Pj = Owned<PJ*, destroy_pj>;

/// A context that prints nothing and never asks the network for grids: figures must not depend on a connection.
[[nodiscard]] Context quiet_context();
/// With PROJ's reason, if it gave one, and detail "crs".
[[nodiscard]] Error unknown_crs(PJ_CONTEXT* context, const std::string& definition);
/// A CRS that maps can lie in: geographic or projected. crs_unknown with detail "crs".
[[nodiscard]] Result<Pj> create_crs(PJ_CONTEXT* context, const std::string& definition);

}  // namespace yimi::gis
