#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/text/names.h"
#include "core/base/parallel.h"
#include "core/coverage/siting.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// `siting`: where the next places help most, among candidate parcels.
class SitingCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SitingCommand)

public:
    const char* name() const noexcept override { return "siting"; }
    QString purpose() const override { return tr("where the next playgrounds or schools help most"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--of", of_, tr("the places: playgrounds, parks, primary_schools, …").toStdString())
            ->required()
            ->type_name("PLACES");
        options.add_option("--count", count_, tr("how many new ones (1)").toStdString())->type_name("NUMBER");
        options
            .add_option("--goal", goal_,
                        tr("coverage: most children within reach; median: fewest metres walked by all (coverage)")
                            .toStdString())
            ->type_name("GOAL");
        options.add_option("--within", within_m_, tr("reach on foot, m (300)").toStdString())->type_name("METRES");
        options
            .add_option("--candidates", candidates_, tr("table of the parcels to choose from (blocks)").toStdString())
            ->type_name("TABLE");
        options
            .add_option("--lock", locked_, tr("a parcel that is to be one; may be given several times").toStdString())
            ->type_name("UID");
        options
            .add_option("--forbid", forbidden_,
                        tr("a parcel that must be none; may be given several times").toStdString())
            ->type_name("UID");
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        const auto places = place_kind_named(of_);
        if (!places) return bad_argument("--of", of_);
        YIMI_TRY(candidates, table_argument("--candidates", candidates_));
        YIMI_TRY(within_m, positive_argument("--within", within_m_));
        if (goal_ != "coverage" && goal_ != "median") return bad_argument("--goal", goal_);
        if (count_ < 1) return bad_argument("--count", std::to_string(count_));
        YIMI_TRY(plan, read_project(path_));
        const gis::GeosKernel kernel;
        YIMI_TRY(question, siting_question(plan, *places, candidates, kernel, console, default_threads()));
        SitingProblem& problem = question.problem;
        problem.goal = goal_ == "median" ? SitingGoal::median : SitingGoal::coverage;
        problem.count = static_cast<std::size_t>(count_);
        problem.within_m = within_m;
        const Layer& layer = plan.layer(candidates);
        for (const auto& [option, uids, use] :
             {std::tuple("--lock", &locked_, SiteUse::locked), std::tuple("--forbid", &forbidden_, SiteUse::forbidden)})
            for (const std::string& uid : *uids) {
                const auto id = layer.find_uid(uid);
                const auto found =
                    id ? std::find(question.sites.begin(), question.sites.end(), *id) : question.sites.end();
                if (found == question.sites.end()) return bad_argument(option, uid);
                problem.use[static_cast<std::size_t>(found - question.sites.begin())] = use;
            }
        YIMI_TRY(siting, best_sites(problem, console));
        std::vector<RowView> sites;
        for (const std::size_t site : siting.sites) sites.push_back(*layer.row(question.sites[site]));
        if (json_)
            console.print(document(siting, sites, question));
        else
            describe(siting, sites, question, console);
        return Outcome::done;
    }

private:
    [[nodiscard]] json document(const Siting& siting, const std::vector<RowView>& sites,
                                const SitingQuestion& question) const {
        json chosen = json::array();
        for (const RowView& site : sites) chosen.push_back({{"uid", site.uid()}, {"name", json_of_text(site.name())}});
        return {{"of", of_},
                {"goal", goal_},
                {"count", count_},
                {"within_m", within_m_},
                {"candidates", question.sites.size()},
                {"sites", std::move(chosen)},
                {"unit", goal_ == "median" ? "m" : "children"},
                {"value", siting.value},
                {"value_before", siting.value_before},
                {"bound", siting.bound},
                {"optimum", json_of(siting.optimum)},
                {"greedy_share", greedy_share},
                {"blocks_without_children", question.unknown_blocks}};
    }

    void describe(const Siting& siting, const std::vector<RowView>& sites, const SitingQuestion& question,
                  Console& console) const {
        for (const RowView& site : sites)
            console.print(QString::fromStdString(std::string(site.uid())) + QLatin1Char('\t') +
                          to_qstring(site.name()));
        const auto figure = [](double value) { return number(value, 0); };
        if (goal_ == "coverage")
            console.print(tr("Children within %1 m on foot: %2 → %3; no choice reaches more than %4.")
                              .arg(figure(within_m_), figure(siting.value_before), figure(siting.value),
                                   figure(siting.optimum.value_or(siting.bound))));
        else
            console.print(tr("Metres walked by all children together: %1 → %2; no choice needs less than %3.")
                              .arg(figure(siting.value_before), figure(siting.value),
                                   figure(siting.optimum.value_or(siting.bound))));
        if (question.unknown_blocks > 0)
            console.print(tr("In %n block(s) the number of children is unknown.", nullptr,
                             static_cast<int>(question.unknown_blocks)));
    }

    std::string path_, of_, goal_ = "coverage", candidates_ = "blocks";
    std::vector<std::string> locked_, forbidden_;
    int count_ = 1;
    double within_m_ = 300;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> siting_command() {
    return std::make_unique<SitingCommand>();
}

}  // namespace yimi::app
