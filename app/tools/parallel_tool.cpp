#include <QCoreApplication>
#include <QPointer>

#include "app/document/commit_rows.h"
#include "app/map/map_style.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/tools/drawn_rows.h"
#include "app/tools/hit_test.h"
#include "app/tools/measure_text.h"
#include "app/tools/point_entry.h"
#include "app/tools/selected_shapes.h"
#include "app/tools/sketch.h"
#include "app/tools/tool_registry.h"
#include "gis/geos/shape_edits.h"

namespace yimi::app {
namespace {

/// A line beside a line, or beside the edge of an area that is nearest to the pointer, which gives the side and the
/// distance, unless the distance is typed. Beside a street, a route or an area it is an obstacle to sight, such as a
/// wall; beside any other line, and beside each with Ctrl, a line of the same kind.
class ParallelTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ParallelTool)

public:
    using Tool::Tool;
    ~ParallelTool() override { delete entry_; }
    ParallelTool(const ParallelTool&) = delete;
    ParallelTool& operator=(const ParallelTool&) = delete;

    QString hint() const override {
        if (!source()) return tr("Click the line, or the area, beside which a line is to run");
        if (is_beside_area())
            return tr("Click where the wall or hedge is to run beside the nearest edge, or type metres");
        return makes_obstacle(source()->table)
                   ? tr("Click where the wall or hedge is to run, or type metres; Ctrl + click: one of the same kind")
                   : tr("Click where the other line is to run, or type metres and press Enter");
    }
    bool put_down() override {
        drop();
        return true;
    }
    void drop() override {
        if (entry_) entry_->shut();
        pointer_.reset();
        desk().map.set_preview({});
    }
    void refresh() override {
        show();
        emit hint_changed();
    }

    bool pressed(const MapPress& press) override {
        if (press.button != Qt::LeftButton) return false;
        if (!source()) return choose(press);
        moved(press);
        return keep(press.modifiers & Qt::ControlModifier ? Kind::same : Kind::fitting);
    }
    bool moved(const MapPress& press) override {
        pointer_ = press;
        show();
        return true;
    }
    bool key_pressed(int key, Qt::KeyboardModifiers) override {
        if (key == Qt::Key_Escape) return let_go();
        if (!source() || !pointer_) return false;
        if (key == Qt::Key_Return || key == Qt::Key_Enter) return keep(Kind::fitting);
        if (!wants_key(key, {})) return false;
        begin_typing(QChar(key));
        return true;
    }
    bool wants_key(int key, Qt::KeyboardModifiers) const override {
        return source() && pointer_ && key >= Qt::Key_0 && key <= Qt::Key_9;
    }

private:
    enum class Kind { fitting, same };

    static bool makes_obstacle(Table table) { return table == Table::streets || table == Table::routes; }

    std::optional<FeatureRef> source() const {
        const auto one = desk().selection.single();
        if (!one || is_derived(one->table)) return std::nullopt;
        const auto row = desk().document.snapshot()->layer(one->table).row(one->id);
        return row && row->geometry().kind != GeometryKind::points ? one : std::nullopt;
    }
    /// Of the source, which is there.
    GeometryView shape() const {
        return desk().document.snapshot()->layer(source()->table).row(source()->id)->geometry();
    }
    bool is_beside_area() const { return shape().kind == GeometryKind::polygons; }
    bool choose(const MapPress& press) {
        const auto hit = feature_at(desk().map, press.at, press.tolerance_m / 2);
        if (!hit) return false;
        desk().selection.set({*hit});
        if (!source()) emit notice(tr("A point has no parallel. Click a street, a wall, a route or an area."));
        return true;
    }
    bool let_go() {
        if (!source()) return false;
        desk().selection.clear();
        return true;
    }

    /// The path of the source that is nearest to the pointer; of an area the nearest edge.
    std::span<const Point> path() const {
        const GeometryView whole = shape();
        std::size_t nearest = 0;
        for (std::size_t other = 1; other < whole.path_count(); ++other)
            if (project_onto_path(pointer_->at, whole.path(other)).distance_m <
                project_onto_path(pointer_->at, whole.path(nearest)).distance_m)
                nearest = other;
        const auto path = whole.path(nearest);
        return is_beside_area() ? path.subspan(project_onto_path(pointer_->at, path).segment, 2) : path;
    }
    /// From the line to the pointer, or to what that snaps to; to the left is more than 0. A typed distance keeps the
    /// pointer's side.
    double distance_m() const {
        const Point at = snapped(desk(), *pointer_, std::pair(source()->table, source()->id)).at;
        const auto line = path();
        const PathProjection foot = project_onto_path(at, line);
        const bool is_left = cross(line[foot.segment + 1] - line[foot.segment], at - line[foot.segment]) >= 0;
        const double far_m = typed_m_.value_or(foot.distance_m);
        return is_left ? far_m : -far_m;
    }
    Result<Geometry> beside() const { return gis::parallel(path(), distance_m()); }

    bool keep(Kind kind) {
        const auto shape = beside();
        if (!shape) {
            emit notice(sentence(shape.error()));
            return true;
        }
        const FeatureRef of = *source();
        const bool is_obstacle = is_beside_area() || (kind == Kind::fitting && makes_obstacle(of.table));
        const Table table = is_obstacle ? Table::occluders : of.table;
        Feature row = is_obstacle ? drawn_feature(table, shape.value())
                                  : *desk().document.snapshot()->layer(of.table).feature(of.id);
        row.geometry = shape.value();
        const Edit edit = copies_edit("draw_parallel", *desk().document.snapshot(), {{table, std::move(row)}});
        if (!desk().document.commit(edit)) return true;
        pointer_.reset();
        desk().selection.set(rows_made(edit));
        if (is_obstacle)
            emit notice(tr("Its height is not known yet. Fill it in at the right, so that sight counts it."));
        return true;
    }

    void begin_typing(QChar first) {
        if (!entry_) {
            entry_ = new PointEntry(desk().map);
            connect(entry_, &PointEntry::edited, this, &ParallelTool::read);
            connect(entry_, &PointEntry::entered, this, [this](const QString& text) {
                read(text);
                if (!typed_m_) return entry_->show_problem(tr("A distance is a number of metres, such as 3.5."));
                (void)keep(Kind::fitting);
                entry_->shut();
            });
            connect(entry_, &PointEntry::closed, this, [this] {
                typed_m_.reset();
                show();
            });
        }
        entry_->open(first, pointer_->screen.toPoint());
    }
    void read(const QString& text) {
        bool is_number = false;
        const double metres = text.trimmed().toDouble(&is_number);
        typed_m_ = is_number && metres > 0 ? std::optional(metres) : std::nullopt;
        entry_->show_meaning(typed_m_ ? tr("%1 beside the line, on the pointer's side").arg(length_text(metres))
                                      : tr("A distance is a number of metres, such as 3.5."));
        show();
    }

    void show() {
        MapPreview preview;
        if (source() && pointer_)
            if (const auto shape = beside()) {
                MapPreview::Line line;
                line.points = shape.value().points;
                if (is_beside_area() || makes_obstacle(source()->table))
                    line.colour = table_symbol(Theme::planning, Table::occluders).stroke;
                preview.lines.push_back(std::move(line));
                preview.texts.push_back({pointer_->at, length_text(std::abs(distance_m()))});
            }
        desk().map.set_preview(std::move(preview));
    }

    std::optional<MapPress> pointer_;
    std::optional<double> typed_m_;
    QPointer<PointEntry> entry_;
};

}  // namespace

std::unique_ptr<Tool> make_parallel_tool(const ToolDesk& desk) {
    return std::make_unique<ParallelTool>(desk);
}

}  // namespace yimi::app
