#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/layer_columns.h"

namespace yimi {

/// Which rows of two versions of a source are the same thing.
struct MatchedRows {
    std::vector<std::optional<std::size_t>> newer_of;  ///< by row of the older version; each newer row at most once
    std::string by;               ///< what most of them were known by: "uid", a column's name, or "shape"
    bool is_same_source = false;  ///< at least half of the smaller version has a partner within 2 km
};

/// By the source's own identifiers if it has any; else by code or name, the first of them that tells all rows apart in
/// both versions and that at least half of the older rows share with newer ones; what is left, and
/// everything where no column does, by shape: equal ones first, then those whose boxes overlap by more than half of
/// what they cover together (points: within 5 m), the likest pairs first. The same input gives the same pairs.
[[nodiscard]] MatchedRows match_rows(Table table, const LayerColumns& older, const LayerColumns& newer,
                                     bool has_own_uids);

}  // namespace yimi
