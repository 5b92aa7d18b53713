#pragma once

#include <string>
#include <vector>

#include "gis/crs/crs.h"

namespace yimi::gis {

enum class Datum { wgs84, gcj02, bd09 };

/// One encoding that texts may be in, for a person to compare.
struct EncodingCandidate {
    std::string name;
    std::vector<std::string> evidence;  ///< the same values as in the decision, as they read in it
};

/// How a layer's bytes became text. `why` is a stable word: "cpg", "bom", "utf8", "gb18030", "big5", "declared",
/// "chosen", "format"; "mixed" where some texts are UTF-8 and the others GB18030, each read as it is; or "unsure" where
/// nothing explains every text and a person should look at the evidence.
struct EncodingDecision {
    std::string name;  ///< "UTF-8", "GB18030", …
    std::string why;
    std::vector<std::string> evidence;  ///< values that decided it, as they read now; at most three
    /// Where `why` is "unsure": the decision itself and what else the texts may be in, likeliest first; at most three.
    std::vector<EncodingCandidate> candidates = {};
    std::vector<std::size_t> evidence_rows = {};  ///< where each piece of evidence stands, from 1; 0 in names of fields
    std::string overruled = {};                   ///< what the .cpg says, where the texts are plainly something else
};

/// A coordinate system that a layer's numbers may be in. `why` is a stable word: "degrees", "zone_in_easting" (eastings
/// that begin with a zone's number), "overlap" (its shapes lie where the plan is), "nearby" (they lie in or near
/// Chengdu).
struct CrsGuess {
    Crs crs;
    std::string why;
    bool axes_swapped = false;  ///< if north comes before east in the file
};

/// `why`: "prj", "file", "chosen", "format" (GeoJSON is WGS 84), or "missing" (then `crs.code` and `crs.wkt` are
/// empty).
struct CrsDecision {
    Crs crs;
    std::string why;
    /// Where `why` is "missing": what the numbers may be in, likeliest first; at most four.
    std::vector<CrsGuess> guesses = {};
    bool axes_swapped = false;  ///< the numbers make sense only if north comes before east in the file
};

/// A shift as of Chinese web maps that a layer seems to have.
struct DatumProposal {
    Datum datum = Datum::gcj02;
    /// Stable word: "shift" (it lies off what is in the plan already by as much as that datum shifts), "source" (files
    /// of that kind are in it).
    std::string why;
    double east_m = 0, north_m = 0;  ///< how far it lies off the plan as it is; 0 where that could not be measured
    std::size_t compared = 0;        ///< features that were compared
    friend bool operator==(const DatumProposal&, const DatumProposal&) = default;
};

}  // namespace yimi::gis
