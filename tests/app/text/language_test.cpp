#include "app/text/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <set>

#include "app/document/rule_catalogue.h"
#include "app/panels/welcome_page.h"
#include "app/text/edit_text.h"
#include "app/text/error_text.h"
#include "app/text/finding_text.h"
#include "app/text/fonts.h"
#include "app/text/names.h"
#include "app/window/main_window.h"
#include "tests/app/own_home.h"

using namespace yimi;
using namespace yimi::app;

namespace {

QString plain(const char* utf8) {
    return QString::fromUtf8(utf8);
}

bool has_chinese(const QString& text) {
    return text.contains(QRegularExpression(QStringLiteral("\\p{Han}")));
}

/// One text of each kind that people read.
QStringList sample_of_texts() {
    Finding finding;
    finding.subject = "plan";
    finding.explanation_zh = "树篱遮挡视线。";
    finding.explanation_en = "A hedge hides the child.";
    return {table_title(Table::playgrounds),
            column_title("speed_limit_kmh"),
            word_title("kind", "hedge"),
            sentence({ErrorCode::crs_unknown, {}, {{"file", "a.shp"}}}),
            explanation(finding),
            subject_name({}, finding),
            missing_text("streets/s12/sidewalk_width_m"),
            edit_name("import", {}, 3),
            job_name("audit"),
            severity_name(Severity::s1),
            state_name(State::fail),
            number_with_unit(3, QStringLiteral("person"))};
}

/// Every text that the program looks up while it runs, by class and source.
class Recorder final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override {
        asked_.insert({context, source});
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] const std::set<std::pair<std::string, std::string>>& asked() const noexcept { return asked_; }

private:
    mutable std::set<std::pair<std::string, std::string>> asked_;
};

/// What a person sees of a window: buttons, labels, menus.
QStringList texts_in(const QWidget& window) {
    QStringList texts;
    for (const auto* button : window.findChildren<QAbstractButton*>()) texts << button->text();
    for (const auto* label : window.findChildren<QLabel*>()) texts << label->text();
    for (const auto* action : window.findChildren<QAction*>()) texts << action->text();
    texts.removeAll(QString());
    return texts;
}

}  // namespace

class LanguageTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { install_language(); }
    void cleanup() { switch_language(Language::english); }

    void every_kind_of_text_is_chinese_and_back_at_once();
    void english_counts_one_and_many();
    void figures_show_no_more_digits_than_it_takes();
    void what_is_missing_has_a_title_in_both_languages();
    void a_rule_names_its_source_in_the_planners_language();
    void a_page_that_stands_is_told_anew();
    void all_that_the_window_looks_up_is_translated();
    void chinese_has_simplified_shapes();
    void qt_speaks_chinese_too();
};

void LanguageTest::every_kind_of_text_is_chinese_and_back_at_once() {
    const QStringList english = sample_of_texts();
    for (const QString& text : english) QVERIFY2(!text.isEmpty() && !has_chinese(text), qPrintable(text));
    switch_language(Language::chinese);
    const QStringList chinese = sample_of_texts();
    for (const QString& text : chinese) QVERIFY2(has_chinese(text), qPrintable(text));
    QCOMPARE(chinese[0], plain("儿童活动场地"));
    QCOMPARE(chinese[2], plain("绿篱"));
    QCOMPARE(chinese[7], plain("导入要素 3 个"));
    QCOMPARE(chinese[11], plain("3 人"));
    switch_language(Language::english);
    QCOMPARE(sample_of_texts(), english);
}

void LanguageTest::english_counts_one_and_many() {
    QCOMPARE(edit_name("import", {}, 1), QStringLiteral("Import 1 feature"));
    QCOMPARE(edit_name("import", {}, 2), QStringLiteral("Import 2 features"));
    QCOMPARE(edit_name("delete", {}, 0), QStringLiteral("Delete 0 features"));
    QCOMPARE(edit_name("move", Table::school_gates, 2), QStringLiteral("Move 2 school gates"));
    switch_language(Language::chinese);
    QCOMPARE(edit_name("move", Table::school_gates, 2), plain("移动校门 2 处"));
    switch_language(Language::english);
}

void LanguageTest::figures_show_no_more_digits_than_it_takes() {
    QCOMPARE(measured_text(8.0731, 0.0, QStringLiteral("m")), QStringLiteral("8.07 m"));
    QCOMPARE(measured_text(1.4996, 1.5, QStringLiteral("m")), QStringLiteral("1.4996 m"));
    QCOMPARE(measured_text(1234567.8, {}, QStringLiteral("m2")), QStringLiteral("1,234,568 m²"));
    QCOMPARE(measured_text(0.2549, 0.05, QStringLiteral("share")), QStringLiteral("25.5 %"));
    QCOMPARE(measured_text(0, 4.5, QStringLiteral("1/1000")), QStringLiteral("0 per 1,000 people"));
}

void LanguageTest::what_is_missing_has_a_title_in_both_languages() {
    const auto check = [](const char* missing, const char* zh, const char* en) {
        const Explanation titles = titles_of_missing(missing);
        QCOMPARE(titles.zh, std::string(zh));
        QCOMPARE(titles.en, std::string(en));
    };
    check("kerb_ramp", "缘石坡道", "Kerb ramp");
    check("streets/s12/lit", "有照明", "Lit");
    check("children (2)", "儿童数（2 处）", "Number of children (2)");
    check("schools/primary", "学校（小学）", "Schools (Primary)");
    check("hazards/inspection", "安全隐患（排查记录）", "Hazards (Inspections)");
    check("crossings", "过街设施", "Crossings");
    check("geometry", "图形", "Geometry");
}

void LanguageTest::a_rule_names_its_source_in_the_planners_language() {
    const auto& rules = built_in_rules();
    switch_language(Language::chinese);
    for (const RuleSpec& rule : rules) {
        const QString source = rule_source({}, &rule);
        QVERIFY2(has_chinese(source), qPrintable(source));
        QVERIFY2(!source.contains(QStringLiteral("engineering")) && !source.contains(QStringLiteral("section")),
                 qPrintable(source));
    }
    switch_language(Language::english);
    const RuleSpec* sight = rule_named(rules, "SAF-01");
    QVERIFY(sight);
    QCOMPARE(rule_source({}, sight), QStringLiteral("stopping sight distance; Yimi engineering assumption, sight"));
}

void LanguageTest::a_page_that_stands_is_told_anew() {
    WelcomePage page;
    const auto* sample = page.findChild<QAbstractButton*>(QStringLiteral("welcome_sample"));
    QVERIFY(sample);
    QCOMPARE(sample->text(), QStringLiteral("Open the sample"));
    switch_language(Language::chinese);
    QTRY_COMPARE(sample->text(), plain("打开示例"));
    switch_language(Language::english);
    QTRY_COMPARE(sample->text(), QStringLiteral("Open the sample"));
}

void LanguageTest::all_that_the_window_looks_up_is_translated() {
    Recorder recorder;
    QStringList english, chinese;
    {
        MainWindow window;
        window.show();
        english = texts_in(window);
        switch_language(Language::chinese);
        QCoreApplication::installTranslator(
            &recorder);  // the last one is asked first; it tells all, one after the other
        QCoreApplication::processEvents();
        sample_of_texts();
        chinese = texts_in(window);
        QCoreApplication::removeTranslator(&recorder);
    }
    QTranslator own;
    QVERIFY(own.load(QStringLiteral(":/translations/yimi_zh_CN.qm")));
    int ours = 0;
    for (const auto& [context, source] : recorder.asked()) {
        const bool names_itself = source == "&English" || source == "中文(&C)";
        if (context.rfind("yimi::", 0) != 0 || names_itself) continue;
        ++ours;
        const QString translated = own.translate(context.c_str(), source.c_str(), nullptr, 1);
        QVERIFY2(!translated.isEmpty(), qPrintable(plain((context + ": " + source).c_str())));
    }
    QVERIFY2(ours > 100, qPrintable(QString::number(ours)));
    QCOMPARE(chinese.size(), english.size());
    // What is the same in both: figures, names of languages and of systems.
    const QRegularExpression word(QStringLiteral("[A-Za-z]{4,}"));
    const QRegularExpression kept(QStringLiteral("EPSG|English|GeoPackage|shapefile|GeoJSON"));
    for (const QString& text : chinese)
        QVERIFY2(!text.contains(word) || text.contains(kept) || has_chinese(text), qPrintable(text));
}

void LanguageTest::chinese_has_simplified_shapes() {
    const QStringList families = interface_font().families();
    QVERIFY(families.contains(QStringLiteral("Noto Sans CJK SC")));
    const QFontInfo drawn{QFont(simplified_chinese_families())};
    QVERIFY2(simplified_chinese_families().contains(drawn.family()), qPrintable(drawn.family()));
}

void LanguageTest::qt_speaks_chinese_too() {
    switch_language(Language::chinese);
    QVERIFY(has_chinese(QCoreApplication::translate("QPlatformTheme", "Cancel")));
    switch_language(Language::english);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
