// Drawing in the real window: what the keys of the menus mean while something is half drawn.
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QTreeView>

#include "app/panels/layers_model.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

Plan small_plan() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (410000 3394000, 410400 3394000)")
        .row(Table::streets, "LINESTRING (410400 3394000, 410400 3394300)")
        .plan();
}

}  // namespace

class DrawingTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, small_plan());
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void undo_and_redo_are_the_drawings_while_there_is_one() {
        planner_->press(Qt::Key_O);
        for (const Point at : {Point{410100, 3394100}, Point{410200, 3394100}, Point{410200, 3394200}})
            planner_->click_map(at);
        QCOMPARE(corners(), std::size_t{3});
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(corners(), std::size_t{2});
        planner_->press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(corners(), std::size_t{3});
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        planner_->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(corners(), std::size_t{3});
        QCOMPARE(streets(), std::size_t{2});  // the plan has nothing of it
        for (int point = 0; point < 3; ++point) planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(corners(), std::size_t{0});
        QCOMPARE(streets(), std::size_t{2});
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(streets(), std::size_t{0});
    }

    void what_was_missing_is_no_longer_said_when_the_hand_goes_on() {
        const auto sentences = [this] {
            QStringList shown;
            for (auto* label : planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence")))
                if (label->isVisible()) shown << label->text();
            return shown;
        };
        const QString missing = test::text("面至少需要三个角点。");
        planner_->press(Qt::Key_P);
        planner_->click_map({410100, 3394100});
        planner_->press_on_map(Qt::Key_Return);
        QVERIFY2(sentences().contains(missing), qPrintable(sentences().join(QLatin1Char('|'))));
        QCoreApplication::processEvents();
        planner_->press_on_map(Qt::Key_Escape);
        QVERIFY(!sentences().contains(missing));
    }

    void snapping_and_tracing_have_keys_and_are_remembered() {
        for (const auto& [name, key] : {std::pair("snapping", Qt::Key_F9), std::pair("tracing", Qt::Key_T)}) {
            auto& action = *planner_->window.findChild<QAction*>(QLatin1String(name));
            QVERIFY(action.isChecked());
            planner_->press(key);
            QVERIFY2(!action.isChecked(), name);
        }
        planner_->press(Qt::Key_R);
        QTest::mouseMove(&planner_->map(), planner_->on_screen({410200, 3394001}));
        QVERIFY(!planner_->map().preview().snap);
        planner_ = std::make_unique<Planner>();
        for (const char* name : {"snapping", "tracing"}) {
            auto& action = *planner_->window.findChild<QAction*>(QLatin1String(name));
            QVERIFY2(!action.isChecked(), name);
            action.trigger();
        }
    }

    void a_measurement_is_copied_before_what_is_selected() {
        planner_->click_map({410200, 3394000});
        planner_->press(Qt::Key_M);
        for (const Point at : {Point{410100, 3394100}, Point{410200, 3394100}}) planner_->click_map(at);
        QTest::keyClick(&planner_->map(), Qt::Key_Return);
        QTest::keyClick(&planner_->map(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("步行时间")));
        QTest::keyClick(&planner_->map(), Qt::Key_Escape);
        QTest::keyClick(&planner_->map(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("步行时间")));
    }

    void a_layer_that_is_chosen_in_the_list_is_drawn_in() {
        auto& list = *planner_->find<QTreeView>("layers_list");
        const auto& layers = dynamic_cast<const LayersModel&>(*list.model());
        for (int row = 0; row < layers.rowCount(); ++row) {
            const QModelIndex index = layers.index(row, 0);
            if (layers.table(index) != Table::buildings) continue;
            list.scrollTo(index);
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
        }
        planner_->press(Qt::Key_N);
        for (const Point at : {Point{410100, 3394100}, Point{410200, 3394100}, Point{410200, 3394200}})
            planner_->click_map(at);
        QTest::keyClick(&planner_->map(), Qt::Key_Return);
        const Layer& buildings = planner_->map().content().plan->layer(Table::buildings);
        QCOMPARE(buildings.size(), std::size_t{1});
        auto& history = *planner_->find<QAbstractItemView>("history_list");
        QVERIFY(history.model()
                    ->index(history.model()->rowCount() - 1, 0)
                    .data()
                    .toString()
                    .contains(QStringLiteral("绘制")));
    }

    void another_tools_key_while_a_drawing_cannot_be_ended_says_what_to_do() {
        planner_->press(Qt::Key_P);
        // Two sides cross: no area.
        for (const Point at :
             {Point{410100, 3394100}, Point{410200, 3394200}, Point{410200, 3394100}, Point{410100, 3394200}})
            planner_->click_map(at);
        planner_->press(Qt::Key_W);
        QVERIFY(planner_->find<QAction>("tool_playground")->isChecked());
        QCOMPARE(corners(), std::size_t{4});
        QVERIFY(messages().contains(QStringLiteral("先完成（Enter）或取消（Esc）当前绘制。")));
    }

private:
    QStringList messages() const {
        QStringList sentences;
        for (const auto* label : planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence")))
            if (label->isVisible()) sentences << label->text();
        return sentences;
    }
    std::size_t corners() const { return planner_->map().preview().handles.size(); }
    std::size_t streets() const { return planner_->map().content().plan->layer(Table::streets).size(); }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(DrawingTest)
#include "drawing_test.moc"
