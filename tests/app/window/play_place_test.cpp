// A playground in the form: sun and shade by the hour of a day, and who watches it.
#include <QDateEdit>

#include "app/panels/play_place_view.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string box(double x0, double y0, double x1, double y1) {
    const auto at = [](double x, double y) { return std::to_string(west + x) + " " + std::to_string(south + y); };
    return "MULTIPOLYGON (((" + at(x0, y0) + ", " + at(x1, y0) + ", " + at(x1, y1) + ", " + at(x0, y1) + ", " +
           at(x0, y0) + ")))";
}

/// A playground with a home of 30 m and ten floors to its south.
Plan courtyard() {
    return test::PlanBuilder()
        .row(Table::playgrounds, box(-10, 0, 10, 15), {{"kind", "playground"}, {"name", "院内活动场"}})
        .row(Table::buildings, box(-30, -25, 30, -10),
             {{"use", "住宅"}, {"floors", std::int64_t{10}}, {"height_m", 30.0}})
        .plan();
}

}  // namespace

class PlayPlaceTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void in_winter_the_house_shades_it_at_noon_and_in_summer_it_does_not() {
        QuietJob job;
        const Plan plan = courtyard();
        const auto noon = [&](int month) {
            return play_place(plan, {1}, QDate(2026, month, 21), job)
                .value()
                .hours.at(6);  // 13 o'clock: noon by the sun
        };
        QCOMPARE(noon(12).hour, 13);
        QVERIFY(noon(12).is_day);
        QCOMPARE(noon(12).shade.shaded, 1.0);
        QCOMPARE(noon(6).shade.shaded, 0.0);
        QVERIFY(!play_place(plan, {7}, QDate(2026, 6, 21), job));
    }

    void the_form_says_it_for_the_chosen_day_and_follows_the_plan() {
        const test::ChineseFolder folder;
        Planner planner;
        planner.open_plan(folder, courtyard());
        planner.map().fit();
        planner.click_map({west, south + 7});
        planner.wait_for([&] { return planner.window.findChild<PlayPlaceView*>() && !watched(planner).isEmpty(); },
                         "the playground");
        QVERIFY2(watched(planner).contains(test::text("住宅看到 100 %")), qPrintable(watched(planner)));
        planner.find<QDateEdit>("play_date")->setDate(QDate(2026, 12, 21));
        planner.wait_for([&] { return sun(planner).contains(test::text("遮挡")); }, "the winter");
        const QString winter = sun(planner);
        planner.find<QDateEdit>("play_date")->setDate(QDate(2026, 6, 21));
        planner.wait_for([&] { return sun(planner) != winter; }, "the summer");
        planner.click_map({west, south - 17});
        planner.press(Qt::Key_Delete);
        planner.click_map({west, south + 7});
        planner.wait_for([&] { return watched(planner).contains(test::text("住宅看到 0 %")); },
                         "the plan without a home");
    }

private:
    static QString label(const Planner& planner, const char* name) {
        const auto* found = planner.window.findChild<QLabel*>(QLatin1String(name));
        return found ? found->text() : QString();
    }
    static QString watched(const Planner& planner) { return label(planner, "play_watched"); }
    static QString sun(const Planner& planner) { return label(planner, "play_sun"); }
};

QTEST_MAIN(PlayPlaceTest)
#include "play_place_test.moc"
