// Light and dark: every text can be read on its ground, and the window changes over while one looks.
#include "app/look/appearance.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <cmath>

#include "app/map/map_style.h"
#include "app/panels/panel_look.h"
#include "app/tools/icons.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;

namespace {

/// WCAG 2.1, relative luminance of an sRGB colour.
double luminance(const QColor& colour) {
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const auto [darker, lighter] = std::minmax(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double least_for_text = 4.5, least_for_signs = 3;

/// The mean colour of what a picture shows, weighted by how much it covers.
QColor mean_colour(const QImage& image) {
    double red = 0, green = 0, blue = 0, covered = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            red += pixel.redF() * pixel.alphaF();
            green += pixel.greenF() * pixel.alphaF();
            blue += pixel.blueF() * pixel.alphaF();
            covered += pixel.alphaF();
        }
    if (covered < 1) return {};
    const auto share = [covered](double sum) { return static_cast<float>(sum / covered); };
    return QColor::fromRgbF(share(red), share(green), share(blue));
}

void add_both(const char* name, const QPalette& palette) {
    QTest::newRow(name) << palette;
}

}  // namespace

class AppearanceTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void cleanup() { switch_appearance(Appearance::system); }

    void contrast_is_measured_as_wcag_does() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);  // WCAG's own example
    }

    void every_text_of_the_window_can_be_read_data() {
        QTest::addColumn<QPalette>("palette");
        add_both("light", light_palette());
        add_both("dark", dark_palette());
    }
    void every_text_of_the_window_can_be_read() {
        QFETCH(QPalette, palette);
        using Role = QPalette::ColorRole;
        const std::pair<Role, Role> pairs[] = {{QPalette::WindowText, QPalette::Window},
                                               {QPalette::Text, QPalette::Base},
                                               {QPalette::Text, QPalette::AlternateBase},
                                               {QPalette::ButtonText, QPalette::Button},
                                               {QPalette::HighlightedText, QPalette::Highlight},
                                               {QPalette::Link, QPalette::Base},
                                               {QPalette::Link, QPalette::Window},
                                               {QPalette::LinkVisited, QPalette::Base},
                                               {QPalette::ToolTipText, QPalette::ToolTipBase},
                                               {QPalette::PlaceholderText, QPalette::Base},
                                               {QPalette::PlaceholderText, QPalette::Window},
                                               {QPalette::BrightText, QPalette::Window}};
        for (const auto& [text, ground] : pairs)
            for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                const double measured = contrast(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(measured >= least_for_text,
                         qPrintable(QStringLiteral("role %1 on role %2: %3").arg(text).arg(ground).arg(measured)));
            }
        for (const auto ground : {QPalette::Base, QPalette::Window, QPalette::AlternateBase}) {
            QVERIFY(contrast(dim_text(palette), palette.color(ground)) >= least_for_text);
            QVERIFY(contrast(problem_text(palette), palette.color(ground)) >= least_for_text);
        }
    }

    void every_name_on_the_map_can_be_read_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void every_name_on_the_map_can_be_read() {
        QFETCH(bool, dark);
        const Ground ground = dark ? Ground::dark : Ground::light;
        const MapColours& colours = map_colours(ground);
        for (const TableSchema& schema : all_schemas()) {
            const QColor text = table_style({Theme::planning, ground}, schema.table).label_colour;
            for (const QColor& under : {colours.paper, colours.building_fill, colours.block_fill}) {
                const double measured = contrast(text, QColor(under.rgb()));
                QVERIFY2(measured >= least_for_text,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), under.name()).arg(measured)));
            }
        }
        QVERIFY(contrast(colours.school_label, colours.school_fill) >= least_for_text);
        QVERIFY(contrast(colours.playground_label, colours.green_fill) >= least_for_text);
        for (const QColor& words : {colours.note_text, colours.snapped})
            QVERIFY2(contrast(words, QColor(colours.note_ground.rgb())) >= least_for_text, qPrintable(words.name()));
        QVERIFY(contrast(colours.source_text, colours.paper) >= least_for_text);
        QVERIFY(contrast(colours.bar, colours.paper) >= least_for_text);
    }

    void what_matters_stands_out_on_the_dark_ground() {
        const MapColours& dark = map_colours(Ground::dark);
        for (const QColor& sign : {dark.s1, dark.s2, dark.s3, dark.s4, dark.to_school, dark.to_home, dark.blind,
                                   dark.blind_to_all, dark.selected, dark.ink, dark.green_line, dark.school_line})
            QVERIFY2(contrast(sign, dark.paper) >= least_for_signs, qPrintable(sign.name()));
        // The worst are told apart as they are on paper.
        for (const char* severity : {"S1", "S2", "S3", "S4"})
            QVERIFY(severity_colour(severity, Ground::dark) != severity_colour("unknown", Ground::dark));
    }

    void print_stays_on_paper() {
        QCOMPARE(background({Theme::print, Ground::dark}), background(Theme::print));
        QVERIFY(table_symbol({Theme::print, Ground::dark}, Table::buildings) ==
                table_symbol(Theme::print, Table::buildings));
    }

    void every_icon_is_seen_in_light_and_dark() {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() > 20);
        for (const auto appearance : {Appearance::light, Appearance::dark}) {
            switch_appearance(appearance);
            for (const QString& name : names) {
                const QIcon drawn = icon(name.chopped(4));
                const QColor shown = mean_colour(drawn.pixmap(24, 24).toImage());
                QVERIFY2(shown.isValid(), qPrintable(name));
                const double measured = contrast(shown, QApplication::palette().color(QPalette::Button));
                QVERIFY2(measured >= least_for_signs, qPrintable(QStringLiteral("%1: %2").arg(name).arg(measured)));
            }
        }
    }

    void the_window_and_its_map_change_over_at_once_and_stay_so() {
        Planner planner;
        planner.open_sample();
        auto* dark = planner.window.findChild<QAction*>(QStringLiteral("dark_look"));
        auto* system = planner.window.findChild<QAction*>(QStringLiteral("system_look"));
        QVERIFY(planner.find<QMenu>("menu_appearance")->actions().contains(dark));
        QVERIFY(system->isChecked());
        const auto middle_lightness = [&] { return mean_colour(planner.map().grab().toImage()).lightness(); };
        const int light_map = middle_lightness();
        QVERIFY(light_map > 200);
        dark->trigger();
        QVERIFY(dark->isChecked() && !system->isChecked());
        QTRY_COMPARE(planner.map().content().ground, Ground::dark);
        QTRY_VERIFY_WITH_TIMEOUT(planner.map().is_settled(), patience_ms);
        QVERIFY(middle_lightness() < 110);
        QVERIFY(planner.window.palette().color(QPalette::Window).lightness() < 80);
        QCOMPARE(QSettings().value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
        QCOMPARE(wanted_appearance(), Appearance::dark);
        // Another window is dark from the start.
        Planner another;
        QVERIFY(another.window.findChild<QAction*>(QStringLiteral("dark_look"))->isChecked());
        QCOMPARE(another.map().content().ground, Ground::dark);
        system->trigger();
        QTRY_COMPARE(planner.map().content().ground, Ground::light);
        QTRY_VERIFY_WITH_TIMEOUT(planner.map().is_settled() && middle_lightness() > 200, patience_ms);
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
