#include "app/document/audit_watch.h"

#include <QSignalSpy>
#include <QTest>

#include "app/document/rule_catalogue.h"
#include "tests/app/own_home.h"
#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;
using test::PlanBuilder;

namespace {

/// Two fast streets, along one of which nobody can walk.
Plan streets() {
    return PlanBuilder()
        .row(Table::streets, "LINESTRING (410000 3393000, 410200 3393000)",
             {{"uid", "bare"}, {"sidewalk", "none"}, {"speed_limit_kmh", 50.0}})
        .row(Table::streets, "LINESTRING (410000 3394000, 410200 3394000)",
             {{"uid", "good"}, {"sidewalk", "both"}, {"speed_limit_kmh", 50.0}})
        .plan();
}

Edit told(const Plan& plan, std::int64_t street, const char* column, Value value) {
    const Feature before = *plan.layer(Table::streets).feature({street});
    Feature after = before;
    set(after, Table::streets, column, std::move(value));
    return {"edit", {FeatureChange{Table::streets, {street}, before, std::move(after)}}};
}

}  // namespace

/// The audit follows edits by itself once the planner has asked for one.
class AuditWatchTest : public QObject {
    Q_OBJECT

private slots:
    void initMain() { test::use_own_home("en"); }
    void initTestCase() { test::begin_as_yimi(); }
    void init() {
        folder_.emplace();
        document_ = std::make_unique<Document>(jobs_);
        audits_ = std::make_unique<AuditWatch>(*document_, jobs_);
        QVERIFY(document_->create(QString::fromStdString(folder_->file("a.gpkg")), QStringLiteral("EPSG:4544")));
        QVERIFY(document_->commit(test::import_of(streets())));
    }
    void cleanup() {
        audits_.reset();
        document_.reset();
    }

    void nothing_is_audited_before_anybody_asks() {
        edit(1, "speed_limit_kmh", 40.0);
        QVERIFY(!jobs_.is_running(QStringLiteral("audit_after_edit")));
        QVERIFY(!audits_->last());
        QCOMPARE(findings(), std::size_t{0});
    }

    void an_edit_brings_the_findings_up_to_date_and_undo_brings_them_back() {
        audit();
        QVERIFY(has("SAF-03/bare"));
        QVERIFY(!has("SAF-03/good"));
        const std::size_t before = findings();
        edit(1, "speed_limit_kmh", 20.0);
        QVERIFY(audits_->is_stale());
        QVERIFY(!audits_->is_running());  // nobody has to wait
        QVERIFY(has("SAF-03/bare"));      // what was found stays until more is known
        QTRY_VERIFY(!audits_->is_stale());
        QVERIFY(!has("SAF-03/bare"));
        QCOMPARE(audits_->since()->counts.gone, std::size_t{1});
        QCOMPARE(audits_->since()->counts.fresh, std::size_t{0});
        QVERIFY(document_->undo());
        QTRY_VERIFY(!audits_->is_stale());
        QVERIFY(has("SAF-03/bare"));
        QCOMPARE(findings(), before);
        QVERIFY(!audits_->since()->counts.any_change());
        QVERIFY(document_->can_undo());  // findings are no step of the history: what came before is next
    }

    void edits_that_come_quickly_are_all_taken_in() {
        audit();
        edit(1, "speed_limit_kmh", 20.0);
        edit(2, "sidewalk", std::string("none"));
        edit(1, "speed_limit_kmh", 60.0);
        QTRY_VERIFY(!audits_->is_stale());
        QVERIFY(has("SAF-03/bare"));
        QVERIFY(has("SAF-03/good"));
        is_as_from_scratch();
    }

    void edits_during_an_audit_are_taken_in_after_it() {
        audits_->run(child_eye);
        edit(2, "sidewalk", std::string("none"));
        QTRY_VERIFY(!audits_->is_running() && !audits_->is_stale());
        QVERIFY(has("SAF-03/good"));
        is_as_from_scratch();
    }

    void another_project_has_no_audit() {
        audit();
        document_->close();
        QVERIFY(!audits_->last());
        QVERIFY(!audits_->since());
    }

private:
    void audit() {
        audits_->run(child_eye);
        QTRY_VERIFY(audits_->last() && !audits_->is_running());
    }
    void edit(std::int64_t street, const char* column, Value value) {
        QVERIFY(document_->commit(told(*document_->snapshot(), street, column, std::move(value))));
    }
    [[nodiscard]] std::size_t findings() const { return document_->snapshot()->layer(Table::findings).size(); }
    [[nodiscard]] bool has(const std::string& key) const {
        bool found = false;
        document_->snapshot()->layer(Table::findings).for_each([&](const RowView& row) {
            found = found || row.text(column(Table::findings, "key")) == key;
            return true;
        });
        return found;
    }
    void is_as_from_scratch() const {
        const Edit again = findings_edit(*document_->snapshot(), audits_->last()->report());
        for (const Change& change : again.changes) {
            const auto& row = std::get<FeatureChange>(change);  // but for the revision, which says since when
            QVERIFY(row.before && row.after);
        }
    }

    JobRunner jobs_;
    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<AuditWatch> audits_;
};

QTEST_MAIN(AuditWatchTest)
#include "audit_watch_test.moc"
