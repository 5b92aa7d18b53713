#include <QLineEdit>

#include "app/text/edit_text.h"
#include "app/tools/transform_frame.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

constexpr FeatureRef block{Table::blocks, FeatureId{1}}, street{Table::streets, FeatureId{1}};

bool are_near(const Box& a, const Box& b) {
    constexpr double tolerance_m = 1e-6;
    return std::abs(a.min_x - b.min_x) < tolerance_m && std::abs(a.min_y - b.min_y) < tolerance_m &&
           std::abs(a.max_x - b.max_x) < tolerance_m && std::abs(a.max_y - b.max_y) < tolerance_m;
}

/// The block of the desk, (20 200) to (120 300), in its frame; the handle that turns it lies at (70, 330).
struct FrameDesk : Desk {
    FrameDesk() {
        selection.set({block});
        tools.choose(ToolKind::transform);
    }
    [[nodiscard]] Box box() const {
        return bounding_box(document.snapshot()->layer(Table::blocks).feature(block.id)->geometry.view());
    }
    [[nodiscard]] QString newest_name() const {
        const auto& entry = document.history().back();
        return edit_name(entry.name, entry.subject, entry.rows);
    }
    QLineEdit& type(Qt::Key first, const QString& rest) {
        press(first);
        auto* line = map.findChild<QLineEdit*>(QStringLiteral("point_entry_line"));
        if (!line || !line->isVisible()) qFatal("nothing can be typed");
        QTest::keyClicks(line, rest);
        QTest::keyClick(line, Qt::Key_Return);
        return *line;
    }
};

}  // namespace

/// Turning and scaling by handles and by typed numbers.
class TransformTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void the_round_handle_turns_in_steps_with_shift() {
        FrameDesk desk;
        QTest::mousePress(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({70, 330}));
        desk.move_held({149, 262}, Qt::ShiftModifier);  // 81.5° from north as seen from the middle: 75°
        QTest::mouseRelease(&desk.map, Qt::LeftButton, Qt::ShiftModifier, desk.pixel({149, 262}));
        const double half = 50 * (std::cos(std::acos(-1.0) / 12) + std::sin(std::acos(-1.0) / 12));
        QVERIFY(are_near(desk.box(), Box{70 - half, 250 - half, 70 + half, 250 + half}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Turn 1 block"));
        QVERIFY(desk.document.undo());
        QVERIFY(are_near(desk.box(), Box{20, 200, 120, 300}));
    }

    void a_corner_scales_both_ways_about_the_middle() {
        FrameDesk desk;
        desk.drag({120, 300}, {170, 275}, Qt::AltModifier);
        QVERIFY(are_near(desk.box(), Box{-30, 225, 170, 275}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Scale 1 block"));
    }

    void shift_keeps_the_proportions() {
        FrameDesk desk;
        QTest::mousePress(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({120, 300}));
        desk.move_held({170, 350}, Qt::ShiftModifier);
        QTest::mouseRelease(&desk.map, Qt::LeftButton, Qt::ShiftModifier, desk.pixel({170, 350}));
        QVERIFY(are_near(desk.box(), Box{-30, 150, 170, 350}));
    }

    void a_side_scales_one_way_and_snaps() {
        FrameDesk desk;
        desk.drag({70, 200}, {72, 107});  // the street lies at 100
        QVERIFY(are_near(desk.box(), Box{20, 100, 120, 400}));
    }

    void the_pivot_can_be_moved_and_stays() {
        FrameDesk desk;
        desk.drag({70, 250}, {20, 200}, Qt::AltModifier);
        QCOMPARE(desk.document.history().size(), std::size_t{1});
        desk.drag({120, 300}, {70, 250}, Qt::AltModifier);
        QVERIFY(are_near(desk.box(), Box{20, 200, 70, 250}));
    }

    void inside_of_the_frame_it_moves() {
        FrameDesk desk;
        desk.drag({100, 280}, {130, 270}, Qt::AltModifier);
        QVERIFY(are_near(desk.box(), Box{50, 190, 150, 290}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Move 1 block"));
        desk.drag({150, 290}, {200, 290}, Qt::AltModifier);  // the frame has followed
        QVERIFY(are_near(desk.box(), Box{0, 190, 200, 290}));
    }

    void numbers_can_be_typed() {
        FrameDesk desk;
        const QLineEdit& line = desk.type(Qt::Key_5, QStringLiteral("0%"));
        QVERIFY(!line.isVisible());
        QVERIFY(are_near(desk.box(), Box{45, 225, 95, 275}));
        desk.type(Qt::Key_2, QStringLiteral("00%, 100%"));
        QVERIFY(are_near(desk.box(), Box{20, 225, 120, 275}));
        desk.type(Qt::Key_9, QStringLiteral("0"));
        QVERIFY(are_near(desk.box(), Box{45, 200, 95, 300}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Turn 1 block"));
    }

    void what_is_no_number_is_not_taken() {
        FrameDesk desk;
        desk.press(Qt::Key_5);
        auto* line = desk.map.findChild<QLineEdit*>(QStringLiteral("point_entry_line"));
        QTest::keyClicks(line, QStringLiteral("abc"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(line->isVisible());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QCOMPARE(desk.document.history().size(), std::size_t{1});
    }

    void the_cursor_says_what_a_drag_would_do() {
        FrameDesk desk;
        const auto shape_at = [&](Point at) {
            desk.hover(at);
            return desk.map.cursor().shape();
        };
        QCOMPARE(shape_at({70, 330}), Qt::PointingHandCursor);
        QCOMPARE(shape_at({120, 300}), Qt::SizeBDiagCursor);
        QCOMPARE(shape_at({20, 300}), Qt::SizeFDiagCursor);
        QCOMPARE(shape_at({70, 200}), Qt::SizeVerCursor);
        QCOMPARE(shape_at({120, 250}), Qt::SizeHorCursor);
        QCOMPARE(shape_at({70, 250}), Qt::CrossCursor);
        QCOMPARE(shape_at({100, 280}), Qt::SizeAllCursor);
        QCOMPARE(shape_at({200, 380}), Qt::ArrowCursor);
    }

    void escape_gives_up_a_turn() {
        FrameDesk desk;
        QTest::mousePress(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({70, 330}));
        desk.move_held({150, 250});
        QVERIFY(desk.tools.is_drawing());
        desk.press(Qt::Key_Escape);
        QTest::mouseRelease(&desk.map, Qt::LeftButton, Qt::NoModifier, desk.pixel({150, 250}));
        QVERIFY(are_near(desk.box(), Box{20, 200, 120, 300}));
        QCOMPARE(desk.document.history().size(), std::size_t{1});
    }

    void several_turn_together_about_one_middle() {
        FrameDesk desk;
        desk.selection.set({block, street});
        desk.type(Qt::Key_1, QStringLiteral("80"));
        QVERIFY(are_near(desk.box(), Box{280, 100, 380, 200}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Turn 2 features"));
    }

    void a_point_alone_has_no_frame() {
        FrameDesk desk;
        desk.selection.set({{Table::schools, FeatureId{1}}});
        desk.press(Qt::Key_5);
        auto* line = desk.map.findChild<QLineEdit*>(QStringLiteral("point_entry_line"));
        QVERIFY(!line || !line->isVisible());
    }

    void typed_transformations_are_read() {
        const Point pivot{100, 50};
        QVERIFY(distance((*typed_transformation(QStringLiteral("90"), pivot))({100, 60}), {110, 50}) < 1e-9);
        QVERIFY(distance((*typed_transformation(QStringLiteral("-90°"), pivot))({100, 60}), {90, 50}) < 1e-9);
        QVERIFY((*typed_transformation(QStringLiteral("150％，50％"), pivot))({102, 52}) == (Point{103, 51}));
        for (const char* text : {"", "abc", "0%", "150%,", "1e9%", "50% 50% 50%"})
            QVERIFY2(!typed_transformation(QString::fromUtf8(text), pivot), text);
        QCOMPARE(turn_deg(rotation(pivot, -0.5)), 0.5 * 180 / std::acos(-1.0));
    }

    void a_handle_beside_the_pivot_scales_nothing_that_way() {
        const TransformFrame frame({0, 0, 10, 10}, {10, 0});
        QVERIFY(frame.scaled({{10, 10}, true, true}, {15, 20}, TransformFrame::Proportions::free) ==
                scaling({10, 0}, 1, 2));
        // Nor is anything scaled to nothing or turned inside out.
        QVERIFY(frame.scaled({{0, 10}, true, true}, {30, -5}, TransformFrame::Proportions::free) ==
                scaling({10, 0}, 0.01, 0.01));
    }
};

QTEST_MAIN(TransformTest)
#include "transform_test.moc"
