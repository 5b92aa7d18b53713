#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace yimi::app {

/// Whether a key begins a length, a direction or a coordinate.
[[nodiscard]] bool begins_number(int key, Qt::KeyboardModifiers modifiers);

/// A small field beside the pointer for what is typed while drawing, with a line below that says how it is understood.
/// Enter takes it, Tab goes from the length to the direction and back, Esc or an emptied field gives the keyboard back
/// to the map.
class PointEntry final : public QFrame {
    Q_OBJECT

public:
    explicit PointEntry(QWidget& map);

    /// `begun`: the first character, which the map has got.
    void open(const QString& begun, QPoint pointer);
    void shut();
    [[nodiscard]] QString text() const;
    /// How the text is understood; or, calmly, what is possible while it is not complete.
    void show_meaning(const QString& meaning);
    /// Why Enter could not take it; the text stays as it is.
    void show_problem(const QString& sentence);

signals:
    void edited(const QString& text);
    void entered(const QString& text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place(QPoint pointer);
    void say(const QString& sentence, bool is_problem);

    QWidget& map_;
    QLineEdit* line_;
    QLabel* note_;
    QPoint pointer_;
};

}  // namespace yimi::app
