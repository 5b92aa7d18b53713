#include <filesystem>
#include <map>
#include <optional>

#include "gis/store/export.h"
#include "gis/store/project_store.h"
#include "gis/support/sqlite.h"
#include "tests/kill/expected.h"
#include "tests/kill/phase.h"
#include "tests/support/plan_builder.h"
#include "tests/support/temporary_folder.h"

namespace yimi::kill {
namespace {
namespace fs = std::filesystem;

using gis::ProjectStore;

[[noreturn]] void harness_is_wrong(const std::string& why) {
    std::fprintf(stderr, "The harness itself is wrong: %s\n", why.c_str());
    std::exit(1);
}

template <class T>
T certain(Result<T> result) {
    if (!result) harness_is_wrong(result.error().message);
    return std::move(result).value();
}

void make_project(const std::string& path) {
    certain(ProjectStore::create(path, certain(gis::find_crs(gis::default_project_crs))));
}

ProjectStore writer_of(const std::string& path) {
    return certain(ProjectStore::open(path, ProjectStore::Access::read_write));
}

Plan plan_in(const std::string& path) {
    return certain(certain(ProjectStore::open(path, ProjectStore::Access::read_only)).load());
}

/// What an earlier Yimi knew of a street, too.
Plan streets(int count) {
    test::PlanBuilder builder;
    for (int street = 0; street < count; ++street)
        builder.row(Table::streets, make_line(std::array{Point{410000.0, 3393000.0 + street}, Point{410100, 3393000}}),
                    {{"name", std::string("学府路")}});
    return builder.plan();
}

/// Appends edits of one street each; returns what the project then has to hold.
Expected draw_streets(const std::string& path, int edits) {
    ProjectStore store = writer_of(path);
    Plan plan = certain(store.load());
    Expected expected{{state_of(plan)}, 0, ""};
    for (const Change& change : test::import_of(streets(edits)).changes) {
        const Edit edit{"draw", {change}};
        certain(store.append(edit));
        certain(plan.apply(edit));
        expected = expected.after("edit " + state_of(plan));
    }
    return expected;
}

constexpr std::size_t whole_history = 1'000'000;

/// Random edits, undo, redo, looking elsewhere; the same project dies again and again.
class Editing final : public Phase {
public:
    const char* name() const override { return "editing"; }
    int kills_a_round() const override { return 25; }
    void begin_round(unsigned) override {
        folder_.emplace();
        make_project(path());
        expected_ = {{state_of(plan_in(path()))}, 0, ""};
    }
    Order order(unsigned seed) override { return {"edit", path(), seed, ""}; }
    std::vector<Moment> moments() const override { return {{"try open", 1}, {"try", 20}, {"try", 60}, {"done", 20}}; }
    void check(const LastWords& words, Checks& checks) override {
        constexpr std::size_t some_steps = 4;
        expected_ = check_project(path(), outcome_of(words, expected_, checks), some_steps, checks);
    }
    void end_round(Checks& checks) override {
        expected_ = check_project(path(), {expected_, {}}, whole_history, checks);
    }

private:
    [[nodiscard]] std::string path() const { return folder_->file("项目.gpkg"); }
    std::optional<test::ChineseFolder> folder_;
    Expected expected_;
};

/// A folder of shapefiles comes in, is undone and redone.
class Importing final : public Phase {
public:
    const char* name() const override { return "importing"; }
    int kills_a_round() const override { return 1; }
    void begin_round(unsigned) override {
        if (template_.plans.empty()) {
            make_project(folder_.file("始.gpkg"));
            template_ = draw_streets(folder_.file("始.gpkg"), 3);
        }
        work_.emplace();
        fs::copy_file(folder_.file("始.gpkg"), path());
    }
    Order order(unsigned seed) override { return {"import", path(), seed, YIMI_SOURCE_DIR "/data/traffic"}; }
    std::vector<Moment> moments() const override {
        return {{"try import", 1}, {"at write", 1}, {"at write", 2}, {"try undo", 2}, {"try redo", 2}};
    }
    void check(const LastWords& words, Checks& checks) override {
        const Expected there = check_project(path(), outcome_of(words, template_, checks), whole_history, checks);
        if (there.done == template_.done) return;
        std::map<Table, std::size_t> rows;
        const Plan plan = plan_in(path());
        for (const TableSchema& schema : all_schemas()) rows[schema.table] = plan.layer(schema.table).size();
        if (whole_.empty()) whole_ = rows;  // of the first import, which nothing broke off
        checks.expect(rows == whole_, "not all rows of the import came in");
    }

private:
    [[nodiscard]] std::string path() const { return work_->file("项目.gpkg"); }
    test::ChineseFolder folder_;
    std::optional<test::ChineseFolder> work_;
    Expected template_;
    std::map<Table, std::size_t> whole_;
};

/// A clean GeoPackage takes the place of a former one.
class Exporting final : public Phase {
public:
    const char* name() const override { return "exporting"; }
    int kills_a_round() const override { return 10; }
    void begin_round(unsigned) override {
        folder_.emplace();
        target_.emplace();
        make_project(project());
        constexpr int enough_to_take_a_while = 3000;
        certain(writer_of(project()).append(test::import_of(streets(enough_to_take_a_while))));
        project_before_ = test::bytes_of(project());
        former_ = 0;
        export_number(former_);
    }
    Order order(unsigned seed) override { return {"export", target(), seed, project()}; }
    std::vector<Moment> moments() const override { return {{"try", 6}, {"done", 5}}; }
    void check(const LastWords& words, Checks& checks) override {
        checks.expect(words.was_killed || words.exit_code == 0, "the worker ended by itself");
        int confirmed = former_, tried = former_;
        for (const Said& said : words.lines) {
            if (said.verb == "try") tried = std::stoi(said.rest.substr(said.rest.find(' ')));
            if (said.verb == "done") confirmed = std::stoi(said.rest);
        }
        if (!check_sound(target(), checks)) return;
        const int there = exported_number();
        checks.expect(there == confirmed || there == tried,
                      "export " + std::to_string(there) + " is there; confirmed was " + std::to_string(confirmed));
        former_ = there;
        checks.expect(test::bytes_of(project()) == project_before_, "exporting changed the project");
    }
    /// What killed ones have left beside the target goes with the next export.
    void end_round(Checks& checks) override {
        export_number(1);
        check_alone(target(), checks);
    }

private:
    void export_number(int number) const {
        QuietJob job;
        certain(gis::export_geopackage(exported_plan(plan_in(project()), number), target(), {}, job));
    }
    [[nodiscard]] int exported_number() const {
        const auto database = certain(gis::Database::open(target(), gis::Database::Access::read_only));
        const auto tables =
            certain(database.integer("SELECT count(*) FROM gpkg_contents WHERE table_name = 'school_gates'"));
        return tables == 0 ? 0 : static_cast<int>(certain(database.integer("SELECT count(*) FROM school_gates")));
    }
    [[nodiscard]] std::string project() const { return folder_->file("项目.gpkg"); }
    [[nodiscard]] std::string target() const { return target_->file("成果.gpkg"); }
    std::optional<test::ChineseFolder> folder_, target_;
    std::string project_before_;
    int former_ = 0;
};

/// A project of an earlier Yimi, which had fewer columns and tables, is opened; one time in two it lies in WAL mode
/// with its last changes beside it, as another program left it.
class Migrating final : public Phase {
public:
    const char* name() const override { return "migrating"; }
    int kills_a_round() const override { return 1; }
    void begin_round(unsigned seed) override {
        if (template_.plans.empty()) make_old_projects();
        work_.emplace();
        const std::string from = folder_.file(seed % 2 == 0 ? "旧.gpkg" : "旧写前.gpkg");
        fs::copy_file(from, path());
        if (fs::exists(from + "-wal")) fs::copy_file(from + "-wal", path() + "-wal");
    }
    Order order(unsigned seed) override { return {"migrate", path(), seed, ""}; }
    std::vector<Moment> moments() const override { return {{"try open", 1}, {"try open", 1}, {"try edit", 2}}; }
    void check(const LastWords& words, Checks& checks) override {
        check_project(path(), outcome_of(words, template_, checks), whole_history, checks);
        const auto database = certain(gis::Database::open(path(), gis::Database::Access::read_only));
        for (const auto& [what, count] :
             {std::pair{"pragma_table_info('streets') WHERE name IN ('traffic_per_hour', 'separated')", 2},
              std::pair{"gpkg_data_columns WHERE table_name = 'streets' AND column_name = 'traffic_per_hour'", 1},
              std::pair{"pragma_table_list('yimi_media')", 1},
              std::pair{"gpkg_extensions WHERE table_name = 'yimi_media'", 1}})
            checks.expect(certain(database.integer(std::string("SELECT count(*) FROM ") + what)) == count,
                          std::string("not brought up to date: ") + what);
    }

private:
    static constexpr const char* make_old = R"sql(
ALTER TABLE streets DROP COLUMN traffic_per_hour;
ALTER TABLE streets DROP COLUMN separated;
DELETE FROM gpkg_data_columns WHERE table_name = 'streets' AND column_name IN ('traffic_per_hour', 'separated');
DELETE FROM gpkg_extensions WHERE table_name = 'yimi_media';
DROP TABLE yimi_media;
)sql";

    void make_old_projects() {
        const std::string plain = folder_.file("旧.gpkg"), ahead = folder_.file("旧写前.gpkg");
        make_project(plain);
        template_ = draw_streets(plain, 40);
        fs::copy_file(plain, ahead);
        certain(certain(gis::Database::open(plain, gis::Database::Access::read_write)).run(make_old));
        const std::string open_elsewhere = folder_.file("别处.gpkg");
        fs::rename(ahead, open_elsewhere);
        const auto database = certain(gis::Database::open(open_elsewhere, gis::Database::Access::read_write));
        certain(database.run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"));
        certain(database.run(make_old));
        for (const char* part : {"", "-wal"}) fs::copy_file(open_elsewhere + part, ahead + part);
    }
    [[nodiscard]] std::string path() const { return work_->file("项目.gpkg"); }
    test::ChineseFolder folder_;
    std::optional<test::ChineseFolder> work_;
    Expected template_;
};

}  // namespace

std::unique_ptr<Phase> editing() {
    return std::make_unique<Editing>();
}
std::unique_ptr<Phase> importing() {
    return std::make_unique<Importing>();
}
std::unique_ptr<Phase> exporting() {
    return std::make_unique<Exporting>();
}
std::unique_ptr<Phase> migrating() {
    return std::make_unique<Migrating>();
}

}  // namespace yimi::kill
