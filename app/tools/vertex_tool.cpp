#include <QCoreApplication>

#include "app/tools/area_check.h"
#include "app/tools/hit_test.h"
#include "app/tools/measure_text.h"
#include "app/tools/tool_registry.h"
#include "app/tools/vertex_edits.h"

namespace yimi::app {
namespace {

constexpr std::size_t most_handles = 3000;  // more could not be told apart, and would be slow to draw

/// Moves, adds and removes the vertices of the one selected feature. Each is an edit of its own.
class VertexTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::VertexTool)

public:
    using Tool::Tool;

    QString hint() const override {
        return feature() ? tr("Drag a vertex; click the middle of an edge for a new one; Delete removes the marked one")
                         : tr("Click the feature whose vertices you want to change");
    }
    Qt::CursorShape cursor() const override { return Qt::ArrowCursor; }
    void take_up() override { show(); }
    bool put_down() override {
        drop();
        return true;
    }
    void drop() override {
        dragged_.reset();
        marked_.reset();
        snap_.reset();
        desk().map.set_preview({});
    }
    void refresh() override {
        if (dragged_) return;
        marked_.reset();
        show();
        emit hint_changed();
    }

    bool pressed(const MapPress& press) override {
        if (press.button != Qt::LeftButton) return false;
        const auto row = feature();
        if (!row) return false;
        const Geometry shape = copy_of(row->geometry());
        if (const auto vertex = vertex_at(shape, press)) {
            grab(shape, *vertex, "move_vertex");
        } else if (const auto middle = middle_at(shape, press)) {
            grab(with_vertex_inserted(shape, middle->before, middle->at), middle->before, "insert_vertex");
        } else {
            return false;  // pans, or selects another feature as a click
        }
        show();
        return true;
    }

    bool moved(const MapPress& press) override {
        if (!dragged_) return false;
        const SnappedPress where = snapped(desk(), press, subject());
        snap_ = where.snap;
        dragged_->has_moved = true;
        dragged_->shape = with_vertex_moved(std::move(dragged_->shape), dragged_->vertex, where.at);
        show();
        return true;
    }

    bool released(const MapPress&) override {
        if (!dragged_) return false;
        const Drag drag = *std::exchange(dragged_, std::nullopt);
        snap_.reset();
        const bool inserts = drag.edit_name == std::string_view("insert_vertex");
        if (drag.has_moved || inserts) commit(drag.shape, drag.edit_name);
        marked_ = drag.vertex;
        show();
        return true;
    }

    void clicked(const MapPress& press) override {
        if (const auto hit = feature_at(desk().map, press.at, press.tolerance_m / 2)) desk().selection.set({*hit});
    }

    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key == Qt::Key_Escape && (dragged_ || marked_)) {
            drop();
            show();
            return true;
        }
        if (key != Qt::Key_Delete && key != Qt::Key_Backspace) return false;
        const auto row = feature();
        if (!marked_ || !row) return false;
        remove(copy_of(row->geometry()));
        return true;
    }

private:
    struct Drag {
        Geometry shape;
        std::size_t vertex = 0;
        const char* edit_name = "";
        bool has_moved = false;
    };

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

    void grab(Geometry shape, std::size_t vertex, const char* edit_name) {
        dragged_ = Drag{std::move(shape), vertex, edit_name, false};
        marked_ = vertex;
    }

    void remove(Geometry shape) {
        const Geometry without = with_vertex_removed(shape, *marked_);
        if (without == shape) {
            emit notice(shape.kind == GeometryKind::points
                            ? tr("A point has nothing to take away. Delete the feature instead.")
                            : tr("It needs the vertices that are left. Delete the feature instead."));
            return;
        }
        if (commit(without, "delete_vertex")) marked_.reset();
        show();
    }

    bool commit(const Geometry& shape, const char* edit_name) {
        const auto row = feature();
        if (!row) return false;
        if (shape.kind == GeometryKind::polygons)
            if (const QString problem = problem_with_area(shape); !problem.isEmpty()) {
                emit notice(problem);
                return false;
            }
        Feature before = row->feature(), after = before;
        after.geometry = shape;
        const auto [table, id] = *subject();
        return desk().document.commit(Edit{edit_name, {FeatureChange{table, id, std::move(before), std::move(after)}}});
    }

    void show() {
        MapPreview preview;
        if (const auto row = feature()) {
            const Geometry shape = dragged_ ? dragged_->shape : copy_of(row->geometry());
            if (dragged_) add_outline(preview, shape);
            add_handles(preview, shape);
        }
        if (snap_) show_snap(preview, *snap_);
        desk().map.set_preview(std::move(preview));
    }

    void add_outline(MapPreview& preview, const Geometry& shape) const {
        for (std::size_t path = 0; path < shape.view().path_count(); ++path) {
            MapPreview::Line line;
            const auto points = shape.view().path(path);
            line.points.assign(points.begin(), points.end());
            preview.lines.push_back(std::move(line));
        }
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
            preview.handles.push_back({shape.points[vertex], marked_ == vertex});
        }
        // Middles only where there is room for them between the handles.
        const double room_m = 36 * desk().map.view().metres_per_pixel;
        for (const EdgeMiddle& middle : edge_middles(shape))
            if (seen.contains(middle.at) &&
                distance(shape.points[middle.before - 1], shape.points[middle.before]) > room_m)
                preview.middles.push_back(middle.at);
    }

    std::optional<Drag> dragged_;
    std::optional<std::size_t> marked_;
    std::optional<Snap> snap_;
};

}  // namespace

std::unique_ptr<Tool> make_vertex_tool(const ToolDesk& desk) {
    return std::make_unique<VertexTool>(desk);
}

}  // namespace yimi::app
