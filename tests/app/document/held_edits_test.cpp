// A document whose file does not take an edit: it is shown and held, and written when the file takes it again, or into
// a copy.
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "app/document/document.h"
#include "app/text/error_text.h"
#include "tests/support/temporary_folder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

Edit one_street(std::int64_t id) {
    Feature street =
        make_feature(Table::streets, make_line(std::array{Point{410000, 3393000}, Point{410100, 3393000}}));
    set(street, Table::streets, "uid", "s" + std::to_string(id));
    return {"draw", {FeatureChange{Table::streets, FeatureId{id}, std::nullopt, std::move(street)}}};
}

Edit one_finding() {
    return {"audit",
            {FeatureChange{Table::findings, FeatureId{1}, std::nullopt,
                           make_feature(Table::findings, make_point({410000, 3393000}))}}};
}

}  // namespace

class HeldEditsTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_.emplace();
        document_ = std::make_unique<Document>(jobs_);
        QVERIFY(document_->create(path(), QStringLiteral("EPSG:4544")));
        QVERIFY(document_->commit(one_street(1)));
        QVERIFY(document_->commit(one_street(2)));
    }
    void cleanup() { document_.reset(); }

    void an_edit_that_the_file_does_not_take_is_shown_and_written_later() {
        QSignalSpy saved(document_.get(), &Document::saved), unsaved(document_.get(), &Document::unsaved);
        take_away();
        QVERIFY(document_->commit(one_street(3)));
        QCOMPARE(unsaved.size(), 1);
        QVERIFY(unsaved.front().front().toString().contains(elsewhere()));
        QCOMPARE(saved.size(), 0);
        QVERIFY(document_->commit(one_finding()));
        QVERIFY(document_->commit(one_street(4)));
        QCOMPARE(streets(), std::size_t{4});
        QCOMPARE(document_->unsaved_count(), std::size_t{2});
        QCOMPARE(document_->history().size(), std::size_t{4});
        give_back();
        QVERIFY(document_->save_held());
        QVERIFY(!document_->is_unsaved());
        QVERIFY(saved.size() > 0);
        is_so_when_opened_again(4, 4);
        QCOMPARE(document_->snapshot()->layer(Table::findings).size(), std::size_t{1});
    }

    void the_next_edit_takes_what_is_held_along() {
        take_away();
        QVERIFY(document_->commit(one_street(3)));
        give_back();
        QVERIFY(document_->commit(one_street(4)));
        QVERIFY(!document_->is_unsaved());
        is_so_when_opened_again(4, 4);
    }

    void what_is_held_is_undone_and_redone_and_can_be_redone_when_it_is_written() {
        QVERIFY(document_->undo());
        QVERIFY(document_->commit(one_street(2)));
        take_away();
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->commit(one_street(4)));
        QVERIFY(document_->undo());
        QVERIFY(document_->undo());
        QVERIFY(!document_->undo());  // the next one lies in the file
        QCOMPARE(streets(), std::size_t{2});
        QVERIFY(document_->redo());
        QCOMPARE(streets(), std::size_t{3});
        QVERIFY(document_->can_redo());
        give_back();
        QVERIFY(document_->save_held());
        is_so_when_opened_again(3, 4);
        QVERIFY(document_->redo());
        QCOMPARE(streets(), std::size_t{4});
        document_->go_to(0);
        QCOMPARE(streets(), std::size_t{0});
        document_->go_to(4);
        QCOMPARE(streets(), std::size_t{4});
    }

    void a_bulk_change_is_held_too() {
        take_away();
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(commit_in_background(one_street(4)));
        QCOMPARE(document_->unsaved_count(), std::size_t{2});
        give_back();
        QVERIFY(document_->save_held());
        take_away();
        QVERIFY(commit_in_background(one_street(5)));
        QCOMPARE(document_->unsaved_count(), std::size_t{1});
        give_back();
        QVERIFY(document_->save_held());
        is_so_when_opened_again(5, 5);
    }

    void no_other_project_takes_the_place_of_what_is_not_saved() {
        const QString other = file("另一个.gpkg");
        QVERIFY(gis::ProjectStore::create(other.toStdString(), gis::find_crs("EPSG:4544").value()));
        take_away();
        QVERIFY(document_->commit(one_street(3)));
        const auto opened = document_->open(other);
        QVERIFY(!opened);
        QCOMPARE(opened.error().detail("reason"), std::string("unsaved"));
        QVERIFY(!document_->create(file("新.gpkg"), QStringLiteral("EPSG:4544")));
        document_->close();
        QVERIFY(document_->is_open());
        QCOMPARE(streets(), std::size_t{3});
        give_back();
        QVERIFY(document_->open(other));
    }

    void it_goes_on_in_a_copy_with_its_whole_history() {
        QVERIFY(QFile::remove(path()));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->commit(one_street(4)));
        QVERIFY(document_->undo());
        QCOMPARE(go_on_in("副本.gpkg"), Document::Copied::whole);
        QCOMPARE(document_->path(), file("副本.gpkg"));
        QVERIFY(!document_->is_unsaved());
        QVERIFY(document_->redo());
        QVERIFY(document_->commit(one_street(5)));
        is_so_when_opened_again(5, 5);
        document_->go_to(0);
        QCOMPARE(streets(), std::size_t{0});
    }

    void where_another_file_was_written_over_it_the_plan_goes_on() {
        folder_->write("plan.gpkg", std::string(30'000, 'x'));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(document_->is_unsaved());
        QCOMPARE(document_->history().size(), std::size_t{3});
        QCOMPARE(go_on_in("副本.gpkg"), Document::Copied::plan_only);
        QVERIFY(!document_->is_unsaved());
        is_so_when_opened_again(3, 0);
    }

    void a_copy_that_cannot_be_written_changes_nothing() {
        QVERIFY(QFile::remove(path()));
        QVERIFY(document_->commit(one_street(3)));
        QVERIFY(!go_on_in("没有/副本.gpkg"));
        QVERIFY(document_->is_unsaved());
        QCOMPARE(document_->path(), path());
        QCOMPARE(go_on_in("副本.gpkg"), Document::Copied::whole);
    }

    void what_is_open_to_look_at_goes_on_in_a_copy() {
        Document second(jobs_);
        QSignalSpy told(&second, &Document::opened_to_look_at);
        QVERIFY(second.open(path()));
        QCOMPARE(told.size(), 1);
        QVERIFY(!second.is_writable());
        bool done = false;
        second.go_on_in(file("副本.gpkg"), [&](const auto& copied) { done = bool(copied); });
        QTRY_VERIFY(done);
        QVERIFY(second.is_writable());
        QVERIFY(second.commit(one_street(3)));
        QCOMPARE(streets(), std::size_t{2});
    }

private:
    [[nodiscard]] QString file(const char* name) const { return QString::fromStdString(folder_->file(name)); }
    [[nodiscard]] QString path() const { return file("plan.gpkg"); }
    [[nodiscard]] QString elsewhere() const { return file("elsewhere.gpkg"); }
    void take_away() const { QVERIFY(QFile::rename(path(), elsewhere())); }
    void give_back() const { QVERIFY(QFile::rename(elsewhere(), path())); }
    [[nodiscard]] std::size_t streets() const { return document_->snapshot()->layer(Table::streets).size(); }

    std::optional<Document::Copied> go_on_in(const char* name) {
        std::optional<Result<Document::Copied>> outcome;
        document_->go_on_in(file(name), [&](Result<Document::Copied> copied) { outcome.emplace(std::move(copied)); });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20'000) || !*outcome) return {};
        return outcome->value();
    }
    bool commit_in_background(const Edit& edit) {
        std::optional<bool> kept;
        document_->commit_in_background([edit](const Plan&, JobContext&) -> Result<Edit> { return edit; },
                                        [&](bool ok) { kept = ok; });
        return QTest::qWaitFor([&] { return kept.has_value(); }, 20'000) && *kept;
    }
    void is_so_when_opened_again(std::size_t streets_there, std::size_t edits) {
        const auto before = canonical_bytes(*document_->snapshot());
        const QString there = document_->path();
        document_->close();
        QVERIFY(!document_->is_open());
        QVERIFY(document_->open(there));
        QVERIFY(canonical_bytes(*document_->snapshot()) == before);
        QCOMPARE(streets(), streets_there);
        QCOMPARE(document_->history().size(), edits);
    }

    JobRunner jobs_;
    std::optional<test::ChineseFolder> folder_;
    std::unique_ptr<Document> document_;
};

QTEST_GUILESS_MAIN(HeldEditsTest)
#include "held_edits_test.moc"
