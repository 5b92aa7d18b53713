// The rules of the audit in the real window: searched, switched, set for a city, refused, saved, opened, taken back.
#include "app/panels/rules_panel.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeView>

#include "app/document/rule_catalogue.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using namespace yimi::app;
using test::Planner;

class RulesPanelTest final : public QObject {
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
        planner_->window.findChild<QAction*>(QStringLiteral("rules"))->trigger();
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
    }

    void all_rules_stand_under_their_principle() {
        std::size_t listed = 0;
        const QAbstractItemModel& model = *list()->model();
        for (int group = 0; group < model.rowCount(); ++group)
            listed += static_cast<std::size_t>(model.rowCount(model.index(group, 0)));
        QCOMPARE(listed, built_in_rules().size());
        QVERIFY(model.index(0, 0).data().toString().startsWith(test::text("便捷")));
        QVERIFY(model.index(1, 0).data().toString().startsWith(test::text("安全")));
        QVERIFY(model.index(2, 0).data().toString().startsWith(test::text("顺畅")));
        QVERIFY(model.index(3, 0).data().toString().startsWith(test::text("开敞")));
    }

    void words_severity_source_and_what_was_changed_narrow_the_list() {
        planner_->type_into(*planner_->find<QLineEdit>("rules_words"), test::text("gb/t 1215"));
        planner_->wait_for([&] { return ids().isEmpty(); }, "filtering");
        QVERIFY(planner_->find<QLabel>("rules_nothing")->isVisible());
        planner_->type_into(*planner_->find<QLineEdit>("rules_words"), test::text("ga/t 1215 限速"));
        planner_->wait_for([&] { return ids() == QStringList{QStringLiteral("SAF-02")}; }, "filtering");
        planner_->type_into(*planner_->find<QLineEdit>("rules_words"), QStringLiteral(" "));
        planner_->find<QComboBox>("rules_sources")->setCurrentIndex(2);
        planner_->wait_for([&] { return ids() == QStringList{QStringLiteral("SAF-07")}; }, "the laws");
        planner_->find<QComboBox>("rules_severities")->setCurrentIndex(1);
        QVERIFY(ids().isEmpty());
        planner_->find<QComboBox>("rules_sources")->setCurrentIndex(0);
        QVERIFY(ids().contains(QStringLiteral("SAF-01")));
        QVERIFY(!ids().contains(QStringLiteral("SAF-07")));
        planner_->find<QComboBox>("rules_which")->setCurrentIndex(3);
        QVERIFY(ids().isEmpty());
    }

    void a_page_says_all_that_a_rule_stands_on() {
        choose("SMO-01");
        const QString page = planner_->find<QTextBrowser>("rule_text")->toPlainText();
        for (const char* said : {"不符合规范", "CJJ 37", "标准", "B：通常引用", "{threshold}", "This does not meet"})
            QVERIFY2(page.contains(test::text(said)), said);
        QCOMPARE(thresholds()->rowCount(), 2);
        QCOMPARE(thresholds()->item(1, 0)->text(), test::text("校门 150 m 范围内"));
        QCOMPARE(thresholds()->item(1, 2)->text(), QStringLiteral("≥ 2 m"));
    }

    void a_switch_holds_for_the_project_and_can_be_undone() {
        const auto before = canonical_bytes(plan());
        choose("SMO-01");
        const QModelIndex index = list()->currentIndex();
        const QRect row = list()->visualRect(index);
        const QRect box =
            list()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option_of(row), list());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, box.center());
        planner_->wait_for([&] { return !in_use("SMO-01").enabled; }, "switching");
        QCOMPARE(planner_->find<QLineEdit>("rules_name")->text(), test::text("本项目规则"));
        planner_->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(in_use("SMO-01").enabled);
        QVERIFY(canonical_bytes(plan()) == before);
    }

    void a_threshold_is_typed_marked_told_in_the_text_and_put_back() {
        const auto before = canonical_bytes(plan());
        choose("SMO-01");
        type_threshold(1, QStringLiteral("2.5"));
        planner_->wait_for([&] { return in_use("SMO-01").thresholds.at("school_150m") == 2.5; }, "setting");
        QCOMPARE(in_use("SMO-01").source_thresholds.at("school_150m"), 2.0);
        QVERIFY(thresholds()->item(1, 1)->font().bold());
        QVERIFY(planner_->find<QTextBrowser>("rule_text")->toPlainText().contains(test::text("本市自定")));
        for (const char* nonsense : {"-1", "nan", "inf", "", "wide"}) {
            type_threshold(1, QString::fromLatin1(nonsense));
            QVERIFY2(planner_->find<QLabel>("rules_told")->isVisible(), nonsense);
            QCOMPARE(in_use("SMO-01").thresholds.at("school_150m"), 2.5);
        }
        planner_->click("rule_reset");
        planner_->wait_for([&] { return in_use("SMO-01").thresholds.at("school_150m") == 2.0; }, "putting back");
        planner_->click("rules_reset");
        QVERIFY(canonical_bytes(plan()) == before);
    }

    void findings_follow_the_rules_and_name_them() {
        planner_->press(Qt::Key_F5);
        planner_->wait_for([&] { return plan().layer(Table::findings).size() > 0; }, "the audit");
        auto* stale = planner_->window.findChild<QLabel*>(QStringLiteral("findings_stale"));
        planner_->wait_for([&] { return stale->isHidden(); }, "fresh findings");
        QVERIFY(!findings_are_of_other_rules(plan(), rules_of(plan()).profile));
        planner_->window.findChild<QAction*>(QStringLiteral("rules"))->trigger();
        choose("SMO-01");
        type_threshold(0, QStringLiteral("9"));
        planner_->wait_for([&] { return in_use("SMO-01").thresholds.at("default") == 9; }, "setting");
        planner_->wait_for(
            [&] { return !findings_are_of_other_rules(plan(), rules_of(plan()).profile) && stale->isHidden(); },
            "findings by the new rules");
        QVERIFY(findings_are_of_other_rules(plan(), rules_of(Plan()).profile));
    }

    void a_profile_is_saved_and_opened_in_another_project() {
        choose("SMO-01");
        type_threshold(1, QStringLiteral("2.5"));
        planner_->wait_for([&] { return !city_rules_of(plan()).rules.empty(); }, "setting");
        auto* version = planner_->find<QLineEdit>("rules_version");
        planner_->type_into(*version, QStringLiteral("1.2"));
        QTest::keyClick(version, Qt::Key_Return);
        QCOMPARE(rules_of(plan()).profile.version, std::string("1.2"));
        const RuleProfile saved = rules_of(plan()).profile;
        const QString path = test::text(folder_->file("成都 规则.toml"));
        panel().save_profile(path);
        planner_->click("rules_reset");
        QVERIFY(rules_of(plan()).profile.name.empty());
        panel().open_profile(path);
        QVERIFY(rules_of(plan()).profile == saved);
        QCOMPARE(rules_of(Plan(), path).value().profile.hash, saved.hash);  // as the command line reads it
    }

    void a_wrong_file_or_day_is_told_and_changes_nothing() {
        const auto before = canonical_bytes(plan());
        const QString path = test::text(folder_->file("<b>wrong.toml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[[rule]]\nid = \"SMO-01\"\nseverity = \"S1\"\n[rule.threshold]\nschool_150m = -2\n");
        file.close();
        panel().open_profile(path);
        const auto* told = planner_->find<QLabel>("rules_told");
        QVERIFY2(told->text().contains(test::text("第 5 行")), qPrintable(told->text()));
        QVERIFY(told->text().contains(QStringLiteral("<b>wrong.toml")));
        QCOMPARE(told->textFormat(), Qt::PlainText);
        auto* date = planner_->find<QLineEdit>("rules_date");
        planner_->type_into(*date, QStringLiteral("2026-02-30"));
        QTest::keyClick(date, Qt::Key_Return);
        QVERIFY(told->text().contains(QStringLiteral("2026-02-30")));
        QVERIFY(canonical_bytes(plan()) == before);
    }

private:
    [[nodiscard]] const Plan& plan() const { return *planner_->map().content().plan; }
    [[nodiscard]] RulesPanel& panel() const { return *planner_->find<RulesPanel>("rules_panel"); }
    [[nodiscard]] QTreeView* list() const { return planner_->find<QTreeView>("rules_list"); }
    [[nodiscard]] QTableWidget* thresholds() const { return planner_->find<QTableWidget>("rule_thresholds"); }
    [[nodiscard]] RuleSpec in_use(const std::string& id) const {
        for (const RuleSpec& rule : rules_of(plan()).rules)
            if (rule.id == id) return rule;
        return {};
    }
    [[nodiscard]] QStringList ids() const {
        QStringList all;
        const QAbstractItemModel& model = *list()->model();
        for (int group = 0; group < model.rowCount(); ++group)
            for (int row = 0; row < model.rowCount(model.index(group, 0)); ++row)
                all << model.index(row, 0, model.index(group, 0)).data(Qt::UserRole).toString();
        return all;
    }
    void choose(const std::string& id) const {
        panel().show_rule(id);
        const QModelIndex index = list()->currentIndex();
        QCOMPARE(index.data(Qt::UserRole).toString().toStdString(), id);
        list()->scrollTo(index);
    }
    [[nodiscard]] QStyleOptionViewItem& option_of(QRect row) {
        option_.initFrom(list());
        option_.rect = row;
        option_.features = QStyleOptionViewItem::HasCheckIndicator;
        return option_;
    }
    void type_threshold(int row, const QString& words) const {
        auto* table = thresholds();
        const QPoint at = table->visualItemRect(table->item(row, 1)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QLineEdit* editor = nullptr;
        for (auto* each : table->viewport()->findChildren<QLineEdit*>())
            if (each->isVisible()) editor = each;
        QVERIFY(editor);
        planner_->type_into(*editor, words);
        if (words.isEmpty()) QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClick(editor, Qt::Key_Return);
        QApplication::processEvents();
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
    QStyleOptionViewItem option_;
};

QTEST_MAIN(RulesPanelTest)
#include "rules_panel_test.moc"
