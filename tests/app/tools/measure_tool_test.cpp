// Measuring by hand: what is said on the map, and what is copied.
#include <QClipboard>
#include <QGuiApplication>

#include "tests/app/tool_desk.h"

using namespace yimi;
using namespace yimi::app;
using test::Desk;

namespace {

struct Measuring : Desk {
    Measuring() { tools.choose(ToolKind::measure); }
    void free_clicks(std::initializer_list<Point> places) {
        for (const Point place : places) click(place, Qt::AltModifier);
    }
    [[nodiscard]] QStringList notes() const {
        QStringList all;
        for (const MapPreview::Text& text : map.preview().texts) all << text.text;
        return all;
    }
    [[nodiscard]] bool says(const char* words) const {
        return notes().join(QLatin1Char('\n')).contains(QString::fromUtf8(words));
    }
    [[nodiscard]] QString copied() {
        press(Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    }
};

}  // namespace

class MeasureToolTest final : public QObject {
    Q_OBJECT

private slots:
    void a_line_has_a_length_a_walking_time_and_directions() {
        Measuring desk;
        desk.free_clicks({{210, 210}, {320, 210}, {320, 320}});
        desk.press(Qt::Key_Return);
        QVERIFY(desk.says("220 m · 3 min 20 s"));  // at 1.1 m/s
        QVERIFY(desk.says("110 m · 90°"));
        QVERIFY(desk.says("110 m · 0°"));
        QVERIFY(desk.says("1.1 m/s"));  // whose pace it is
    }

    void a_click_on_the_first_point_measures_the_area() {
        Measuring desk;
        desk.free_clicks({{210, 210}, {310, 210}, {310, 310}, {210, 310}, {210, 210}});
        QVERIFY(desk.says("1 ha"));
        QVERIFY(desk.says("400 m"));
        QCOMPARE(desk.notes().size(), 5);  // each of the four sides has its own
    }

    void it_stays_until_escape() {
        Measuring desk;
        desk.free_clicks({{210, 210}, {310, 210}});
        desk.press(Qt::Key_Return);
        desk.hover({250, 330});
        MapView view = desk.map.view();
        view.centre = {220, 220};
        desk.map.show_view(view);
        QVERIFY(desk.says("100 m"));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.notes().isEmpty());
        QVERIFY(desk.tools.current() == ToolKind::measure);
    }

    void it_is_copied_for_a_spreadsheet() {
        Measuring desk;
        desk.free_clicks({{210, 210}, {310, 210}, {310, 310}, {210, 310}, {210, 210}});
        const QStringList rows = desk.copied().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(rows.size(), 4 + 4);  // length, area, walking time, headings; four legs
        QCOMPARE(rows[0].section(QLatin1Char('\t'), 1), QStringLiteral("400.00"));
        QCOMPARE(rows[1].section(QLatin1Char('\t'), 1), QStringLiteral("10000.00"));
        QCOMPARE(rows[2].section(QLatin1Char('\t'), 1, 1), QStringLiteral("6.06"));
        QCOMPARE(rows.last(), QStringLiteral("4\t100.00\t180.00"));
        QCOMPARE(desk.notices.size(), 1);
    }

    void with_nothing_measured_the_copy_key_is_not_taken() {
        Measuring desk;
        QVERIFY(!desk.tools.wants_key(Qt::Key_C, Qt::ControlModifier));
        desk.free_clicks({{210, 210}, {310, 210}});
        QVERIFY(desk.tools.wants_key(Qt::Key_C, Qt::ControlModifier));
    }
};

QTEST_MAIN(MeasureToolTest)
#include "measure_tool_test.moc"
