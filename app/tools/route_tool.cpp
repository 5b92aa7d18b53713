#include <QCoreApplication>

#include "app/map/map_colours.h"
#include "app/map/map_style.h"
#include "app/tools/child_pace.h"
#include "app/tools/drawn_rows.h"
#include "app/tools/measure_text.h"
#include "app/tools/route_links.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"
#include "core/network/planned_way.h"

namespace yimi::app {
namespace {

enum class Direction { to_school, to_home };

/// Draws a way to school or home; where a child would be blind it turns red while it is drawn.
class RouteTool final : public SketchTool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RouteTool)

public:
    RouteTool(const ToolDesk& desk, Direction direction) : SketchTool(desk), direction_(direction) {
        connect(&desk.analyses, &Analyses::drawn_way_seen, this, [this](const WaysSeen& seen) {
            if (!is_drawing()) return;
            blind_ = seen.blind;
            seen_along_ = asked_along_;
            show();
        });
    }

    QString hint() const override {
        if (is_drawing())
            return follows_streets()
                       ? tr("Click goes on along the streets (T), Ctrl: straight; Shift holds right angles; Enter ends")
                       : tr("Click goes on, or type 40, 40<180 or @3,-4; Shift: right angles; Backspace: one point "
                            "back; Enter ends");
        return direction_ == Direction::to_school ? tr("Way to school: click where it begins, at home")
                                                  : tr("Way home: click where it begins, at the school");
    }

    void take_up() override { desk().streets.want(); }
    void refresh() override {
        desk().streets.want();
        SketchTool::refresh();
    }

protected:
    MapPreview::Line style() const override {
        MapPreview::Line line;
        line.colour = direction_ == Direction::to_school ? to_school_colour() : to_home_colour();
        line.width_px = 3.4;
        line.pattern = direction_ == Direction::to_school ? LinePattern::solid : LinePattern::dashed;
        return line;
    }
    std::size_t least_points() const override { return 2; }
    QString too_few() const override {
        return tr("A way needs two points at least: where it begins and where it ends.");
    }

    QString readout(const std::vector<Point>& line) const override {
        const double length_m = path_length_m(line);
        return QStringLiteral("%1 · %2").arg(length_text(length_m),
                                             walk_text(length_m, youngest_alone(*desk().document.snapshot())));
    }
    QString basis() const override { return pace_text(youngest_alone(*desk().document.snapshot())); }

    void follow(const std::vector<Point>& line) override {
        if (line.size() < 2) blind_.clear();
        asked_along_ = line;
        desk().analyses.look_along(line);
    }

    void add_to(MapPreview& preview) const override {
        if (!is_drawing()) return;
        const MapColours& colours = map_colours(desk().map.content().ground);
        for (const MapOverlay::Blind& blind : blind_) {
            if (is_left(blind)) continue;
            MapPreview::Line line;
            line.points = blind.line;
            line.colour = blind.unknown     ? colours.blind_unknown
                          : blind.adult_too ? colours.blind_to_all
                                            : colours.blind;
            line.width_px = 5;
            line.pattern = blind.unknown ? LinePattern::dotted : LinePattern::solid;
            preview.lines.push_back(std::move(line));
        }
    }

    std::vector<Point> way_between(Point from, Point to) const override {
        if (!follows_streets()) return {to};
        if (!trace_ || trace_->from() != from || trace_->streets() != desk().streets.streets())
            trace_.emplace(desk().streets.streets(), from);
        std::vector<Point> way = trace_->to(to);
        way.erase(way.begin());
        return way;
    }

    bool finish(const std::vector<Point>& line, bool) override {
        const Plan& plan = *desk().document.snapshot();
        Feature route = drawn_feature(Table::routes, make_line(line));
        const bool to_school = direction_ == Direction::to_school;
        set(route, Table::routes, "direction", std::string(to_school ? "to_school" : "to_home"));
        if (const std::string via = via_text(set_places()); !via.empty())
            set(route, Table::routes, "via_vertices", via);
        if (const std::string school = school_at(plan, to_school ? line.back() : line.front()); !school.empty())
            set(route, Table::routes, "school_uid", school);
        const auto id = commit_drawn(desk(), to_school ? "draw_route_to_school" : "draw_route_to_home", Table::routes,
                                     std::move(route));
        if (id && to_school) emit pair_offered(*id);
        return id.has_value();
    }

private:
    /// The vertices that were clicked between the first and the last.
    std::vector<std::size_t> set_places() const {
        std::vector<std::size_t> places;
        std::size_t count = 0;
        for (const Click& click : ended_clicks()) places.push_back((count += click.size()) - 1);
        if (!places.empty()) places.pop_back();
        if (!places.empty()) places.erase(places.begin());
        return places;
    }
    /// Whether a blind piece lies on the way as it was before the pointer moved on, and no longer on the present one.
    bool is_left(const MapOverlay::Blind& blind) const {
        const auto lies_on = [&](const std::vector<Point>& way) {
            constexpr double on_m = 0.01;
            return std::all_of(blind.line.begin(), blind.line.end(),
                               [&](Point point) { return project_onto_path(point, way).distance_m <= on_m; });
        };
        return seen_along_ != asked_along_ && lies_on(seen_along_) && !lies_on(asked_along_);
    }
    bool follows_streets() const { return desk().aids.tracing && desk().streets.streets(); }
    QColor to_school_colour() const { return legend(look(), Table::routes).front().symbol.stroke; }
    QColor to_home_colour() const { return legend(look(), Table::routes).back().symbol.stroke; }

    Direction direction_;
    std::vector<MapOverlay::Blind> blind_;
    std::vector<Point> asked_along_, seen_along_;  ///< the way as it is now; as it was when `blind_` was looked for
    mutable std::optional<StreetTrace> trace_;     ///< from the last click, as far as it has been looked at
};

}  // namespace

std::unique_ptr<Tool> make_to_school_tool(const ToolDesk& desk) {
    return std::make_unique<RouteTool>(desk, Direction::to_school);
}
std::unique_ptr<Tool> make_to_home_tool(const ToolDesk& desk) {
    return std::make_unique<RouteTool>(desk, Direction::to_home);
}

}  // namespace yimi::app
