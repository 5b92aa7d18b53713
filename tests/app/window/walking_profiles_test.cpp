// Walking profiles in the real window: values are typed, refused, marked, taken back and put back, and results say so.
#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTreeView>

#include "app/panels/profile_model.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

class WalkingProfilesTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_,
                            test::PlanBuilder()
                                .row(Table::streets, "LINESTRING (410000 3394000, 411000 3394000)", test::quiet_street)
                                .plan());
        planner_->window.findChild<QAction*>(QStringLiteral("profiles"))->trigger();
        auto* which = planner_->find<QComboBox>("profiles_which");
        which->setCurrentIndex(which->findData(QStringLiteral("alone_9")));
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void each_value_stands_with_unit_source_and_confidence() {
        QCOMPARE(cells(speed), test::text("步行速度|1.1 m/s|“一米”工程假定|C"));
        QCOMPARE(cells(unmarked), test::text("走无标线过街处|不走|“一米”工程假定|C"));
        QVERIFY(!planner_->find<QPushButton>("profiles_reset")->isEnabled());
    }

    void a_typed_value_holds_for_the_project_is_marked_and_can_be_undone() {
        const auto before = canonical_bytes(plan());
        type(speed, ProfileModel::figure, QStringLiteral("0.9"));
        planner_->wait_for([&] { return cells(speed).startsWith(test::text("步行速度|0.9 m/s|本项目设定|C")); }, "set");
        QVERIFY(index(speed, 0).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!index(unmarked, 0).data(Qt::FontRole).value<QFont>().bold());
        auto* which = planner_->find<QComboBox>("profiles_which");
        QVERIFY(which->currentText().contains(test::text("已修改")));
        QCOMPARE(walking_profile(plan(), alone_id).value().speed_mps, 0.9);
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(canonical_bytes(plan()) == before);
        QCOMPARE(cells(speed), test::text("步行速度|1.1 m/s|“一米”工程假定|C"));
    }

    void nonsense_is_refused_in_a_sentence_and_changes_nothing() {
        const auto before = canonical_bytes(plan());
        for (const char* typed : {"-1", "0", "nan", "fast", "inf", "", "99"}) {
            type(speed, ProfileModel::figure, QString::fromLatin1(typed));
            const auto* told = planner_->find<QLabel>("profiles_told");
            QVERIFY2(told->isVisible() && told->text().contains(test::text("“" + std::string(typed) + "”")), typed);
            QVERIFY(canonical_bytes(plan()) == before);
        }
        type(speed, ProfileModel::confidence, QStringLiteral("X"));
        QVERIFY(planner_->find<QLabel>("profiles_told")->text().contains(QStringLiteral("A")));
        QVERIFY(canonical_bytes(plan()) == before);
    }

    void a_source_and_a_limit_may_be_said_and_taken_away_and_all_put_back() {
        const auto before = canonical_bytes(plan());
        type(zebra_longer, ProfileModel::figure, QString());
        planner_->wait_for([&] { return cells(zebra_longer).contains(test::text("不限")); }, "no limit");
        type(zebra_longer, ProfileModel::source, test::text("现场调查 2026"));
        planner_->wait_for([&] { return cells(zebra_longer).contains(test::text("现场调查 2026")); }, "source");
        type(zebra_longer, ProfileModel::confidence, QStringLiteral("b"));
        planner_->wait_for([&] { return cells(zebra_longer).endsWith(QStringLiteral("|B")); }, "confidence");
        planner_->click("profiles_reset");
        QVERIFY(canonical_bytes(plan()) == before);
    }

    void coverage_names_the_changed_profile() {
        type(speed, ProfileModel::figure, QStringLiteral("0.9"));
        planner_->wait_for([&] { return cells(speed).contains(QStringLiteral("0.9")); }, "set");
        planner_->map().setFocus();
        planner_->press(Qt::Key_C);
        auto* unknown = planner_->find<QLabel>("coverage_unknown");
        planner_->wait_for([&] { return unknown->isVisible(); }, "coverage");
        QVERIFY2(unknown->text().contains(test::text("依据本项目已修改的步行参数：独自（9–12 岁）。")),
                 qPrintable(unknown->text()));
    }

private:
    static constexpr int speed = 2, zebra_longer = 9, unmarked = 13;

    [[nodiscard]] const Plan& plan() const { return *planner_->map().content().plan; }
    [[nodiscard]] QModelIndex index(int row, int column) const {
        return planner_->find<QTreeView>("profiles_values")->model()->index(row, column);
    }
    [[nodiscard]] QString cells(int row) const {
        QStringList cells;
        for (int column = 0; column < ProfileModel::column_count; ++column)
            cells << index(row, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    void type(int row, int column, const QString& words) {
        auto* view = planner_->find<QTreeView>("profiles_values");
        view->scrollTo(index(row, column));
        const QPoint at = view->visualRect(index(row, column)).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QLineEdit* editor = nullptr;  // one that is closed lives on for a while
        for (auto* each : view->viewport()->findChildren<QLineEdit*>())
            if (each->isVisible()) editor = each;
        QVERIFY(editor);
        planner_->type_into(*editor, words);
        if (words.isEmpty()) QTest::keyClick(editor, Qt::Key_Delete);  // all of it is selected
        QTest::keyClick(editor, Qt::Key_Return);
        QApplication::processEvents();
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(WalkingProfilesTest)
#include "walking_profiles_test.moc"
