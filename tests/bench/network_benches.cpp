#include <random>

#include "app/document/profiles.h"
#include "core/edit/edit.h"
#include "core/network/profile_network.h"
#include "core/network/topology.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

double open_length_m(const ProfileNetwork& network) {
    double sum = 0;
    for (std::uint32_t edge = 0; edge < network.network().edges().size(); ++edge)
        if (network.graph().is_open(edge)) sum += network.network().edges()[edge].length_m;
    return sum;
}

/// An accompanied child's network of all streets. Count: edges; check: the length of those it may use, m.
class MakeNetwork final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        YIMI_TRY(profile, app::walking_profile(plan_, "accompanied"));
        profile_ = profile;
        return Done{};
    }
    Result<Work> run() override {
        const WalkNetwork streets(plan_);
        const ProfileNetwork network(streets, profile_);
        return Work{streets.edges().size(), open_length_m(network)};
    }

private:
    Plan plan_;
    WalkingProfile profile_;
};

/// The same network brought up to date after one street was bent or moved away from its end. Count: one edit; check:
/// the length of the streets that may be used, m.
class UpdateNetwork final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        YIMI_TRY(profile, app::walking_profile(plan_, "accompanied"));
        profile_ = profile;
        streets_ = WalkNetwork(plan_);
        if (streets_.edges().empty()) return Error{ErrorCode::bad_data, "the project has no streets", {}};
        return Done{};
    }
    Result<Done> set_up() override {
        const std::size_t any = random_() % streets_.edges().size();
        const FeatureId street = streets_.edges()[any].street;
        const Feature before = *plan_.layer(Table::streets).feature(street);
        Feature after = before;
        after.geometry.points[random_() % after.geometry.points.size()].x += 3;
        Edit edit{"bench", {}};
        edit.changes.emplace_back(FeatureChange{Table::streets, street, before, after});
        YIMI_TRY(undo, plan_.apply(std::move(edit)));
        return Done{};
    }
    Result<Work> run() override {
        streets_ = streets_.brought_to(plan_);
        const ProfileNetwork network(streets_, profile_);
        return Work{1, open_length_m(network)};
    }

private:
    Plan plan_;
    WalkingProfile profile_;
    WalkNetwork streets_;
    std::mt19937 random_{1};
};

/// The check of the street network. Count: streets; check: their length and the number of defects.
class CheckTopology final : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        return Done{};
    }
    Result<Work> run() override {
        QuietJob job;
        YIMI_TRY(check, check_topology(plan_, job));
        return Work{check.streets, check.length_m + static_cast<double>(check.defects.size())};
    }

private:
    Plan plan_;
};

}  // namespace

std::unique_ptr<Bench> topology_bench() {
    return std::make_unique<CheckTopology>();
}
std::unique_ptr<Bench> make_network_bench() {
    return std::make_unique<MakeNetwork>();
}
std::unique_ptr<Bench> update_network_bench() {
    return std::make_unique<UpdateNetwork>();
}

}  // namespace yimi::bench
