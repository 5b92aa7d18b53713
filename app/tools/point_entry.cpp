#include "app/tools/point_entry.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/look/appearance.h"

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
