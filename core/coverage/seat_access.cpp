#include "core/coverage/seat_access.h"

#include <algorithm>
#include <limits>

#include "core/coverage/balance.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"
#include "core/network/profile_network.h"

namespace yimi {
namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();

/// A school of the stage with the walks to all blocks, m.
struct School {
    std::optional<double> seats;
    std::vector<double> away_m;
};

/// A block with the place where its people come onto the street; nothing where there is no street.
struct Home {
    BlockAccess block;
    std::optional<Attachment> door;
};

Result<std::vector<Home>> homes_of(const Plan& plan, const ProfileNetwork& network, const GeometryKernel& kernel,
                                   const ChildrenOf& children) {
    std::vector<Home> homes;
    for (const RowView& row : rows_of(plan.layer(Table::blocks))) {
        if (row.geometry().empty()) continue;
        auto entry = access_point(row.geometry(), kernel);
        if (!entry) return naming_row(std::move(entry).error(), row);
        homes.push_back({{row.id(), children(row), 0, true}, network.attach(entry.value(), std::nullopt)});
    }
    return homes;
}

/// What is not known about one school's seats or one block's children reaches all that share them.
void mark_uncertain(const std::vector<School>& schools, double within_m, std::vector<Home>& homes) {
    for (const School& school : schools) {
        const auto reaches = [&](std::size_t home) { return school.away_m[home] <= within_m; };
        bool certain = school.seats.has_value();
        for (std::size_t home = 0; certain && home < homes.size(); ++home)
            certain = !reaches(home) || homes[home].block.children.has_value();
        if (certain) continue;
        for (std::size_t home = 0; home < homes.size(); ++home)
            if (reaches(home)) homes[home].block.certain = false;
    }
    for (Home& home : homes) home.block.certain = home.block.certain && home.block.children.has_value();
}

}  // namespace

Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m,
                               const GeometryKernel& kernel) {
    const std::size_t counted = column(Table::blocks, children_column(stage));
    return seat_access(plan, stage, within_m, kernel, [&](const RowView& block) { return block.number(counted); });
}

Result<SeatAccess> seat_access(const Plan& plan, std::string_view stage, double within_m, const GeometryKernel& kernel,
                               const ChildrenOf& children) {
    const WalkNetwork streets(plan, StreetSides::as_one);
    const ProfileNetwork network(streets, WalkingProfile{});  // refuses nothing
    YIMI_TRY(homes, homes_of(plan, network, kernel, children));
    const PlaceEntries entries(plan, Table::schools);
    const std::size_t stage_column = column(Table::schools, "stage"), seats = column(Table::schools, "seats");
    SeatAccess result;
    std::vector<School> schools;
    for (const RowView& row : rows_of(plan.layer(Table::schools))) {
        const double share = seat_share(row.text(stage_column), stage);
        if (share <= 0) continue;
        ++result.schools;
        const auto number = row.number(seats);
        result.unknown_schools += number ? 0 : 1;
        YIMI_TRY(points, entries.of(row, kernel));
        std::vector<Attachment> doors;
        for (const Point at : points)
            if (const auto door = network.attach(at, std::nullopt)) doors.push_back(*door);
        if (doors.empty()) {
            ++result.unattached_schools;
            continue;
        }
        const WalkDistances walks(network, std::move(doors), within_m);
        School school{number ? std::optional(share * *number) : std::nullopt, {}};
        for (const Home& home : homes) school.away_m.push_back(home.door ? walks.to(*home.door) : nowhere);
        schools.push_back(std::move(school));
    }
    std::vector<double> supply, demand;
    std::vector<std::vector<double>> away_m;
    mark_uncertain(schools, within_m, homes);
    for (School& school : schools) {
        supply.push_back(school.seats.value_or(0));
        away_m.push_back(std::move(school.away_m));
    }
    for (const Home& home : homes) {
        demand.push_back(home.block.children.value_or(0));
        result.unknown_blocks += home.block.children ? 0 : 1;
    }
    const std::vector<double> access = two_step_floating_catchment(supply, demand, away_m, within_m);
    for (std::size_t home = 0; home < homes.size(); ++home) {
        homes[home].block.access = access[home];
        result.blocks.push_back(homes[home].block);
    }
    return result;
}

}  // namespace yimi
