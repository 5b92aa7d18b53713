// Places of the sample in EPSG:4544, read from data/ with GDAL.
#pragma once

#include "core/geometry/point.h"

namespace yimi::test {

/// Vertices of 小学堂街 and the gate of 示范小学.
inline constexpr Point street_start{410650.036966037, 3393720.88497784},
    street_corner{410775.79404056, 3393739.08598718}, street_end{410910.121965358, 3393760.33997614},
    gate{411032.334020596, 3393781.21695597};
/// Nothing stands here: in the north of 示范北街道.
inline constexpr Point lawn{410350, 3394610};

}  // namespace yimi::test
