#pragma once

#include <cstddef>
#include <string>

namespace yimi::gis {

/// What a drawing holds, by its groups alone.
struct DxfSurvey {
    /// What is drawn that GDAL passes over without a word, by kind: "TCH_WALL (12)" … Objects of other programs in
    /// AutoCAD, such as 天正, are of this sort until they are exploded there.
    std::string passed_over;
    /// Things there are once every block is drawn wherever it is inserted, in rows and columns, within other blocks.
    double unfolded = 0;
};
[[nodiscard]] DxfSurvey survey_dxf(const std::string& path);

}  // namespace yimi::gis
