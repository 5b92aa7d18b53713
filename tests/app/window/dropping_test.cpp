// What is held over the window and dropped on it: what it says before, and what becomes of a picture of the ground.
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using test::patience_ms;
using test::Planner;
using test::text;

class DroppingTest final : public QObject {
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
    }

    void the_window_says_what_a_drop_would_do_until_it_is_done_or_taken_away() {
        auto* curtain = planner_->window.findChild<QLabel*>(QStringLiteral("drop_curtain"));
        hold({"学校.shp", "道路.shp"});
        QVERIFY(curtain->isVisible());
        QVERIFY2(curtain->text().contains(test::text("2 个文件")), qPrintable(curtain->text()));
        QDragLeaveEvent leave;
        QApplication::sendEvent(&planner_->window, &leave);
        QVERIFY(!curtain->isVisible());
        hold({"片区.gpkg"});
        QVERIFY2(curtain->text().contains(test::text("打开")), qPrintable(curtain->text()));
        planner_->drop({text(folder_->file("没有.shp"))});
        QVERIFY(!curtain->isVisible());
    }

    void a_dropped_picture_of_the_ground_can_be_laid_below_the_map() {
        open_plan();
        planner_->drop({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && button().isVisible(), patience_ms);
        const QString said = planner_->find<QLabel>("import_empty")->text();
        QVERIFY2(said.contains(test::text("影像.png")) && !said.contains(test::text("损坏")), qPrintable(said));
        planner_->click(button());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(planner_->map().content().plan && sentences().contains(test::text("影像.png")),
                                 patience_ms);
    }

    void a_picture_among_others_goes_below_the_map_and_the_others_stay() {
        open_plan();
        folder_->write("坏.geojson", "");
        planner_->drop({picture(), text(folder_->file("坏.geojson"))});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && list().count() == 2, patience_ms);
        while (!button().isVisible()) QTest::keyClick(&list(), Qt::Key_Down);
        planner_->click(button());
        QTRY_COMPARE(list().count(), 1);
        QVERIFY(dialog());
        QVERIFY(!button().isVisible());
    }

    void without_a_project_it_says_that_one_is_needed() {
        planner_->drop({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && button().isVisible(), patience_ms);
        QVERIFY(!button().isEnabled());
        QVERIFY(planner_->find<QLabel>("import_project_first")->isVisible());
    }

    void where_no_file_can_be_read_no_others_are_promised() {
        for (const char* name : {"一.geojson", "二.geojson"}) folder_->write(name, "");
        planner_->drop({text(folder_->file("一.geojson")), text(folder_->file("二.geojson"))});
        const auto message = [this] { return planner_->find<QLabel>("import_message")->text(); };
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && !message().isEmpty(), patience_ms);
        QCOMPARE(message(), test::text("这 2 个文件都无法读取。"));
    }

private:
    void hold(std::initializer_list<const char*> names) {
        QMimeData data;
        QList<QUrl> urls;
        for (const char* name : names) urls << QUrl::fromLocalFile(text(folder_->file(name)));
        data.setUrls(urls);
        QDragEnterEvent enter(planner_->window.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&planner_->window, &enter);
        QVERIFY(enter.isAccepted());
    }
    void open_plan() {
        planner_->open_plan(
            *folder_, test::PlanBuilder().row(Table::streets, "LINESTRING (410000 3394000, 410400 3394000)").plan());
    }
    /// With a world file beside it, 1 km around the street.
    QString picture() {
        QImage image(100, 100, QImage::Format_RGB888);
        image.fill(QColor(40, 90, 200));
        const QString path = text(folder_->file("影像.png"));
        if (!image.save(path)) qFatal("no picture");
        folder_->write("影像.pgw", "10\n0\n0\n-10\n409700\n3394500\n");
        return path;
    }
    [[nodiscard]] QDialog* dialog() const {
        return planner_->window.findChild<QDialog*>(QStringLiteral("import_dialog"));
    }
    [[nodiscard]] QPushButton& button() const {
        return *planner_->window.findChild<QPushButton*>(QStringLiteral("import_background"));
    }
    [[nodiscard]] QListWidget& list() const { return *planner_->find<QListWidget>("import_list"); }
    [[nodiscard]] QString sentences() const {
        QString all;
        for (auto* label : planner_->window.findChildren<QLabel*>(QStringLiteral("message_sentence")))
            if (label->isVisible()) all += label->text();
        return all;
    }

    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Planner> planner_;
};

QTEST_MAIN(DroppingTest)
#include "dropping_test.moc"
