#include <QLineEdit>

#include "app/text/edit_text.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;
using test::text_of;

namespace {

constexpr FeatureRef block{Table::blocks, FeatureId{1}}, street{Table::streets, FeatureId{1}};

QString newest_name(const Desk& desk) {
    const auto& entry = desk.document.history().back();
    return edit_name(entry.name, entry.subject, entry.rows);
}
Feature row_of(const Desk& desk, const FeatureRef& feature) {
    return *desk.document.snapshot()->layer(feature.table).feature(feature.id);
}
/// Points drawn where they are, whatever lies near.
void draw(Desk& desk, const std::vector<Point>& points) {
    for (const Point point : points) desk.click(point, Qt::AltModifier);
    desk.press(Qt::Key_Return);
}
std::int64_t people(const Feature& feature) {
    return std::get<std::int64_t>(feature.values[column(Table::blocks, "population")]);
}
Plan two_blocks() {
    return test::PlanBuilder()
        .row(Table::blocks, "POLYGON ((20 200, 120 200, 120 300, 20 300, 20 200))",
             {{"uid", "west"}, {"name", "西苑"}, {"population", std::int64_t{300}}})
        .row(Table::blocks, "POLYGON ((120 200, 160 200, 160 300, 120 300, 120 200))",
             {{"uid", "east"}, {"name", "东苑"}, {"population", std::int64_t{100}}})
        .plan();
}

}  // namespace

/// Split, merge, reshape, holes, parallels: by mouse and keys.
class ShapeToolsTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_line_splits_what_is_selected_and_shares_out_its_people() {
        Desk desk(two_blocks());
        desk.selection.set({block});
        desk.tools.choose(ToolKind::split);
        draw(desk, {{45, 190}, {45, 310}});
        QCOMPARE(desk.count(Table::blocks), std::size_t{3});
        const Feature kept = row_of(desk, block), made = desk.newest(Table::blocks);
        QCOMPARE(area_m2(kept.geometry), 7500.0);
        QCOMPARE(area_m2(made.geometry), 2500.0);
        QCOMPARE(text_of(kept, Table::blocks, "uid"), std::string("west"));
        QVERIFY(text_of(made, Table::blocks, "uid") != "west");
        QCOMPARE(text_of(made, Table::blocks, "name"), std::string("西苑"));
        QCOMPARE(people(kept), std::int64_t{225});
        QCOMPARE(people(made), std::int64_t{75});
        QCOMPARE(newest_name(desk), QStringLiteral("Split into 2 blocks"));
        QCOMPARE(desk.selection.features().size(), std::size_t{2});
        QVERIFY(desk.document.undo());
        QCOMPARE(people(row_of(desk, block)), std::int64_t{300});
        QCOMPARE(desk.count(Table::blocks), std::size_t{2});
    }

    void without_a_selection_only_one_thing_is_split_a_line_first() {
        Desk desk;
        desk.tools.choose(ToolKind::split);
        draw(desk, {{70, 80}, {70, 320}});  // across the street and the block
        QCOMPARE(desk.count(Table::streets), std::size_t{2});
        QCOMPARE(desk.count(Table::blocks), std::size_t{1});
        const Geometry kept = row_of(desk, street).geometry;
        QVERIFY(kept.points.front() == (Point{70, 100}) && kept.points.back() == (Point{400, 100}));
    }

    void a_line_that_parts_nothing_stays_to_be_drawn_on() {
        Desk desk;
        desk.tools.choose(ToolKind::split);
        draw(desk, {{70, 150}, {70, 250}});
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.tools.is_drawing());
        desk.click({70, 320}, Qt::AltModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.count(Table::blocks), std::size_t{2});
    }

    void merged_areas_keep_the_attributes_of_the_largest_and_all_people() {
        Desk desk(two_blocks());
        desk.selection.set({block, {Table::blocks, FeatureId{2}}});
        desk.tools.merge_selection();
        QCOMPARE(desk.count(Table::blocks), std::size_t{1});
        const Feature merged = desk.newest(Table::blocks);
        QCOMPARE(area_m2(merged.geometry), 14000.0);
        QCOMPARE(merged.geometry.part_ends.size(), std::size_t{1});
        QCOMPARE(text_of(merged, Table::blocks, "uid"), std::string("west"));
        QCOMPARE(people(merged), std::int64_t{400});
        QCOMPARE(newest_name(desk), QStringLiteral("Merge 2 blocks"));
        QCOMPARE(desk.notices.front().front().toString(),
                 QStringLiteral("2 blocks have become one with the attributes of the largest, “西苑”. Added up: "
                                "Population."));
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.count(Table::blocks), std::size_t{2});
    }

    void streets_merge_where_they_touch_and_are_refused_where_not() {
        const Plan rows = test::PlanBuilder()
                              .row(Table::streets, "LINESTRING (0 100, 200 100)", {{"uid", "long"}})
                              .row(Table::streets, "LINESTRING (300 100, 200 100)", {{"uid", "short"}})
                              .row(Table::streets, "LINESTRING (310 100, 400 100)", {{"uid", "apart"}})
                              .plan();
        Desk desk(rows);
        desk.selection.set({{Table::streets, FeatureId{2}}, {Table::streets, FeatureId{3}}});
        desk.tools.merge_selection();
        QCOMPARE(desk.count(Table::streets), std::size_t{3});
        QCOMPARE(desk.notices.size(), 1);
        desk.selection.set({{Table::streets, FeatureId{1}}, {Table::streets, FeatureId{2}}});
        desk.tools.merge_selection();
        QCOMPARE(desk.count(Table::streets), std::size_t{2});
        const Feature merged = row_of(desk, street);
        QCOMPARE(text_of(merged, Table::streets, "uid"), std::string("long"));
        QCOMPARE(desk.notices.back().front().toString(),
                 QStringLiteral("2 streets have become one with the attributes of the largest."));
        QVERIFY(merged.geometry.points == (std::vector<Point>{{0, 100}, {200, 100}, {300, 100}}));
    }

    void features_of_two_layers_do_not_become_one() {
        Desk desk;
        desk.selection.set({block, street});
        desk.tools.merge_selection();
        QCOMPARE(desk.notices.size(), 1);
        QCOMPARE(desk.document.history().size(), std::size_t{1});
    }

    void gates_and_routes_follow_a_school_that_became_part_of_another() {
        const Plan rows =
            test::PlanBuilder()
                .row(Table::schools, "POLYGON ((20 200, 120 200, 120 300, 20 300, 20 200))", {{"uid", "large"}})
                .row(Table::schools, "POLYGON ((120 200, 160 200, 160 300, 120 300, 120 200))", {{"uid", "small"}})
                .row(Table::school_gates, "POINT (160 250)", {{"school_uid", "small"}})
                .row(Table::routes, "LINESTRING (300 250, 160 250)", {{"school_uid", "small"}})
                .plan();
        Desk desk(rows);
        desk.selection.set({{Table::schools, FeatureId{1}}, {Table::schools, FeatureId{2}}});
        desk.tools.merge_selection();
        QCOMPARE(text_of(desk.newest(Table::school_gates), Table::school_gates, "school_uid"), std::string("large"));
        QCOMPARE(text_of(desk.newest(Table::routes), Table::routes, "school_uid"), std::string("large"));
        QVERIFY(desk.document.undo());
        QCOMPARE(text_of(desk.newest(Table::routes), Table::routes, "school_uid"), std::string("small"));
    }

    void an_outline_is_reshaped_by_a_drawn_line() {
        Desk desk;
        desk.tools.choose(ToolKind::reshape);
        draw(desk, {{110, 220}, {150, 250}, {110, 280}});
        const Geometry shape = row_of(desk, block).geometry;
        QVERIFY(area_m2(shape) > 10'000);
        QVERIFY(std::find(shape.points.begin(), shape.points.end(), Point{150, 250}) != shape.points.end());
        QCOMPARE(newest_name(desk), QStringLiteral("Reshape 1 block"));
        // One end alone changes nothing.
        draw(desk, {{300, 90}, {300, 60}});
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.tools.is_drawing());
    }

    void a_hole_is_cut_and_filled_again() {
        Desk desk;
        desk.tools.choose(ToolKind::hole);
        draw(desk, {{50, 230}, {90, 230}, {90, 270}, {50, 270}});
        QCOMPARE(area_m2(row_of(desk, block).geometry), 8400.0);
        QCOMPARE(newest_name(desk), QStringLiteral("Cut a hole into 1 block"));
        desk.click({70, 250});
        QCOMPARE(area_m2(row_of(desk, block).geometry), 10'000.0);
        QCOMPARE(row_of(desk, block).geometry.path_ends.size(), std::size_t{1});
        QCOMPARE(newest_name(desk), QStringLiteral("Fill a hole of 1 block"));
        QVERIFY(!desk.tools.is_drawing());
    }

    void a_hole_that_reaches_beyond_its_area_is_refused() {
        Desk desk;
        desk.tools.choose(ToolKind::hole);
        draw(desk, {{100, 230}, {140, 230}, {140, 270}});
        QCOMPARE(desk.notices.size(), 1);
        QCOMPARE(area_m2(row_of(desk, block).geometry), 10'000.0);
        QVERIFY(desk.tools.is_drawing());
    }

    void a_wall_is_drawn_beside_a_street_on_the_pointers_side() {
        Desk desk;
        desk.tools.choose(ToolKind::parallel);
        desk.click({200, 101});
        QVERIFY(desk.selection.single() == street);
        desk.hover({200, 150}, Qt::AltModifier);
        desk.click({200, 150}, Qt::AltModifier);
        QCOMPARE(desk.count(Table::occluders), std::size_t{1});
        QVERIFY(desk.newest(Table::occluders).geometry.points == (std::vector<Point>{{0, 150}, {400, 150}}));
        QCOMPARE(newest_name(desk), QStringLiteral("Draw 1 obstacle beside a line"));
        QCOMPARE(desk.count(Table::streets), std::size_t{1});
    }

    void a_wall_is_drawn_beside_the_edge_of_an_area() {
        Desk desk;
        desk.tools.choose(ToolKind::parallel);
        desk.click({70, 202}, Qt::AltModifier);
        QVERIFY(desk.selection.single() == block);
        QCOMPARE(desk.notices.size(), 0);
        desk.hover({70, 190}, Qt::AltModifier);
        desk.click({70, 190}, Qt::AltModifier);
        QCOMPARE(desk.count(Table::occluders), std::size_t{1});
        const auto drawn = desk.newest(Table::occluders).geometry.points;
        QVERIFY(nearly_equal(make_line(drawn), make_line(std::array{Point{20, 190}, Point{120, 190}}), 1e-6) ||
                nearly_equal(make_line(drawn), make_line(std::array{Point{120, 190}, Point{20, 190}}), 1e-6));
        QCOMPARE(desk.count(Table::blocks), std::size_t{1});
    }

    void a_point_has_no_parallel() {
        Desk desk;
        desk.tools.choose(ToolKind::parallel);
        desk.click({300, 100});
        QCOMPARE(desk.count(Table::occluders), std::size_t{0});
        QCOMPARE(desk.notices.size(), 1);
    }

    void its_distance_can_be_typed() {
        Desk desk;
        desk.selection.set({street});
        desk.tools.choose(ToolKind::parallel);
        desk.hover({200, 60}, Qt::AltModifier);
        desk.press(Qt::Key_3);
        auto* line = desk.map.findChild<QLineEdit*>(QStringLiteral("point_entry_line"));
        QVERIFY(line && line->isVisible());
        QTest::keyClicks(line, QStringLiteral(".5"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(desk.count(Table::occluders), std::size_t{1});
        QVERIFY(desk.newest(Table::occluders).geometry.points == (std::vector<Point>{{0, 96.5}, {400, 96.5}}));
        QVERIFY(!line->isVisible());
    }

    void with_ctrl_it_is_a_line_of_the_same_kind() {
        Desk desk;
        desk.selection.set({street});
        desk.tools.choose(ToolKind::parallel);
        desk.click({200, 130}, Qt::ControlModifier);
        QCOMPARE(desk.count(Table::streets), std::size_t{2});
        QVERIFY(text_of(desk.newest(Table::streets), Table::streets, "uid") != "street");
    }

    void escape_backs_out_of_a_parallel() {
        Desk desk;
        desk.selection.set({street});
        desk.tools.choose(ToolKind::parallel);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.selection.is_empty());
        QVERIFY(desk.tools.current() == ToolKind::parallel);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.tools.current() == ToolKind::select);
    }
};

QTEST_MAIN(ShapeToolsTest)
#include "shape_tools_test.moc"
