#include "app/tools/typed_point.h"

#include <QTest>

using namespace yimi;
using namespace yimi::app;

namespace {

/// A drawing in Chengdu, its last point at (410000, 3394000), the pointer east of it.
TypedPoint typed(const char* text) {
    const Point last{410000, 3394000};
    return read_typed_point(QString::fromUtf8(text), {last, last + Point{50, 0}, "EPSG:4544", box_around(last, 1000)});
}

bool lies_at(const TypedPoint& point, Point expected) {
    return point.at && distance(*point.at, expected) < 1e-6;
}

}  // namespace

class TypedPointTest final : public QObject {
    Q_OBJECT

private slots:
    void a_length_goes_towards_the_pointer() {
        for (const char* text : {"12.5", " 12.5 m", "12.5米", "12。5"})
            QVERIFY2(lies_at(typed(text), {410012.5, 3394000}), text);
    }

    void a_bearing_runs_clockwise_from_north() {
        QVERIFY(lies_at(typed("10<90"), {410010, 3394000}));
        QVERIFY(lies_at(typed("10<0"), {410000, 3394010}));
        QVERIFY(lies_at(typed("@10<180°"), {410000, 3393990}));
        QVERIFY(lies_at(typed("10《-90"), {409990, 3394000}));
        QVERIFY(lies_at(typed("10<30"), {410005, 3394000 + 10 * std::sqrt(3) / 2}));
    }

    void a_bearing_alone_leaves_the_length_open() {
        const TypedPoint direction = typed("<45");
        QVERIFY(!direction.at);
        QCOMPARE(direction.bearing_deg.value(), 45.0);
    }

    void an_offset_is_east_and_north_of_the_last_point() {
        QVERIFY(lies_at(typed("@3,-4"), {410003, 3393996}));
        QVERIFY(lies_at(typed("＠3，-4"), {410003, 3393996}));
    }

    void coordinates_are_read_as_everywhere_in_yimi() {
        QVERIFY(lies_at(typed("410100, 3394050"), {410100, 3394050}));
        QVERIFY(lies_at(typed("3394050 410100"), {410100, 3394050}));
        const TypedPoint lonlat = typed("104.06, 30.67");
        QVERIFY(lonlat.at && distance(*lonlat.at, {409916, 3394765}) < 1);
    }

    void what_cannot_be_meant_gets_a_sentence_and_no_point() {
        for (const char* text : {"", "abc", "12<", "<x", "x<5", "@", "@5", "@1,2,3", "@0,0", "0", "-5", "1e9", "nan",
                                 "12,5", "12.5<45<3"}) {
            const TypedPoint point = typed(text);
            QVERIFY2(!point.understood(), text);
            QVERIFY2(point.meaning.endsWith(QLatin1Char('.')), qPrintable(point.meaning));
        }
    }

    void without_a_first_point_only_coordinates_mean_a_place() {
        const TypedFrom nothing{{}, Point{410000, 3394000}, "EPSG:4544", {}};
        for (const char* text : {"12.5", "12.5<45", "<45", "@3,4"})
            QVERIFY2(!read_typed_point(QString::fromUtf8(text), nothing).understood(), text);
        QVERIFY(read_typed_point(QStringLiteral("410100, 3394050"), nothing).understood());
    }
};

QTEST_GUILESS_MAIN(TypedPointTest)
#include "typed_point_test.moc"
