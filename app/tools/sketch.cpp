#include "app/tools/sketch.h"

#include "app/text/names.h"
#include "app/tools/area_check.h"
#include "app/tools/measure_text.h"
#include "app/tools/sketch_guides.h"

namespace yimi::app {
namespace {

constexpr std::size_t slip_points = 2;  // a drawing that is given up with no more of them needs no words

}  // namespace

SketchTool::~SketchTool() {
    delete entry_;
}

std::vector<Point> SketchTool::with_pointer() const {
    std::vector<Point> all = points();
    if (typed_)
        all.push_back(*typed_);
    else if (aim_ && (all.empty() || all.back() != aim_->at))
        all.insert(all.end(), aim_->way.begin(), aim_->way.end());
    return all;
}

void SketchTool::add(const std::vector<Point>& way) {
    bearing_deg_.reset();
    if (ends_at_once()) trail_.clear();                                   // one that could not be kept is placed anew
    if (!trail_.empty() && points().back() == way.back()) return show();  // twice the same place says nothing new
    trail_.add(way);
    if (ends_at_once())
        (void)end(false);
    else
        tell();
}

void SketchTool::tell() {
    aim_ = aim_now();
    follow(points().empty() ? std::vector<Point>() : with_pointer());
    show();
    emit hint_changed();
}

bool SketchTool::is_on_first(const MapPress& press) const {
    return can_close() && points().size() > 2 && distance(press.at, points().front()) <= press.tolerance_m;
}

std::optional<DirectionLock> SketchTool::lock_at(const MapPress& press) const {
    if (points().empty()) return std::nullopt;
    const Point last = points().back();
    if (bearing_deg_)
        return DirectionLock{foot_on_bearing(last, press.at, *bearing_deg_), direction_of_bearing(*bearing_deg_)};
    if (!(press.modifiers & Qt::ShiftModifier)) return std::nullopt;
    return lock_direction(last, press.at, references_at(desk(), points(), press));
}

SketchTool::Aim SketchTool::place_at(const MapPress& press) const {
    if (auto lock = lock_at(press)) {
        const auto snap = snaps(desk(), press) ? crossing_on(*lock, desk(), press) : std::nullopt;
        return {snap ? snap->at : lock->at, snap, lock};
    }
    if (is_on_first(press)) return {points().front(), {}, {}, true};
    const auto last = points().empty() ? std::nullopt : std::optional(points().back());
    const SnappedPress where = snapped(desk(), press, {}, last);
    return {where.at, where.snap};
}

SketchTool::Aim SketchTool::aim_at(const MapPress& press) const {
    Aim aim = place_at(press);
    const bool is_free = points().empty() || aim.lock || aim.closes || draws_freely(press);
    aim.way = is_free ? std::vector<Point>{aim.at} : way_between(points().back(), aim.at);
    return aim;
}

std::optional<SketchTool::Aim> SketchTool::aim_now() const {
    if (!hover_) return std::nullopt;
    return aim_at(desk().map.hover_at(hover_->screen, hover_->modifiers));
}

bool SketchTool::pressed(const MapPress& press) {
    if (press.button != Qt::LeftButton && press.button != Qt::RightButton) return false;
    if (is_typing()) {
        (void)moved(press);
        take_typed(entry_->text());  // as the map shows it
        const bool says_how_far = bearing_deg_ && press.button == Qt::LeftButton && !is_typing();
        if (!says_how_far) return true;
    }
    if (press.button == Qt::RightButton) return !trail_.empty() && end(false);
    hover_ = press;
    const Aim aim = aim_at(press);
    if (aim.closes) return end(true);
    add(aim.way);
    return true;
}

QString SketchTool::aim_word() const {
    if (!aim_) return {};
    if (aim_->snap) return snap_name(aim_->snap->kind);
    return aim_->lock ? lock_name(*aim_->lock) : QString();
}

bool SketchTool::moved(const MapPress& press) {
    hover_ = press;
    const QString word = aim_word();
    aim_ = aim_at(press);
    if (aim_word() != word) emit hint_changed();
    if (is_typing()) typed_ = read(entry_->text()).at;  // a length goes where the pointer is
    if (!trail_.empty()) follow(with_pointer());
    show();
    return true;
}

void SketchTool::aim_anew(Qt::KeyboardModifiers modifiers) {
    if (hover_) (void)moved(desk().map.hover_at(hover_->screen, modifiers));
}

bool SketchTool::double_clicked(const MapPress& press) {
    // The first of the two clicks has set the last point already.
    if (press.button != Qt::LeftButton) return false;
    return trail_.empty() || is_typing() ? pressed(press) : end(false);
}

bool SketchTool::wants_key(int key, Qt::KeyboardModifiers modifiers) const {
    return begins_number(key, modifiers);
}

bool SketchTool::key_pressed(int key, Qt::KeyboardModifiers modifiers) {
    if (begins_number(key, modifiers)) {
        begin_typing(QChar(key));
        return true;
    }
    switch (key) {
        case Qt::Key_Shift:
        case Qt::Key_Control:
        case Qt::Key_Alt:
            aim_anew(modifiers);
            return false;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return !trail_.empty() && end(false);
        case Qt::Key_Backspace:
            return take_back();
        case Qt::Key_Escape:
            if (trail_.empty()) return false;
            if (!std::exchange(bearing_deg_, std::nullopt)) give_up();
            aim_anew(modifiers);
            return true;
        default:
            return false;
    }
}

void SketchTool::refresh() {
    if (hover_ && aim_) aim_anew(hover_->modifiers);
    show();
}

void SketchTool::key_released(int, Qt::KeyboardModifiers modifiers) {
    aim_anew(modifiers);
}

bool SketchTool::take_back() {
    bearing_deg_.reset();
    if (trail_.empty()) {
        trail_.forget_taken_back();  // the planner goes on to what was before this drawing
        return false;
    }
    trail_.take_back();
    tell();
    return true;
}

bool SketchTool::put_back() {
    if (!trail_.has_taken_back()) return false;
    trail_.put_back();
    tell();
    return true;
}

void SketchTool::go_on_with(const std::vector<Click>& clicks) {
    trail_.clear();
    for (const Click& click : clicks) trail_.add(click);
    tell();
}

bool SketchTool::end(bool closed) {
    if (points().size() < least_points()) {
        emit notice(too_few());
        return true;
    }
    // Taken off the map first: the plan shows it from now on, and put back if the plan does not take it.
    ended_ = std::exchange(trail_, {});
    if (!finish(ended_.points(), closed)) trail_ = std::exchange(ended_, {});
    follow(points());
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
    stop_typing();
    if (points().size() >= least_points() && !trail_.empty()) (void)end(false);
    if (points().size() >= least_points() && !trail_.empty()) return false;
    give_up();
    hover_.reset();
    aim_.reset();
    desk().map.set_preview({});
    return true;
}

void SketchTool::give_up() {
    bearing_deg_.reset();
    if (trail_.empty()) return;
    if (points().size() > slip_points) emit notice(tr("The drawing is given up. Ctrl+Shift+Z brings it back."));
    trail_.give_up();
    tell();
}

void SketchTool::drop() {
    stop_typing();
    trail_.clear();
    bearing_deg_.reset();
    hover_.reset();
    tell();
}

void SketchTool::begin_typing(QChar first) {
    if (!entry_) {
        entry_ = new PointEntry(desk().map);
        connect(entry_, &PointEntry::edited, this, [this](const QString& text) {
            const TypedPoint typed = read(text);
            typed_ = typed.at;
            entry_->show_meaning(typed.understood() ? typed.meaning : typing_hint());
            show();
        });
        connect(entry_, &PointEntry::entered, this, &SketchTool::take_typed);
        connect(entry_, &PointEntry::closed, this, [this] {
            typed_.reset();
            show();
        });
    }
    aim_anew(Qt::NoModifier);  // Shift was for the sign
    entry_->open(first, hover_ ? hover_->screen.toPoint() : desk().map.rect().center());
}

void SketchTool::stop_typing() {
    if (entry_) entry_->shut();
}

bool SketchTool::is_typing() const {
    return entry_ && entry_->isVisible();
}

TypedPoint SketchTool::read(const QString& typed) const {
    const auto last = points().empty() ? std::nullopt : std::optional(points().back());
    const auto pointer = aim_ ? std::optional(aim_->at) : std::nullopt;
    return read_typed_point(typed, {last, pointer, desk().document.crs(), desk().document.snapshot()->extent()});
}

void SketchTool::take_typed(const QString& text) {
    const TypedPoint typed = read(text);
    if (!typed.understood()) return entry_->show_problem(typed.meaning);
    stop_typing();
    if (typed.at) return add({*typed.at});
    bearing_deg_ = typed.bearing_deg;
    aim_anew(Qt::NoModifier);
}

QString SketchTool::note(const std::vector<Point>& line) const {
    QStringList lines{readout(line)};
    const auto last = static_cast<std::ptrdiff_t>(points().size()) - 1;
    const std::vector<Point> piece(line.begin() + last, line.end());
    if (piece.size() == 2)
        lines << tr("This piece: %1, direction %2°")
                     .arg(length_text(path_length_m(piece)), number(bearing_deg(piece.front(), piece.back()), 1));
    else if (piece.size() > 2)
        lines << tr("This piece: %1").arg(length_text(path_length_m(piece)));
    lines << basis();
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void SketchTool::show() {
    MapPreview preview;
    if (aim_ && aim_->lock && !typed_) add_guide(preview, *aim_->lock, desk().map);
    if (!trail_.empty()) {
        MapPreview::Line line = style();
        line.points = with_pointer();
        const bool closes = aim_ && aim_->closes && !typed_;
        line.closed = line.closed || closes;
        if (line.points.size() > 1) preview.texts.push_back({line.points.back(), note(line.points)});
        preview.lines.push_back(std::move(line));
        for (const Point point : trail_.clicked()) preview.handles.push_back({point, false});
        if (closes) preview.handles.front().active = true;
    }
    add_to(preview);
    if (typed_) {
        preview.handles.push_back({*typed_, true});
    } else if (aim_ && aim_->snap) {
        show_snap(preview, *aim_->snap);
    } else if (aim_ && aim_->lock) {
        preview.snap = aim_->at;
        preview.snap_name = lock_name(*aim_->lock);
    }
    desk().map.set_preview(std::move(preview));
}

}  // namespace yimi::app
