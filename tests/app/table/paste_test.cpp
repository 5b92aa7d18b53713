// What a block from a spreadsheet would do to a table, before anything is done.
#include <QTest>

#include "app/table/pasted_cells.h"
#include "app/text/language.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Plan plan() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 10 0)",
             {{"name", "文翁路"}, {"speed_limit_kmh", 40.0}, {"sidewalk", "both"}, {"uid", "a"}})
        .row(Table::streets, "LINESTRING (0 1, 10 1)", {{"name", "安和路"}, {"uid", "b"}})
        .row(Table::schools, "POINT (0 0)", {{"uid", "s-1"}, {"name", "示范小学"}})
        .row(Table::schools, "POINT (1 0)", {{"uid", "s-2"}, {"name", "同名"}})
        .row(Table::schools, "POINT (2 0)", {{"uid", "s-3"}, {"name", "同名"}})
        .row(Table::school_gates, "POINT (0 0)", {{"uid", "g"}})
        .plan();
}

CellBlock cells(const std::vector<std::vector<const char*>>& texts) {
    CellBlock block;
    for (const auto& line : texts) {
        block.emplace_back();
        for (const char* each : line) block.back().push_back(QString::fromUtf8(each));
    }
    return block;
}

PastedCells pasted(Table table, const char* first_field, const char* text) {
    const Plan of = plan();
    PastePlace place{table, {}, fields_of(table), 0};
    of.layer(table).for_each([&](const RowView& row) {
        place.ids.push_back(row.id());
        return true;
    });
    while (place.fields[place.first_field].is_fid() || place.fields[place.first_field].column->name != first_field)
        ++place.first_field;
    QuietJob job;
    return pasted_cells(of, place, cell_block(QString::fromUtf8(text)), job).value();
}

Value after(const PastedCells& of, std::int64_t id, Table table, const char* name) {
    for (const CellChange& change : of.changes)
        if (change.id.number == id && change.position == column(table, name)) return change.after;
    return std::string("(no change)");
}

}  // namespace

class PasteTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { switch_language(Language::english); }

    void a_block_is_read_as_spreadsheets_write_it() {
        QCOMPARE(cell_block(QStringLiteral("a\tb\r\nc\t\r\n")), cells({{"a", "b"}, {"c", ""}}));
        QCOMPARE(cell_block(QStringLiteral("\"two\nlines\"\t\"say \"\"hi\"\"\"\n")),
                 cells({{"two\nlines", "say \"hi\""}}));
        QCOMPARE(cell_block(QStringLiteral("\"没有结尾\tb")), cells({{"\"没有结尾", "b"}}));
        QCOMPARE(cell_block(QStringLiteral("a\n\nb")), cells({{"a"}, {""}, {"b"}}));
        QVERIFY(cell_block({}).empty());
        QVERIFY(is_single_cell(cell_block(QStringLiteral("30\n"))));
    }

    void cells_land_from_the_current_one_to_the_right_and_down() {
        const auto of = pasted(Table::streets, "speed_limit_kmh", "30\t两侧\n50 km/h\tleft\n");
        QCOMPARE(after(of, 1, Table::streets, "speed_limit_kmh"), Value{30.0});
        QCOMPARE(after(of, 2, Table::streets, "speed_limit_kmh"), Value{50.0});
        QCOMPARE(after(of, 2, Table::streets, "sidewalk"), Value{std::string("left")});
        QCOMPARE(of.unchanged, std::size_t{1});  // 两侧 is held as "both" already
        QVERIFY(of.refusals.empty());
    }

    void an_empty_cell_means_unknown() {
        QCOMPARE(after(pasted(Table::streets, "speed_limit_kmh", "\t"), 1, Table::streets, "speed_limit_kmh"), Value{});
    }

    void what_is_no_value_is_refused_with_a_reason_and_the_rest_stays_possible() {
        const auto of = pasted(Table::streets, "speed_limit_kmh", "-5\n60\n");
        QCOMPARE(of.refusals.size(), std::size_t{1});
        QCOMPARE(of.refusals.front().id, std::optional(FeatureId{1}));
        QCOMPARE(of.refusals.front().text, QStringLiteral("-5"));
        QVERIFY(of.refusals.front().why.contains(QStringLiteral("less than 0")));
        QCOMPARE(of.changes.size(), std::size_t{1});
    }

    void fields_that_yimi_keeps_are_refused() {
        const auto of = pasted(Table::streets, "uid", "other\t7");
        QCOMPARE(of.changes.size(), std::size_t{0});
        QCOMPARE(of.refusals.size(), std::size_t{2});
    }

    void what_lies_beyond_the_table_is_counted() {
        const auto of = pasted(Table::streets, "uid", "a\t1\tx\ty\nb\t2\tx\ty\nc\t3\tx\ty");
        QCOMPARE(of.rows_beyond, std::size_t{1});
        QCOMPARE(of.columns_beyond, std::size_t{2});
    }

    void a_line_of_titles_says_which_fields_are_meant_and_a_uid_which_rows() {
        const auto of =
            pasted(Table::streets, "name", "唯一标识\tspeed_limit_kmh\tSidewalk\nb\t20\tnone\nzz\t1\tnone\n");
        QCOMPARE(after(of, 2, Table::streets, "speed_limit_kmh"), Value{20.0});
        QCOMPARE(after(of, 2, Table::streets, "sidewalk"), Value{std::string("none")});
        QCOMPARE(of.changes.size(), std::size_t{2});
        QCOMPARE(of.refusals.size(), std::size_t{1});
        QCOMPARE(of.refusals.front().text, QStringLiteral("zz"));
    }

    void a_school_may_be_named_unless_several_are_called_so() {
        const char* field = "school_uid";
        QCOMPARE(after(pasted(Table::school_gates, field, "示范小学"), 1, Table::school_gates, field),
                 Value{std::string("s-1")});
        QCOMPARE(after(pasted(Table::school_gates, field, "s-3"), 1, Table::school_gates, field),
                 Value{std::string("s-3")});
        QCOMPARE(pasted(Table::school_gates, field, "同名").refusals.size(), std::size_t{1});
        QCOMPARE(pasted(Table::school_gates, field, "没有的学校").refusals.size(), std::size_t{1});
    }

    void the_edit_changes_each_row_once_and_undo_gives_it_back() {
        const auto of = pasted(Table::streets, "speed_limit_kmh", "30\tleft\n50\tright\n");
        Plan changed = plan();
        const Edit edit = paste_edit(changed, Table::streets, of.changes);
        QCOMPARE(edit.changes.size(), std::size_t{2});
        const auto undo = changed.apply(edit);
        QVERIFY(undo);
        QCOMPARE(changed.layer(Table::streets).row({2})->number(column(Table::streets, "speed_limit_kmh")),
                 std::optional(50.0));
        QVERIFY(changed.apply(undo.value()));
        QVERIFY(canonical_bytes(changed) == canonical_bytes(plan()));
    }
};

QTEST_MAIN(PasteTest)
#include "paste_test.moc"
