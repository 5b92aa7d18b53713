// What coverage counts, and what it leaves to seats and fairness.
#include "app/document/reach.h"

#include <QTest>

#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

constexpr const char* here = "MULTIPOLYGON (((0 0, 50 0, 50 50, 0 50, 0 0)))";

/// A block that says its children by age, one that only says how many people live there, one that says nothing.
Plan three_blocks() {
    return test::PlanBuilder()
        .row(Table::districts, "MULTIPOLYGON (((-500 -500, 500 -500, 500 500, -500 500, -500 -500)))",
             {{"code", std::string("510104")}, {"children_share", 0.1}})
        .row(Table::blocks, here,
             {{"children_0_2", std::int64_t{10}},
              {"children_3_5", std::int64_t{20}},
              {"children_6_11", std::int64_t{40}},
              {"children_12_14", std::int64_t{30}}})
        .row(Table::blocks, here, {{"population", std::int64_t{500}}})
        .row(Table::blocks, here)
        .row(Table::playgrounds, here)
        .plan();
}

}  // namespace

class ReachTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }

    void children_are_counted_by_age_and_those_that_a_population_lets_expect_apart() {
        const Plan plan = three_blocks();
        QuietJob job;
        const auto made = reach_of(plan, WalkNetwork(plan), {}, job);
        QVERIFY(made);
        const Reach& reach = made.value();
        QCOMPARE(reach.circle.children_total, 100.0);
        QCOMPARE(reach.circle.blocks_without_children, std::size_t{2});
        QCOMPARE(reach.estimated_children, 50.0);  // a tenth of 500
        QCOMPARE(reach.ages[2].children, 40.0);
        QCOMPARE(reach.ages[2].unknown_blocks, std::size_t{2});
        double covered = 0;
        for (const AgeReach& age : reach.ages) covered += age.circle;
        QCOMPARE(covered, reach.circle.children_covered);
    }
};

QTEST_MAIN(ReachTest)
#include "reach_test.moc"
