#pragma once

#include <QWidget>

#include "app/strip/strip_painter.h"
#include "app/strip/strip_watch.h"

namespace yimi::app {

/// The strip of a route, or those of a pair side by side, with a cursor that mouse and keys move: arrows by a metre,
/// with Shift by ten, Page Up and Down by a tenth; Home and End; Tab goes on; a click or Enter goes there.
class StripView final : public QWidget {
    Q_OBJECT

public:
    explicit StripView(RuleNames rule_name, QWidget* parent = nullptr);

    void show_strips(const StripPair& strips, bool side_by_side);
    /// Where the cursor is.
    struct Place {
        std::shared_ptr<const RouteStrip> strip;
        double at_m = 0;
        std::optional<StripKind> row;  ///< under the pointer
        [[nodiscard]] Point point() const { return point_along(strip->walk.line, at_m); }
    };
    [[nodiscard]] const std::optional<Place>& place() const noexcept { return place_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void place_changed();
    void place_chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] std::vector<std::shared_ptr<const RouteStrip>> shown() const;
    [[nodiscard]] QRectF frame_of(std::size_t index) const;
    [[nodiscard]] StripLook look_of(std::size_t index) const;
    [[nodiscard]] QRectF plot_of(std::size_t index) const;
    void point_at(QPointF at);
    void go_to(double at_m);
    void take_font();
    void translate();

    RuleNames rule_name_;
    StripPair strips_;
    bool side_by_side_ = false;
    std::optional<Place> place_;
};

}  // namespace yimi::app
