// Names and how they are found: by characters, by pinyin and its initials, and in which order.
#include <QTest>

#include "app/search/name_index.h"
#include "app/search/scale_text.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Match matched(const char* typed, const char* name) {
    return NameQuery(QString::fromUtf8(typed)).match(folded_utf8(name));
}

std::vector<NameHit> found(const Plan& plan, const char* typed, Point middle = {}, std::size_t most = 50) {
    QuietJob job;
    const auto index = NameIndex::of(plan, job);
    return index.value().search(NameQuery(QString::fromUtf8(typed)), middle, most, job).value();
}

QStringList names_of(const Plan& plan, const std::vector<NameHit>& hits) {
    QStringList names;
    for (const NameHit& hit : hits) {
        const auto row = plan.layer(hit.features.front().table).row(hit.features.front().id);
        names << QString::fromUtf8(row->name().data(), static_cast<qsizetype>(row->name().size()));
    }
    return names;
}

class StoppedJob final : public JobContext {
public:
    bool cancelled() const noexcept override { return true; }
    void progress(std::size_t, std::size_t, std::string_view) override {}
};

}  // namespace

class NamesTest final : public QObject {
    Q_OBJECT

private slots:
    void a_character_is_read_as_it_is_in_names_too() {
        const Pinyin& pinyin = Pinyin::instance();
        const auto reads = [&](char16_t character, std::string_view reading) {
            const auto all = pinyin.readings(character);
            return std::find(all.begin(), all.end(), reading) != all.end();
        };
        QVERIFY(reads(u'花', "hua"));
        QVERIFY(reads(u'绿', "lv"));
        QVERIFY(reads(u'长', "chang") && reads(u'长', "zhang"));
        QVERIFY(reads(u'重', "chong") && reads(u'重', "zhong"));
        QVERIFY(reads(u'行', "hang") && reads(u'行', "xing"));
        QVERIFY(reads(u'都', "du") && reads(u'都', "dou"));
        QVERIFY(reads(u'郫', "pi"));
        QVERIFY(pinyin.readings(u'a').empty());
        QVERIFY(pinyin.readings(u'。').empty());
    }

    void every_reading_in_the_resource_is_a_syllable_of_several() {
        QFile file(QStringLiteral(":/search/readings.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int characters = 0;
        QStringList seen;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (line.startsWith(QLatin1Char('#'))) continue;
            static const QRegularExpression entry(QStringLiteral("^\\p{Han}( [a-z]{1,6}){2,4}$"));
            QVERIFY2(entry.match(line).hasMatch(), qPrintable(line));
            QVERIFY2(!seen.contains(line.left(1)), qPrintable(line));
            seen << line.left(1);
            ++characters;
        }
        QVERIFY(characters > 100);
    }

    void pinyin_is_found_in_full_by_initials_and_mixed_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("match");
        const auto row = [](const char* typed, Match match) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << static_cast<int>(match);
        };
        row("花照壁中横街", Match::exact);
        row("花照", Match::prefix);
        row("中横街", Match::word);
        row("hzb", Match::pinyin);
        row("HZB", Match::pinyin);
        row("hzhb", Match::pinyin);
        row("huazhaobi", Match::pinyin);
        row("hua zhao bi", Match::pinyin);
        row("hua'zhao'bi", Match::pinyin);
        row("huazb", Match::pinyin);
        row("花zb", Match::pinyin);
        row("huazhaob", Match::pinyin);
        row("huaz", Match::pinyin);
        row("hzbzhj", Match::read_whole);
        row("huazhaobizhonghengjie", Match::read_whole);
        row("zhongheng", Match::pinyin_within);
        row("zhj", Match::pinyin_within);
        row("花街", Match::subsequence);
        row("hbz", Match::none);
        row("huazhaoba", Match::none);
        row("x", Match::none);
    }
    void pinyin_is_found_in_full_by_initials_and_mixed() {
        QFETCH(QString, typed);
        QFETCH(int, match);
        QCOMPARE(static_cast<int>(matched(typed.toUtf8().constData(), "花照壁中横街")), match);
    }

    void polyphones_are_found_by_any_reading() {
        QCOMPARE(matched("changshun", "长顺街"), Match::pinyin);
        QCOMPARE(matched("zhangshunjie", "长顺街"), Match::read_whole);
        QCOMPARE(matched("chongqing", "重庆路"), Match::pinyin);
        QCOMPARE(matched("cd", "成都路"), Match::pinyin);
        QCOMPARE(matched("lvdi", "绿地广场"), Match::pinyin);
        QCOMPARE(matched("ludi", "绿地广场"), Match::pinyin);
        QCOMPARE(matched("nv", "女子中学"), Match::pinyin);
    }

    void latin_names_are_found_by_words_and_signs_do_not_matter() {
        QCOMPARE(matched("no. 3", "No. 3 School"), Match::prefix);
        QCOMPARE(matched("school", "No. 3 School"), Match::word);
        QCOMPARE(matched("chool", "No. 3 School"), Match::none);
        QCOMPARE(matched("ＡＢＣ", "abc"), Match::exact);
        QCOMPARE(matched("sx3", "实小 3号校区"), Match::pinyin);
        QCOMPARE(matched("sxjnxq", "实小（江南）校区"), Match::read_whole);
        QCOMPARE(matched("", "abc"), Match::none);
        QCOMPARE(matched("   ", "abc"), Match::none);
    }

    void better_matches_come_first_and_of_equals_the_nearer() {
        const Plan plan = test::PlanBuilder()
                              .row(Table::schools, "POINT (10 0)", {{"name", "花街"}})
                              .row(Table::schools, "POINT (900 0)", {{"name", "花照壁"}})
                              .row(Table::schools, "POINT (500 0)", {{"name", "花照壁小学"}})
                              .row(Table::schools, "POINT (-50 0)", {{"name", "花照壁小学"}})
                              .row(Table::schools, "POINT (20 0)", {{"name", "新花照壁"}})
                              .row(Table::blocks, "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", {{"name", "花园照壁"}})
                              .plan();
        const auto hits = found(plan, "花照壁");
        QCOMPARE(names_of(plan, hits),
                 (QStringList{QStringLiteral("花照壁"), QStringLiteral("花照壁小学"), QStringLiteral("花照壁小学"),
                              QStringLiteral("新花照壁"), QStringLiteral("花园照壁")}));
        QCOMPARE(hits[1].features.front().id.number, 4);
        QCOMPARE(hits[1].distance_m, 50.0);
        // From elsewhere the other one is nearer.
        QCOMPARE(found(plan, "花照壁", {600, 0})[1].features.front().id.number, 3);
        QCOMPARE(found(plan, "hzb", {}, 2).size(), 2U);
    }

    void the_street_itself_comes_before_what_lies_nearer_and_begins_like_it() {
        const Plan plan = test::PlanBuilder()
                              .row(Table::blocks, "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", {{"name", "杏林街81号地块"}})
                              .row(Table::crossings, "LINESTRING (5 0, 5 10)", {{"name", "杏林街梧桐街口"}})
                              .row(Table::streets, "LINESTRING (5000 0, 5100 0)", {{"name", "杏林街"}})
                              .plan();
        QCOMPARE(names_of(plan, found(plan, "xlj")).first(), QStringLiteral("杏林街"));
        QCOMPARE(names_of(plan, found(plan, "xinglinjie")).first(), QStringLiteral("杏林街"));
    }

    void of_equal_matches_a_school_comes_before_its_gate_and_a_street_before_its_crossing() {
        const Plan plan = test::PlanBuilder()
                              .row(Table::school_gates, "POINT (1 0)", {{"name", "示范小学南门"}})
                              .row(Table::crossings, "LINESTRING (2 0, 2 5)", {{"name", "示范大道东口"}})
                              .row(Table::streets, "LINESTRING (3000 0, 3100 0)", {{"name", "示范大道东段"}})
                              .row(Table::schools, "POINT (4000 0)", {{"name", "示范小学北校区"}})
                              .plan();
        QCOMPARE(names_of(plan, found(plan, "sf")),
                 (QStringList{QStringLiteral("示范小学北校区"), QStringLiteral("示范大道东段"),
                              QStringLiteral("示范小学南门"), QStringLiteral("示范大道东口")}));
        QCOMPARE(found(plan, "sf", {}, 1).front().features.front().table, Table::schools);
    }

    void a_street_is_one_however_many_pieces_it_has() {
        test::PlanBuilder builder;
        builder.row(Table::streets, "LINESTRING (300 0, 400 0)", {{"name", "杏林街"}});
        builder.row(Table::streets, "LINESTRING (100 0, 200 0)", {{"name", "杏林街"}});
        builder.row(Table::streets, "LINESTRING (0 0, 100 0)", {{"name", "杏林路"}});
        const Plan plan = builder.plan();
        const auto hits = found(plan, "xlj");
        QCOMPARE(hits.size(), 1U);
        QCOMPARE(hits[0].features.size(), 2U);
        QCOMPARE(hits[0].features[0].id.number, 2);
    }

    void the_best_are_kept_among_very_many() {
        test::PlanBuilder builder;
        for (int number = 0; number < 3000; ++number)
            builder.row(Table::buildings,
                        "MULTIPOLYGON (((" + std::to_string(number) + " 0, " + std::to_string(number + 1) + " 0, " +
                            std::to_string(number) + " 1, " + std::to_string(number) + " 0)))",
                        {{"name", "楼" + std::to_string(number)}});
        builder.row(Table::buildings, "MULTIPOLYGON (((90000 0, 90001 0, 90000 1, 90000 0)))", {{"name", "楼"}});
        const Plan plan = builder.plan();
        const auto hits = found(plan, "楼", {1500.5, 0}, 5);
        QCOMPARE(hits.size(), 5U);
        QCOMPARE(hits[0].match, Match::exact);  // the farthest of all
        QCOMPARE(hits[1].features[0].id.number, 1501);
        for (std::size_t hit = 2; hit < hits.size(); ++hit) QVERIFY(hits[hit - 1].distance_m <= hits[hit].distance_m);
    }

    void rows_are_found_by_their_uid() {
        const Plan plan = test::PlanBuilder()
                              .row(Table::schools, "POINT (0 0)", {{"uid", "SC-12"}, {"name", "一小"}})
                              .row(Table::schools, "POINT (0 0)", {{"uid", "SC-120"}})
                              .row(Table::findings, "POINT (0 0)", {{"uid", "SC-12"}})
                              .plan();
        QuietJob job;
        const auto hits = search_uids(plan, QStringLiteral("SC-12"), {}, 10, job).value();
        QCOMPARE(hits.size(), 2U);
        QCOMPARE(hits[0].features[0].id.number, 1);
        QCOMPARE(hits[0].match, Match::exact);
        QCOMPARE(hits[1].match, Match::prefix);
        QVERIFY(search_uids(plan, QStringLiteral("SC"), {}, 10, job).value().empty());
        QVERIFY(search_uids(plan, QStringLiteral("一小 SC"), {}, 10, job).value().empty());
    }

    void what_nobody_waits_for_is_stopped() {
        const Plan plan = test::PlanBuilder().row(Table::schools, "POINT (0 0)", {{"name", "一小"}}).plan();
        QuietJob quiet;
        StoppedJob stopped;
        const auto index = NameIndex::of(plan, quiet);
        const auto hits = index.value().search(NameQuery(QStringLiteral("一")), {}, 5, stopped);
        QVERIFY(!hits);
        QCOMPARE(hits.error().code, ErrorCode::cancelled);
        QVERIFY(!NameIndex::of(plan, stopped));
    }

    void a_scale_is_read_as_people_write_it() {
        QCOMPARE(scale_in(QStringLiteral("1:2000")), std::optional(2000.0));
        QCOMPARE(scale_in(QStringLiteral("1：2,000")), std::optional(2000.0));
        QCOMPARE(scale_in(QStringLiteral("1 / 500")), std::optional(500.0));
        QCOMPARE(scale_in(QStringLiteral("2500")), std::optional(2500.0));
        QCOMPARE(scale_in(QStringLiteral("1:1万")), std::optional(10000.0));
        QCOMPARE(scale_in(QStringLiteral("1:2.5万")), std::optional(25000.0));
        for (const char* none : {"", "1:", "1:0", "-5", "abc", "1:2000m", "1:1e5", "999999999999"})
            QVERIFY2(!scale_in(QString::fromLatin1(none)), none);
    }
};

QTEST_MAIN(NamesTest)
#include "names_test.moc"
