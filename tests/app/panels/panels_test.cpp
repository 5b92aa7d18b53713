// The panels around the map, each over the same small project: what they show, and what a click in them asks for.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QThread>

#include "app/document/why_watch.h"
#include "app/panels/coverage_panel.h"
#include "app/panels/eye_height_control.h"
#include "app/panels/findings_panel.h"
#include "app/panels/history_panel.h"
#include "app/panels/layers_panel.h"
#include "app/panels/recent_list.h"
#include "app/panels/status_bar.h"
#include "app/panels/symbol_dialog.h"
#include "app/panels/welcome_page.h"
#include "app/text/names.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// A finding as an audit writes it.
test::PlanBuilder::Values finding(const char* rule, const char* severity, const char* state, const char* text) {
    return {
        {"rule", rule}, {"severity", severity}, {"state", state}, {"explanation_en", text}, {"explanation_zh", text}};
}

/// One block of ten children in the circle around the playground and, the only street leading round by 600 m, not
/// within 300 m on foot; one whose children are unknown.
Plan small_plan() {
    return test::PlanBuilder()
        .row(Table::playgrounds, "MULTIPOLYGON (((0 0, 20 0, 20 20, 0 20, 0 0)))", {{"name", "滨河游乐场"}})
        .row(Table::blocks, "MULTIPOLYGON (((40 0, 60 0, 60 20, 40 20, 40 0)))",
             {{"name", "一号院"},
              {"children_0_2", std::int64_t{1}},
              {"children_3_5", std::int64_t{2}},
              {"children_6_11", std::int64_t{3}},
              {"children_12_14", std::int64_t{4}}})
        .row(Table::blocks, "MULTIPOLYGON (((0 40, 20 40, 20 60, 0 60, 0 40)))", {{"name", "二号院"}})
        .row(Table::streets, "LINESTRING (10 -1, 10 -300, 350 -300)", {{"sidewalk", "both"}, {"speed_limit_kmh", 20.0}})
        .row(Table::streets, "LINESTRING (350 -300, 350 10, 61 10)", {{"sidewalk", "both"}, {"speed_limit_kmh", 20.0}})
        .row(Table::findings, "POINT (5 5)", finding("SAF-01", "S2", "fail", "the hedge hides the child"))
        .row(Table::findings, "POINT (6 6)", finding("PLG-03", "S1", "fail", "the fall is too high"))
        .row(Table::findings, "POINT (7 7)", finding("SAF-03", "S2", "unknown", "no sidewalk is known"))
        .plan();
}

struct Desk {
    test::ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    Analyses analyses{document, jobs};
    Selection selection{document};
    WhyWatch why{document, jobs};
    MapWidget map;

    Desk() {
        const QString path = QString::fromStdString(folder.file("plan.gpkg"));
        if (!document.create(path, QStringLiteral("EPSG:4544"))) qFatal("no project");
        if (!document.commit(test::import_of(small_plan()))) qFatal("no rows");
    }
};

template <class Child>
Child* child(const QWidget& panel, const char* name) {
    auto* found = panel.findChild<Child*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s in the panel", name);
    return found;
}

QString label(const QWidget& panel, const char* name) {
    return child<QLabel>(panel, name)->text();
}

/// The texts of a list's rows, those of a group after the group's.
QStringList rows_of(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        texts << index.data().toString() << rows_of(model, index);
    }
    return texts;
}

QModelIndex row_called(const QAbstractItemModel& model, const QString& text) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == text) return model.index(row, 0);
    qFatal("no such row");
    return {};
}

QAction* action(const QWidget& menu, const char* name) {
    for (QAction* each : menu.actions())
        if (each->objectName() == QLatin1String(name)) return each;
    qFatal("no %s in the menu", name);
    return nullptr;
}

QModelIndex first_in_group(const QAbstractItemModel& model, int group) {
    return model.index(0, 0, model.index(group, 0));
}

}  // namespace

class PanelsTest : public QObject {
    Q_OBJECT

private slots:
    void findings_are_listed_worst_first_and_filtered() {
        Desk desk;
        FindingsPanel panel(desk.document, desk.analyses, desk.selection, desk.jobs);
        panel.show();
        auto* list = child<QAbstractItemView>(panel, "findings_list");
        const QAbstractItemModel& model = *list->model();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);  // S1
        QCOMPARE(model.rowCount(model.index(1, 0)), 2);
        const QString summary = QTextDocumentFragment::fromHtml(label(panel, "findings_summary")).toPlainText();
        QVERIFY(summary.contains(QStringLiteral("Fails: 2. Unknown: 1.")));

        child<QComboBox>(panel, "findings_states")->setCurrentIndex(2);  // only unknown
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        child<QComboBox>(panel, "findings_states")->setCurrentIndex(0);
        QTest::keyClicks(child<QLineEdit>(panel, "findings_filter"), QStringLiteral("HEDGE"));
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!label(panel, "findings_none_listed").isEmpty());
        child<QLineEdit>(panel, "findings_filter")->setText(QStringLiteral("nothing like this"));
        QTRY_VERIFY(child<QLabel>(panel, "findings_none_listed")->isVisible());
    }

    void a_click_on_a_finding_shows_its_place_and_what_it_says() {
        Desk desk;
        FindingsPanel panel(desk.document, desk.analyses, desk.selection, desk.jobs);
        panel.resize(340, 700);
        panel.show();
        QSignalSpy places(&desk.selection, &Selection::place_wanted);
        auto* list = child<QAbstractItemView>(panel, "findings_list");
        const QModelIndex worst = first_in_group(*list->model(), 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(worst).center());
        QCOMPARE(places.size(), 1);
        const auto place = places.front().front().value<Geometry>();
        QVERIFY(place.points.front() == (Point{6, 6}));
        QVERIFY(
            child<QTextBrowser>(panel, "finding_text")->toPlainText().contains(QStringLiteral("the fall is too high")));
    }

    void an_empty_findings_panel_says_what_an_audit_does_and_offers_it() {
        JobRunner jobs;
        Document document(jobs);
        Analyses analyses(document, jobs);
        Selection selection(document);
        FindingsPanel panel(document, analyses, selection, jobs);
        panel.show();
        QSignalSpy wanted(&panel, &FindingsPanel::audit_wanted);
        auto* run = child<QAbstractButton>(panel, "audit_run_first");
        QVERIFY(run->isVisible());
        if (run->isEnabled()) {
            QTest::mouseClick(run, Qt::LeftButton);
            QCOMPARE(wanted.size(), 1);
        }
    }

    void coverage_stands_side_by_side_and_names_who_is_lost() {
        Desk desk;
        CoveragePanel panel(desk.document, desk.analyses, desk.why, desk.selection);
        panel.resize(340, 700);
        panel.show();
        QSignalSpy wanted(&panel, &CoveragePanel::coverage_wanted);
        QTest::mouseClick(child<QAbstractButton>(panel, "coverage_run_first"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<ReachQuestion>().within_m, 300.0);
        desk.analyses.run_coverage();
        QTRY_VERIFY(desk.analyses.reach() != nullptr);
        QTRY_COMPARE(label(panel, "coverage_circle_percent"), QStringLiteral("100 %"));
        QCOMPARE(label(panel, "coverage_walk_percent"), QStringLiteral("0 %"));
        const auto* lost = child<QAbstractItemView>(panel, "coverage_lost");
        QCOMPARE(rows_of(*lost->model()), QStringList{QStringLiteral("一号院")});
        QVERIFY(child<QLabel>(panel, "coverage_unknown")->isVisible());  // 二号院: nobody knows how many
        QVERIFY(!child<QLabel>(panel, "coverage_stale")->isVisible());
        const Reach& reach = *desk.analyses.reach();
        double by_age = 0;
        for (const AgeReach& age : reach.ages) by_age += age.children;
        QCOMPARE(by_age, reach.circle.children_total);
        QCOMPARE(child<QAbstractItemView>(panel, "coverage_ages")->model()->rowCount(), 4);
        const auto* barriers = child<QAbstractItemView>(panel, "coverage_barriers");
        QTRY_VERIFY(desk.analyses.barriers() != nullptr);
        QCOMPARE(rows_of(*barriers->model()),
                 QStringList{QStringLiteral("Nothing would bring anybody back: the ways are too long")});
        // An edit makes the figures old, and the panel says so.
        QVERIFY(desk.document.undo());
        QTRY_VERIFY(child<QLabel>(panel, "coverage_stale")->isVisible());
    }

    void what_a_child_reaches_alone_is_ranked_and_shown_on_the_map() {
        Desk desk;
        CoveragePanel panel(desk.document, desk.analyses, desk.why, desk.selection);
        panel.resize(340, 700);
        panel.show();
        desk.analyses.run_coverage();
        QTRY_VERIFY(desk.analyses.alone_reach() != nullptr);
        const auto& reach = *desk.analyses.alone_reach();
        const auto* list = child<QAbstractItemView>(panel, "coverage_alone_list");
        QCOMPARE(list->model()->rowCount(), static_cast<int>(reach.size()));
        const auto by_circle = desk.analyses.overlay()->coverage;
        auto* lists = child<QTabWidget>(panel, "coverage_lists");
        lists->setCurrentIndex(lists->indexOf(const_cast<QAbstractItemView*>(list)));
        QCOMPARE(desk.analyses.overlay()->coverage.size(), reach.size());
        for (const IndependentReach& each : reach) {
            const auto* shown = desk.analyses.overlay()->covered(each.block);
            QVERIFY(shown && shown->walk_share == shown->circle_share);
        }
        lists->setCurrentIndex(0);
        QCOMPARE(desk.analyses.overlay()->coverage.begin()->second.circle_share,
                 by_circle.begin()->second.circle_share);
    }

    void how_far_one_walks_from_what_is_selected_lies_on_the_map() {
        Desk desk;
        CoveragePanel panel(desk.document, desk.analyses, desk.why, desk.selection);
        panel.show();
        desk.analyses.run_coverage();
        QTRY_VERIFY(desk.analyses.reach() != nullptr);
        const auto zones = [&] { return desk.analyses.overlay()->zones; };
        desk.selection.set({{Table::playgrounds, FeatureId{1}}});
        QVERIFY(zones().empty());
        QTest::mouseClick(child<QCheckBox>(panel, "coverage_zones"), Qt::LeftButton, {}, {8, 8});
        QTRY_COMPARE(zones().size(), 3U);
        QVERIFY(zones()[0].way == MapOverlay::Way::circle && zones()[2].way == MapOverlay::Way::alone);
        QVERIFY(contains(zones()[1].area, {12, -100}));
        QVERIFY(!contains(zones()[1].area, {300, -300}));
        const QString shares = child<QLabel>(panel, "coverage_zones_text")->text();
        const ReachZones& around = *desk.analyses.zones();
        QVERIFY2(shares.contains(percent(around.walk_m2 / around.circle_m2)), qPrintable(shares));
        desk.selection.set({{Table::blocks, FeatureId{1}}});
        QTRY_VERIFY(contains(zones()[1].area, {200, 12}));
        desk.selection.set({{Table::streets, FeatureId{1}}});  // nobody lives in a street
        QTRY_VERIFY(zones().empty());
    }

    void a_block_that_is_chosen_says_what_it_lacks_and_a_missing_way_is_drawn() {
        Desk desk;
        CoveragePanel panel(desk.document, desk.analyses, desk.why, desk.selection);
        panel.resize(340, 700);
        panel.show();
        desk.analyses.run_coverage();
        QTRY_VERIFY(desk.analyses.reach() != nullptr);
        desk.selection.set({{Table::blocks, FeatureId{1}}});
        const auto said = [&](const char* words) {
            return label(panel, "why_text").contains(QString::fromUtf8(words));
        };
        QTRY_VERIFY(said("一号院, with an adult. Too far"));
        QVERIFY(said("No single link would change that."));
        QVERIFY(!child<QPushButton>(panel, "why_draw")->isVisible());
        const Feature street = *desk.document.snapshot()->layer(Table::streets).feature(FeatureId{2});
        Feature apart = street;
        apart.geometry.points.front() = {350, -297};
        QVERIFY(desk.document.commit({"move", {FeatureChange{Table::streets, FeatureId{2}, street, apart}}}));
        QTRY_VERIFY(said("a way of 3 m is missing"));
        QSignalSpy places(&desk.selection, &Selection::place_wanted);
        QTest::mouseClick(child<QPushButton>(panel, "why_show"), Qt::LeftButton);
        QCOMPARE(places.size(), 1);
        QVERIFY(places.front().front().value<Geometry>().points == (std::vector<Point>{{350, -297}, {350, -300}}));
        QTest::mouseClick(child<QPushButton>(panel, "why_draw"), Qt::LeftButton);
        QCOMPARE(desk.document.snapshot()->layer(Table::streets).size(), std::size_t{3});
        QTRY_VERIFY(said("Too far"));
        desk.selection.clear();
        QTRY_VERIFY(!child<QLabel>(panel, "why_text")->isVisible());
    }

    void coverage_is_asked_of_other_places_and_distances() {
        Desk desk;
        CoveragePanel panel(desk.document, desk.analyses, desk.why, desk.selection);
        panel.resize(340, 700);
        panel.show();
        desk.analyses.run_coverage();
        QTRY_VERIFY(desk.analyses.reach() != nullptr);
        QSignalSpy wanted(&panel, &CoveragePanel::coverage_wanted);
        const auto last_wanted = [&] { return wanted.back().front().value<ReachQuestion>(); };
        QTest::keyClick(child<QComboBox>(panel, "coverage_places"), Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(last_wanted() == (ReachQuestion{*place_kind_named("parks"), 300}));
        auto* any = child<QSpinBox>(panel, "coverage_any_distance");
        QVERIFY(!any->isVisible());
        QTest::keyClick(child<QComboBox>(panel, "coverage_within"), Qt::Key_End);
        QVERIFY(any->isVisible());
        any->selectAll();
        QTest::keyClicks(any, QStringLiteral("450"));
        QTest::keyClick(any, Qt::Key_Return);
        QVERIFY(last_wanted() == (ReachQuestion{*place_kind_named("parks"), 450}));
        desk.analyses.run_coverage(last_wanted());
        QTRY_COMPARE(desk.analyses.reach()->asked.within_m, 450.0);
        QVERIFY(any->isVisible());
        QCOMPARE(any->value(), 450);
        QVERIFY2(label(panel, "coverage_unknown").contains(QStringLiteral("no such places")),
                 qPrintable(label(panel, "coverage_unknown")));
    }

    void the_history_goes_where_one_clicks() {
        Desk desk;
        const Layer& streets = desk.document.snapshot()->layer(Table::streets);
        auto before = streets.feature(FeatureId{1});
        Feature after = *before;
        set(after, Table::streets, "name", std::string("书声路"));
        QVERIFY(
            desk.document.commit({"change_attribute", {FeatureChange{Table::streets, FeatureId{1}, before, after}}}));
        HistoryPanel panel(desk.document);
        panel.resize(300, 400);
        panel.show();
        auto* list = child<QAbstractItemView>(panel, "history_list");
        const int rows = list->model()->rowCount();
        QVERIFY(rows >= 2);
        const auto click = [&](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
        };
        const auto name = [&] { return desk.document.snapshot()->layer(Table::streets).row(FeatureId{1})->name(); };
        QVERIFY(name() == "书声路");
        click(rows - 2);
        QVERIFY(name().empty());
        QVERIFY(desk.document.can_redo());
        click(rows - 1);
        QVERIFY(name() == "书声路");
    }

    void steps_that_another_edit_took_the_place_of_are_taken_again() {
        Desk desk;
        const auto rename = [&](const char* to) {
            const auto before = desk.document.snapshot()->layer(Table::streets).feature(FeatureId{1});
            Feature after = *before;
            set(after, Table::streets, "name", std::string(to));
            return desk.document.commit(
                {"change_attribute", {FeatureChange{Table::streets, FeatureId{1}, before, after}}});
        };
        const auto name = [&] { return desk.document.snapshot()->layer(Table::streets).row(FeatureId{1})->name(); };
        HistoryPanel panel(desk.document);
        panel.show();
        const auto* aside = child<QAbstractButton>(panel, "history_aside");
        QVERIFY(rename("甲路") && rename("乙路"));
        QVERIFY(!aside->isVisible());
        QSignalSpy laid_aside(&desk.document, &Document::laid_aside);
        QVERIFY(desk.document.undo() && desk.document.undo());
        QVERIFY(rename("丙路"));
        QCOMPARE(laid_aside.count(), 1);
        QVERIFY(aside->isVisible());
        QVERIFY2(aside->text().contains(QStringLiteral("2")), qPrintable(aside->text()));
        QTest::mouseClick(child<QAbstractButton>(panel, "history_aside"), Qt::LeftButton);
        QVERIFY(name() == "乙路");
        QVERIFY2(aside->text().contains(QStringLiteral("1")), qPrintable(aside->text()));
        QTest::mouseClick(child<QAbstractButton>(panel, "history_aside"), Qt::LeftButton);
        QVERIFY(name() == "丙路");
        QCOMPARE(laid_aside.count(), 1);
    }

    void an_eye_height_is_chosen_or_typed_and_shown_everywhere() {
        Desk desk;
        EyeHeightControl control(desk.analyses);
        StatusBar status(desk.document, desk.jobs, desk.map, desk.analyses);
        control.show();
        QTest::mouseClick(child<QAbstractButton>(control, "eye_160"), Qt::LeftButton);
        QCOMPARE(desk.analyses.eye().metres, 1.6);
        QCOMPARE(child<QDoubleSpinBox>(control, "eye_free")->value(), 1.6);
        QVERIFY(label(status, "status_eye").contains(QStringLiteral("1.60")));
        auto* free = child<QDoubleSpinBox>(control, "eye_free");
        free->selectAll();
        QTest::keyClicks(free, QStringLiteral("1.35"));
        QCOMPARE(desk.analyses.eye().metres, 1.6);  // not before it is typed to the end
        QTest::keyClick(free, Qt::Key_Return);
        QCOMPARE(desk.analyses.eye().metres, 1.35);
        for (const char* person : {"eye_95", "eye_100", "eye_120", "eye_160"})
            QVERIFY(!child<QAbstractButton>(control, person)->isChecked());
        desk.analyses.set_eye({9});
        QCOMPARE(free->value(), 2.5);
    }

    void the_status_bar_says_where_the_pointer_is_and_that_all_is_saved() {
        Desk desk;
        StatusBar status(desk.document, desk.jobs, desk.map, desk.analyses);
        // 104.07 E, 30.66 N, as gdaltransform has it.
        emit desk.map.pointer_moved({410865.578894612, 3393648.60721512});
        QCOMPARE(child<QLineEdit>(status, "status_position")->text(), QStringLiteral("410865.58, 3393648.61"));
        QCOMPARE(label(status, "status_lonlat"), QStringLiteral("104.070000°E 30.660000°N"));
        emit desk.map.pointer_left();
        QVERIFY(child<QLineEdit>(status, "status_position")->text().isEmpty());
        QCOMPARE(label(status, "status_crs"), QStringLiteral("EPSG:4544"));
        QVERIFY(desk.document.undo());
        QCOMPARE(label(status, "status_saved"), QStringLiteral("Saved ✓"));
        desk.document.close();
        QVERIFY(label(status, "status_saved").isEmpty());
    }

    void a_bulk_change_shows_its_progress_until_it_is_saved_and_can_be_stopped() {
        Desk desk;
        StatusBar status(desk.document, desk.jobs, desk.map, desk.analyses);
        status.show();
        QVERIFY(desk.document.undo() && desk.document.redo());
        QCOMPARE(label(status, "status_saved"), QStringLiteral("Saved ✓"));
        const Snapshot before = desk.document.snapshot();
        std::optional<bool> is_kept;
        desk.document.commit_in_background(
            [](const Plan&, JobContext& job) -> Result<Edit> {
                while (!job.cancelled()) QThread::msleep(1);  // many rows
                return Edit{"delete", {SettingChange{"x", Value{}, std::string("y")}}};
            },
            [&](bool kept) { is_kept = kept; });
        QCOMPARE(label(status, "status_saved"), QStringLiteral("Saving…"));
        auto* line = child<QWidget>(status, "jobs_line");
        QTRY_VERIFY(line->isVisible());
        QCOMPARE(label(status, "job_text"), QStringLiteral("Saving"));
        QTest::mouseClick(child<QAbstractButton>(status, "job_cancel"), Qt::LeftButton);
        QTRY_VERIFY(is_kept.has_value());
        QVERIFY(!*is_kept);
        QCOMPARE(desk.document.snapshot(), before);
        QCOMPARE(label(status, "status_saved"), QStringLiteral("Saved ✓"));
        QVERIFY(!line->isVisible());
    }

    void the_layers_panel_remembers_what_the_planner_arranged() {
        Desk desk;
        const QString path = desk.document.path();
        {
            LayersPanel panel(desk.document, desk.map);
            panel.choose_theme(Theme::coverage);
            QCOMPARE(desk.map.content().theme, Theme::coverage);
        }
        desk.document.close();
        QVERIFY(desk.document.open(path));
        LayersPanel panel(desk.document, desk.map);
        QCOMPARE(panel.theme(), Theme::coverage);
    }

    void a_symbol_is_tried_on_the_map_and_kept_only_when_accepted() {
        Desk desk;
        LayersPanel panel(desk.document, desk.map);
        panel.resize(300, 600);
        panel.show();
        const auto drawn = [&] { return table_symbol(Theme::planning, Table::blocks, *desk.map.content().symbols); };
        const Symbol plain = drawn();
        const auto open_dialog = [&] {
            auto* view = child<QAbstractItemView>(panel, "layers_list");
            const QModelIndex row = row_called(*view->model(), table_title(Table::blocks));
            emit view->customContextMenuRequested(view->visualRect(row).center());
            action(*child<QWidget>(panel, "layer_menu"), "layer_symbol")->trigger();
            return child<SymbolDialog>(panel, "symbol_dialog");
        };
        auto* given_up = open_dialog();
        child<QDoubleSpinBox>(*given_up, "symbol_width")->setValue(6);
        QCOMPARE(drawn().stroke_px, 6.0);
        given_up->reject();
        QCOMPARE(drawn(), plain);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        auto* kept = open_dialog();
        child<QDoubleSpinBox>(*kept, "symbol_width")->setValue(3);
        kept->accept();
        QCOMPARE(drawn().stroke_px, 3.0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString path = desk.document.path();
        desk.document.close();
        QCOMPARE(drawn(), plain);  // another project begins plain
        QVERIFY(desk.document.open(path));
        QCOMPARE(drawn().stroke_px, 3.0);

        auto* again = open_dialog();
        QTest::mouseClick(child<QPushButton>(*again, "symbol_plain"), Qt::LeftButton);
        again->accept();
        QCOMPARE(drawn(), plain);
        QVERIFY(desk.document.remembered(QString::fromLatin1(SymbolChanges::memory_key)).isEmpty());
    }

    void recent_projects_open_and_those_that_are_gone_do_not() {
        Desk desk;
        const QString there = desk.document.path(), gone = QString::fromStdString(desk.folder.file("A & B.gpkg"));
        WelcomePage page;
        page.resize(900, 600);
        page.set_recent({{there, false}, {gone, true}});
        page.show();
        QSignalSpy wanted(&page.recent(), &RecentList::project_wanted);
        QSignalSpy located(&page.recent(), &RecentList::locate_wanted);
        QSignalSpy pinned(&page.recent(), &RecentList::pin_wanted);
        QVERIFY(!child<QAbstractButton>(page, "recent_1")->isEnabled());
        QVERIFY(child<QAbstractButton>(page, "recent_1")->text().contains(QStringLiteral("A && B")));
        QTest::mouseClick(child<QAbstractButton>(page, "recent_0"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), there);
        QVERIFY(!page.findChild<QWidget*>(QStringLiteral("recent_locate_0")));
        QTest::mouseClick(child<QAbstractButton>(page, "recent_locate_1"), Qt::LeftButton);
        QCOMPARE(located.size(), 1);
        QCOMPARE(located.front().front().toString(), gone);
        QVERIFY(child<QAbstractButton>(page, "recent_pin_1")->isChecked());
        QTest::mouseClick(child<QAbstractButton>(page, "recent_pin_0"), Qt::LeftButton);
        QCOMPARE(pinned.size(), 1);
        QCOMPARE(pinned.front(), (QList<QVariant>{there, true}));
    }
};

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
