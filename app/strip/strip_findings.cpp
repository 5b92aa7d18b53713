#include "app/strip/strip_findings.h"

#include <algorithm>
#include <map>

#include "core/seats/walk_hurdles.h"

namespace yimi::app {
namespace {

/// What a finding may be about, by its uid.
using Subjects = std::map<std::string, FeatureRef, std::less<>>;

Subjects subjects_of(const RouteStrip& strip) {
    Subjects subjects;
    const auto add = [&](Table table, FeatureId id) {
        if (const auto row = strip.plan->layer(table).row(id); row && !row->uid().empty())
            subjects.emplace(row->uid(), FeatureRef{table, id});
    };
    add(Table::routes, strip.route);
    for (const FeatureId street : strip.walk.streets) add(Table::streets, street);
    for (const StripStretch& crossing : strip.row(StripKind::crossings)) add(Table::crossings, crossing.who.front().id);
    return subjects;
}

/// A finding's key is "rule/subject/place", and a uid may hold a slash too.
std::optional<FeatureRef> subject_of(std::string_view key, std::string_view rule, const Subjects& subjects) {
    if (key.size() <= rule.size() + 1) return std::nullopt;
    const std::string_view rest = key.substr(rule.size() + 1);
    for (std::size_t end = rest.size(); end != std::string_view::npos && end > 0; end = rest.rfind('/', end - 1))
        if (const auto found = subjects.find(rest.substr(0, end)); found != subjects.end()) return found->second;
    return std::nullopt;
}

using Range = std::pair<double, double>;

/// From the first to the last metre beside which these points lie.
Range beside(std::span<const Point> line, std::span<const Point> points) {
    Range range{path_length_m(line), 0};
    for (const Point at : points) {
        const double along_m = project_onto_path(at, line).along_m;
        range = {std::min(range.first, along_m), std::max(range.second, along_m)};
    }
    return range;
}

/// The same for each part of a shape; the whole line where there is no shape.
std::vector<Range> ranges_beside(std::span<const Point> line, GeometryView shape) {
    if (shape.points.empty()) return {{0, path_length_m(line)}};
    if (shape.kind != GeometryKind::lines) return {beside(line, shape.points)};
    std::vector<Range> ranges;
    for (std::size_t path = 0; path < shape.path_count(); ++path) ranges.push_back(beside(line, shape.path(path)));
    return ranges;
}

/// The stretches of the route on a street.
std::vector<Range> stretches_on(const RouteStrip& strip, const WalkNetwork& streets, FeatureId street) {
    std::vector<Range> stretches;
    for (const LinePart& part : strip.walk.parts) {
        if (!part.piece || streets.edges()[part.piece->edge].street != street) continue;
        if (!stretches.empty() && stretches.back().second == part.from_m)
            stretches.back().second = part.to_m;
        else
            stretches.emplace_back(part.from_m, part.to_m);
    }
    return stretches;
}

StripStretch stretch_of(const RowView& row, Table table, const Range& where, const FeatureRef& who) {
    StripStretch stretch;
    std::tie(stretch.from_m, stretch.to_m) = where;
    stretch.severity = severity_named(row.text(column(table, "severity")));
    const bool is_unknown = table == Table::findings && row.text(column(table, "state")) == word(State::unknown);
    stretch.tone = is_unknown ? StripTone::unknown : StripTone::bad;
    stretch.who.push_back(who);
    stretch.rule = row.text(column(table, table == Table::findings ? "rule" : "title"));
    return stretch;
}

void add_finding(const RowView& row, const Subjects& subjects, const RouteStrip& strip, const WalkNetwork& streets,
                 std::vector<StripStretch>& found) {
    const auto subject =
        subject_of(row.text(column(Table::findings, "key")), row.text(column(Table::findings, "rule")), subjects);
    if (!subject) return;
    for (const Range& range : ranges_beside(strip.walk.line, row.geometry())) {
        if (subject->table != Table::streets) {
            found.push_back(stretch_of(row, Table::findings, range, *subject));
            continue;
        }
        for (const auto& [from_m, to_m] : stretches_on(strip, streets, subject->id)) {
            const Range here{std::max(from_m, range.first), std::min(to_m, range.second)};
            if (here.first <= here.second) found.push_back(stretch_of(row, Table::findings, here, *subject));
        }
    }
}

}  // namespace

std::vector<StripStretch> findings_row(const RouteStrip& strip, const WalkNetwork& streets) {
    std::vector<StripStretch> found;
    const auto& line = strip.walk.line;
    const Box around = bounding_box(line).grown(crossing_reach_m);
    const Subjects subjects = subjects_of(strip);
    strip.plan->layer(Table::findings).for_each([&](const RowView& row) {
        add_finding(row, subjects, strip, streets, found);
        return true;
    });
    strip.plan->layer(Table::hazards).query(around, [&](const RowView& row) {
        if (row.geometry().points.empty() || !is_open_hazard(row.text(column(Table::hazards, "state")))) return true;
        double nearest_m = crossing_reach_m;
        for (const Point at : row.geometry().points)
            nearest_m = std::min(nearest_m, project_onto_path(at, line).distance_m);
        if (nearest_m < crossing_reach_m)
            found.push_back(
                stretch_of(row, Table::hazards, beside(line, row.geometry().points), {Table::hazards, row.id()}));
        return true;
    });
    if (!strip.is_audited) found.push_back({0, strip.walk.length_m, StripTone::unknown, {}, {}, {}, {}});
    std::sort(found.begin(), found.end(), [](const StripStretch& a, const StripStretch& b) {
        return std::tie(a.from_m, a.to_m, a.rule) < std::tie(b.from_m, b.to_m, b.rule);
    });
    return found;
}

}  // namespace yimi::app
