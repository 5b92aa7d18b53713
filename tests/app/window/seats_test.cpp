// Seats against children in the real window: figures by school and district, now and later, and faults of catchments.
#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>

#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string box(double from, double to) {
    const auto at = [](double x, double y) { return std::to_string(west + x) + " " + std::to_string(south + y); };
    return "MULTIPOLYGON (((" + at(from, -200) + ", " + at(to, -200) + ", " + at(to, 200) + ", " + at(from, 200) +
           ", " + at(from, -200) + ")))";
}
test::PlanBuilder::Values children(int small, int primary, int migrant) {
    return {{"children_0_2", std::int64_t{0}},
            {"children_3_5", std::int64_t{small}},
            {"children_6_11", std::int64_t{primary}},
            {"children_12_14", std::int64_t{0}},
            {"migrant_children", std::int64_t{migrant}}};
}
std::string on_street(double x) {
    return std::to_string(west + x) + " " + std::to_string(south);
}

/// A street of 2 km with a school at each end, the border of their catchments in the middle, and three blocks.
Plan two_schools() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (" + on_street(0) + ", " + on_street(2000) + ")")
        .row(Table::schools, "POINT (" + on_street(0) + ")",
             {{"uid", "a"}, {"name", "花照壁小学"}, {"stage", "primary"}, {"seats", std::int64_t{100}}})
        .row(Table::schools, "POINT (" + on_street(2000) + ")",
             {{"uid", "b"}, {"name", "茶店子小学"}, {"stage", "primary"}, {"seats", std::int64_t{100}}})
        .row(Table::catchments, box(0, 1000), {{"name", "花照壁学区"}, {"school_uid", "a"}})
        .row(Table::catchments, box(1000, 2000), {{"name", "茶店子学区"}, {"school_uid", "b"}})
        .row(Table::blocks, box(90, 110), children(60, 70, 26))
        .row(Table::blocks, box(890, 910), children(0, 40, 0))
        .row(Table::blocks, box(1890, 1910), children(0, 20, 20))
        .plan();
}

}  // namespace

class SeatsTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, two_schools());
        planner_->map().fit();
        planner_->press(Qt::Key_S, Qt::ShiftModifier);
        planner_->wait_for([&] { return planner_->rows_of("seats_table") == 2; }, "counting");
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void the_panel_sets_children_against_seats_school_by_school() {
        QCOMPARE(row(0), QStringLiteral("花照壁小学|124|100|24|358 米"));
        QCOMPARE(row(1), QStringLiteral("茶店子小学|40|100|-60|100 米"));
        QVERIFY(total().startsWith(test::text("儿童 164 人，学位 200 个：余 36 个")));
        QVERIFY(shows(planner_->map().content().layers, Table::catchments));
    }

    void the_map_shows_where_seats_are_missing_by_school_catchment_and_block() {
        const MapContent& content = planner_->map().content();
        QCOMPARE(content.theme, Theme::seats);
        const auto seats = content.overlay->seats;
        QVERIFY(seats != nullptr);
        // 124 children for 100 seats in the west, 40 for 100 in the east.
        QCOMPARE(seats->schools.at({1}).missing, std::optional(24.0));
        QCOMPARE(seats->schools.at({2}).missing, std::optional(-60.0));
        QVERIFY(std::abs(*seats->catchments.at({1}).missing_share - 24.0 / 124) < 1e-12);
        QCOMPARE(seats->blocks.at({2}), seats->catchments.at({1}));
        QCOMPARE(seats->blocks.at({3}).missing_share, std::optional(-1.5));
        planner_->click("seats_with_migrants");
        planner_->wait_for([&] { return content.overlay->seats->schools.at({1}).missing == 10.0; }, "without migrants");
    }

    void migrant_children_are_counted_in_or_left_out() {
        planner_->click("seats_with_migrants");
        QCOMPARE(row(0), QStringLiteral("花照壁小学|110|100|10|391 米"));
        QVERIFY(total().startsWith(test::text("儿童 130 人")));
    }

    void in_three_years_the_small_ones_are_at_school() {
        auto* years = planner_->find<QSlider>("seats_years");
        years->setFocus();
        for (int year = 0; year < 3; ++year) QTest::keyClick(years, Qt::Key_Right);
        QCOMPARE(planner_->find<QLabel>("seats_years_text")->text(), test::text("3 年后"));
        // 60 small ones come up, half of 130 stay.
        planner_->wait_for([&] { return total().startsWith(test::text("儿童 154 人")); }, "counting three years ahead");
    }

    void another_stage_is_counted_for_itself() {
        auto* stage = planner_->find<QComboBox>("seats_stage");
        stage->setFocus();
        QTest::keyClick(stage, Qt::Key_Up);  // kindergarten
        planner_->wait_for([&] { return planner_->rows_of("seats_table") == 0; }, "counting kindergartens");
        QVERIFY(total().contains(test::text("学位 未知 个")));
        QCOMPARE(planner_->find<QLabel>("seats_problems_title")->text(), test::text("尚未划定该学段的学区。"));
    }

    void what_is_wrong_is_listed_and_a_click_leads_there() {
        auto* list = planner_->find<QListView>("seats_problems");
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), test::text("花照壁小学缺 24 个学位"));
        const QModelIndex too_far = list->model()->index(1, 0);
        QCOMPARE(too_far.data().toString(), test::text("花照壁学区：32.3 %的儿童步行超过 500 米"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(too_far).center());
        QCOMPARE(planner_->find<QLabel>("status_selection")->text(), test::text("已选 学区 1"));
        QVERIFY(list->isVisible());
    }

    void how_evenly_seats_are_within_reach_is_told_below() {
        auto* tabs = planner_->find<QTabWidget>("seats_below")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(1).center());
        // Within 1000 m: 110 children share 100 seats in the west, 20 have 100 in the east.
        QVERIFY(planner_->find<QLabel>("access_figures")->isVisible());
        QCOMPARE(planner_->find<QLabel>("access_figures")->text(),
                 test::text("步行 1,000 米内每名儿童可及学位：平均 1.54，基尼系数 0.346，泰尔指数 0.326。"));
        QVERIFY(planner_->find<QLabel>("access_gaps")->text().contains(test::text("无法比较")));
        QVERIFY(planner_->find<QWidget>("lorenz_chart")->isVisible());
    }

    void by_catchment_and_by_district_are_other_rows() {
        auto* by = planner_->find<QComboBox>("seats_by");
        by->setFocus();
        QTest::keyClick(by, Qt::Key_Down);
        QCOMPARE(row(0), QStringLiteral("花照壁学区|124|100|24|358 米"));
        QTest::keyClick(by, Qt::Key_Down);
        QCOMPARE(planner_->rows_of("seats_table"), 0);  // no districts are mapped
    }

    void a_dragged_border_moves_both_catchments_and_the_figures_with_it() {
        const std::vector<std::byte> before = canonical_bytes(*planner_->map().content().plan);
        take_border();
        QTest::mousePress(&planner_->map(), Qt::LeftButton, Qt::NoModifier, planner_->on_screen(corner(1000, 200)));
        hold(corner(900, 200));
        hold(corner(800, 200));
        // Held, not let go: 40 children would go to the east.
        QCOMPARE(row(0), QStringLiteral("花照壁小学|84|100|-16|100 米"));
        QCOMPARE(row(1), QStringLiteral("茶店子小学|80|100|-20|600 米"));
        auto* moved = planner_->find<QLabel>("seats_moved");
        QVERIFY(moved->isVisible());
        QVERIFY(moved->text().startsWith(test::text("40 名儿童改变学校。平均步行 900 → 1,100 米")));
        QVERIFY(total().startsWith(test::text("儿童 164 人")));
        QTest::mouseRelease(&planner_->map(), Qt::LeftButton, Qt::AltModifier, planner_->on_screen(corner(800, 200)));
        planner_->wait_for([&] { return !planner_->find<QLabel>("seats_stale")->isVisible(); }, "counting anew");
        QVERIFY(!moved->isVisible());
        QCOMPARE(row(1), QStringLiteral("茶店子小学|80|100|-20|600 米"));
        const auto& catchments = planner_->map().content().plan->layer(Table::catchments);
        QVERIFY(std::abs(catchments.row({1})->box().max_x - catchments.row({2})->box().min_x) < 1e-9);
        QVERIFY(std::abs(catchments.row({2})->box().min_x - (west + 800)) < 20);
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
        planner_->wait_for([&] { return row(0) == QStringLiteral("花照壁小学|124|100|24|358 米"); }, "counting back");
    }

    void a_proposal_says_what_it_costs_and_is_taken_in_one_edit_or_dropped() {
        const std::vector<std::byte> before = canonical_bytes(*planner_->map().content().plan);
        auto* said = planner_->find<QLabel>("seats_moved");
        planner_->click("seats_propose");
        planner_->wait_for([&] { return said->isVisible(); }, "proposing");
        // 84 children have a place in the west, 40 more do not: they go east.
        QCOMPARE(row(0), QStringLiteral("花照壁小学|84|100|-16|100 米"));
        QVERIFY(said->text().contains(test::text("40 名儿童改变学校。平均步行 900 → 1,100 米")));
        planner_->click("seats_drop");
        QVERIFY(!said->isVisible());
        QCOMPARE(row(0), QStringLiteral("花照壁小学|124|100|24|358 米"));
        QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
        planner_->click("seats_propose");
        planner_->wait_for([&] { return said->isVisible(); }, "proposing again");
        planner_->click("seats_take");
        planner_->wait_for([&] { return canonical_bytes(*planner_->map().content().plan) != before; }, "taking it");
        planner_->wait_for([&] { return !planner_->find<QLabel>("seats_stale")->isVisible(); }, "counting anew");
        QCOMPARE(row(1), QStringLiteral("茶店子小学|80|100|-20|600 米"));
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        planner_->wait_for([&] { return canonical_bytes(*planner_->map().content().plan) == before; }, "undoing it");
    }

    void a_border_that_is_let_go_of_by_escape_moves_nothing() {
        const std::vector<std::byte> before = canonical_bytes(*planner_->map().content().plan);
        take_border();
        QTest::mousePress(&planner_->map(), Qt::LeftButton, Qt::NoModifier, planner_->on_screen(corner(1000, 200)));
        hold(corner(800, 200));
        QCOMPARE(row(0), QStringLiteral("花照壁小学|84|100|-16|100 米"));
        planner_->press_on_map(Qt::Key_Escape);
        QCOMPARE(row(0), QStringLiteral("花照壁小学|124|100|24|358 米"));
        QTest::mouseRelease(&planner_->map(), Qt::LeftButton, Qt::NoModifier, planner_->on_screen(corner(800, 200)));
        QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
    }

private:
    static Point corner(double x, double y) { return {west + x, south + y}; }
    /// The eastern border of the western catchment, with both its corners in hand.
    void take_border() {
        auto* by = planner_->find<QComboBox>("seats_by");
        by->setFocus();
        QTest::keyClick(by, Qt::Key_Down);
        auto* table = planner_->find<QTreeView>("seats_table");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                          table->visualRect(table->model()->index(0, 0)).center());
        planner_->map().fit();
        planner_->wait_for([&] { return planner_->map().is_settled(); }, "drawing");
        by->setFocus();
        QTest::keyClick(by, Qt::Key_Up);
        planner_->map().setFocus();
        planner_->press(Qt::Key_E);
        QTest::mousePress(&planner_->map(), Qt::LeftButton, Qt::ShiftModifier, planner_->on_screen(corner(960, 260)));
        hold(corner(1040, -260), Qt::ShiftModifier);
        QTest::mouseRelease(&planner_->map(), Qt::LeftButton, Qt::ShiftModifier,
                            planner_->on_screen(corner(1040, -260)));
    }
    void hold(Point to, Qt::KeyboardModifiers modifiers = Qt::AltModifier) const {
        app::MapWidget& map = planner_->map();
        const QPoint at = planner_->on_screen(to);
        QMouseEvent move(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(&map, &move);
    }
    [[nodiscard]] QString row(int number) const {
        const auto& model = *planner_->find<QTreeView>("seats_table")->model();
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(number, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    [[nodiscard]] QString total() const { return planner_->find<QLabel>("seats_total")->text(); }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(SeatsTest)
#include "seats_test.moc"
