// Fairness in the real window: groups, the worst served blocks, and the districts' grouping by date.
#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>

#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string square(double x, double half) {
    const auto at = [](double east, double north) {
        return std::to_string(west + east) + " " + std::to_string(south + north);
    };
    return "MULTIPOLYGON (((" + at(x - half, -half) + ", " + at(x + half, -half) + ", " + at(x + half, half) + ", " +
           at(x - half, half) + ", " + at(x - half, -half) + ")))";
}
test::PlanBuilder::Values block(const char* name, int children, const char* district, const char* setting) {
    return {{"name", name},
            {"children_0_2", std::int64_t{0}},
            {"children_3_5", std::int64_t{0}},
            {"children_6_11", std::int64_t{children}},
            {"children_12_14", std::int64_t{0}},
            {"district_code", district},
            {"setting", setting}};
}

/// A playground in the west; two blocks of the core near it, two of a new town far away.
Plan two_districts() {
    return test::PlanBuilder()
        .row(Table::streets,
             "LINESTRING (" + std::to_string(west) + " " + std::to_string(south) + ", " + std::to_string(west + 5000) +
                 " " + std::to_string(south) + ")",
             test::quiet_street)
        .row(Table::districts, square(500, 500), {{"code", "510104"}, {"name", "锦江区"}})
        .row(Table::districts, square(3500, 1500), {{"code", "510121"}, {"name", "金堂县"}})
        .row(Table::playgrounds, square(100, 10), {{"kind", "playground"}})
        .row(Table::blocks, square(200, 10), block("玉林小区", 60, "510104", "urban"))
        .row(Table::blocks, square(300, 10), block("倪家桥小区", 40, "510104", "urban"))
        .row(Table::blocks, square(3000, 10), block("赵镇小区", 30, "510121", "rural"))
        .row(Table::blocks, square(4000, 10), block("五凤镇小区", 50, "510121", "rural"))
        .plan();
}

}  // namespace

class BalanceTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, two_districts());
        planner_->window.findChild<QAction*>(QStringLiteral("balance"))->trigger();
        planner_->wait_for([&] { return planner_->rows_of("balance_groups") > 0; }, "counting");
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void groups_are_set_against_each_other_and_add_up() {
        QCOMPARE(row("balance_groups", 0).section(QLatin1Char('|'), 0, 3), test::text("全部|180|55.6 %|2.2 平方米"));
        QVERIFY(
            text("balance_summary").startsWith(test::text("180 名儿童中有 100 名（55.6 %）步行 300 米内有此类场所")));
        QVERIFY(text("balance_gaps")
                    .contains(test::text("乡村：0 %可达，城镇：100 %。乡村还需让 80 名儿童可达才能持平。")));
        QVERIFY(text("balance_gaps").contains(test::text("郊区新城与中心城区无法比较")));
    }

    void the_grouping_is_taken_from_the_list_of_2020_changed_and_taken_back() {
        const auto before = canonical_bytes(plan());
        show_tab(3);
        planner_->click("balance_take");
        wait_for_row("balance_districts", 1, "金堂县|郊区新城");
        planner_->wait_for(
            [&] { return text("balance_gaps").startsWith(test::text("郊区新城：0 %可达，中心城区：100 %。")); },
            "counting anew");
        auto* districts = planner_->find<QTreeView>("balance_districts");
        QTest::mouseClick(districts->viewport(), Qt::LeftButton, Qt::NoModifier,
                          districts->visualRect(districts->model()->index(1, 0)).center());
        auto* group = planner_->find<QComboBox>("balance_group");
        group->setFocus();
        QTest::keyClick(group, Qt::Key_Up);
        wait_for_row("balance_districts", 1, "金堂县|近郊");
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canonical_bytes(plan()) == before);
    }

    void a_grouping_is_kept_by_date_and_compared_with_a_later_one() {
        show_tab(3);
        planner_->click("balance_take");
        planner_->click("balance_keep");
        auto* compare = planner_->find<QComboBox>("balance_compare");
        QCOMPARE(compare->count(), 3);  // now, 2020, today
        compare->setFocus();
        QTest::keyClick(compare, Qt::Key_Down);
        planner_->wait_for([&] { return row("balance_groups", 1).startsWith(test::text("中心城区|100|100 %")); },
                           "groups");
        QVERIFY(row("balance_groups", 1).endsWith(test::text("|100 %")));
        QCOMPARE(row("balance_districts", 1), test::text("金堂县|郊区新城|郊区新城"));
    }

    void the_worst_served_blocks_are_listed_and_a_click_leads_there() {
        show_tab(2);
        QCOMPARE(row("balance_worst", 0), test::text("五凤镇小区|50|不可达"));
        QCOMPARE(row("balance_worst", 1), test::text("赵镇小区|30|不可达"));
        auto* list = planner_->find<QTreeView>("balance_worst");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(planner_->find<QLabel>("status_selection")->text(), test::text("已选 居住地块 1"));
        QVERIFY(planner_->map().isVisible());
        planner_->wait_for([&] { return std::abs(planner_->map().view().centre.x - (west + 4000)) < 200; },
                           "flying there");
    }

    void another_service_is_counted_for_itself() {
        auto* service = planner_->find<QComboBox>("balance_service");
        service->setFocus();
        while (service->currentData().toString() != QLatin1String("primary")) QTest::keyClick(service, Qt::Key_Up);
        QCOMPARE(planner_->find<QSpinBox>("balance_within")->value(), 500);
        planner_->wait_for([&] { return text("balance_summary").contains(test::text("规划中没有此类场所")); },
                           "counting");
    }

private:
    [[nodiscard]] const Plan& plan() const { return *planner_->map().content().plan; }
    [[nodiscard]] QString text(const char* label) const { return planner_->find<QLabel>(label)->text(); }
    [[nodiscard]] QString row(const char* list, int number) const {
        const auto& model = *planner_->find<QTreeView>(list)->model();
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(number, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    void wait_for_row(const char* list, int number, const char* expected) {
        planner_->wait_for([&] { return row(list, number) == QString::fromUtf8(expected); }, expected);
    }
    void show_tab(int tab) {
        auto* tabs = planner_->find<QTabWidget>("balance_lists")->tabBar();
        QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(tab).center());
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(BalanceTest)
#include "balance_test.moc"
