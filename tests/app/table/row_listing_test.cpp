// Which rows a table lists, and in which order.
#include "app/table/row_listing.h"

#include <QTest>
#include <numeric>
#include <random>

#include "app/table/copied_rows.h"
#include "app/table/value_order.h"
#include "app/text/language.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

/// A job that somebody has stopped.
class StoppedJob final : public JobContext {
public:
    bool cancelled() const noexcept override { return true; }
    void progress(std::size_t, std::size_t, std::string_view) override {}
};

TableField field(Table table, const char* name) {
    const std::size_t position = column(table, name);
    return {&schema_of(table).columns[position], position};
}

Plan streets() {
    return test::PlanBuilder()
        .row(Table::streets, "LINESTRING (0 0, 10 0)",
             {{"name", "文翁路"}, {"speed_limit_kmh", 40.0}, {"sidewalk", "both"}, {"uid", "A-1"}})
        .row(Table::streets, "LINESTRING (0 100, 10 100)",
             {{"name", "安和路"}, {"road_class", "residential"}, {"sidewalk", "none"}, {"uid", "a-2"}})
        .row(Table::streets, "LINESTRING (0 200, 10 200)",
             {{"road_class", "cycleway"}, {"speed_limit_kmh", 5.5}, {"uid", "b"}})
        .row(Table::streets, "LINESTRING (0 300, 10 300)",
             {{"name", "8号路"}, {"speed_limit_kmh", 120.0}, {"uid", "c"}})
        .plan();
}

std::vector<std::int64_t> listed(const Plan& plan, const RowWish& wish) {
    QuietJob job;
    const auto listing = list_rows(plan, wish, job);
    std::vector<std::int64_t> ids;
    for (std::size_t row = 0; listing && row < listing.value().size(); ++row)
        ids.push_back(listing.value().id(row).number);
    return ids;
}

using Ids = std::vector<std::int64_t>;

std::vector<std::string> ordered(const std::vector<std::string>& texts, Qt::SortOrder order = Qt::AscendingOrder) {
    std::vector<ValueView> values(texts.begin(), texts.end());
    QuietJob job;
    std::vector<std::string> sorted;
    const auto rows = value_order(values, {}, order, job);
    for (const std::uint32_t row : rows.value()) sorted.push_back(texts[row]);
    return sorted;
}

}  // namespace

class RowListingTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { switch_language(Language::english); }

    void chinese_is_sorted_by_pinyin_and_figures_in_names_by_size() {
        QCOMPARE(ordered({"重庆", "楼10", "安居", "楼2", "zoo", "北京"}),
                 (std::vector<std::string>{"zoo", "安居", "北京", "重庆", "楼2", "楼10"}));
    }

    void unknown_is_last_whichever_way_it_is_sorted() {
        QCOMPARE(ordered({"b", "", "a"}), (std::vector<std::string>{"a", "b", ""}));
        QCOMPARE(ordered({"b", "", "a"}, Qt::DescendingOrder), (std::vector<std::string>{"b", "a", ""}));
        RowWish wish{Table::streets};
        wish.sort_by = field(Table::streets, "speed_limit_kmh");
        QCOMPARE(listed(streets(), wish), (Ids{3, 1, 4, 2}));
        wish.order = Qt::DescendingOrder;
        QCOMPARE(listed(streets(), wish), (Ids{4, 1, 3, 2}));
    }

    void equal_values_keep_their_order_both_ways() {
        const std::vector<ValueView> values{std::int64_t{2}, std::int64_t{1}, 2.0, std::int64_t{1}};
        QuietJob job;
        QCOMPARE(value_order(values, {}, Qt::AscendingOrder, job).value(), (std::vector<std::uint32_t>{1, 3, 0, 2}));
        QCOMPARE(value_order(values, {}, Qt::DescendingOrder, job).value(), (std::vector<std::uint32_t>{0, 2, 1, 3}));
    }

    void many_texts_that_nearly_all_differ_are_sorted_as_few_are() {
        std::vector<std::string> texts;
        for (int each = 0; each < 200'000; ++each)
            texts.push_back("楼" + std::to_string(each % 100'000 == 7 ? 42 : (each * 7919LL) % 199'999));
        const auto sorted = ordered(texts);
        for (std::size_t at = 1; at < sorted.size(); ++at)
            QVERIFY(std::stol(sorted[at - 1].substr(3)) <= std::stol(sorted[at].substr(3)));
        const std::vector<ValueView> values(texts.begin(), texts.end());
        QuietJob job;
        const auto rows = value_order(values, {}, Qt::DescendingOrder, job);
        for (std::size_t at = 1; at < rows.value().size(); ++at)
            QVERIFY(texts[rows.value()[at - 1]] != texts[rows.value()[at]] ||
                    rows.value()[at - 1] < rows.value()[at]);  // equal ones keep their order
    }

    void numbers_in_a_column_of_texts_come_before_the_texts() {
        const std::vector<ValueView> values{std::string_view("ten"), 3.0, std::monostate{}, std::int64_t{-1}};
        QuietJob job;
        QCOMPARE(value_order(values, {}, Qt::AscendingOrder, job).value(), (std::vector<std::uint32_t>{3, 1, 0, 2}));
    }

    void words_are_sorted_as_they_are_read() {
        RowWish wish{Table::streets};
        wish.sort_by = field(Table::streets, "sidewalk");
        QCOMPARE(listed(streets(), wish).front(), 1);  // "Both sides" before "None"
        QuietJob job;
        const std::vector<ValueView> values{std::string_view("left"), std::string_view("right")};
        const auto backwards = [](std::string_view held) {
            return held == "left" ? QStringLiteral("z") : QStringLiteral("a");
        };
        QCOMPARE(value_order(values, backwards, Qt::AscendingOrder, job).value(), (std::vector<std::uint32_t>{1, 0}));
    }

    void a_text_is_found_in_every_kind_of_cell() {
        const auto found = [](const char* text) {
            RowWish wish{Table::streets};
            wish.text = QString::fromUtf8(text);
            return listed(streets(), wish);
        };
        QCOMPARE(found("路"), (Ids{1, 2, 4}));
        QCOMPARE(found(" a- "), (Ids{1, 2}));     // of either case
        QCOMPARE(found("both sides"), (Ids{1}));  // as it is shown, not as it is held
        QCOMPARE(found("residential street"), (Ids{2}));
        QCOMPARE(found("cycleway"), (Ids{3}));  // a class that Yimi has no title for
        QCOMPARE(found("5.5"), (Ids{3}));
        QCOMPARE(found("120"), (Ids{4}));
        QCOMPARE(found("nothing has this"), Ids{});
        QCOMPARE(found("").size(), std::size_t{4});
    }

    void a_share_is_found_by_its_percent() {
        const Plan plan = test::PlanBuilder()
                              .row(Table::occluders, "POINT (0 0)", {{"see_through", 0.07}, {"uid", "x"}})
                              .row(Table::occluders, "POINT (1 0)", {{"see_through", 0.9}, {"uid", "y"}})
                              .plan();
        RowWish wish{Table::occluders};
        wish.text = QStringLiteral("90");
        QCOMPARE(listed(plan, wish), (Ids{2}));
    }

    void only_what_is_selected_or_in_view_is_listed() {
        RowWish wish{Table::streets};
        wish.scope = RowScope::selected;
        wish.selected = {{2}, {4}, {99}};
        QCOMPARE(listed(streets(), wish), (Ids{2, 4}));
        wish.scope = RowScope::in_view;
        wish.view = {0, 50, 10, 250};
        QCOMPARE(listed(streets(), wish), (Ids{2, 3}));
    }

    void each_row_is_found_again_by_its_id() {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 chance(seed);
        std::vector<FeatureId> ids;
        for (std::int64_t id = 1; id <= 500; ++id) ids.push_back({3 * id});
        std::vector<std::uint32_t> order(ids.size());
        std::iota(order.begin(), order.end(), 0U);
        std::shuffle(order.begin(), order.end(), chance);
        const RowListing listing(ids, order);
        for (std::size_t row = 0; row < listing.size(); ++row)
            QCOMPARE(listing.row_of(listing.id(row)), std::optional(row));
        QVERIFY(!listing.row_of({4}));
        QCOMPARE(listing.ids(0, listing.size() - 1), ids);
        QCOMPARE(listing.ids(7, 7), std::vector{listing.id(7)});
        QVERIFY(listing.ids(7, listing.size()).empty());
    }

    void a_job_that_nobody_wants_ends() {
        StoppedJob job;
        const auto listing = list_rows(streets(), {Table::streets}, job);
        QVERIFY(!listing && listing.error().code == ErrorCode::cancelled);
    }

    void copied_rows_are_what_a_spreadsheet_takes() {
        QuietJob job;
        const std::vector<FeatureId> ids{{3}, {1}};
        const std::vector<TableField> fields{field(Table::streets, "name"), field(Table::streets, "speed_limit_kmh"),
                                             field(Table::streets, "sidewalk"), TableField{}};
        const auto text = copied_rows(streets(), Table::streets, ids, fields, job);
        const QStringList lines = text.value().split(QLatin1Char('\n'));
        QCOMPARE(lines.at(0).count(QLatin1Char('\t')), 3);
        QCOMPARE(lines.at(1), QStringLiteral("\t5.5\t\t3"));
        QCOMPARE(lines.at(2), QString::fromUtf8("文翁路\t40\tBoth sides\t1"));
    }
};

QTEST_MAIN(RowListingTest)
#include "row_listing_test.moc"
