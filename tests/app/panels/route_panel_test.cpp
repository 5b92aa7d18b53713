// What the panel of a selected route says and does, by mouse.
#include "app/panels/route_panel.h"

#include <QAbstractItemView>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>

#include "app/document/profiles.h"
#include "app/map/marks_layer.h"
#include "app/panels/route_marks.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::text_of;

namespace {

const test::PlanBuilder::Values calm{{"speed_limit_kmh", 30.0},  {"sidewalk", std::string("both")},
                                     {"lit", std::int64_t{1}},   {"separated", std::int64_t{1}},
                                     {"usable_width_m", 2.0},    {"slope_pct", 0.0},
                                     {"stairs", std::int64_t{0}}};

/// A narrow street of 220 m with a signal, and a calm way of 260 m round it; a way to school along the one, its way
/// home along the other.
Plan narrow_and_calm() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (50 100, 270 100)",
             {{"speed_limit_kmh", 30.0},
              {"sidewalk", std::string("both")},
              {"usable_width_m", 0.8},
              {"lit", std::int64_t{0}}})
        .row(Table::streets, "LINESTRING (50 100, 50 120, 270 120, 270 100)", calm)
        .row(Table::crossings, "POINT (160 100)", {{"kind", std::string("zebra")}})
        .row(Table::routes, "LINESTRING (50 100, 270 100)",
             {{"uid", std::string("out")},
              {"pair_uid", std::string("back")},
              {"direction", std::string("to_school")},
              {"depart_at", std::string("07:40")},
              {"profile", std::string("accompanied")}})
        .row(Table::routes, "LINESTRING (270 100, 270 120, 50 120, 50 100)",
             {{"uid", std::string("back")},
              {"pair_uid", std::string("out")},
              {"direction", std::string("to_home")},
              {"profile", std::string("accompanied")}})
        .plan();
}

struct Walk : test::Desk {
    Analyses analyses{document, jobs};
    RoutePanel panel{document, selection, analyses, jobs};
    QSignalSpy marks{&panel, &RoutePanel::marks_changed};

    explicit Walk(Plan plan = narrow_and_calm()) : Desk(std::move(plan)) {
        panel.resize(340, 700);
        panel.show();
        select(1);
    }
    void select(std::int64_t id) {
        selection.set({{Table::routes, FeatureId{id}}});
        wait();
    }
    void wait() {
        if (!QTest::qWaitFor(
                [&] { return ways().model()->rowCount() > 0 && !find<QLabel>("route_stale").isVisible(); }))
            qFatal("the facts do not come");
    }
    template <class T>
    T& find(const char* name) const {
        return *panel.findChild<T*>(QString::fromLatin1(name));
    }
    QAbstractItemView& ways() const { return find<QAbstractItemView>("route_ways"); }
    QString cell(const char* list, int row, int column) const {
        const auto& model = *find<QAbstractItemView>(list).model();
        return model.index(row, column).data().toString();
    }
    void click_way(int row) {
        const auto is_seen = [&] {
            return ways().viewport()->rect().contains(ways().visualRect(ways().model()->index(row, 0)).center());
        };
        if (!QTest::qWaitFor(is_seen)) qFatal("the row is not to be seen");
        const QRect where = ways().visualRect(ways().model()->index(row, 0));
        QTest::mouseClick(ways().viewport(), Qt::LeftButton, Qt::NoModifier, where.center());
    }
    MapPreview last_marks() const { return marks.last().first().value<MapPreview>(); }
    Feature route(std::int64_t id) const { return *document.snapshot()->layer(Table::routes).feature(FeatureId{id}); }
};

}  // namespace

class RoutePanelTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void the_panel_says_how_long_a_child_walks_and_when_he_arrives() {
        Walk desk;
        // 220 m at 1.0 m/s and 8 s at the zebra.
        const QString figures = desk.find<QLabel>("route_figures").text();
        QVERIFY2(figures.contains(QStringLiteral("220 m")) && figures.contains(QStringLiteral("3 min 48 s")) &&
                     figures.contains(QStringLiteral("1 crossing")) &&
                     figures.contains(QStringLiteral("07:40 → 07:43")),
                 qPrintable(figures));
    }

    void a_street_crossed_where_it_has_no_crossing_is_said_and_marked() {
        const auto street = [](double speed_kmh, const char* sidewalk) {
            return test::PlanBuilder::Values{{"speed_limit_kmh", speed_kmh}, {"sidewalk", std::string(sidewalk)}};
        };
        Walk desk(
            test::PlanBuilder()
                .row(Table::streets, "LINESTRING (50 100, 150 100)", street(50, "left"))
                .row(Table::streets, "LINESTRING (150 100, 250 100)",
                     {{"name", std::string("慢街")}, {"speed_limit_kmh", 30.0}, {"sidewalk", std::string("right")}})
                .row(Table::streets, "LINESTRING (250 100, 350 100)", street(50, "right"))
                .row(Table::routes, "LINESTRING (50 100, 350 100)",
                     {{"uid", std::string("out")}, {"profile", std::string("accompanied")}})
                .plan());
        const QString warnings = desk.find<QLabel>("route_warnings").text();
        QVERIFY2(warnings.contains(QStringLiteral("After 100 m it crosses 慢街 where there is no crossing.")),
                 qPrintable(warnings));
        QVERIFY(desk.find<QLabel>("route_figures").text().contains(QStringLiteral("5 min 20 s")));  // 300 m and 20 s
        const MapPreview marks = desk.last_marks();
        const auto mark = std::find_if(marks.texts.begin(), marks.texts.end(), [](const MapPreview::Text& text) {
            return text.text == QStringLiteral("no crossing here");
        });
        QVERIFY(mark != marks.texts.end());
        QCOMPARE(mark->at.x, 150.0);
        QCOMPARE(marks.lines.size(), std::size_t{2});  // a cross
    }

    void the_age_from_which_a_child_may_walk_it_alone_is_said_with_what_limits_it() {
        Walk desk;
        const auto said = [&](const char* words) {
            return desk.find<QLabel>("route_warnings").text().contains(QLatin1String(words));
        };
        QVERIFY(said("alone from the age of 9."));
        const Feature before = *desk.document.snapshot()->layer(Table::crossings).feature(FeatureId{1});
        Feature unmarked = before;
        set(unmarked, Table::crossings, "kind", std::string("unmarked"));
        QVERIFY(desk.document.commit({"mark", {FeatureChange{Table::crossings, FeatureId{1}, before, unmarked}}}));
        desk.wait();
        QTRY_VERIFY(said("alone from the age of 12."));
        QVERIFY(said("What keeps younger ones from it: crossing"));
    }

    void a_changed_profile_by_which_the_age_is_told_is_named() {
        Walk desk;
        const auto warnings = [&] { return desk.find<QLabel>("route_warnings").text(); };
        QVERIFY(!warnings().contains(QStringLiteral("changed for this project")));
        WalkingProfile slow = walking_profile(Plan(), alone_id).value();
        slow.speed_mps = 0.8;
        QVERIFY(
            desk.document.commit(change_profile(*desk.document.snapshot(), slow, {{"speed_mps", {"measured", "B"}}})));
        QTRY_VERIFY(warnings().contains(QStringLiteral("changed for this project: ") + profile_title(slow)));
    }

    void the_minutes_are_on_the_map_at_the_places_where_the_child_is() {
        Walk desk;
        const MapPreview marks = desk.last_marks();
        QCOMPARE(marks.middles.size(), std::size_t{4});  // 07:40 to 07:43
        QCOMPARE(marks.middles[1], (Point{110, 100}));
        QCOMPARE(marks.middles[2], (Point{162, 100}));  // 120 s, of them 8 s waited at 110 m
        QCOMPARE(marks.texts.front().text, QStringLiteral("07:40"));
        QCOMPARE(marks.texts.back().text, QStringLiteral("07:43"));
    }

    void another_way_is_drawn_explained_and_taken_by_one_edit() {
        Walk desk;
        QCOMPARE(desk.cell("route_ways", 0, 0), QStringLiteral("As drawn"));
        int safest = 0;
        for (int row = 1; row < desk.ways().model()->rowCount(); ++row)
            if (desk.cell("route_ways", row, 0).contains(QStringLiteral("Safest"))) safest = row;
        QVERIFY(safest > 0);
        desk.click_way(safest);
        QCOMPARE(desk.last_marks().lines.front().points.size(), std::size_t{4});
        // 40 s more to walk, 8 s less to wait: 32 s in all.
        QCOMPARE(desk.cell("route_why", 0, 1), QStringLiteral("+40"));
        QCOMPARE(desk.cell("route_why", 1, 1), QStringLiteral("−8"));
        const auto& why = *desk.find<QAbstractItemView>("route_why").model();
        QCOMPARE(why.index(why.rowCount() - 3, 1).data().toString(), QStringLiteral("+32"));
        const std::size_t steps = desk.document.history().size();
        QTest::mouseClick(&desk.find<QPushButton>("route_take"), Qt::LeftButton);
        QCOMPARE(desk.route(1).geometry.points.size(), std::size_t{4});
        QCOMPARE(desk.document.history().size(), steps + 1);
        desk.tools.undo();
        QCOMPARE(desk.route(1).geometry.points.size(), std::size_t{2});
    }

    void a_pair_is_compared_and_checked_once_its_way_to_school_has_changed() {
        Walk desk;
        QVERIFY(!desk.find<QPushButton>("route_check").isVisible());
        QCOMPARE(desk.cell("route_pair", 0, 1), QStringLiteral("220"));
        QCOMPARE(desk.cell("route_pair", 0, 2), QStringLiteral("260"));
        QCOMPARE(desk.cell("route_pair", 0, 3), QStringLiteral("+40"));
        QCOMPARE(desk.cell("route_pair", 1, 1), QStringLiteral("218"));  // within a metre of the other at both ends
        QCOMPARE(desk.cell("route_pair", 3, 3), QStringLiteral("−1"));
        Feature before = desk.route(1), after = before;
        after.geometry = test::shape("LINESTRING (50 100, 150 101, 270 100)");
        QVERIFY(desk.document.commit({"move_vertex", {FeatureChange{Table::routes, FeatureId{1}, before, after}}}));
        desk.wait();
        auto& check = desk.find<QPushButton>("route_check");
        QTRY_VERIFY(check.isVisible());
        QTest::mouseClick(&check, Qt::LeftButton);
        QVERIFY(is_unknown(desk.route(2).values[column(Table::routes, "to_check")]));
        QTRY_VERIFY(!check.isVisible());
    }

    void the_day_is_chosen_in_the_panel_and_by_it_how_dark_it_is_on_the_way() {
        // In Chengdu, where the sun stands 6° below the horizon at 18:33 on 21 December.
        const auto street = [](Value lit) {
            return test::PlanBuilder::Values{
                {"speed_limit_kmh", 30.0}, {"sidewalk", std::string("both")}, {"lit", std::move(lit)}};
        };
        const auto route = [](const char* uid, const char* pair, const char* depart) {
            return test::PlanBuilder::Values{{"uid", std::string(uid)},
                                             {"pair_uid", std::string(pair)},
                                             {"depart_at", std::string(depart)},
                                             {"profile", std::string("alone_9")}};
        };
        Walk desk(test::PlanBuilder()
                      .row(Table::streets, "LINESTRING (411000 3391000, 411200 3391000)", street(std::int64_t{0}))
                      .row(Table::streets, "LINESTRING (411200 3391000, 411300 3391000)", street(Value{}))
                      .row(Table::routes, "LINESTRING (411300 3391000, 411000 3391000)", route("home", "out", "18:40"))
                      .row(Table::routes, "LINESTRING (411000 3391000, 411300 3391000)", route("out", "home", "16:30"))
                      .plan());
        auto& date = desk.find<QDateEdit>("route_date");
        QCOMPARE(date.date(), QDate(2026, 12, 21));
        const auto says = [&](const char* label, const char* words) {
            return desk.find<QLabel>(label).text().contains(QString::fromUtf8(words));
        };
        QVERIFY(says("route_light", "In the dark: 300 m; 200 m of them without lamps; of 100 m it is unknown"));
        QVERIFY(says("route_warnings", "This child may not walk 200 m of it: unlit after dark."));
        QVERIFY(says("route_warnings", "What keeps younger ones from it"));  // from 12 on
        QCOMPARE(desk.cell("route_pair", 6, 0), QStringLiteral("Unlit in the dark, m"));
        QCOMPARE(desk.cell("route_pair", 6, 3), QStringLiteral("−200"));
        QCOMPARE(desk.last_marks().lines.size(), std::size_t{2});
        QCOMPARE(desk.last_marks().lines.back().points.size(), std::size_t{2});

        date.setFocus();
        date.setSelectedSection(QDateTimeEdit::MonthSection);
        for (int month = 12; month > 5; --month) QTest::keyClick(&date, Qt::Key_Down);
        desk.wait();
        QTRY_VERIFY(says("route_light", "By day all the way."));
        QVERIFY(!says("route_warnings", "unlit"));
        QCOMPARE(desk.cell("route_pair", 6, 3), QStringLiteral("0"));
        QVERIFY(desk.last_marks().lines.empty());
        desk.tools.undo();
        desk.wait();
        QTRY_COMPARE(date.date(), QDate(2026, 6, 21));
    }

    void whether_it_is_dark_is_unknown_where_nobody_knows_when_the_child_sets_out() {
        Walk desk;
        desk.select(2);
        QTRY_VERIFY(desk.find<QLabel>("route_light").text().contains(QStringLiteral("is unknown")));
        QCOMPARE(desk.cell("route_pair", 5, 1), QStringLiteral("unknown"));
        QCOMPARE(desk.cell("route_pair", 5, 2), QStringLiteral("0"));
    }

    void nothing_is_worked_out_or_drawn_while_nobody_looks() {
        Walk desk;
        desk.panel.hide();
        QVERIFY(desk.last_marks().middles.empty());
        desk.selection.clear();
        desk.panel.show();
        QVERIFY(desk.find<QLabel>("route_empty").isVisible());
    }

    void full_minutes_are_the_clocks_or_else_the_walks() {
        QCOMPARE(full_minutes(7 * 3600 + 40 * 60, 180), (std::vector<double>{0, 60, 120}));
        QCOMPARE(full_minutes(7 * 3600 + 40 * 60 + 45, 180), (std::vector<double>{15, 75, 135}));
        QCOMPARE(full_minutes(std::nullopt, 61), (std::vector<double>{0, 60}));
        QVERIFY(full_minutes(std::nullopt, 0).empty());
    }
};

QTEST_MAIN(RoutePanelTest)
#include "route_panel_test.moc"
