// Copies of a project as it was, made while it is edited and offered when it cannot be opened.
#include "app/document/snapshots.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include "app/panels/message_row.h"
#include "app/window/project_files.h"
#include "tests/app/own_home.h"
#include "tests/app/planner.h"

using namespace yimi;
using namespace yimi::app;
using yimi::test::patience_ms;
using yimi::test::Planner;
using yimi::test::text;

class SnapshotsTest final : public QObject {
    Q_OBJECT

public:
    static void initMain() { test::use_own_home("zh"); }

private slots:
    void initTestCase() { test::begin_as_yimi(); }
    void init() { folder_.emplace(); }

    void what_was_edited_is_copied_and_five_are_kept() {
        JobRunner jobs;
        Document document(jobs);
        constexpr int interval_ms = 100;
        const Snapshots snapshots(document, jobs, interval_ms);
        QVERIFY(document.create(path(), QStringLiteral("EPSG:4544")));
        QTest::qWait(2 * interval_ms);
        QVERIFY(Snapshots::of(path()).empty());  // nothing was edited
        for (int edits = 1; edits <= 6; ++edits) {
            draw_street(document, edits);
            QTRY_VERIFY_WITH_TIMEOUT(newest_holds(edits), patience_ms);
        }
        QCOMPARE(Snapshots::of(path()).size(), std::size_t{5});
        QTest::qWait(2 * interval_ms);
        QCOMPARE(Snapshots::of(path()).size(), std::size_t{5});
        QVERIFY(newest_holds(6));
    }

    void a_project_that_is_damaged_or_gone_is_opened_as_it_was() {
        {
            JobRunner jobs;
            Document document(jobs);
            const Snapshots snapshots(document, jobs, 100);
            QVERIFY(document.create(path(), QStringLiteral("EPSG:4544")));
            draw_street(document, 1);
            QTRY_VERIFY_WITH_TIMEOUT(newest_holds(1), patience_ms);
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(5000));
        file.close();
        Planner planner;
        planner.window.open_files({path()});
        QTRY_VERIFY_WITH_TIMEOUT(!offers(planner).isEmpty(), patience_ms);
        planner.click_newest_offer();
        QTRY_VERIFY_WITH_TIMEOUT(planner.map().isVisible(), patience_ms);
        QTRY_VERIFY(planner.find<QLabel>("status_saved")->text().contains(QStringLiteral("已保存")));
        QVERIFY(planner.window.windowTitle().startsWith(QStringLiteral("片区 20")));
        QCOMPARE(QFileInfo(path()).size(), 5000);  // what is damaged is left as it is
    }

private:
    [[nodiscard]] QString path() const { return text(folder_->file("片区.gpkg")); }
    static void draw_street(Document& document, int number) {
        const Plan rows = test::PlanBuilder()
                              .row(Table::streets, "LINESTRING (410000 3394000, 410500 3394000)",
                                   {{"uid", "street " + std::to_string(number)}})
                              .plan();
        Edit edit = test::import_of(rows);
        for (Change& change : edit.changes)
            if (auto* row = std::get_if<FeatureChange>(&change)) row->id = FeatureId{number};
        QVERIFY(document.commit(edit));
    }
    [[nodiscard]] bool newest_holds(int streets) const {
        const auto copies = Snapshots::of(path());
        if (copies.empty()) return false;
        const auto store =
            gis::ProjectStore::open(copies.front().path.toStdString(), gis::ProjectStore::Access::read_only);
        if (!store) return false;
        const auto plan = store.value().load();
        return plan && plan.value().layer(Table::streets).size() == static_cast<std::size_t>(streets);
    }
    static QString offers(const Planner& planner) {
        for (const auto* row : planner.window.findChildren<MessageRow*>())
            if (row->isVisible() && row->sentence().contains(QStringLiteral("已损坏"))) return row->sentence();
        return {};
    }

    std::optional<test::ChineseFolder> folder_;
};

QTEST_MAIN(SnapshotsTest)
#include "snapshots_test.moc"
