// Scenarios in the real window: made, switched, told by band and title, marked on the map, in conflict, merged, dropped
// and compared.
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

#include "app/map/marks_layer.h"
#include "app/text/language.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000, aside = 60;  // of playgrounds: beside the street

std::string at(double x, double y) {
    return std::to_string(west + x) + " " + std::to_string(south + y);
}
std::string square(double x, double y = 0) {
    return "MULTIPOLYGON (((" + at(x - 30, y - 30) + ", " + at(x + 30, y - 30) + ", " + at(x + 30, y + 30) + ", " +
           at(x - 30, y + 30) + ", " + at(x - 30, y - 30) + ")))";
}

/// Two blocks along a street, each with a playground.
Plan two_blocks() {
    const test::PlanBuilder::Values children{{"children_0_2", std::int64_t{5}},
                                             {"children_3_5", std::int64_t{10}},
                                             {"children_6_11", std::int64_t{15}},
                                             {"children_12_14", std::int64_t{20}}};
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (" + at(-100, 0) + ", " + at(2000, 0) + ")", test::quiet_street)
        .row(Table::blocks, square(100), children)
        .row(Table::blocks, square(1500), children)
        .row(Table::playgrounds, square(200, aside), {{"kind", "playground"}, {"name", "东园"}})
        .row(Table::playgrounds, square(1600, aside), {{"kind", "playground"}, {"name", "西园"}})
        .plan();
}

}  // namespace

class ScenarioPanelTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>(QSize(1500, 900));
        planner_->open_plan(*folder_, two_blocks());
        planner_->map().fit();
        planner_->press(Qt::Key_F4);
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
        switch_language(Language::chinese);
    }

    void a_new_scenario_is_shown_and_says_so_on_the_map_and_in_the_title() {
        QCOMPARE(plans(), QStringList{test::text("现状")});
        QVERIFY(!band_is_seen());
        planner_->click("scenario_new");
        QCOMPARE(plans(), (QStringList{test::text("现状"), test::text("方案")}));
        QVERIFY(band_is_seen());
        QCOMPARE(planner_->find<QLabel>("scenario_band_name")->text(), test::text("正在编辑方案“方案”"));
        QVERIFY(planner_->window.windowTitle().contains(test::text("方案“方案”")));
        planner_->click("scenario_back");
        QVERIFY(!band_is_seen());
        QVERIFY(!planner_->window.windowTitle().contains(test::text("方案")));
    }

    void what_is_deleted_in_a_scenario_is_a_ghost_there_and_stays_in_the_present_state() {
        const auto base = canonical_bytes(plan());
        planner_->click("scenario_new");
        delete_playground(200);
        QCOMPARE(playgrounds(), std::size_t{1});
        QCOMPARE(marks().lines.size(), std::size_t{1});
        QVERIFY(marks().lines[0].pattern == LinePattern::dotted);
        planner_->press(Qt::Key_F4);
        QVERIFY(planner_->find<QLabel>("scenario_changes")->text().contains(test::text("删除 1 项")));
        const MapView view = planner_->map().view();
        planner_->click("scenario_back");
        QVERIFY(canonical_bytes(plan()) == base);
        QVERIFY(planner_->map().view() == view);
        QVERIFY(marks().lines.empty());
        choose(1);  // one click shows it again
        QCOMPARE(playgrounds(), std::size_t{1});
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(playgrounds(), std::size_t{2});
        planner_->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(playgrounds(), std::size_t{1});
    }

    void keys_go_from_plan_to_plan_and_back_to_the_present_state() {
        planner_->click("scenario_new");
        planner_->click("scenario_back");
        planner_->click("scenario_new");
        QCOMPARE(shown(), 2);
        planner_->press(Qt::Key_PageDown, Qt::AltModifier);
        QCOMPARE(shown(), 0);
        planner_->press(Qt::Key_PageDown, Qt::AltModifier);
        QCOMPARE(shown(), 1);
        planner_->press(Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(shown(), 0);
        planner_->press(Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(shown(), 2);
        planner_->press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(shown(), 0);
    }

    void a_selection_stays_where_it_is_in_both_plans() {
        planner_->click("scenario_new");
        planner_->press_on_map(Qt::Key_V);
        planner_->click_map({west + 1600, south + aside});
        const QString selected = planner_->find<QLabel>("status_selection")->text();
        QVERIFY(!selected.isEmpty());
        planner_->press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(planner_->find<QLabel>("status_selection")->text(), selected);
    }

    void a_scenario_is_renamed_where_its_name_stands() {
        planner_->click("scenario_new");
        auto* name = planner_->find<QLineEdit>("scenario_name");
        name->setFocus();
        planner_->type_into(*name, test::text("西段改造"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(plans().last(), test::text("西段改造"));
        QVERIFY(planner_->window.windowTitle().contains(test::text("方案“西段改造”")));
        switch_language(Language::english);
        QTRY_COMPARE(plans(), (QStringList{QStringLiteral("Present state"), test::text("西段改造")}));
    }

    void a_conflict_is_listed_and_settled_by_the_planner() {
        planner_->click("scenario_new");
        planner_->press_on_map(Qt::Key_V);
        planner_->click_map({west + 200, south + aside});
        planner_->press_on_map(Qt::Key_Right);  // moves it
        planner_->click("scenario_back");
        delete_playground(200);
        planner_->press(Qt::Key_F4);
        QCOMPARE(planner_->find<QTreeWidget>("scenarios_list")->topLevelItem(1)->text(3), QStringLiteral("1"));
        choose(1);
        QVERIFY(planner_->find<QToolButton>("scenario_band_conflicts")->isVisible());
        QCOMPARE(planner_->rows_of("conflicts_list"), 1);
        QCOMPARE(playgrounds(), std::size_t{1});
        auto* list = planner_->find<QAbstractItemView>("conflicts_list");
        QVERIFY(list->model()->index(0, 0).data().toString().contains(test::text("东园")));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualRect(list->model()->index(0, 0)).center());
        planner_->click("conflict_mine");
        QCOMPARE(playgrounds(), std::size_t{2});
        QVERIFY(!planner_->find<QToolButton>("scenario_band_conflicts")->isVisible());
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(playgrounds(), std::size_t{1});
    }

    void files_that_are_dropped_go_to_the_present_state() {
        folder_->write("a.csv", "x,y,name\n410100,3394010,a\n");
        planner_->click("scenario_new");
        planner_->drop({test::text(folder_->file("a.csv"))});
        Planner::wait_for(
            [&] { return planner_->window.findChild<QToolButton*>(QStringLiteral("message_action")) != nullptr; },
            "the message");
        QVERIFY(!planner_->window.findChild<QDialog*>(QStringLiteral("import_dialog")));
        planner_->click_newest_offer();
        QCOMPARE(shown(), 0);
        QVERIFY(planner_->find<QDialog>("import_dialog")->isVisible());
    }

    void merging_is_one_step_of_the_present_state_and_says_before_what_it_does() {
        planner_->click("scenario_new");
        delete_playground(200);
        planner_->press(Qt::Key_F4);
        planner_->click("scenario_merge");
        auto* dialog = planner_->find<QDialog>("scenario_merge_dialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(
            dialog->findChild<QLabel*>(QStringLiteral("qt_msgbox_label"))->text().contains(test::text("删除 1 项")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("scenario_merge_now")), Qt::LeftButton);
        QCOMPARE(shown(), 0);
        QCOMPARE(playgrounds(), std::size_t{1});
        QVERIFY(plans().last().contains(test::text("已删除")));
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(playgrounds(), std::size_t{2});
    }

    void a_deleted_scenario_can_be_brought_back_and_be_deleted_for_good() {
        planner_->click("scenario_new");
        delete_playground(200);
        planner_->press(Qt::Key_F4);
        planner_->click("scenario_drop");
        QCOMPARE(shown(), 0);
        QCOMPARE(playgrounds(), std::size_t{2});
        planner_->click_newest_offer();
        QCOMPARE(plans().last(), test::text("方案"));
        choose(1);
        QCOMPARE(playgrounds(), std::size_t{1});
        planner_->click("scenario_drop");
        choose(1);  // in the bin: looked at, not shown
        QCOMPARE(playgrounds(), std::size_t{2});
        planner_->click("scenario_remove");
        QCOMPARE(plans(), QStringList{test::text("现状")});
    }

    void the_last_edits_of_the_present_state_move_into_a_scenario() {
        delete_playground(200);
        delete_playground(1600);
        planner_->press(Qt::Key_F4);
        planner_->find<QAction>("scenario_from_edits")->trigger();
        auto* dialog = planner_->window.findChild<QInputDialog*>(QStringLiteral("scenario_edits_dialog"));
        QVERIFY(dialog);
        dialog->setIntValue(2);
        dialog->accept();
        QCOMPARE(shown(), 1);
        QCOMPARE(playgrounds(), std::size_t{0});
        planner_->press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(playgrounds(), std::size_t{2});
    }

    void compared_plans_move_together_and_the_table_says_what_they_differ_in() {
        planner_->click("scenario_new");
        delete_playground(200);
        planner_->press(Qt::Key_F4, Qt::ShiftModifier);
        auto* window = planner_->find<QDialog>("compare_window");
        QVERIFY(window->isVisible());
        auto* first = window->findChild<MapWidget*>(QStringLiteral("compare_map_1"));
        auto* second = window->findChild<MapWidget*>(QStringLiteral("compare_map_2"));
        QCOMPARE(first->content().plan->layer(Table::playgrounds).size(), std::size_t{2});
        QCOMPARE(second->content().plan->layer(Table::playgrounds).size(), std::size_t{1});
        auto* table = window->findChild<QTreeWidget*>(QStringLiteral("compare_table"));
        Planner::wait_for([&] { return table->topLevelItemCount() > 0; }, "computing the figures");
        QCOMPARE(figures(*table, test::text("可达儿童")), (QStringList{QStringLiteral("100"), QStringLiteral("50")}));
        QCOMPARE(figures(*table, test::text("造价（元）")), (QStringList{test::text("未知"), test::text("未知")}));

        const double before = second->view().metres_per_pixel;
        QTest::keyClick(first, Qt::Key_Plus);
        QTRY_VERIFY(first->view().metres_per_pixel < before);
        QTRY_COMPARE(second->view().metres_per_pixel, first->view().metres_per_pixel);
        QCOMPARE(second->view().centre.x, first->view().centre.x);

        QTreeWidgetItem* item = item_with(*table, test::text("可达儿童"));
        table->scrollToItem(item);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualItemRect(item).center());
        QCOMPARE(window->findChild<QLabel*>(QStringLiteral("compare_state"))->text(), test::text("第 1 处，共 1 处"));
        QVERIFY(first->view().extent().contains(Point{west + 100, south}));

        QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("compare_save_table")), Qt::LeftButton);
        auto* dialog = window->findChild<QFileDialog*>(QStringLiteral("compare_table_dialog"));
        const QString path = test::text(folder_->file("对比.csv"));
        dialog->selectFile(path);
        emit dialog->fileSelected(path);
        dialog->close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(test::text(",100,50")));
    }

private:
    void delete_playground(double x) {
        planner_->press_on_map(Qt::Key_V);
        planner_->click_map({west + x, south + aside});
        planner_->press_on_map(Qt::Key_Delete);
    }
    void choose(int row) {
        auto* list = planner_->find<QTreeWidget>("scenarios_list");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualItemRect(list->topLevelItem(row)).center());
    }
    QStringList plans() const {
        auto* list = planner_->find<QTreeWidget>("scenarios_list");
        QStringList titles;
        for (int row = 0; row < list->topLevelItemCount(); ++row) titles << list->topLevelItem(row)->text(0);
        return titles;
    }
    /// The row of the plan that is shown.
    int shown() const {
        auto* list = planner_->find<QTreeWidget>("scenarios_list");
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            if (list->topLevelItem(row)->font(0).bold()) return row;
        return -1;
    }
    static QTreeWidgetItem* item_with(const QTreeWidget& table, const QString& words) {
        for (int group = 0; group < table.topLevelItemCount(); ++group)
            for (int row = 0; row < table.topLevelItem(group)->childCount(); ++row)
                if (table.topLevelItem(group)->child(row)->text(0).contains(words))
                    return table.topLevelItem(group)->child(row);
        return nullptr;
    }
    static QStringList figures(const QTreeWidget& table, const QString& words) {
        const QTreeWidgetItem* item = item_with(table, words);
        QStringList texts;
        for (int section = 1; item && section < table.columnCount(); ++section) texts << item->text(section);
        return texts;
    }
    bool band_is_seen() const {
        return planner_->window.findChild<QFrame*>(QStringLiteral("scenario_band"))->isVisible();
    }
    const MapPreview& marks() const {
        return planner_->window.findChild<MarksLayer*>(QStringLiteral("scenario_marks"))->marks();
    }
    const Plan& plan() const { return *planner_->map().content().plan; }
    std::size_t playgrounds() const { return plan().layer(Table::playgrounds).size(); }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(ScenarioPanelTest)
#include "scenario_panel_test.moc"
