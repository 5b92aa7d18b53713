#include "app/panels/feature_form.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "app/panels/attribute_edit.h"
#include "app/text/language.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

constexpr FeatureId first{1}, second{2};

Plan small_plan() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 300 400)",
             {{"name", "书声路"}, {"speed_limit_kmh", 40.0}, {"sidewalk", "both"}, {"lit", std::int64_t{1}}})
        .row(Table::streets, "LINESTRING (0 0, 0 250)", {{"name", "竹影路"}, {"speed_limit_kmh", 30.0}})
        .row(Table::schools, "POINT (10 20)", {{"uid", "school-a"}, {"name", "示范小学"}, {"seats", std::int64_t{900}}})
        .row(Table::playgrounds, "MULTIPOLYGON (((0 0, 20 0, 20 10, 0 10, 0 0)))", {{"shaded_share", 0.35}})
        .row(Table::school_gates, "POINT (10 21)", {{"school_uid", "school-a"}})
        .row(Table::findings, "POINT (5 5)", {{"rule", "SAF-01"}})
        .row(Table::crossings, "POINT (200 0)")
        .row(Table::routes, "LINESTRING (0 5, 400 5)", {{"direction", "to_school"}})
        .row(Table::routes, "LINESTRING (210 5, 400 5)", {{"direction", "to_home"}})
        .plan();
}

/// A form over a project of its own, as the window has it.
struct Desk {
    test::ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    Selection selection{document};
    FeatureForm form{{document, jobs, selection}};

    Desk() {
        const QString path = QString::fromStdString(folder.file("plan.gpkg"));
        if (!document.create(path, QStringLiteral("EPSG:4544"))) qFatal("no project");
        if (!document.commit(test::import_of(small_plan()))) qFatal("no rows");
        form.resize(340, 600);
        form.show();
    }

    QLineEdit* line(const char* column) { return form.findChild<QLineEdit*>(field(column)); }
    QComboBox* list(const char* column) { return form.findChild<QComboBox*>(field(column)); }
    QString label(const char* name) {
        const auto* found = form.findChild<QLabel*>(QString::fromLatin1(name));
        return found ? found->text() : QStringLiteral("(no such label)");
    }
    bool is_told(const char* column) {
        const auto* problem = form.findChild<QLabel*>(QStringLiteral("problem_%1").arg(QLatin1String(column)));
        return problem && problem->isVisible() && !problem->text().isEmpty();
    }
    Value held(Table table, const char* column, FeatureId id = first) {
        return document.snapshot()->layer(table).feature(id)->values[yimi::column(table, column)];
    }
    static QString field(const char* column) { return QStringLiteral("field_%1").arg(QLatin1String(column)); }

    void type(const char* column, const char* text) {
        QLineEdit* field = line(column);
        QTest::mouseClick(field, Qt::LeftButton);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    void enter(const char* column, const char* text) {
        type(column, text);
        QTest::keyClick(line(column), Qt::Key_Return);
    }
    /// By the keyboard, as a person goes down a list.
    void choose(const char* column, int entry) {
        QComboBox* field = list(column);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Home);
        for (int step = 0; step < entry; ++step) QTest::keyClick(field, Qt::Key_Down);
    }
};

}  // namespace

class FeatureFormTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { switch_language(Language::english); }

    void without_a_selection_it_says_how_to_get_one() {
        Desk desk;
        QVERIFY(desk.form.findChild<QLabel*>(QStringLiteral("feature_empty"))->isVisible());
        desk.selection.set({{Table::streets, first}});
        QVERIFY(!desk.form.findChild<QLabel*>(QStringLiteral("feature_empty"))->isVisible());
        desk.selection.clear();
        QVERIFY(desk.form.findChild<QLabel*>(QStringLiteral("feature_empty"))->isVisible());
    }

    void one_feature_is_shown_with_its_values_and_unknown_is_no_zero() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        QCOMPARE(desk.label("feature_name"), QStringLiteral("书声路"));
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QStringLiteral("40"));
        QCOMPARE(desk.line("slope_pct")->text(), QString());
        QCOMPARE(desk.line("slope_pct")->placeholderText(), QStringLiteral("unknown"));
        QCOMPARE(desk.list("sidewalk")->currentText(), QStringLiteral("Both sides"));
        QCOMPARE(desk.list("lit")->currentText(), QStringLiteral("yes"));
        QCOMPARE(desk.list("stairs")->currentText(), QStringLiteral("unknown"));
        QCOMPARE(desk.label("feature_length"), QStringLiteral("500 m"));
        QCOMPARE(desk.label("feature_fid"), QStringLiteral("1"));
    }

    void a_crossing_says_how_many_children_pass_it() {
        Desk desk;
        desk.selection.set({{Table::crossings, first}});
        QCOMPARE(desk.label("feature_routes"), QStringLiteral("1 to school, 1 home"));
        const auto way_home = FeatureId{2};
        Feature changed = *desk.document.snapshot()->layer(Table::routes).feature(way_home);
        const Feature before = changed;
        set(changed, Table::routes, "direction", "");
        QVERIFY(desk.document.commit({"change_attribute", {FeatureChange{Table::routes, way_home, before, changed}}}));
        QCOMPARE(desk.label("feature_routes"), QStringLiteral("1 to school, 0 home, 1 of unknown direction"));
    }

    void a_finished_field_is_one_edit_that_undo_takes_back() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        const auto before = desk.document.history().size();
        desk.enter("speed_limit_kmh", "30");
        QCOMPARE(desk.document.history().size(), before + 1);
        QCOMPARE(desk.document.history().back().name, std::string("change_attribute"));
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{30.0});
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QStringLiteral("40"));
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{40.0});
    }

    void what_was_typed_in_vain_or_as_it_was_makes_no_edit() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        const auto before = desk.document.history().size();
        desk.enter("speed_limit_kmh", "40");
        desk.type("name", "another");
        QTest::keyClick(desk.line("name"), Qt::Key_Escape);
        QCOMPARE(desk.line("name")->text(), QStringLiteral("书声路"));
        QTest::keyClick(desk.line("name"), Qt::Key_Return);
        QCOMPARE(desk.document.history().size(), before);
    }

    void a_figure_is_shown_as_in_the_table_and_stays_as_it_is_unless_another_is_typed() {
        Desk desk;
        const Value exact{36.51708351069489};
        QVERIFY(desk.document.commit(
            attribute_edit(*desk.document.snapshot(), Table::streets, std::array{first}, "sidewalk_width_m", exact)));
        desk.selection.set({{Table::streets, first}});
        QCOMPARE(desk.line("sidewalk_width_m")->text(), QStringLiteral("36.517"));
        const auto before = desk.document.history().size();
        desk.enter("sidewalk_width_m", "36.517");
        QCOMPARE(desk.document.history().size(), before);
        QVERIFY(desk.held(Table::streets, "sidewalk_width_m") == exact);
        desk.enter("sidewalk_width_m", "36.5");
        QVERIFY(desk.held(Table::streets, "sidewalk_width_m") == Value{36.5});
    }

    void more_than_there_can_be_is_told_and_not_written() {
        Desk desk;
        desk.selection.set({{Table::schools, first}});
        desk.enter("seats", "99999999999999");
        QVERIFY(desk.is_told("seats"));
        QVERIFY2(desk.label("problem_seats").contains(QStringLiteral("100,000")),
                 qPrintable(desk.label("problem_seats")));
        QVERIFY(desk.held(Table::schools, "seats") == Value{std::int64_t{900}});
        desk.enter("seats", "4800");
        QVERIFY(!desk.is_told("seats"));
    }

    void what_very_many_have_in_common_is_found_in_a_job() {
        Desk desk;
        Edit edit{"import", {}};
        std::vector<FeatureRef> refs;
        constexpr int many = 1500;
        for (int row = 0; row < many; ++row) {
            const FeatureId id{100 + row};
            Feature street = make_feature(Table::streets, test::shape("LINESTRING (0 0, 0 10)"));
            set(street, Table::streets, "name", Value{"长顺街"});
            set(street, Table::streets, "speed_limit_kmh", Value{row == many - 1 ? 50.0 : 30.0});
            edit.changes.push_back(FeatureChange{Table::streets, id, std::nullopt, std::move(street)});
            refs.push_back({Table::streets, id});
        }
        QVERIFY(desk.document.commit(edit));
        desk.selection.set(refs);
        QVERIFY(desk.label("feature_name").startsWith(QStringLiteral("1,500 ")));
        QCOMPARE(desk.line("name")->placeholderText(), QStringLiteral("comparing…"));
        QTRY_COMPARE(desk.line("name")->text(), QStringLiteral("长顺街"));
        QCOMPARE(desk.line("speed_limit_kmh")->placeholderText(), QStringLiteral("different values"));
        QCOMPARE(desk.line("slope_pct")->placeholderText(), QStringLiteral("unknown"));
        QCOMPARE(desk.label("feature_length"), QStringLiteral("15,000 m"));
    }

    void an_emptied_field_becomes_unknown() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        desk.enter("speed_limit_kmh", "");
        QVERIFY(is_unknown(desk.held(Table::streets, "speed_limit_kmh")));
        desk.choose("lit", 0);
        QVERIFY(is_unknown(desk.held(Table::streets, "lit")));
    }

    void lists_know_unknown_yes_and_no() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        desk.choose("stairs", 2);
        QVERIFY(desk.held(Table::streets, "stairs") == Value{std::int64_t{0}});
        desk.choose("sidewalk", 2);
        QVERIFY(desk.held(Table::streets, "sidewalk") == Value{"left"});
    }

    void what_cannot_be_is_said_beside_the_field_and_never_written() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        const auto before = desk.document.history().size();
        for (const char* wrong : {"fast", "-3", "40 m"}) {
            desk.enter("speed_limit_kmh", wrong);
            QVERIFY2(desk.is_told("speed_limit_kmh"), wrong);
            QCOMPARE(desk.line("speed_limit_kmh")->text(), QString::fromLatin1(wrong));
            QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{40.0});
        }
        QTest::keyClick(desk.line("speed_limit_kmh"), Qt::Key_Escape);
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QStringLiteral("40"));
        QVERIFY(!desk.is_told("speed_limit_kmh"));
        desk.enter("source_date", "2024-02-30");
        QVERIFY(desk.is_told("source_date"));
        QCOMPARE(desk.document.history().size(), before);
        desk.enter("source_date", "2024/3/6");
        QVERIFY(!desk.is_told("source_date"));
        QVERIFY(desk.held(Table::streets, "source_date") == Value{"2024-03-06"});
    }

    void a_mistake_is_told_when_the_typing_rests_and_stays_while_other_things_change() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        desk.type("speed_limit_kmh", "-4");
        QVERIFY(!desk.is_told("speed_limit_kmh"));
        QTRY_VERIFY(desk.is_told("speed_limit_kmh"));
        desk.enter("name", "Other");  // leaves the field, and changes the plan
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QStringLiteral("-4"));
        QVERIFY(desk.is_told("speed_limit_kmh"));
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{40.0});
        desk.enter("speed_limit_kmh", "30");
        QVERIFY(!desk.is_told("speed_limit_kmh"));
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{30.0});
    }

    void what_is_held_but_wrong_or_missing_is_remarked() {
        Desk desk;
        const auto remark = [&](const char* column) {
            const auto* label = desk.form.findChild<QLabel*>(QStringLiteral("remark_%1").arg(QLatin1String(column)));
            return label && label->isVisible() ? label->text() : QString();
        };
        desk.selection.set({{Table::streets, second}});
        QVERIFY(remark("sidewalk").contains(QStringLiteral("Not known yet")));
        QVERIFY(remark("slope_pct").isEmpty());  // no check needs it
        QVERIFY(remark("speed_limit_kmh").isEmpty());
        QVERIFY(desk.document.commit(attribute_edit(*desk.document.snapshot(), Table::streets, std::array{second},
                                                    "speed_limit_kmh", Value{-5.0})));  // as an import may bring it
        QVERIFY(remark("speed_limit_kmh").contains(QStringLiteral("less than 0")));
        desk.selection.set({{Table::school_gates, first}});
        QVERIFY(remark("school_uid").isEmpty());
        QVERIFY(desk.document.commit(attribute_edit(*desk.document.snapshot(), Table::school_gates, std::array{first},
                                                    "school_uid", Value{"nowhere"})));
        QVERIFY(remark("school_uid").contains(QStringLiteral("no such school")));
    }

    void shares_are_typed_in_percent_and_times_as_hours_and_minutes() {
        Desk desk;
        desk.selection.set({{Table::playgrounds, first}});
        QCOMPARE(desk.line("shaded_share")->text(), QStringLiteral("35"));
        desk.enter("shaded_share", "7");
        QVERIFY(desk.held(Table::playgrounds, "shaded_share") == Value{0.07});
        QCOMPARE(desk.line("shaded_share")->text(), QStringLiteral("7"));
        desk.enter("shaded_share", "107");
        QVERIFY(desk.is_told("shaded_share"));
        desk.selection.set({{Table::schools, first}});
        desk.enter("opens_at", "8:05");
        QVERIFY(desk.held(Table::schools, "opens_at") == Value{"08:05"});
        desk.enter("opens_at", "25:00");
        QVERIFY(desk.is_told("opens_at"));
        QVERIFY(desk.held(Table::schools, "opens_at") == Value{"08:05"});
    }

    void an_undo_elsewhere_leaves_what_is_half_typed_alone() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        desk.enter("slope_pct", "3");
        QApplication::setActiveWindow(&desk.form);
        desk.type("speed_limit_kmh", "5");
        QVERIFY(desk.line("speed_limit_kmh")->hasFocus());
        QVERIFY(desk.document.undo());
        QCOMPARE(desk.line("slope_pct")->text(), QString());
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QStringLiteral("5"));
        QVERIFY(desk.line("speed_limit_kmh")->hasFocus());
    }

    void what_is_half_typed_is_taken_when_another_feature_is_selected() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        desk.type("speed_limit_kmh", "20");
        desk.selection.set({{Table::streets, second}});
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{20.0});
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh", second) == Value{30.0});
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QStringLiteral("30"));
    }

    void several_features_change_together_in_one_edit() {
        Desk desk;
        desk.selection.set({{Table::streets, first}, {Table::streets, second}});
        QCOMPARE(desk.line("speed_limit_kmh")->text(), QString());
        QCOMPARE(desk.line("speed_limit_kmh")->placeholderText(), QStringLiteral("different values"));
        QCOMPARE(desk.list("lit")->currentIndex(), -1);
        QCOMPARE(desk.label("feature_length"), QStringLiteral("750 m"));
        const auto before = desk.document.history().size();
        desk.enter("speed_limit_kmh", "");  // nothing typed: nothing changed
        QCOMPARE(desk.document.history().size(), before);
        desk.enter("speed_limit_kmh", "15");
        QCOMPARE(desk.document.history().size(), before + 1);
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh") == Value{15.0});
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh", second) == Value{15.0});
        QVERIFY(desk.document.undo());
        QVERIFY(desk.held(Table::streets, "speed_limit_kmh", second) == Value{30.0});
    }

    void of_several_tables_one_is_chosen() {
        Desk desk;
        desk.selection.set({{Table::streets, first}, {Table::streets, second}, {Table::schools, first}});
        QVERIFY(desk.line("speed_limit_kmh"));
        auto* tables = desk.form.findChild<QComboBox*>(QStringLiteral("feature_tables"));
        QVERIFY(tables->isVisible());
        QCOMPARE(tables->count(), 2);
        QTest::keyClick(tables, Qt::Key_Down);
        QVERIFY(desk.line("seats"));
        QCOMPARE(desk.line("seats")->text(), QStringLiteral("900"));
    }

    void a_gate_names_its_school() {
        Desk desk;
        desk.selection.set({{Table::school_gates, first}});
        QCOMPARE(desk.list("school_uid")->currentText(), QStringLiteral("示范小学"));
    }

    void findings_and_ids_can_be_read_but_not_changed() {
        Desk desk;
        desk.selection.set({{Table::findings, first}});
        QVERIFY(!desk.line("rule"));
        QCOMPARE(desk.label("field_rule"), QStringLiteral("SAF-01"));
        QVERIFY(!desk.label("feature_why_not").isEmpty());
        auto* copy = desk.form.findChild<QToolButton*>(QStringLiteral("feature_uid_copy"));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), desk.label("feature_uid"));
    }

    void a_project_for_looking_only_says_so_and_takes_nothing() {
        Desk desk;
        JobRunner jobs;
        Document looking(jobs);
        QVERIFY(bool(looking.open(desk.document.path())));
        QVERIFY(!looking.is_writable());
        Selection selection(looking);
        FeatureForm form({looking, jobs, selection});
        selection.set({{Table::streets, first}});
        QVERIFY(!form.findChild<QLineEdit*>(QStringLiteral("field_name"))->isEnabled());
        QVERIFY(form.findChild<QLabel*>(QStringLiteral("feature_why_not")));
    }

    void a_feature_that_is_undone_leaves_the_form_empty() {
        Desk desk;
        desk.selection.set({{Table::streets, first}});
        QVERIFY(desk.document.undo());
        QVERIFY(desk.form.findChild<QLabel*>(QStringLiteral("feature_empty"))->isVisible());
    }

    void every_table_fits_into_the_panel_in_both_languages() {
        for (const Language language : {Language::chinese, Language::english}) {
            switch_language(language);
            Desk desk;
            Edit edit{"import", {}};
            std::vector<FeatureRef> refs;
            for (const TableSchema& schema : all_schemas()) {
                const FeatureId id = desk.document.snapshot()->layer(schema.table).next_id();
                const Geometry shape = schema.geometry == GeometryColumn::point ? test::shape("POINT (1 2)")
                                       : schema.geometry == GeometryColumn::line
                                           ? test::shape("LINESTRING (0 0, 1 2)")
                                           : test::shape("POLYGON ((0 0, 1 0, 1 1, 0 0))");
                edit.changes.push_back(
                    FeatureChange{schema.table, id, std::nullopt, make_feature(schema.table, shape)});
                refs.push_back({schema.table, id});
            }
            QVERIFY(desk.document.commit(edit));
            for (const FeatureRef& ref : refs) {
                desk.selection.set({ref});
                const auto* scroll = desk.form.findChild<QScrollArea*>(QStringLiteral("feature_scroll"));
                QVERIFY2(scroll->widget()->minimumSizeHint().width() <= 340 - 14, schema_of(ref.table).name.data());
            }
        }
        switch_language(Language::english);
    }
};

QTEST_MAIN(FeatureFormTest)
#include "feature_form_test.moc"
