#include <cstdlib>
#include <optional>

#include "gis/store/project_store.h"
#include "tests/kill/expected.h"
#include "tests/kill/phase.h"
#include "tests/kill/scenario_work.h"
#include "tests/support/temporary_folder.h"

namespace yimi::kill {
namespace {

using gis::ProjectStore;

/// Scenarios over a base that changes beneath them; the same project dies again and again.
class Planning final : public Phase {
public:
    const char* name() const override { return "planning"; }
    int kills_a_round() const override { return 20; }
    void begin_round(unsigned) override {
        folder_.emplace();
        if (!ProjectStore::create(path(), gis::find_crs(gis::default_project_crs).value())) std::abort();
        there_ = found();
    }
    Order order(unsigned seed) override { return {"scenarios", path(), seed, ""}; }
    std::vector<Moment> moments() const override { return {{"try open", 1}, {"try", 20}, {"try", 50}, {"done", 20}}; }
    void check(const LastWords& words, Checks& checks) override {
        checks.expect(words.was_killed || words.exit_code == 0, "the worker ended by itself");
        std::string confirmed = there_, tried = there_;
        for (const Said& said : words.lines) {
            if (said.verb == "failed") checks.expect(false, said.rest);
            if (said.verb == "done") confirmed = tried = said.rest;
            if (said.verb == "try" && said.rest.starts_with("change ")) tried = said.rest.substr(7);
        }
        there_ = found();  // takes back half an edit first, as the next start does
        check_sound(path(), checks);
        checks.expect(there_ == confirmed || there_ == tried, "neither what was confirmed nor what was tried is there");
    }

private:
    /// As the next start finds it; a word of its own where it cannot be read.
    [[nodiscard]] std::string found() const {
        const auto store = ProjectStore::open(path(), ProjectStore::Access::read_write);
        if (!store) return "closed: " + store.error().message;
        const auto plan = store.value().load();
        const auto stored = store.value().scenarios();
        if (!plan || !stored) return "unreadable";
        std::vector<Scenario> scenarios;
        for (const gis::StoredScenario& each : stored.value()) {
            if (each.damage) return "damaged";
            scenarios.push_back(each.scenario);
        }
        return state_of(plan.value(), scenarios);
    }
    [[nodiscard]] std::string path() const { return folder_->file("项目.gpkg"); }
    std::optional<test::ChineseFolder> folder_;
    std::string there_;
};

}  // namespace

std::unique_ptr<Phase> planning() {
    return std::make_unique<Planning>();
}

}  // namespace yimi::kill
