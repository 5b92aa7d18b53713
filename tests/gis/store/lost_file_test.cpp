// What becomes of an open project whose file, folder or disk lets it down: nothing is written, the store says why, and
// everything can still be saved elsewhere.
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "gis/store/project_store.h"
#include "tests/support/random_plan.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {
namespace fs = std::filesystem;

using test::ChineseFolder;
using test::RandomPlan;
using Access = ProjectStore::Access;

ProjectStore opened(const std::string& path) {
    auto store = ProjectStore::open(path, Access::read_write);
    if (!store) FAIL(store.error().message);
    return std::move(store).value();
}

/// An open project with some history, and a further edit that it is to take.
struct Project {
    explicit Project(const std::string& path, unsigned seed = 7) : random(seed) {
        REQUIRE(ProjectStore::create(path, find_crs(default_project_crs).value()));
        store.emplace(opened(path));
        plan = store->load().value();
        for (int step = 0; step < 4; ++step) {
            const Edit edit = random.remembered_edit(plan);
            REQUIRE(plan.apply(edit));
            REQUIRE(store->append(edit));
        }
        next = random.remembered_edit(plan);
    }

    /// That the edit is refused for that reason and that the store still shows what it held.
    Error refused(const std::string& reason) {
        const auto stored = store->append(next);
        REQUIRE_FALSE(stored);
        CAPTURE(stored.error().message);
        CHECK(stored.error().code == ErrorCode::cannot_write);
        CHECK(stored.error().detail("reason") == reason);
        CHECK(stored.error().detail("file") == store->path());
        return stored.error();
    }
    void holds(std::size_t edits) const {
        CHECK(canonical_bytes(store->load().value()) == canonical_bytes(plan));
        CHECK(store->history().value().size() == edits);
    }
    /// Goes on in a copy, where the edit can be made.
    void goes_on_at(const std::string& path, std::size_t edits) {
        QuietJob job;
        const auto copied = store->copy_to(path, plan, job);
        if (!copied) FAIL(copied.error().message);
        store.emplace(opened(path));
        holds(edits);
        REQUIRE(store->append(next));
        REQUIRE(store->step_back());
        holds(edits + 1);
        for (std::size_t step = 0; step < edits; ++step) REQUIRE(store->step_back());
    }

    RandomPlan random;
    std::optional<ProjectStore> store;
    Plan plan;
    Edit next;
};

/// While it lives, this process has the rights of somebody else, since rights do not stop root.
class SomebodyElse {
public:
    SomebodyElse() {
        if (geteuid() == 0) REQUIRE(seteuid(65534) == 0);
    }
    ~SomebodyElse() {
        if (getuid() == 0) static_cast<void>(seteuid(0));
    }
    SomebodyElse(const SomebodyElse&) = delete;
    SomebodyElse& operator=(const SomebodyElse&) = delete;
};

/// While it lives, no file may grow beyond that: what a program meets on a full disk, without filling one.
class SmallFiles {
public:
    explicit SmallFiles(std::uintmax_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &before_); }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit before_{};
};

/// A disk of its own, where this program may make one.
class SmallDisk {
public:
    explicit SmallDisk(const std::string& at) : at_(at) {
        fs::create_directory(at);
        is_there_ = mount("tmpfs", at.c_str(), "tmpfs", 0, "size=2m") == 0;
    }
    ~SmallDisk() {
        if (is_there_) umount2(at_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool is_there() const noexcept { return is_there_; }

private:
    std::string at_;
    bool is_there_ = false;
};

Edit large_edit(const Plan& plan) {
    LayerBuilder builder(Table::buildings);
    const std::int64_t id = plan.layer(Table::buildings).next_id().number;
    for (std::int64_t row = 0; row < 30'000; ++row)
        builder.add(FeatureId{id + row}, make_point({410000, 3393000}), make_feature(Table::buildings, {}).values);
    return {"import", {RowsChange{Table::buildings, nullptr, builder.finish()}}};
}

}  // namespace

TEST_CASE("a project that is deleted while it is open takes no edit and goes on elsewhere with all of its history") {
    const ChineseFolder folder;
    Project project(folder.file("项目.gpkg"));
    fs::remove(folder.file("项目.gpkg"));
    project.refused("removed");
    project.holds(4);
    CHECK_FALSE(fs::exists(folder.file("项目.gpkg")));
    project.goes_on_at(folder.file("副本.gpkg"), 4);
}

TEST_CASE("a project that is deleted while it is open can be put back where it was") {
    const ChineseFolder folder;
    Project project(folder.file("项目.gpkg"));
    fs::remove(folder.file("项目.gpkg"));
    project.refused("removed");
    project.goes_on_at(folder.file("项目.gpkg"), 4);
}

TEST_CASE("a project that is moved while it is open says where it is now") {
    const ChineseFolder folder;
    Project project(folder.file("项目.gpkg"));
    fs::rename(folder.file("项目.gpkg"), folder.file("改名.gpkg"));
    CHECK(project.refused("moved").detail("now") == folder.file("改名.gpkg"));
    fs::rename(folder.file("改名.gpkg"), folder.file("项目.gpkg"));
    CHECK(project.store->append(project.next));
}

TEST_CASE("a project in whose place another one comes leaves that one alone") {
    const ChineseFolder folder;
    { const Project other(folder.file("另一个.gpkg"), 6); }
    const std::string others = test::bytes_of(folder.file("另一个.gpkg"));
    Project project(folder.file("项目.gpkg"));
    SECTION("by another name") {
        fs::rename(folder.file("另一个.gpkg"), folder.file("项目.gpkg"));
        project.refused("replaced");
        CHECK(test::bytes_of(folder.file("项目.gpkg")) == others);
        project.goes_on_at(folder.file("副本.gpkg"), 4);
    }
    SECTION("written into it, after which only what is in memory is still ours") {
        folder.write("项目.gpkg", others);
        project.refused("replaced");
        CHECK(test::bytes_of(folder.file("项目.gpkg")) == others);
        project.goes_on_at(folder.file("副本.gpkg"), 0);
    }
}

TEST_CASE("a project that something overwrites with anything goes on elsewhere") {
    const ChineseFolder folder;
    Project project(folder.file("项目.gpkg"));
    folder.write("项目.gpkg", std::string(20'000, 'x'));
    CHECK_FALSE(project.store->append(project.next));
    project.goes_on_at(folder.file("副本.gpkg"), 0);
}

TEST_CASE("an edit for which the disk has no room is refused as a whole and taken when there is room") {
    const ChineseFolder folder;
    Project project(folder.file("项目.gpkg"));
    project.next = large_edit(project.plan);
    {
        const SmallFiles small(fs::file_size(folder.file("项目.gpkg")) + 100'000);
        project.refused("full");
        project.holds(4);
    }
    CHECK(project.store->append(project.next));
}

TEST_CASE("a project on a disk that is full goes on on another one") {
    const ChineseFolder folder;
    const SmallDisk disk(folder.file("盘"));
    if (!disk.is_there()) {
        WARN("SKIPPED: this program may not mount a disk");
        return;
    }
    Project project(folder.file("盘/项目.gpkg"));
    std::ofstream(folder.file("盘/录像.mp4")) << std::string(4'000'000, 'x');
    project.next = large_edit(project.plan);
    project.refused("full");
    project.holds(4);
    QuietJob job;
    const auto beside = project.store->copy_to(folder.file("盘/副本.gpkg"), project.plan, job);
    REQUIRE_FALSE(beside);
    CHECK(beside.error().detail("reason") == "full");
    CHECK_FALSE(fs::exists(folder.file("盘/副本.gpkg")));
    project.goes_on_at(folder.file("副本.gpkg"), 4);
    project.store.reset();
}

TEST_CASE("a project in a folder that becomes write-protected goes on elsewhere") {
    const ChineseFolder folder;
    fs::create_directory(folder.file("锁"));
    for (const char* path : {"锁", "."}) fs::permissions(folder.file(path), fs::perms::all);
    std::optional<Project> project;
    {
        const SomebodyElse somebody;
        project.emplace(folder.file("锁/项目.gpkg"));
    }
    fs::permissions(folder.file("锁"),
                    fs::perms::all & ~fs::perms::owner_write & ~fs::perms::group_write & ~fs::perms::others_write);
    {
        const SomebodyElse somebody;
        project->refused("write_protected");
        project->holds(4);
        project->goes_on_at(folder.file("副本.gpkg"), 4);
        project.reset();
        const auto again = ProjectStore::open(folder.file("锁/项目.gpkg"), Access::read_write);
        REQUIRE_FALSE(again);
        CHECK(again.error().detail("reason") == "write_protected");
        CHECK(ProjectStore::open(folder.file("锁/项目.gpkg"), Access::read_only));
    }
    fs::permissions(folder.file("锁"), fs::perms::all);
}

TEST_CASE("a copy never takes another file's place, and one that is stopped leaves nothing") {
    const ChineseFolder folder;
    const Project project(folder.file("项目.gpkg"));
    folder.write("在.gpkg", "something");
    QuietJob job;
    const auto copied = project.store->copy_to(folder.file("在.gpkg"), project.plan, job);
    REQUIRE_FALSE(copied);
    CHECK(copied.error().detail("reason") == "exists");
    CHECK(test::bytes_of(folder.file("在.gpkg")) == "something");
    class Stopped final : public JobContext {
    public:
        bool cancelled() const noexcept override { return true; }
        void progress(std::size_t, std::size_t, std::string_view) override {}
    } stopped;
    CHECK(project.store->copy_to(folder.file("新.gpkg"), project.plan, stopped).error().code == ErrorCode::cancelled);
    CHECK(test::contents_of(folder.path()).size() == 2);
}

}  // namespace yimi::gis
