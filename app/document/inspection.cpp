#include "app/document/inspection.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/document/audit_options.h"
#include "app/document/cases.h"
#include "app/document/profiles.h"
#include "app/text/names.h"
#include "core/geometry/representative_point.h"
#include "core/ledger/hazard_columns.h"
#include "core/model/districts.h"
#include "core/network/tour.h"
#include "core/network/walk_network.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

/// Whom the list may be about, the worst first where there is such an order.
std::vector<FeatureRef> candidates(const Plan& plan, const std::string& kind) {
    std::vector<FeatureRef> found;
    const auto take = [&](const Cases& cases) {
        for (const Case& one : cases.all) found.push_back(one.feature);
    };
    if (kind == "findings") {
        take(finding_cases(plan, State::fail));
    } else if (kind == "hazards") {
        take(ledger_cases(plan, {LedgerCases::open, {}, {}}, today()));
    } else if (const auto table = table_named(kind)) {
        plan.layer(*table).for_each([&](const RowView& row) {
            found.push_back({*table, row.id()});
            return true;
        });
    }
    return found;
}

std::string code_of(const RowView& row) {
    if (row.table() == Table::hazards && !row.text(hazard_column::id).empty())
        return std::string(row.text(hazard_column::id));
    const std::string uid = row.uid().empty() ? "#" + std::to_string(row.id().number) : std::string(row.uid());
    return short_code(schema_of(row.table()).name, uid);
}

InspectionPlace place_of(const Plan& plan, const FeatureRef& feature, const RowView& row, Point at) {
    std::string name = row_name(plan, feature.table, feature.id).toStdString();
    if (feature.table == Table::findings)
        name = std::string(row.text(column(Table::findings, "rule"))) + " " +
               std::string(row.text(column(Table::findings, "explanation_zh")));
    return {code_of(row), feature, at, std::move(name), std::nullopt};
}

std::vector<InspectionPlace> places_of(const Plan& plan, const InspectionQuestion& question, const Districts& districts,
                                       const GeometryKernel& kernel) {
    std::vector<InspectionPlace> places;
    for (const FeatureRef& feature : candidates(plan, question.kind)) {
        if (places.size() == question.most) break;
        const auto row = plan.layer(feature.table).row(feature.id);
        const auto at = row ? representative_point(row->geometry(), kernel) : std::nullopt;
        const Districts::District* district = question.district.empty() ? nullptr : districts.of(*row);
        if (at && (question.district.empty() || (district && district->code == question.district)))
            places.push_back(place_of(plan, feature, *row, *at));
    }
    return places;
}

/// Walks between all of them; with a start, that is place 0.
TourLengths walks_between(const ProfileNetwork& network, const std::vector<Point>& at, JobContext& job) {
    const double endless = std::numeric_limits<double>::infinity();
    std::vector<std::optional<Attachment>> attached;
    for (const Point& point : at) attached.push_back(network.attach(point, std::nullopt));
    TourLengths lengths(at.size());
    for (std::size_t from = 0; from < at.size() && !job.cancelled(); ++from) {
        job.progress(from, at.size(), "inspection");
        const auto walks = attached[from] ? std::optional(WalkDistances(network, {*attached[from]})) : std::nullopt;
        for (std::size_t to = 0; to < at.size(); ++to)
            if (from != to) lengths.set(from, to, walks && attached[to] ? walks->to(*attached[to]) : endless);
    }
    return lengths;
}

/// Places from which, and to which, one walks from place 0.
std::vector<std::size_t> joined_to_first(const TourLengths& lengths) {
    std::vector<std::size_t> joined;
    for (std::size_t place = 0; place < lengths.places(); ++place)
        if (std::isfinite(lengths(0, place)) && std::isfinite(lengths(place, 0))) joined.push_back(place);
    return joined;
}

/// Where nobody says where to begin, the place from which most others are reached, the first of several.
std::size_t best_joined(const TourLengths& lengths) {
    std::size_t best = 0, most = 0;
    for (std::size_t from = 0; from < lengths.places(); ++from) {
        std::size_t reached = 0;
        for (std::size_t to = 0; to < lengths.places(); ++to) reached += std::isfinite(lengths(from, to)) ? 1 : 0;
        if (reached > most) {
            most = reached;
            best = from;
        }
    }
    return best;
}

}  // namespace

const std::vector<gis::Checklist>& built_in_checklists() {
    static const std::vector<gis::Checklist> all = [] {
        std::vector<gis::Checklist> lists;
        const QDir folder(QStringLiteral(":/checklists"));
        for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            gis::ChecklistFile read = gis::parse_checklist_file(file.readAll().toStdString(), name.toStdString());
            assert(read.problems.empty());  // tests/app/document/inspection_test.cpp reads them all
            lists.push_back(std::move(read.checklist));
        }
        return lists;
    }();
    return all;
}

const gis::Checklist* checklist_of(std::string_view kind) {
    const auto& all = built_in_checklists();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const gis::Checklist& each) { return each.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

std::string short_code(std::string_view table, std::string_view uid) {
    constexpr std::string_view signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
    for (const std::string_view part : {table, std::string_view("/"), uid})
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    // Names that differ in their last sign only differ in the low bits so far: the finalizer of MurmurHash3 spreads
    // them.
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdULL;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    hash ^= hash >> 33;
    std::string code;
    for (int sign = 0; sign < 5; ++sign, hash /= signs.size()) code += signs[hash % signs.size()];
    return code;
}

Result<Inspection> plan_inspection(const Plan& plan, const InspectionQuestion& question, JobContext& job) {
    const std::string kind = question.kind == "findings" ? "hazards" : question.kind;
    if (!checklist_of(kind))
        return Error{ErrorCode::bad_usage, "no such kind", {{"option", "--of"}, {"value", question.kind}}};
    const gis::GeosKernel kernel;
    const Districts districts(plan, kernel);
    if (!question.district.empty() && !districts.with_code(question.district))
        return Error{ErrorCode::not_found, "no such district", {{"district", question.district}}};
    std::vector<InspectionPlace> places = places_of(plan, question, districts, kernel);
    Inspection inspection;
    inspection.kind = kind;
    inspection.returns = question.start.has_value();
    if (places.empty()) return inspection;
    YIMI_TRY(walker, walking_profile(plan, "adult"));
    const WalkNetwork streets(plan);
    const ProfileNetwork network(streets, walker);
    std::vector<Point> at;
    if (question.start) at.push_back(*question.start);
    for (const InspectionPlace& place : places) at.push_back(place.at);
    TourLengths lengths = walks_between(network, at, job);
    if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
    if (!question.start)
        if (const std::size_t first = best_joined(lengths); first > 0) {
            std::swap(places[0], places[first]);
            std::swap(at[0], at[first]);
            lengths = walks_between(network, at, job);
        }
    const auto joined = joined_to_first(lengths);
    TourLengths short_lengths(joined.size());
    for (std::size_t from = 0; from < joined.size(); ++from)
        for (std::size_t to = 0; to < joined.size(); ++to)
            short_lengths.set(from, to, lengths(joined[from], joined[to]));
    const TourEnd end = question.start ? TourEnd::at_start : TourEnd::anywhere;
    const auto tour = shortest_tour(short_lengths, end);
    inspection.length_m = tour_length_m(short_lengths, tour, end);
    const std::size_t before_places = question.start ? 1 : 0;
    for (std::size_t step = before_places; step < tour.size(); ++step) {
        InspectionPlace place = places[joined[tour[step]] - before_places];
        if (step > 0) place.leg_m = short_lengths(tour[step - 1], tour[step]);
        inspection.places.push_back(std::move(place));
    }
    for (std::size_t place = before_places; place < at.size(); ++place)
        if (std::find(joined.begin(), joined.end(), place) == joined.end())
            inspection.apart.push_back(places[place - before_places]);
    return inspection;
}

}  // namespace yimi::app
