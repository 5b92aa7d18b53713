// The seats theme: five classes that the colour-blind tell apart on both grounds, and signs that need no colour.
#include "app/map/seat_style.h"

#include <QTest>
#include <cmath>

using namespace yimi;
using namespace yimi::app;

namespace {

struct Seen {
    double red = 0, green = 0, blue = 0;
};

/// As it lies on the map's paper.
QColor on_paper(const QColor& colour, Ground ground) {
    const QColor paper = background({Theme::seats, ground});
    const auto mix = [&](int above, int below) {
        return (above * colour.alpha() + below * (255 - colour.alpha())) / 255;
    };
    return {mix(colour.red(), paper.red()), mix(colour.green(), paper.green()), mix(colour.blue(), paper.blue())};
}

double linear(int channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// As those without the red or the green cones see it. Source: Viénot, Brettel and Mollon 1999.
enum class Eyes { usual, protan, deutan };
Seen seen(const QColor& colour, Eyes eyes) {
    const double r = linear(colour.red()), g = linear(colour.green()), b = linear(colour.blue());
    switch (eyes) {
        case Eyes::protan:
            return {0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b};
        case Eyes::deutan:
            return {0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b};
        case Eyes::usual:
            break;
    }
    return {r, g, b};
}

/// CIE 1976 difference, of linear RGB.
double difference(const Seen& a, const Seen& b) {
    const auto lab = [](const Seen& c) {
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(std::max(t, 0.0)) : 7.787 * t + 16.0 / 116; };
        const double x = f((0.4124 * c.red + 0.3576 * c.green + 0.1805 * c.blue) / 0.9505),
                     y = f(0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue),
                     z = f((0.0193 * c.red + 0.1192 * c.green + 0.9505 * c.blue) / 1.089);
        return Seen{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const Seen p = lab(a), q = lab(b);
    return std::hypot(p.red - q.red, p.green - q.green, p.blue - q.blue);
}

MapOverlay::Seats with_gap(std::optional<double> share, bool in_none = false) {
    MapOverlay::Seats seats;
    seats.blocks[{1}] = {share, in_none};
    return seats;
}
std::size_t entry(std::optional<double> share, bool in_none = false) {
    const auto seats = with_gap(share, in_none);
    return seat_entry(&seats, Table::blocks, {1});
}

}  // namespace

class SeatStyleTest final : public QObject {
    Q_OBJECT

private slots:
    void the_classes_are_told_apart_by_all_eyes_on_both_grounds() {
        constexpr double told_apart = 12;
        for (const Ground ground : {Ground::light, Ground::dark})
            for (const Eyes eyes : {Eyes::usual, Eyes::protan, Eyes::deutan}) {
                const auto entries = seat_legend(ground, Table::blocks);
                for (std::size_t a = 0; a < 4; ++a)
                    for (std::size_t b = a + 1; b < 4; ++b) {
                        const double apart = difference(seen(on_paper(entries[a].symbol.fill, ground), eyes),
                                                        seen(on_paper(entries[b].symbol.fill, ground), eyes));
                        QVERIFY2(apart > told_apart,
                                 qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(apart)));
                    }
            }
    }

    void each_gap_has_its_class() {
        QCOMPARE(entry(0.25), std::size_t{0});
        QCOMPARE(entry(0.01), std::size_t{1});
        QCOMPARE(entry(0.0), std::size_t{2});
        QCOMPARE(entry(-0.2), std::size_t{2});
        QCOMPARE(entry(-0.25), std::size_t{3});
        QCOMPARE(entry(std::nullopt, true), std::size_t{4});
        QCOMPARE(entry(std::nullopt), std::size_t{5});
        QCOMPARE(seat_entry(nullptr, Table::blocks, {1}), std::size_t{5});
        const auto seats = with_gap(0.5);
        QCOMPARE(seat_entry(&seats, Table::blocks, {2}), std::size_t{5});  // of which nothing is said
    }

    void what_is_unknown_is_hatched_and_never_a_colour() {
        const auto entries = seat_legend(Ground::light, Table::blocks);
        QVERIFY(entries.back().symbol.hatched);
        QVERIFY(!entries.back().symbol.fill.isValid());
    }

    void a_school_says_by_its_sign_whether_seats_are_missing_and_by_its_size_how_many() {
        MapOverlay::Seats seats;
        seats.schools[{1}] = {{}, 20.0};
        seats.schools[{2}] = {{}, 400.0};
        seats.schools[{3}] = {{}, -20.0};
        seats.schools[{4}] = {{}, std::nullopt};
        const auto symbol = [&](std::int64_t id) { return seat_symbol(Ground::light, &seats, Table::schools, {id}); };
        QCOMPARE(symbol(1).marker, Marker::triangle);
        QCOMPARE(symbol(3).marker, Marker::circle);
        QCOMPARE(symbol(4).marker, Marker::diamond);
        QVERIFY(symbol(2).marker_px > symbol(1).marker_px);
        QCOMPARE(symbol(3).marker_px, symbol(1).marker_px);
    }
};

QTEST_GUILESS_MAIN(SeatStyleTest)
#include "seat_style_test.moc"
