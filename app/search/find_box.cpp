#include "app/search/find_box.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/search/found_model.h"
#include "app/tools/icons.h"

namespace yimi::app {
namespace {

constexpr int corner_px = 8, closed_width_px = 230, open_width_px = 520, most_rows = 12, page_rows = 8;

}  // namespace

FindBox::FindBox(Locator& locator, QWidget& parent, QWidget& above)
    : QFrame(&parent),
      locator_(locator),
      above_(above),
      line_(named(new QLineEdit(this), "find_line")),
      list_(named(new QListView(this), "find_list")),
      note_(make_paragraph(*this, QStringLiteral("find_note"))),
      model_(new FoundModel(this)) {
    setObjectName(QStringLiteral("find_box"));
    setAutoFillBackground(true);
    line_->setFrame(false);
    line_->setClearButtonEnabled(true);
    line_->addAction(icon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    list_->setModel(model_);
    list_->setItemDelegate(new FoundDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QListView::NoEditTriggers);
    note_->setContentsMargins(8, 2, 8, 4);
    make_dim(*note_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(1);
    column->addWidget(line_);
    column->addWidget(list_, 1);
    column->addWidget(note_);
    qApp->installEventFilter(this);  // keys of the window, and where what it lies upon has come to
    connect(line_, &QLineEdit::textChanged, this, &FindBox::ask);
    connect(list_, &QListView::clicked, this, &FindBox::choose);
    connect(&locator, &Locator::answered, this, &FindBox::show_answer);
    translate();
    close_list();
}

void FindBox::open(Question::First first) {
    if (!is_open_) focus_before_ = QApplication::focusWidget();
    first_ = first;
    translate();
    show();
    raise();
    is_open_ = true;  // before the keyboard comes in, which else takes it for a click into the line
    line_->setFocus(Qt::ShortcutFocusReason);
    line_->selectAll();
    ask();
}

void FindBox::close_list() {
    is_open_ = false;
    enter_waits_ = false;
    locator_.forget();
    list_->hide();
    note_->hide();
    setVisible(rests_visible_);
    place();
}

void FindBox::set_resting_visible(bool visible) {
    rests_visible_ = visible;
    if (!is_open_) close_list();
}

void FindBox::leave() {
    is_leaving_ = true;
    line_->clear();
    is_leaving_ = false;
    first_ = Question::First::places;
    close_list();
    translate();
    if (focus_before_ && focus_before_ != line_) focus_before_->setFocus();
}

void FindBox::ask() {
    if (is_leaving_) return;
    is_open_ = true;  // also where a text came by other means than the keyboard, which opens the list when it comes in
    enter_waits_ = false;
    locator_.ask({line_->text(), first_, middle_ ? middle_() : Point{}});
}

void FindBox::show_answer(const std::vector<Found>& found) {
    if (!is_open_) return;
    model_->show(found);
    list_->setCurrentIndex(model_->index(0, 0));
    list_->scrollToTop();
    show_note();
    place();
    if (!locator_.is_reading_names() && std::exchange(enter_waits_, false)) choose(list_->currentIndex());
}

void FindBox::show_note() {
    QString note;
    if (locator_.is_reading_names())
        note = tr("The names of the plan are being read…");
    else if (model_->rowCount() > 0)
        note.clear();
    else if (line_->text().trimmed().isEmpty())
        note = tr("Type a name, its pinyin or initials (hzb), a uid, a coordinate, a layer, a rule or a command.");
    else
        note =
            tr("Nothing is called “%1”. Names, pinyin and initials, uids, coordinates, layers, rules and commands were "
               "looked through.")
                .arg(line_->text().trimmed());
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    list_->setVisible(model_->rowCount() > 0);
    const Found* current = model_->at(list_->currentIndex());
    line_->setAccessibleDescription(current ? list_->currentIndex().data(Qt::AccessibleTextRole).toString() : note);
}

void FindBox::choose(const QModelIndex& index) {
    const Found* found = model_->at(index);
    if (!found || !found->why_off.isEmpty()) return;
    const Found taken = *found;
    leave();
    emit chosen(taken);
}

void FindBox::move_by(int rows) {
    const int count = model_->rowCount();
    if (count == 0) return;
    const int now = list_->currentIndex().row();
    // One step goes round; a page ends at the end.
    const int next = std::abs(rows) == 1 ? (now + rows + count) % count : std::clamp(now + rows, 0, count - 1);
    list_->setCurrentIndex(model_->index(next, 0));
    show_note();
    QAccessibleEvent told(line_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

bool FindBox::key_pressed(int key) {
    switch (key) {
        case Qt::Key_Down:
            move_by(1);
            return true;
        case Qt::Key_Up:
            move_by(-1);
            return true;
        case Qt::Key_PageDown:
            move_by(page_rows);
            return true;
        case Qt::Key_PageUp:
            move_by(-page_rows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (locator_.is_asked() || locator_.is_reading_names())
                enter_waits_ = true;
            else
                choose(list_->currentIndex());
            return true;
        case Qt::Key_Escape:
            leave();
            return true;
        default:
            return false;
    }
}

bool FindBox::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::ShortcutOverride) {
        // Text fields know Ctrl+K as "delete to the end": here it is the window's, wherever the keyboard is.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ours =
            key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_K || key->key() == Qt::Key_F);
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (ours && widget && widget->window() == window()) {
            event->ignore();
            return true;
        }
    }
    if (watched == line_ && type == QEvent::KeyPress && key_pressed(static_cast<QKeyEvent*>(event)->key())) return true;
    if (watched == line_ && type == QEvent::FocusIn && !is_open_) {
        focus_before_ = home_;
        ask();
    }
    if (watched == line_ && type == QEvent::FocusOut && is_open_) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) close_list();
    }
    const bool moved = type == QEvent::Resize || type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move;
    const bool is_page =
        type == QEvent::Show && watched != this && watched->parent() == parent();  // comes to lie above
    if (is_page || (moved && (watched == parentWidget() || watched == &above_))) place();
    return QFrame::eventFilter(watched, event);
}

void FindBox::place() {
    const QWidget& ground = *parentWidget();
    const int top = corner_px + (above_.isVisible() ? above_.geometry().bottom() + 1 : 0);
    const int width = std::min(is_open_ ? open_width_px : closed_width_px, ground.width() - 2 * corner_px);
    int height = line_->sizeHint().height() + 2;
    if (is_open_ && note_->isVisibleTo(this)) height += note_->heightForWidth(width - 2) + 1;
    if (is_open_ && list_->isVisibleTo(this)) {
        const int row_px = std::max(1, list_->sizeHintForRow(0));
        const int rows = std::min(model_->rowCount(), most_rows);
        const int room = std::max(row_px, ground.height() - top - corner_px - height);
        height += std::min(rows * row_px, room / row_px * row_px) + 1;
    }
    setGeometry(corner_px, top, width, height);
    raise();
}

void FindBox::translate() {
    line_->setPlaceholderText(first_ == Question::First::commands ? tr("What to do?") : tr("Find (Ctrl+F)"));
    line_->setToolTip(
        tr("Finds features by name, pinyin or initials, coordinates, layers, rules and commands (Ctrl+F, Ctrl+K)"));
    line_->setAccessibleName(tr("Find"));
    list_->setAccessibleName(tr("What was found"));
}

void FindBox::paintEvent(QPaintEvent*) {
    // The style's own frame is darker than its ground: none at all on a dark one.
    constexpr float strength = 0.6F;
    QPainter painter(this);
    QColor edge = dim_text(palette());
    edge.setAlphaF(strength);
    painter.setPen(edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FindBox::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QFrame::changeEvent(event);
}

}  // namespace yimi::app
