#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yimi::test {

/// One feature of a source as Yimi reads it.
struct SourceRow {
    std::int64_t fid = 0;
    std::map<std::string, std::string> values;  ///< by field; none where the source has none
    std::string wkt;                            ///< in the source's own coordinates; empty without a shape
};

/// Every feature of a layer (the first one if `layer` is empty); fails the test where the file cannot be opened.
[[nodiscard]] std::vector<SourceRow> rows_of(const std::string& path, const std::string& layer = {},
                                             const std::string& encoding = "auto");

}  // namespace yimi::test
