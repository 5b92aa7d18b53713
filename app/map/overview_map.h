#pragma once

#include <QImage>
#include <QWidget>

#include "app/jobs/job_runner.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// The whole plan in small, with a frame around what the map shows: a click takes the map there, the frame can be
/// dragged. Drawn by the map's renderer on a worker after the map itself is done, and kept until the plan or its look
/// changes; without findings and names, which are only noise at this size.
class OverviewMap final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewMap(MapWidget& map, QWidget* parent = nullptr);

    /// Where the map's view lies on this widget; empty while nothing is drawn.
    [[nodiscard]] QRectF frame() const;
    /// Whether what is shown is the plan as it is.
    [[nodiscard]] bool is_fresh() const;
    [[nodiscard]] QSize sizeHint() const override { return {240, 170}; }

signals:
    void drawn();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Picture {
        MapContent content;
        MapView view;
        QImage image;
    };

    /// Draws anew if what is shown is not fresh; only while it is seen.
    void follow();
    void show_centre(Point centre, MapWidget::Motion motion);
    void translate();

    MapWidget& map_;
    JobRunner jobs_;
    Picture picture_;
    Point grabbed_by_;  ///< from the pointer to the middle of the frame, while that is dragged
};

}  // namespace yimi::app
