// The streets that a document's jobs walk are made once and follow each edit.
#include "app/document/kept_streets.h"

#include <QTest>
#include <thread>

#include "app/document/document.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Edit street(std::int64_t id, Point from, Point to) {
    Feature row = make_feature(Table::streets, make_line(std::array{from, to}));
    set(row, Table::streets, "uid", "s" + std::to_string(id));
    return {"draw", {FeatureChange{Table::streets, FeatureId{id}, std::nullopt, std::move(row)}}};
}

}  // namespace

class KeptStreetsTest final : public QObject {
    Q_OBJECT

private slots:
    void they_follow_each_edit_and_are_made_once_for_all() {
        JobRunner jobs;
        const test::ChineseFolder folder;
        Document document(jobs);
        const auto path = [&](const char* name) { return QString::fromStdString(folder.file(name)); };
        QVERIFY(document.create(path("a.gpkg"), QStringLiteral("EPSG:4544")));
        const auto now = [&] { return document.streets()->of(document.snapshot()); };
        QVERIFY(document.commit(street(1, {410000, 3393000}, {410100, 3393000})));
        QCOMPARE(now()->edges().size(), std::size_t{1});
        QCOMPARE(now(), now());
        const auto before = now();
        const Snapshot plan_before = document.snapshot();
        QVERIFY(document.commit(street(2, {410100, 3393000}, {410200, 3393000})));
        QCOMPARE(now()->edges().size(), std::size_t{2});
        QCOMPARE(now()->node_count(), std::size_t{3});
        QVERIFY(document.undo());
        QCOMPARE(now()->edges().size(), std::size_t{1});
        QCOMPARE(before->edges().size(), std::size_t{1});  // whoever holds it keeps it
        QCOMPARE(document.streets()->of(plan_before)->edges().size(), std::size_t{1});

        QVERIFY(document.create(path("b.gpkg"), QStringLiteral("EPSG:4544")));
        QVERIFY(now()->edges().empty());
    }

    void several_workers_get_the_same() {
        KeptStreets streets;
        Plan made;
        for (std::int64_t id = 1; id <= 200; ++id) {
            const double x = 410000 + 10.0 * static_cast<double>(id);
            QVERIFY(made.apply(street(id, {x, 3393000}, {x + 10, 3393000})));
        }
        const auto plan = std::make_shared<const Plan>(made);
        std::vector<std::shared_ptr<const WalkNetwork>> given(4);
        std::vector<std::thread> workers;
        for (auto& mine : given) workers.emplace_back([&] { mine = streets.of(plan); });
        for (std::thread& worker : workers) worker.join();
        for (const auto& each : given) QCOMPARE(each, given.front());
        QCOMPARE(given.front()->node_count(), std::size_t{201});
    }
};

QTEST_GUILESS_MAIN(KeptStreetsTest)
#include "kept_streets_test.moc"
