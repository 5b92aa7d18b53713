#include <QCoreApplication>

#include "app/map/map_style.h"
#include "app/text/names.h"
#include "app/tools/drawn_rows.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"
#include "core/network/walk_network.h"

namespace yimi::app {
namespace {

constexpr double searched_m = 64 * crossing_reach_m;

/// Nothing where none is within `searched_m`.
std::optional<double> nearest_street_m(const Plan& plan, Point at) {
    for (double reach_m = crossing_reach_m; reach_m <= searched_m; reach_m *= 4) {
        double nearest_m = std::numeric_limits<double>::infinity();
        plan.layer(Table::streets).query(box_around(at, reach_m), [&](const RowView& row) {
            nearest_m = std::min(nearest_m, distance_m(row.geometry(), at));
            return true;
        });
        if (nearest_m <= reach_m) return nearest_m;
    }
    return std::nullopt;
}

/// One click places one thing; what it is in detail is told to the form.
class PlaceTool : public SketchTool {
public:
    PlaceTool(const ToolDesk& desk, Table table, const char* edit_name)
        : SketchTool(desk), table_(table), edit_name_(edit_name) {}

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.colour = table_symbol(look(), table_).stroke;
        return line;
    }
    std::size_t least_points() const override { return 1; }
    QString too_few() const override { return {}; }
    QString readout(const std::vector<Point>&) const override { return {}; }
    bool finish(const std::vector<Point>& points, bool) override {
        return commit_drawn(desk(), edit_name_, table_, drawn_feature(table_, make_point(points.front()))).has_value();
    }

private:
    Table table_;
    const char* edit_name_;
};

class SchoolTool final : public PlaceTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SchoolTool)

public:
    explicit SchoolTool(const ToolDesk& desk) : PlaceTool(desk, Table::schools, "place_school") {}
    QString hint() const override { return tr("School: click where it stands, then fill in stage and seats"); }
};

class CrossingTool final : public PlaceTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::CrossingTool)

public:
    explicit CrossingTool(const ToolDesk& desk) : PlaceTool(desk, Table::crossings, "place_crossing") {}
    QString hint() const override { return tr("Crossing: click on the street, then fill in what kind it is"); }

protected:
    bool finish(const std::vector<Point>& points, bool ends) override {
        if (!PlaceTool::finish(points, ends)) return false;
        const auto away_m = nearest_street_m(*desk().document.snapshot(), points.front());
        if (!away_m)
            emit notice(tr("There is no street within %1 m: the crossing belongs to none.").arg(number(searched_m, 0)));
        else if (*away_m > crossing_reach_m)
            emit notice(
                tr("The nearest street is %1 m away, and a crossing belongs to one within %2 m: this one belongs "
                   "to none.")
                    .arg(number(*away_m, 0), number(crossing_reach_m, 0)));
        return true;
    }
};

}  // namespace

std::unique_ptr<Tool> make_school_tool(const ToolDesk& desk) {
    return std::make_unique<SchoolTool>(desk);
}
std::unique_ptr<Tool> make_crossing_tool(const ToolDesk& desk) {
    return std::make_unique<CrossingTool>(desk);
}

}  // namespace yimi::app
