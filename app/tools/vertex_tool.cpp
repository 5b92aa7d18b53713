#include <QApplication>
#include <algorithm>

#include "app/tools/area_check.h"
#include "app/tools/arrow_step.h"
#include "app/tools/hit_test.h"
#include "app/tools/measure_text.h"
#include "app/tools/shared_boundary.h"
#include "app/tools/tool_registry.h"
#include "app/tools/vertex_edits.h"
#include "core/edit/row_shape.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_handles = 3000;  // more could not be told apart, and would be slow to draw

/// Moves, adds and removes the vertices of the one selected feature, one or several together. Each is an edit of its
/// own. Catchments that border on the selected one move with it.
class VertexTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::VertexTool)

public:
    using Tool::Tool;

    QString hint() const override {
        if (!feature()) return tr("Click the feature whose vertices you want to change");
        return marked_.size() > 1
                   ? tr("Drag one and all marked vertices follow; Delete removes them; Shift + click adds or takes out")
                   : tr("Drag a vertex, or the middle of an edge for a new one; Shift + drag marks several in a frame");
    }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    void take_up() override { show(); }
    bool put_down() override {
        drop();
        return true;
    }
    void drop() override {
        let_go();
        frame_from_.reset();
        snap_.reset();
        marked_.clear();
        desk().map.set_preview({});
    }
    void refresh() override {
        if (dragged_) return;
        if (const auto row = feature(); !row || copy_of(row->geometry()) != marked_of_) marked_.clear();
        show();
        emit hint_changed();
    }
    bool takes_shift() const override { return feature().has_value(); }

    bool pressed(const MapPress& press) override {
        const auto row = feature();
        if (press.button != Qt::LeftButton || !row) return false;
        const Geometry shape = copy_of(row->geometry());
        const auto vertex = vertex_at(shape, press);
        if (press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
            frame_from_ = press;
            pointer_ = press.at;
        } else if (vertex) {
            if (!is_marked(*vertex)) marked_ = {*vertex};
            take_hold(shape, *vertex, marked_.size() > 1 ? "move_vertices" : "move_vertex");
        } else if (const auto middle = middle_at(shape, press)) {
            marked_ = {middle->before};
            take_hold(with_vertex_inserted(shape, middle->before, middle->at), middle->before, "insert_vertex");
        } else {
            return false;  // pans, or selects another feature as a click
        }
        show();
        return true;
    }

    bool moved(const MapPress& press) override {
        pointer_ = press.at;
        if (frame_from_) show();
        if (frame_from_) return true;
        if (!dragged_) return false;
        const SnappedPress where = snapped_in(dragged_->others, desk(), press, subject());
        snap_ = where.snap;
        dragged_->by = where.at - dragged_->shape.points[dragged_->vertex];
        dragged_->has_moved = true;
        dragged_->followers = neighbours_moved(*desk().document.snapshot(), dragged_->neighbours, moves(*dragged_));
        tell_catchments();
        show();
        return true;
    }

    bool released(const MapPress& press) override {
        if (frame_from_) return mark_in_frame(*std::exchange(frame_from_, std::nullopt), press);
        if (!dragged_) return false;
        const Drag drag = *std::exchange(dragged_, std::nullopt);
        snap_.reset();
        const bool inserts = drag.edit_name == std::string_view("insert_vertex");
        if (drag.has_moved || inserts)
            keep_marks(with_vertices_moved(drag.shape, marked_, drag.by), drag.edit_name, moves(drag));
        else
            remember_marks();
        emit catchments_dragged({});
        show();
        return true;
    }

    void clicked(const MapPress& press) override {
        if (const auto hit = feature_at(desk().map, press.at, press.tolerance_m / 2)) desk().selection.set({*hit});
    }

    bool key_pressed(int key, Qt::KeyboardModifiers modifiers) override {
        if (key == Qt::Key_Escape && (dragged_ || frame_from_ || !marked_.empty())) {
            drop();
            show();
            emit hint_changed();
            return true;
        }
        const auto row = feature();
        if (marked_.empty() || !row || dragged_) return false;
        const Geometry shape = copy_of(row->geometry());
        if (const auto by = arrow_step(key, modifiers, desk().map.view().metres_per_pixel))
            keep_marks(with_vertices_moved(shape, marked_, *by), marked_.size() > 1 ? "move_vertices" : "move_vertex",
                       moves(shape, *by));
        else if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
            remove(shape);
        else
            return false;
        return true;
    }

private:
    struct Drag {
        Geometry shape;  ///< before
        std::size_t vertex = 0;
        const char* edit_name = "";
        std::vector<FeatureId> neighbours;      ///< catchments whose boundary may be the same
        Plan others;                            ///< the plan without them, to snap to
        std::vector<CatchmentShape> followers;  ///< as they are with it
        Point by = {};
        bool has_moved = false;
    };

    void take_hold(Geometry shape, std::size_t vertex, const char* edit_name) {
        const Plan& plan = *desk().document.snapshot();
        auto neighbours = neighbours_of(plan, *desk().selection.single());
        Edit without{"", {}};
        for (const FeatureId id : neighbours)
            without.changes.push_back(
                FeatureChange{Table::catchments, id, plan.layer(Table::catchments).feature(id), std::nullopt});
        Plan others = plan;
        (void)others.apply(std::move(without));
        dragged_ = Drag{std::move(shape), vertex, edit_name, std::move(neighbours), std::move(others), {}, {}, false};
    }
    void let_go() {
        if (std::exchange(dragged_, std::nullopt)) emit catchments_dragged({});
    }
    /// From where to where the marked vertices of a shape go.
    std::vector<PlaceMove> moves(const Geometry& shape, Point by) const {
        std::vector<PlaceMove> all;
        for (const std::size_t vertex : marked_) all.push_back({shape.points[vertex], shape.points[vertex] + by});
        return all;
    }
    std::vector<PlaceMove> moves(const Drag& drag) const { return moves(drag.shape, drag.by); }
    void tell_catchments() {
        const auto one = subject();
        if (!one || one->first != Table::catchments) return;
        std::vector<CatchmentShape> held = dragged_->followers;
        held.push_back({one->second, with_vertices_moved(dragged_->shape, marked_, dragged_->by)});
        emit catchments_dragged(held);
    }

    bool is_marked(std::size_t vertex) const { return std::binary_search(marked_.begin(), marked_.end(), vertex); }
    /// A click on a vertex marks it or lets go of it; a frame marks all within.
    bool mark_in_frame(const MapPress& from, const MapPress& to) {
        const auto row = feature();
        if (!row) return true;
        const Geometry shape = copy_of(row->geometry());
        const bool is_frame = (to.screen - from.screen).manhattanLength() >= QApplication::startDragDistance();
        Box box;
        box.add(from.at);
        box.add(to.at);
        for (const std::size_t vertex : vertices_of(shape))
            if (is_frame && box.contains(shape.points[vertex]) && !is_marked(vertex))
                marked_.insert(std::lower_bound(marked_.begin(), marked_.end(), vertex), vertex);
        if (const auto vertex = vertex_at(shape, from); vertex && !is_frame) {
            const auto place = std::lower_bound(marked_.begin(), marked_.end(), *vertex);
            is_marked(*vertex) ? marked_.erase(place) : marked_.insert(place, *vertex);
        }
        remember_marks();
        show();
        emit hint_changed();
        return true;
    }
    /// The marks are of the feature as it is now.
    void remember_marks() {
        if (const auto row = feature()) marked_of_ = copy_of(row->geometry());
    }
    void keep_marks(const Geometry& shape, const char* edit_name, const std::vector<PlaceMove>& moves) {
        const auto marks = marked_;
        commit(shape, edit_name, moves);
        marked_ = marks;
        remember_marks();
        show();
    }

    std::optional<std::pair<Table, FeatureId>> subject() const {
        const auto one = desk().selection.single();
        if (!one || is_derived(one->table)) return std::nullopt;
        return std::pair(one->table, one->id);
    }
    std::optional<RowView> feature() const {
        const auto one = subject();
        return one ? desk().document.snapshot()->layer(one->first).row(one->second) : std::nullopt;
    }

    /// Half of what snaps: handles lie near each other.
    std::optional<std::size_t> vertex_at(const Geometry& shape, const MapPress& press) const {
        double nearest_m = press.tolerance_m / 2;
        std::optional<std::size_t> found;
        for (const std::size_t vertex : vertices_of(shape))
            if (const double far_m = distance(shape.points[vertex], press.at); far_m <= nearest_m) {
                nearest_m = far_m;
                found = vertex;
            }
        return found;
    }
    std::optional<EdgeMiddle> middle_at(const Geometry& shape, const MapPress& press) const {
        for (const EdgeMiddle& middle : edge_middles(shape))
            if (distance(middle.at, press.at) <= press.tolerance_m / 2) return middle;
        return std::nullopt;
    }

    void remove(const Geometry& shape) {
        const auto without = with_vertices_removed(shape, marked_);
        if (!without) {
            emit notice(shape.kind == GeometryKind::points
                            ? tr("A point has nothing to take away. Delete the feature instead.")
                            : tr("It needs the vertices that are left. Delete the feature instead."));
            return;
        }
        std::vector<PlaceMove> gone;
        for (const std::size_t vertex : marked_) gone.push_back({shape.points[vertex], std::nullopt});
        if (commit(*without, marked_.size() > 1 ? "delete_vertices" : "delete_vertex", gone)) marked_.clear();
        show();
    }

    /// `moves`: what happened to the boundary, for the neighbours.
    bool commit(const Geometry& shape, const char* edit_name, const std::vector<PlaceMove>& moves) {
        const auto one = desk().selection.single();
        if (!feature() || !one) return false;
        const Plan& plan = *desk().document.snapshot();
        Edit edit{edit_name, {}};
        bool fits = add_change(edit, *one, shape);
        for (const CatchmentShape& each : neighbours_moved(plan, neighbours_of(plan, *one), moves))
            fits = fits && add_change(edit, {Table::catchments, each.catchment}, each.shape);
        return fits && desk().document.commit(edit);
    }
    /// False, with a word to the planner, where the area cannot be as it would be.
    bool add_change(Edit& edit, const FeatureRef& feature, const Geometry& shape) {
        if (shape.kind == GeometryKind::polygons)
            if (const QString problem = problem_with_area(shape); !problem.isEmpty()) {
                emit notice(problem);
                return false;
            }
        Feature before = *desk().document.snapshot()->layer(feature.table).feature(feature.id), after = before;
        set_shape(feature.table, after, shape);
        edit.changes.push_back(FeatureChange{feature.table, feature.id, std::move(before), std::move(after)});
        return true;
    }

    void show() {
        MapPreview preview;
        if (const auto row = feature()) {
            const Geometry shape =
                dragged_ ? with_vertices_moved(dragged_->shape, marked_, dragged_->by) : copy_of(row->geometry());
            if (dragged_) add_outline(preview, shape);
            if (dragged_ && shape.kind != GeometryKind::points) add_measure(preview, shape);
            if (dragged_)
                for (const CatchmentShape& each : dragged_->followers) add_outline(preview, each.shape);
            add_handles(preview, shape);
        }
        if (snap_) show_snap(preview, *snap_);
        if (frame_from_) preview.box = {frame_from_->at, pointer_};
        desk().map.set_preview(std::move(preview));
    }

    static void add_outline(MapPreview& preview, const Geometry& shape) {
        for (std::size_t path = 0; path < shape.view().path_count(); ++path) {
            MapPreview::Line line;
            const auto points = shape.view().path(path);
            line.points.assign(points.begin(), points.end());
            preview.lines.push_back(std::move(line));
        }
    }

    void add_measure(MapPreview& preview, const Geometry& shape) const {
        if (shape.kind == GeometryKind::polygons)
            preview.texts.push_back({shape.points[dragged_->vertex], area_text(area_m2(shape))});
        if (shape.kind == GeometryKind::lines)
            preview.texts.push_back({shape.points[dragged_->vertex], length_text(length_m(shape))});
    }

    void add_handles(MapPreview& preview, const Geometry& shape) const {
        const Box seen = desk().map.view().extent();
        for (const std::size_t vertex : vertices_of(shape)) {
            if (!seen.contains(shape.points[vertex])) continue;
            if (preview.handles.size() == most_handles) return;
            preview.handles.push_back({shape.points[vertex], is_marked(vertex)});
        }
        // Middles only where there is room for them between the handles.
        const double room_m = 36 * desk().map.view().metres_per_pixel;
        for (const EdgeMiddle& middle : edge_middles(shape))
            if (seen.contains(middle.at) &&
                distance(shape.points[middle.before - 1], shape.points[middle.before]) > room_m)
                preview.middles.push_back(middle.at);
    }

    std::optional<Drag> dragged_;
    std::optional<MapPress> frame_from_;
    Point pointer_;
    std::vector<std::size_t> marked_;  ///< growing
    Geometry marked_of_;
    std::optional<Snap> snap_;
};

}  // namespace

std::unique_ptr<Tool> make_vertex_tool(const ToolDesk& desk) {
    return std::make_unique<VertexTool>(desk);
}

}  // namespace yimi::app
