#include "app/text/error_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <set>

#include "app/document/profiles.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "gis/crs/crs.h"
#include "gis/io/import.h"
#include "gis/store/project_store.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

using Details = std::vector<Error::Detail>;

struct Case {
    const char* name;
    ErrorCode code;
    Details details;
    const char *zh, *en;      ///< words that the sentence must hold, besides the details themselves
    bool is_general = false;  ///< says the same whatever the details
};

/// Every kind of failure that core, gis and app have a name for: code and the details that come with it.
const std::vector<Case>& cases() {
    using enum ErrorCode;
    static const std::vector<Case> all{
        {"cancelled", cancelled, {}, "已停止", "Stopped"},
        {"no profile of rules",
         bad_data,
         {{"reason", "city_rules"}, {"problem", "“a.toml”, line 3: …"}},
         "没有采用",
         "nothing of the profile"},
        {"no such rule", not_found, {{"rule", "XXX-01"}}, "规则", "rule"},
        {"no such district", not_found, {{"district", "510199"}}, "区县", "district"},
        {"no such profile", not_found, {{"profile", "giant"}, {"known", "adult, alone_9"}}, "画像", "profile"},
        {"no such formula", not_found, {{"kind", "magic"}}, "公式", "formula"},
        {"no such feature", not_found, {{"uid", "s-1"}}, "要素", "feature"},
        {"no such finding", not_found, {{"finding", "SAF-02/s1"}}, "审查", "audit"},
        {"heights are gone",
         not_found,
         {{"medium", "ab12"}, {"file", "a.gpkg"}},
         "重新导入",
         "Import them again",
         true},
        {"damaged heights", bad_data, {{"medium", "ab12"}, {"file", "a.gpkg"}}, "重新导入", "Import them again", true},
        {"nothing to undo", not_found, {{"reason", "no_edit"}, {"file", "a.gpkg"}}, "撤销", "undo", true},
        {"no such layer", not_found, {{"layer", "道路"}}, "图层", "layer"},
        {"layer is gone", not_found, {{"file", "a.gpkg"}, {"layer", "道路"}}, "图层", "any more"},
        {"no such file", not_found, {{"file", "a.shp"}}, "路径", "path"},
        {"missing part", cannot_read, {{"file", "a.shp"}, {"part", ".dbf"}}, "索取", "Ask for all parts"},
        {"unreadable file", cannot_read, {{"file", "a.shp"}}, "权限", "rights"},
        {"unreadable layer", cannot_read, {{"file", "a.gpkg"}, {"layer", "道路"}}, "无法读取", "cannot be read"},
        {"unwritable file", cannot_write, {{"file", "a.gpkg"}}, "剩余空间", "free space"},
        {"unwritable", cannot_write, {}, "剩余空间", "free space"},
        {"unsaved changes", cannot_write, {{"reason", "unsaved"}, {"file", "a.gpkg"}}, "另存副本", "Save a copy"},
        {"import into a scenario", cannot_write, {{"reason", "scenario"}}, "现状", "present state"},
        {"damaged scenario", bad_data, {{"reason", "scenario"}, {"scenario", "西段"}}, "方案", "damaged"},
        {"no such scenario", not_found, {{"scenario", "西段"}}, "没有方案", "no scenario"},
        {"full disk", cannot_write, {{"reason", "full"}, {"file", "a.gpkg"}}, "已满", "full"},
        {"protected", cannot_write, {{"reason", "write_protected"}, {"file", "a.gpkg"}}, "写保护", "write-protected"},
        {"project deleted", cannot_write, {{"reason", "removed"}, {"file", "a.gpkg"}}, "另存副本", "Save a copy"},
        {"project replaced", cannot_write, {{"reason", "replaced"}, {"file", "a.gpkg"}}, "另存副本", "Save a copy"},
        {"project moved",
         cannot_write,
         {{"reason", "moved"}, {"now", "b.gpkg"}, {"file", "a.gpkg"}},
         "移回",
         "Move it back"},
        {"unwritable row", cannot_write, {{"table", "streets"}, {"file", "a.gpkg"}}, "无法写入", "cannot be written"},
        {"newer project", unsupported, {{"reason", "newer"}, {"file", "a.gpkg"}}, "更高版本", "newer"},
        {"no project", unsupported, {{"reason", "no_project"}, {"file", "a.gpkg"}}, "导入", "Import"},
        {"no table", unsupported, {{"file", "a.shp"}, {"layer", "x"}, {"reason", "no_table"}}, "数据表", "table"},
        {"no shapes to paste", unsupported, {{"reason", "no_shapes"}}, "剪贴板", "WKT"},
        {"pasted into no layer", unsupported, {{"reason", "no_layer_meant"}}, "图层", "layer"},
        {"pasted nowhere", unsupported, {{"reason", "no_place_here"}, {"crs", "EPSG:4544"}}, "经纬度", "longitude"},
        {"pasted from several systems", unsupported, {{"reason", "several_systems"}}, "坐标系", "system"},
        {"too much to paste", unsupported, {{"reason", "too_much_text"}}, "文件", "file"},
        {"no room beside", bad_data, {{"reason", "no_room"}}, "距离", "distance"},
        {"no child view", unsupported, {{"reason", "no_opengl"}}, "OpenGL", "OpenGL"},
        {"unknown content", unsupported, {{"file", "a.xyz"}}, "转换", "Convert"},
        {"broken shape", bad_data, {{"table", "streets"}, {"fid", "17"}}, "道路", "Streets"},
        {"place outside",
         bad_data,
         {{"point", "3"}, {"table", "streets"}, {"fid", "17"}},
         "坐标系",
         "coordinate system"},
        {"changed table", bad_data, {{"table", "streets"}, {"file", "a.gpkg"}}, "道路", "Streets"},
        {"damaged part", bad_data, {{"file", "a.shp"}, {"part", ".shx"}}, "索取", "Ask for all parts"},
        {"empty file", bad_data, {{"file", "a.shp"}, {"reason", "empty"}}, "空文件", "empty"},
        {"no map data", bad_data, {{"file", "a.zip"}, {"reason", "no_layers"}}, "地图数据", "no map data"},
        {"no text", bad_data, {{"file", "a.csv"}, {"reason", "not_text"}}, "Excel", "Excel"},
        {"binary drawing", bad_data, {{"file", "a.dxf"}, {"reason", "binary_dxf"}}, "ASCII", "ASCII"},
        {"drawing", unsupported, {{"file", "a.dwg"}, {"reason", "dwg"}}, "另存为 DXF", "AutoCAD DXF"},
        {"other archive", unsupported, {{"file", "a.rar"}, {"reason", "archive"}}, "解压", "Unpack"},
        {"unknown format", unsupported, {{"file", "a.xyz"}, {"reason", "unknown_format"}}, "GeoJSON", "GeoJSON"},
        {"web page", unsupported, {{"file", "a.xls"}, {"reason", "web_page"}}, "网页", "web page"},
        {"locked workbook", unsupported, {{"file", "a.xls"}, {"reason", "password"}}, "密码", "password"},
        {"Excel 95", unsupported, {{"file", "a.xls"}, {"reason", "workbook_before_1997"}}, "Excel 95", "Excel 95"},
        {"archive bomb", unsupported, {{"file", "a.zip"}, {"reason", "unpacks_too_large"}}, "过大", "more than"},
        {"wide sheet", unsupported, {{"file", "a.xlsx"}, {"reason", "too_many_columns"}}, "2000 列", "2,000 columns"},
        {"too many files", unsupported, {{"file", "home"}, {"reason", "too_many_files"}}, "过多", "too many"},
        {"picture on the map", unsupported, {{"file", "a.tab"}, {"reason", "map_picture"}}, "图片", "picture"},
        {"huge photo", unsupported, {{"file", "a.jpg"}, {"reason", "photo_too_large"}}, "32", "32 MB"},
        {"no background", unsupported, {{"file", "a.dwg"}, {"reason", "no_picture"}}, "GeoTIFF", "GeoTIFF"},
        {"background nowhere", unsupported, {{"file", "a.jpg"}, {"reason", "no_place"}}, "坐标", "world file"},
        {"picture, no heights", unsupported, {{"file", "a.tif"}, {"reason", "no_heights"}}, "高程", "heights"},
        {"too many cells", unsupported, {{"file", "a.tif"}, {"reason", "too_many_cells"}}, "裁切", "Cut out"},
        {"heights in GCJ-02", unsupported, {{"file", "a.tif"}, {"reason", "raster_datum"}}, "WGS 84", "WGS 84"},
        {"heights elsewhere", bad_data, {{"file", "a.tif"}, {"reason", "outside_plan"}}, "坐标系", "beside the plan"},
        {"picture too large", bad_data, {{"reason", "picture_size"}}, "内存", "memory"},
        {"damaged file", bad_data, {{"file", "a.gpkg"}}, "损坏", "damaged"},
        {"coordinate outside", bad_data, {{"point", "0"}}, "坐标", "coordinates"},
        {"invalid shape", bad_data, {{"operation", "buffer"}}, "修复", "repaired"},
        {"wrong input", bad_data, {{"key", "radius_m"}}, "输入", "input"},
        {"no input", bad_data, {}, "输入", "input"},
        {"no such system", crs_unknown, {{"crs", "EPSG:1"}}, "EPSG:4544", "EPSG:4544"},
        {"system does not fit",
         crs_unknown,
         {{"file", "a.shp"}, {"layer", "a"}, {"crs", "EPSG:1"}, {"reason", "does_not_fit"}},
         "--crs",
         "--crs"},
        {"no system in file", crs_unknown, {{"file", "a.shp"}, {"layer", "a"}}, "--crs", "--crs"},
        {"no system in file, but numbers",
         crs_unknown,
         {{"file", "a.shp"}, {"layer", "a"}, {"guesses", "EPSG:4544, EPSG:2380"}},
         "EPSG:2380",
         "EPSG:2380"},
        {"plan has moved on", conflict, {{"table", "streets"}, {"fid", "1"}}, "重试", "try it again"},
        {"setting has moved on", conflict, {{"setting", "crs"}}, "重试", "try it again"},
        {"name is taken", conflict, {{"reason", "exists"}, {"file", "a.gpkg"}}, "已存在", "exists"},
        {"locked for a while", conflict, {{"reason", "busy"}, {"file", "a.gpkg"}}, "打开", "open in another"},
        {"open elsewhere", conflict, {{"file", "a.gpkg"}}, "打开", "open in another"},
        {"stands in the ledger",
         conflict,
         {{"reason", "recorded"}, {"hazard", "YH-510107-2026-0001"}},
         "台账步骤",
         "steps of the ledger"},
        {"entered already",
         conflict,
         {{"reason", "ledger_entered"}, {"hazard", "YH-510107-2026-0001"}},
         "已登记",
         "in the ledger already"},
        {"not gone", conflict, {{"reason", "ledger_not_gone"}, {"left", "限速 40"}}, "不能销号", "still finds"},
        {"not found again", conflict, {{"reason", "ledger_not_found"}}, "重新审查", "Run the audit"},
        {"not back", conflict, {{"reason", "ledger_not_back"}}, "无需", "nothing to enter"},
        {"no form", bad_data, {{"reason", "no_form"}, {"file", "a.csv"}}, "排查表", "form of an inspection"},
        {"no sheet", bad_data, {{"reason", "no_sheet"}, {"file", "a.xlsx"}}, "台账表", "sheet of the ledger"},
        {"damaged ledger", bad_data, {{"reason", "ledger_head"}}, "核验", "ledger verify"},
        {"damaged history", bad_data, {{"reason", "ledger_history"}}, "核验", "ledger verify"},
        {"wrong state",
         bad_usage,
         {{"reason", "ledger_state"}, {"from", ""}, {"action", "close"}},
         "待登记",
         "Draft",
         true},
        {"no way there",
         bad_usage,
         {{"reason", "ledger_way"}, {"from", "closed"}, {"to", "assigned"}},
         "不能直接",
         "no step",
         true},
        {"wrong role",
         bad_usage,
         {{"reason", "ledger_role"}, {"action", "close"}, {"role", "acceptor"}},
         "验收人",
         "acceptor",
         true},
        {"something is needed", bad_usage, {{"reason", "ledger_needs"}, {"needs", "photo"}}, "照片", "photo", true},
        {"nobody's name", bad_usage, {{"reason", "ledger_person"}}, "署名", "bears a name"},
        {"same person", bad_usage, {{"reason", "ledger_same_person"}}, "他人", "Somebody else"},
        {"out of order", bad_usage, {{"reason", "ledger_order"}, {"day", "2026-03-04"}}, "早于", "earlier", true},
        {"not later", bad_usage, {{"reason", "ledger_due"}, {"day", "2026-03-04"}}, "晚于", "later", true},
        {"extended twice", bad_usage, {{"reason", "ledger_extended"}}, "两次", "twice"},
        {"not overdue", bad_usage, {{"reason", "ledger_not_overdue"}}, "逾期", "overdue"},
        {"no photo", unsupported, {{"reason", "no_photo"}, {"file", "a.jpg"}}, "照片", "photo"},
        {"large photo", unsupported, {{"reason", "large"}, {"file", "a.jpg"}}, "40 MB", "40 MB"},
        {"no such encoding", bad_usage, {{"encoding", "EBCDIC"}}, "编码", "encoding"},
        {"no such field", bad_usage, {{"layer", "a"}, {"field", "楼层"}}, "字段", "field"},
        {"no such column", bad_usage, {{"layer", "a"}, {"column", "flors"}}, "列", "column"},
        {"no PDF yet", bad_usage, {{"reason", "pdf"}, {"option", "--report"}}, ".html", ".html", true},
        {"degrees", bad_usage, {{"reason", "degrees"}, {"value", "EPSG:4490"}}, "米", "metres"},
        {"same file", bad_usage, {{"reason", "same_file"}, {"value", "a.gpkg"}}, "换", "another name"},
        {"no sites", bad_usage, {{"reason", "sites"}}, "选址", "sited"},
        {"too many candidates", bad_usage, {{"reason", "candidates"}}, "网格", "grid"},
        {"no distance", bad_usage, {{"reason", "distance"}}, "距离", "distance"},
        {"no such field", bad_usage, {{"reason", "condition"}, {"unknown_field", "spedd"}}, "字段", "no field"},
        {"no such function", bad_usage, {{"reason", "condition"}, {"unknown_function", "sum"}}, "条件", "condition"},
        {"a condition that breaks off", bad_usage, {{"reason", "condition"}, {"near", ">"}}, "示例", "examples"},
        {"a strange condition", bad_usage, {{"reason", "condition"}}, "示例", "examples"},
        {"wrong value", bad_usage, {{"option", "--eye"}, {"value", "9"}}, "--help", "--help"},
        {"arguments that differ", bad_usage, {}, "--help", "--help"},
    };
    return all;
}

/// Words for programs: people read them translated, or not at all.
const std::set<std::string> words_for_programs{"table", "reason", "fid", "point", "operation", "setting"};

Error error_of(const Case& one) {
    return {one.code, "SQLite: RAW words of a library", one.details};
}

QString plain(const char* utf8) {
    return QString::fromUtf8(utf8);
}

bool has_chinese(const QString& text) {
    return text.contains(QRegularExpression(QStringLiteral("\\p{Han}")));
}

/// One sentence or two, whole, without anything that a program left in it.
void check_sentence(const QString& text, const QString& end) {
    QVERIFY2(text.endsWith(end), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("RAW")), qPrintable(text));
    QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("%[0-9n]"))), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("“”")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("  ")) && !text.startsWith(QLatin1Char(' ')), qPrintable(text));
}

void check_names_details(const QString& text, const Case& one) {
    for (const auto& [key, value] : one.details)
        if (words_for_programs.count(key) == 0 && !one.is_general)
            QVERIFY2(text.contains(to_qstring(value)), qPrintable(text));
    if (!error_of(one).detail("fid").empty() && one.code == ErrorCode::bad_data)
        QVERIFY2(text.contains(to_qstring(error_of(one).detail("fid"))), qPrintable(text));
}

/// The sources of all layers.
QStringList sources() {
    QStringList texts;
    for (const char* layer : {"/core", "/gis", "/app"}) {
        QDirIterator each(QStringLiteral(YIMI_SOURCE_DIR) + QLatin1String(layer),
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.fileName().contains(QStringLiteral("/app/text/")) && file.open(QIODevice::ReadOnly))
                texts << QString::fromUtf8(file.readAll());
        }
    }
    return texts;
}

template <class T>
QString told(const Result<T>& result) {
    return result ? QStringLiteral("(no failure)") : sentence(result.error());
}

}  // namespace

class ErrorTextTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { install(Language::english); }
    void cleanup() { install(Language::english); }

    void every_failure_is_told_data() { each_case(); }
    void every_failure_is_told();
    void no_detail_of_a_failure_is_unknown_here();
    void every_code_has_its_cases();
    void exit_codes_are_those_of_the_contract();
    void a_long_definition_of_a_coordinate_system_is_cut();
    void bad_files_are_told_by_name();
    void a_wrong_choice_is_told_by_name();

private:
    static void install(Language language) {
        qputenv("YIMI_LANG", language == Language::chinese ? "zh" : "en");
        install_language();
    }
    static void each_case() {
        QTest::addColumn<int>("index");
        for (std::size_t index = 0; index < cases().size(); ++index)
            QTest::newRow(cases()[index].name) << static_cast<int>(index);
    }
};

void ErrorTextTest::every_failure_is_told() {
    QFETCH(int, index);
    const Case& one = cases()[static_cast<std::size_t>(index)];
    const QString english = sentence(error_of(one));
    check_sentence(english, QStringLiteral("."));
    check_names_details(english, one);
    QVERIFY2(english.contains(plain(one.en)), qPrintable(english));
    install(Language::chinese);
    const QString chinese = sentence(error_of(one));
    check_sentence(chinese, QStringLiteral("。"));
    check_names_details(chinese, one);
    QVERIFY2(has_chinese(chinese) && chinese.contains(plain(one.zh)), qPrintable(chinese));
}

/// Whoever gives a failure a new detail or reason meets this test, and adds a sentence for it.
void ErrorTextTest::no_detail_of_a_failure_is_unknown_here() {
    std::set<std::string> keys{"hint", "row"}, reasons;  // a hint is told apart from the sentence
    for (const Case& one : cases())
        for (const auto& [key, value] : one.details)
            (key == "reason" ? reasons : keys).insert(key == "reason" ? value : key);
    const QRegularExpression detail(QStringLiteral(R"re(\{\{?"([a-z_]+)", )re"));
    const QRegularExpression error(QStringLiteral(R"re(ErrorCode::[a-z_]+,[^;]*;)re"));
    const QRegularExpression added(QStringLiteral(R"re((?:\.with|context\.emplace_back)\("([a-z_]+)", )re"));
    const QRegularExpression reason(QStringLiteral(R"re("reason", "([a-z_]+)")re"));
    int seen = 0;
    const auto check = [&](const QString& text, const QRegularExpression& what, const std::set<std::string>& known) {
        for (auto each = what.globalMatch(text); each.hasNext(); ++seen) {
            const QString word = each.next().captured(1);
            QVERIFY2(word == QStringLiteral("reason") || known.count(word.toStdString()) == 1, qPrintable(word));
        }
    };
    for (const QString& text : sources()) {
        for (auto each = error.globalMatch(text); each.hasNext();) check(each.next().captured(), detail, keys);
        check(text, added, keys);
        check(text, reason, reasons);
    }
    QVERIFY2(seen > 40, qPrintable(QString::number(seen)));
}

void ErrorTextTest::every_code_has_its_cases() {
    std::set<ErrorCode> codes;
    for (const Case& one : cases()) codes.insert(one.code);
    QCOMPARE(codes.size(), static_cast<std::size_t>(ErrorCode::bad_usage) + 1);
}

void ErrorTextTest::exit_codes_are_those_of_the_contract() {
    using enum ErrorCode;
    const std::vector<std::pair<ErrorCode, int>> expected{{cancelled, 130},  {not_found, 3},   {cannot_read, 3},
                                                          {cannot_write, 4}, {unsupported, 3}, {bad_data, 3},
                                                          {crs_unknown, 3},  {conflict, 4},    {bad_usage, 2}};
    for (const auto& [code, exit] : expected) QCOMPARE(exit_code(code), exit);
}

void ErrorTextTest::a_long_definition_of_a_coordinate_system_is_cut() {
    const auto failed = gis::find_crs("PROJCS[\"" + std::string(3000, 'x'));
    QVERIFY(!failed);
    QVERIFY(sentence(failed.error()).size() < 200);
    QVERIFY(sentence(failed.error()).startsWith(QStringLiteral("“PROJCS")));
}

void ErrorTextTest::bad_files_are_told_by_name() {
    const test::ChineseFolder folder;
    folder.write("空.shp", "");
    folder.write("文字.shp", "this is a letter, no shapefile");
    folder.write("无图.zip", std::string("PK\5\6") + std::string(18, '\0'));
    folder.write("信.gpkg", "this is a letter, no project");
    folder.write("孤.shx", "no .shp beside it");
    const auto told_of = [&](const char* name) { return told(gis::inspect(folder.file(name), {})); };
    const auto check = [&](const QString& sentence, const char* name, const char* words) {
        QVERIFY2(sentence.contains(to_qstring(folder.file(name))) && sentence.contains(plain(words)),
                 qPrintable(sentence));
    };
    check(told_of("缺.shp"), "缺.shp", "does not exist");
    check(told_of("空.shp"), "空.shp", "is empty");
    check(told_of("文字.shp"), "文字.shp", ".shp part is damaged");
    check(told_of("无图.zip"), "无图.zip", "no map data");
    check(told_of("孤.shx"), "孤.shx", ".shp part is missing");
    check(told(gis::ProjectStore::open(folder.file("信.gpkg"), gis::ProjectStore::Access::read_write)), "信.gpkg",
          "no Yimi project");
    check(told(gis::ProjectStore::open(folder.file("缺.gpkg"), gis::ProjectStore::Access::read_only)), "缺.gpkg",
          "does not exist");
    const auto crs = gis::find_crs("EPSG:4544");
    QVERIFY(crs && gis::ProjectStore::create(folder.file("好.gpkg"), crs.value()));
    check(told(gis::ProjectStore::create(folder.file("好.gpkg"), crs.value())), "好.gpkg", "exists already");
    auto open = gis::ProjectStore::open(folder.file("好.gpkg"), gis::ProjectStore::Access::read_write);
    QVERIFY(open);
    check(told(gis::ProjectStore::open(folder.file("好.gpkg"), gis::ProjectStore::Access::read_write)), "好.gpkg",
          "open in another Yimi");
    QVERIFY(told(open.value().step_back()).contains(QStringLiteral("nothing left to undo")));
}

void ErrorTextTest::a_wrong_choice_is_told_by_name() {
    const QString profile = told(walking_profile(Plan(), "giant"));
    QVERIFY2(profile.contains(QStringLiteral("giant")) && profile.contains(QStringLiteral("alone_9")),
             qPrintable(profile));
    const test::ChineseFolder folder;
    folder.write("点.geojson", R"({"type":"FeatureCollection","features":[]})");
    const QString encoding = told(gis::inspect(folder.file("点.geojson"), {"EBCDIC-XX"}));
    if (encoding != QStringLiteral("(no failure)"))
        QVERIFY2(encoding.contains(QStringLiteral("EBCDIC-XX")), qPrintable(encoding));
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
