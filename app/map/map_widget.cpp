#include "app/map/map_widget.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVariantAnimation>
#include <QWheelEvent>
#include <cmath>
#include <numbers>

#include "app/jobs/job_runner.h"
#include "app/map/map_furniture.h"
#include "app/map/preview_painter.h"
#include "app/map/tile_pool.h"

namespace yimi::app {
namespace {

constexpr double snap_px = 12;
constexpr int glide_ms = 150, pulse_ms = 1200;
constexpr double lasting_mark = 0.4;  // of the pulse's strength, after it
constexpr double key_pan_px = 80;
constexpr double least_frame_px = 4;          // a shorter drag is a click
constexpr double labels_beyond_share = 0.25;  // of the screen: names are there already when it is panned

struct ShownLabels {
    std::vector<LabelSprite> sprites;
};

MapPress press_of(const QMouseEvent& event, const MapView& view) {
    return {view.to_world(event.position()),
            event.position(),
            snap_px * view.metres_per_pixel,
            event.button(),
            event.buttons(),
            event.modifiers()};
}

}  // namespace

/// What the widget remembers between events.
class MapWidget::State {
public:
    explicit State(MapWidget* widget) : tiles(widget), jobs(widget), glide(widget), pulse(widget) {}

    TilePool tiles;
    JobRunner jobs;  ///< labels, and a selection of many
    MapInput* input = nullptr;
    MapView view;
    std::vector<LabelSprite> labels;
    bool labels_wanted = false;
    MapPreview preview;
    std::vector<Geometry> selection;
    std::shared_ptr<const SelectedRows> selected_rows;  ///< null where `selection` has all
    SelectionPicture selection_picture;                 ///< of them; null until it is drawn
    Geometry flashed;
    double flash_strength = 0;
    QString attribution;
    QVariantAnimation glide, pulse;
    MapView glide_from, glide_to;
    enum class Drag { none, pan, zoom_box, tool } drag = Drag::none;
    QPointF drag_from, drag_at;
    std::optional<MapPress> shift_press;  ///< a click of the tool, if it does not become a frame to zoom to
    bool space_held = false;
    bool has_panned = false;             ///< the present drag has left the place where it began
    std::optional<QCursor> tool_cursor;  ///< while a hand is shown
    bool was_placed = false;             ///< someone has chosen the view
};

MapWidget::MapWidget(QWidget* parent) : QWidget(parent), state_(std::make_unique<State>(this)) {
    setObjectName(QStringLiteral("map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 180);
    setAccessibleName(tr("Map"));
    State& state = *state_;
    take_ground();
    connect(&state.tiles, &TilePool::updated, this, qOverload<>(&QWidget::update));
    connect(&state.tiles, &TilePool::settled, this, [this] {
        if (is_settled()) emit settled();
    });
    state.glide.setDuration(glide_ms);
    state.glide.setStartValue(0.0);
    state.glide.setEndValue(1.0);
    state.glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&state.glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { glide_on(value.toDouble()); });
    connect(&state.glide, &QVariantAnimation::finished, this, [this] { show_view(state_->glide_to); });
    state.pulse.setDuration(pulse_ms);
    state.pulse.setStartValue(0.0);
    state.pulse.setEndValue(1.0);
    connect(&state.pulse, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double swing = std::abs(std::sin(value.toDouble() * 2 * std::numbers::pi));  // twice
        state_->flash_strength = std::max(swing, lasting_mark);
        update();
    });
}

MapWidget::~MapWidget() = default;

void MapWidget::set_input(MapInput* input) {
    state_->input = input;
}

void MapWidget::set_snapshot(const Snapshot& plan, const Box& changed) {
    MapContent content = state_->tiles.content();
    content.plan = plan;
    state_->tiles.set_content(std::move(content), changed);
    want_labels();
    want_selection_picture();
}

void MapWidget::show_glimpse(const QImage& picture, const MapView& view) {
    state_->jobs.drop_line(QStringLiteral("labels"));
    state_->labels.clear();
    state_->labels_wanted = false;
    state_->glide.stop();
    state_->view = view;
    state_->tiles.show_glimpse(picture, view);
    emit view_changed(view);
}

template <class Change>
void MapWidget::change_content(const Change& change) {
    MapContent content = state_->tiles.content();
    change(content);
    state_->tiles.set_content(std::move(content), {});
}

void MapWidget::set_theme(Theme theme) {
    change_content([&](MapContent& content) { content.theme = theme; });
    want_labels();
}

void MapWidget::take_ground() {
    const Ground ground = ground_of(palette());
    if (content().ground == ground) return;
    change_content([&](MapContent& content) { content.ground = ground; });
    want_labels();
}

void MapWidget::set_layers(const std::vector<LayerState>& layers) {
    change_content([&](MapContent& content) { content.layers = layers; });
    want_labels();
}

void MapWidget::set_overlay(std::shared_ptr<const MapOverlay> overlay) {
    change_content([&](MapContent& content) { content.overlay = std::move(overlay); });
}

void MapWidget::set_symbols(const SymbolChanges& symbols) {
    if (*content().symbols == symbols) return;
    change_content([&](MapContent& content) { content.symbols = std::make_shared<const SymbolChanges>(symbols); });
    want_labels();
}

void MapWidget::set_backdrop(const MapBackdrop& backdrop) {
    if (content().backdrop != backdrop) change_content([&](MapContent& content) { content.backdrop = backdrop; });
}

void MapWidget::set_preview(MapPreview preview) {
    state_->preview = std::move(preview);
    update();
}

const MapPreview& MapWidget::preview() const noexcept {
    return state_->preview;
}

MapPress MapWidget::hover_at(QPointF screen, Qt::KeyboardModifiers modifiers) const {
    MapPress press;
    press.at = state_->view.to_world(screen);
    press.screen = screen;
    press.tolerance_m = snap_px * state_->view.metres_per_pixel;
    press.modifiers = modifiers;
    return press;
}

void MapWidget::set_selection(std::vector<Geometry> shapes) {
    state_->selection = std::move(shapes);
    update();
}

void MapWidget::set_selected_rows(SelectedRows rows) {
    if (rows.empty() && !state_->selected_rows) return;
    state_->selected_rows = rows.empty() ? nullptr : std::make_shared<const SelectedRows>(std::move(rows));
    if (!state_->selected_rows) {
        state_->jobs.drop_line(QStringLiteral("selection"));
        state_->selection_picture = {};
        update();
    }
    want_selection_picture();
}

void MapWidget::want_selection_picture() {
    if (!state_->selected_rows) return;
    state_->jobs.start<SelectionPicture>(
        QStringLiteral("selection"),
        [content = content(), rows = state_->selected_rows, view = aim()](JobContext& job) {
            return draw_selected_rows(*content.plan, *rows, view, map_colours(content.ground), job);
        },
        [this](Result<SelectionPicture> picture) {
            if (picture) state_->selection_picture = std::move(picture).value();
            update();
        });
}

void MapWidget::show_selection_picture(QPainter& painter) const {
    const SelectionPicture& picture = state_->selection_picture;
    if (picture.image.isNull()) return;
    const Box drawn = picture.view.extent();
    painter.drawImage(
        QRectF(state_->view.to_screen({drawn.min_x, drawn.max_y}), state_->view.to_screen({drawn.max_x, drawn.min_y})),
        picture.image);
}

void MapWidget::flash(const Geometry& shape) {
    state_->flashed = shape;
    state_->pulse.stop();
    state_->pulse.start();
}

void MapWidget::unmark() {
    state_->pulse.stop();
    state_->flashed = {};
    update();
}

void MapWidget::set_attribution(const QString& text) {
    state_->attribution = text;
    update();
}

const MapContent& MapWidget::content() const noexcept {
    return state_->tiles.content();
}

const MapView& MapWidget::view() const noexcept {
    return state_->view;
}

const MapView& MapWidget::aim() const noexcept {
    return state_->glide.state() == QAbstractAnimation::Running ? state_->glide_to : state_->view;
}

void MapWidget::show_view(const MapView& view, Motion motion) {
    MapView shown = view;
    shown.size = size();
    shown.device_pixel_ratio = devicePixelRatioF();
    const bool is_new = shown != aim();
    state_->was_placed = true;
    state_->glide.stop();
    if (motion == Motion::glide && isVisible()) {
        state_->glide_from = state_->view;
        state_->glide_to = shown;
        state_->glide.start();
    } else {
        state_->view = shown;
        emit view_changed(shown);
    }
    // The tiles are drawn while the map is still gliding.
    state_->tiles.want(shown);
    if (is_new) want_labels();
    if (is_new) want_selection_picture();
}

void MapWidget::glide_on(double share) {
    const MapView &from = state_->glide_from, &to = state_->glide_to;
    MapView between = to;
    between.metres_per_pixel = from.metres_per_pixel * std::pow(to.metres_per_pixel / from.metres_per_pixel, share);
    // The place under the pointer stays there: the centre moves as the scale does, not as the time.
    const double change = to.metres_per_pixel - from.metres_per_pixel;
    const bool zooms = std::abs(change) > 1e-9 * to.metres_per_pixel;
    const double moved = zooms ? (between.metres_per_pixel - from.metres_per_pixel) / change : share;
    between.centre = from.centre + (to.centre - from.centre) * moved;
    state_->view = between;
    emit view_changed(between);
    update();
}

void MapWidget::show_box(const Box& box, Motion motion) {
    if (!box.empty()) show_view(aim().fitted(box), motion);
}

void MapWidget::fit() {
    show_box(content().plan->extent(), Motion::jump);
    state_->was_placed = false;  // and fitted it stays while the window changes its size, until the planner moves it
}

void MapWidget::zoom(double factor) {
    show_view(aim().zoomed(factor, QRectF(rect()).center()), Motion::glide);
}

bool MapWidget::is_settled() const noexcept {
    return state_->tiles.is_settled() && !state_->labels_wanted && state_->glide.state() != QAbstractAnimation::Running;
}

void MapWidget::want_labels() {
    MapView wider = aim();
    wider.size *= 1 + 2 * labels_beyond_share;
    state_->labels_wanted = true;
    state_->jobs.start<ShownLabels>(
        QStringLiteral("labels"),
        [content = content(), wider](JobContext& job) -> Result<ShownLabels> {
            YIMI_TRY(labels, place_labels(content, wider, job));
            return ShownLabels{label_sprites(labels, wider)};
        },
        [this](Result<ShownLabels> labels) {
            state_->labels_wanted = false;
            if (labels) state_->labels = std::move(labels).value().sprites;
            update();
            if (is_settled()) emit settled();
        });
}

void MapWidget::show_labels(QPainter& painter) const {
    const double ratio = devicePixelRatioF();
    const QRectF screen = rect();
    for (const LabelSprite& label : state_->labels) {
        const QSizeF label_size = label.image.deviceIndependentSize();
        const QPointF corner = state_->view.to_screen(label.at) - QPointF(label_size.width(), label_size.height()) / 2;
        const QPointF sharp(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
        if (screen.intersects(QRectF(sharp, label_size))) painter.drawImage(sharp, label.image);
    }
}

void MapWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const State& state = *state_;
    state.tiles.paint(painter, state.view);
    show_labels(painter);
    const MapColours& colours = map_colours(content().ground);
    draw_selection(painter, state.view, colours, state.selection);
    show_selection_picture(painter);
    if (!state.flashed.empty()) draw_flash(painter, state.view, colours, state.flashed, state.flash_strength);
    draw_preview(painter, state.view, colours, state.preview);
    if (state.drag == State::Drag::zoom_box)
        draw_rubber_band(painter, colours, QRectF(state.drag_from, state.drag_at).normalized());
    draw_scale_bar(painter, state.view, colours, QPointF(12, height() - 12));
    draw_attribution(painter, rect(), colours, state.attribution);
}

void MapWidget::resizeEvent(QResizeEvent*) {
    MapView view = aim();
    view.size = size();
    const bool was_placed = state_->was_placed;
    const Box extent = content().plan->extent();
    show_view(was_placed || extent.empty() ? view : view.fitted(extent));
    state_->was_placed = was_placed;
}

bool MapWidget::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride: {
            // Some keys of the map are keys of the window's menus too; while the map has the focus they are the map's.
            const auto& pressed = *static_cast<QKeyEvent*>(event);
            const int key = pressed.key();
            const bool is_tools = state_->input && state_->input->wants_key(key, pressed.modifiers());
            if (is_tools || key == Qt::Key_Space || key == Qt::Key_Home || key == Qt::Key_Escape ||
                key == Qt::Key_Backspace) {
                event->accept();
                return true;
            }
            break;
        }
        case QEvent::ScreenChangeInternal:  // another screen may have other pixels
        case QEvent::Show:
            if (devicePixelRatioF() != aim().device_pixel_ratio) show_view(aim());
            break;
        case QEvent::LanguageChange:
            setAccessibleName(tr("Map"));
            break;
        case QEvent::PaletteChange:
            take_ground();
            break;
        case QEvent::FocusOut:
            state_->space_held = false;
            if (state_->drag == State::Drag::none) hide_hand();
            break;
        default:
            break;
    }
    return QWidget::event(event);
}

void MapWidget::show_hand(Qt::CursorShape shape) {
    if (!state_->tool_cursor) state_->tool_cursor = cursor();
    setCursor(shape);
}

void MapWidget::hide_hand() {
    if (const auto tool_cursor = std::exchange(state_->tool_cursor, std::nullopt)) setCursor(*tool_cursor);
}

void MapWidget::press_tool(const MapPress& press) {
    if (state_->input && state_->input->pressed(press)) {
        state_->drag = State::Drag::tool;
    } else if (press.button == Qt::LeftButton) {
        state_->drag = State::Drag::pan;
    } else if (press.button == Qt::RightButton) {
        emit menu_requested(mapToGlobal(press.screen.toPoint()), press.at);
    }
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
    setFocus();
    if (state_->drag != State::Drag::none) return;  // a second button changes nothing
    state_->drag_from = state_->drag_at = event->position();
    state_->has_panned = false;
    const MapPress press = press_of(*event, state_->view);
    const bool left = press.button == Qt::LeftButton;
    if (press.button == Qt::MiddleButton || (left && state_->space_held)) {
        state_->drag = State::Drag::pan;
    } else if (left && press.modifiers == Qt::ShiftModifier && !(state_->input && state_->input->takes_shift())) {
        state_->drag = State::Drag::zoom_box;
        state_->shift_press = press;
    } else {
        press_tool(press);
    }
    if (state_->drag == State::Drag::pan) show_hand(Qt::ClosedHandCursor);
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    emit pointer_moved(state_->view.to_world(event->position()));
    const QPointF by = event->position() - state_->drag_at;
    switch (state_->drag) {
        case State::Drag::pan:
            // A hand that clicks trembles: below this the map stays.
            if (!state_->has_panned && by.manhattanLength() < least_frame_px) break;
            state_->has_panned = true;
            state_->drag_at = event->position();
            show_view(state_->view.panned(by));
            break;
        case State::Drag::zoom_box:
            state_->drag_at = event->position();
            update();
            break;
        case State::Drag::tool:
        case State::Drag::none:
            if (state_->input) state_->input->moved(press_of(*event, state_->view));
            break;
    }
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    const auto drag = std::exchange(state_->drag, State::Drag::none);
    const MapPress release = press_of(*event, state_->view);
    if (drag == State::Drag::pan && state_->space_held) show_hand(Qt::OpenHandCursor);
    if (drag == State::Drag::pan && !state_->space_held) hide_hand();
    if (drag == State::Drag::tool && state_->input) state_->input->released(release);
    const bool was_click = drag == State::Drag::pan && !state_->has_panned && !state_->space_held;
    if (was_click && release.button == Qt::LeftButton && state_->input) state_->input->clicked(release);
    if (drag == State::Drag::zoom_box) zoom_to_frame(release);
}

void MapWidget::zoom_to_frame(const MapPress& release) {
    const QRectF frame = QRectF(state_->drag_from, release.screen).normalized();
    const auto press = std::exchange(state_->shift_press, std::nullopt);
    if (frame.width() >= least_frame_px && frame.height() >= least_frame_px) {
        Box box;
        box.add(state_->view.to_world(frame.topLeft()));
        box.add(state_->view.to_world(frame.bottomRight()));
        show_view(state_->view.fitted(box, 0), Motion::glide);
    } else if (press && state_->input && state_->input->pressed(*press)) {
        state_->input->released(release);
    }
    update();
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (state_->input && state_->input->double_clicked(press_of(*event, state_->view))) return;
    mousePressEvent(event);
}

void MapWidget::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    const double per_notch = event->modifiers() & Qt::ControlModifier ? 1.2 : 2.0;
    show_view(aim().zoomed(std::pow(per_notch, notches), event->position()), Motion::glide);
    event->accept();
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    if (state_->input && state_->input->key_pressed(event->key(), event->modifiers())) return;
    switch (event->key()) {
        case Qt::Key_Left:
            return show_view(aim().panned({key_pan_px, 0}), Motion::glide);
        case Qt::Key_Right:
            return show_view(aim().panned({-key_pan_px, 0}), Motion::glide);
        case Qt::Key_Up:
            return show_view(aim().panned({0, key_pan_px}), Motion::glide);
        case Qt::Key_Down:
            return show_view(aim().panned({0, -key_pan_px}), Motion::glide);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(2);
        case Qt::Key_Minus:
            return zoom(0.5);
        case Qt::Key_Home:
            return fit();
        case Qt::Key_Space:
            state_->space_held = true;
            if (state_->drag == State::Drag::none) show_hand(Qt::OpenHandCursor);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void MapWidget::keyReleaseEvent(QKeyEvent* event) {
    if (state_->input && !event->isAutoRepeat()) state_->input->key_released(event->key(), event->modifiers());
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QWidget::keyReleaseEvent(event);
    state_->space_held = false;
    if (state_->drag == State::Drag::none) hide_hand();
}

void MapWidget::leaveEvent(QEvent*) {
    emit pointer_left();
}

}  // namespace yimi::app
