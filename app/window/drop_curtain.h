#pragma once

#include <QLabel>

namespace yimi::app {

/// While something is held over the window: a frame around where it may be dropped, and what that would do.
class DropCurtain final : public QLabel {
    Q_OBJECT

public:
    explicit DropCurtain(QWidget& over);

    void draw_up(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace yimi::app
