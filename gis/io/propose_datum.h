#pragma once

#include <optional>

#include "core/base/job_context.h"
#include "core/model/plan.h"
#include "gis/io/import.h"

namespace yimi::gis {

/// The shift of Chinese web maps that a layer seems to have: measured against what is of its kind in the plan, else by
/// words that name where it is from (its file, fields, and what its rows say of their source). Nothing where neither
/// says so, where the measured position is right as it is, or outside China. Reads a bounded sample of the layer; for a
/// background job. `options`: coordinate system, table and order of axes as chosen.
[[nodiscard]] std::optional<DatumProposal> propose_datum(const SourceLayer& layer, const ImportOptions& options,
                                                         const Plan& plan, SourceKeeper& sources, JobContext& job);

/// The shifted system that a layer's words name, if any: "amap", 高德, "gcj02", "baidu", "bd09" … and the fields of
/// DataV's atlas.
[[nodiscard]] std::optional<Datum> datum_named_in(const SourceLayer& layer);

}  // namespace yimi::gis
