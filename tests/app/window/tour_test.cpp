// The planner's first ten minutes as pictures, one a step, in the language of YIMI_LANG: `tests/run --tour` writes them
// to build/tour. Each is looked at: it is there, it shows something new, and no word in it is cut.
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTest>

#include "app/text/fonts.h"
#include "app/text/language.h"
#include "tests/app/cut_text.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/app/sample_places.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::text;

namespace {

/// The window and what lies over it, as one sees them.
QImage picture_of(const QWidget& window) {
    QImage picture = const_cast<QWidget&>(window).grab().toImage();
    QPainter painter(&picture);
    for (QWidget* above : QApplication::topLevelWidgets())
        if (above != &window && above->isVisible()) {
            const QPoint middle = window.rect().center() - above->rect().center();
            const bool placed = above->windowType() == Qt::Popup || above->windowType() == Qt::ToolTip;
            painter.drawPixmap(placed ? window.mapFromGlobal(above->pos()) : middle, above->grab());
        }
    return picture;
}

/// Nothing but one ground has few colours.
bool is_blank(const QImage& picture) {
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3)
        for (int x = 0; x < picture.width(); x += 3) colours.insert(picture.pixel(x, y));
    constexpr int least_colours = 20;
    return colours.size() < least_colours;
}

}  // namespace

class TourTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home(qgetenv("YIMI_LANG").startsWith("en") ? "en" : "zh"); }

private slots:
    void initTestCase();

    void a_word_that_is_cut_is_noticed();
    void step_01_start();
    void step_02_import();
    void step_03_map();
    void step_04_way_to_school();
    void step_05_eye_height();
    void step_06_finding();
    void step_07_history();
    void step_08_coverage();
    void step_09_find();
    void step_10_export();
    void step_11_where_one_was();
    void step_12_dark();
    void no_word_was_cut();

private:
    /// Takes the picture of this step.
    void look(const char* step);

    test::ChineseFolder own_folder_;
    QDir pictures_;
    QImage before_;
    QStringList cut_;
    std::unique_ptr<Planner> planner_ = nullptr;
};

void TourTest::initTestCase() {
    test::begin_as_yimi();
    QApplication::setFont(interface_font());
    const QString folder = qEnvironmentVariable("YIMI_TOUR", text(own_folder_.path().string()));
    pictures_.setPath(folder + (speaks_chinese() ? QStringLiteral("/zh") : QStringLiteral("/en")));
    QVERIFY(pictures_.removeRecursively() && pictures_.mkpath(QStringLiteral(".")));
    planner_ = std::make_unique<Planner>();
}

void TourTest::look(const char* step) {
    if (planner_->map().isVisible()) QTRY_VERIFY_WITH_TIMEOUT(planner_->map().is_settled(), patience_ms);
    QTest::qWait(50);  // layouts and repaints that are under way
    const QString file = pictures_.filePath(QString::fromLatin1(step) + QStringLiteral(".png"));
    QVERIFY(picture_of(planner_->window).save(file));
    const QImage picture(file);
    QCOMPARE(picture.size(), planner_->window.size());
    QVERIFY(!is_blank(picture));
    QVERIFY2(picture != before_, "the step before looked the same");
    before_ = picture;
    for (const QWidget* top : QApplication::topLevelWidgets())
        if (top->isVisible())
            for (const QString& words : test::cut_texts(*top))
                cut_ << QStringLiteral("%1: %2").arg(QString::fromLatin1(step), words);
}

void TourTest::no_word_was_cut() {
    QVERIFY2(cut_.isEmpty(), qPrintable(cut_.join(QLatin1Char('\n'))));
}

void TourTest::a_word_that_is_cut_is_noticed() {
    QWidget page;
    page.resize(300, 200);
    QPushButton whole(QStringLiteral("Open"), &page), narrow(QStringLiteral("Open the sample"), &page),
        told(QStringLiteral("Open the sample"), &page), over_the_edge(QStringLiteral("Save"), &page);
    narrow.setGeometry(0, 40, 30, 30);
    told.setGeometry(0, 80, 30, 30);
    told.setToolTip(told.text());
    over_the_edge.move(280, 120);
    QLabel wrapped(QStringLiteral("Everything is saved already"), &page);
    wrapped.setWordWrap(true);
    wrapped.setGeometry(0, 160, 60, 18);
    page.show();
    const QStringList cut = test::cut_texts(page);
    QCOMPARE(cut.size(), 3);
    QVERIFY(cut[0].contains(narrow.text()) && cut[1].contains(over_the_edge.text()) && cut[2].contains(wrapped.text()));
}

void TourTest::step_01_start() {
    QVERIFY(planner_->find<QWidget>("welcome_page")->isVisible());
    look("01_start");
}

void TourTest::step_02_import() {
    const QString sources = QStringLiteral(YIMI_SOURCE_DIR "/data/");
    planner_->drop({sources + QStringLiteral("education"), sources + QStringLiteral("traffic"),
                    sources + QStringLiteral("buildings/建筑.zip")});
    QTRY_VERIFY(planner_->window.findChild<QDialog*>(QStringLiteral("import_dialog")));
    auto* start = planner_->find<QPushButton>("import_start");
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience_ms);
    look("02_import");
    planner_->click(*start);
    QTRY_VERIFY_WITH_TIMEOUT(!planner_->window.findChild<QDialog*>(QStringLiteral("import_dialog")), patience_ms);
}

void TourTest::step_03_map() {
    look("03_map");
}

void TourTest::step_04_way_to_school() {
    MapView near = planner_->map().view();
    near.centre = test::street_end;
    near.metres_per_pixel = 0.5;
    planner_->map().show_view(near);
    QTRY_VERIFY_WITH_TIMEOUT(planner_->map().is_settled(), patience_ms);
    planner_->press(Qt::Key_R);
    for (const Point place : {test::street_start, test::street_corner, test::street_end, test::gate})
        planner_->click_map(place);
    look("04a_way_to_school");
    planner_->press_on_map(Qt::Key_Return);
    QTRY_VERIFY(planner_->find<QToolButton>("message_action")->isVisible());
    planner_->click_newest_offer();
    look("04b_way_home");
}

void TourTest::step_05_eye_height() {
    QTRY_VERIFY(!planner_->sight_sentence().isEmpty());
    const QString child = planner_->sight_sentence();
    planner_->click("eye_160");
    QTRY_VERIFY_WITH_TIMEOUT(planner_->sight_sentence() != child, patience_ms);
    look("05_eye_height");
    planner_->click("eye_100");
    QTRY_COMPARE_WITH_TIMEOUT(planner_->sight_sentence(), child, patience_ms);
}

void TourTest::step_06_finding() {
    planner_->show_finding(speaks_chinese() ? QStringLiteral("人车互视") : QStringLiteral("see each other"),
                           QStringLiteral("杏林街"));
    look("06_finding");
}

void TourTest::step_07_history() {
    planner_->press(Qt::Key_Z, Qt::ControlModifier);
    auto* redo = planner_->window.findChild<QAction*>(QStringLiteral("redo"));
    QTRY_VERIFY(redo->isEnabled());
    auto* tabs = planner_->find<QTabWidget>("side_panels")->tabBar();
    constexpr int history = static_cast<int>(SidePanels::Panel::history);
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(history).center());
    QTRY_VERIFY(planner_->find<QWidget>("history_list")->isVisible());
    look("07_history");
    planner_->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!redo->isEnabled());
}

void TourTest::step_08_coverage() {
    planner_->press_on_map(Qt::Key_Escape);
    planner_->press_on_map(Qt::Key_Home);
    planner_->press(Qt::Key_C);
    auto* lost = planner_->find<QAbstractItemView>("coverage_lost");
    QTRY_VERIFY_WITH_TIMEOUT(lost->isVisible() && lost->model()->rowCount() > 0, patience_ms);
    look("08_coverage");
}

void TourTest::step_09_find() {
    planner_->press(Qt::Key_F, Qt::ControlModifier);
    auto* line = planner_->find<QLineEdit>("find_line");
    QTRY_VERIFY(line->isVisible());
    planner_->type_into(*line, QStringLiteral("xx"));
    QTRY_VERIFY(planner_->rows_of("find_list") > 0);
    look("09_find");
    QTest::keyClick(line, Qt::Key_Escape);
}

void TourTest::step_10_export() {
    QVERIFY(QDir().mkpath(text(own_folder_.file("成果"))));
    planner_->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(planner_->window.findChild<QDialog*>(QStringLiteral("export_dialog")));
    auto* dialog = planner_->find<QDialog>("export_dialog");
    planner_->type_into(*dialog->findChild<QLineEdit*>(QStringLiteral("folder")), text(own_folder_.file("成果")));
    look("10a_export");
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!planner_->window.findChild<QDialog*>(QStringLiteral("export_dialog")), patience_ms);
    look("10b_exported");
}

void TourTest::step_11_where_one_was() {
    const Point centre = planner_->map().view().centre;
    QVERIFY(planner_->window.close());
    planner_.reset();
    planner_ = std::make_unique<Planner>();
    look("11a_start_again");
    planner_->window.open_last();
    QTRY_VERIFY_WITH_TIMEOUT(planner_->map().isVisible() && planner_->map().is_settled(), patience_ms);
    QVERIFY(distance(planner_->map().view().centre, centre) < 1e-6);
    look("11b_where_one_was");
}

void TourTest::step_12_dark() {
    planner_->window.findChild<QAction*>(QStringLiteral("dark_look"))->trigger();
    QTRY_COMPARE(planner_->map().content().ground, Ground::dark);
    planner_->show_finding(speaks_chinese() ? QStringLiteral("人车互视") : QStringLiteral("see each other"),
                           QStringLiteral("杏林街"));
    look("12a_dark_finding");
    planner_->press(Qt::Key_C);
    QTRY_VERIFY(planner_->find<QWidget>("coverage_lost")->isVisible());
    planner_->press_on_map(Qt::Key_Home);
    look("12b_dark_coverage");
}

QTEST_MAIN(TourTest)
#include "tour_test.moc"
