// The attribute table in the real window: how it is opened and closed, and where the keyboard is then.
#include <QAbstractButton>
#include <QDockWidget>
#include <QTableView>

#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr Point school{410000, 3394000};

}  // namespace

class TableDockTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, test::PlanBuilder()
                                          .row(Table::schools, "POINT (410000 3394000)", {{"name", "花照壁小学"}})
                                          .row(Table::schools, "POINT (411000 3394000)", {{"name", "茶店子小学"}})
                                          .plan());
        planner_->map().fit();
        planner_->wait_for([&] { return planner_->map().is_settled(); }, "drawing");
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void f6_opens_it_and_closes_it_also_from_the_map() {
        open();
        planner_->press(Qt::Key_F6);
        QVERIFY(!dock().isVisible());
        open();
        planner_->click_map(school);
        planner_->map().setFocus();
        planner_->press(Qt::Key_F6);
        QVERIFY(!dock().isVisible());
    }

    void closed_by_its_button_it_gives_the_keyboard_back_to_the_map() {
        open();
        planner_->click(*dock().findChild<QAbstractButton*>(QStringLiteral("qt_dockwidget_closebutton")));
        QVERIFY(!dock().isVisible());
        QVERIFY(planner_->map().hasFocus());
    }

    void delete_in_it_takes_the_selected_rows_and_the_window_says_so() {
        open();
        QTest::keyClick(&rows(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&rows(), Qt::Key_Delete);
        QCOMPARE(planner_->map().content().plan->layer(Table::schools).size(), 0U);
        QCOMPARE(planner_->find<QLabel>("message_sentence")->text(),
                 test::text("已删除学校 2 所。按 Ctrl+Z 可以恢复。"));
    }

private:
    QDockWidget& dock() { return *planner_->window.findChild<QDockWidget*>(QStringLiteral("table_dock")); }
    QTableView& rows() { return *planner_->find<QTableView>("attribute_rows"); }
    void open() {
        planner_->press(Qt::Key_F6);
        planner_->wait_for([&] { return rows().hasFocus() && rows().model()->rowCount() == 2; }, "opening the table");
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(TableDockTest)
#include "table_dock_test.moc"
