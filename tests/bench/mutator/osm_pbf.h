#pragma once

#include <string>

namespace yimi::mutator {

/// A small map as OpenStreetMap's protocol buffers (wiki.openstreetmap.org/wiki/PBF_Format), not compressed, so that
/// damage reaches what is in it: nodes, a street, a building, and a school of several parts.
[[nodiscard]] std::string osm_pbf();

}  // namespace yimi::mutator
