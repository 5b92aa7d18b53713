#pragma once

#include <QLineEdit>

namespace yimi::app {

/// A field that shows a figure which changes by itself, until somebody types into it: then Enter takes what was typed,
/// Esc and leaving bring the figure back. Looks like a label until it is used.
class TypedField final : public QLineEdit {
    Q_OBJECT

public:
    explicit TypedField(QWidget* parent = nullptr);

    /// Shown at once, or when the typing is over.
    void show_figure(const QString& figure);
    [[nodiscard]] const QString& figure() const noexcept { return figure_; }

signals:
    void entered(const QString& text);
    /// Typing is over: whoever shows the figure takes the keyboard.
    void left();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Backdrop { none, field };
    void show_backdrop(Backdrop backdrop);

    QString figure_;
};

}  // namespace yimi::app
