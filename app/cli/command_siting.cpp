#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/profiles.h"
#include "app/text/names.h"
#include "core/base/parallel.h"
#include "core/coverage/siting_question.h"
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
            .add_option("--candidates", candidates_,
                        tr("table of the parcels to choose from (blocks), or grid: points in the blocks").toStdString())
            ->type_name("TABLE|grid");
        options.add_option("--spacing", spacing_m_, tr("of the grid, m (100)").toStdString())->type_name("METRES");
        options
            .add_option("--at", points_,
                        tr("a point to choose from, in place of parcels; may be given several times").toStdString())
            ->type_name("X,Y");
        options.add_option("--profile", profile_, tr("who walks (anyone, anywhere)").toStdString())->type_name("NAME");
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
        YIMI_TRY(within_m, positive_argument("--within", within_m_));
        if (goal_ != "coverage" && goal_ != "median") return bad_argument("--goal", goal_);
        if (count_ < 1) return bad_argument("--count", std::to_string(count_));
        SitingWish wish;
        wish.places = *places;
        wish.goal = goal_ == "median" ? SitingGoal::median : SitingGoal::coverage;
        wish.count = static_cast<std::size_t>(count_);
        wish.within_m = within_m;
        wish.threads = default_threads();
        YIMI_TRY(plan, read_project(path_));
        if (!profile_.empty()) {
            YIMI_TRY(profile, profile_argument(plan, profile_, console));
            wish.profile = profile;
        }
        const gis::GeosKernel kernel;
        YIMI_TRY(candidates, candidates_in(plan, kernel));
        YIMI_TRY(question, siting_question(plan, wish, std::move(candidates), kernel, console));
        for (const auto& [option, uids, use] :
             {std::tuple("--lock", &locked_, SiteUse::locked), std::tuple("--forbid", &forbidden_, SiteUse::forbidden)})
            for (const std::string& uid : *uids) {
                const auto site = site_named(plan, question, uid);
                if (!site) return bad_argument(option, uid);
                question.problem.use[*site] = use;
            }
        YIMI_TRY(siting, best_sites(question.problem, console));
        if (json_)
            console.print(document(plan, siting, question));
        else
            describe(plan, siting, question, console);
        return Outcome::done;
    }

private:
    [[nodiscard]] Result<std::vector<SiteCandidate>> candidates_in(const Plan& plan,
                                                                   const gis::GeosKernel& kernel) const {
        if (!points_.empty()) {
            std::vector<Point> points;
            for (const std::string& text : points_) {
                YIMI_TRY(at, point_argument("--at", text));
                points.push_back(at);
            }
            return candidates_at(points);
        }
        if (candidates_ == "grid") {
            YIMI_TRY(spacing_m, positive_argument("--spacing", spacing_m_));
            return grid_in_blocks(plan, spacing_m, most_site_candidates);
        }
        YIMI_TRY(table, table_argument("--candidates", candidates_));
        return parcels_of(plan, table, kernel);
    }

    /// The row that is a site's parcel; nothing for a point.
    [[nodiscard]] static std::optional<RowView> parcel(const Plan& plan, const SiteCandidate& site) {
        return site.parcel ? plan.layer(site.table).row(*site.parcel) : std::nullopt;
    }
    [[nodiscard]] static std::optional<std::size_t> site_named(const Plan& plan, const SitingQuestion& question,
                                                               const std::string& uid) {
        for (std::size_t site = 0; site < question.candidates.size(); ++site)
            if (const auto row = parcel(plan, question.candidates[site]); row && row->uid() == uid) return site;
        return std::nullopt;
    }

    [[nodiscard]] json document(const Plan& plan, const Siting& siting, const SitingQuestion& question) const {
        json chosen = json::array();
        const auto gains = gains_of(question.problem, siting.sites);
        for (const std::size_t site : siting.sites) {
            const auto row = parcel(plan, question.candidates[site]);
            const Point at = question.candidates[site].entries.front();
            const auto gain =
                std::find_if(gains.begin(), gains.end(), [site](const SiteGain& each) { return each.site == site; });
            chosen.push_back({{"uid", row ? json(row->uid()) : json()},
                              {"name", row ? json_of_text(row->name()) : json()},
                              {"x", at.x},
                              {"y", at.y},
                              {"children_gained", gain->children},
                              {"saved_m", gain->saved_m}});
        }
        return {{"of", of_},
                {"goal", goal_},
                {"count", count_},
                {"within_m", within_m_},
                {"profile", profile_.empty() ? json() : json(profile_)},
                {"profile_changed", is_changed_profile(plan, profile_)},
                {"candidates", question.candidates.size()},
                {"sites", std::move(chosen)},
                {"unit", goal_ == "median" ? "m" : "children"},
                {"value", siting.value},
                {"value_before", siting.value_before},
                {"bound", siting.bound},
                {"optimum", json_of(siting.optimum)},
                {"greedy_share", greedy_share},
                {"blocks_without_children", question.unknown_blocks}};
    }

    void describe(const Plan& plan, const Siting& siting, const SitingQuestion& question, Console& console) const {
        for (const std::size_t site : siting.sites) {
            const Point at = question.candidates[site].entries.front();
            const auto row = parcel(plan, question.candidates[site]);
            console.print(row ? to_qstring(row->uid()) + QLatin1Char('\t') + to_qstring(row->name())
                              : QStringLiteral("%1,%2").arg(at.x, 0, 'f', 2).arg(at.y, 0, 'f', 2));
        }
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

    std::string path_, of_, goal_ = "coverage", candidates_ = "blocks", profile_;
    std::vector<std::string> locked_, forbidden_, points_;
    int count_ = 1;
    double within_m_ = 300, spacing_m_ = 100;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> siting_command() {
    return std::make_unique<SitingCommand>();
}

}  // namespace yimi::app
