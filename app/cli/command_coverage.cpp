#include <QCoreApplication>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/document/profiles.h"
#include "app/text/names.h"
#include "core/base/parallel.h"
#include "core/coverage/circle_coverage.h"
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
        options.add_option("--of", of_, tr("table of the places: playgrounds, schools, …").toStdString())
            ->required()
            ->type_name("TABLE");
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
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        YIMI_TRY(table, table_argument("--of", of_));
        YIMI_TRY(within_m, positive_argument("--within", within_m_));
        if (by_ != "circle" && by_ != "walk" && by_ != "alone") return bad_argument("--by", by_);
        if (by_ == "circle" && (!profile_.empty() || most_leg_m_)) return Error{ErrorCode::bad_usage, {}, {}};
        if (profile_.empty()) profile_ = by_ == "alone" ? "alone_9" : "accompanied";
        YIMI_TRY(profile, walking_profile(profile_));
        if (most_leg_m_) {
            YIMI_TRY(checked, positive_argument("--snap", *most_leg_m_));
        }
        YIMI_TRY(plan, read_project(path_));
        const gis::GeosKernel kernel;
        auto coverage =
            by_ == "circle"
                ? circle_coverage(plan, table, within_m, kernel, console, default_threads())
                : walk_coverage(plan, table, {within_m, profile, Daylight::day, most_leg_m_, default_threads()}, kernel,
                                console);
        if (!coverage) return std::move(coverage).error();
        if (json_)
            console.print(document(coverage.value()));
        else
            describe(coverage.value(), table, console);
        return Outcome::done;
    }

private:
    [[nodiscard]] nlohmann::json document(const Coverage& coverage) const {
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
                              {"total_area_m2", coverage.total_area_m2},
                              {"covered_area_m2", coverage.covered_area_m2},
                              {"share", coverage.share},
                              {"children_total", coverage.children_total},
                              {"children_covered", coverage.children_covered},
                              {"blocks_without_children", coverage.blocks_without_children},
                              {"repaired_shapes", coverage.repaired_shapes},
                              {"blocks", std::move(blocks)}};
        if (by_ != "circle") {
            all["profile"] = profile_;
            all["unknown_streets"] = coverage.unknown_streets;
        }
        return all;
    }

    void describe(const Coverage& coverage, Table table, Console& console) const {
        console.print(tr("%1 within %2 m reach %3 of the blocks' area (%4 of %5 ha).")
                          .arg(table_title(table), number(within_m_), percent(coverage.share),
                               number(coverage.covered_area_m2 / 1e4, 1), number(coverage.total_area_m2 / 1e4, 1)));
        console.print(tr("Children reached: %1 of %2.")
                          .arg(number(coverage.children_covered, 0), number(coverage.children_total, 0)));
        if (coverage.blocks_without_children > 0)
            console.print(tr("In %n block(s) the number of children is unknown.", nullptr,
                             static_cast<int>(coverage.blocks_without_children)));
        if (coverage.unknown_streets > 0)
            console.print(tr("Of %n street(s) something that the profile asks for is unknown; they count as usable.",
                             nullptr, static_cast<int>(coverage.unknown_streets)));
    }

    std::string path_, of_, by_ = "circle", profile_;
    double within_m_ = 300;
    std::optional<double> most_leg_m_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> coverage_command() {
    return std::make_unique<CoverageCommand>();
}

}  // namespace yimi::app
