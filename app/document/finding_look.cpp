#include "app/document/finding_look.h"

#include <algorithm>
#include <charconv>

#include "core/sight/crossing_sight.h"

namespace yimi::app {
namespace {

constexpr double ahead_m = 10;

std::optional<Point> first_blocker(const Plan& plan, const Finding& finding) {
    for (const std::string& name : finding.blockers)
        for (const Table table : {Table::occluders, Table::buildings, Table::streets, Table::crossings})
            if (const auto id = feature_called(plan.layer(table), name))
                return centroid(plan.layer(table).row(*id)->geometry());
    return std::nullopt;
}

std::optional<ChildLook> look_at_crossing(const Plan& plan, const RowView& crossing, std::optional<Point> blocker) {
    const CrossingSetting setting = crossing_setting(plan, crossing);
    if (!setting.site) return std::nullopt;
    std::optional<ChildLook> best;
    for (const CrossingPair& pair : pairs_at(*setting.site)) {
        if (pair.approach.path.size() < 2) continue;
        const Point towards = blocker.value_or(pair.approach.path.back());
        if (!best || distance(pair.child, towards) < distance(best->at, best->towards)) best = {pair.child, towards};
    }
    return best;
}

}  // namespace

std::optional<FeatureId> feature_called(const Layer& layer, const std::string& name) {
    if (const auto found = layer.find_uid(name)) return found;
    if (!name.starts_with('#')) return std::nullopt;
    FeatureId id;
    const auto read = std::from_chars(name.data() + 1, name.data() + name.size(), id.number);
    return read.ec == std::errc() && read.ptr == name.data() + name.size() && layer.contains(id) ? std::optional(id)
                                                                                                 : std::nullopt;
}

std::optional<ChildLook> look_at_finding(const Plan& plan, const Finding& finding) {
    const auto blocker = first_blocker(plan, finding);
    const auto id = feature_called(plan.layer(finding.subject_table), finding.subject);
    if (id && finding.subject_table == Table::crossings)
        return look_at_crossing(plan, *plan.layer(Table::crossings).row(*id), blocker);
    const bool is_street_or_way = finding.subject_table == Table::routes || finding.subject_table == Table::streets;
    if ((!is_street_or_way && finding.subject_table != Table::playgrounds) || finding.place.points.empty())
        return std::nullopt;
    const auto& points = finding.place.points;
    const Point along = points.size() > 1 ? points[1] : points[0] + Point{ahead_m, 0};
    return ChildLook{points[0], blocker.value_or(along)};
}

std::optional<MissingField> field_of_missing(const Plan& plan, const Finding& finding, const std::string& missing) {
    Table table = finding.subject_table;
    std::string whose = finding.subject;
    std::string column = missing.substr(0, missing.find(" ("));
    if (const auto first = column.find('/'), last = column.rfind('/'); first != std::string::npos && first != last) {
        const auto named = table_named(column.substr(0, first));
        if (!named) return std::nullopt;
        table = *named;
        whose = column.substr(first + 1, last - first - 1);
        column = column.substr(last + 1);
    }
    const auto id = feature_called(plan.layer(table), whose);
    if (!id || !column_index(table, column)) return std::nullopt;
    return MissingField{{table, *id}, column};
}

}  // namespace yimi::app
