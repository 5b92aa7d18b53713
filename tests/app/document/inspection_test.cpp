#include <QTest>
#include <set>

#include "app/document/inspection_form.h"
#include "app/report/inspection_page.h"
#include "tests/support/plan_builder.h"
#include "tests/support/street_plans.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// Three gates along a street of 1 km, the names of which would rather be code.
Plan street_of_gates() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 1000 0)", test::quiet_street)
        .row(Table::school_gates, "POINT (900 5)", {{"uid", "g3"}, {"name", "<b>&东门"}})
        .row(Table::school_gates, "POINT (100 5)", {{"uid", "g1"}, {"name", "西门"}})
        .row(Table::school_gates, "POINT (500 5)", {{"uid", "g2"}, {"name", "=cmd"}})
        .plan();
}

Inspection walked(const InspectionQuestion& question) {
    QuietJob job;
    return plan_inspection(street_of_gates(), question, job).value();
}

QStringList names(const Inspection& inspection) {
    QStringList all;
    for (const InspectionPlace& place : inspection.places) all << QString::fromStdString(place.name);
    return all;
}

}  // namespace

class InspectionTest final : public QObject {
    Q_OBJECT

private slots:
    void each_check_list_is_read_and_about_something_that_is_looked_at() {
        std::set<std::string> kinds;
        for (const gis::Checklist& list : built_in_checklists()) {
            kinds.insert(list.kind);
            QVERIFY(table_named(list.kind));
            QVERIFY(!list.items.empty() && !list.name_zh.empty() && !list.name_en.empty());
        }
        QVERIFY((kinds == std::set<std::string>{"school_gates", "playgrounds", "crossings", "hazards"}));
    }

    void a_code_is_the_same_each_time_and_tells_places_apart() {
        std::set<std::string> codes;
        for (int place = 0; place < 2000; ++place) codes.insert(short_code("crossings", "c" + std::to_string(place)));
        QCOMPARE(codes.size(), std::size_t{2000});
        QCOMPARE(short_code("crossings", "c1"), short_code("crossings", "c1"));
        QVERIFY(short_code("crossings", "c1") != short_code("hazards", "c1"));
        for (const std::string& code : codes) QVERIFY(code.find_first_of("01IO") == std::string::npos);
    }

    void gates_along_a_street_are_walked_in_their_order() {
        const Inspection inspection = walked({});
        const QStringList there = names(inspection);
        QCOMPARE(there.size(), 3);
        QCOMPARE(there[1], QStringLiteral("=cmd"));
        QVERIFY(std::abs(inspection.length_m - 820) < 1e-6);  // 800 m of street, and four legs of 5 m
        QVERIFY(!inspection.returns);
    }

    void a_start_is_where_the_walk_begins_and_ends() {
        InspectionQuestion question;
        question.start = Point{0, 0};
        const Inspection inspection = walked(question);
        QVERIFY(inspection.returns);
        QCOMPARE(inspection.places.size(), std::size_t{3});
        QVERIFY(std::abs(inspection.length_m - (2 * 900 + 6 * 5)) < 1e-6);
        QVERIFY(inspection.places.front().leg_m.has_value());
    }

    void a_place_to_which_nobody_walks_is_named_apart() {
        const Plan plan = test::PlanBuilder()
                              .row(Table::streets, "LINESTRING (0 0, 1000 0)", test::quiet_street)
                              .row(Table::streets, "LINESTRING (0 9000, 1000 9000)", test::quiet_street)
                              .row(Table::school_gates, "POINT (100 5)", {{"uid", "g1"}})
                              .row(Table::school_gates, "POINT (500 5)", {{"uid", "g2"}})
                              .row(Table::school_gates, "POINT (500 9005)", {{"uid", "g3"}})
                              .plan();
        QuietJob job;
        const Inspection inspection = plan_inspection(plan, {}, job).value();
        QCOMPARE(inspection.places.size(), std::size_t{2});
        QCOMPARE(inspection.apart.size(), std::size_t{1});
        QCOMPARE(inspection.apart.front().name, std::string("g3"));
    }

    void the_page_runs_nothing_and_a_name_is_no_markup() {
        const QString page =
            QString::fromUtf8(inspection_page(walked({}), std::nullopt, QStringLiteral("<i>片区"), Date{2026, 3, 5}));
        QVERIFY(!page.contains(QStringLiteral("<script")) && !page.contains(QStringLiteral("<b>&")));
        QVERIFY(!page.contains(QStringLiteral("<i>")) && page.contains(QStringLiteral("&lt;b&gt;")));
        QVERIFY(page.contains(QStringLiteral("<svg")) && page.contains(QStringLiteral("2026-03-05")));
        QVERIFY(!page.contains(QStringLiteral("{{")));
    }

    void only_what_is_answered_becomes_anything() {
        const Plan plan = street_of_gates();
        gis::Sheet sheet = inspection_sheet(inspection_form(plan, walked({})));
        const auto rows = sheet.rows.size();
        FilledForm form = hazards_in(plan, sheet, "李红", Date{2026, 3, 5}).value();
        QCOMPARE(form.unanswered, rows);
        QVERIFY(form.hazards.empty() && form.not_taken.empty());
        sheet.rows[0][4] = "ok";
        sheet.rows[1][4] = "否";
        form = hazards_in(plan, sheet, "李红", Date{2026, 3, 5}).value();
        QCOMPARE(form.in_order, std::size_t{1});
        QCOMPARE(form.hazards.size(), std::size_t{1});
        QCOMPARE(form.hazards.front().row, std::size_t{2});
        QCOMPARE(form.hazards.front().step.by, std::string("李红"));
        QVERIFY(!form.hazards.front().hazard.geometry.points.empty());
        form = hazards_in(plan, sheet, "", Date{2026, 3, 5}).value();
        QCOMPARE(form.not_taken.size(), std::size_t{1});
        sheet.titles[0] = "other";
        QCOMPARE(hazards_in(plan, sheet, "李红", Date{}).error().code, ErrorCode::bad_data);
    }

    void an_unknown_kind_or_district_is_refused() {
        QuietJob job;
        QCOMPARE(plan_inspection(street_of_gates(), {"rivers", {}, 30, {}}, job).error().code, ErrorCode::bad_usage);
        QCOMPARE(plan_inspection(street_of_gates(), {"crossings", "510199", 30, {}}, job).error().code,
                 ErrorCode::not_found);
        QVERIFY(plan_inspection(street_of_gates(), {"crossings", {}, 30, {}}, job).value().places.empty());
    }
};

QTEST_MAIN(InspectionTest)
#include "inspection_test.moc"
