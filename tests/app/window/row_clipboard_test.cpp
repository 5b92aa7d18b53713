#include "app/window/row_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "app/text/edit_text.h"
#include "gis/crs/crs.h"
#include "gis/geos/geos_kernel.h"
#include "tests/app/own_home.h"
#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;
using test::text_of;

namespace {

constexpr FeatureRef block{Table::blocks, FeatureId{1}}, school{Table::schools, FeatureId{1}};

QClipboard& clipboard() {
    return *QGuiApplication::clipboard();
}
void hold(const QString& text) {
    clipboard().setText(text);
}

/// A plan in Chengdu, far from the corner where metres look like degrees.
Plan chengdu() {
    return test::PlanBuilder().row(Table::schools, "POINT (411000 3393000)", {{"uid", "school"}}).plan();
}

/// A desk with what carries rows to the clipboard and back.
struct ClipboardDesk : Desk {
    RowClipboard rows{document, selection, map, tools};
    QSignalSpy notices_of_rows{&rows, &RowClipboard::notice};
    QSignalSpy failures{&rows, &RowClipboard::failed};

    using Desk::Desk;
    [[nodiscard]] QString newest_name() const {
        const auto& entry = document.history().back();
        return edit_name(entry.name, entry.subject, entry.rows);
    }
};

}  // namespace

class RowClipboardTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void a_copy_is_laid_aside_and_has_all_attributes() {
        ClipboardDesk desk;
        desk.selection.set({school});
        QVERIFY(desk.rows.copy());
        desk.rows.paste({});
        desk.rows.paste({});
        QCOMPARE(desk.count(Table::schools), std::size_t{3});
        const Layer& schools = desk.document.snapshot()->layer(Table::schools);
        QVERIFY(schools.feature(FeatureId{2})->geometry.points.front() == (Point{316, 84}));
        QVERIFY(schools.feature(FeatureId{3})->geometry.points.front() == (Point{332, 68}));
        QVERIFY(desk.selection.single() == (FeatureRef{Table::schools, FeatureId{3}}));
        QCOMPARE(desk.newest_name(), QStringLiteral("Paste 1 school"));
        QVERIFY(text_of(desk.newest(Table::schools), Table::schools, "uid") != "school");
    }

    void what_was_cut_comes_back_where_it_was() {
        ClipboardDesk desk;
        desk.selection.set({block, school});
        const Geometry before = desk.newest(Table::blocks).geometry;
        desk.rows.cut();
        QCOMPARE(desk.count(Table::blocks) + desk.count(Table::schools), std::size_t{0});
        QCOMPARE(desk.newest_name(), QStringLiteral("Cut 2 features"));
        desk.rows.paste({});
        QVERIFY(desk.newest(Table::blocks).geometry == before);
        QVERIFY(desk.document.undo() && desk.document.undo());
        QCOMPARE(text_of(desk.newest(Table::schools), Table::schools, "uid"), std::string("school"));
    }

    void other_programs_get_a_table_and_geojson() {
        ClipboardDesk desk;
        desk.selection.set({school});
        QVERIFY(desk.rows.copy());
        const QStringList lines = clipboard().text().split(QLatin1Char('\n'));
        QVERIFY(lines[0].startsWith(QStringLiteral("wkt_geom\tuid\tname\tsource")));
        QVERIFY(lines[1].startsWith(QStringLiteral("POINT (300 100)\tschool\t")));
        const QByteArray json = clipboard().mimeData()->data(QStringLiteral("application/geo+json"));
        QVERIFY(json.contains("\"type\":\"FeatureCollection\""));
        QVERIFY(json.contains("\"uid\":\"school\""));
        QVERIFY(!json.contains("[300.0,100.0]"));  // degrees, not the plan's metres
    }

    void a_table_of_qgis_is_pasted_with_its_columns() {
        ClipboardDesk desk;
        hold(
            QStringLiteral("wkt_geom\tname\theight_m\tkind\n"
                           "LineString (10 10, 60 10)\t北墙\t2.5\twall\n"
                           "LineString (10 20, 60 20)\t南篱\t0.9\thedge\n"));
        desk.rows.paste(Table::occluders);
        QCOMPARE(desk.failures.size(), 0);
        QCOMPARE(desk.count(Table::occluders), std::size_t{2});
        const Feature hedge = desk.newest(Table::occluders);
        QCOMPARE(text_of(hedge, Table::occluders, "name"), std::string("南篱"));
        QCOMPARE(text_of(hedge, Table::occluders, "kind"), std::string("hedge"));
        QVERIFY(as_number(hedge.values[column(Table::occluders, "height_m")]) == 0.9);
        QVERIFY(hedge.geometry.points == (std::vector<Point>{{10, 20}, {60, 20}}));
        QCOMPARE(text_of(hedge, Table::occluders, "source"), std::string("Clipboard"));
    }

    void plain_well_known_text_is_pasted_in_the_plans_coordinates() {
        ClipboardDesk desk;
        hold(QStringLiteral(
            "POLYGON ((10 10, 30 10,\n 30 30, 10 30, 10 10))\nPOLYGON ((50 10, 70 10, 70 30, 50 10))\n"));
        desk.rows.paste(Table::playgrounds);
        QCOMPARE(desk.count(Table::playgrounds), std::size_t{2});
        QCOMPARE(area_m2(desk.newest(Table::playgrounds).geometry), 200.0);
        QCOMPARE(desk.selection.features().size(), std::size_t{2});
    }

    void geojson_goes_out_and_comes_back_to_a_millimetre() {
        const Plan rows = test::PlanBuilder()
                              .row(Table::playgrounds,
                                   "MULTIPOLYGON (((412000 3391000, 412050 3391000, 412050 3391040, 412000 3391000)))",
                                   {{"name", "小游园"}, {"fenced", true}})
                              .plan();
        ClipboardDesk desk(rows);
        const Feature before = desk.newest(Table::playgrounds);
        desk.selection.set({{Table::playgrounds, FeatureId{1}}});
        QVERIFY(desk.rows.copy());
        const QByteArray json = clipboard().mimeData()->data(QStringLiteral("application/geo+json"));
        desk.tools.delete_selection();
        auto* mime = new QMimeData;
        mime->setText(QString::fromUtf8(json));
        clipboard().setMimeData(mime);
        desk.rows.paste(Table::playgrounds);
        QCOMPARE(desk.failures.size(), 0);
        const Feature after = desk.newest(Table::playgrounds);
        QVERIFY(nearly_equal(after.geometry, before.geometry, 1e-3));
        QCOMPARE(text_of(after, Table::playgrounds, "name"), std::string("小游园"));
        QVERIFY(as_number(after.values[column(Table::playgrounds, "fenced")]) == 1);
    }

    void numbers_that_can_only_be_degrees_are_read_as_these_and_told_of_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("notices");
        QTest::newRow("plain text") << QStringLiteral("POINT (104.07 30.66)") << 1;
        QTest::newRow("a table of QGIS") << QStringLiteral("wkt_geom\tname\nPoint (104.07 30.66)\t路口\n") << 1;
        QTest::newRow("latitude first") << QStringLiteral("POINT (30.66 104.07)") << 1;
        QTest::newRow("says its system") << QStringLiteral("SRID=4326;POINT(104.07 30.66)") << 0;
        QTest::newRow("says the plan's") << QStringLiteral("SRID=4544;POINT(410865.579 3393648.607)") << 0;
    }
    void numbers_that_can_only_be_degrees_are_read_as_these_and_told_of() {
        QFETCH(QString, text);
        QFETCH(int, notices);
        ClipboardDesk desk(chengdu());
        hold(text);
        desk.rows.paste(Table::crossings);
        QCOMPARE(desk.failures.size(), 0);
        QCOMPARE(desk.count(Table::crossings), std::size_t{1});
        const auto there =
            gis::Transformer::between("EPSG:4326", "EPSG:4544").value().transformed({104.07, 30.66}).value();
        const Point placed = desk.newest(Table::crossings).geometry.points.front();
        QVERIFY2(distance(placed, there) < 0.01, qPrintable(QStringLiteral("%1 %2").arg(placed.x).arg(placed.y)));
        QCOMPARE(desk.notices_of_rows.size(), notices);
        if (notices > 0) QVERIFY(desk.notices_of_rows.front().front().toString().contains(QStringLiteral("longitude")));
    }

    void shapes_of_different_systems_are_refused() {
        ClipboardDesk desk(chengdu());
        hold(QStringLiteral("SRID=4326;POINT(104.07 30.66)\nPOINT(410895 3393370)\n"));
        desk.rows.paste(Table::crossings);
        QCOMPARE(desk.failures.size(), 1);
        QCOMPARE(desk.count(Table::crossings), std::size_t{0});
    }

    void numbers_without_a_place_near_the_plan_are_refused() {
        ClipboardDesk desk(chengdu());
        hold(QStringLiteral("POINT (10 10)"));
        desk.rows.paste(Table::crossings);
        QCOMPARE(desk.failures.size(), 1);
        QVERIFY(desk.failures.front().front().toString().contains(QStringLiteral("EPSG:4544")));
        QCOMPARE(desk.count(Table::crossings), std::size_t{0});
    }

    void shapes_that_do_not_fit_are_told_of() {
        ClipboardDesk desk;
        hold(QStringLiteral("POINT (10 10)"));
        desk.rows.paste(Table::playgrounds);
        QCOMPARE(desk.notices_of_rows.size(), 1);
        QCOMPARE(desk.count(Table::playgrounds), std::size_t{0});
    }

    void any_text_is_refused_with_a_sentence_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a letter") << QStringLiteral("Dear Ms Li, the wall (north side) is done.");
        QTest::newRow("broken text") << QStringLiteral("POLYGON ((10 10, 30 10");
        QTest::newRow("broken numbers") << QStringLiteral("POINT (ten twenty)");
        QTest::newRow("broken JSON") << QStringLiteral("{\"type\":\"FeatureCollection\",\"features\":[{");
        QTest::newRow("other JSON") << QStringLiteral("{\"a\": 1}");
        QTest::newRow("deep JSON") << QString(100'000, QLatin1Char('['));
        QTest::newRow("signs") << QString(QChar(0)) + QStringLiteral("\t\t\n\"\"\"\n(((((");
    }
    void any_text_is_refused_with_a_sentence() {
        QFETCH(QString, text);
        ClipboardDesk desk;
        hold(text);
        desk.rows.paste(Table::playgrounds);
        QCOMPARE(desk.failures.size() + desk.notices_of_rows.size(), 1);
        QCOMPARE(desk.document.history().size(), std::size_t{1});
    }

    void damaged_rows_of_our_own_are_refused() {
        ClipboardDesk desk;
        bool is_sound = true;
        desk.selection.set({block});
        QVERIFY(desk.rows.copy());
        const QByteArray good = clipboard().mimeData()->data(QStringLiteral("application/x-yimi-rows"));
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x5a);
            auto* mime = new QMimeData;
            mime->setData(QStringLiteral("application/x-yimi-rows"), bad);
            clipboard().setMimeData(mime);
            desk.rows.paste({});
        }
        // Whatever came of it has a valid shape that fits its table.
        const gis::GeosKernel kernel;
        desk.document.snapshot()->layer(Table::blocks).for_each([&](const RowView& row) {
            const auto validity = kernel.validity(row.geometry());
            is_sound = is_sound && row.geometry().kind == GeometryKind::polygons && validity && validity.value().valid;
            return true;
        });
        QVERIFY(is_sound);
        QVERIFY(desk.count(Table::blocks) >= 1);
    }
};

QTEST_MAIN(RowClipboardTest)
#include "row_clipboard_test.moc"
