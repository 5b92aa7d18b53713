// Which layer the commands mean that select many features at once, in the real window.
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QTableView>
#include <QTreeView>

#include "app/text/names.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr Point school{410000, 3394000};

Plan small_plan() {
    return test::PlanBuilder()
        .row(Table::schools, "POINT (410000 3394000)", {{"name", "花照壁小学"}})
        .row(Table::schools, "POINT (411000 3394000)", {{"name", "茶店子小学"}})
        .row(Table::streets, "LINESTRING (410000 3394100, 410500 3394100)", {{"name", "长顺街"}})
        .row(Table::streets, "LINESTRING (410500 3394200, 411000 3394200)", {{"name", "蜀汉路"}})
        .row(Table::streets, "LINESTRING (410500 3394300, 411000 3394300)", {{"name", "一品天下大街"}})
        .plan();
}

}  // namespace

class SelectingTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, small_plan());
        planner_->map().fit();
        planner_->wait_for([&] { return planner_->map().is_settled(); }, "drawing");
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void select_all_takes_the_layer_that_is_marked_at_the_left() {
        mark(Table::streets);
        planner_->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected(), test::text("已选 道路 3"));
    }

    void select_all_takes_the_layer_of_what_is_selected() {
        mark(Table::streets);
        planner_->click_map(school);
        QCOMPARE(selected(), test::text("已选 学校 1"));
        planner_->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected(), test::text("已选 学校 2"));
    }

    void select_all_takes_the_layer_that_was_marked_after_something_was_selected() {
        planner_->click_map(school);
        mark(Table::streets);
        planner_->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected(), test::text("已选 道路 3"));
        planner_->click_map(school);
        planner_->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected(), test::text("已选 学校 2"));
    }

    void select_all_takes_nothing_where_no_layer_is_meant() {
        planner_->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected(), QString());
        QVERIFY(planner_->find<QLabel>("message_sentence")->text().contains(test::text("先在左侧选中一个图层")));
        planner_->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(selected(), QString());
    }

    void the_condition_is_asked_of_the_layer_that_is_marked() {
        mark(Table::streets);
        QCOMPARE(asked_layer(), static_cast<int>(Table::streets));
    }

    void the_condition_is_asked_of_the_table_that_is_worked_in() {
        mark(Table::streets);
        planner_->click_map(school);
        planner_->press(Qt::Key_F6);
        planner_->wait_for([&] { return planner_->find<QTableView>("attribute_rows")->hasFocus(); },
                           "entering the table");
        QCOMPARE(asked_layer(), static_cast<int>(Table::schools));
    }

private:
    void mark(Table table) {
        auto* layers = planner_->find<QTreeView>("layers_list");
        const auto found = layers->model()->match(layers->model()->index(0, 0), Qt::DisplayRole, table_title(table), 1,
                                                  Qt::MatchExactly);
        if (found.isEmpty()) qFatal("no such layer");
        layers->scrollTo(found.front());
        QTest::mouseClick(layers->viewport(), Qt::LeftButton, Qt::NoModifier,
                          layers->visualRect(found.front()).center());
    }
    [[nodiscard]] QString selected() const { return planner_->find<QLabel>("status_selection")->text(); }
    int asked_layer() {
        planner_->press(Qt::Key_F3, Qt::ControlModifier);
        auto* dialog = planner_->find<QDialog>("select_where_dialog");
        const int layer = dialog->findChild<QComboBox*>(QStringLiteral("where_layer"))->currentData().toInt();
        dialog->close();
        return layer;
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(SelectingTest)
#include "selecting_test.moc"
