#include "gis/io/formats/dxf_survey.h"

#include <cpl_conv.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <string_view>

#include "gis/io/field_names.h"
#include "gis/support/gdal.h"

namespace yimi::gis {
namespace {

/// Takes one group after the other: a number that says what it is, and a value.
class Surveyor {
public:
    void take(int group, const std::string& value) {
        constexpr int begins = 0, name = 2, columns = 70, rows = 71;
        if (group == begins) return begin(value);
        if (group == name && entity_ == "SECTION") section_ = value;
        if (group == name && entity_ == "BLOCK") block_ = value;
        if (entity_ != "INSERT") return;
        if (group == name) inserted_ = value;
        if (group == columns) columns_ = count_of(value);
        if (group == rows) rows_ = count_of(value);
    }

    [[nodiscard]] DxfSurvey survey() {
        begin("EOF");
        DxfSurvey survey{{}, unfolded({}, 0)};
        for (const auto& [name, count] : others_)
            survey.passed_over += (survey.passed_over.empty() ? "" : ", ") + name + " (" + std::to_string(count) + ")";
        return survey;
    }

private:
    static constexpr std::string_view known =
        "POINT LINE POLYLINE LWPOLYLINE VERTEX SEQEND CIRCLE ELLIPSE ARC SPLINE HELIX TEXT MTEXT ATTRIB ATTDEF INSERT "
        "DIMENSION HATCH SOLID TRACE 3DFACE LEADER MULTILEADER MLEADER 3DSOLID REGION BODY SURFACE SECTION ENDSEC EOF";

    struct Block {
        double things = 0;
        std::map<std::string, double> inserts;  ///< how often, by name
        double unfolded = -1;
    };

    void begin(const std::string& entity) {
        if (entity_ == "INSERT") blocks_[block_].inserts[inserted_] += columns_ * rows_;
        entity_ = entity;
        inserted_.clear();
        columns_ = rows_ = 1;
        if (entity == "SECTION" || entity == "ENDBLK") block_.clear();
        if (section_ != "ENTITIES" && section_ != "BLOCKS") return;
        ++blocks_[block_].things;
        if (section_ == "ENTITIES" && !lists(known, entity)) count(entity);
    }

    /// A block that is within itself counts once: GDAL stops there too.
    double unfolded(const std::string& name, int depth) {
        constexpr int deepest = 64;
        if (depth > deepest) return std::numeric_limits<double>::infinity();
        Block& block = blocks_[name];
        if (block.unfolded >= 0) return block.unfolded;
        block.unfolded = 0;
        double sum = block.things;
        for (const auto& [inserted, times] : block.inserts) sum += times * unfolded(inserted, depth + 1);
        return block.unfolded = sum;
    }

    static double count_of(const std::string& value) { return std::max(1, std::atoi(value.c_str())); }
    void count(const std::string& name) {
        constexpr std::size_t many_kinds = 20;
        if (others_.size() < many_kinds || others_.contains(name)) ++others_[name];
    }

    std::string section_, block_, entity_, inserted_;
    double columns_ = 1, rows_ = 1;
    std::map<std::string, Block> blocks_;
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
