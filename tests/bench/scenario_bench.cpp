#include <filesystem>

#include "app/document/document.h"
#include "tests/bench/bench.h"
#include "tests/bench/temporary_folder.h"

namespace yimi::bench {
namespace {

constexpr int edits = 20;

/// From the present state to a scenario of twenty edits and back, with what the project remembers of it. Count:
/// switches; check: rows of the scenario's plan.
class SwitchScenario final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        const std::string path = folder_.file("project.gpkg");
        std::filesystem::copy_file(request.project, path);
        YIMI_TRY(opened, document_.open(QString::fromStdString(path)));
        const Scenario scenario = app::new_scenario(QStringLiteral("bench"), QStringLiteral("#7c3aed"));
        uid_ = scenario.uid;
        if (!document_.keep_scenario(scenario) || !document_.switch_to(uid_) || !rename_streets())
            return Error{ErrorCode::unsupported, "the project takes no scenario", {}};
        document_.switch_to(std::nullopt);
        return Done{};
    }

    Result<Work> run() override {
        const bool there = document_.switch_to(uid_);
        const std::size_t rows = document_.snapshot()->layer(Table::streets).size();
        const bool back = document_.switch_to(std::nullopt);
        if (!there || !back) return Error{ErrorCode::conflict, "not switched", {}};
        return Work{2, static_cast<double>(rows)};
    }

private:
    bool rename_streets() {
        std::vector<FeatureId> streets;
        document_.base()->layer(Table::streets).for_each([&](const RowView& street) {
            streets.push_back(street.id());
            return streets.size() < edits;
        });
        for (const FeatureId id : streets) {
            const auto before = document_.snapshot()->layer(Table::streets).feature(id);
            Feature after = *before;
            set(after, Table::streets, "name", std::string("方案"));
            if (!document_.commit({"change_attribute", {FeatureChange{Table::streets, id, before, after}}}))
                return false;
        }
        return !streets.empty();
    }

    TemporaryFolder folder_;
    app::JobRunner jobs_;
    app::Document document_{jobs_};
    std::string uid_;
};

}  // namespace

std::unique_ptr<Bench> switch_scenario_bench() {
    return std::make_unique<SwitchScenario>();
}

}  // namespace yimi::bench
