#include "core/coverage/shared_supply.h"

#include <limits>

#include "core/coverage/balance.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"
#include "core/network/profile_network.h"

namespace yimi {
namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();

/// A place with the walks to all blocks, m.
struct Place {
    std::optional<double> amount;
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

/// What is not known about one place or one block's children reaches all that share them.
void mark_uncertain(const std::vector<Place>& places, double within_m, std::vector<Home>& homes) {
    for (const Place& place : places) {
        const auto reaches = [&](std::size_t home) { return place.away_m[home] <= within_m; };
        bool certain = place.amount.has_value();
        for (std::size_t home = 0; certain && home < homes.size(); ++home)
            certain = !reaches(home) || homes[home].block.children.has_value();
        if (certain) continue;
        for (std::size_t home = 0; home < homes.size(); ++home)
            if (reaches(home)) homes[home].block.certain = false;
    }
    for (Home& home : homes) home.block.certain = home.block.certain && home.block.children.has_value();
}

}  // namespace

Result<SharedSupply> shared_supply(const Plan& plan, const std::vector<Supply>& offered, double within_m,
                                   const GeometryKernel& kernel, const ChildrenOf& children) {
    const WalkNetwork streets(plan, StreetSides::as_one);
    const ProfileNetwork network(streets, WalkingProfile{});  // refuses nothing
    YIMI_TRY(homes, homes_of(plan, network, kernel, children));
    SharedSupply result;
    std::vector<Place> places;
    for (const Supply& each : offered) {
        std::vector<Attachment> doors = network.attach_all(each.entries, std::nullopt);
        if (doors.empty()) {
            ++result.unattached_places;
            continue;
        }
        const WalkDistances walks(network, std::move(doors), within_m);
        Place place{each.amount, {}};
        for (const Home& home : homes) place.away_m.push_back(home.door ? walks.to(*home.door) : nowhere);
        places.push_back(std::move(place));
    }
    mark_uncertain(places, within_m, homes);
    std::vector<double> supply, demand;
    std::vector<std::vector<double>> away_m;
    for (Place& place : places) {
        for (std::size_t home = 0; home < homes.size(); ++home)
            if (place.away_m[home] <= within_m) homes[home].block.reached = true;
        supply.push_back(place.amount.value_or(0));
        away_m.push_back(std::move(place.away_m));
    }
    for (const Home& home : homes) demand.push_back(home.block.children.value_or(0));
    const std::vector<double> access = two_step_floating_catchment(supply, demand, away_m, within_m);
    for (std::size_t home = 0; home < homes.size(); ++home) {
        homes[home].block.access = access[home];
        result.blocks.push_back(homes[home].block);
    }
    return result;
}

}  // namespace yimi
