#include <QCoreApplication>

#include "app/document/profiles.h"
#include "app/document/streets_to_walk.h"
#include "app/map/map_colours.h"
#include "app/map/map_style.h"
#include "app/tools/hit_test.h"
#include "app/tools/measure_text.h"
#include "app/tools/route_links.h"
#include "app/tools/tool_registry.h"
#include "core/network/planned_way.h"

namespace yimi::app {
namespace {

/// Leads the one selected route along other streets: a place of it that is dragged is passed from then on. What lies
/// beyond the neighbouring places stays as it is. Each drag is an edit of its own.
class RerouteTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RerouteTool)

public:
    explicit RerouteTool(const ToolDesk& desk) : Tool(desk), walked_(desk.streets) {
        connect(&walked_, &StreetsToWalk::changed, this, &Tool::hint_changed);
    }

    QString hint() const override {
        if (!route()) return tr("Click the route that should go another way");
        if (!walked_.streets()) return tr("Looking where this child may walk…");
        return tr(
            "Drag the route to where it should pass; a place that it passes already can be dragged on, and Delete "
            "takes it away; Esc gives up");
    }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    void take_up() override { refresh(); }
    bool put_down() override {
        drop();
        return true;
    }
    void drop() override {
        let_go();
        desk().map.set_preview({});
    }
    void refresh() override {
        if (drag_) return;
        if (const auto row = route())
            walked_.want(
                profile_or_accompanied(*desk().document.snapshot(), row->text(column(Table::routes, "profile"))));
        if (desk().selection.single() != marked_of_) let_go();
        show();
        emit hint_changed();
    }

    bool pressed(const MapPress& press) override {
        if (press.button != Qt::LeftButton) return false;
        const auto way = planned();
        if (!way) return false;
        const auto stop = stop_at(*way, press);
        const auto leg = stop ? std::nullopt : leg_at(*way, press);
        if (!stop && !leg) return false;
        marked_ = stop;
        marked_of_ = desk().selection.single();
        if (!desk().document.is_writable()) return true;
        if (!walked_.streets()) {
            emit notice(tr("The streets that this child may walk are still being looked for; try again in a moment."));
            return true;
        }
        drag_.emplace(Drag{walked_.streets(), WayPlanner(walked_.streets()->network, *way), stop, leg.value_or(0)});
        show();
        return true;
    }

    bool moved(const MapPress& press) override {
        if (!drag_) {
            hover_ = press;
            show();
            return false;
        }
        const bool is_end =
            drag_->stop && (*drag_->stop == 0 || *drag_->stop + 1 == drag_->planner.way().stops().size());
        const SnappedPress where = is_end ? snapped(desk(), press, subject()) : SnappedPress{press.at, std::nullopt};
        snap_ = where.snap;
        drag_->now = drag_->stop ? drag_->planner.with_stop_moved(*drag_->stop, where.at)
                                 : drag_->planner.with_stop_added(drag_->leg, where.at);
        show();
        return true;
    }

    bool released(const MapPress&) override {
        if (!drag_) return false;
        const Drag drag = *std::exchange(drag_, std::nullopt);
        snap_.reset();
        if (drag.now && drag.now->way) {
            let_go();
            commit(*drag.now->way);
        } else if (drag.now && drag.now->problem) {
            emit notice(sentence_of(*drag.now->problem));
        }
        show();
        return true;
    }

    void clicked(const MapPress& press) override {
        if (const auto hit = feature_at(desk().map, press.at, press.tolerance_m / 2)) desk().selection.set({*hit});
    }

    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key == Qt::Key_Escape && (drag_ || marked_)) {
            let_go();
            show();
            return true;
        }
        const auto way = planned();
        if ((key != Qt::Key_Delete && key != Qt::Key_Backspace) || !marked_ || !way || drag_ || !walked_.streets())
            return false;
        if (*marked_ == 0 || *marked_ > way->via.size()) {
            emit notice(tr("A route needs the place where it begins and the one where it ends."));
            return true;
        }
        const Replanned without = WayPlanner(walked_.streets()->network, *way).with_stop_removed(*marked_);
        let_go();
        if (without.way) commit(*without.way);
        if (without.problem) emit notice(sentence_of(*without.problem));
        show();
        return true;
    }
    bool wants_key(int key, Qt::KeyboardModifiers) const override { return key == Qt::Key_Delete && marked_; }

private:
    struct Drag {
        std::shared_ptr<const WalkedStreets> streets;  ///< that the planner borrows
        WayPlanner planner;
        std::optional<std::size_t> stop;  ///< that is dragged; nothing: a new place on `leg`
        std::size_t leg = 0;
        std::optional<Replanned> now = {};
    };

    void let_go() {
        drag_.reset();
        snap_.reset();
        marked_.reset();
        marked_of_.reset();
        hover_.reset();
    }

    std::optional<std::pair<Table, FeatureId>> subject() const {
        const auto one = desk().selection.single();
        if (!one || one->table != Table::routes) return std::nullopt;
        return std::pair(one->table, one->id);
    }
    std::optional<RowView> route() const {
        const auto one = subject();
        const auto row = one ? desk().document.snapshot()->layer(one->first).row(one->second) : std::nullopt;
        const bool is_one_line = row && row->geometry().path_count() == 1 && row->geometry().points.size() > 1;
        return is_one_line ? row : std::nullopt;
    }
    std::optional<PlannedWay> planned() const {
        const auto row = route();
        if (!row) return std::nullopt;
        const auto points = row->geometry().points;
        return planned_way({points.begin(), points.end()}, row->text(column(Table::routes, "via_vertices")));
    }

    /// Half of what snaps: places lie near each other.
    static std::optional<std::size_t> stop_at(const PlannedWay& way, const MapPress& press) {
        double nearest_m = press.tolerance_m / 2;
        std::optional<std::size_t> found;
        const auto stops = way.stops();
        for (std::size_t stop = 0; stop < stops.size(); ++stop)
            if (const double far_m = distance(way.line[stops[stop]], press.at); far_m <= nearest_m) {
                nearest_m = far_m;
                found = stop;
            }
        return found;
    }
    static std::optional<std::size_t> leg_at(const PlannedWay& way, const MapPress& press) {
        const PathProjection foot = project_onto_path(press.at, way.line);
        if (foot.distance_m > press.tolerance_m / 2) return std::nullopt;
        const auto passed = std::upper_bound(way.via.begin(), way.via.end(), foot.segment);
        return static_cast<std::size_t>(passed - way.via.begin());
    }

    void commit(const PlannedWay& way) {
        const auto row = route();
        if (!row) return;
        Feature before = row->feature(), after = before;
        after.geometry = make_line(way.line);
        const std::string via = via_text(way.via);
        set(after, Table::routes, "via_vertices", via.empty() ? Value{} : Value{via});
        const Plan& plan = *desk().document.snapshot();
        const bool to_home = row->text(column(Table::routes, "direction")) == "to_home";
        if (const std::string school = school_at(plan, to_home ? way.line.front() : way.line.back()); !school.empty())
            set(after, Table::routes, "school_uid", school);
        if (after == before) return;
        desk().document.commit(
            {"reroute", {FeatureChange{Table::routes, row->id(), std::move(before), std::move(after)}}});
    }

    static QString sentence_of(const NotReached& problem) {
        if (!problem.street) return tr("Not reachable: there is no street that this child may walk.");
        if (problem.distance_m > planned_leg_limit_m)
            return tr("Not reachable: the nearest street that this child may walk is %1 away, more than %2.")
                .arg(length_text(problem.distance_m), length_text(planned_leg_limit_m));
        return tr("Not reachable: the streets that this child may walk do not join there.");
    }

    void show() {
        MapPreview preview;
        if (const auto way = planned()) {
            if (drag_ && drag_->now)
                show_drag(preview, *drag_->now);
            else
                show_places(preview, *way);
        }
        if (snap_) show_snap(preview, *snap_);
        desk().map.set_preview(std::move(preview));
    }

    void show_places(MapPreview& preview, const PlannedWay& way) const {
        const auto stops = way.stops();
        for (std::size_t stop = 0; stop < stops.size(); ++stop)
            preview.handles.push_back({way.line[stops[stop]], marked_ == stop});
        if (hover_ && !drag_ && !stop_at(way, *hover_) && leg_at(way, *hover_))
            preview.middles.push_back(project_onto_path(hover_->at, way.line).point);
    }

    void show_drag(MapPreview& preview, const Replanned& now) const {
        const PlannedWay& before = drag_->planner.way();
        const bool to_home = route()->text(column(Table::routes, "direction")) == "to_home";
        const auto symbols = legend({Theme::planning, desk().map.content().ground}, Table::routes);
        MapPreview::Line line;
        line.colour = (to_home ? symbols.back() : symbols.front()).symbol.stroke;
        line.width_px = 3.4;
        line.pattern = to_home ? LinePattern::dashed : LinePattern::solid;
        if (now.way) {
            line.points = now.way->line;
            preview.lines.push_back(std::move(line));
            show_places(preview, *now.way);
            preview.texts.push_back({pointer_of(*now.way), figures_of(before, *now.way)});
            return;
        }
        show_places(preview, before);
        if (!now.problem) return;
        line.colour = map_colours(desk().map.content().ground).blind;
        line.pattern = LinePattern::dotted;
        if (now.problem->street) line.points = {now.problem->at, *now.problem->street};
        preview.lines.push_back(std::move(line));
        preview.texts.push_back({now.problem->at, sentence_of(*now.problem)});
    }

    /// Where the dragged place is now.
    Point pointer_of(const PlannedWay& way) const {
        const auto stops = way.stops();
        const std::size_t stop = drag_->stop.value_or(drag_->leg + 1);
        return way.line[stops[std::min(stop, stops.size() - 1)]];
    }

    QString figures_of(const PlannedWay& before, const PlannedWay& now) const {
        const double now_m = path_length_m(now.line), more_m = now_m - path_length_m(before.line);
        const double speed_mps = drag_->streets->network.profile().speed_mps;
        const QString figures = QStringLiteral("%1 · %2").arg(length_text(now_m), duration_text(now_m / speed_mps));
        constexpr double as_long_m = 0.5;
        if (std::abs(more_m) < as_long_m) return figures;
        return more_m > 0 ? tr("%1, %2 longer").arg(figures, length_text(more_m))
                          : tr("%1, %2 shorter").arg(figures, length_text(-more_m));
    }

    StreetsToWalk walked_;
    std::optional<Drag> drag_;
    std::optional<MapPress> hover_;
    std::optional<Snap> snap_;
    std::optional<std::size_t> marked_;  ///< of the stops
    std::optional<FeatureRef> marked_of_;
};

}  // namespace

std::unique_ptr<Tool> make_reroute_tool(const ToolDesk& desk) {
    return std::make_unique<RerouteTool>(desk);
}

}  // namespace yimi::app
