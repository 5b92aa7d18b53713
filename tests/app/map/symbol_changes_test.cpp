#include "app/map/symbol_changes.h"

#include <QTest>

#include "app/map/map_style.h"
#include "app/map/qml_style.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

const QColor red(200, 30, 40), blue(20, 60, 200, 128);

Symbol street_symbol(const char* road_class, const SymbolChanges& changes) {
    const Plan plan =
        test::PlanBuilder().row(Table::streets, "LINESTRING (0 0, 9 0)", {{"road_class", road_class}}).plan();
    Symbol symbol;
    plan.layer(Table::streets).for_each([&](const RowView& row) {
        symbol = symbol_of(Theme::planning, row, changes);
        return true;
    });
    return symbol;
}

}  // namespace

class SymbolChangesTest : public QObject {
    Q_OBJECT

private slots:
    void come_back_from_their_text() {
        SymbolChanges changes;
        QVERIFY(changes.as_text().empty());
        changes.set(Table::buildings, SymbolChanges::every_category, {.fill = blue, .stroke_px = 2.5});
        changes.set(Table::streets, "arterial", {.stroke = red, .pattern = LinePattern::dash_dot});
        changes.set(Table::crossings, "zebra", {.marker_px = 21.0});
        QCOMPARE(SymbolChanges::from_text(changes.as_text()), changes);
        changes.set(Table::buildings, SymbolChanges::every_category, {});
        QVERIFY(!changes.changes(Table::buildings));
        changes.remove(Table::streets);
        changes.remove(Table::crossings);
        QVERIFY(changes.empty());
    }

    void leave_out_what_anybody_may_have_written() {
        const QStringList damaged{
            QString(),
            QStringLiteral("[]"),
            QStringLiteral("{"),
            QStringLiteral("'buildings'"),
            QStringLiteral("{'buildings': 5}"),
            QStringLiteral("{'buildings': {'*': []}}"),
            QStringLiteral("{'nothing': {'*': {'fill': '#ff0000'}}}"),
            QStringLiteral("{'buildings': {'*': {'fill': 'red', 'stroke': 7, 'stroke_px': 1e9, 'marker_px': -3}}}"),
            QStringLiteral("{'buildings': {'*': {'fill': 'url(http://example.org)', 'pattern': 'wild'}}}")};
        for (QString text : damaged) {
            text.replace(QLatin1Char('\''), QLatin1Char('"'));
            QVERIFY2(SymbolChanges::from_text(text.toStdString()).empty(), qPrintable(text));
        }
    }

    void change_only_what_a_symbol_has() {
        Symbol area{QColor(1, 2, 3), {}, 1, LinePattern::solid, false, Marker::none, 8}, line{{}, QColor(4, 5, 6)};
        const SymbolChange all{blue, red, 3.0, LinePattern::dotted, 20.0};
        all.apply_to(area);
        all.apply_to(line);
        QCOMPARE(area, (Symbol{blue, {}, 1, LinePattern::solid, false, Marker::none, 8}));
        QCOMPARE(line, (Symbol{{}, red, 3, LinePattern::dotted, false, Marker::none, 8}));
    }

    void a_category_is_changed_above_its_table() {
        SymbolChanges changes;
        changes.set(Table::streets, SymbolChanges::every_category, {.fill = blue, .stroke_px = 7.0});
        changes.set(Table::streets, "arterial", {.fill = red});
        const Symbol plain = street_symbol("lane", {});
        QCOMPARE(street_symbol("lane", changes).fill, blue);
        QCOMPARE(street_symbol("lane", changes).stroke, plain.stroke);
        QCOMPARE(street_symbol("primary", changes).fill, red);  // OpenStreetMap's word for it
        QCOMPARE(street_symbol("arterial", changes).stroke_px, 7.0);
        QCOMPARE(street_symbol("branch", changes).fill, blue);  // a class that the legend does not name
        const auto entries = legend(Theme::planning, Table::streets, changes);
        const auto arterial =
            std::find_if(entries.begin(), entries.end(), [](const auto& e) { return e.word == "arterial"; });
        QCOMPARE(arterial->symbol, street_symbol("arterial", changes));
    }

    void travel_with_an_export() {
        SymbolChanges changes;
        changes.set(Table::buildings, SymbolChanges::every_category, {.fill = red});
        QVERIFY(qml_style(Table::buildings, changes).contains("200,30,40,255"));
        QVERIFY(!qml_style(Table::buildings).contains("200,30,40,255"));
        QCOMPARE(qml_style(Table::schools, changes), qml_style(Table::schools));
    }
};

QTEST_GUILESS_MAIN(SymbolChangesTest)
#include "symbol_changes_test.moc"
