#include "app/tools/move_drag.h"

#include <QApplication>

#include "app/document/commit_rows.h"
#include "app/tools/measure_text.h"

namespace yimi::app {

MoveDrag::MoveDrag(const ToolDesk& desk, const MapPress& press)
    : desk_(desk),
      plan_(desk.document.snapshot()),
      shapes_(desk.document, desk.selection),
      pressed_at_(press),
      grip_(shapes_.grip(press.at, press.tolerance_m)) {}

void MoveDrag::go_on(const MapPress& press) {
    const bool is_far = (press.screen - pressed_at_.screen).manhattanLength() >= QApplication::startDragDistance();
    has_begun_ = has_begun_ || is_far;
    if (!has_begun_) return;
    by_ = press.at - pressed_at_.at;
    snap_.reset();
    if (press.modifiers & Qt::ShiftModifier) {
        (std::abs(by_.x) >= std::abs(by_.y) ? by_.y : by_.x) = 0;
    } else {
        MapPress held = press;
        held.at = grip_ + by_;  // where the vertex or edge in the hand would come to lie
        const SnappedPress where = snapped_in(shapes_.others(), desk_, held);
        by_ = where.at - grip_;
        snap_ = where.snap;
    }
    show();
}

void MoveDrag::end() {
    give_up();
    if (has_begun_) commit_rows(desk_.document, shapes_.edit("move", translation(by_)));
}

void MoveDrag::give_up() {
    desk_.map.set_preview({});
    desk_.map.set_selection(shapes_to_outline(desk_.selection));
}

void MoveDrag::show() const {
    desk_.map.set_selection(shapes_.shown(translation(by_)));
    MapPreview preview;
    MapPreview::Line way;
    way.points = {grip_, grip_ + by_};
    way.pattern = LinePattern::dashed;
    way.width_px = 1.2;
    preview.lines.push_back(std::move(way));
    preview.texts.push_back({grip_ + by_, length_text(norm(by_))});
    if (snap_) show_snap(preview, *snap_);
    desk_.map.set_preview(std::move(preview));
}

}  // namespace yimi::app
