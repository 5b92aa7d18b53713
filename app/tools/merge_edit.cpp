#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "app/text/edit_text.h"
#include "app/text/names.h"
#include "app/tools/shape_edits.h"
#include "core/edit/shared_counts.h"
#include "gis/geos/shape_edits.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::MergeEdit)
};

struct Row {
    FeatureId id;
    Feature feature;
};

double size_of(const Row& row) {
    return gis::size_of(row.feature.geometry);
}

/// Why these cannot become one; empty where they can.
QString why_not(std::span<const FeatureRef> features, const std::vector<Row>& rows) {
    if (rows.size() < 2) return Words::tr("It takes two lines or areas at least. Select more of the same layer.");
    const auto is_like_first = [&](const FeatureRef& each) { return each.table == features.front().table; };
    if (!std::all_of(features.begin(), features.end(), is_like_first))
        return Words::tr("Only features of one layer can become one. Select some of the same layer.");
    const GeometryKind kind = rows.front().feature.geometry.kind;
    const auto is_of_kind = [&](const Row& row) { return row.feature.geometry.kind == kind; };
    if (kind == GeometryKind::points || kind == GeometryKind::none ||
        !std::all_of(rows.begin(), rows.end(), is_of_kind))
        return Words::tr("Only lines with lines and areas with areas can become one.");
    return {};
}

/// Those of other features that name a merged one by its uid name what it became.
void follow_names(const Plan& plan, const Feature& kept, const std::vector<Row>& gone, Edit& edit) {
    const auto uid_of = [](const Feature& row) { return std::string(as_text(row.values[common_column::uid])); };
    std::set<std::string, std::less<>> old_names;
    for (const Row& row : gone)
        if (std::string uid = uid_of(row.feature); !uid.empty()) old_names.insert(std::move(uid));
    std::set<std::pair<Table, FeatureId>> merged;
    for (const Change& change : edit.changes)
        merged.emplace(std::get<FeatureChange>(change).table, std::get<FeatureChange>(change).id);
    for (const Table table : {Table::school_gates, Table::routes, Table::catchments}) {
        const std::size_t position = column(table, "school_uid");
        plan.layer(table).for_each([&](const RowView& row) {
            if (!old_names.contains(row.text(position)) || merged.contains({table, row.id()})) return true;
            Feature before = row.feature(), after = before;
            after.values[position] = uid_of(kept);
            edit.changes.push_back(FeatureChange{table, row.id(), std::move(before), std::move(after)});
            return true;
        });
    }
}

/// The titles of the columns that were added up: all pieces had a figure there.
QStringList added_up(Table table, const Feature& before, const Feature& after) {
    QStringList titles;
    const auto columns = schema_of(table).columns;
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (is_counted(columns[column]) && before.values[column] != after.values[column])
            titles << column_title(columns[column].name);
    return titles;
}

/// What came of it, and no more than that.
QString remark_of(Table table, std::size_t count, const Feature& before, const Feature& after) {
    const QString name = to_qstring(as_text(after.values[common_column::name]));
    const QString merged =
        name.isEmpty() ? Words::tr("%1 have become one with the attributes of the largest.").arg(counted(table, count))
                       : Words::tr("%1 have become one with the attributes of the largest, “%2”.")
                             .arg(counted(table, count), name);
    const QStringList sums = added_up(table, before, after);
    return sums.isEmpty() ? merged
                          : Words::tr("%1 Added up: %2.", "a sentence, then names of fields")
                                .arg(merged, sums.join(Words::tr(", ", "between names of fields")));
}

}  // namespace

ShapeEdit merge_edit(const Plan& plan, std::span<const FeatureRef> features) {
    ShapeEdit merge{{"merge", {}}};
    std::vector<Row> rows;
    for (const auto& [table, id] : features)
        if (auto feature = plan.layer(table).feature(id)) rows.push_back({id, *std::move(feature)});
    if (merge.problem = why_not(features, rows); !merge.problem.isEmpty()) return merge;
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return size_of(a) > size_of(b); });
    std::vector<GeometryView> shapes;
    for (const Row& row : rows) shapes.push_back(row.feature.geometry);
    auto shape = gis::merged(shapes);
    const Table table = features.front().table;
    const bool is_one_line = schema_of(table).geometry == GeometryColumn::line;
    if (!shape || (is_one_line && shape.value().path_ends.size() != 1)) {
        merge.problem = Words::tr(
            "They do not touch end to end, or more than two meet at one place. Move the ends of the "
            "lines onto each other first.");
        return merge;
    }
    Feature after = rows.front().feature;
    after.geometry = std::move(shape).value();
    std::vector<Feature> others;
    for (std::size_t other = 1; other < rows.size(); ++other) others.push_back(rows[other].feature);
    add_counts(table, after, others);
    for (std::size_t other = 1; other < rows.size(); ++other)
        merge.edit.changes.push_back(FeatureChange{table, rows[other].id, rows[other].feature, std::nullopt});
    merge.edit.changes.push_back(FeatureChange{table, rows.front().id, rows.front().feature, after});
    if (table == Table::schools) follow_names(plan, after, rows, merge.edit);
    merge.remark = remark_of(table, rows.size(), rows.front().feature, after);
    return merge;
}

}  // namespace yimi::app
