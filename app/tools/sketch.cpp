#include "app/tools/sketch.h"

#include <QCoreApplication>
#include <QDate>

#include "app/tools/area_check.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Sketch)
};

}  // namespace

Feature drawn_feature(Table table, Geometry geometry) {
    Feature feature = make_feature(table, std::move(geometry));
    set(feature, table, "uid", gis::make_uuid());
    set(feature, table, "source", Words::tr("Drawn in Yimi").toStdString());
    set(feature, table, "source_date", QDate::currentDate().toString(Qt::ISODate).toStdString());
    return feature;
}

std::optional<FeatureId> commit_drawn(const ToolDesk& desk, const char* edit_name, Table table, Feature feature) {
    const FeatureId id = desk.document.snapshot()->layer(table).next_id();
    Edit edit{edit_name, {FeatureChange{table, id, std::nullopt, std::move(feature)}}};
    if (!desk.document.commit(edit)) return std::nullopt;
    desk.selection.set({{table, id}});
    return id;
}

std::vector<Point> SketchTool::with_pointer() const {
    std::vector<Point> all = points_;
    if (pointer_ && (all.empty() || all.back() != *pointer_)) all.push_back(*pointer_);
    return all;
}

void SketchTool::add(Point at) {
    if (!points_.empty() && points_.back() == at) return;  // a second click on the same place says nothing new
    points_.push_back(at);
    pointer_ = at;
    emit hint_changed();
    if (points_.size() >= least_points() && least_points() == 1) {
        (void)end(false);
        return;
    }
    follow(with_pointer());
    show();
}

bool SketchTool::is_on_first(const MapPress& press) const {
    return can_close() && points_.size() > 2 && distance(press.at, points_.front()) <= press.tolerance_m;
}

bool SketchTool::pressed(const MapPress& press) {
    if (press.button != Qt::LeftButton) return false;
    if (is_on_first(press)) return end(true);
    const SnappedPress where = snapped(desk(), press);
    snap_ = where.snap;
    if (least_points() == 1) points_.clear();  // one that could not be kept is placed anew
    add(where.at);
    return true;
}

bool SketchTool::moved(const MapPress& press) {
    closes_ = is_on_first(press);
    const SnappedPress where = closes_ ? SnappedPress{points_.front(), {}} : snapped(desk(), press);
    pointer_ = where.at;
    snap_ = where.snap;
    if (!points_.empty()) follow(with_pointer());
    show();
    return true;
}

bool SketchTool::double_clicked(const MapPress& press) {
    // The first of the two clicks has set the last point already.
    if (press.button != Qt::LeftButton) return false;
    return points_.empty() ? pressed(press) : end(false);
}

bool SketchTool::key_pressed(int key, Qt::KeyboardModifiers) {
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return !points_.empty() && end(false);
        case Qt::Key_Backspace:
            if (points_.empty()) return false;
            points_.pop_back();
            follow(with_pointer());
            show();
            emit hint_changed();
            return true;
        case Qt::Key_Escape:
            if (points_.empty()) return false;
            drop();
            return true;
        default:
            return false;
    }
}

bool SketchTool::end(bool closed) {
    if (points_.size() < least_points()) {
        emit notice(too_few());
        return true;
    }
    const auto drawn = points_;
    // Taken off the map first: the plan shows it from now on, and put back if the plan does not take it.
    points_.clear();
    if (!finish(drawn, closed)) points_ = drawn;
    follow(points_);
    show();
    emit hint_changed();
    return true;
}

std::optional<Geometry> SketchTool::area_around(const std::vector<Point>& points) {
    Geometry area = make_polygon(points);
    const QString problem = problem_with_area(area);
    if (problem.isEmpty()) return area;
    emit notice(problem);
    return std::nullopt;
}

bool SketchTool::put_down() {
    if (points_.size() >= least_points() && !points_.empty()) (void)end(false);
    if (points_.size() >= least_points() && !points_.empty()) return false;
    drop();
    pointer_.reset();
    snap_.reset();
    desk().map.set_preview({});
    return true;
}

void SketchTool::drop() {
    points_.clear();
    closes_ = false;
    follow({});
    show();
    emit hint_changed();
}

void SketchTool::show() {
    MapPreview preview;
    if (!points_.empty()) {
        MapPreview::Line line = style();
        line.points = with_pointer();
        line.closed = line.closed || closes_;
        if (pointer_) preview.texts.push_back({*pointer_, readout(line.points)});
        preview.lines.push_back(std::move(line));
        for (const Point point : points_) preview.handles.push_back({point, false});
        if (closes_) preview.handles.front().active = true;
    }
    add_to(preview);
    if (snap_) {
        preview.snap = snap_->at;
        preview.snap_name = snap_name(snap_->kind);
    }
    desk().map.set_preview(std::move(preview));
}

}  // namespace yimi::app
