#include <QSignalSpy>
#include <QTest>

#include "app/document/document.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

constexpr std::size_t many = 6000;

std::shared_ptr<const LayerColumns> buildings(std::int64_t first_id) {
    LayerBuilder builder(Table::buildings);
    for (std::size_t row = 0; row < many; ++row) {
        const double x = 410000 + static_cast<double>(row % 100) * 10,
                     y = 3393000 + static_cast<double>(row / 100) * 10;
        Feature feature =
            make_feature(Table::buildings,
                         make_polygon(std::array{Point{x, y}, Point{x + 5, y}, Point{x + 5, y + 5}, Point{x, y + 5}}));
        set(feature, Table::buildings, "uid", "b" + std::to_string(first_id + static_cast<std::int64_t>(row)));
        builder.add(FeatureId{first_id + static_cast<std::int64_t>(row)}, feature.geometry, feature.values);
    }
    return builder.finish();
}

Edit one_street(std::int64_t id) {
    Feature street =
        make_feature(Table::streets, make_line(std::array{Point{410000, 3393000}, Point{410100, 3393000}}));
    set(street, Table::streets, "uid", "s" + std::to_string(id));
    return {"draw", {FeatureChange{Table::streets, FeatureId{id}, std::nullopt, std::move(street)}}};
}

}  // namespace

/// Undo and redo of an import of many rows: as a job, in order with small steps, across closing.
class LargeStepsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_.emplace();
        document_ = std::make_unique<Document>(jobs_);
        QVERIFY(document_->create(path(), QStringLiteral("EPSG:4544")));
        QVERIFY(document_->commit(one_street(1)));
        import(1);
        QVERIFY(document_->commit(one_street(2)));
        QCOMPARE(document_->snapshot()->layer(Table::buildings).size(), many);
        all_ = canonical_bytes(*document_->snapshot());
    }
    void cleanup() { document_.reset(); }

    void a_large_step_is_a_job_and_holds_up_other_edits() {
        QVERIFY(document_->undo());  // the street
        QVERIFY(!document_->is_busy());
        QVERIFY(document_->undo());  // the buildings
        QVERIFY(document_->is_busy());
        QVERIFY(!document_->commit(one_street(9)));
        QTRY_VERIFY(!document_->is_busy());
        QCOMPARE(document_->snapshot()->layer(Table::buildings).size(), std::size_t{0});
        QVERIFY(document_->redo());
        QTRY_VERIFY(!document_->is_busy());
        QVERIFY(document_->redo());
        QVERIFY(canonical_bytes(*document_->snapshot()) == all_);
    }

    void the_history_is_walked_over_large_and_small_steps() {
        document_->go_to(0);
        QTRY_COMPARE(document_->snapshot()->extent().empty(), true);
        QVERIFY(!document_->can_undo());
        document_->go_to(3);
        QTRY_COMPARE(document_->snapshot()->layer(Table::streets).size(), std::size_t{2});
        QVERIFY(canonical_bytes(*document_->snapshot()) == all_);
    }

    void what_was_undone_is_there_again_after_closing() {
        document_->go_to(1);
        QTRY_VERIFY(!document_->is_busy());
        document_->close();
        QVERIFY(document_->open(path()));
        QCOMPARE(document_->snapshot()->layer(Table::buildings).size(), std::size_t{0});
        document_->go_to(3);
        QTRY_COMPARE(document_->snapshot()->layer(Table::streets).size(), std::size_t{2});
        QVERIFY(canonical_bytes(*document_->snapshot()) == all_);
    }

    void a_cancelled_import_leaves_the_project_as_it_was() {
        const auto rows = buildings(many + 1);
        bool done = false, kept = true;
        document_->commit_in_background(
            [rows](const Plan&, JobContext&) -> Result<Edit> {
                return Edit{"import", {RowsChange{Table::buildings, nullptr, rows}}};
            },
            [&](bool ok) {
                done = true;
                kept = ok;
            });
        jobs_.cancel_line(QStringLiteral("bulk"));
        QTRY_VERIFY(done);
        QVERIFY(!kept);
        QVERIFY(canonical_bytes(*document_->snapshot()) == all_);
        document_->close();
        QVERIFY(document_->open(path()));
        QVERIFY(canonical_bytes(*document_->snapshot()) == all_);
    }

private:
    [[nodiscard]] QString path() const { return QString::fromStdString(folder_->file("plan.gpkg")); }

    void import(std::int64_t first_id) {
        bool done = false;
        document_->commit_in_background(
            [first_id](const Plan&, JobContext&) -> Result<Edit> {
                return Edit{"import", {RowsChange{Table::buildings, nullptr, buildings(first_id)}}};
            },
            [&](bool ok) { done = ok; });
        QTRY_VERIFY(done);
    }

    JobRunner jobs_;
    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Document> document_;
    std::vector<std::byte> all_;
};

QTEST_GUILESS_MAIN(LargeStepsTest)
#include "large_steps_test.moc"
