// Scenarios of a document: the base beneath them, their own history, what a restart leaves of them, and what a file
// that takes nothing just now must not lose.
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <set>

#include "app/document/document.h"
#include "app/text/error_text.h"
#include "core/network/route_upkeep.h"
#include "tests/support/random_plan.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Edit one_street(std::int64_t id, const std::string& name = {}) {
    Feature street =
        make_feature(Table::streets, make_line(std::array{Point{410000, 3393000}, Point{410100, 3393000}}));
    set(set(street, Table::streets, "uid", "s" + std::to_string(id)), Table::streets, "name", name);
    return {"draw", {FeatureChange{Table::streets, FeatureId{id}, std::nullopt, std::move(street)}}};
}

Edit renaming(const Plan& plan, std::int64_t id, const std::string& name) {
    const auto before = plan.layer(Table::streets).feature({id});
    Feature after = *before;
    set(after, Table::streets, "name", name);
    return {"change_attribute", {FeatureChange{Table::streets, {id}, before, std::move(after)}}};
}

Edit one_finding() {
    return {"audit",
            {FeatureChange{Table::findings, FeatureId{1}, std::nullopt,
                           make_feature(Table::findings, make_point({410000, 3393000}))}}};
}

}  // namespace

class ScenariosTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_.emplace();
        open_new(document_, path());
        QVERIFY(document_->commit(one_street(1, "学府路")));
        QVERIFY(document_->commit(one_street(2, "东街")));
    }
    void cleanup() { document_.reset(); }

    void an_edit_of_a_scenario_leaves_the_base_as_it_is_on_the_disk() {
        const auto base = canonical_bytes(*document_->snapshot());
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->commit(renaming(*document_->snapshot(), 1, "新路")));
        QCOMPARE(streets(), std::size_t{3});
        QCOMPARE(document_->history().size(), std::size_t{2});
        QVERIFY(!document_->is_unsaved());
        QVERIFY(canonical_bytes(*document_->base()) == base);
        const auto scenario = canonical_bytes(*document_->snapshot());
        QVERIFY(stored_base() == base);
        QVERIFY(document_->switch_to(std::nullopt));
        QVERIFY(canonical_bytes(*document_->snapshot()) == base);
        QCOMPARE(document_->history().size(), std::size_t{2});
        QVERIFY(document_->switch_to(west));
        QVERIFY(canonical_bytes(*document_->snapshot()) == scenario);
    }

    void a_scenario_has_a_history_of_its_own_which_survives_a_restart() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->commit(one_street(4)));
        QVERIFY(document_->undo());
        QCOMPARE(streets(), std::size_t{3});
        reopen();
        QVERIFY(document_->scenarios().active());  // it is shown again
        QCOMPARE(streets(), std::size_t{3});
        QVERIFY(document_->can_redo());
        QVERIFY(document_->redo());
        QCOMPARE(streets(), std::size_t{4});
        document_->go_to(0);
        QCOMPARE(streets(), std::size_t{2});
        QVERIFY(!document_->can_undo());
        document_->go_to(2);
        QVERIFY(document_->switch_to(std::nullopt));
        QVERIFY(document_->undo());
        QCOMPARE(streets(), std::size_t{1});
        reopen();
        QVERIFY(!document_->scenarios().active());
        QVERIFY(document_->can_redo());
    }

    void what_was_undone_when_something_else_is_edited_lies_in_the_bin() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->commit(one_street(4)));
        const auto before = canonical_bytes(*document_->snapshot());
        QVERIFY(document_->undo());
        QVERIFY(document_->undo());
        QVERIFY(document_->commit(one_street(5)));
        QCOMPARE(document_->scenarios().entries().size(), std::size_t{2});
        reopen();
        Scenario aside = document_->scenarios().entries()[1].scenario;
        QVERIFY(aside.dropped);
        aside.dropped = false;
        QVERIFY(document_->keep_scenario(aside));
        QVERIFY(document_->switch_to(aside.uid));
        QVERIFY(canonical_bytes(*document_->snapshot()) == before);
        QVERIFY(document_->switch_to(west));
        QCOMPARE(streets(), std::size_t{3});
        // What was brought back stays; of the others the newest.
        for (std::int64_t street = 6; street < 9; ++street) {
            QVERIFY(document_->undo());
            QVERIFY(document_->commit(one_street(street)));
        }
        QCOMPARE(document_->scenarios().entries().size(), std::size_t{3});
        reopen();
        QCOMPARE(document_->scenarios().entries().size(), std::size_t{3});
        QVERIFY(document_->switch_to(aside.uid));
        QVERIFY(canonical_bytes(*document_->snapshot()) == before);
    }

    void figures_of_one_plan_are_never_taken_for_those_of_another() {
        const std::string west = make("西段"), east = make("东段");
        std::set<std::uint64_t> revisions{document_->snapshot()->revision().number};
        for (const std::string& each : {west, east, west}) {
            QVERIFY(document_->switch_to(each));
            static_cast<void>(revisions.insert(document_->snapshot()->revision().number));
            QVERIFY(document_->commit(one_street(3 + static_cast<std::int64_t>(revisions.size()))));
            QVERIFY(revisions.insert(document_->snapshot()->revision().number).second);
            QVERIFY(document_->undo());
            QVERIFY(revisions.insert(document_->snapshot()->revision().number).second);
        }
        QVERIFY(document_->switch_to(std::nullopt));
        QVERIFY(revisions.contains(document_->snapshot()->revision().number));
    }

    void findings_of_a_scenario_never_reach_the_base() {
        QVERIFY(document_->switch_to(make("西段")));
        QVERIFY(document_->commit(one_finding()));
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{1});
        QVERIFY(document_->commit(one_street(3)));
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{1});
        const Revision revision = document_->snapshot()->revision();
        QVERIFY(document_->switch_to(std::nullopt));
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{0});
        // They are there again with the scenario, for they are of that very plan, until the base is another.
        const std::string uid = document_->scenarios().entries()[0].scenario.uid;
        QVERIFY(document_->switch_to(uid));
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{1});
        QVERIFY(document_->snapshot()->revision() == revision);
        QVERIFY(document_->switch_to(std::nullopt));
        QVERIFY(document_->commit(renaming(*document_->snapshot(), 1, "新名")));
        QVERIFY(document_->switch_to(uid));
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{0});
        QVERIFY(document_->snapshot()->revision() != revision);
        QVERIFY(document_->switch_to(std::nullopt));
        reopen();
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{0});
    }

    void neither_the_ledger_nor_an_import_writes_into_a_scenario() {
        QVERIFY(document_->switch_to(make("西段")));
        QSignalSpy notices(document_.get(), &Document::notice_given);
        const auto before = canonical_bytes(*document_->snapshot());
        QVERIFY(!document_->record(one_street(9), {}));
        QCOMPARE(notices.size(), 1);
        std::optional<Error> why;
        document_->import_as_proposed({path()}, [&](const auto& reports) { why = reports.error(); });
        QVERIFY(why && why->detail("reason") == "scenario");
        QVERIFY(canonical_bytes(*document_->snapshot()) == before);
        QVERIFY(!document_->is_busy());
    }

    void many_rows_change_in_a_scenario_as_a_job() {
        QVERIFY(document_->switch_to(make("西段")));
        std::optional<bool> done;
        document_->commit_in_background([](const Plan&, JobContext&) -> Result<Edit> { return one_street(3); },
                                        [&](bool is_done) { done = is_done; });
        QVERIFY(document_->is_busy());
        QVERIFY(!document_->switch_to(std::nullopt));
        QTRY_VERIFY(done.has_value());
        QVERIFY(*done);
        QCOMPARE(streets(), std::size_t{3});
        QCOMPARE(document_->scenarios().active()->steps.size(), std::size_t{1});
    }

    void switching_draws_only_what_differs_and_keeps_everything_else() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        std::vector<PlanChange> changes;
        connect(document_.get(), &Document::plan_changed, this,
                [&](const PlanChange& change) { changes.push_back(change); });
        QVERIFY(document_->switch_to(std::nullopt));
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY(changes[0].switched && !changes[0].whole && !changes[0].derived);
        QVERIFY((changes[0].area == Box{410000, 3393000, 410100, 3393000}));
    }

    void a_conflict_is_kept_until_the_planner_chooses_and_the_choice_can_be_undone() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(renaming(*document_->snapshot(), 1, "我的")));
        QVERIFY(document_->switch_to(std::nullopt));
        QVERIFY(document_->commit(renaming(*document_->snapshot(), 1, "现状的")));
        QCOMPARE(document_->over_base_of(west).value().open_conflicts(), std::size_t{1});
        QVERIFY(document_->switch_to(west));
        QCOMPARE(name_of_street(1), std::string("现状的"));
        const ScenarioConflict conflict = document_->scenarios().over().conflicts.front();
        QVERIFY(document_->choose({{conflict.place, conflict.base_state, Whose::mine}}));
        QCOMPARE(name_of_street(1), std::string("我的"));
        QCOMPARE(document_->scenarios().over().open_conflicts(), std::size_t{0});
        reopen();
        QCOMPARE(name_of_street(1), std::string("我的"));
        QVERIFY(document_->undo());
        QCOMPARE(name_of_street(1), std::string("现状的"));
        QCOMPARE(document_->scenarios().over().open_conflicts(), std::size_t{1});
    }

    void a_merged_scenario_is_one_step_of_the_base() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->commit(renaming(*document_->snapshot(), 2, "新东街")));
        const auto scenario = canonical_bytes(*document_->snapshot());
        QVERIFY(document_->merge_scenario(west));
        QVERIFY(!document_->scenarios().active());
        QVERIFY(canonical_bytes(*document_->snapshot()) == scenario);
        QCOMPARE(document_->history().size(), std::size_t{3});
        QCOMPARE(document_->last_edit()->name, std::string("merge_scenario"));
        QVERIFY(document_->over_base_of(west).value().edit.empty());
        reopen();
        QVERIFY(canonical_bytes(*document_->snapshot()) == scenario);
        QVERIFY(document_->undo());
        QCOMPARE(streets(), std::size_t{2});
        QCOMPARE(name_of_street(2), std::string("东街"));
        QVERIFY(document_->over_base_of(west).value().is_as_made());
    }

    void the_last_edits_of_the_base_become_a_scenario() {
        QVERIFY(document_->commit(one_street(3)));
        const auto with_all = canonical_bytes(*document_->snapshot());
        Scenario taken = new_scenario(QStringLiteral("取出"), QStringLiteral("#2563eb"));
        const std::string uid = taken.uid;
        QVERIFY(document_->take_into(std::move(taken), 2));
        QCOMPARE(streets(), std::size_t{1});
        QVERIFY(document_->can_redo());
        QVERIFY(document_->switch_to(uid));
        QVERIFY(canonical_bytes(*document_->snapshot()) == with_all);
        QCOMPARE(document_->history().size(), std::size_t{2});
        reopen();
        QVERIFY(canonical_bytes(*document_->snapshot()) == with_all);
        QVERIFY(document_->undo());
        QCOMPARE(streets(), std::size_t{2});
    }

    void a_dropped_scenario_lies_in_the_bin_until_it_is_removed_for_good() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        Scenario dropped = *document_->scenarios().active();
        dropped.dropped = true;
        QVERIFY(document_->keep_scenario(dropped));
        QVERIFY(!document_->scenarios().active());
        QCOMPARE(streets(), std::size_t{2});
        reopen();
        QVERIFY(!document_->scenarios().active());
        dropped = document_->scenarios().find(west)->scenario;
        QVERIFY(dropped.dropped);
        dropped.dropped = false;
        QVERIFY(document_->keep_scenario(dropped));
        QVERIFY(document_->switch_to(west));
        QCOMPARE(streets(), std::size_t{3});
        QVERIFY(document_->remove_scenario(west));
        QCOMPARE(streets(), std::size_t{2});
        reopen();
        QVERIFY(document_->scenarios().entries().empty());
    }

    void what_the_file_does_not_take_is_shown_and_written_later() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        QSignalSpy unsaved(document_.get(), &Document::unsaved);
        QVERIFY(QFile::rename(path(), elsewhere()));
        QVERIFY(document_->commit(one_street(4)));
        QVERIFY(document_->is_unsaved());
        QVERIFY(unsaved.size() > 0);
        QCOMPARE(streets(), std::size_t{4});
        QVERIFY(document_->undo());
        QVERIFY(document_->commit(one_street(5)));
        QVERIFY(!document_->open(folder_file("other.gpkg")));
        QVERIFY(QFile::rename(elsewhere(), path()));
        QVERIFY(document_->save_held());
        QVERIFY(!document_->is_unsaved());
        const auto wanted = canonical_bytes(*document_->snapshot());
        reopen();
        QVERIFY(canonical_bytes(*document_->snapshot()) == wanted);
        QCOMPARE(document_->history().size(), std::size_t{2});
    }

    void a_copy_of_the_project_has_what_its_file_did_not_take() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(QFile::rename(path(), elsewhere()));
        QVERIFY(document_->commit(one_street(3)));
        const auto wanted = canonical_bytes(*document_->snapshot()), base = canonical_bytes(*document_->base());
        std::optional<bool> copied;
        document_->go_on_in(folder_file("副本.gpkg"), [&](const auto& done) { copied = bool(done); });
        QTRY_VERIFY(copied.has_value());
        QVERIFY(*copied);
        QVERIFY(!document_->is_unsaved());
        QVERIFY(document_->open(folder_file("副本.gpkg")));
        QVERIFY(canonical_bytes(*document_->base()) == base);
        QVERIFY(document_->switch_to(west));
        QVERIFY(canonical_bytes(*document_->snapshot()) == wanted);
    }

    void who_only_looks_may_switch_and_changes_nothing() {
        const std::string west = make("西段");
        QVERIFY(document_->switch_to(west));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->switch_to(std::nullopt));
        Document looker(jobs_);
        QVERIFY(looker.open(path()));
        QVERIFY(looker.is_read_only());
        QVERIFY(looker.switch_to(west));
        QCOMPARE(looker.snapshot()->layer(Table::streets).size(), std::size_t{3});
        QVERIFY(!looker.commit(one_street(4)));
        QVERIFY(!looker.undo());
        QVERIFY(!looker.is_unsaved());
        QVERIFY(!looker.keep_scenario(new_scenario(QStringLiteral("二"), QStringLiteral("#000000"))));
    }

    /// Base and scenarios edited, undone, redone, switched, merged, dropped and reopened in any order: the base is that
    /// of a document that never saw a scenario, and a scenario's plan is what its edits made of it.
    void the_base_never_sees_a_scenario() {
        for (unsigned seed = 0; seed < 8; ++seed) interleave(seed);
    }

private:
    void interleave(unsigned seed) {
        test::RandomPlan random(seed);
        std::unique_ptr<Document> reference;
        open_new(document_, folder_file("甲" + std::to_string(seed) + ".gpkg"));
        open_new(reference, folder_file("乙" + std::to_string(seed) + ".gpkg"));
        std::vector<std::string> uids;
        for (int turn = 0; turn < 60; ++turn) {
            const auto context = QStringLiteral("seed %1, turn %2").arg(seed).arg(turn).toUtf8();
            const bool in_base = !document_->scenarios().active();
            const int what = random.whole(0, 19);
            if (what < 9) {
                const Edit edit =
                    with_route_upkeep(*document_->snapshot(), random.remembered_edit(*document_->snapshot()));
                Plan expected = *document_->snapshot();
                QVERIFY2(expected.apply(edit), context);
                QVERIFY2(document_->commit(edit), context);
                QVERIFY2(canonical_bytes(*document_->snapshot()) == canonical_bytes(expected), context);
                if (in_base) QVERIFY2(reference->commit(edit), context);
            } else if (what < 11) {
                const bool is_undone = document_->undo();
                if (in_base) QCOMPARE(reference->undo(), is_undone);
            } else if (what < 13) {
                const bool is_redone = document_->redo();
                if (in_base) QCOMPARE(reference->redo(), is_redone);
            } else if (what < 14 && uids.size() < 3) {
                uids.push_back(make("方案" + std::to_string(turn)));
            } else if (what < 17) {
                const auto which = static_cast<std::size_t>(random.whole(0, static_cast<int>(uids.size())));
                const auto before = canonical_bytes(*document_->snapshot());
                const auto active = document_->scenarios().active()
                                        ? std::optional(document_->scenarios().active()->uid)
                                        : std::nullopt;
                QVERIFY2(document_->switch_to(which == uids.size() ? std::nullopt : std::optional(uids[which])),
                         context);
                QVERIFY2(document_->switch_to(active), context);
                QVERIFY2(canonical_bytes(*document_->snapshot()) == before, context);  // there and back
                QVERIFY2(document_->switch_to(which == uids.size() ? std::nullopt : std::optional(uids[which])),
                         context);
            } else if (what == 17 && !uids.empty()) {
                const Edit merge = document_->over_base_of(uids.back()).value().edit;
                const auto with_it = canonical_bytes(document_->over_base_of(uids.back()).value().plan);
                const auto aside = with_route_upkeep(*document_->base(), merge);
                QVERIFY2(document_->merge_scenario(uids.back()), context);
                if (aside == merge) QVERIFY2(canonical_bytes(*document_->snapshot()) == with_it, context);
                QVERIFY2(reference->commit(merge), context);
            } else if (what == 18 && !uids.empty()) {
                QVERIFY2(document_->remove_scenario(uids.back()), context);
                uids.pop_back();
            } else if (what == 19) {
                const auto before = canonical_bytes(*document_->snapshot());
                QVERIFY2(!document_->is_unsaved(), context);
                reopen();
                QVERIFY2(canonical_bytes(*document_->snapshot()) == before, context);
            }
            QVERIFY2(canonical_bytes(*document_->base()) == canonical_bytes(*reference->snapshot()), context);
        }
    }

    static void open_new(std::unique_ptr<Document>& document, const QString& path, JobRunner& jobs) {
        document.reset();
        document = std::make_unique<Document>(jobs);
        QVERIFY(document->create(path, QStringLiteral("EPSG:4544")));
    }
    void open_new(std::unique_ptr<Document>& document, const QString& path) { open_new(document, path, jobs_); }

    std::string make(const std::string& name) {
        const Scenario scenario = new_scenario(QString::fromStdString(name), QStringLiteral("#2563eb"));
        return document_->keep_scenario(scenario) ? scenario.uid : std::string();
    }
    void reopen() {
        const QString project = document_->path();
        document_.reset();
        document_ = std::make_unique<Document>(jobs_);
        QVERIFY(document_->open(project));
    }
    std::vector<std::byte> stored_base() const {
        auto store = gis::ProjectStore::open(document_->path().toStdString(), gis::ProjectStore::Access::read_only);
        return canonical_bytes(store.value().load().value());
    }
    std::size_t streets() const { return document_->snapshot()->layer(Table::streets).size(); }
    std::string name_of_street(std::int64_t id) const {
        return std::string(document_->snapshot()->layer(Table::streets).row({id})->name());
    }
    QString folder_file(const std::string& name) const { return QString::fromStdString(folder_->file(name)); }
    QString path() const { return folder_file("项目.gpkg"); }
    QString elsewhere() const { return folder_file("别处.gpkg"); }

    std::optional<test::ChineseFolder> folder_;
    JobRunner jobs_;
    std::unique_ptr<Document> document_;
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "scenarios_test.moc"
