// Looking around from the map: what the child sees follows the pointer, stays where one clicks, and follows the plan.
#include <QSignalSpy>

#include "app/document/eye_view.h"
#include "app/map/section_view.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;
using test::PlanBuilder;

namespace {

/// A hedge of 1.2 m north of the middle of the map, from west to east.
struct Looking : Desk {
    Looking()
        : Desk(PlanBuilder()
                   .row(Table::occluders, "LINESTRING (100 220, 300 220)",
                        {{"kind", std::string("hedge")}, {"height_m", 1.2}})
                   .plan()) {
        tools.choose(ToolKind::look);
        hover({200, 200});
    }
    [[nodiscard]] bool sees() const { return !map.preview().areas.empty(); }
    [[nodiscard]] bool child_sees(Point at) const { return contains(map.preview().areas[0].shape, at); }
    [[nodiscard]] bool only_adult_sees(Point at) const {
        return !map.preview().areas[1].shape.empty() && contains(map.preview().areas[1].shape, at);
    }
    [[nodiscard]] QString line_words() const { return map.preview().texts.front().text; }
    [[nodiscard]] QString words() const { return map.preview().texts.front().text; }
};

}  // namespace

class LookToolTest final : public QObject {
    Q_OBJECT

private slots:
    void a_hedge_hides_from_the_child_what_the_adult_sees() {
        Looking desk;
        QTRY_VERIFY(desk.sees());
        QVERIFY(desk.child_sees({200, 150}));
        QVERIFY(!desk.child_sees({200, 250}) && desk.only_adult_sees({200, 250}));
        const EyeView view = eye_view(*desk.analyses.scene(), {200, 200}, child_eye);
        QVERIFY(view.only_child_sees.empty());
        QVERIFY(std::abs(area_m2(view.only_adult_sees) - (view.adult.visible_area_m2 - view.child.visible_area_m2)) <
                10);
        QVERIFY2(desk.words().contains(QStringLiteral("Hidden from the child alone")), qPrintable(desk.words()));
    }

    void it_follows_the_pointer_until_one_clicks() {
        Looking desk;
        QTRY_VERIFY(desk.sees());
        desk.hover({200, 240});
        QVERIFY(desk.child_sees({200, 260}) && !desk.child_sees({200, 200}));
        desk.click({200, 200});
        desk.hover({350, 350});
        QVERIFY(desk.child_sees({200, 150}) && !desk.child_sees({200, 250}));
        desk.press(Qt::Key_Escape);
        desk.hover({200, 240});
        QVERIFY(desk.child_sees({200, 260}));
        QVERIFY(desk.tools.current() == ToolKind::look);
    }

    void from_where_one_stands_the_line_to_a_driver_names_what_hides_him() {
        Looking desk;
        QTRY_VERIFY(desk.sees());
        const auto* section = desk.map.findChild<SectionView*>();
        desk.click({200, 200});
        desk.hover({200, 180});
        QVERIFY2(desk.line_words().contains(QStringLiteral("Seen, 20 m away")), qPrintable(desk.line_words()));
        QVERIFY(section->isVisible() && section->drawing()->bars.empty());
        desk.hover({200, 260});
        // From 1 m at the eye to 1.2 m after 60 m: 1.067 m at the hedge, which stands 20 m away.
        QVERIFY2(desk.line_words().contains(QStringLiteral("20 m from the eye: it rises 0.13 m above the line")),
                 qPrintable(desk.line_words()));
        QVERIFY(desk.line_words().contains(QStringLiteral("Cut to 1.07 m")));
        QVERIFY(desk.line_words().contains(QStringLiteral("Hedge")));
        QCOMPARE(section->drawing()->bars.size(), std::size_t{1});
        QVERIFY(section->drawing()->bars[0].hides && section->drawing()->hidden_from_m);
        desk.click({200, 260});  // the line stays
        desk.hover({350, 50});
        QVERIFY(desk.line_words().contains(QStringLiteral("Hidden by")));
        desk.analyses.set_eye(EyeHeight{1.6});
        QVERIFY(desk.line_words().contains(QStringLiteral("Seen, 60 m away")));
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Escape);
        QVERIFY(!section->isVisible());
        desk.tools.choose(ToolKind::select);
    }

    void turning_the_eye_height_shows_it_at_once() {
        Looking desk;
        QTRY_VERIFY(desk.sees());
        desk.click({200, 200});
        desk.analyses.set_eye(EyeHeight{1.3});
        QVERIFY(desk.child_sees({200, 250}));
        desk.analyses.set_eye(EyeHeight{0.95});
        QVERIFY(!desk.child_sees({200, 250}));
    }

    void a_hedge_that_is_cut_hides_nothing_any_more() {
        Looking desk;
        QTRY_VERIFY(desk.sees());
        desk.click({200, 200});
        const Feature before = *desk.document.snapshot()->layer(Table::occluders).feature(FeatureId{1});
        Feature cut = before;
        set(cut, Table::occluders, "height_m", 0.6);
        QVERIFY(desk.document.commit({"cut", {FeatureChange{Table::occluders, FeatureId{1}, before, cut}}}));
        QTRY_VERIFY(desk.child_sees({200, 250}));
        desk.tools.choose(ToolKind::select);
        QVERIFY(desk.map.preview().areas.empty());
    }
};

QTEST_MAIN(LookToolTest)
#include "look_tool_test.moc"
