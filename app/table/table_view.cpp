#include "app/table/table_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>

namespace yimi::app {

TableView::TableView(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("attribute_rows"));
    setSelectionMode(NoSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setShowGrid(true);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(true);
    setSortingEnabled(false);  // the header asks, a job sorts
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    constexpr int looked_at = 60;  // rows, for the width of a column
    horizontalHeader()->setResizeContentsPrecision(looked_at);
    horizontalHeader()->setMaximumSectionSize(600);
}

void TableView::fit_columns(int room_px, int widened) {
    constexpr int narrowest_px = 60, widest_px = 260;
    resizeColumnsToContents();
    const QHeaderView& header = *horizontalHeader();
    const int mark_px = style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header) +
                        2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);  // of the order
    for (int column = 0; column < header.count(); ++column) {
        const int title_px = header.sectionSizeHint(column) + mark_px;
        setColumnWidth(column, std::clamp(std::max(columnWidth(column), title_px), narrowest_px, widest_px));
    }
    const int bar_px = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int spare_px = std::max(0, room_px - bar_px - header.length());
    setColumnWidth(widened, std::min(columnWidth(widened) + spare_px, widest_px));
}

bool TableView::is_for_cells(const QKeyEvent& key) const {
    if (key.matches(QKeySequence::Copy) || key.matches(QKeySequence::SelectAll) || key.matches(QKeySequence::Paste))
        return true;
    if (key.matches(QKeySequence::Delete)) return true;
    if (key.keyCombination() == fill_down_key || key.keyCombination() == copy_rows_key) return true;
    if (!currentIndex().isValid()) return false;
    if (key.keyCombination() == clear_key || key.key() == Qt::Key_F2) return true;
    const bool typed = !key.text().isEmpty() && key.text().at(0).isPrint();
    return typed && (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
}

bool TableView::event(QEvent* event) {
    // Letters are typed into the cell; without this they would take up tools.
    if (event->type() == QEvent::ShortcutOverride && is_for_cells(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return emit copy_wanted();
    if (event->matches(QKeySequence::Paste)) return emit paste_wanted();
    if (event->keyCombination() == fill_down_key) return emit fill_wanted();
    if (event->matches(QKeySequence::SelectAll)) return emit all_rows_chosen();
    if (event->matches(QKeySequence::Delete)) return emit removal_wanted();
    if (event->keyCombination() == copy_rows_key) return emit copy_rows_wanted();
    if (event->keyCombination() == clear_key) return emit clear_wanted();
    const bool is_enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (is_enter && state() != EditingState && edit(currentIndex(), EditKeyPressed, event)) return;
    const int row_before = currentIndex().row();
    QTableView::keyPressEvent(event);
    const int row = currentIndex().row();
    if (row >= 0 && row != row_before && !(event->modifiers() & Qt::ControlModifier)) choose(row, event->modifiers());
}

void TableView::mousePressEvent(QMouseEvent* event) {
    QTableView::mousePressEvent(event);
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && cell.isValid()) choose(cell.row(), event->modifiers());
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
    const int row_before = currentIndex().row();
    QTableView::mouseMoveEvent(event);
    if (!(event->buttons() & Qt::LeftButton) || state() == EditingState) return;
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (!cell.isValid() || cell.row() == row_before) return;
    setCurrentIndex(cell.siblingAtColumn(currentIndex().column()));
    choose_stretch(cell.row(), event->modifiers() & Qt::ControlModifier ? Choice::add : Choice::replace);
}

void TableView::choose(int row, Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ShiftModifier)
        return choose_stretch(row, modifiers & Qt::ControlModifier ? Choice::add : Choice::replace);
    anchor_ = row;
    emit rows_chosen(row, row, modifiers & Qt::ControlModifier ? Choice::toggle : Choice::replace);
}

void TableView::choose_stretch(int row, Choice how) {
    const int anchor = std::min(anchor_, model()->rowCount() - 1);
    emit rows_chosen(std::min(anchor, row), std::max(anchor, row), how);
}

void TableView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const bool goes_down = hint == QAbstractItemDelegate::SubmitModelCache;
    QTableView::closeEditor(editor, goes_down ? QAbstractItemDelegate::NoHint : hint);
    const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (goes_down && below.isValid()) setCurrentIndex(below);
}

}  // namespace yimi::app
