#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/project.h"
#include "app/cli/service_report.h"
#include "app/text/names.h"
#include "core/base/parallel.h"
#include "core/seats/access_balance.h"
#include "core/seats/catchment_proposal.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

constexpr std::array stages{"nursery", "kindergarten", "primary", "junior", "nine_year"};
constexpr int most_years = 5;

void add_count(json& row, const SeatCount& count) {
    row["children"] = json_of(count.residents.number());
    row["children_estimated"] = count.residents.estimated;
    row["blocks_without_children"] = count.residents.unknown_rows;
    row["migrant_children"] = json_of(count.migrants.number());
    row["blocks_without_migrant_children"] = count.migrants.unknown_rows;
    row["seats"] = json_of(count.seats.number());
    row["schools_without_seats"] = count.seats.unknown_rows;
    row["gap"] = json_of(count.gap());
    row["gap_with_migrant"] = json_of(count.gap_with_migrants());
}

json counted(const SeatUnit& unit) {
    json row = {{"uid", unit.uid}, {"name", unit.name}};
    add_count(row, unit.count);
    return row;
}

void add_walks(json& row, const WalkFigures& walks) {
    const bool any = walks.children > 0;
    row["walk_mean_m"] = any ? json(walks.mean_m()) : json();
    row["walk_p90_m"] = any ? json(walks.p90_m) : json();
    row["children_over_walk_limit"] = walks.over_limit;
    row["children_without_way"] = walks.without_way;
    row["main_roads_crossed"] = walks.main_roads;
    row["hazards_met"] = walks.hazards;
}

json described(const CatchmentProblem& problem, const Plan& plan) {
    using Kind = CatchmentProblem::Kind;
    const auto word = [&] {
        switch (problem.kind) {
            case Kind::block_in_none:
                return "block_in_none";
            case Kind::block_in_several:
                return "block_in_several";
            case Kind::over_capacity:
                return "over_capacity";
            case Kind::over_walk_limit:
                break;
        }
        return "over_walk_limit";
    };
    return {{"kind", word()},
            {"table", schema_of(problem.table).name},
            {"uid", plan.layer(problem.table).row(problem.id)->uid()},
            {"measured", problem.measured}};
}

json described(const AccessBalance& balance, const AccessBalance::Groups& groups) {
    json rows = json::array();
    for (const auto& [word, shares] : groups)
        rows.push_back({{"word", json_of_text(word)},
                        {"children", shares.children()},
                        {"access_2sfca", json_of(balance.mean(shares))}});
    return rows;
}

json lorenz(const AccessShares& shares) {
    json points = json::array();
    for (const auto& point : shares.lorenz_curve()) points.push_back({point.children_share, point.access_share});
    return points;
}

/// What is known of a stage's balance.
struct Balance {
    SeatCounts counts;
    std::optional<CatchmentBoard> board;  ///< nothing for nine_year
    AccessBalance access;
};

/// `balance`: children and seats of a stage by district, school and catchment, and how evenly seats are within reach.
class BalanceCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::BalanceCommand)

public:
    const char* name() const noexcept override { return "balance"; }
    QString purpose() const override { return tr("seats against children, and how evenly they are within reach"); }

    void declare(CLI::App& options) override {
        add_project(options, path_);
        options
            .add_option(
                "--stage", stage_,
                tr("nursery, kindergarten, primary, junior, or nine_year for the latter two (primary)").toStdString())
            ->type_name("STAGE");
        options.add_option("--years", years_, tr("so many years from now, 0 to 5 (0)").toStdString())
            ->type_name("YEARS");
        options.add_option("--within", within_m_, tr("how far a child walks to a seat, m (1000)").toStdString())
            ->type_name("METRES");
        options.add_flag("--propose", propose_,
                         tr("also shares the blocks out anew, so that all walk least within the seats").toStdString());
        add_json(options, json_);
    }

    Result<Outcome> run(Console& console) override {
        if (std::find(stages.begin(), stages.end(), stage_) == stages.end()) return bad_argument("--stage", stage_);
        if (years_ < 0 || years_ > most_years) return bad_argument("--years", std::to_string(years_));
        YIMI_TRY(within_m, positive_argument("--within", within_m_));
        if (propose_ && stage_ == "nine_year") return bad_argument("--propose", stage_);
        YIMI_TRY(plan, read_project(path_));
        const gis::GeosKernel kernel;
        const Districts districts(plan, kernel);
        YIMI_TRY(balance, balance_of(plan, districts, kernel, console));
        if (json_) {
            json all = document(balance, plan, districts);
            YIMI_TRY(services, services_of(plan, kernel, console));
            all["services"] = std::move(services);
            console.print(all);
        } else {
            describe(balance, districts, console);
        }
        return Outcome::done;
    }

private:
    [[nodiscard]] Result<Balance> balance_of(const Plan& plan, const Districts& districts, const GeometryKernel& kernel,
                                             JobContext& job) const {
        Balance balance;
        balance.counts = count_seats(plan, {stage_, years_}, districts, kernel);
        if (stage_ != "nine_year") {
            YIMI_TRY(board, CatchmentBoard::made(plan, stage_, years_, kernel, job, default_threads()));
            balance.board = std::move(board);
        }
        auto access = access_balance(plan, {stage_, years_}, balance.counts, districts, within_m_, kernel);
        if (!access) return std::move(access).error();
        balance.access = std::move(access).value();
        return balance;
    }

    [[nodiscard]] json document(const Balance& balance, const Plan& plan, const Districts& districts) const {
        const SeatCounts& counts = balance.counts;
        json by_district = json::array(), by_school = json::array(), by_catchment = json::array();
        for (std::size_t index = 0; index < counts.districts.size(); ++index) {
            json row = counted(counts.districts[index]);
            row["code"] = json_of_text(districts.all()[index].code);
            row["grouping"] = json_of_text(districts.all()[index].grouping);
            row["access_2sfca"] = json_of(balance.access.mean(balance.access.districts[index]));
            by_district.push_back(std::move(row));
        }
        for (const SeatUnit& school : counts.schools) by_school.push_back(counted(school));
        for (const SeatUnit& catchment : counts.catchments) by_catchment.push_back(counted(catchment));
        for (std::size_t index = 0; index < counts.catchments.size(); ++index) {
            json& row = by_catchment[index];
            for (const char* of_school : {"seats", "schools_without_seats", "gap", "gap_with_migrant"})
                row.erase(of_school);
            row["school_uid"] = counts.schools[counts.school_of_catchment[index]].uid;
        }
        json problems = json::array();
        if (balance.board) {
            const BoardFigures figures = balance.board->figures(balance.board->sharing(), WithMigrants::no);
            for (std::size_t index = 0; index < by_school.size(); ++index)
                add_walks(by_school[index], figures.schools[index].walks);
            for (std::size_t index = 0; index < by_catchment.size(); ++index)
                add_walks(by_catchment[index], figures.catchments[index].walks);
            for (const CatchmentProblem& problem : balance.board->problems(WithMigrants::no))
                problems.push_back(described(problem, plan));
        }
        json all = {{"stage", stage_},
                    {"years", years_},
                    {"within_m", within_m_},
                    {"districts", std::move(by_district)},
                    {"schools", std::move(by_school)},
                    {"catchments", std::move(by_catchment)},
                    {"problems", std::move(problems)}};
        if (propose_) all["proposal"] = proposed(*balance.board, plan);
        const auto count = [](const SeatCount& of) {
            json row = json::object();
            add_count(row, of);
            return row;
        };
        all["plan"] = count(counts.plan);
        const AccessBalance& access = balance.access;
        const GroupGap towns = group_gap(access, access.groupings, "new_town", "core", least_new_town_ratio),
                       country = group_gap(access, access.settings, "rural", "urban", least_rural_ratio);
        all["plan"]["access_2sfca"] = json_of(access.mean(access.all));
        all["outside_districts"] = count(counts.outside_districts);
        all["gini"] = json_of(access.all.gini());
        all["palma"] = json_of(access.all.palma());
        all["theil"] = json_of(access.all.theil());
        all["certain"] = access.all.certain();
        all["lorenz"] = lorenz(access.all);
        all["groupings"] = described(access, access.groupings);
        all["settings"] = described(access, access.settings);
        all["new_town_to_core"] = json_of(towns.ratio);
        all["new_town_missing_seats"] = json_of(towns.missing_seats);
        all["rural_to_urban"] = json_of(country.ratio);
        all["rural_missing_seats"] = json_of(country.missing_seats);
        return all;
    }

    /// The blocks shared out anew, with migrant children, and what that costs.
    [[nodiscard]] static json proposed(const CatchmentBoard& board, const Plan& plan) {
        const CatchmentProposal proposal = propose_catchments(board, WithMigrants::yes);
        const BoardFigures now = board.figures(board.sharing(), WithMigrants::yes),
                           then = board.figures(proposal.sharing, WithMigrants::yes);
        const auto moved = board.moved(proposal.sharing, WithMigrants::yes);
        json blocks = json::array(), schools = json::array();
        for (std::size_t block = 0; block < proposal.sharing.size(); ++block) {
            const auto school = proposal.sharing[block].school;
            blocks.push_back({{"uid", plan.layer(Table::blocks).row(board.counts().blocks[block].block)->uid()},
                              {"school_uid", school ? json(board.counts().schools[*school].uid) : json()}});
        }
        for (std::size_t school = 0; school < then.schools.size(); ++school) {
            json row = {{"uid", board.counts().schools[school].uid}};
            add_count(row, then.schools[school].count);
            add_walks(row, then.schools[school].walks);
            schools.push_back(std::move(row));
        }
        return {{"metres", then.all.walks.metres},
                {"metres_now", now.all.walks.metres},
                {"least_metres", proposal.least_metres},
                {"children_over_walk_limit", then.all.walks.over_limit},
                {"children_over_walk_limit_now", now.all.walks.over_limit},
                {"children_moved", moved.after.children + moved.after.without_way},
                {"children_without_seat", proposal.without_seat},
                {"split_blocks", proposal.split_blocks},
                {"schools", std::move(schools)},
                {"blocks", std::move(blocks)}};
    }

    [[nodiscard]] static QString figure(std::optional<double> value, int decimals = 0) {
        return value ? number(*value, decimals) : tr("unknown");
    }

    [[nodiscard]] static QString gap_text(std::optional<double> gap) {
        if (!gap) return tr("not known");
        return *gap > 0 ? tr("%1 seats missing").arg(number(*gap, 0)) : tr("%1 seats to spare").arg(number(-*gap, 0));
    }

    static void describe_count(const QString& title, const SeatCount& count, Console& console) {
        console.print(
            tr("%1: %2 children and %3 migrant children, %4 seats; without migrant children %5, with them %6.")
                .arg(title, figure(count.residents.number()), figure(count.migrants.number()),
                     figure(count.seats.number()), gap_text(count.gap()), gap_text(count.gap_with_migrants())));
    }

    /// What the figures do not hold.
    static void describe_unknowns(const SeatCount& count, Console& console) {
        if (count.residents.estimated > 0)
            console.print(
                tr("%1 of the children are estimated from the population.").arg(number(count.residents.estimated, 0)));
        if (count.residents.unknown_rows > 0)
            console.print(tr("In %n block(s) the number of children is unknown.", nullptr,
                             static_cast<int>(count.residents.unknown_rows)));
        if (count.migrants.unknown_rows > 0)
            console.print(tr("In %n block(s) the number of migrant children is unknown.", nullptr,
                             static_cast<int>(count.migrants.unknown_rows)));
        if (count.seats.unknown_rows > 0)
            console.print(tr("Of %n school(s) the number of seats is unknown.", nullptr,
                             static_cast<int>(count.seats.unknown_rows)));
    }

    void describe(const Balance& balance, const Districts& districts, Console& console) const {
        const SeatCounts& counts = balance.counts;
        describe_count(tr("The whole plan"), counts.plan, console);
        for (std::size_t index = 0; index < counts.districts.size(); ++index) {
            const Districts::District& district = districts.all()[index];
            const std::string& title = district.name.empty() ? district.code : district.name;
            describe_count(QString::fromStdString(title), counts.districts[index].count, console);
        }
        for (const SeatUnit& school : counts.schools)
            describe_count(QString::fromStdString(school.name.empty() ? school.uid : school.name), school.count,
                           console);
        describe_unknowns(counts.plan, console);
        console.print(tr("Seats a child within %1 m on foot: %2 on average, Gini %3, Theil %4.")
                          .arg(number(within_m_), figure(balance.access.mean(balance.access.all), 3),
                               figure(balance.access.all.gini(), 3), figure(balance.access.all.theil(), 3)));
        if (propose_) describe_proposal(*balance.board, console);
    }

    static void describe_proposal(const CatchmentBoard& board, Console& console) {
        const CatchmentProposal proposal = propose_catchments(board, WithMigrants::yes);
        const WalkFigures now = board.figures(board.sharing(), WithMigrants::yes).all.walks,
                          then = board.figures(proposal.sharing, WithMigrants::yes).all.walks;
        const auto moved = board.moved(proposal.sharing, WithMigrants::yes).after;
        console.print(tr("Shared out anew within the seats: %1 children change their school; mean walk %2 → %3 m; "
                         "walking too far %4 → %5; without a seat %6.")
                          .arg(number(moved.children + moved.without_way, 0), number(now.mean_m(), 0),
                               number(then.mean_m(), 0), number(now.over_limit, 0), number(then.over_limit, 0),
                               number(proposal.without_seat, 0)));
    }

    std::string path_, stage_ = "primary";
    int years_ = 0;
    double within_m_ = usual_access_reach_m;
    bool json_ = false, propose_ = false;
};

}  // namespace

std::unique_ptr<Command> balance_command() {
    return std::make_unique<BalanceCommand>();
}

}  // namespace yimi::app
