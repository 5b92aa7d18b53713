// The ledger's panel and its dialog: a finding is entered, refused, rectified, and closed once the plan is mended.
#include "app/panels/ledger_panel.h"

#include <QCalendarWidget>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

#include "core/ledger/hazard_columns.h"
#include "gis/ledger/verify.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

constexpr FeatureId first{1};

/// A fast street at a school's gate: SAF-02 fails.
Plan fast_street_at_school() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (410000 3394000, 410200 3394000)",
             {{"uid", "s1"}, {"name", "玉林东路"}, {"speed_limit_kmh", 50.0}, {"sidewalk", "both"}})
        .row(Table::school_gates, "POINT (410100 3394010)", {{"uid", "g1"}, {"name", "东门"}})
        .plan();
}

Finding too_fast() {
    Finding finding;
    finding.key = "SAF-02/s1";
    finding.rule = "SAF-02";
    finding.severity = Severity::s1;
    finding.state = State::fail;
    finding.subject_table = Table::streets;
    finding.subject_id = first;
    finding.subject = "s1";
    finding.place = make_point({410100, 3394000});
    return finding;
}

struct Desk {
    test::ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    Selection selection{document};
    LedgerDesk ledger{document, jobs};
    LedgerPanel panel{document, ledger, selection};
    QSignalSpy picking{&panel, &LedgerPanel::picking_changed};

    Desk() {
        if (!document.create(QString::fromStdString(folder.file("plan.gpkg")), QStringLiteral("EPSG:4544")))
            qFatal("no project");
        if (!document.commit(test::import_of(fast_street_at_school()))) qFatal("no rows");
        panel.resize(360, 640);
        panel.show();
    }
    template <class Widget>
    [[nodiscard]] Widget* found(const char* name) {
        return panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    template <class Widget>
    [[nodiscard]] Widget& part(const char* name) {
        auto* widget = found<Widget>(name);
        if (!widget) qFatal("no %s", name);
        return *widget;
    }
    void click(const char* button) { QTest::mouseClick(&part<QPushButton>(button), Qt::LeftButton); }
    void type(const char* line, const QString& words) {
        part<QLineEdit>(line).clear();
        QTest::keyClicks(&part<QLineEdit>(line), words);
    }
    [[nodiscard]] QString says() { return part<QLabel>("ledger_says").text(); }
    [[nodiscard]] bool has_dialog() { return found<QDialog>("ledger_step_dialog") != nullptr; }
    void leave() {
        part<QDialog>("ledger_step_dialog").reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// Signs the step and waits until it is taken.
    void take(const char* name) {
        type("ledger_by", QString::fromLatin1(name));
        click("ledger_take");
        if (!QTest::qWaitFor([&] { return !has_dialog(); }, 30'000)) qFatal("not taken: %s", qPrintable(says()));
    }
    [[nodiscard]] const Plan& plan() const { return *document.snapshot(); }
    [[nodiscard]] Feature hazard(FeatureId id = first) const { return *plan().layer(Table::hazards).feature(id); }
    [[nodiscard]] std::string value(std::size_t column) const { return std::string(as_text(hazard().values[column])); }
    void limit_speed(double kmh) {
        const Feature before = *plan().layer(Table::streets).feature(first);
        Feature after = before;
        set(after, Table::streets, "speed_limit_kmh", kmh);
        QVERIFY(document.commit({"change_attribute", {FeatureChange{Table::streets, first, before, after}}}));
    }
    /// As the dialog does once a photo was chosen in the system's own dialog, which no test can drive.
    void submit_with_photo() {
        const Medium photo{std::string(64, 'a'), "image/png", "after.png", {std::byte{1}}};
        LedgerStep step;
        step.action = LedgerAction::submit;
        step.role = LedgerRole::rectifier;
        step.by = "Zhao";
        const QDate day = QDate::currentDate();
        step.on = {day.year(), day.month(), day.day()};
        step.note = "sign put up";
        step.photo = photo.sha256;
        ledger.take(first, step, {photo});
        QTRY_COMPARE(value(hazard_column::state), std::string("awaiting_acceptance"));
    }
    void enter() {
        panel.enter_finding(too_fast(), nullptr);
        take("Li");
    }
};

}  // namespace

class LedgerPanelTest final : public QObject {
    Q_OBJECT

private slots:
    static void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }

    void a_finding_is_entered_and_closed_only_when_it_is_gone() {
        Desk desk;
        desk.enter();
        QCOMPARE(desk.part<QTreeView>("ledger_list").model()->rowCount(), 1);
        QVERIFY(desk.value(hazard_column::id).starts_with("YH-000000-"));
        QVERIFY(desk.value(hazard_column::description).find("50 km/h") != std::string::npos);

        desk.click("ledger_move_assign");
        desk.type("ledger_unit", QStringLiteral("Yulin"));
        desk.take("Wang");
        desk.click("ledger_move_start");
        desk.take("Zhao");
        desk.click("ledger_move_submit");
        desk.part<QPlainTextEdit>("ledger_note").setPlainText(QStringLiteral("sign put up"));
        desk.click("ledger_take");
        QTRY_VERIFY(desk.says().contains(QStringLiteral("photo")));
        QCOMPARE(desk.part<QPlainTextEdit>("ledger_note").toPlainText(), QStringLiteral("sign put up"));
        QCOMPARE(desk.part<QLineEdit>("ledger_by").text(), QStringLiteral("Zhao"));  // who began it
        desk.leave();
        desk.submit_with_photo();

        desk.click("ledger_move_close");
        desk.type("ledger_by", QStringLiteral("Zhou"));
        desk.click("ledger_take");
        QTRY_VERIFY(desk.says().contains(QStringLiteral("Nothing is closed before that is gone")));
        QCOMPARE(desk.value(hazard_column::state), std::string("awaiting_acceptance"));
        desk.limit_speed(30);
        desk.take("Zhou");
        QCOMPARE(desk.value(hazard_column::state), std::string("closed"));
        QVERIFY(desk.value(hazard_column::proof).find("\"gone\"") != std::string::npos);
        QVERIFY(gis::verify_ledger(desk.plan(), nullptr).faults.empty());
        desk.panel.show_entry(first);
        QVERIFY(
            desk.part<QTextBrowser>("ledger_details").toPlainText().contains(QStringLiteral("the finding is gone")));
    }

    void the_rectifier_cannot_accept() {
        Desk desk;
        desk.enter();
        desk.click("ledger_move_assign");
        desk.type("ledger_unit", QStringLiteral("Yulin"));
        desk.take("Wang");
        desk.click("ledger_move_start");
        desk.take("Zhao");
        desk.submit_with_photo();
        desk.limit_speed(30);
        desk.click("ledger_move_close");
        desk.type("ledger_by", QStringLiteral("zhao"));
        desk.click("ledger_take");
        QTRY_VERIFY(desk.says().contains(QStringLiteral("Somebody else has to look")));
        QCOMPARE(desk.value(hazard_column::state), std::string("awaiting_acceptance"));
    }

    void a_closed_hazard_that_is_back_is_entered_anew_and_linked() {
        Desk desk;
        desk.enter();
        desk.click("ledger_move_assign");
        desk.type("ledger_unit", QStringLiteral("Yulin"));
        desk.take("Wang");
        desk.click("ledger_move_start");
        desk.take("Zhao");
        desk.submit_with_photo();
        desk.limit_speed(30);
        desk.click("ledger_move_close");
        desk.take("Zhou");
        desk.panel.show_entry(first);
        desk.click("ledger_move_recur");
        desk.type("ledger_by", QStringLiteral("Li"));
        desk.click("ledger_take");
        QTRY_VERIFY(desk.says().contains(QStringLiteral("nothing to enter anew")));
        desk.limit_speed(60);
        desk.take("Li");
        const Feature again = desk.hazard(FeatureId{2});
        QCOMPARE(std::string(as_text(again.values[hazard_column::state])), std::string("registered"));
        QVERIFY(gis::verify_ledger(desk.plan(), nullptr).faults.empty());
        desk.panel.enter_finding(too_fast(), nullptr);  // it stands in the ledger: its entry is shown, nothing asked
        QVERIFY(!desk.has_dialog());
    }

    void the_overview_shows_the_board_the_due_dates_and_figures_by_unit() {
        Desk desk;
        desk.enter();
        desk.click("ledger_move_assign");
        desk.type("ledger_unit", QStringLiteral("Yulin"));
        desk.take("Wang");
        desk.click("ledger_overview_open");
        auto& overview = desk.part<QDialog>("ledger_overview");
        QStringList filled;
        for (const auto* column : overview.findChildren<QListWidget*>(QStringLiteral("ledger_column")))
            if (column->count() > 0) filled << column->accessibleName();
        QCOMPARE(filled, QStringList{QStringLiteral("Assigned")});
        auto& calendar = desk.part<QCalendarWidget>("ledger_calendar");
        calendar.setSelectedDate(QDate::currentDate().addDays(3));  // S1: three days after assignment
        auto& day = desk.part<QListWidget>("ledger_day");
        QCOMPARE(day.count(), 1);
        QVERIFY(day.item(0)->text().contains(QStringLiteral("Yulin")));
        calendar.setSelectedDate(QDate::currentDate().addDays(4));
        QCOMPARE(day.item(0)->text(), QStringLiteral("Nothing is due on this day."));
        const auto& figures = *desk.part<QTreeView>("ledger_figures").model();
        QCOMPARE(figures.index(0, 0).data().toString(), QStringLiteral("Yulin"));
        QCOMPARE(figures.index(0, 2).data().toString(), QStringLiteral("1"));
    }

    void a_hazard_that_was_seen_needs_a_photo_and_a_place_on_the_map() {
        Desk desk;
        desk.click("ledger_add_first");
        QCOMPARE(desk.picking.back().front().toBool(), true);
        desk.panel.enter_at({410050, 3394020});
        QCOMPARE(desk.picking.back().front().toBool(), false);
        desk.type("ledger_by", QStringLiteral("Li"));
        desk.click("ledger_take");
        QTRY_VERIFY(desk.says().contains(QStringLiteral("Add a photo")));
        QCOMPARE(desk.plan().layer(Table::hazards).size(), std::size_t{0});
    }

    void what_stands_in_the_ledger_is_neither_moved_nor_deleted_nor_undone() {
        Desk desk;
        desk.limit_speed(60);
        desk.enter();
        const Feature entered = desk.hazard();
        Feature moved = entered;
        moved.geometry.points[0].x += 5;
        QSignalSpy failed(&desk.document, &Document::failed);
        QVERIFY(!desk.document.commit({"move", {FeatureChange{Table::hazards, first, entered, moved}}}));
        QVERIFY(!desk.document.commit({"delete", {FeatureChange{Table::hazards, first, entered, std::nullopt}}}));
        QCOMPARE(failed.size(), 2);
        QVERIFY(desk.document.undo());  // of the speed limit, not of the entry
        QCOMPARE(desk.hazard(), entered);
        QCOMPARE(
            as_number(
                desk.plan().layer(Table::streets).feature(first)->values[column(Table::streets, "speed_limit_kmh")]),
            std::optional(50.0));
    }
};

QTEST_MAIN(LedgerPanelTest)
#include "ledger_panel_test.moc"
