#include "gis/io/formats/dxf_survey.h"

#include <cpl_conv.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

#include "gis/io/field_names.h"
#include "gis/support/gdal.h"

namespace yimi::gis {
namespace {

/// Takes one group after the other: a number that says what it is, and a value.
class Surveyor {
public:
    void take(int group, std::string_view value) {
        constexpr int begins = 0, name = 2, columns = 70, rows = 71;
        if (group == name && std::exchange(after_section_, false)) in_entities_ = value == "ENTITIES";
        if (group == columns && in_insert_) columns_ = count_of(value);
        if (group == rows && in_insert_) rows_ = count_of(value);
        if (group != begins) return;
        largest_array_ = std::max(largest_array_, columns_ * rows_);
        columns_ = rows_ = 1;
        in_insert_ = value == "INSERT";
        after_section_ = value == "SECTION";
        if (in_entities_ && !lists(known, value)) count(std::string(value));
    }

    [[nodiscard]] DxfSurvey survey() const {
        DxfSurvey survey{{}, largest_array_};
        for (const auto& [name, count] : others_)
            survey.passed_over += (survey.passed_over.empty() ? "" : ", ") + name + " (" + std::to_string(count) + ")";
        return survey;
    }

private:
    static constexpr std::string_view known =
        "POINT LINE POLYLINE LWPOLYLINE VERTEX SEQEND CIRCLE ELLIPSE ARC SPLINE HELIX TEXT MTEXT ATTRIB ATTDEF INSERT "
        "DIMENSION HATCH SOLID TRACE 3DFACE LEADER MULTILEADER MLEADER 3DSOLID REGION BODY SURFACE SECTION ENDSEC EOF";

    static std::size_t count_of(std::string_view value) {
        return static_cast<std::size_t>(std::max(1, std::atoi(std::string(value).c_str())));
    }
    void count(const std::string& name) {
        constexpr std::size_t many_kinds = 20;
        if (others_.size() < many_kinds || others_.contains(name)) ++others_[name];
    }

    bool in_entities_ = false, after_section_ = false, in_insert_ = false;
    std::size_t columns_ = 1, rows_ = 1, largest_array_ = 0;
    std::map<std::string, std::size_t> others_;
};

}  // namespace

DxfSurvey survey_dxf(const std::string& path) {
    const VsiFile file(VSIFOpenL(path.c_str(), "rb"));
    Surveyor surveyor;
    constexpr int longest = 1 << 20;
    while (const char* const code = file ? CPLReadLine2L(file.get(), longest, nullptr) : nullptr) {
        const int group = std::atoi(code);
        const char* const value = CPLReadLine2L(file.get(), longest, nullptr);
        if (!value) break;
        surveyor.take(group, value);
    }
    CPLReadLineL(nullptr);
    return surveyor.survey();
}

}  // namespace yimi::gis
