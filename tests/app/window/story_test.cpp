// The planner's whole job through the real window: events as from a hand, nothing called past the UI. What the window
// shows is compared with what yimi-cli, another program, reads from the files.
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <cmath>

#include "app/text/language.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/app/sample_places.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::gate;
using yimi::test::lawn;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::street_corner;
using yimi::test::street_end;
using yimi::test::street_start;
using yimi::test::text;

namespace {

/// What `yimi-cli` prints as JSON.
QJsonObject ask_cli(const QStringList& arguments) {
    QProcess cli;
    cli.start(QStringLiteral(YIMI_CLI), arguments + QStringList{QStringLiteral("--json")});
    if (!cli.waitForFinished(patience_ms) || cli.exitCode() != 0)
        qFatal("yimi-cli: %s", cli.readAllStandardError().constData());
    return QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
}

/// Features by table.
std::map<QString, int> counts_in(const QString& file) {
    std::map<QString, int> counts;
    for (const auto layer : ask_cli({QStringLiteral("info"), file})[QStringLiteral("layers")].toArray()) {
        const QJsonObject object = layer.toObject();
        // A file that is no project has layers; what tables they look like is another matter.
        const QString name = object[QStringLiteral("layer")].toString(object[QStringLiteral("table")].toString());
        counts[name] += object[QStringLiteral("features")].toInt();
    }
    return counts;
}

}  // namespace

class StoryTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }

    void makes_a_project_from_the_welcome_page();
    void imports_the_files_that_are_dropped();
    void draws_a_way_to_school_and_the_way_home();
    void draws_a_playground();
    void audits_and_shows_a_finding();
    void sees_from_another_height();
    void undoes_and_redoes_everything();
    void exports_what_others_open();
    void speaks_english_at_once();
    void comes_back_where_one_was();
    void takes_real_districts_into_an_empty_window();

private:
    [[nodiscard]] QString project() const { return text(folder_.file("我的规划.gpkg")); }
    /// As the project's file has it, read by another program's eyes: through the store, not the window.
    [[nodiscard]] Plan saved_plan() const;

    test::ChineseFolder folder_;
    std::unique_ptr<Planner> planner_ = nullptr;
};

Plan StoryTest::saved_plan() const {
    auto store = gis::ProjectStore::open(project().toStdString(), gis::ProjectStore::Access::read_only);
    if (!store) qFatal("%s", store.error().message.c_str());
    auto plan = store.value().load();
    if (!plan) qFatal("%s", plan.error().message.c_str());
    return std::move(plan).value();
}

void StoryTest::makes_a_project_from_the_welcome_page() {
    planner_ = std::make_unique<Planner>();
    Planner& planner = *planner_;
    QVERIFY(planner.find<QWidget>("welcome_page")->isVisible());
    planner.click("welcome_new");
    auto* dialog = planner.find<QDialog>("new_project_dialog");
    QTRY_VERIFY(dialog->isVisible());
    planner.type_into(*dialog->findChild<QLineEdit*>(QStringLiteral("new_name")), QStringLiteral("我的规划"));
    planner.type_into(*dialog->findChild<QLineEdit*>(QStringLiteral("folder")), text(folder_.path().string()));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(planner.map().isVisible());
    QVERIFY(QFileInfo::exists(project()));
    QVERIFY(planner.window.windowTitle().startsWith(QStringLiteral("我的规划")));
}

void StoryTest::imports_the_files_that_are_dropped() {
    Planner& planner = *planner_;
    const QString data = text(std::string(YIMI_SOURCE_DIR) + "/data/");
    planner.drop({data + QStringLiteral("traffic"), data + QStringLiteral("education"),
                  data + QStringLiteral("buildings/建筑.zip")});
    QTRY_VERIFY(planner.window.findChild<QDialog*>(QStringLiteral("import_dialog")));
    auto* dialog = planner.find<QDialog>("import_dialog");
    auto* start = planner.find<QPushButton>("import_start");
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience_ms);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!planner.window.findChild<QDialog*>(QStringLiteral("import_dialog")), patience_ms);
    // Counted by GDAL in the source files.
    const std::map<QString, int> expected{{QStringLiteral("buildings"), 3205}, {QStringLiteral("streets"), 528},
                                          {QStringLiteral("blocks"), 156},     {QStringLiteral("schools"), 6},
                                          {QStringLiteral("playgrounds"), 12}, {QStringLiteral("routes"), 2},
                                          {QStringLiteral("districts"), 3},    {QStringLiteral("crossings"), 657}};
    auto counts = counts_in(project());
    for (const auto& [table, count] : expected) QCOMPARE(counts[table], count);
    QTRY_VERIFY_WITH_TIMEOUT(planner.map().is_settled(), patience_ms);
    QVERIFY(planner.map().view().extent().contains(saved_plan().extent()));
}

void StoryTest::draws_a_way_to_school_and_the_way_home() {
    Planner& planner = *planner_;
    // Nearer, as a hand does it: the wheel at the pointer, which keeps its place.
    const QPoint at = planner.on_screen(street_corner);
    for (int notch = 0; notch < 3; ++notch) {
        QWheelEvent wheel(at, planner.map().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&planner.map(), &wheel);
    }
    QTRY_VERIFY_WITH_TIMEOUT(planner.map().is_settled(), patience_ms);
    // Half a pixel of rounding, three times doubled, both ways.
    QVERIFY((planner.on_screen(street_corner) - at).manhattanLength() <= 9);

    planner.press(Qt::Key_R);
    for (const Point place : {street_start, street_corner, street_end, gate}) planner.click_map(place);
    planner.press_on_map(Qt::Key_Return);
    QTRY_COMPARE(counts_in(project())[QStringLiteral("routes")], 3);
    planner.click_newest_offer();
    QTRY_COMPARE(counts_in(project())[QStringLiteral("routes")], 4);

    const Plan plan = saved_plan();
    std::vector<Feature> drawn;
    plan.layer(Table::routes).for_each([&](const RowView& row) {
        if (row.text(column(Table::routes, "uid")).rfind("route-", 0) != 0) drawn.push_back(row.feature());
        return true;
    });
    QCOMPARE(drawn.size(), std::size_t{2});
    const auto value = [](const Feature& feature, const char* name) {
        return QString::fromStdString(std::string(as_text(feature.values[column(Table::routes, name)])));
    };
    QCOMPARE(value(drawn[0], "direction"), QStringLiteral("to_school"));
    QCOMPARE(value(drawn[1], "direction"), QStringLiteral("to_home"));
    QCOMPARE(value(drawn[0], "pair_uid"), value(drawn[1], "uid"));
    QCOMPARE(value(drawn[1], "pair_uid"), value(drawn[0], "uid"));
    QCOMPARE(value(drawn[0], "school_uid"), QStringLiteral("school-primary-1"));
    // Snapped: not where a hand of ± half a pixel clicked, but on the vertices themselves.
    const std::vector<Point> clicked{street_start, street_corner, street_end, gate};
    QCOMPARE(drawn[0].geometry.points.size(), clicked.size());
    for (std::size_t index = 0; index < clicked.size(); ++index)
        QVERIFY(distance(drawn[0].geometry.points[index], clicked[index]) < 1e-6);
}

void StoryTest::draws_a_playground() {
    Planner& planner = *planner_;
    planner.press_on_map(Qt::Key_Home);
    QTRY_VERIFY_WITH_TIMEOUT(planner.map().is_settled(), patience_ms);
    const auto click_freely = [&](Point place) {
        QTest::mouseMove(&planner.map(), planner.on_screen(place));
        QTest::mouseClick(&planner.map(), Qt::LeftButton, Qt::AltModifier, planner.on_screen(place));
    };
    planner.press(Qt::Key_P);
    for (const Point corner : {Point{0, 0}, Point{80, 0}, Point{80, 60}, Point{200, 200}}) click_freely(lawn + corner);
    planner.press_on_map(Qt::Key_Backspace);
    click_freely(lawn + Point{0, 60});
    planner.press_on_map(Qt::Key_Return);
    QTRY_COMPARE(counts_in(project())[QStringLiteral("playgrounds")], 13);
    // The form shows what was drawn; its area within a pixel's width all round.
    QTRY_VERIFY(planner.find<QWidget>("feature_form")->isVisible());
    const Plan plan = saved_plan();
    double area = 0;
    plan.layer(Table::playgrounds).for_each([&](const RowView& row) {
        area = area_m2(row.geometry());  // the last one is the newest
        return true;
    });
    const double pixel = planner.map().view().metres_per_pixel;
    QVERIFY(std::abs(area - 80 * 60) < 2 * pixel * (80 + 60));
    planner.press_on_map(Qt::Key_Escape);
}

void StoryTest::audits_and_shows_a_finding() {
    Planner& planner = *planner_;
    planner.press(Qt::Key_F5);
    auto* list = planner.find<QAbstractItemView>("findings_list");
    QTRY_VERIFY(list->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(counts_in(project())[QStringLiteral("findings")] > 0, patience_ms);
    // Another program on a copy finds the same number.
    const QString copy = text(folder_.file("copy.gpkg"));
    QVERIFY(QFile::copy(project(), copy));
    const auto findings = ask_cli({QStringLiteral("audit"), copy})[QStringLiteral("findings")].toArray();
    QCOMPARE(counts_in(project())[QStringLiteral("findings")], static_cast<int>(findings.size()));

    const MapView before = planner.map().view();
    QModelIndex first = list->model()->index(0, 0);
    if (list->model()->rowCount(first) > 0) first = list->model()->index(0, 0, first);
    list->scrollTo(first);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(first).center());
    QTRY_VERIFY(planner.map().view() != before);
    const QString details = planner.find<QTextBrowser>("finding_text")->toPlainText();
    for (const char* part : {"实测值", "限值", "规则依据", "计算依据"})
        QVERIFY2(details.contains(QString::fromUtf8(part)), qPrintable(details));
}

void StoryTest::sees_from_another_height() {
    Planner& planner = *planner_;
    QTRY_VERIFY(!planner.sight_sentence().isEmpty());
    const QString child = planner.sight_sentence();
    // Two hedges of 19 m stand beside the sample's ways (data/defects.cpp), and the drawn pair passes the one twice.
    const QString only_child = QStringLiteral("成人可见、儿童不可见：76 米，4 处");
    QVERIFY2(child.contains(only_child), qPrintable(child));
    const QString neither = QStringLiteral("均不可见：");
    const QString hidden_from_both = child.mid(child.indexOf(neither) + neither.size()).section(QChar(0xFF1B), 0, 0);
    QVERIFY2(hidden_from_both.endsWith(QStringLiteral("米")), qPrintable(child));
    planner.click("eye_160");
    const QString adult_words = QStringLiteral("成人高度");
    QTRY_VERIFY2_WITH_TIMEOUT(planner.sight_sentence().contains(adult_words), qPrintable(planner.sight_sentence()),
                              5000);
    // What hid only the child is gone, what hides both is still there.
    const QString adult = planner.sight_sentence();
    QVERIFY2(!adult.contains(QStringLiteral("儿童不可见")), qPrintable(adult));
    QVERIFY2(adult.contains(hidden_from_both), qPrintable(adult));
    QVERIFY(planner.find<QLabel>("status_eye")->text().contains(QStringLiteral("1.60")));
    planner.click("eye_100");
    QTRY_COMPARE_WITH_TIMEOUT(planner.sight_sentence(), child, patience_ms);
}

void StoryTest::undoes_and_redoes_everything() {
    Planner& planner = *planner_;
    const auto all = counts_in(project());
    const int edits = planner.rows_of("history_list");
    QVERIFY(edits >= 4);
    const auto is_enabled = [&](const char* action) {
        return planner.window.findChild<QAction*>(QString::fromLatin1(action))->isEnabled();
    };
    // What touches many rows goes on beside the window; meanwhile nothing can be undone.
    const auto is_at_rest = [&] { return is_enabled("undo") || is_enabled("redo"); };
    while (is_enabled("undo")) {
        planner.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(is_at_rest(), patience_ms);
    }
    auto none = counts_in(project());
    QCOMPARE(none[QStringLiteral("buildings")], 0);
    QCOMPARE(none[QStringLiteral("routes")], 0);
    while (is_enabled("redo")) {
        planner.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(is_at_rest(), patience_ms);
    }
    auto again = counts_in(project());
    for (const char* table : {"buildings", "streets", "routes", "playgrounds", "occluders"})
        QCOMPARE(again[QString::fromLatin1(table)], all.at(QString::fromLatin1(table)));
    QCOMPARE(planner.rows_of("history_list"), edits);
}

void StoryTest::exports_what_others_open() {
    Planner& planner = *planner_;
    // The audit follows what was undone and redone just now, and writes what it finds.
    const auto* audit = planner.window.findChild<QAction*>(QStringLiteral("audit"));
    const auto* stale = planner.window.findChild<QLabel*>(QStringLiteral("findings_stale"));
    QTRY_VERIFY_WITH_TIMEOUT(audit->isEnabled() && stale->isHidden(), patience_ms);
    planner.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(planner.window.findChild<QDialog*>(QStringLiteral("export_dialog")));
    auto* dialog = planner.find<QDialog>("export_dialog");
    planner.type_into(*dialog->findChild<QLineEdit*>(QStringLiteral("folder")), text(folder_.path().string()));
    planner.type_into(*dialog->findChild<QLineEdit*>(QStringLiteral("export_name")), QStringLiteral("成果"));
    for (const char* choice : {"export_findings", "export_picture"})
        if (!planner.find<QAbstractButton>(choice)->isChecked())
            QTest::keyClick(planner.find<QWidget>(choice), Qt::Key_Space);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!planner.window.findChild<QDialog*>(QStringLiteral("export_dialog")), patience_ms);

    const auto inside = counts_in(project());
    const auto exported = counts_in(text(folder_.file("成果.gpkg")));
    for (const auto& [table, count] : inside)
        if (count > 0) QVERIFY2(exported.count(table) && exported.at(table) == count, qPrintable(table));
    QVERIFY(!QFileInfo::exists(text(folder_.file("成果.gpkg-wal"))));
    const std::string page = test::bytes_of(folder_.file("成果.html"));
    QVERIFY(page.find("<html") != std::string::npos && page.find("成果") != std::string::npos);
    QVERIFY(test::bytes_of(folder_.file("成果.csv")).substr(0, 3) == "\xEF\xBB\xBF");
    QVERIFY(!QImage(text(folder_.file("成果.png"))).isNull());
}

void StoryTest::speaks_english_at_once() {
    Planner& planner = *planner_;
    const auto menu_title = [&] { return planner.find<QMenu>("menu_file")->title(); };
    QVERIFY2(menu_title().contains(QStringLiteral("文件")), qPrintable(menu_title()));
    planner.window.findChild<QAction*>(QStringLiteral("english"))->trigger();
    QTRY_COMPARE(menu_title(), QStringLiteral("&File"));
    planner.window.findChild<QAction*>(QStringLiteral("chinese"))->trigger();
    QTRY_VERIFY(menu_title().contains(QStringLiteral("文件")));
}

void StoryTest::comes_back_where_one_was() {
    const MapView before = planner_->map().view();
    const auto counts = counts_in(project());
    QVERIFY(planner_->window.close());
    planner_.reset();
    planner_ = std::make_unique<Planner>();
    planner_->window.open_last();  // what the program does when it is started without a file
    QTRY_VERIFY_WITH_TIMEOUT(planner_->map().isVisible() && planner_->map().is_settled(), patience_ms);
    QVERIFY(distance(planner_->map().view().centre, before.centre) < 1e-6);
    QVERIFY(std::abs(planner_->map().view().metres_per_pixel - before.metres_per_pixel) < 1e-12);
    QVERIFY(planner_->window.windowTitle().startsWith(QStringLiteral("我的规划")));
    QVERIFY(counts_in(project()) == counts);
    // The history survives too.
    planner_->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(counts_in(project())[QStringLiteral("playgrounds")], 12);
}

void StoryTest::takes_real_districts_into_an_empty_window() {
    const auto file = test::shared_file("data/chengdu/districts_gbk_nocpg_4544/成都市区县.shp");
    if (!file) QSKIP("the real districts of ../shared/data are not here");
    planner_.reset();
    planner_ = std::make_unique<Planner>();
    Planner& planner = *planner_;
    QVERIFY(planner.find<QWidget>("welcome_page")->isVisible());
    planner.drop({text(file->string())});
    QTRY_VERIFY(planner.window.findChild<QDialog*>(QStringLiteral("import_dialog")));
    auto* start = planner.find<QPushButton>("import_start");
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience_ms);
    // No .cpg: the encoding was found out, and the first rows read as they should.
    auto* rows = planner.find<QTableView>("import_rows")->model();
    const auto first = [rows] { return rows->index(0, 0).data().toString(); };
    QCOMPARE(rows->rowCount(), 20);
    QCOMPARE(first(), QStringLiteral("锦江区"));
    // A wrong one shows at once.
    auto* encoding = planner.find<QComboBox>("import_encoding");
    encoding->setFocus();
    QTest::keyClick(encoding, Qt::Key_Down);
    QTest::keyClick(encoding, Qt::Key_Down);
    QTest::keyClick(encoding, Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(first() != QStringLiteral("锦江区"), patience_ms);
    QTest::keyClick(encoding, Qt::Key_Home);
    QTRY_VERIFY_WITH_TIMEOUT(first() == QStringLiteral("锦江区"), patience_ms);
    planner.click(*start);
    // Four of the polygons are invalid: the report beside the map says that they were mended.
    QTRY_VERIFY_WITH_TIMEOUT(planner.window.findChild<QWidget*>(QStringLiteral("report_list"))->isVisible(),
                             patience_ms);
    QVERIFY(planner.find<QLabel>("report_summary")->text().contains(QStringLiteral("4")));
    QTRY_VERIFY(!planner.window.findChild<QDialog*>(QStringLiteral("import_dialog")));
    const QString made = text(qgetenv("HOME").toStdString()) + QStringLiteral("/成都市区县.gpkg");
    QTRY_COMPARE(counts_in(made)[QStringLiteral("districts")], 20);
}

QTEST_MAIN(StoryTest)
#include "story_test.moc"
