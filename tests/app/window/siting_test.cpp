// The search for sites in the real window: asked, fixed, ruled out, picked by hand, taken over and taken back.
#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

#include "app/document/reach.h"
#include "app/map/marks_layer.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string at(double x, double y) {
    return std::to_string(west + x) + " " + std::to_string(south + y);
}
std::string square(double x) {
    return "MULTIPOLYGON (((" + at(x - 30, -30) + ", " + at(x + 30, -30) + ", " + at(x + 30, 30) + ", " +
           at(x - 30, 30) + ", " + at(x - 30, -30) + ")))";
}
test::PlanBuilder::Values block(const char* name, int children) {
    return {{"name", name},
            {"children_0_2", std::int64_t{0}},
            {"children_3_5", std::int64_t{children}},
            {"children_6_11", std::int64_t{0}},
            {"children_12_14", std::int64_t{0}}};
}

/// Four blocks along a street; the first has a playground.
Plan four_blocks() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (" + at(-100, 0) + ", " + at(3000, 0) + ")", test::quiet_street)
        .row(Table::playgrounds, square(0), {{"kind", "playground"}})
        .row(Table::blocks, square(100), block("玉林小区", 10))
        .row(Table::blocks, square(1000), block("桐梓林小区", 20))
        .row(Table::blocks, square(1250), block("倪家桥小区", 30))
        .row(Table::blocks, square(2900), block("火车南站小区", 40))
        .plan();
}

}  // namespace

class SitingTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, four_blocks());
        planner_->map().fit();
        planner_->press(Qt::Key_B, Qt::ShiftModifier);
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void the_best_blocks_are_listed_by_what_they_gain_and_shown_on_the_map() {
        ask(2, from_blocks);
        QCOMPARE(row(0), QStringLiteral("1 · 桐梓林小区|50|50"));
        QCOMPARE(row(1), QStringLiteral("2 · 火车南站小区|40|116"));
        QVERIFY(summary().startsWith(
            test::text("共 100 名儿童：现有 10 人在步行 300 米以内，设于这些位置后为 100 人，增加 90 人。")));
        QVERIFY(summary().contains(test::text("在 4 个候选位置中，没有更好的选择。")));
        const MapPreview& marks = marks_shown();
        QCOMPARE(marks.badges.size(), std::size_t{2});
        QCOMPARE(marks.badges[0].text, QStringLiteral("1"));
        QCOMPARE(marks.lines.size(), std::size_t{3});  // from each block that gains
    }

    void a_site_that_is_ruled_out_is_replaced_and_a_fixed_one_stays() {
        ask(1, from_blocks);
        QCOMPARE(row(0), QStringLiteral("1 · 桐梓林小区|50|50"));
        choose(0);
        planner_->click("siting_forbid");
        planner_->wait_for([&] { return row(0) == QStringLiteral("1 · 倪家桥小区|50|52.5"); }, "looking again");
        QCOMPARE(row(1), QStringLiteral("桐梓林小区（已排除）||"));
        choose(0);
        planner_->click("siting_fix");
        planner_->wait_for([&] { return row(0).contains(test::text("已固定")); }, "fixing");
        choose(1);
        QCOMPARE(planner_->find<QPushButton>("siting_forbid")->text(), test::text("重新允许"));
        planner_->click("siting_forbid");
        planner_->wait_for([&] { return rows() == 1; }, "allowing again");
        QVERIFY(row(0).startsWith(test::text("1 · 倪家桥小区（已固定）")));
    }

    void points_are_picked_on_the_map_and_picked_again_to_drop_them() {
        choose_source(from_points);
        planner_->click("siting_pick");
        planner_->click_map({west + 1125, south});
        planner_->click_map({west + 2000, south});
        QCOMPARE(chosen(), test::text("已选 2 个点"));
        planner_->click_map({west + 2000, south});
        QCOMPARE(chosen(), test::text("已选 1 个点"));
        QCOMPARE(planner_->find<QLabel>("status_selection")->text(), QString());  // no tool took the click
        planner_->press_on_map(Qt::Key_Escape);
        QVERIFY(!planner_->find<QPushButton>("siting_pick")->isChecked());
        planner_->find<QSpinBox>("siting_count")->setValue(1);
        planner_->click("siting_run");
        planner_->wait_for([&] { return rows() == 1; }, "looking");
        QVERIFY(row(0).section(QLatin1Char('|'), 1).startsWith(QStringLiteral("50|51")));
    }

    void taking_over_is_one_step_and_brings_what_was_promised() {
        const auto before = canonical_bytes(*planner_->map().content().plan);
        ask(2, from_blocks);
        planner_->click("siting_take");
        const Plan& plan = *planner_->map().content().plan;
        const Layer& playgrounds = plan.layer(Table::playgrounds);
        QCOMPARE(playgrounds.size(), std::size_t{3});
        const auto first = playgrounds.row({2});
        QCOMPARE(QString::fromStdString(std::string(first->name())), test::text("拟建儿童活动场地 1"));
        QCOMPARE(QString::fromStdString(std::string(first->text(common_column::source))),
                 test::text("Yimi 选址：步行 300 米（大人陪同），候选 4 处"));
        QCOMPARE(std::string(first->text(column(Table::playgrounds, "kind"))), std::string("playground"));
        // Counted by the coverage itself, not by the siting.
        QuietJob job;
        const auto reach = reach_of(plan, WalkNetwork(plan), {}, job);
        QVERIFY(reach);
        QCOMPARE(reach.value().walk.children_covered, 100.0);
        QVERIFY(planner_->find<QLabel>("siting_stale")->isVisible());
        QVERIFY(!planner_->find<QPushButton>("siting_take")->isEnabled());
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
    }

    void sites_go_into_a_scenario_that_leaves_the_plan_as_it_is() {
        const auto before = canonical_bytes(*planner_->map().content().plan);
        ask(2, from_blocks);
        planner_->click("siting_take_apart");
        QCOMPARE(planner_->map().content().plan->layer(Table::playgrounds).size(), std::size_t{3});
        QVERIFY(planner_->window.windowTitle().contains(test::text("方案“选址”")));
        planner_->press(Qt::Key_Home, Qt::AltModifier);
        QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
    }

    void too_few_candidates_are_said_in_a_sentence() {
        planner_->find<QSpinBox>("siting_count")->setValue(9);
        choose_source(from_blocks);
        planner_->click("siting_run");
        planner_->wait_for([&] { return planner_->window.findChild<QLabel*>(QStringLiteral("message_sentence")); },
                           "told");
        QCOMPARE(rows(), 0);
        const auto told = planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence"));
        QVERIFY(std::any_of(told.begin(), told.end(),
                            [](const QLabel* each) { return each->text().contains(test::text("选址")); }));
    }

private:
    static constexpr int from_points = 1, from_blocks = 3;

    void choose_source(int source) {
        auto* from = planner_->find<QComboBox>("siting_from");
        from->setFocus();
        while (from->currentIndex() < source) QTest::keyClick(from, Qt::Key_Down);
    }
    void ask(int count, int source) {
        planner_->find<QSpinBox>("siting_count")->setValue(count);
        choose_source(source);
        planner_->click("siting_run");
        planner_->wait_for([&] { return rows() == count; }, "looking for sites");
    }
    void choose(int number) {
        auto* list = planner_->find<QTreeView>("siting_list");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(number, 0)).center());
    }
    [[nodiscard]] int rows() const { return planner_->rows_of("siting_list"); }
    [[nodiscard]] QString row(int number) const {
        const auto& model = *planner_->find<QTreeView>("siting_list")->model();
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(number, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    [[nodiscard]] QString summary() const { return planner_->find<QLabel>("siting_summary")->text(); }
    [[nodiscard]] QString chosen() const { return planner_->find<QLabel>("siting_chosen")->text(); }
    [[nodiscard]] const MapPreview& marks_shown() const {
        for (const auto* layer : planner_->window.findChildren<MarksLayer*>())
            if (!layer->marks().badges.empty()) return layer->marks();
        qFatal("nothing is shown");
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(SitingTest)
#include "siting_test.moc"
