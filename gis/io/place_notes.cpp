#include "gis/io/place_notes.h"

#include <cmath>

#include "gis/io/guess_crs.h"
#include "gis/io/propose_datum.h"

namespace yimi::gis {
namespace {

std::string whole(double metres) {
    return std::to_string(std::lround(metres));
}

std::string shift_note(const DatumProposal& proposal) {
    const std::string note = proposal.datum == Datum::bd09 ? "looks_shifted:bd09" : "looks_shifted:gcj02";
    return proposal.why == "shift" ? note + ' ' + whole(proposal.east_m) + ' ' + whole(proposal.north_m) : note;
}

/// WGS 84 and CGCS2000 agree to a decimetre or two, which no map of a city shows.
bool is_of_today(const Crs& crs) {
    return crs.datum.empty() || crs.datum.starts_with("WGS 84") || crs.datum.starts_with("China Geodetic");
}

std::string datum_note(const Crs& from, const Crs& to, Point at) {
    constexpr double worth_telling_m = 1;
    if (from.datum == to.datum || (is_of_today(from) && is_of_today(to))) return {};
    const auto way = Transformer::between(from.wkt, to.wkt);
    if (!way) return {};
    const auto accuracy_m = way.value().accuracy_m(at);
    if (!accuracy_m) return "datum_change_unknown:" + from.datum;
    return *accuracy_m > worth_telling_m ? "datum_change:" + from.datum + ' ' + whole(*accuracy_m) : std::string();
}

}  // namespace

std::vector<std::string> place_notes(const SourceLayer& layer, const ImportOptions& options, const Plan& plan,
                                     SourceKeeper& sources, JobContext& job) {
    const auto to = find_crs(crs_of(plan));
    const auto from = options.crs.empty() ? Result<Crs>(layer.crs.crs) : find_crs(options.crs);
    if (!to || !from || from.value().wkt.empty() || layer.extent.empty()) return {};
    std::vector<std::string> notes;
    if (options.datum == Datum::wgs84)
        if (const auto proposal = propose_datum(layer, options, plan, sources, job))
            notes.push_back(shift_note(*proposal));
    if (!options.swap_axes && looks_swapped(from.value(), layer.extent)) notes.emplace_back("axes_look_swapped");
    if (from.value().code.empty()) notes.push_back("local_crs:" + from.value().name);
    const Point centre = layer.extent.centre();
    const std::string datum = datum_note(from.value(), to.value(), options.swap_axes ? transposed(centre) : centre);
    if (!datum.empty()) notes.push_back(datum);
    return notes;
}

}  // namespace yimi::gis
