#include <QCoreApplication>
#include <cmath>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/link_report.h"
#include "app/cli/project.h"
#include "app/document/profiles.h"
#include "app/text/reach_text.h"
#include "core/base/parallel.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/walk_coverage.h"
#include "core/network/why_not_reached.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

std::string word_of(WhyNotReached::State state) {
    constexpr std::string_view words[] = {"within", "too_far", "broken", "no_places", "no_streets"};
    return std::string(words[static_cast<std::size_t>(state)]);
}

/// `why`: what keeps a child from getting to the nearest place of a kind.
class WhyCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::WhyCommand)

public:
    const char* name() const noexcept override { return "why"; }
    QString purpose() const override { return tr("why a place is not reached on foot, and what is missing"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options.add_option("--from", from_, tr("where the child lives: a place, or the uid of a block").toStdString())
            ->required()
            ->type_name("X,Y|UID");
        options
            .add_option("--to", to_,
                        tr("the places: playgrounds, parks, schools, primary_schools, junior_schools, kindergartens, "
                           "nurseries, or any table")
                            .toStdString())
            ->required()
            ->type_name("PLACES");
        options.add_option("--within", within_m_, tr("how far is within reach, m (no limit)").toStdString())
            ->type_name("METRES");
        options
            .add_option("--profile", profile_,
                        tr("who walks: accompanied, alone_9, alone_12, pushchair, adult (accompanied)").toStdString())
            ->type_name("NAME");
        options
            .add_option("--snap", most_leg_m_,
                        tr("farther from the streets than this is not reached, m (no limit)").toStdString())
            ->type_name("METRES");
        add_lonlat(options, lonlat_);
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        const auto kind = place_kind_named(to_);
        if (!kind) return bad_argument("--to", to_);
        for (const auto& [option, metres] : {std::pair{"--within", within_m_}, std::pair{"--snap", most_leg_m_}})
            if (metres) {
                YIMI_TRY(checked, positive_argument(option, *metres));
            }
        YIMI_TRY(plan, read_project(path_));
        YIMI_TRY(profile, profile_argument(plan, profile_, console));
        YIMI_TRY(home, home_in(plan));
        YIMI_TRY(ends, walk_ends(plan, *kind, gis::GeosKernel(), default_threads(), console));
        const WalkNetwork streets(plan);
        const ProfileNetwork network(streets, profile);
        WhyQuestion question;
        question.most_leg_m = most_leg_m_;
        if (within_m_) question.within_m = *within_m_;
        const WhyNotReached answer = why_not_reached(plan, network, home, ends.entries, question);
        if (json_)
            console.print(document(answer, plan));
        else
            console.print(why_text(plan, answer, question.within_m));
        return Outcome::done;
    }

private:
    Result<Point> home_in(const Plan& plan) const {
        if (from_.find(',') == std::string::npos) {
            const auto id = plan.layer(Table::blocks).find_uid(from_);
            if (!id) return Error{ErrorCode::not_found, "no block of the plan has this uid", {{"uid", from_}}};
            return access_point(plan.layer(Table::blocks).row(*id)->geometry(), gis::GeosKernel());
        }
        YIMI_TRY(at, point_argument("--from", from_));
        if (!std::isfinite(at.x) || !std::isfinite(at.y)) return bad_argument("--from", from_);
        if (!lonlat_) return at;
        return from_lonlat(at, plan);
    }

    [[nodiscard]] json document(const WhyNotReached& answer, const Plan& plan) const {
        json links = json::array();
        for (const BrokenLink& link : answer.links) links.push_back(json_of_link(link, plan));
        return {{"state", word_of(answer.state)},
                {"profile", profile_},
                {"profile_changed", is_changed_profile(plan, profile_)},
                {"within_m", json_of(within_m_)},
                {"walk_m", json_of(answer.walk_m)},
                {"links", std::move(links)},
                {"then_m", json_of(answer.then_m)}};
    }

    std::string path_, from_, to_, profile_ = "accompanied";
    std::optional<double> within_m_, most_leg_m_;
    bool lonlat_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> why_command() {
    return std::make_unique<WhyCommand>();
}

}  // namespace yimi::app
