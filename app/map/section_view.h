#pragma once

#include <QWidget>
#include <vector>

#include "app/map/map_widget.h"

namespace yimi::app {

/// A sight line from the side, as the section view draws it. Metres.
struct SectionDrawing {
    struct Bar {
        double from_m = 0, to_m = 0;     ///< along the line; equal for what has no thickness
        double bottom_m = 0, top_m = 0;  ///< above the eye's ground
        double height_m = 0;             ///< above its own
        bool hides = false;              ///< the line runs into it
        bool height_known = true;
        QString name;
    };
    double reach_m = 0;
    double eye_m = 0, target_m = 0;       ///< above the ground below each
    double target_ground_m = 0;           ///< as `ground`
    std::optional<double> hidden_from_m;  ///< from here on the line is not clear
    std::vector<Bar> bars;
    /// x: along the line, y: of the ground above that below the eye; empty: level.
    std::vector<Point> ground;
};

/// The sight line from the side, at the lower edge of the map: the eye at the left, what it looks at on the right, what
/// stands in between with its height. Heights are drawn larger than lengths. The pointer goes through.
class SectionView final : public QWidget {
    Q_OBJECT

public:
    explicit SectionView(MapWidget& map);

    /// Nothing: it goes away.
    void show_section(std::optional<SectionDrawing> drawing);
    [[nodiscard]] const std::optional<SectionDrawing>& drawing() const noexcept { return drawing_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    MapWidget& map_;
    std::optional<SectionDrawing> drawing_;
};

}  // namespace yimi::app
