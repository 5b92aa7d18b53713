// What is typed into the filter of the table, and the rows that it lets through.
#include "app/table/row_filter.h"

#include <QTest>

#include "app/text/language.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Plan streets() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 100 0)",
             {{"name", "文翁路"}, {"speed_limit_kmh", 40.0}, {"sidewalk", "both"}, {"source_date", "2024-05-01"}})
        .row(Table::streets, "LINESTRING (0 9, 100 9)",
             {{"name", "A;B"}, {"speed_limit_kmh", 5.0}, {"sidewalk", "left"}, {"source_date", "2025-01-31"}})
        .row(Table::streets, "LINESTRING (0 8, 100 8)", {{"name", "Spring Lane"}, {"speed_limit_kmh", 29.9996}})
        .row(Table::streets, "LINESTRING (0 7, 100 7)", {{"name", "40"}})
        .plan();
}

QString passing(const QString& filter) {
    const Plan plan = streets();
    const RowFilter rows(plan, Table::streets, filter);
    QStringList ids;
    plan.layer(Table::streets).for_each([&](const RowView& row) {
        if (rows.passes(row)) ids << QString::number(row.id().number);
        return true;
    });
    return ids.join(QLatin1Char(' '));
}

TableField field(const char* name) {
    const std::size_t position = column(Table::streets, name);
    return {&schema_of(Table::streets).columns[position], position};
}

}  // namespace

class RowFilterTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_filter_lets_those_through_that_it_says_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char* filter, const char* rows) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(rows);
        };
        row("", "1 2 3 4");
        row("  ", "1 2 3 4");
        row("4", "1 4");
        row("限速<40", "2 3");
        row("限速 (km/h) <= 40", "1 2 3");
        row("speed_limit_kmh>5", "1 3");
        row("Speed limit≥30", "1");
        row("限速=30", "3");
        row("限速=5|40", "1 2");
        row("限速=40 km/h", "1");
        row("限速!=40", "2 3 4");
        row("限速＜３０", "2 3");
        row("限速 5..30", "2 3");
        row("限速=5..30", "2 3");
        row("限速=5~6|40", "1 2");
        row("限速=未知", "4");
        row("限速=empty", "4");
        row("限速!=未知", "1 2 3");
        row("限速<", "1 2 3 4");
        row("人行道=两侧", "1");
        row("人行道=BOTH", "1");
        row("人行道=两侧|左侧", "1 2");
        row("人行道=未知", "3 4");
        row("名称=spring lane", "3");
        row("名称=spring", "");
        row("名称=\"A;B\"", "2");
        row("名称!=40", "1 2 3");
        row("数据日期<2025", "1");
        row("<6", "2");
        row("5..6", "2");
        row("=40", "1 4");
        row("!=40", "2 3");
        row("限速<40;人行道=左侧", "2");
        row("限速<40；spring", "3");
        row("没有的字段<40", "");
        row("限速<慢", "");
    }
    void a_filter_lets_those_through_that_it_says() {
        QFETCH(QString, filter);
        QFETCH(QString, rows);
        QCOMPARE(passing(filter), rows);
    }

    void a_condition_takes_the_place_of_those_on_the_same_field() {
        const TableField speed = field("speed_limit_kmh"), name = field("name");
        const auto with = [](const QString& filter, const TableField& on, const QString& condition) {
            return with_condition(filter, Table::streets, on, condition);
        };
        QCOMPARE(with({}, speed, QStringLiteral("<30")), QString::fromUtf8("限速<30"));
        QCOMPARE(with(QString::fromUtf8("speed_limit_kmh>50; 文翁"), speed, QStringLiteral("=40")),
                 QString::fromUtf8("文翁; 限速=40"));
        QCOMPARE(with(QString::fromUtf8("限速<30"), name, equals(QStringLiteral("A;B"))),
                 QString::fromUtf8("限速<30; 名称=\"A;B\""));
        QCOMPARE(passing(QString::fromUtf8("限速<30; 名称=\"A;B\"")), QStringLiteral("2"));
        QCOMPARE(with(QString::fromUtf8("限速<30; 名称=甲"), name, {}), QString::fromUtf8("限速<30"));
    }

    void every_value_that_a_menu_offers_finds_its_rows() {
        const Plan plan = streets();
        plan.layer(Table::streets).for_each([&](const RowView& row) {
            for (const TableField& each : fields_of(Table::streets)) {
                const QString filter = with_condition({}, Table::streets, each, equals(cell_text(plan, row, each)));
                const RowFilter rows(plan, Table::streets, filter);
                if (!rows.passes(row)) qFatal("%s", qPrintable(filter));
            }
            return true;
        });
    }
};

QTEST_MAIN(RowFilterTest)
#include "row_filter_test.moc"
