#include "app/document/rule_catalogue.h"

#include <QFile>
#include <QTest>

#include "app/text/rule_text.h"
#include "core/audit/check.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Plan holding(const Value& stored) {
    return test::PlanBuilder().setting(city_rules_setting, stored).plan();
}

gis::CityRules stricter() {
    gis::CityRules city{"成都市", "1", "2026-03-01", {}};
    for (RuleSpec rule : built_in_rules())
        if (rule.id == "SMO-01") {
            rule.thresholds["default"] = 1.8;
            city.rules.push_back(std::move(rule));
        }
    return city;
}

}  // namespace

class RuleCatalogueTest final : public QObject {
    Q_OBJECT

private slots:
    void every_rule_is_read_has_a_check_and_a_principle() {
        const auto checks = all_checks();
        QVERIFY(!built_in_rules().empty());
        for (const RuleSpec& rule : built_in_rules()) {
            const auto is_its = [&](const auto& check) { return check->id() == rule.id; };
            QVERIFY2(std::any_of(checks.begin(), checks.end(), is_its), rule.id.c_str());
            QVERIFY2(!principle_title(rule.id).isEmpty(), rule.id.c_str());
        }
        for (const auto& check : checks) {
            const auto is_its = [&](const RuleSpec& rule) { return rule.id == check->id(); };
            QVERIFY2(std::any_of(built_in_rules().begin(), built_in_rules().end(), is_its),
                     std::string(check->id()).c_str());
        }
    }

    /// Who names a threshold's context or parameter anew gives it a title, so that nobody reads "school_150m".
    void every_threshold_has_a_title() {
        for (const RuleSpec& rule : built_in_rules())
            for (const auto& [key, value] : rule.thresholds) {
                const QString title = threshold_key_title(key);
                QVERIFY2(!title.isEmpty() && title != QString::fromStdString(key), (rule.id + " " + key).c_str());
                QVERIFY2(!title.contains(QLatin1Char('_')), (rule.id + " " + key).c_str());
            }
    }

    void what_a_project_holds_counts_and_goes_with_it() {
        const Plan plan = holding(gis::city_rules_text(stricter(), built_in_rules()));
        const RulesInUse use = rules_of(plan);
        QVERIFY(use.problems.empty());
        QCOMPARE(rule_profile_title(use.profile), QStringLiteral("成都市, version 1 (2026-03-01)"));
        QVERIFY(use.profile.hash != rules_of(Plan()).profile.hash);
        QVERIFY(keep_city_rules(plan, city_rules_of(plan)).empty());
        Plan back = plan;
        QVERIFY(back.apply(keep_city_rules(plan, {})));
        QVERIFY(back.settings().empty());
        QVERIFY(rules_of(back).profile == rules_of(Plan()).profile);
    }

    void what_a_project_cannot_mean_is_told_and_yimis_own_rules_count() {
        for (const Value& stored :
             {Value{std::string("[[rule]]\nid = \"SMO-01\"\nthreshold.default = -1\n")},
              Value{std::string(100'000, '[')},
              Value{std::string("[[rule]]\nid = \"SMO-01\"\nenabled = false\n[[rule]]\nid = \"NO-1\"\n")}}) {
            const RulesInUse use = rules_of(holding(stored));
            QVERIFY(!use.problems.empty());
            QCOMPARE(use.profile.hash, rules_of(Plan()).profile.hash);
            QVERIFY(city_rules_of(holding(stored)).rules.empty());
        }
    }

    void findings_say_by_which_rules_they_were_made() {
        const auto found_by = [](const std::string& inputs) {
            return test::PlanBuilder()
                .row(Table::findings, "POINT (5 5)", {{"rule", "SMO-01"}, {"inputs", inputs}})
                .plan();
        };
        const RuleProfile own = rules_of(Plan()).profile;
        QVERIFY(!findings_are_of_other_rules(found_by("{\"rules\":\"" + own.mark() + "\",\"inputs\":[]}"), own));
        QVERIFY(findings_are_of_other_rules(found_by("{\"rules\":\"000000000000\",\"inputs\":[]}"), own));
        QVERIFY(!findings_are_of_other_rules(found_by("{\"inputs\":[]}"), own));  // of a version that did not say
        QVERIFY(!findings_are_of_other_rules(Plan(), own));
    }

    void a_file_stands_in_the_place_of_the_projects_profile() {
        const test::ChineseFolder folder;
        const QString path = QString::fromStdString(folder.file("规则.toml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[profile]\nname = \"另一城市\"\n");
        file.close();
        const Plan plan = holding(gis::city_rules_text(stricter(), built_in_rules()));
        const auto use = rules_of(plan, path);
        QVERIFY(use);
        QCOMPARE(use.value().profile.name, std::string("另一城市"));
        QCOMPARE(use.value().profile.hash, rules_of(Plan()).profile.hash);
        QCOMPARE(rules_of(plan, path + QStringLiteral("x")).error().code, ErrorCode::not_found);
        QCOMPARE(rules_of(plan, QString()).value().profile.name, std::string("成都市"));
    }
};

QTEST_GUILESS_MAIN(RuleCatalogueTest)
#include "rule_catalogue_test.moc"
