#include "gis/store/project_store.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "core/edit/edit_codec.h"
#include "gis/support/sqlite.h"
#include "tests/support/random_plan.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using test::ChineseFolder;
using test::RandomPlan;
using Access = ProjectStore::Access;

ProjectStore opened(const std::string& path, Access access = Access::read_write) {
    auto store = ProjectStore::open(path, access);
    if (!store) FAIL(store.error().message);
    return std::move(store).value();
}

ProjectStore made(const ChineseFolder& folder, const std::string& name = "项目.gpkg") {
    REQUIRE(ProjectStore::create(folder.file(name), find_crs(default_project_crs).value()));
    return opened(folder.file(name));
}

Plan loaded(const ProjectStore& store) {
    auto plan = store.load();
    if (!plan) FAIL(plan.error().message << " " << plan.error().detail("table"));
    return std::move(plan).value();
}

void append(ProjectStore& store, const Edit& edit) {
    if (const auto stored = store.append(edit); !stored)
        FAIL(stored.error().message << " " << stored.error().detail("table") << " " << stored.error().detail("fid"));
}

void close(ProjectStore&& store) {
    const ProjectStore closed = std::move(store);
}

}  // namespace

TEST_CASE("a new project is an empty plan in its coordinate system and leaves nothing beside it") {
    const ChineseFolder folder;
    {
        const ProjectStore store = made(folder);
        const Plan plan = loaded(store);
        CHECK(as_text(plan.setting("crs")) == "EPSG:4544");
        CHECK(plan.revision().number == 0);
        for (const TableSchema& schema : all_schemas()) CHECK(plan.layer(schema.table).size() == 0);
        CHECK(store.history().value().empty());
    }
    CHECK(test::contents_of(folder.path()).size() == 1);
}

TEST_CASE("any sequence of edits, undone and redone across reopening, gives the same plans") {
    const auto seed = GENERATE(range(0U, 12U));
    CAPTURE(seed);
    const ChineseFolder folder;
    const std::string path = folder.file("项目.gpkg");
    RandomPlan random(seed);
    Plan plan;
    std::vector<std::vector<std::byte>> states;
    {
        ProjectStore store = made(folder);
        plan = loaded(store);
        states.push_back(canonical_bytes(plan));
        for (int step = 0; step < 15; ++step) {
            const Edit edit = random.remembered_edit(plan);
            REQUIRE(plan.apply(edit));
            append(store, edit);
            states.push_back(canonical_bytes(plan));
        }
    }
    ProjectStore store = opened(path);
    CHECK(loaded(store).revision() == plan.revision());
    CHECK(canonical_bytes(loaded(store)) == states.back());
    for (std::size_t left = states.size() - 1; left > 0; --left) {
        const auto back = store.step_back();
        REQUIRE(back);
        REQUIRE(plan.apply(back.value()));
        CHECK(canonical_bytes(plan) == states[left - 1]);
        if (left % 5 == 0) {
            close(std::move(store));
            store = opened(path);
            CHECK(canonical_bytes(loaded(store)) == states[left - 1]);
        }
    }
    CHECK(store.step_back().error().code == ErrorCode::not_found);
    close(std::move(store));
    store = opened(path);
    CHECK(store.history().value().size() == states.size() - 1);
    for (std::size_t step = 1; step < states.size(); ++step) {
        const auto forward = store.step_forward();
        REQUIRE(forward);
        REQUIRE(plan.apply(forward.value()));
        CHECK(canonical_bytes(plan) == states[step]);
    }
    CHECK(store.step_forward().error().code == ErrorCode::not_found);
    CHECK(canonical_bytes(loaded(store)) == states.back());
    CHECK(loaded(store).revision() == plan.revision());
}

TEST_CASE("a new edit lays aside what had been undone") {
    const ChineseFolder folder;
    ProjectStore store = made(folder);
    Plan plan = loaded(store);
    RandomPlan random(7);
    for (int step = 0; step < 3; ++step) {
        const Edit edit = random.remembered_edit(plan);
        REQUIRE(plan.apply(edit));
        append(store, edit);
    }
    REQUIRE(plan.apply(store.step_back().value()));
    REQUIRE(plan.apply(store.step_back().value()));
    auto history = store.history().value();
    REQUIRE(history.size() == 3);
    CHECK(!history[0].undone);
    CHECK((history[1].undone && history[2].undone));
    CHECK(history[1].number < history[2].number);
    append(store, random.remembered_edit(plan));
    history = store.history().value();
    REQUIRE(history.size() == 2);
    CHECK(!history[1].undone);
    CHECK(store.step_forward().error().code == ErrorCode::not_found);
}

TEST_CASE("what lies aside can be taken again from where it began, and back, across reopening") {
    const auto seed = GENERATE(range(0U, 6U));
    const ChineseFolder folder;
    const std::string path = folder.file("项目.gpkg");
    ProjectStore store = made(folder);
    Plan plan = loaded(store);
    RandomPlan random(seed);
    const auto edit = [&] {
        const Edit made = random.remembered_edit(plan);
        REQUIRE(plan.apply(made));
        append(store, made);
    };
    const auto back = [&] { REQUIRE(plan.apply(store.step_back().value())); };
    const auto forward = [&] { REQUIRE(plan.apply(store.step_forward().value())); };
    edit();
    for (int step = 0; step < 3; ++step) edit();
    const auto first_end = canonical_bytes(plan);
    for (int step = 0; step < 3; ++step) back();
    for (int step = 0; step < 2; ++step) edit();
    const auto second_end = canonical_bytes(plan);
    for (int times = 0; times < 2; ++times) {
        close(std::move(store));
        store = opened(path);
        REQUIRE(store.aside().value().size() == 3);
        CHECK(store.history().value().size() == 3);
        for (int step = 0; step < 2; ++step) back();
        REQUIRE(store.exchange_aside());
        for (int step = 0; step < 3; ++step) forward();
        CHECK(canonical_bytes(plan) == first_end);
        CHECK(store.step_forward().error().code == ErrorCode::not_found);
        CHECK(canonical_bytes(loaded(store)) == first_end);
        REQUIRE(store.aside().value().size() == 2);
        for (int step = 0; step < 3; ++step) back();
        REQUIRE(store.exchange_aside());
        for (int step = 0; step < 2; ++step) forward();
        CHECK(canonical_bytes(loaded(store)) == second_end);
    }
    back();
    edit();  // what is undone now takes the place of what lay there
    CHECK(store.aside().value().size() == 1);
}

TEST_CASE("what was undone elsewhere can be redone here, in its order, and nothing else") {
    const ChineseFolder folder;
    ProjectStore store = made(folder);
    Plan plan = loaded(store);
    RandomPlan random(11);
    append(store, random.remembered_edit(plan));
    REQUIRE(store.step_back());
    std::vector<Edit> undone;
    Plan after = plan;
    for (int step = 0; step < 3; ++step) {
        undone.push_back(random.remembered_edit(after));
        REQUIRE(after.apply(undone.back()));
    }
    REQUIRE(store.replace_undone(undone, {}));
    CHECK(canonical_bytes(loaded(store)) == canonical_bytes(plan));
    REQUIRE(store.history().value().size() == 3);
    for (const Edit& edit : undone) CHECK(store.step_forward().value() == edit);
    CHECK(canonical_bytes(loaded(store)) == canonical_bytes(after));
    for (int step = 0; step < 3; ++step) REQUIRE(store.step_back());
    CHECK(canonical_bytes(loaded(store)) == canonical_bytes(plan));
}

TEST_CASE("derived rows are written but neither remembered nor counted as a revision") {
    const ChineseFolder folder;
    ProjectStore store = made(folder);
    const Feature finding = make_feature(Table::findings, make_point({410000, 3393000}));
    append(store, {"audit", {FeatureChange{Table::findings, {1}, std::nullopt, finding}}});
    CHECK(store.history().value().empty());
    CHECK(loaded(store).revision().number == 0);
    CHECK(loaded(store).layer(Table::findings).feature({1}) == finding);
}

TEST_CASE("an edit that does not start from what the file holds is refused and changes nothing") {
    const ChineseFolder folder;
    ProjectStore store = made(folder);
    const Feature gate = make_feature(Table::school_gates, make_point({410000, 3393000}));
    Feature moved = gate;
    moved.geometry = make_point({1, 2});
    append(store, {"place", {FeatureChange{Table::school_gates, {1}, std::nullopt, gate}}});
    const auto refuse = [&](const Change& change) {
        const Edit edit{"wrong", {FeatureChange{Table::school_gates, {9}, std::nullopt, gate}, change}};
        const auto stored = store.append(edit);
        REQUIRE(!stored);
        CHECK(stored.error().code == ErrorCode::conflict);
        CHECK(loaded(store).layer(Table::school_gates).size() == 1);
        CHECK(store.history().value().size() == 1);
    };
    refuse(FeatureChange{Table::school_gates, {1}, std::nullopt, gate});
    refuse(FeatureChange{Table::school_gates, {1}, moved, gate});
    refuse(FeatureChange{Table::school_gates, {2}, gate, std::nullopt});
    refuse(SettingChange{"crs", std::string("EPSG:4490"), std::string("EPSG:4526")});
}

class CancelledWhileWriting final : public JobContext {
public:
    bool cancelled() const noexcept override { return told_ > 1; }
    void progress(std::size_t, std::size_t, std::string_view what) override {
        if (what == "write") ++told_;
    }

private:
    int told_ = 0;
};

TEST_CASE("deleting many rows one by one can be cancelled half-way") {
    const ChineseFolder folder;
    ProjectStore store = made(folder);
    Edit drawn{"paste", {}}, deleted{"delete", {}};
    const Feature gate = make_feature(Table::school_gates, make_point({410000, 3393000}));
    for (std::int64_t id = 1; id <= 10000; ++id) {
        drawn.changes.push_back(FeatureChange{Table::school_gates, {id}, std::nullopt, gate});
        deleted.changes.push_back(FeatureChange{Table::school_gates, {id}, gate, std::nullopt});
    }
    append(store, drawn);
    CancelledWhileWriting job;
    const auto stopped = store.append(deleted, job);
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::cancelled);
    CHECK(loaded(store).layer(Table::school_gates).size() == 10000);
    append(store, deleted);
    CHECK(loaded(store).layer(Table::school_gates).size() == 0);
}

TEST_CASE("writing many rows that is cancelled half-way leaves the file as it was") {
    const ChineseFolder folder;
    RandomPlan random(3);
    ProjectStore store = made(folder);
    Plan plan = loaded(store);
    const Edit first = random.remembered_edit(plan);
    append(store, first);
    const auto before = canonical_bytes(loaded(store));
    LayerBuilder builder(Table::buildings);
    const std::int64_t id = loaded(store).layer(Table::buildings).next_id().number;
    for (std::int64_t row = 0; row < 20000; ++row)
        builder.add(FeatureId{id + row}, make_point({410000, 3393000}), make_feature(Table::buildings, {}).values);
    const Edit edit{"import", {RowsChange{Table::buildings, nullptr, builder.finish()}}};
    CancelledWhileWriting job;
    CHECK(store.append(edit, job).error().code == ErrorCode::cancelled);
    CHECK(canonical_bytes(loaded(store)) == before);
    CHECK(store.history().value().size() == 1);
    append(store, edit);
    CHECK(loaded(store).layer(Table::buildings).size() >= 20000);
}

TEST_CASE("only one writes a project, any number read it meanwhile") {
    const ChineseFolder folder;
    ProjectStore writer = made(folder);
    const auto second = ProjectStore::open(writer.path(), Access::read_write);
    REQUIRE(!second);
    CHECK(second.error().code == ErrorCode::conflict);
    CHECK(second.error().detail("file") == writer.path());
    ProjectStore reader = opened(writer.path(), Access::read_only);
    const Feature gate = make_feature(Table::school_gates, make_point({410000, 3393000}));
    append(writer, {"place", {FeatureChange{Table::school_gates, {1}, std::nullopt, gate}}});
    CHECK(loaded(reader).layer(Table::school_gates).size() == 1);
    CHECK(reader.append({"place", {FeatureChange{Table::school_gates, {2}, std::nullopt, gate}}}).error().code ==
          ErrorCode::cannot_write);
    const std::string path = writer.path();
    close(std::move(writer));
    CHECK(ProjectStore::open(path, Access::read_write));
}

TEST_CASE("half an edit whose writer died is never read") {
    const ChineseFolder folder;
    const std::string path = made(folder).path();
    const std::string broken_off = folder.file("断电.gpkg");
    {
        const auto database = Database::open(path, Database::Access::read_write);
        REQUIRE(database);
        // A cache of one page: the edit reaches the file before it is complete.
        REQUIRE(
            database.value().run("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE yimi_project SET value = 77;"
                                 "CREATE TABLE half AS SELECT randomblob(9000) FROM gpkg_data_columns"));
        for (const char* part : {"", "-journal"}) std::filesystem::copy_file(path + part, broken_off + part);
    }
    REQUIRE(test::bytes_of(broken_off) != test::bytes_of(path));
    CHECK(loaded(opened(broken_off, Access::read_only)).revision().number == 0);
    CHECK_FALSE(std::filesystem::exists(broken_off + "-journal"));
}

TEST_CASE("what is no project says so and stays as it was") {
    const ChineseFolder folder;
    folder.write("文字.gpkg", std::string(2000, 'x'));
    folder.write("短.gpkg", "text");
    folder.write("空.gpkg", "");
    std::filesystem::create_directory(folder.file("夹.gpkg"));
    const auto before = test::contents_of(folder.path());
    for (const char* name : {"文字.gpkg", "短.gpkg", "空.gpkg", "夹.gpkg"})
        for (const Access access : {Access::read_only, Access::read_write}) {
            CAPTURE(name);
            const auto store = ProjectStore::open(folder.file(name), access);
            REQUIRE_FALSE(store);
            CHECK(store.error().code == ErrorCode::unsupported);
            CHECK(store.error().detail("reason") == "no_project");
        }
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("looking whether another program's database in WAL mode is a project leaves nothing beside it") {
    const ChineseFolder folder;
    const std::string path = folder.file("别人的.gpkg");
    {
        auto foreign = Database::open(path, Database::Access::create);
        REQUIRE(foreign);
        REQUIRE(foreign.value().run("PRAGMA journal_mode = WAL; CREATE TABLE roads (name TEXT)"));
    }
    namespace fs = std::filesystem;
    const auto long_ago = fs::last_write_time(folder.path()) - std::chrono::hours(1);
    fs::last_write_time(folder.path(), long_ago);
    const auto before = test::contents_of(folder.path());
    for (const Access access : {Access::read_only, Access::read_write}) {
        const auto store = ProjectStore::open(path, access);
        REQUIRE_FALSE(store);
        CHECK(store.error().detail("reason") == "no_project");
    }
    CHECK(test::contents_of(folder.path()) == before);
    CHECK(fs::last_write_time(folder.path()) == long_ago);
}

TEST_CASE("what the window remembers is kept and is no edit") {
    const ChineseFolder folder;
    ProjectStore store = made(folder);
    REQUIRE(store.remember("view", "1,2,3"));
    REQUIRE(store.remember("view", "锦江"));
    const std::string path = store.path();
    close(std::move(store));
    const ProjectStore again = opened(path, Access::read_only);
    CHECK(again.remembered("view") == "锦江");
    CHECK(again.remembered("other").empty());
    CHECK(again.history().value().empty());
}

TEST_CASE("a project is never made over an existing file") {
    const ChineseFolder folder;
    folder.write("在.gpkg", "something");
    const auto result = ProjectStore::create(folder.file("在.gpkg"), find_crs(default_project_crs).value());
    REQUIRE(!result);
    CHECK(result.error().code == ErrorCode::conflict);
    CHECK(result.error().detail("reason") == "exists");
    CHECK(test::bytes_of(folder.file("在.gpkg")) == "something");
    const auto nowhere = ProjectStore::create(folder.file("no/在.gpkg"), find_crs(default_project_crs).value());
    REQUIRE(!nowhere);
    CHECK(nowhere.error().code == ErrorCode::cannot_write);
    CHECK(test::contents_of(folder.path()).size() == 1);
}

}  // namespace yimi::gis
