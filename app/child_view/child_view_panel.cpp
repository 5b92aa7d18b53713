#include "app/child_view/child_view_panel.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>
#include <QStackedWidget>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/child_view/child_view.h"
#include "app/child_view/record_menu.h"
#include "app/child_view/view_words.h"
#include "app/panels/panel_look.h"

namespace yimi::app {
namespace {

constexpr int slider_steps_per_m = 10;
constexpr double step_m = 0.5, turn_deg = 5;

}  // namespace

ChildViewPanel::ChildViewPanel(Document& document, JobRunner& jobs, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      selection_(selection),
      watch_(document),
      pages_(new QStackedWidget(this)),
      empty_(make_paragraph(*this, QStringLiteral("child_view_empty"))),
      place_(make_paragraph(*this, QStringLiteral("child_view_place"))),
      notes_(make_paragraph(*this, QStringLiteral("child_view_notes"))),
      play_(named(new QToolButton(this), "child_view_play")),
      back_(named(new QToolButton(this), "child_view_back")),
      child_(named(new QToolButton(this), "child_view_child")),
      adult_(named(new QToolButton(this), "child_view_adult")),
      save_(named(new QToolButton(this), "child_view_save")),
      record_(new RecordMenu(
          jobs, [this] { return in_view(); }, this)),
      along_(named(new QSlider(Qt::Horizontal, this), "child_view_along")),
      date_(named(new QDateEdit(this), "child_view_date")),
      time_(named(new QTimeEdit(this), "child_view_time")) {
    setObjectName(QStringLiteral("child_view_panel"));
    setFocusPolicy(Qt::StrongFocus);
    lay_out();
    constexpr int frame_ms = 33;
    steps_.setInterval(frame_ms);
    connect(&steps_, &QTimer::timeout, this, &ChildViewPanel::walk_on);
    connect(&document_, &Document::plan_changed, this, &ChildViewPanel::follow_plan);
    connect(&selection_, &Selection::changed, this, &ChildViewPanel::follow_selection);
    connect(&watch_, &SurroundingsWatch::changed, this, [this] {
        if (view_) view_->show_surroundings(watch_.surroundings());
        show_walk();
    });
    connect(play_, &QToolButton::toggled, this, &ChildViewPanel::play);
    connect(back_, &QToolButton::clicked, this, [this] {
        walk_.turn_back();
        show_walk();
    });
    connect(child_, &QToolButton::clicked, this, [this] { choose_eye(child_eye); });
    connect(adult_, &QToolButton::clicked, this, [this] { choose_eye(adult_eye); });
    connect(along_, &QSlider::valueChanged, this, [this](int value) {
        walk_.go_to(static_cast<double>(value) / slider_steps_per_m);
        show_walk();
    });
    connect(date_, &QDateEdit::dateChanged, this, &ChildViewPanel::show_walk);
    connect(time_, &QTimeEdit::timeChanged, this, &ChildViewPanel::show_walk);
    choose_eye(child_eye);
    translate();
    follow_selection();
}

void ChildViewPanel::lay_out() {
    constexpr int equinox_month = 3, equinox_day = 21, morning_h = 10;
    date_->setDate({QDate::currentDate().year(), equinox_month, equinox_day});
    date_->setCalendarPopup(true);
    time_->setTime({morning_h, 0});
    time_->setDisplayFormat(QStringLiteral("HH:mm"));
    play_->setCheckable(true);
    for (QToolButton* eye : {child_, adult_}) eye->setCheckable(true);
    save_->setMenu(record_);
    save_->setPopupMode(QToolButton::InstantPopup);
    make_dim(*notes_);
    for (QWidget* part : std::initializer_list<QWidget*>{play_, back_, child_, adult_, save_, along_})
        part->setFocusPolicy(Qt::NoFocus);  // the keys are the view's

    auto* empty_page = new QWidget(pages_);
    auto* empty_column = new QVBoxLayout(empty_page);
    empty_column->setContentsMargins(16, 24, 16, 16);
    empty_column->addWidget(empty_);
    empty_column->addStretch(1);
    pages_->addWidget(empty_page);

    auto* walking = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{play_, back_}) walking->addWidget(part);
    walking->addWidget(along_, 1);
    auto* looking = new QHBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{child_, adult_}) looking->addWidget(part);
    looking->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{date_, time_, save_}) looking->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 6);
    column->setSpacing(4);
    column->addWidget(pages_, 1);
    column->addWidget(place_);
    column->addWidget(notes_);
    column->addLayout(walking);
    column->addLayout(looking);
}

void ChildViewPanel::make_view() {
    if (view_ || pages_->count() > 1 || !has_opengl()) return;
    view_ = new ChildView(this);
    view_->setFocusPolicy(Qt::ClickFocus);
    view_->setFocusProxy(this);
    pages_->addWidget(view_);
    view_->show_surroundings(watch_.surroundings());
    connect(view_, &ChildView::turned, this, [this](double by_deg, double up_deg) {
        walk_.turn(by_deg, up_deg);
        show_walk();
    });
    const auto do_without = [this] {
        view_ = nullptr;
        show_words();
    };
    connect(view_, &ChildView::failed, this, do_without, Qt::QueuedConnection);
}

void ChildViewPanel::translate() {
    play_->setText(play_->isChecked() ? tr("Pause") : tr("Walk"));
    play_->setToolTip(tr("Walks along the route as fast as its child does. Key: Space"));
    back_->setText(tr("Turn back"));
    back_->setToolTip(tr("Walks the other way from here."));
    child_->setText(tr("Child 1.0 m"));
    child_->setToolTip(tr("From a child's eyes. Key: 1"));
    adult_->setText(tr("Adult 1.6 m"));
    adult_->setToolTip(tr("From an adult's eyes. Key: 2"));
    save_->setText(tr("Save"));
    save_->setToolTip(tr("Saves what is in view as a picture or a film."));
    record_->translate();
    along_->setToolTip(tr("Where on the route one stands"));
    date_->setToolTip(tr("The day whose sun shines"));
    time_->setToolTip(tr("The hour at which the sun stands so"));
    along_->setAccessibleName(along_->toolTip());
    date_->setAccessibleName(date_->toolTip());
    time_->setAccessibleName(time_->toolTip());
    show_words();
}

void ChildViewPanel::follow_plan(const PlanChange& change) {
    if (change.derived) return;
    if (change.whole) {
        play_->setChecked(false);
        walk_.leave();
    }
    if (walk_.way()) {
        if (const auto way = walked_way(*document_.snapshot(), walk_.way()->route))
            walk_.follow(*way);
        else
            walk_.leave();
    }
    show_walk();
}

void ChildViewPanel::follow_selection() {
    const auto one = selection_.single();
    if (one && one->table == Table::routes && isVisible()) follow(one->id);
}

void ChildViewPanel::follow(FeatureId route) {
    if (walk_.way() && walk_.way()->route == route) return;
    const auto way = walked_way(*document_.snapshot(), route);
    if (!way) return;
    walk_.follow(*way);
    if (way->departs_s) {
        const QSignalBlocker quiet(time_);
        time_->setTime(QTime(0, 0).addSecs(*way->departs_s));
    }
    show_walk();
}

void ChildViewPanel::stand_somewhere() {
    document_.snapshot()->layer(Table::routes).for_each([this](const RowView& row) {
        follow(row.id());
        return !walk_.is_somewhere();
    });
}

void ChildViewPanel::look_from(Point at, Point towards) {
    play_->setChecked(false);
    walk_.stand(at, distance(at, towards) > 0 ? heading_of(towards - at) : walk_.camera().heading_deg);
    show_walk();
}

void ChildViewPanel::look_as_child(Point at, Point towards) {
    choose_eye(child_eye);
    look_from(at, towards);
}

void ChildViewPanel::visit(const Geometry& place) {
    constexpr double beside_m = 25, before_m = 8;
    if (place.empty()) return;
    const Point target = centroid(place);
    if (const auto& way = walk_.way()) {
        const PathProjection nearest = project_onto_path(target, way->line);
        if (nearest.distance_m <= beside_m) {
            play_->setChecked(false);
            walk_.go_to(nearest.along_m - before_m);
            walk_.face(target);
            return show_walk();
        }
    }
    if (place.kind != GeometryKind::polygons) look_from(place.points.front(), place.points.back());
}

void ChildViewPanel::choose_eye(EyeHeight eye) {
    walk_.set_eye(eye);
    child_->setChecked(eye.metres == child_eye.metres);
    adult_->setChecked(eye.metres == adult_eye.metres);
    show_walk();
}

int ChildViewPanel::second_of_day() const {
    return QTime(0, 0).secsTo(time_->time());
}

SunPosition ChildViewPanel::sun() {
    // The same over all the surroundings: a step moves no shadow, and to ask for longitudes at each would take time.
    const Lit now{document_.crs(),
                  watch_.surroundings() ? watch_.surroundings()->mesh.origin : walk_.camera().at,
                  {date_->date(), second_of_day()}};
    if (lit_ != now) {
        lit_ = now;
        sun_ = sun_over(*document_.snapshot(), now.over, now.when);
    }
    return sun_;
}

Recording ChildViewPanel::in_view() {
    Recording now;
    now.plan = document_.snapshot();
    if (view_ && walk_.is_somewhere()) now.surroundings = watch_.surroundings();
    now.walk = walk_;
    now.sun = sun();
    return now;
}

void ChildViewPanel::play(bool on) {
    const bool goes = on && walk_.way() && walk_.along_m() < walk_.way()->length_m;
    if (on != goes) return play_->setChecked(goes);
    goes ? steps_.start() : steps_.stop();
    since_step_.start();
    translate();
}

void ChildViewPanel::walk_on() {
    const double passed_s = static_cast<double>(since_step_.restart()) / 1000;
    if (!walk_.way() || !walk_.step(walk_.way()->speed_mps * passed_s)) play_->setChecked(false);
    show_walk();
}

void ChildViewPanel::show_walk() {
    if (const auto& way = walk_.way()) {
        const QSignalBlocker quiet(along_);
        along_->setRange(0, static_cast<int>(way->length_m * slider_steps_per_m));
        along_->setPageStep(10 * slider_steps_per_m);
        along_->setValue(static_cast<int>(walk_.along_m() * slider_steps_per_m));
    }
    for (QWidget* part : std::initializer_list<QWidget*>{play_, back_, along_})
        part->setEnabled(walk_.way().has_value());
    show_words();
    const EyeCamera camera = walk_.camera();
    watch_.stand(walk_.is_somewhere() && isVisible() ? std::optional(camera.at) : std::nullopt, second_of_day());
    if (view_ && walk_.is_somewhere()) view_->look(camera, sun());
    emit marks_changed(isVisible() && walk_.is_somewhere() ? marks_of(camera) : MapPreview{});
}

void ChildViewPanel::show_words() {
    empty_->setText(view_ ? tr("Stand in the street at a child's height: select a way to school or home, or click a "
                               "place on the map with the right button and choose “Look from here”.")
                          : tr("This computer offers no OpenGL 3.3, so the child view cannot be drawn here. Everything "
                               "else works; where one stands is shown on the map."));
    pages_->setCurrentIndex(view_ && walk_.is_somewhere() ? 1 : 0);
    place_->setText(walk_.is_somewhere() ? place_text(*document_.snapshot(), walk_) : QString());
    notes_->setText(watch_.surroundings() && walk_.is_somewhere() ? assumed_text(*watch_.surroundings()) : QString());
    notes_->setVisible(!notes_->text().isEmpty());
}

bool ChildViewPanel::event(QEvent* event) {
    // The window's own shortcuts do not take the keys of the view.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        for (const int own :
             {Qt::Key_1, Qt::Key_2, Qt::Key_Space, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right})
            if (key->key() == own && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) event->accept();
    }
    return QWidget::event(event);
}

void ChildViewPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_1:
            return choose_eye(child_eye);
        case Qt::Key_2:
            return choose_eye(adult_eye);
        case Qt::Key_Space:
            return play_->toggle();
        case Qt::Key_Up:
            walk_.step(step_m);
            return show_walk();
        case Qt::Key_Down:
            walk_.step(-step_m);
            return show_walk();
        case Qt::Key_Left:
            walk_.turn(-turn_deg, 0);
            return show_walk();
        case Qt::Key_Right:
            walk_.turn(turn_deg, 0);
            return show_walk();
        default:
            return QWidget::keyPressEvent(event);
    }
}

void ChildViewPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    make_view();
    follow_selection();
    if (!walk_.is_somewhere()) stand_somewhere();
    show_walk();
}

void ChildViewPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    play_->setChecked(false);
    watch_.stand(std::nullopt, second_of_day());
    emit marks_changed({});
}

void ChildViewPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
