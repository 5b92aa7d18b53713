#include "core/seats/service_balance.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/coverage/balance.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/usable_shape.h"
#include "core/seats/children.h"

namespace yimi {
namespace {

using Unit = Service::Unit;

// Within: CON-01 and CHI-02 for stages, PLG-01 for playgrounds, the 10-minute circle for parks.
constexpr std::array all_services{
    Service{"nursery", "nursery", 500, Unit::seat},      Service{"kindergarten", "kindergarten", 300, Unit::seat},
    Service{"primary", "primary", 500, Unit::seat},      Service{"junior", "junior", 1000, Unit::seat},
    Service{"playgrounds", "", 300, Unit::square_metre}, Service{"parks", "", 500, Unit::square_metre}};

/// Children of a block who use the service; estimates count.
class Demand {
public:
    Demand(const Plan& plan, const Districts& districts, std::string_view stage)
        : districts_(districts), stage_(stage), shares_(age_shares(plan.layer(Table::blocks))) {}

    [[nodiscard]] bool is_estimated(const RowView& block) const { return known_of(block).estimated; }
    [[nodiscard]] std::optional<double> of(const RowView& block) const {
        const BlockChildren children = known_of(block);
        if (!stage_.empty()) return stage_children(children, stage_, 0, shares_).resident;
        std::optional<double> sum;
        for (const auto& age : children.by_age)
            if (age) sum = sum.value_or(0) + *age;
        return sum;
    }

private:
    [[nodiscard]] BlockChildren known_of(const RowView& block) const {
        const Districts::District* district = districts_.of(block);
        return children_by_age(block, district ? district->children_share : std::nullopt, shares_);
    }

    const Districts& districts_;
    std::string_view stage_;
    AgeShares shares_;
};

/// Seats of a school that count for the stage, or the ground's area; nothing where it is not known.
std::optional<double> amount_of(const RowView& place, const Service& service) {
    if (service.unit == Unit::seat) {
        const auto seats = place.number(column(Table::schools, "seats"));
        const double share = seat_share(place.text(column(Table::schools, "stage")), service.stage);
        return seats ? std::optional(share * *seats) : std::nullopt;
    }
    if (const auto said = place.number(column(Table::playgrounds, "area_m2"))) return said;
    return place.geometry().empty() ? std::nullopt : std::optional(area_m2(place.geometry()));
}

Result<std::vector<Supply>> supplies_of(const Plan& plan, const Service& service, const GeometryKernel& kernel) {
    const PlaceKind kind = service.places();
    const PlaceEntries entries(plan, kind.table());
    std::vector<Supply> supplies;
    for (const RowView& place : places_of(plan, kind).rows) {
        YIMI_TRY(doors, entries.of(place, kernel));
        supplies.push_back({amount_of(place, service), std::move(doors)});
    }
    return supplies;
}

std::vector<ServedBlock> worst_of(std::vector<ServedBlock> blocks) {
    std::erase_if(blocks, [](const ServedBlock& each) { return !(each.access.children.value_or(0) > 0); });
    std::stable_sort(blocks.begin(), blocks.end(), [](const ServedBlock& a, const ServedBlock& b) {
        const auto rank = [](const ServedBlock& each) {
            return std::tuple(each.access.reached, each.access.access, -*each.access.children, each.access.block);
        };
        return rank(a) < rank(b);
    });
    if (blocks.size() > most_worst_blocks) blocks.resize(most_worst_blocks);
    return blocks;
}

}  // namespace

std::span<const Service> services() noexcept {
    return all_services;
}

const Service* service_named(std::string_view word) noexcept {
    const auto found = std::find_if(all_services.begin(), all_services.end(),
                                    [word](const Service& each) { return each.word == word; });
    return found == all_services.end() ? nullptr : found;
}

PlaceKind Service::places() const {
    if (word == "nursery") return *place_kind_named("nurseries");
    if (word == "kindergarten") return *place_kind_named("kindergartens");
    if (word == "primary") return *place_kind_named("primary_schools");
    if (word == "junior") return *place_kind_named("junior_schools");
    return *place_kind_named(word);
}

void ServiceShares::add(const BlockAccess& block) {
    access.add(block);
    unknown_blocks += block.children ? 0 : 1;
    children += block.children.value_or(0);
    if (block.reached) reached += block.children.value_or(0);
}

Result<ServiceBalance> service_balance(const Plan& plan, const Service& service, double within_m,
                                       const Grouping& grouping, const GeometryKernel& kernel, JobContext& job) {
    ServiceBalance balance;
    balance.service = service;
    balance.within_m = within_m;
    YIMI_TRY(supplies, supplies_of(plan, service, kernel));
    balance.places = supplies.size();
    for (const Supply& each : supplies) balance.unknown_places += each.amount ? 0 : 1;
    const Districts districts(plan, kernel);
    const Demand demand(plan, districts, service.stage);
    YIMI_TRY(shared,
             shared_supply(plan, supplies, within_m, kernel, [&](const RowView& block) { return demand.of(block); }));
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    const Layer& layer = plan.layer(Table::blocks);
    const std::size_t setting = column(Table::blocks, "setting");
    for (const BlockAccess& block : shared.blocks) {
        const auto row = layer.row(block.block);
        const Districts::District* district = districts.of(*row);
        balance.all.add(block);
        if (demand.is_estimated(*row)) balance.estimated_children += block.children.value_or(0);
        balance.settings[std::string(row->text(setting))].add(block);
        balance.blocks.push_back({block, district ? std::optional(district->id) : std::nullopt});
    }
    balance.groupings = grouped(plan, balance, grouping);
    balance.worst = worst_of(balance.blocks);
    return balance;
}

ServiceBalance::Groups grouped(const Plan& plan, const ServiceBalance& balance, const Grouping& grouping) {
    ServiceBalance::Groups groups;
    const Layer& districts = plan.layer(Table::districts);
    for (const ServedBlock& block : balance.blocks) {
        const auto district = block.district ? districts.row(*block.district) : std::nullopt;
        groups[district ? grouping.group_of(district->text(column(Table::districts, "code"))) : std::string()].add(
            block.access);
    }
    return groups;
}

std::optional<double> children_to_equal(const ServiceBalance::Groups& groups, std::string_view lower,
                                        std::string_view upper) {
    const auto less = groups.find(lower), more = groups.find(upper);
    if (less == groups.end() || more == groups.end()) return std::nullopt;
    const auto less_share = less->second.reached_share(), more_share = more->second.reached_share();
    if (!less_share || !more_share) return std::nullopt;
    return std::max(0.0, (*more_share - *less_share) * less->second.children);
}

}  // namespace yimi
