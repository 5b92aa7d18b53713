#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace yimi::app {

struct TourStep;

/// The words of one step with the buttons to go on, back, and out. Enter and the arrow keys do the same.
class Callout final : public QFrame {
    Q_OBJECT

public:
    explicit Callout(QWidget* parent);

    /// `number` from 0 of `count`.
    void show_step(const TourStep& step, std::size_t number, std::size_t count);
    void take_focus();

signals:
    void next_wanted();
    void back_wanted();
    void skip_wanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel *count_, *title_, *text_;
    QPushButton *skip_, *back_, *next_;
};

/// Lies over the whole window and lets every click through: a ring around what a step points at, and a line to it.
class Pointer final : public QWidget {
public:
    explicit Pointer(QWidget* window);

    void point(const QRect& target, const QRect& callout);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect target_, callout_;
};

}  // namespace yimi::app
