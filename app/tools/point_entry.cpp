#include "app/tools/point_entry.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/look/appearance.h"
#include "app/tools/typed_point.h"

namespace yimi::app {
namespace {

constexpr int width_px = 300, away_px = 20;

}  // namespace

bool begins_number(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    return (key >= Qt::Key_0 && key <= Qt::Key_9) || key == Qt::Key_Period || key == Qt::Key_At || key == Qt::Key_Less;
}

PointEntry::PointEntry(QWidget& map) : QFrame(&map), map_(map), line_(new QLineEdit(this)), note_(new QLabel(this)) {
    setObjectName(QStringLiteral("point_entry"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_NoMousePropagation);  // a click on it is none on the map
    line_->setObjectName(QStringLiteral("point_entry_line"));
    note_->setObjectName(QStringLiteral("point_entry_note"));
    note_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addWidget(line_);
    column->addWidget(note_);
    setFixedWidth(width_px);
    hide();
    connect(line_, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.isEmpty()) return shut();
        emit edited(text);
    });
}

void PointEntry::open(const QString& begun, QPoint pointer) {
    line_->setAccessibleName(tr("Length, direction or coordinates"));
    line_->setText(begun);
    pointer_ = pointer;
    show();
    raise();
    line_->setFocus();
    emit edited(begun);
}

void PointEntry::shut() {
    if (!isVisible()) return;
    hide();
    map_.setFocus();
    emit closed();
}

QString PointEntry::text() const {
    return line_->text();
}

void PointEntry::show_meaning(const QString& meaning) {
    say(meaning, false);
}

void PointEntry::show_problem(const QString& sentence) {
    say(sentence, true);
    line_->setFocus();  // the hand may have been on the map
}

void PointEntry::say(const QString& sentence, bool is_problem) {
    note_->setText(sentence);
    QPalette palette = this->palette();
    if (is_problem) palette.setColor(QPalette::WindowText, problem_text(palette));
    note_->setPalette(palette);
    place(pointer_);
}

void PointEntry::place(QPoint pointer) {
    layout()->activate();
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width_px) : sizeHint().height());
    QPoint corner = pointer + QPoint(away_px, away_px);
    if (corner.x() + width() > map_.width()) corner.setX(pointer.x() - away_px - width());
    if (corner.y() + height() > map_.height()) corner.setY(pointer.y() - away_px - height());
    move(std::max(corner.x(), 0), std::max(corner.y(), 0));
}

bool PointEntry::focusNextPrevChild(bool /*next*/) {
    const QString text = line_->text();
    const qsizetype sign = direction_sign(text);
    if (sign < 0) {
        if (!has_one_number(text)) return true;  // nothing to part, and nothing typed is left behind
        line_->setText(text + QLatin1Char('<'));
        emit edited(line_->text());
    } else if (line_->cursorPosition() > sign) {
        line_->setSelection(0, static_cast<int>(sign));
    } else {
        line_->setSelection(static_cast<int>(sign) + 1, static_cast<int>(text.size() - sign) - 1);
    }
    return true;
}

void PointEntry::keyPressEvent(QKeyEvent* event) {
    // What the line leaves over.
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return emit entered(line_->text());
        case Qt::Key_Escape:
            return shut();
        default:
            QFrame::keyPressEvent(event);
    }
}

}  // namespace yimi::app
