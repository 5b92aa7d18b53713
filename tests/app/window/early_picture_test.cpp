// A project that takes long to read: the map shows it before, and nothing can be done with it yet.
#include "app/window/early_picture.h"

#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include "app/document/detail_keeper.h"
#include "gis/store/kept_detail.h"
#include "gis/support/sqlite.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::text;

class EarlyPictureTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        const Plan plan = test::PlanBuilder()
                              .row(Table::districts, "MULTIPOLYGON (((0 0, 900 0, 900 900, 0 900, 0 0)))")
                              .row(Table::blocks, "MULTIPOLYGON (((0 0, 900 0, 900 900, 0 900, 0 0)))")
                              .plan();
        test::make_project(path().toStdString(), plan);
    }

    void the_map_shows_a_project_before_it_is_read() {
        Planner planner;
        auto* early = early_in(planner);
        bool was_open_then = true, was_map_shown = false;
        Point centre;
        connect(early, &EarlyPicture::shown, this, [&] {
            was_open_then = !map_of(planner).content().plan->extent().empty();
            was_map_shown = map_of(planner).isVisible();
            centre = map_of(planner).view().centre;
        });
        QSignalSpy shown(early, &EarlyPicture::shown);
        planner.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(!map_of(planner).content().plan->extent().empty(), patience_ms);
        QCOMPARE(shown.count(), 1);
        QVERIFY(!was_open_then);
        QVERIFY(was_map_shown);
        QVERIFY(distance(centre, {450, 450}) < 1);
        QTRY_VERIFY_WITH_TIMEOUT(map_of(planner).is_settled(), patience_ms);
        QVERIFY(shows_block(planner));
    }

    void the_view_in_which_it_was_left_is_the_one_that_is_seen_first() {
        {
            auto store = gis::ProjectStore::open(path().toStdString(), gis::ProjectStore::Access::read_write);
            QVERIFY(store && store.value().remember("view", "100 200 0.5"));
        }
        Planner planner;
        MapView seen;
        connect(early_in(planner), &EarlyPicture::shown, this, [&] { seen = map_of(planner).view(); });
        planner.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(!map_of(planner).content().plan->extent().empty(), patience_ms);
        QCOMPARE(seen.centre.x, 100.0);
        QCOMPARE(seen.metres_per_pixel, 0.5);
        QCOMPARE(map_of(planner).view().centre.y, 200.0);
    }

    void a_project_that_cannot_be_read_takes_its_picture_away() {
        auto database = gis::Database::open(path().toStdString(), gis::Database::Access::read_write);
        QVERIFY(database && database.value().run("INSERT INTO districts (fid, geom) VALUES (9, X'4750')"));
        Planner planner;
        auto* early = early_in(planner);
        QSignalSpy shown(early, &EarlyPicture::shown);
        planner.window.open_files({path()});
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(!map_of(planner).isVisible(), patience_ms);
    }

    void a_small_project_is_there_at_once_without_one() {
        Planner planner;
        QSignalSpy shown(planner.window.findChild<EarlyPicture*>(), &EarlyPicture::shown);
        planner.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(!map_of(planner).content().plan->extent().empty(), patience_ms);
        QCOMPARE(shown.count(), 0);
    }

    void over_an_open_project_no_other_one_is_seen_early() {
        Planner planner;
        auto* early = early_in(planner);
        planner.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(!map_of(planner).content().plan->extent().empty(), patience_ms);
        const QString other = text(folder_->file("另一个.gpkg"));
        QVERIFY(gis::ProjectStore::create(other.toStdString(), gis::find_crs("EPSG:4544").value()));
        QSignalSpy shown(early, &EarlyPicture::shown);
        planner.window.open_files({other});
        QTRY_VERIFY_WITH_TIMEOUT(map_of(planner).content().plan->extent().empty(), patience_ms);
        QCOMPARE(shown.count(), 0);
    }

    void large_tables_are_kept_as_they_look_from_afar_once_it_is_calm() {
        LayerBuilder rows(Table::buildings);
        for (std::int64_t id = 1; id <= static_cast<std::int64_t>(gis::worth_generalising); ++id) {
            const double x = static_cast<double>(id % 150) * 20, y = static_cast<double>(id / 150) * 20;
            const Feature house = make_feature(
                Table::buildings, make_polygon(std::vector<Point>{{x, y}, {x + 9, y}, {x + 9, y + 9}, {x, y + 9}}));
            rows.add({id}, house.geometry, house.values);
        }
        {
            auto store = gis::ProjectStore::open(path().toStdString(), gis::ProjectStore::Access::read_write);
            QVERIFY(store && store.value().append({"import", {RowsChange{Table::buildings, nullptr, rows.finish()}}}));
        }
        QCOMPARE(kept_tiles(), 0);
        {
            Planner planner;
            auto* keeper = planner.window.findChild<DetailKeeper*>();
            keeper->set_calm(std::chrono::milliseconds(10));
            QSignalSpy kept(keeper, &DetailKeeper::kept);
            planner.window.open_files({path()});
            QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, patience_ms);
            QVERIFY(kept_tiles() > 0);
        }
        auto database = gis::Database::open(path().toStdString(), gis::Database::Access::read_only);
        QVERIFY(gis::is_detail_true(database.value()).value());
    }

private:
    [[nodiscard]] QString path() const { return text(folder_->file("片区.gpkg")); }
    static MapWidget& map_of(const Planner& planner) { return *planner.window.findChild<MapWidget*>(); }
    /// Also for a project as small as these.
    static EarlyPicture* early_in(const Planner& planner) {
        auto* early = planner.window.findChild<EarlyPicture*>();
        if (!early) qFatal("no early picture");
        early->set_least_bytes(0);
        return early;
    }
    /// Whether the middle of the map is something else than paper.
    static bool shows_block(const Planner& planner) {
        MapWidget& map = map_of(planner);
        const QColor at = map.grab().toImage().pixelColor(map.width() / 2 + 30, map.height() / 2 + 40);
        return at != background(map.content().look());
    }
    [[nodiscard]] int kept_tiles() const {
        auto database = gis::Database::open(path().toStdString(), gis::Database::Access::read_only);
        return static_cast<int>(database.value().integer("SELECT count(*) FROM yimi_detail").value());
    }

    std::optional<test::ChineseFolder> folder_;
};

QTEST_MAIN(EarlyPictureTest)
#include "early_picture_test.moc"
