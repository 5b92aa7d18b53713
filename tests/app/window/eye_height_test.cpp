// The eye's height at a key, and the map that shows where child and adult see apart.
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>

#include "app/map/apart_key.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

namespace {

constexpr double west = 410000, south = 3394000;

std::string at(double x, double y) {
    return std::to_string(west + x) + " " + std::to_string(south + y);
}

/// A hedge of 1.25 m and a wall of unknown height, beside a street.
Plan hedge() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (" + at(-100, 0) + ", " + at(100, 0) + ")", {{"speed_limit_kmh", 40.0}})
        .row(Table::occluders, "LINESTRING (" + at(-20, 5) + ", " + at(20, 5) + ")",
             {{"kind", "hedge"}, {"height_m", 1.25}})
        .row(Table::occluders, "LINESTRING (" + at(80, 5) + ", " + at(95, 5) + ")", {{"kind", "wall"}})
        .plan();
}

}  // namespace

class EyeHeightTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
        planner_->open_plan(*folder_, hedge());
        planner_->map().fit();
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void keys_1_to_4_choose_whose_eyes_they_are() {
        for (const auto& [key, metres] : {std::pair(Qt::Key_1, "0.95"), std::pair(Qt::Key_3, "1.20"),
                                          std::pair(Qt::Key_4, "1.60"), std::pair(Qt::Key_2, "1.00")}) {
            planner_->press(key);
            QVERIFY(eye_text().contains(QLatin1String(metres)));
        }
        QVERIFY(planner_->window.findChild<QAction*>(QStringLiteral("look_from_100"))->isChecked());
        planner_->press(Qt::Key_2);
        QVERIFY(planner_->window.findChild<QAction*>(QStringLiteral("look_from_100"))->isChecked());
        QVERIFY(!planner_->window.findChild<QAction*>(QStringLiteral("look_from_160"))->isChecked());
    }

    void a_digit_stays_a_digit_where_one_types() {
        auto* find = planner_->find<QLineEdit>("find_line");
        find->setFocus();
        QTest::keyClick(find, Qt::Key_1);
        QCOMPARE(find->text(), QStringLiteral("1"));
        QVERIFY(eye_text().contains(QStringLiteral("1.00")));
        planner_->map().setFocus();
        planner_->press(Qt::Key_M);
        planner_->press_on_map(Qt::Key_4);
        QCOMPARE(planner_->find<QLineEdit>("point_entry_line")->text(), QStringLiteral("4"));
        QVERIFY(eye_text().contains(QStringLiteral("1.00")));
    }

    void the_map_shows_where_only_the_adult_sees_and_follows_the_eye() {
        choose_difference();
        wait_for_eye(1.0);
        QCOMPARE(behind_the_hedge(), ApartGrade::much);
        auto* key = planner_->find<ApartKey>("apart_key");
        planner_->wait_for([&] { return key->isVisible(); }, "the key");
        QCOMPARE(key->title(), test::text("眼高 1 米对比 1.6 米"));
        QElapsedTimer timer;
        timer.start();
        planner_->press(Qt::Key_4);
        wait_for_eye(1.6);
        qInfo("another eye's map took %lld ms", timer.elapsed());
        QVERIFY(apart()->areas.empty());  // nobody sees what the other does not
        planner_->press(Qt::Key_1);
        wait_for_eye(0.95);
        QCOMPARE(behind_the_hedge(), ApartGrade::much);
    }

    void an_edit_changes_the_map_and_another_theme_ends_it() {
        choose_difference();
        wait_for_eye(1.0);
        QCOMPARE(behind_the_hedge(), ApartGrade::much);
        planner_->click_map({west, south + 5});
        planner_->press(Qt::Key_Delete);
        QCOMPARE(planner_->map().content().plan->layer(Table::occluders).size(), std::size_t{1});
        planner_->wait_for([&] { return apart() && behind_the_hedge() == ApartGrade::alike; }, "the edit");
        choose(0);
        QVERIFY(!planner_->map().content().overlay->apart);
        QVERIFY(!planner_->find<ApartKey>("apart_key")->isVisible());
    }

private:
    void choose(int row) {
        auto* chooser = planner_->window.findChild<QComboBox*>(QStringLiteral("theme_chooser"));
        chooser->setCurrentIndex(row);
        emit chooser->activated(row);
    }
    void choose_difference() {
        const auto* const found = std::find(std::begin(all_themes), std::end(all_themes), Theme::difference);
        choose(static_cast<int>(found - std::begin(all_themes)));
    }
    [[nodiscard]] std::shared_ptr<const MapOverlay::Apart> apart() const {
        return planner_->map().content().overlay->apart;
    }
    void wait_for_eye(double metres) const {
        planner_->wait_for([&] { return apart() && !apart()->is_stale && apart()->child.metres == metres; }, "the eye");
    }
    /// How the place just behind the hedge is shown.
    [[nodiscard]] ApartGrade behind_the_hedge() const {
        for (const ApartArea& each : apart()->areas)
            if (contains(each.shape, {west + 0.3, south + 6.3})) return each.grade;
        return ApartGrade::alike;
    }
    [[nodiscard]] QString eye_text() const { return planner_->find<QLabel>("status_eye")->text(); }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(EyeHeightTest)
#include "eye_height_test.moc"
