#include <QCoreApplication>

#include "app/document/copied_rows.h"
#include "app/tools/shape_edits.h"
#include "core/edit/shared_counts.h"
#include "core/network/planned_way.h"
#include "gis/geos/shape_edits.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SplitEdit)
};

/// Those places of a route that were set by hand and lie on the piece.
void keep_set_places(const Feature& whole, Feature& piece) {
    const auto text = as_text(whole.values[column(Table::routes, "via_vertices")]);
    const auto via = via_in(piece.geometry.points, planned_way(whole.geometry.points, text));
    set(piece, Table::routes, "via_vertices", via.empty() ? Value{} : Value{via_text(via)});
}

/// One row with the shape of each piece and its share of what is counted.
std::vector<Feature> rows_of(Table table, const Feature& whole, std::vector<Geometry> pieces) {
    std::vector<Feature> rows(pieces.size(), whole);
    std::vector<double> sizes;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        sizes.push_back(gis::size_of(pieces[piece]));
        rows[piece].geometry = std::move(pieces[piece]);
        if (table == Table::routes) keep_set_places(whole, rows[piece]);
    }
    share_out_counts(table, rows, sizes);
    return rows;
}

}  // namespace

ShapeEdit split_edit(const Plan& plan, std::span<const FeatureRef> features, std::span<const Point> blade) {
    ShapeEdit split{{"split", {}}};
    std::vector<TableRow> others;
    for (const auto& [table, id] : features) {
        const auto before = plan.layer(table).feature(id);
        if (!before || before->geometry.kind == GeometryKind::points) continue;
        auto pieces = gis::split(before->geometry, blade);
        if (!pieces || pieces.value().size() < 2) continue;
        auto rows = rows_of(table, *before, std::move(pieces).value());
        for (std::size_t other = 1; other < rows.size(); ++other) others.emplace_back(table, std::move(rows[other]));
        split.edit.changes.push_back(FeatureChange{table, id, before, std::move(rows.front())});
    }
    if (split.edit.empty())
        split.problem = Words::tr("The line parts nothing. Draw it across a line, or from edge to edge of an area.");
    Edit copies = copies_edit("split", plan, std::move(others));
    std::move(copies.changes.begin(), copies.changes.end(), std::back_inserter(split.edit.changes));
    return split;
}

}  // namespace yimi::app
