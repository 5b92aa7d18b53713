#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QMenuBar>

#include "app/search/commands.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/app/sample_places.h"

using namespace yimi;
using namespace yimi::app;
using test::patience_ms;
using test::Planner;

namespace {

std::size_t count(const Planner& planner, Table table) {
    return planner.map().content().plan->layer(table).size();
}
QString newest_step(const Planner& planner) {
    const auto* list = planner.window.findChild<QListView*>(QStringLiteral("history_list"));
    return list->model()->index(list->model()->rowCount() - 1, 0).data().toString();
}

}  // namespace

/// The keys that everybody's hands know, in the real window over the sample.
class EditKeysTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() {
        test::begin_as_yimi();
        planner_ = std::make_unique<Planner>();
        planner_->open_sample();
        MapView view = planner_->map().view();
        view.centre = test::gate;
        view.metres_per_pixel = 0.3;
        planner_->map().show_view(view);
    }
    void cleanupTestCase() { planner_.reset(); }

    void nothing_of_the_sample_itself_can_be_undone() {
        QVERIFY(!planner_->find<QAction>("undo")->isEnabled());
        QCOMPARE(planner_->rows_of("history_list"), 1);  // that it was opened
    }

    void copy_paste_duplicate_cut_delete_and_undo() {
        Planner& planner = *planner_;
        const std::size_t before = count(planner, Table::school_gates);
        planner.click_map(test::gate);
        QVERIFY(planner.find<QAction>("copy")->isEnabled());
        planner.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("wkt_geom\tuid\tname")));
        planner.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(count(planner, Table::school_gates), before + 1);
        QCOMPARE(newest_step(planner), test::text("粘贴校门 1 处"));
        planner.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(count(planner, Table::school_gates), before + 2);
        planner.press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(count(planner, Table::school_gates), before + 1);
        QCOMPARE(newest_step(planner), test::text("剪切校门 1 处"));
        for (int step = 0; step < 3; ++step) planner.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count(planner, Table::school_gates), before);
    }

    void a_field_that_is_typed_into_keeps_these_keys_for_its_text() {
        Planner& planner = *planner_;
        planner.click_map(test::gate);
        const std::size_t before = count(planner, Table::school_gates);
        auto* box = planner.find<QLineEdit>("find_line");
        planner.press(Qt::Key_F, Qt::ControlModifier);
        QGuiApplication::clipboard()->setText(test::text("杏林街"));
        QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(box->text(), test::text("杏林街"));
        QCOMPARE(count(planner, Table::school_gates), before);
        QTest::keyClick(box, Qt::Key_Escape);
        QTest::keyClick(box, Qt::Key_Escape);
    }

    void the_tools_that_change_shapes_have_their_keys() {
        const std::map<Qt::Key, const char*> tools{
            {Qt::Key_K, "tool_split"}, {Qt::Key_W, "tool_reshape"}, {Qt::Key_I, "tool_hole"}};
        for (const auto& [key, name] : tools) {
            planner_->press(key);
            QVERIFY2(planner_->find<QAction>(name)->isChecked(), name);
            QVERIFY(planner_->find<QToolButton>("shapes_button")->isChecked());
        }
        planner_->press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(planner_->find<QAction>("tool_transform")->isChecked());
        planner_->press(Qt::Key_O, Qt::ShiftModifier);
        QVERIFY(planner_->find<QAction>("tool_parallel")->isChecked());
        planner_->press(Qt::Key_V);
        QVERIFY(!planner_->find<QToolButton>("shapes_button")->isChecked());
    }

    void keys_that_hands_know_from_qgis_and_josm_do_the_same_here() {
        Planner& planner = *planner_;
        planner.press(Qt::Key_A);
        QVERIFY(planner.find<QAction>("tool_draw")->isChecked());
        planner.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(planner.find<QAction>("tool_measure")->isChecked());
        planner.press(Qt::Key_V);
        planner.press(Qt::Key_F3);
        auto* where = planner.find<QDialog>("select_where_dialog");
        QTRY_VERIFY(where->isVisible());
        QTest::keyClick(where, Qt::Key_Escape);

        const MapView near = planner.map().view();
        planner.find<QAbstractItemView>("layers_list")->setFocus();
        planner.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(planner.map().view().metres_per_pixel > 3 * near.metres_per_pixel);
        planner.map().show_view(near);
        planner.map().setFocus();
    }

    void drawing_in_a_layer_stands_among_the_tools_and_is_one_command() {
        const QAction* draw = planner_->find<QAction>("tool_draw");
        QVERIFY(planner_->find<QMenu>("menu_tools")->actions().contains(draw));
        QVERIFY(planner_->find<QMenu>("menu_shapes")->actions().contains(draw));
        const auto commands = commands_in(*planner_->window.menuBar());
        QCOMPARE(std::count_if(commands.begin(), commands.end(),
                               [&](const Command& command) { return command.action == draw; }),
                 1);
    }

    void a_push_by_an_arrow_key_is_one_step_of_the_history() {
        Planner& planner = *planner_;
        planner.click_map(test::gate);
        planner.press_on_map(Qt::Key_Right);
        QCOMPARE(newest_step(planner), test::text("移动校门 1 处"));
        planner.press(Qt::Key_Z, Qt::ControlModifier);
    }

private:
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(EditKeysTest)
#include "edit_keys_test.moc"
