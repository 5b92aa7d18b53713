// What the window says and shows once something was edited, undone or redone.
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

Plan neighbourhood() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (410000 3394000, 410400 3394000)")
        .row(Table::schools, "POINT (410200 3394100)", {{"name", "一小"}})
        .plan();
}

/// As wide as Chengdu.
Plan districts() {
    return test::PlanBuilder()
        .row(Table::districts, "MULTIPOLYGON (((350000 3350000, 500000 3350000, 500000 3500000, 350000 3350000)))")
        .plan();
}

}  // namespace

class AfterStepTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void an_undone_import_that_leaves_nothing_is_told_with_the_way_back() {
        planner_->open_plan(*folder_, neighbourhood());
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(streets(), std::size_t{0});
        QCOMPARE(messages(), QStringList{QStringLiteral("已撤销导入：2 个要素。")});
        planner_->click_newest_offer();
        QTRY_COMPARE(streets(), std::size_t{1});
        QVERIFY(messages().isEmpty());
    }

    void an_undone_import_that_leaves_the_rest_out_of_sight_shows_the_rest() {
        const std::string path = folder_->file("全市.gpkg");
        test::make_project(path, neighbourhood());
        {
            auto store = gis::ProjectStore::open(path, gis::ProjectStore::Access::read_write);
            QVERIFY(bool(store.value().append(test::import_of(districts()))));
        }
        planner_->window.open_files({test::text(path)});
        QTRY_VERIFY_WITH_TIMEOUT(planner_->map().isVisible(), test::patience_ms);
        QVERIFY(planner_->map().view().metres_per_pixel > 100);
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(planner_->map().view().metres_per_pixel < 2);
        QVERIFY(planner_->map().view().extent().contains(Point{410200, 3394050}));
        QVERIFY(messages().isEmpty());
    }

    void a_refusal_is_closed_once_something_is_done_and_stays_until_then() {
        planner_->open_plan(*folder_, neighbourhood());
        planner_->press(Qt::Key_P);
        for (const Point at :
             {Point{410100, 3394150}, Point{410200, 3394250}, Point{410200, 3394150}, Point{410100, 3394250}})
            planner_->click_map(at);
        QTest::keyClick(&planner_->map(), Qt::Key_Return);
        QCOMPARE(messages().size(), 1);
        for (int corner = 0; corner < 4; ++corner) planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(messages().size(), 1);
        for (const Point at : {Point{410100, 3394150}, Point{410200, 3394150}, Point{410200, 3394250}})
            planner_->click_map(at);
        QTest::keyClick(&planner_->map(), Qt::Key_Return);
        QCOMPARE(planner_->map().content().plan->layer(Table::playgrounds).size(), std::size_t{1});
        QVERIFY2(messages().isEmpty(), qPrintable(messages().join(QLatin1Char('\n'))));
    }

    void the_offer_to_a_drawn_way_goes_when_the_way_is_undone() {
        planner_->open_plan(*folder_, neighbourhood());
        planner_->press(Qt::Key_R);
        for (const Point at : {Point{410050, 3394000}, Point{410150, 3394000}}) planner_->click_map(at);
        QTest::keyClick(&planner_->map(), Qt::Key_Return);
        QTRY_COMPARE(messages().size(), 1);
        QTest::qWait(10);
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(messages().isEmpty());
    }

private:
    [[nodiscard]] std::size_t streets() const { return planner_->map().content().plan->layer(Table::streets).size(); }
    [[nodiscard]] QStringList messages() const {
        QStringList sentences;
        for (const auto* label : planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence")))
            if (label->isVisible()) sentences << label->text();
        return sentences;
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_ = nullptr;
};

QTEST_MAIN(AfterStepTest)
#include "after_step_test.moc"
