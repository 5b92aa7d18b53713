#pragma once

#include <QTableView>

namespace yimi::app {

/// As in spreadsheets.
inline constexpr QKeyCombination fill_down_key = Qt::CTRL | Qt::Key_D;
/// Whole rows, also where a single one is selected.
inline constexpr QKeyCombination copy_rows_key = Qt::CTRL | Qt::SHIFT | Qt::Key_C;
inline constexpr QKeyCombination clear_key = Qt::Key_Backspace;

/// The grid of the attribute table. Qt's own selection would walk through lists of ranges for every cell it draws, so
/// that a scattered selection of a city's houses would freeze it: the view only tells which rows were meant, and what
/// is selected is kept by Selection.
class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    enum class Choice { replace, toggle, add };

    /// The columns as wide as what is in sight; `widened` gets some of what they leave over of the room.
    void fit_columns(int room_px, int widened);

signals:
    /// A click, a stretch of rows by Shift or by dragging, or a step by the keyboard.
    void rows_chosen(int first, int last, yimi::app::TableView::Choice how);
    void all_rows_chosen();
    void copy_wanted();
    void copy_rows_wanted();
    void paste_wanted();
    void fill_wanted();
    /// The current cell is to be emptied.
    void clear_wanted();
    /// The selected rows are to go.
    void removal_wanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

protected slots:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void choose(int row, Qt::KeyboardModifiers modifiers);
    /// From the row where the stretch began to this one.
    void choose_stretch(int row, Choice how);
    /// Whether the key is one that the table answers and no menu of the window.
    [[nodiscard]] bool is_for_cells(const QKeyEvent& key) const;

    int anchor_ = 0;
};

}  // namespace yimi::app
