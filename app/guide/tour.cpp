#include "app/guide/tour.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QSettings>

#include "app/guide/callout.h"

namespace yimi::app {
namespace {

const auto seen_key = QStringLiteral("tour/seen");

}  // namespace

Tour::Tour(QMainWindow& window) : QObject(&window), window_(window) {
    settling_.setSingleShot(true);
    connect(&settling_, &QTimer::timeout, this, [this] {
        if (is_on()) show_step();
    });
}

Tour::~Tour() = default;

bool Tour::was_seen() {
    return QSettings().value(seen_key).toBool();
}

void Tour::remember_seen() {
    QSettings().setValue(seen_key, true);
}

void Tour::begin_if_new() {
    if (!was_seen()) begin();
}

void Tour::begin() {
    if (is_on()) return;
    remember_seen();
    focus_before_ = QApplication::focusWidget();
    step_ = 0;
    pointer_ = new Pointer(&window_);
    callout_ = new Callout(&window_);
    connect(callout_, &Callout::next_wanted, this, [this] { go(1); });
    connect(callout_, &Callout::back_wanted, this, [this] { go(-1); });
    connect(callout_, &Callout::skip_wanted, this, &Tour::end);
    qApp->installEventFilter(this);
    show_step();
    callout_->take_focus();
}

void Tour::end() {
    if (!is_on()) return;
    qApp->removeEventFilter(this);
    for (QWidget* part : std::initializer_list<QWidget*>{callout_, pointer_}) {
        part->hide();
        part->deleteLater();  // one of its buttons may be what ends it
    }
    callout_ = nullptr;
    pointer_ = nullptr;
    if (focus_before_) focus_before_->setFocus();
}

void Tour::go(int by) {
    const int wanted = static_cast<int>(step_) + by;
    if (wanted >= static_cast<int>(steps_.size())) return end();
    step_ = static_cast<std::size_t>(std::max(0, wanted));
    emit part_wanted(QString::fromLatin1(steps_[step_].target));
    show_step();
}

void Tour::show_step() {
    steps_ = tour_steps();
    callout_->show_step(steps_[step_], step_, steps_.size());
    place();
}

void Tour::place() {
    constexpr int margin_px = 8;
    const QRect room = window_.rect().adjusted(margin_px, margin_px, -margin_px, -margin_px);
    const QWidget* target = tour_target(window_, steps_[step_]);
    const QRect at = target ? QRect(target->mapTo(&window_, QPoint(0, 0)), target->size()) : QRect();
    callout_->setGeometry(target ? place_beside(at, callout_->size(), room)
                                 : QRect(room.center() - callout_->rect().center(), callout_->size()));
    pointer_->setVisible(target != nullptr);
    pointer_->point(at, callout_->geometry());
    pointer_->raise();
    callout_->show();
    callout_->raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
            // Esc backs out of the tour first, wherever the keyboard is; of a dialog or menu above it before that.
            if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !QApplication::activePopupWidget() &&
                QApplication::activeWindow() == &window_) {
                end();
                return true;
            }
            break;
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::LanguageChange:
            if (watched != callout_ && watched != pointer_ && !callout_->isAncestorOf(qobject_cast<QWidget*>(watched)))
                settling_.start();
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace yimi::app
