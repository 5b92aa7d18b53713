#pragma once

#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/model/plan.h"
#include "gis/io/import.h"

namespace yimi::gis {

/// Notes for a layer's report on whether it comes to lie where it should; stable words, with what they tell of after a
/// colon:
/// - "looks_shifted:gcj02", "looks_shifted:gcj02 213 -288" (m east and north off what is in the plan): propose_datum()
///   finds a shift and none was chosen;
/// - "axes_look_swapped": its numbers fit only with the axes exchanged, and they were not;
/// - "local_crs:<name>": its system is none that is listed, whatever its name says;
/// - "datum_change_unknown:Xian 1980": nobody published how its datum lies to the plan's: taken as equal;
/// - "datum_change:Beijing 1954 15": brought over with that accuracy, m.
/// `plan` is what it was before the layer comes in. Reads a bounded sample of the layer.
[[nodiscard]] std::vector<std::string> place_notes(const SourceLayer& layer, const ImportOptions& options,
                                                   const Plan& plan, SourceKeeper& sources, JobContext& job);

}  // namespace yimi::gis
