// The panel of what breaks the street network, over a small plan, by clicks.
#include "app/panels/network_panel.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "app/text/edit_text.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// Two ends that just miss, one crossing without a node, and a piece apart whatever is mended.
Plan broken_plan() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 100, 200 100)", {{"uid", "long"}, {"name", "人民路"}})
        .row(Table::streets, "LINESTRING (90 101.5, 90 300)", {{"uid", "side"}})
        .row(Table::streets, "LINESTRING (201 100, 400 100)", {{"uid", "on"}})
        .row(Table::streets, "LINESTRING (300 0, 300 200)", {{"uid", "across"}})
        .row(Table::streets, "LINESTRING (1000 0, 1000 200)", {{"uid", "island"}})
        .row(Table::crossings, "POINT (10 100)", {{"kind", "zebra"}})
        .plan();
}

struct Desk {
    test::ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    Selection selection{document};
    NetworkCheck check{document, jobs};
    NetworkPanel panel{document, check, selection};
    QSignalSpy notices{&check, &NetworkCheck::notice};
    QSignalSpy places{&selection, &Selection::place_wanted};

    explicit Desk(const Plan& rows) {
        if (!document.create(QString::fromStdString(folder.file("plan.gpkg")), QStringLiteral("EPSG:4544")))
            qFatal("no project");
        if (!document.commit(test::import_of(rows))) qFatal("no rows");
        panel.resize(340, 600);
        panel.show();
    }
    template <class Widget>
    [[nodiscard]] Widget& part(const char* name) {
        auto* found = panel.findChild<Widget*>(QString::fromLatin1(name));
        if (!found) qFatal("no %s", name);
        return *found;
    }
    void click(const char* button) { QTest::mouseClick(&part<QPushButton>(button), Qt::LeftButton); }
    void click_row(const QModelIndex& index) {
        auto& list = part<QAbstractItemView>("network_list");
        list.scrollTo(index);  // opens its group
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, list.visualRect(index).center());
    }
    [[nodiscard]] QString text(const char* label) { return part<QLabel>(label).text(); }
    [[nodiscard]] QStringList groups() {
        QStringList titles;
        const auto& model = *part<QAbstractItemView>("network_list").model();
        for (int row = 0; row < model.rowCount(); ++row) titles << model.index(row, 0).data().toString();
        return titles;
    }
    [[nodiscard]] std::size_t streets() const { return document.snapshot()->layer(Table::streets).size(); }
};

}  // namespace

class NetworkPanelTest : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void what_breaks_the_network_is_listed_by_kind_with_what_mending_brings() {
        Desk desk(broken_plan());
        desk.click("network_run_first");
        QTRY_COMPARE(desk.groups(), (QStringList{QStringLiteral("Street ends that just miss (2)"),
                                                 QStringLiteral("Streets that meet without a node (1)"),
                                                 QStringLiteral("Pieces that do not join the rest (4)")}));
        QCOMPARE(
            desk.text("network_summary"),
            QStringLiteral("The streets fall into 5 parts that do not join; 20.1 % of their length hangs together."));
        QCOMPARE(desk.text("network_after"),
                 QStringLiteral("Once all 3 that can be mended are mended: The streets fall into 2 parts that do not "
                                "join; 80 % of their length hangs together."));
    }

    void a_click_shows_the_place_and_one_fault_is_mended_alone() {
        Desk desk(broken_plan());
        desk.click("network_run_first");
        QTRY_COMPARE(desk.groups().size(), 3);
        auto& model = *desk.part<QAbstractItemView>("network_list").model();
        desk.click_row(model.index(0, 0, model.index(0, 0)));
        QCOMPARE(desk.text("network_sentence"), QStringLiteral("人民路 ends 1 m from on without joining it."));
        QCOMPARE(desk.places.size(), 1);
        QCOMPARE(desk.selection.features().size(), std::size_t{2});
        desk.click("network_mend_one");
        QTRY_COMPARE(desk.groups().front(), QStringLiteral("Street ends that just miss (1)"));
        QCOMPARE(desk.notices.back().front().toString(), QStringLiteral("1 fault mended; undo takes it back."));
        QCOMPARE(desk.streets(), std::size_t{5});
        QVERIFY(desk.document.undo());
        QVERIFY(desk.part<QLabel>("network_stale").isVisibleTo(&desk.panel));
        desk.click("network_run");
        QTRY_COMPARE(desk.groups().front(), QStringLiteral("Street ends that just miss (2)"));
    }

    void all_of_a_kind_are_mended_at_once_and_what_takes_a_planner_offers_no_button() {
        Desk desk(broken_plan());
        desk.click("network_run_first");
        QTRY_COMPARE(desk.groups().size(), 3);
        auto& model = *desk.part<QAbstractItemView>("network_list").model();
        desk.click_row(model.index(0, 0));
        desk.click("network_mend_kind");
        QTRY_COMPARE(desk.groups().front(), QStringLiteral("Streets that meet without a node (1)"));
        QCOMPARE(desk.streets(), std::size_t{6});
        const auto& edit = *desk.document.last_edit();
        QCOMPARE(edit_name(edit.name, edit.subject, edit.rows), QStringLiteral("Mend 3 streets"));
        desk.click_row(model.index(0, 0, model.index(1, 0)));
        QCOMPARE(desk.text("network_sentence"), QStringLiteral("1 street, 200 m in all, does not join the rest."));
        for (const char* button : {"network_mend_one", "network_mend_kind"})
            QVERIFY(!desk.part<QPushButton>(button).isVisibleTo(&desk.panel));
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.streets(), std::size_t{5});
    }

    void a_plan_without_streets_says_that_nothing_is_known() {
        Desk desk(test::PlanBuilder().row(Table::crossings, "POINT (0 0)").plan());
        desk.click("network_run_first");
        QTRY_COMPARE(desk.text("network_summary"),
                     QStringLiteral("The plan has no streets: nothing is known of its network."));
    }
};

QTEST_MAIN(NetworkPanelTest)
#include "network_panel_test.moc"
