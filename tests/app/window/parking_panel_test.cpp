// What crossings gain without parked cars, in the real window: slid, cut, searched, taken over and taken back.
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QTreeView>

#include "app/map/marks_layer.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string at(double x, double y) {
    return std::to_string(west + x) + " " + std::to_string(south + y);
}
std::string car(double x) {
    return "POLYGON ((" + at(x, -3.6) + ", " + at(x + 4.5, -3.6) + ", " + at(x + 4.5, -1.8) + ", " + at(x, -1.8) +
           ", " + at(x, -3.6) + "))";
}

/// Two crossings, each with a car before it, 3.5 and 8 m away; a hedge at the second; a crossing of unknown length.
Plan street() {
    const test::PlanBuilder::Values parked{{"kind", "parked_car"}, {"height_m", 1.5}};
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (" + at(0, 0) + ", " + at(500, 0) + ")", {{"speed_limit_kmh", 40.0}})
        .row(Table::crossings, "POINT (" + at(100, 0) + ")",
             {{"name", "东门斑马线"}, {"kind", "zebra"}, {"crossing_length_m", 7.0}})
        .row(Table::crossings, "POINT (" + at(300, 0) + ")",
             {{"name", "西门斑马线"}, {"kind", "zebra"}, {"crossing_length_m", 7.0}})
        .row(Table::crossings, "POINT (" + at(450, 0) + ")", {{"name", "南门斑马线"}, {"kind", "zebra"}})
        .row(Table::occluders, car(92), parked)
        .row(Table::occluders, car(287.5), parked)
        .row(Table::occluders, "LINESTRING (" + at(301, 3.6) + ", " + at(304, 3.6) + ")",
             {{"name", "绿篱甲"}, {"kind", "hedge"}, {"height_m", 1.4}})
        .plan();
}

}  // namespace

class ParkingPanelTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, street());
        planner_->map().fit();
        planner_->press(Qt::Key_P, Qt::ShiftModifier);
        planner_->wait_for([&] { return headline().startsWith(test::text("取消 1 个车位")); }, "the first answer");
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void sliding_says_at_once_how_many_bays_go_and_who_is_seen() {
        QCOMPARE(headline(), test::text("取消 1 个车位 → 1 处过街处互见"));
        QCOMPARE(row(0).section(QLatin1Char('|'), 0, 0), test::text("东门斑马线"));
        QCOMPARE(row(0).section(QLatin1Char('|'), 2), test::text("互见"));
        QVERIFY(row(1).startsWith(test::text("西门斑马线")));
        QCOMPARE(row(2), test::text("南门斑马线|未知|"));
        slide_to(0, "取消 0 个车位 → 0 处过街处互见");
        QVERIFY(!planner_->find<QPushButton>("parking_take")->isEnabled());
        slide_to(15, "取消 2 个车位 → 1 处过街处互见");
        QVERIFY(row(1).endsWith(test::text("绿篱甲")));
        planner_->find<QCheckBox>("parking_hedges")->click();
        planner_->wait_for([&] { return headline() == test::text("清除 3 处 → 2 处过街处互见"); }, "the hedge too");
        QCOMPARE(row(2), test::text("南门斑马线|未知|"));
    }

    void bays_and_sight_triangles_are_on_the_map_while_the_panel_is_seen() {
        const MapPreview marks = marks_shown();
        QCOMPARE(marks.lines.size(), std::size_t{1});  // the car's outline
        QVERIFY(marks.areas.size() >= 2);              // the car, a triangle that opens and one that stays
        planner_->press(Qt::Key_C);
        planner_->wait_for([&] { return !planner_->find<QWidget>("parking_panel")->isVisible(); }, "another panel");
        QVERIFY(!anything_shown());
    }

    void a_higher_eye_is_answered_anew() {
        slide_to(15, "取消 2 个车位 → 1 处过街处互见");
        planner_->click("eye_160");
        planner_->wait_for([&] { return summary().contains(test::text("儿童（1.6 米）")); }, "the adult's answer");
        QCOMPARE(headline(), test::text("取消 2 个车位 → 2 处过街处互见"));  // an adult looks over the hedge
    }

    void the_fewest_are_found_taken_over_in_one_step_and_given_back() {
        const auto before = canonical_bytes(*planner_->map().content().plan);
        planner_->find<QCheckBox>("parking_hedges")->click();
        planner_->click("parking_fewest");
        planner_->wait_for([&] { return summary().contains(test::text("已证明")); }, "the fewest");
        QCOMPARE(headline(), test::text("清除 3 处 → 2 处过街处互见"));
        planner_->click("parking_take");
        QCOMPARE(planner_->map().content().plan->layer(Table::occluders).size(), std::size_t{0});
        planner_->wait_for([&] { return rows() == 1; }, "the answer for the new plan");
        QCOMPARE(row(0), test::text("南门斑马线|未知|"));
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
    }

    void a_bay_may_be_moved_away_instead() {
        auto* treatment = planner_->find<QComboBox>("parking_treatment");
        treatment->setFocus();
        while (treatment->currentIndex() < 2) QTest::keyClick(treatment, Qt::Key_Down);
        planner_->wait_for([&] { return headline().startsWith(test::text("移走 1 处、取消 0 处")); }, "moving");
        planner_->click("parking_take");
        const Box moved = planner_->map().content().plan->layer(Table::occluders).row({1})->box();
        QVERIFY(std::abs(moved.max_x - (west + 95)) < 0.02);
    }

private:
    void slide_to(int metres, const char* then) {
        auto* slider = planner_->find<QSlider>("parking_within");
        slider->setFocus();
        while (slider->value() > 2 * metres) QTest::keyClick(slider, Qt::Key_Left);
        while (slider->value() < 2 * metres) QTest::keyClick(slider, Qt::Key_Right);
        planner_->wait_for([&] { return headline() == test::text(then); }, then);
    }
    [[nodiscard]] int rows() const { return planner_->rows_of("parking_list"); }
    [[nodiscard]] QString row(int number) const {
        const auto& model = *planner_->find<QTreeView>("parking_list")->model();
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(number, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    [[nodiscard]] QString headline() const { return planner_->find<QLabel>("parking_headline")->text(); }
    [[nodiscard]] QString summary() const { return planner_->find<QLabel>("parking_summary")->text(); }
    [[nodiscard]] bool anything_shown() const {
        const auto layers = planner_->window.findChildren<MarksLayer*>();
        return std::any_of(layers.begin(), layers.end(),
                           [](const MarksLayer* layer) { return !layer->marks().areas.empty(); });
    }
    [[nodiscard]] MapPreview marks_shown() const {
        for (const auto* layer : planner_->window.findChildren<MarksLayer*>())
            if (!layer->marks().areas.empty()) return layer->marks();
        qFatal("nothing is shown");
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(ParkingPanelTest)
#include "parking_panel_test.moc"
