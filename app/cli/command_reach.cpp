#include <QCoreApplication>
#include <algorithm>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/profiles.h"
#include "app/text/names.h"
#include "core/base/parallel.h"
#include "core/coverage/independent_reach.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

/// `reach`: what a child of each block reaches by itself in some minutes.
class ReachCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ReachCommand)

public:
    const char* name() const noexcept override { return "reach"; }
    QString purpose() const override { return tr("what a child of each block reaches by itself"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--minutes", minutes_, tr("how long the child walks (15)").toStdString())
            ->type_name("MINUTES");
        options
            .add_option("--profile", profile_,
                        tr("who walks: alone_9 (usual), alone_12, accompanied, pushchair, adult").toStdString())
            ->type_name("NAME");
        options
            .add_option("--snap", most_leg_m_,
                        tr("farther from the streets than this is not reached, m (no limit)").toStdString())
            ->type_name("METRES");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(minutes, positive_argument("--minutes", minutes_));
        if (most_leg_m_) {
            YIMI_TRY(checked, positive_argument("--snap", *most_leg_m_));
        }
        YIMI_TRY(plan, read_project(path_));
        YIMI_TRY(profile, profile_argument(plan, profile_, console));
        const gis::GeosKernel kernel;
        constexpr double second_per_minute = 60;
        const IndependentOptions options{profile, minutes * second_per_minute, Daylight::day, most_leg_m_,
                                         default_threads()};
        YIMI_TRY(reach, independent_reach(plan, WalkNetwork(plan), options, kernel, console));
        if (json_)
            console.print(document(reach, plan));
        else
            describe(std::move(reach), plan, console);
        return Outcome::done;
    }

private:
    [[nodiscard]] nlohmann::json document(const std::vector<IndependentReach>& reach, const Plan& plan) const {
        nlohmann::json blocks = nlohmann::json::array();
        for (const IndependentReach& each : reach) {
            nlohmann::json places = nlohmann::json::object();
            for (std::size_t kind = 0; kind < each.places.size(); ++kind)
                places[std::string(place_kinds()[kind].word())] = each.places[kind];
            blocks.push_back({{"uid", json_of_text(uid_of(plan, Table::blocks, each.block))},
                              {"children", json_of(each.children)},
                              {"sets_out", each.sets_out},
                              {"places", std::move(places)},
                              {"open_space_m2", each.open_space_m2},
                              {"blocks_m2", each.blocks_m2}});
        }
        return {{"profile", profile_},
                {"profile_changed", is_changed_profile(plan, profile_)},
                {"minutes", minutes_},
                {"blocks", std::move(blocks)}};
    }

    void describe(std::vector<IndependentReach> reach, const Plan& plan, Console& console) const {
        std::stable_sort(reach.begin(), reach.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.sets_out, a.open_space_m2) < std::tuple(b.sets_out, b.open_space_m2);
        });
        const auto stuck = std::count_if(reach.begin(), reach.end(), [](const auto& each) { return !each.sets_out; });
        console.print(tr("What a child reaches in %1 minutes, the least first:").arg(number(minutes_)));
        for (const IndependentReach& each : reach)
            console.print(each.sets_out
                              ? tr("  %1: %2 playgrounds and parks, %3 schools, %4 ha of open space")
                                    .arg(QString::fromStdString(uid_of(plan, Table::blocks, each.block)),
                                         QString::number(each.places.front()), QString::number(each.places[schools_]),
                                         number(each.open_space_m2 / 1e4, 2))
                              : tr("  %1: beside no street that it may walk")
                                    .arg(QString::fromStdString(uid_of(plan, Table::blocks, each.block))));
        if (stuck > 0)
            console.print(tr("From %n block(s) the child cannot set out at all.", nullptr, static_cast<int>(stuck)));
    }

    static constexpr std::size_t schools_ = 2;  ///< in place_kinds()
    std::string path_, profile_ = "alone_9";
    double minutes_ = 15;
    std::optional<double> most_leg_m_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> reach_command() {
    return std::make_unique<ReachCommand>();
}

}  // namespace yimi::app
