#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/link_report.h"
#include "app/cli/project.h"
#include "app/document/profiles.h"
#include "app/text/names.h"
#include "app/text/reach_text.h"
#include "app/text/refusal_text.h"
#include "core/base/parallel.h"
#include "core/coverage/barriers.h"
#include "core/coverage/circle_coverage.h"
#include "core/coverage/coverage_by.h"
#include "core/coverage/walk_coverage.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

/// `coverage`: which share of each block places of a table reach, as the crow flies or on foot.
class CoverageCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::CoverageCommand)

public:
    const char* name() const noexcept override { return "coverage"; }
    QString purpose() const override { return tr("which blocks and children are within reach of places"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options
            .add_option("--of", of_,
                        tr("the places: playgrounds, parks, schools, primary_schools, junior_schools, kindergartens, "
                           "nurseries, or any table")
                            .toStdString())
            ->required()
            ->type_name("PLACES");
        options.add_option("--within", within_m_, tr("how far, m (300)").toStdString())->type_name("METRES");
        options
            .add_option("--by", by_,
                        tr("circle: as the crow flies; walk: on foot; alone: where a child may walk alone (circle)")
                            .toStdString())
            ->type_name("WAY");
        options
            .add_option(
                "--profile", profile_,
                tr("who walks: accompanied (for walk), alone_9 (for alone), alone_12, pushchair, adult").toStdString())
            ->type_name("NAME");
        options
            .add_option("--snap", most_leg_m_,
                        tr("farther from the streets than this is not reached, m (no limit)").toStdString())
            ->type_name("METRES");
        options
            .add_option("--barriers", most_barriers_,
                        tr("also the streets, at most so many, whose mending brings back most children (on foot)")
                            .toStdString())
            ->type_name("NUMBER")
            ->check(CLI::Range(0U, 1000U));
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        const auto places = place_kind_named(of_);
        if (!places) return bad_argument("--of", of_);
        YIMI_TRY(within_m, positive_argument("--within", within_m_));
        if (by_ != "circle" && by_ != "walk" && by_ != "alone") return bad_argument("--by", by_);
        if (by_ == "circle" && (!profile_.empty() || most_leg_m_ || most_barriers_ > 0))
            return Error{ErrorCode::bad_usage, {}, {}};
        if (profile_.empty()) profile_ = by_ == "alone" ? alone_id : accompanied_id;
        if (most_leg_m_) {
            YIMI_TRY(checked, positive_argument("--snap", *most_leg_m_));
        }
        YIMI_TRY(plan, read_project(path_));
        YIMI_TRY(profile, profile_argument(plan, profile_, console));
        const gis::GeosKernel kernel;
        Answer answer;
        if (by_ == "circle") {
            YIMI_TRY(coverage, circle_coverage(plan, *places, within_m, kernel, console, default_threads()));
            answer.coverage = std::move(coverage);
        } else {
            WalkCoverageOptions options;
            options.within_m = within_m;
            options.profile = profile;
            options.most_leg_m = most_leg_m_;
            options.threads = default_threads();
            const WalkNetwork streets(plan);
            YIMI_TRY(ends, walk_ends(plan, *places, kernel, options.threads, console));
            YIMI_TRY(coverage, walk_coverage(streets, ends, options, console));
            answer.coverage = std::move(coverage);
            if (most_barriers_ > 0) {
                YIMI_TRY(barriers, worst_barriers(plan, streets, ends, options, most_barriers_, console));
                answer.barriers = std::move(barriers);
            }
        }
        answer.districts = coverage_by_district(plan, answer.coverage, kernel);
        if (json_)
            console.print(document(answer, plan));
        else
            describe(answer, plan, *places, console);
        return Outcome::done;
    }

private:
    struct Answer {
        Coverage coverage;
        std::vector<DistrictCoverage> districts;
        std::vector<Barrier> barriers;
    };

    static nlohmann::json ages_of(const Plan& plan, const Coverage& coverage) {
        nlohmann::json ages = nlohmann::json::object();
        const auto by_age = coverage_by_age(plan, coverage);
        for (std::size_t age = 0; age < by_age.size(); ++age)
            ages[std::string(age_columns[age])] = {{"total", by_age[age].total},
                                                   {"covered", by_age[age].covered},
                                                   {"unknown_blocks", by_age[age].unknown_blocks}};
        return ages;
    }

    static nlohmann::json districts_of(const Answer& answer, const Plan& plan) {
        nlohmann::json districts = nlohmann::json::array();
        for (const DistrictCoverage& part : answer.districts) {
            const auto row = part.district ? plan.layer(Table::districts).row(*part.district) : std::nullopt;
            districts.push_back({{"uid", row ? json_of_text(row->uid()) : nlohmann::json()},
                                 {"name", row ? json_of_text(row->name()) : nlohmann::json()},
                                 {"blocks", part.coverage.blocks.size()},
                                 {"total_area_m2", part.coverage.total_area_m2},
                                 {"covered_area_m2", part.coverage.covered_area_m2},
                                 {"share", part.coverage.share},
                                 {"children_total", part.coverage.children_total},
                                 {"children_covered", part.coverage.children_covered},
                                 {"blocks_without_children", part.coverage.blocks_without_children},
                                 {"children_by_age", ages_of(plan, part.coverage)}});
        }
        return districts;
    }

    static nlohmann::json barriers_of(const Answer& answer, const Plan& plan) {
        nlohmann::json barriers = nlohmann::json::array();
        for (const Barrier& barrier : answer.barriers)
            barriers.push_back({{"street", json_of_text(uid_of(plan, Table::streets, barrier.street))},
                                {"why", std::string(barrier.missing ? word_of(barrier.missing->kind) : barrier.why)},
                                {"missing", barrier.missing ? json_of_link(*barrier.missing, plan) : nlohmann::json()},
                                {"children", barrier.gain.children},
                                {"area_m2", barrier.gain.area_m2},
                                {"blocks", barrier.gain.blocks},
                                {"blocks_lost", barrier.gain.blocks_lost},
                                {"blocks_without_children", barrier.gain.blocks_without_children}});
        return barriers;
    }

    [[nodiscard]] nlohmann::json document(const Answer& answer, const Plan& plan) const {
        const Coverage& coverage = answer.coverage;
        nlohmann::json blocks = nlohmann::json::array();
        for (const BlockCoverage& block : coverage.blocks)
            blocks.push_back({{"uid", block.uid},
                              {"area_m2", block.area_m2},
                              {"covered_area_m2", block.covered_area_m2},
                              {"share", block.share},
                              {"distance_m", json_of(block.distance_m)},
                              {"children", json_of(block.children)}});
        nlohmann::json all = {{"of", of_},
                              {"within_m", within_m_},
                              {"by", by_},
                              {"profile", by_ == "circle" ? nlohmann::json() : nlohmann::json(profile_)},
                              {"profile_changed", by_ != "circle" && is_changed_profile(plan, profile_)},
                              {"total_area_m2", coverage.total_area_m2},
                              {"covered_area_m2", coverage.covered_area_m2},
                              {"share", coverage.share},
                              {"children_total", coverage.children_total},
                              {"children_covered", coverage.children_covered},
                              {"blocks_without_children", coverage.blocks_without_children},
                              {"repaired_shapes", coverage.repaired_shapes},
                              {"places", coverage.places},
                              {"places_of_unknown_kind", coverage.places_of_unknown_kind},
                              {"children_by_age", ages_of(plan, coverage)},
                              {"districts", districts_of(answer, plan)},
                              {"blocks", std::move(blocks)}};
        if (by_ != "circle") {
            all["profile"] = profile_;
            all["unknown_streets"] = coverage.unknown_streets;
            if (most_barriers_ > 0) all["barriers"] = barriers_of(answer, plan);
        }
        return all;
    }

    void describe(const Answer& answer, const Plan& plan, const PlaceKind& places, Console& console) const {
        const Coverage& coverage = answer.coverage;
        console.print(tr("%1 within %2 m reach %3 of the blocks' area (%4 of %5 ha).")
                          .arg(place_kind_title(places), number(within_m_), percent(coverage.share),
                               number(coverage.covered_area_m2 / 1e4, 1), number(coverage.total_area_m2 / 1e4, 1)));
        console.print(tr("Children reached: %1 of %2.")
                          .arg(number(coverage.children_covered, 0), number(coverage.children_total, 0)));
        if (coverage.blocks_without_children > 0)
            console.print(tr("In %n block(s) the number of children is unknown.", nullptr,
                             static_cast<int>(coverage.blocks_without_children)));
        if (coverage.places_of_unknown_kind > 0)
            console.print(tr("%n place(s) that do not say of which kind they are are not counted.", nullptr,
                             static_cast<int>(coverage.places_of_unknown_kind)));
        for (const DistrictCoverage& part : answer.districts)
            console.print(tr("  %1: %2 of the area, %3 of %4 children")
                              .arg(district_name(part, plan), percent(part.coverage.share),
                                   number(part.coverage.children_covered, 0), number(part.coverage.children_total, 0)));
        for (const Barrier& barrier : answer.barriers)
            console.print(barrier.missing
                              ? tr("  %1 Made: %2 children more")
                                    .arg(link_text(plan, *barrier.missing), number(barrier.gain.children, 0))
                              : tr("  mend %1 (%2): %3 children more")
                                    .arg(QString::fromStdString(uid_of(plan, Table::streets, barrier.street)),
                                         refusal_text(barrier.why), number(barrier.gain.children, 0)));
        if (coverage.unknown_streets > 0)
            console.print(tr("Of %n street(s) something that the profile asks for is unknown; they count as usable.",
                             nullptr, static_cast<int>(coverage.unknown_streets)));
    }

    static QString district_name(const DistrictCoverage& part, const Plan& plan) {
        return part.district ? row_name(plan, Table::districts, *part.district) : tr("in no district");
    }

    std::string path_, of_, by_ = "circle", profile_;
    unsigned most_barriers_ = 0;
    double within_m_ = 300;
    std::optional<double> most_leg_m_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> coverage_command() {
    return std::make_unique<CoverageCommand>();
}

}  // namespace yimi::app
