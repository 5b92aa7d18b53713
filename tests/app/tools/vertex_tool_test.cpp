#include "app/text/edit_text.h"
#include "app/tools/vertex_edits.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

constexpr FeatureRef block{Table::blocks, FeatureId{1}};

/// The block of the desk with its vertices in hand: (20 200, 120 200, 120 300, 20 300).
struct VertexDesk : Desk {
    VertexDesk() {
        selection.set({block});
        tools.choose(ToolKind::vertices);
    }
    [[nodiscard]] Geometry shape() const {
        return document.snapshot()->layer(Table::blocks).feature(block.id)->geometry;
    }
    [[nodiscard]] bool has(Point vertex) const {
        const auto points = shape().points;
        return std::find(points.begin(), points.end(), vertex) != points.end();
    }
    [[nodiscard]] QString newest_name() const {
        const auto& entry = document.history().back();
        return edit_name(entry.name, entry.subject, entry.rows);
    }
    void frame(Point from, Point to) { drag(from, to, Qt::ShiftModifier); }
};

}  // namespace

/// Several vertices at once.
class VertexToolTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void vertices_in_a_frame_move_together() {
        VertexDesk desk;
        desk.frame({110, 190}, {130, 310});  // the eastern side
        desk.drag({120, 200}, {150, 210}, Qt::AltModifier);
        QVERIFY(desk.has({150, 210}) && desk.has({150, 310}));
        QVERIFY(desk.has({20, 200}) && desk.has({20, 300}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Move vertices of 1 block"));
        // They stay marked.
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(desk.has({160, 210}) && desk.has({160, 310}));
        QVERIFY(desk.document.undo() && desk.document.undo());
        QVERIFY(desk.has({120, 200}) && desk.has({120, 300}));
    }

    void shift_and_click_add_and_take_out_a_vertex() {
        VertexDesk desk;
        desk.click({20, 200}, Qt::ShiftModifier);
        desk.click({120, 200}, Qt::ShiftModifier);
        desk.click({20, 300}, Qt::ShiftModifier);
        desk.click({20, 300}, Qt::ShiftModifier);
        desk.press(Qt::Key_Down);
        QVERIFY(desk.has({20, 199}) && desk.has({120, 199}) && desk.has({20, 300}));
    }

    void a_vertex_that_is_not_marked_moves_alone() {
        VertexDesk desk;
        desk.frame({110, 190}, {130, 310});
        desk.drag({20, 200}, {10, 190}, Qt::AltModifier);
        QVERIFY(desk.has({10, 190}) && desk.has({120, 200}) && desk.has({120, 300}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Move a vertex of 1 block"));
    }

    void several_are_deleted_at_once_but_not_those_that_are_needed() {
        VertexDesk desk;
        desk.drag({70, 200}, {70, 190}, Qt::AltModifier);  // two vertices more
        desk.drag({70, 300}, {70, 310}, Qt::AltModifier);
        QCOMPARE(vertices_of(desk.shape()).size(), std::size_t{6});
        desk.frame({60, 180}, {80, 320});
        desk.press(Qt::Key_Delete);
        QCOMPARE(vertices_of(desk.shape()).size(), std::size_t{4});
        QCOMPARE(desk.newest_name(), QStringLiteral("Delete vertices of 1 block"));
        const Geometry before = desk.shape();
        desk.frame({110, 190}, {130, 310});  // two of four: a triangle's two corners would be left
        desk.press(Qt::Key_Delete);
        QVERIFY(desk.shape() == before);
        QCOMPARE(desk.notices.size(), 1);
    }

    void marks_stay_while_the_map_is_panned() {
        VertexDesk desk;
        desk.frame({110, 190}, {130, 310});
        MapView view = desk.map.view();
        view.centre = {210, 200};
        desk.map.show_view(view);
        desk.press(Qt::Key_Left);
        QVERIFY(desk.has({119, 200}) && desk.has({119, 300}));
    }

    void escape_lets_go_of_the_marks_first() {
        VertexDesk desk;
        desk.frame({110, 190}, {130, 310});
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.tools.current() == ToolKind::vertices);
        const Geometry before = desk.shape();
        desk.press(Qt::Key_Delete);
        QVERIFY(desk.shape() == before);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.tools.current() == ToolKind::select);
    }

    void a_ring_closes_again_whichever_vertices_are_moved_or_removed() {
        const Geometry ring = make_polygon(std::vector<Point>{{0, 0}, {10, 0}, {20, 0}, {20, 20}, {0, 20}});
        const std::vector<std::size_t> first_two{0, 1};
        const Geometry moved = with_vertices_moved(ring, first_two, {-1, -1});
        QVERIFY(moved.points.front() == (Point{-1, -1}) && moved.points.back() == (Point{-1, -1}));
        const auto removed = with_vertices_removed(ring, first_two);
        QVERIFY(removed && removed->points == (std::vector<Point>{{20, 0}, {20, 20}, {0, 20}, {20, 0}}));
        QVERIFY(!with_vertices_removed(ring, std::vector<std::size_t>{0, 1, 2}));
    }
};

QTEST_MAIN(VertexToolTest)
#include "vertex_tool_test.moc"
