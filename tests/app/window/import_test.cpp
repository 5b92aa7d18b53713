// The import page through the real window, over files as planners get them: read wrongly and right again, without a
// coordinate system, refused, mended; and the report that leads to every place.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include "gis/crs/crs.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/point_shapefile.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::text;

namespace {

// 示范小学, 示范幼儿园, 北街学校 in GBK.
constexpr const char* gbk_names[] = {"\xca\xbe\xb7\xb6\xd0\xa1\xd1\xa7", "\xca\xbe\xb7\xb6\xd3\xd7\xb6\xf9\xd4\xb0",
                                     "\xb1\xb1\xbd\xd6\xd1\xa7\xd0\xa3"};
constexpr const char* gbk_field = "\xc3\xfb\xb3\xc6";  // 名称

/// Buildings in Chengdu: one right, one whose ring crosses itself, one without a shape, one as high as nobody can read.
constexpr const char* awkward_buildings = R"({"type":"FeatureCollection","features":[
{"type":"Feature","id":1,"properties":{"name":"甲","height_m":"12米"},"geometry":{"type":"Polygon","coordinates":
[[[104.060,30.660],[104.061,30.660],[104.061,30.661],[104.060,30.661],[104.060,30.660]]]}},
{"type":"Feature","id":2,"properties":{"name":"乙","height_m":"9"},"geometry":{"type":"Polygon","coordinates":
[[[104.070,30.660],[104.071,30.661],[104.071,30.660],[104.070,30.661],[104.070,30.660]]]}},
{"type":"Feature","id":3,"properties":{"name":"丙","height_m":"6"},"geometry":null},
{"type":"Feature","id":4,"properties":{"name":"丁","height_m":"=高"},"geometry":{"type":"Polygon","coordinates":
[[[104.080,30.660],[104.081,30.660],[104.081,30.661],[104.080,30.661],[104.080,30.660]]]}}]})";

}  // namespace

class ImportTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        planner_ = std::make_unique<Planner>();
    }
    void cleanup() {
        planner_.reset();
        folder_.reset();
        for (const QString& project : QDir(QDir::homePath()).entryList({QStringLiteral("*.gpkg*")}, QDir::Files))
            QFile::remove(QDir(QDir::homePath()).filePath(project));
    }

    void shows_a_wrong_encoding_at_once_and_takes_it_back();
    void shows_readings_side_by_side_where_it_is_unsure();
    void asks_for_a_coordinate_system_that_nobody_names();
    void offers_to_take_back_the_shift_of_a_web_map();
    void takes_a_raster_of_heights_without_asking();
    void lists_what_a_zip_holds();
    void says_why_a_file_is_refused_and_makes_no_project();
    void writes_nothing_when_it_is_stopped();
    void brings_a_newer_version_in_as_one_step();
    void remembers_where_such_a_file_went();
    void leads_from_the_report_to_every_place();
    void keeps_the_report_with_the_project();
    void saves_the_report_as_a_table_that_runs_nothing();

private:
    void drop(const std::string& name) { planner_->drop({text(folder_->file(name))}); }
    [[nodiscard]] QDialog* dialog() const {
        return planner_->window.findChild<QDialog*>(QStringLiteral("import_dialog"));
    }
    [[nodiscard]] QPushButton& start() const { return *planner_->find<QPushButton>("import_start"); }
    [[nodiscard]] QString first_cell() const {
        return planner_->find<QTableView>("import_rows")->model()->index(0, 0).data().toString();
    }
    void import_awkward_buildings();
    void choose_degrees();
    [[nodiscard]] std::size_t schools() const { return planner_->map().content().plan->layer(Table::schools).size(); }
    [[nodiscard]] QListView& report() const { return *planner_->find<QListView>("report_list"); }
    [[nodiscard]] QString project(const QString& name) const { return QDir::homePath() + QLatin1Char('/') + name; }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_ = nullptr;
};

void ImportTest::shows_a_wrong_encoding_at_once_and_takes_it_back() {
    test::write_point_shapefile(*folder_, "学校", gbk_field,
                                {{{104.06, 30.66}, gbk_names[0]}, {{104.07, 30.66}, gbk_names[1]}});
    drop("学校.shp");
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && first_cell() == QStringLiteral("示范小学"), patience_ms);
    auto* encoding = planner_->find<QComboBox>("import_encoding");
    QVERIFY(encoding->currentText().contains(QStringLiteral("GB18030")));
    encoding->setFocus();
    while (encoding->currentText() != QStringLiteral("ISO-8859-1")) QTest::keyClick(encoding, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(first_cell(), QString::fromLatin1(gbk_names[0]), patience_ms);
    QTest::keyClick(encoding, Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(first_cell(), QStringLiteral("示范小学"), patience_ms);
}

void ImportTest::shows_readings_side_by_side_where_it_is_unsure() {
    // México and España in Latin-1, undeclared: valid Chinese by accident.
    test::write_point_shapefile(*folder_, "学校", "name",
                                {{{104.06, 30.66}, "M\xE9xico"},
                                 {{104.07, 30.66},
                                  "Espa\xF1"
                                  "a"}});
    drop("学校.shp");
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && !first_cell().isEmpty(), patience_ms);
    QCOMPARE(first_cell(), QStringLiteral("México"));
    auto* chinese = planner_->find<QAbstractButton>("import_card_GB18030");
    auto* latin = planner_->find<QAbstractButton>("import_card_WINDOWS-1252");
    QVERIFY(chinese->isVisible() && latin->isVisible() && latin->isChecked());
    QVERIFY(latin->toolTip().contains(QStringLiteral("España")));
    QTest::mouseClick(chinese, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(first_cell() != QStringLiteral("México"), patience_ms);
    // The other reading stays beside it: one click takes it back.
    QTest::mouseClick(planner_->find<QAbstractButton>("import_card_WINDOWS-1252"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(first_cell(), QStringLiteral("México"), patience_ms);
}

void ImportTest::asks_for_a_coordinate_system_that_nobody_names() {
    test::write_point_shapefile(*folder_, "学校", gbk_field,
                                {{{409'916, 3'394'765}, gbk_names[0]}, {{410'451, 3'393'363}, gbk_names[2]}});
    drop("学校.shp");
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && !first_cell().isEmpty(), patience_ms);
    QVERIFY(!start().isEnabled());
    QVERIFY(planner_->find<QLabel>("import_notes")->text().contains(QStringLiteral("坐标系")));
    // What the numbers may be in, the likeliest first; without a picture, since there is nothing to compare it with.
    auto* guess = planner_->find<QAbstractButton>("import_card_EPSG:4544");
    QVERIFY(guess->height() < 90);
    QVERIFY(guess->isVisible() && !guess->isChecked());
    QTest::mouseClick(guess, Qt::LeftButton);
    QTRY_VERIFY(start().isEnabled());
    auto* crs = planner_->find<QComboBox>("import_crs");
    QVERIFY(crs->currentText().contains(QStringLiteral("105°E")));
    // Or by its code.
    crs->setFocus();
    planner_->type_into(*crs->lineEdit(), QStringLiteral("4543"));
    QTest::keyClick(crs->lineEdit(), Qt::Key_Tab);
    QTRY_VERIFY(crs->currentText().contains(QStringLiteral("102°E")));
    QTest::mouseClick(planner_->find<QAbstractButton>("import_card_EPSG:4544"), Qt::LeftButton);
    QTRY_VERIFY(crs->currentText().contains(QStringLiteral("105°E")));
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    QTRY_COMPARE(schools(), std::size_t{2});
    const Box box = planner_->map().content().plan->extent();
    QVERIFY(box.min_x == 409'916 && box.max_y == 3'394'765);
}

void ImportTest::offers_to_take_back_the_shift_of_a_web_map() {
    const auto right = test::shared_file("data/chengdu/districts_utf8_cpg_4490/chengdu_districts.shp");
    const auto shifted = test::shared_file("data/chengdu/districts_gcj02.geojson");
    if (!right || !shifted) QSKIP("the districts of ../shared/data are not here");
    const auto districts = [this]() -> const Layer& { return planner_->map().content().plan->layer(Table::districts); };
    planner_->drop({text(right->string())});
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && start().isEnabled(), patience_ms);
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    const Box there = districts().extent();
    planner_->drop({text(shifted->string())});
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && start().isEnabled(), patience_ms);
    // 213 m west and 288 m north were measured independently (MANIFEST.md of ../shared/data).
    auto* said = planner_->find<QLabel>("import_datum_proposal");
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().contains(QStringLiteral("GCJ-02")), qPrintable(said->text()));
    planner_->click("import_datum_take");
    QVERIFY(!said->isVisible());
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    const Box both = districts().extent();
    QVERIFY(std::abs(both.min_x - there.min_x) < 0.01 && std::abs(both.max_y - there.max_y) < 0.01);
}

void ImportTest::takes_a_raster_of_heights_without_asking() {
    const auto raster = test::shared_file("data/dem/elevation1.tif");
    if (!raster) QSKIP("the raster of ../shared/data is not here");
    auto* slopes = planner_->window.findChild<QAction*>(QStringLiteral("terrain_slopes"));
    QVERIFY(!slopes->isEnabled());
    planner_->drop({text(raster->string())});
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && start().isEnabled(), patience_ms);
    QVERIFY(!planner_->find<QComboBox>("import_encoding")->isVisible());
    QVERIFY(!planner_->find<QTableView>("import_plan_rows")->isVisible());
    auto* goal = planner_->find<QComboBox>("import_table");
    QCOMPARE(goal->count(), 2);  // the ground, or what stands on it
    QCOMPARE(goal->currentIndex(), 0);
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    QVERIFY(!is_unknown(planner_->map().content().plan->setting("terrain")));
    // Now streets can take their slopes from it.
    QVERIFY(slopes->isEnabled());
    slopes->trigger();
    const auto told = [this] {
        for (const auto* sentence : planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence")))
            if (sentence->isVisible() && sentence->text().contains(QStringLiteral("坡度"))) return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), patience_ms);
}

void ImportTest::lists_what_a_zip_holds() {
    const auto file = test::shared_file("data/awkward/blockgroups_multishapefile/blockgroups_multishapefile.zip");
    if (!file) QSKIP("the zip with two shapefiles of ../shared/data is not here");
    planner_->drop({text(file->string())});
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && planner_->find<QListWidget>("import_list")->count() == 2, patience_ms);
    auto* list = planner_->find<QListWidget>("import_list");
    QVERIFY(list->isVisible());
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("blockgroups ")));
    QVERIFY(list->item(1)->text().startsWith(QStringLiteral("blockgroups2 ")));
    planner_->click("import_none");
    for (int row = 0; row < 2; ++row) QCOMPARE(list->item(row)->checkState(), Qt::Unchecked);
    QVERIFY(!start().isEnabled());
    planner_->click("import_all");
    for (int row = 0; row < 2; ++row) QCOMPARE(list->item(row)->checkState(), Qt::Checked);
}

void ImportTest::says_why_a_file_is_refused_and_makes_no_project() {
    folder_->write("道路.geojson", "");
    drop("道路.geojson");
    QTRY_VERIFY_WITH_TIMEOUT(
        dialog() && planner_->find<QLabel>("import_empty")->text().contains(QStringLiteral("道路.geojson")),
        patience_ms);
    QVERIFY(planner_->find<QLabel>("import_empty")->isVisible());
    QVERIFY(!start().isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(QDir(QDir::homePath()).entryList({QStringLiteral("*.gpkg")}, QDir::Files).isEmpty());
    QVERIFY(planner_->find<QWidget>("welcome_page")->isVisible());
}

void ImportTest::writes_nothing_when_it_is_stopped() {
    const std::vector<test::NamedPoint> many(100'000, {{104.06, 30.66}, "school"});
    test::write_point_shapefile(*folder_, "学校", "name", many);
    folder_->write("学校.prj",
                   R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],)"
                   R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])");
    drop("学校.shp");
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && start().isEnabled(), patience_ms);
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(planner_->find<QLabel>("import_message")->text().contains(QStringLiteral("未导入")),
                             patience_ms);
    QCOMPARE(schools(), std::size_t{0});
    // The page is as it was; the same button takes it in after all.
    QTRY_VERIFY(start().isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    QCOMPARE(schools(), many.size());
}

void ImportTest::import_awkward_buildings() {
    folder_->write("建筑.geojson", awkward_buildings);
    drop("建筑.geojson");
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && start().isEnabled(), patience_ms);
    // As they will be: a text with its unit is a number, what has no meaning is unknown with the reason beside it.
    const auto* rows = planner_->find<QTableView>("import_plan_rows")->model();
    const auto cell = [&](int row, const QString& heading, int role) {
        for (int column = 0; column < rows->columnCount(); ++column)
            if (rows->headerData(column, Qt::Horizontal).toString() == heading)
                return rows->index(row, column).data(role).toString();
        return QString();
    };
    QCOMPARE(cell(0, QStringLiteral("高度"), Qt::DisplayRole), QStringLiteral("12 m"));
    QCOMPARE(cell(3, QStringLiteral("高度"), Qt::DisplayRole), QStringLiteral("未知（“=高”）"));
    QVERIFY(cell(3, QStringLiteral("高度"), Qt::ToolTipRole).contains(QStringLiteral("=高")));
    QCOMPARE(cell(0, QStringLiteral("楼层数"), Qt::DisplayRole), QStringLiteral("未知"));
    QCOMPARE(cell(0, QStringLiteral("数据来源"), Qt::DisplayRole), QStringLiteral("建筑.geojson"));
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    QTRY_VERIFY(report().isVisible());
}

void ImportTest::brings_a_newer_version_in_as_one_step() {
    const auto write = [this](const char* name, const std::vector<std::pair<double, const char*>>& places) {
        std::vector<test::NamedPoint> points;
        for (const auto& [longitude, school] : places) points.push_back({{longitude, 30.66}, school});
        test::write_point_shapefile(*folder_, name, gbk_field, points);
    };
    write("学校2025", {{104.06, gbk_names[0]}, {104.07, gbk_names[1]}, {104.08, gbk_names[2]}});
    drop("学校2025.shp");
    choose_degrees();
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    const auto before = canonical_bytes(*planner_->map().content().plan);

    write("学校2026", {{104.0601, gbk_names[0]}, {104.07, gbk_names[1]}, {104.09, "New"}});
    drop("学校2026.shp");
    choose_degrees();
    auto* differences = planner_->find<QTableView>("differences_list");
    QTRY_COMPARE_WITH_TIMEOUT(differences->model()->rowCount(), 3, patience_ms);  // gone, moved, new
    QVERIFY(differences->isVisible());
    QTest::mouseClick(differences->viewport(), Qt::LeftButton, Qt::NoModifier,
                      differences->visualRect(differences->model()->index(0, 3)).center());  // what is gone stays
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
    QTRY_COMPARE(schools(), std::size_t{4});
    QTRY_VERIFY(report().isVisible());
    QCOMPARE(report().model()->rowCount(), 3);
    planner_->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(schools(), std::size_t{3});
    QVERIFY(canonical_bytes(*planner_->map().content().plan) == before);
}

void ImportTest::choose_degrees() {
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && !first_cell().isEmpty(), patience_ms);
    planner_->click(*planner_->find<QAbstractButton>("import_card_EPSG:4490"));
}

void ImportTest::remembers_where_such_a_file_went() {
    const auto drop_file = [this](const char* name) {
        test::write_point_shapefile(*folder_, name, "F1",
                                    {{{104.06, 30.66}, gbk_names[0]}, {{104.07, 30.66}, gbk_names[1]}});
        drop(std::string(name) + ".shp");
        choose_degrees();
    };
    const auto goal = [this] { return planner_->find<QComboBox>("import_table"); };
    const auto field_goes_into = [this] {
        const auto* fields = planner_->find<QTableView>("import_fields")->model();
        return fields->rowCount() == 1 ? fields->index(0, 2).data().toString() : QString();
    };
    drop_file("甲");
    QCOMPARE(goal()->currentIndex(), -1);  // neither name nor fields say it
    goal()->setFocus();
    while (goal()->currentText() != QStringLiteral("学校")) QTest::keyClick(goal(), Qt::Key_Down);
    auto* fields = planner_->find<QTableView>("import_fields")->model();
    QVERIFY(fields->setData(fields->index(0, 2), QStringLiteral("name"), Qt::UserRole));
    QTRY_COMPARE(field_goes_into(), QStringLiteral("名称"));
    planner_->click(start());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);

    drop_file("乙");
    QCOMPARE(goal()->currentText(), QStringLiteral("学校"));
    QCOMPARE(field_goes_into(), QStringLiteral("名称"));
    auto* said = planner_->find<QLabel>("import_remembered");
    QVERIFY2(said->isVisible() && said->text().contains(QStringLiteral("沿用")), qPrintable(said->text()));
    QVERIFY(start().isEnabled());
    planner_->click("import_remembered_drop");
    QVERIFY(!said->isVisible());
    QCOMPARE(goal()->currentIndex(), -1);
    planner_->click("import_cancel");
    QTRY_VERIFY(!dialog());
    // It was not taken in without it: the memory stays.
    drop_file("丙");
    QCOMPARE(goal()->currentText(), QStringLiteral("学校"));
}

void ImportTest::leads_from_the_report_to_every_place() {
    import_awkward_buildings();
    // 4 in the file = 3 taken (1 of them mended) + 1 left out.
    const QString summary = planner_->find<QLabel>("report_summary")->text();
    QVERIFY2(summary.contains(QStringLiteral("共 4 个要素 = 导入 3（其中修复 1）+ 未导入 1")), qPrintable(summary));
    QCOMPARE(report().model()->rowCount(), 3);
    // Each row leads to its place: the mended ring's crossing, and the building of the value that nobody can read.
    const auto click_row = [&](const QString& beginning) {
        const auto* model = report().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (!model->index(row, 0).data().toString().startsWith(beginning)) continue;
            const QRect box = report().visualRect(model->index(row, 0));
            QTest::mouseClick(report().viewport(), Qt::LeftButton, Qt::NoModifier, box.center());
            return true;
        }
        return false;
    };
    const auto is_in_middle = [&](Point lonlat) {
        const auto way = gis::Transformer::between("EPSG:4326", gis::default_project_crs);
        const Point place = way.value().transformed(lonlat).value();
        const QPointF off = planner_->map().view().to_screen(place) - planner_->map().rect().center();
        return std::hypot(off.x(), off.y()) < 60;
    };
    QVERIFY(click_row(QStringLiteral("已修复")));
    QTRY_VERIFY_WITH_TIMEOUT(is_in_middle({104.0705, 30.6605}), patience_ms);
    QVERIFY(click_row(QStringLiteral("未知值：“=高”")));
    QTRY_VERIFY_WITH_TIMEOUT(is_in_middle({104.0805, 30.6605}), patience_ms);
    auto* kinds = planner_->find<QComboBox>("report_kinds");
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Down);
    QTRY_COMPARE(report().model()->rowCount(), 1);
    QVERIFY(report().model()->index(0, 0).data().toString().startsWith(QStringLiteral("未导入")));
    QTest::keyClick(kinds, Qt::Key_Home);
    QTRY_COMPARE(report().model()->rowCount(), 3);
}

void ImportTest::keeps_the_report_with_the_project() {
    import_awkward_buildings();
    planner_ = std::make_unique<Planner>();
    planner_->window.open_files({project(QStringLiteral("建筑.gpkg"))});
    QTRY_VERIFY_WITH_TIMEOUT(planner_->map().isVisible(), patience_ms);
    QTRY_COMPARE(report().model()->rowCount(), 3);
}

void ImportTest::saves_the_report_as_a_table_that_runs_nothing() {
    import_awkward_buildings();
    planner_->click("report_save");
    QTRY_VERIFY(planner_->window.findChild<QFileDialog*>(QStringLiteral("report_save_dialog")));
    auto* save = planner_->find<QFileDialog>("report_save_dialog");
    const QString path = text(folder_->file("报告.csv"));
    planner_->type_into(*save->findChild<QLineEdit*>(), path);
    QTest::keyClick(save, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    QVERIFY(table.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(table.count("\r\n"), 4);  // headings and three remarks
    QVERIFY(table.contains(QStringLiteral("没有图形").toUtf8()));
    QVERIFY(table.contains(QStringLiteral("\"'=高\"").toUtf8()));
}

QTEST_MAIN(ImportTest)
#include "import_test.moc"
