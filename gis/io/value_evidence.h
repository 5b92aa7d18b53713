#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/schema.h"
#include "gis/io/source_layer.h"

namespace yimi::gis {

/// The values of one field in a layer's first rows: each different one with how often it occurs, empty ones left out.
class FieldSample {
public:
    FieldSample(const SourceLayer& layer, std::size_t field);

    /// Whether the values are what a column holds, whatever the field's name is: nine in ten are among the words of an
    /// enumeration, which have to be words that say by themselves what they are of, and two different ones at least;
    /// or carry the column's unit ("18米", "40km/h").
    [[nodiscard]] bool speaks_of(Table table, const Column& column) const;
    /// Whether there are some values and none of them means anything in the column.
    [[nodiscard]] bool contradicts(const Column& column, double factor) const;

private:
    [[nodiscard]] bool speaks_in_words(const Column& column) const;
    [[nodiscard]] bool carries_unit(const Column& column) const;

    std::vector<std::pair<Value, std::size_t>> values_;
    std::size_t known_ = 0;  ///< values in all
};

[[nodiscard]] std::vector<FieldSample> samples_of(const SourceLayer& layer);

}  // namespace yimi::gis
