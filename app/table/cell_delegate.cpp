#include "app/table/cell_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace yimi::app {
namespace {

bool is_current(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex() == index;
}

}  // namespace

CellDelegate::CellDelegate(const TableModel& model, const Selection& selection, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), selection_(selection) {}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;  // the frame says so
    if (is_current(*option, index)) return;
    if (!selection_.contains({model_.table(), model_.id(index)})) return;
    option->state |= QStyle::State_Selected;
    option->palette.setColor(QPalette::Text, option->palette.color(QPalette::HighlightedText));
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (!is_current(option, index)) return;
    constexpr int frame_px = 2;
    painter->save();
    painter->setPen(
        QPen(option.palette.color(QPalette::Highlight), frame_px, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const TableField& of = model_.field(index);
    FieldEditor* editor = make_field_editor(*of.column, choices_of(*of.column, model_.plan()), parent);
    editor->setAutoFillBackground(true);
    control_ = editor->control();
    editor->control()->installEventFilter(const_cast<CellDelegate*>(this));  // Qt makes editors in a const call
    connect(editor, &FieldEditor::value_entered, this, [this, cell = QPersistentModelIndex(index)](const Value& value) {
        if (cell.isValid()) emit value_entered(cell, value);
    });
    connect(editor, &FieldEditor::problem_changed, editor, [editor] {
        const bool is_told = !editor->problem().isEmpty();
        constexpr int room_for_a_sentence_px = 260;
        if (is_told) editor->resize(std::max(editor->width(), room_for_a_sentence_px), editor->height());
        if (is_told)
            editor->resize(editor->width(), std::max(editor->height(), editor->heightForWidth(editor->width())));
        editor->raise();
    });
    // A list is opened at once and closes the cell when something is chosen.
    if (auto* list = qobject_cast<QComboBox*>(editor->control())) {
        connect(list, &QComboBox::activated, this,
                [this, editor] { emit const_cast<CellDelegate*>(this)->closeEditor(editor, NoHint); });
        QTimer::singleShot(0, list, &QComboBox::showPopup);
    }
    editor_ = editor;
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (const auto row = model_.row(index))
        static_cast<FieldEditor*>(editor)->show_held(row->value(model_.field(index).position));
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex&) const {
    static_cast<FieldEditor*>(editor)->finish();
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    constexpr int least_px = 110;  // a list's words, a date
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), least_px));
    editor->setGeometry(place);
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (watched != control_) return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) return take_key(static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QTimer::singleShot(0, this, &CellDelegate::leave);  // the field itself hears of it first
    }
    return false;
}

bool CellDelegate::take_key(int key) {
    if (!editor_) return false;
    const bool is_enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) {
        editor_->blockSignals(true);  // a line that goes takes what is in it for entered
        emit closeEditor(editor_, RevertModelCache);
        return true;
    }
    if (!is_enter && key != Qt::Key_Tab && key != Qt::Key_Backtab) return false;
    editor_->finish();
    if (!editor_ || !editor_->problem().isEmpty()) return true;
    emit closeEditor(editor_, is_enter ? SubmitModelCache : key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
    return true;
}

void CellDelegate::leave() {
    if (!editor_ || editor_->isAncestorOf(QApplication::focusWidget())) return;
    const QString sentence = editor_->problem();
    emit closeEditor(editor_, NoHint);
    editor_ = nullptr;
    if (!sentence.isEmpty()) emit refused(sentence);
}

void CellDelegate::finish_editing() {
    if (editor_) editor_->finish();
    leave();
}

void CellDelegate::let_go() {
    if (editor_) editor_->blockSignals(true);
    editor_ = nullptr;
}

}  // namespace yimi::app
