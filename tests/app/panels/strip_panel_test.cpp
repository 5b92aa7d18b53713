// The strip under the map, by mouse and keys.
#include "app/panels/strip_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Plan there_and_back() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (50 100, 350 100)", {{"name", std::string("长街")}, {"usable_width_m", 1.2}})
        .row(Table::routes, "LINESTRING (50 100, 350 100)",
             {{"uid", std::string("out")}, {"pair_uid", std::string("back")}, {"depart_at", std::string("07:40")}})
        .row(Table::routes, "LINESTRING (350 100, 50 100)",
             {{"uid", std::string("back")}, {"pair_uid", std::string("out")}})
        .plan();
}

struct Strip : test::Desk {
    StripPanel panel{document, selection, analyses};
    QSignalSpy marks{&panel, &StripPanel::marks_changed};
    QSignalSpy wanted{&panel, &StripPanel::place_wanted};

    Strip() : Desk(there_and_back()) {
        map.hide();  // it would take the pointer
        panel.resize(1000, 320);
        panel.show();
        selection.set({{Table::routes, FeatureId{1}}});
        wait();
    }
    void wait() {
        if (!QTest::qWaitFor([&] { return view().isVisible() && !find<QLabel>("strip_stale").isVisible(); }))
            qFatal("the strip does not come");
    }
    template <class T>
    T& find(const char* name) const {
        return *panel.findChild<T*>(QString::fromLatin1(name));
    }
    StripView& view() const { return find<StripView>("strip_view"); }
    QString said() const { return find<QLabel>("strip_place").text(); }
    MapPreview last_marks() const { return marks.last().first().value<MapPreview>(); }
};

}  // namespace

class StripPanelTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void the_pointer_reads_out_a_metre_and_marks_it_on_the_map() {
        Strip desk;
        QVERIFY(!desk.view().place());
        QTest::mouseMove(&desk.view(), desk.view().rect().center());
        QTRY_VERIFY(desk.view().place());
        const double at_m = desk.view().place()->at_m;
        QVERIFY(at_m > 50 && at_m < 250);
        QVERIFY2(desk.said().contains(QStringLiteral(" m · 07:4")) && desk.said().contains(QStringLiteral("长街")),
                 qPrintable(desk.said()));
        QCOMPARE(desk.last_marks().badges.size(), std::size_t{1});
        QCOMPARE(desk.last_marks().badges.front().at, (Point{50 + at_m, 100}));
    }

    void keys_move_along_and_enter_goes_there() {
        Strip desk;
        desk.panel.setFocus();
        QTest::keyClick(&desk.view(), Qt::Key_Right);
        QCOMPARE(desk.view().place()->at_m, 0.0);
        QTest::keyClick(&desk.view(), Qt::Key_Right);
        QTest::keyClick(&desk.view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.view().place()->at_m, 11.0);
        QTest::keyClick(&desk.view(), Qt::Key_End);
        QCOMPARE(desk.view().place()->at_m, 300.0);
        QTest::keyClick(&desk.view(), Qt::Key_Right);
        QCOMPARE(desk.view().place()->at_m, 300.0);
        QTest::keyClick(&desk.view(), Qt::Key_Left);
        QTest::keyClick(&desk.view(), Qt::Key_Return);
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first().value<Point>(), (Point{349, 100}));
    }

    void a_click_goes_there() {
        Strip desk;
        QTest::mouseClick(&desk.view(), Qt::LeftButton, Qt::NoModifier, desk.view().rect().center());
        QCOMPARE(desk.wanted.size(), 1);
        QCOMPARE(desk.wanted.first().first().value<Point>(), desk.view().place()->point());
    }

    void both_directions_stand_side_by_side() {
        Strip desk;
        QTest::mouseClick(&desk.find<QPushButton>("strip_compare"), Qt::LeftButton);
        const QRect whole = desk.view().rect();
        QTest::mouseMove(&desk.view(), QPoint(whole.width() * 5 / 8, whole.height() / 2));
        QTRY_VERIFY(desk.view().place());
        QCOMPARE(desk.view().place()->strip->route, FeatureId{2});
        QVERIFY(desk.view().place()->point().x < 350);
        QTest::mouseMove(&desk.view(), QPoint(whole.width() * 3 / 8, whole.height() / 2));
        QTRY_COMPARE(desk.view().place()->strip->route, FeatureId{1});
    }

    void after_an_edit_it_is_stale_until_it_is_made_anew_and_the_cursor_stays() {
        Strip desk;
        desk.panel.setFocus();
        QTest::keyClick(&desk.view(), Qt::Key_End);
        Feature before = *desk.document.snapshot()->layer(Table::routes).feature(FeatureId{1}), after = before;
        after.geometry = test::shape("LINESTRING (50 100, 250 100)");
        QVERIFY(desk.document.commit({"move_vertex", {FeatureChange{Table::routes, FeatureId{1}, before, after}}}));
        QVERIFY(desk.find<QLabel>("strip_stale").isVisible());
        desk.wait();
        QCOMPARE(desk.view().place()->at_m, 200.0);
    }

    void without_a_route_it_says_what_it_is_for_and_marks_nothing() {
        Strip desk;
        QTest::mouseMove(&desk.view(), desk.view().rect().center());
        desk.selection.clear();
        QVERIFY(desk.find<QLabel>("strip_empty").isVisible());
        QVERIFY(desk.last_marks().badges.empty());
    }
};

QTEST_MAIN(StripPanelTest)
#include "strip_panel_test.moc"
