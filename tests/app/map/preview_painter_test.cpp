// What lies above the map's tiles while the hand is at work.
#include "app/map/preview_painter.h"

#include <QTest>

#include "app/map/map_colours.h"

using namespace yimi;
using namespace yimi::app;

class PreviewPainterTest : public QObject {
    Q_OBJECT

private slots:
    void selected_line_keeps_its_own_colours_inside_data() {
        QTest::addColumn<double>("ratio");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("200 %") << 2.0;
    }
    void selected_line_keeps_its_own_colours_inside() {
        QFETCH(double, ratio);
        const MapColours& colours = map_colours(Ground::light);
        const MapView view{{0, 0}, 1, {160, 120}, ratio};
        QImage picture((view.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::blue);
        QPainter painter(&picture);
        draw_selection(painter, view, colours, {make_line(std::vector<Point>{{-60, 0}, {1e6, 0}})});
        painter.end();
        const auto above_line = [&](double px) {
            return picture.pixelColor(qRound(80 * ratio), qRound((60 - px) * ratio));
        };
        QCOMPARE(above_line(0), QColor(Qt::blue));
        QCOMPARE(above_line(4), colours.selected);
        QCOMPARE(above_line(-4), colours.selected);
        QCOMPARE(above_line(20), QColor(Qt::blue));
    }
};

QTEST_MAIN(PreviewPainterTest)
#include "preview_painter_test.moc"
