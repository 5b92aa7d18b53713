#include "app/document/ground_picture.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "app/map/picture.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

const QColor colour(40, 90, 200);

/// A blue picture with a world file beside it: 1 km around the plan's middle.
QString blue_picture(const QString& folder) {
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/影像.png");
    QImage image(100, 100, QImage::Format_RGB888);
    image.fill(colour);
    if (!image.save(path)) qFatal("no picture");
    QFile world(folder + QStringLiteral("/影像.pgw"));
    if (!world.open(QIODevice::WriteOnly)) qFatal("no world file");
    world.write("10\n0\n0\n-10\n-495\n495\n");
    return path;
}

struct Desk {
    test::ChineseFolder folder;
    JobRunner jobs;
    Document document{jobs};
    GroundPicture ground{document, jobs};

    Desk() {
        QDir().mkpath(file("项目"));
        if (!document.create(project(), QStringLiteral("EPSG:4544"))) qFatal("no project");
        const Plan plan =
            test::PlanBuilder().row(Table::streets, "LINESTRING (-400 0, 400 0)", {{"road_class", "arterial"}}).plan();
        if (!document.commit(test::import_of(plan))) qFatal("no rows");
    }
    [[nodiscard]] QString file(const char* name) const { return QString::fromStdString(folder.file(name)); }
    [[nodiscard]] QString project() const { return file("项目/plan.gpkg"); }
    void open_again() {
        document.close();
        if (!document.open(project())) qFatal("no project");
    }
    [[nodiscard]] QColor middle_of_map() const {
        PictureOptions options;
        options.size = {200, 200};
        options.furniture = false;
        options.backdrop = ground.backdrop();
        options.extent = Box{-100, 100, 100, 300};  // above the street
        QuietJob job;
        return render_picture(document.snapshot(), options, job).value().pixelColor(100, 100);
    }
};

}  // namespace

class GroundPictureTest : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("en"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() { QSettings().clear(); }

    void lies_below_the_map_and_comes_back_with_the_project() {
        Desk desk;
        const QColor plain = desk.middle_of_map();
        desk.ground.choose({blue_picture(desk.file("项目/底图"))});
        QTRY_VERIFY(desk.ground.background());
        QCOMPARE(desk.middle_of_map(), colour);
        QVERIFY(desk.document.remembered(QStringLiteral("background")).contains(QStringLiteral("\"底图/影像.png\"")));

        auto faint = desk.ground.choice();
        faint.opacity = 0.5;
        desk.ground.choose(faint);
        QVERIFY(desk.ground.background());  // the file is not read again
        QVERIFY(desk.middle_of_map() != colour && desk.middle_of_map() != plain);
        faint.shown = false;
        desk.ground.choose(faint);
        QCOMPARE(desk.middle_of_map(), plain);

        QSettings().clear();  // on another machine the folder has come along
        desk.open_again();
        QCOMPARE(desk.ground.choice(), faint);
        faint.shown = true;
        faint.opacity = 1;
        desk.ground.choose(faint);
        QTRY_VERIFY(desk.ground.background());
        QCOMPARE(desk.middle_of_map(), colour);
        desk.ground.choose({});
        QCOMPARE(desk.middle_of_map(), plain);
        QVERIFY(desk.document.remembered(QStringLiteral("background")).isEmpty());
    }

    void a_project_from_elsewhere_makes_nobody_read_another_file() {
        Desk desk;
        desk.ground.choose({blue_picture(desk.file("别处"))});
        QTRY_VERIFY(desk.ground.background());
        desk.open_again();  // the same planner on the same machine
        QTRY_VERIFY(desk.ground.background());
        QSettings().clear();
        desk.open_again();
        QVERIFY(!desk.jobs.is_busy());
        QVERIFY(!desk.ground.background());
        QVERIFY(desk.ground.problem().contains(QStringLiteral("choose the file")));
    }

    void says_why_a_file_is_not_shown_and_the_map_goes_on() {
        Desk desk;
        const QColor plain = desk.middle_of_map();
        const QString path = blue_picture(desk.file("项目"));
        desk.ground.choose({path});
        QTRY_VERIFY(desk.ground.background());
        QVERIFY(QFile::remove(path));
        QSettings().clear();
        desk.open_again();
        QVERIFY(desk.ground.problem().contains(QStringLiteral("not there any more")));
        QCOMPARE(desk.middle_of_map(), plain);
        desk.ground.choose({desk.project()});  // a GeoPackage without pictures
        QTRY_VERIFY(!desk.ground.problem().isEmpty());
        QVERIFY(!desk.ground.background());
    }

    void takes_nothing_from_damaged_memory() {
        Desk desk;
        for (const char* text : {"[]", "{\"path\": 5}", "{\"path\": \"\", \"opacity\": \"x\", \"shift\": 7}", "{"}) {
            desk.document.remember(QStringLiteral("background"), QString::fromLatin1(text));
            desk.open_again();
            QCOMPARE(desk.ground.choice(), GroundPicture::Choice());
        }
    }
};

QTEST_MAIN(GroundPictureTest)
#include "ground_picture_test.moc"
