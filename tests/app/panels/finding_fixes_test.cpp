#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "app/panels/findings_panel.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;
using test::PlanBuilder;

namespace {

/// Two streets for fast cars alone, one of them between a home and a playground.
Plan bare_streets() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (410000 3393000, 410200 3393000)",
             {{"uid", "bare"}, {"sidewalk", "none"}, {"speed_limit_kmh", 50.0}})
        .row(Table::streets, "LINESTRING (410000 3394000, 410200 3394000)",
             {{"uid", "other"}, {"sidewalk", "none"}, {"speed_limit_kmh", 50.0}})
        .row(Table::blocks,
             "MULTIPOLYGON (((410000 3393001, 410010 3393001, 410010 3393009, 410000 3393009, 410000 3393001)))",
             {{"children_6_11", std::int64_t{40}}})
        .row(Table::playgrounds,
             "MULTIPOLYGON (((410190 3393001, 410200 3393001, 410200 3393009, 410190 3393009, 410190 3393001)))",
             {{"kind", "playground"}})
        .plan();
}

struct Desk {
    test::ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    Analyses analyses{document, jobs};
    Selection selection{document};
    FindingsPanel panel{document, analyses, selection, jobs};

    Desk() {
        if (!document.create(QString::fromStdString(folder.file("plan.gpkg")), QStringLiteral("EPSG:4544")) ||
            !document.commit(test::import_of(bare_streets())))
            qFatal("no project");
        panel.resize(360, 900);
        panel.show();
        analyses.run_audit();
    }
    template <class Widget>
    Widget* find(const char* name) const {
        return panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    QString text(const char* name) const { return find<QLabel>(name)->text(); }
    bool is_seen(const char* name) const {
        const auto* widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    /// Clicks the first finding of a rule, by its name.
    bool choose(const QString& name) const {
        auto* list = find<QAbstractItemView>("findings_list");
        const QAbstractItemModel& model = *list->model();
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                const QModelIndex index = model.index(row, 0, parent);
                if (!index.data().toString().contains(name)) continue;
                list->scrollTo(index);
                QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(index).center());
                return true;
            }
        }
        return false;
    }
    std::size_t failing(const std::string& rule) const {
        std::size_t count = 0;
        document.snapshot()->layer(Table::findings).for_each([&](const RowView& row) {
            count += row.text(column(Table::findings, "rule")) == rule &&
                     row.text(column(Table::findings, "state")) == "fail";
            return true;
        });
        return count;
    }
};

}  // namespace

/// What could be done about a finding stands below it, with what it would change.
class FindingFixesTest : public QObject {
    Q_OBJECT

private slots:
    void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void a_fix_says_what_it_changes_and_is_one_step_that_undo_takes_back() {
        Desk desk;
        QTRY_VERIFY(desk.analyses.audits().last() && !desk.analyses.audits().is_running());
        QCOMPARE(desk.failing("SAF-03"), std::size_t{2});
        QVERIFY(desk.choose(QStringLiteral("no sidewalk")));
        QTRY_VERIFY(desk.is_seen("fix_take_0"));
        QVERIFY(desk.text("fix_text_0").contains(QStringLiteral("Limit the speed to 30 km/h")));
        QTRY_VERIFY(desk.text("fix_text_0").contains(QStringLiteral("3 findings gone (S1: 1, S2: 1, S3: 1)")));
        QVERIFY2(desk.text("fix_text_0").contains(QStringLiteral("+40 children")), qPrintable(desk.text("fix_text_0")));
        QTRY_VERIFY(desk.text("fix_text_1").contains(QStringLiteral("4 findings gone")));
        QVERIFY(desk.text("fix_text_1").contains(QStringLiteral("At all 2 findings")));

        const auto before = canonical_bytes(*desk.document.snapshot());
        const std::size_t steps = desk.document.history().size();
        QTest::mouseClick(desk.find<QPushButton>("fix_take_0"), Qt::LeftButton);
        QCOMPARE(desk.document.history().size(), steps + 1);
        QTRY_COMPARE(desk.failing("SAF-03"), std::size_t{1});
        QTRY_VERIFY(!desk.is_seen("finding_fixes"));  // what it was about is gone
        QVERIFY(desk.text("findings_summary").contains(QStringLiteral("gone")));

        QVERIFY(desk.document.undo());
        QTRY_COMPARE(desk.failing("SAF-03"), std::size_t{2});
    }

    void the_same_fix_everywhere_is_one_step_too() {
        Desk desk;
        QTRY_VERIFY(desk.analyses.audits().last() && !desk.analyses.audits().is_running());
        QVERIFY(desk.choose(QStringLiteral("no sidewalk")));
        QTRY_VERIFY(desk.is_seen("fix_take_1"));
        const std::size_t steps = desk.document.history().size();
        QTest::mouseClick(desk.find<QPushButton>("fix_take_1"), Qt::LeftButton);
        QCOMPARE(desk.document.history().size(), steps + 1);
        QTRY_COMPARE(desk.failing("SAF-03"), std::size_t{0});
    }

    void what_cannot_be_worked_out_is_not_offered_and_both_languages_say_the_rest() {
        Desk desk;
        QTRY_VERIFY(desk.analyses.audits().last() && !desk.analyses.audits().is_running());
        QVERIFY(desk.choose(QStringLiteral("no sidewalk")));
        QTRY_VERIFY(desk.is_seen("fix_take_0"));
        switch_language(Language::chinese);
        QTRY_VERIFY(desk.text("fix_text_0").contains(QStringLiteral("限速降至 30 km/h")));
        switch_language(Language::english);
        // Nothing is known of the playground's surfacing: that wants a survey, not a fix.
        QVERIFY(desk.choose(QStringLiteral("safety surfacing")));
        QTRY_VERIFY(!desk.is_seen("finding_fixes"));
    }
};

QTEST_MAIN(FindingFixesTest)
#include "finding_fixes_test.moc"
