#include <cmath>

#include "app/document/profiles.h"
#include "core/coverage/circle_coverage.h"
#include "core/coverage/place_entries.h"
#include "core/network/service_area.h"
#include "gis/geos/geos_kernel.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// Playgrounds, 300 m, as `yimi-cli coverage --by circle`. Count: blocks; check: covered area, m².
class CircleCoverage final : public Bench {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        threads_ = request.threads;
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        return Done{};
    }
    Result<Work> run() override {
        constexpr double within_m = 300;
        QuietJob job;
        const gis::GeosKernel kernel;
        YIMI_TRY(coverage, circle_coverage(plan_, Table::playgrounds, within_m, kernel, job, threads_));
        return Work{coverage.blocks.size(), coverage.covered_area_m2};
    }

private:
    unsigned threads_ = 1;
    Plan plan_;
};

/// An accompanied child's network, there already (as with the peers).
class OnFoot : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        YIMI_TRY(profile, app::walking_profile(plan, "accompanied"));
        streets_ = WalkNetwork(plan);
        network_ = std::make_unique<ProfileNetwork>(streets_, profile);
        return attach_places(plan);
    }

protected:
    [[nodiscard]] virtual Result<Done> attach_places(const Plan& plan) = 0;
    [[nodiscard]] const ProfileNetwork& network() const noexcept { return *network_; }

    /// Where the rows of a layer meet the network; those without a shape or a street are left out.
    [[nodiscard]] Result<std::vector<Attachment>> attached(const Layer& layer) const {
        const gis::GeosKernel kernel;
        std::vector<Attachment> all;
        std::optional<Error> failure;
        layer.for_each([&](const RowView& row) {
            if (row.geometry().empty()) return true;
            const auto entrance = access_point(row.geometry(), kernel);
            if (!entrance) failure = entrance.error();
            if (failure) return false;
            if (const auto place = network_->attach(entrance.value(), std::nullopt)) all.push_back(*place);
            return true;
        });
        if (failure) return std::move(*failure);
        return all;
    }

private:
    WalkNetwork streets_;
    std::unique_ptr<ProfileNetwork> network_;
};

/// The walk from every block to its nearest school. Count: blocks; check: the sum of the walks, m, as `distance_m` of
/// `yimi-cli coverage --by walk --of schools` where schools have no gates.
class NearestSchool final : public OnFoot {
public:
    Result<Work> run() override {
        const WalkDistances walks(network(), schools_);
        Work work{blocks_.size(), 0};
        for (const Attachment& block : blocks_)
            if (const double walk_m = walks.to(block); std::isfinite(walk_m)) work.check += walk_m;
        return work;
    }

private:
    Result<Done> attach_places(const Plan& plan) override {
        YIMI_TRY(schools, attached(plan.layer(Table::schools)));
        schools_ = std::move(schools);
        YIMI_TRY(blocks, attached(plan.layer(Table::blocks)));
        blocks_ = std::move(blocks);
        return Done{};
    }

    std::vector<Attachment> schools_, blocks_;
};

/// What of the streets lies within 300 m of each playground. Count: playgrounds; check: the sum of the lengths, m.
class ServiceAreas final : public OnFoot {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Done> open(const Request& request) override {
        threads_ = request.threads;
        return OnFoot::open(request);
    }
    Result<Work> run() override {
        constexpr double within_m = 300;
        Work work{playgrounds_.size(), 0};
        for (const auto& area : service_areas(network(), playgrounds_, within_m, threads_))
            for (const Stretch& stretch : area) work.check += stretch.length_m();
        return work;
    }

private:
    Result<Done> attach_places(const Plan& plan) override {
        YIMI_TRY(playgrounds, attached(plan.layer(Table::playgrounds)));
        for (const Attachment& playground : playgrounds) playgrounds_.push_back({playground});
        return Done{};
    }

    unsigned threads_ = 1;
    std::vector<std::vector<Attachment>> playgrounds_;
};

}  // namespace

std::unique_ptr<Bench> circle_coverage_bench() {
    return std::make_unique<CircleCoverage>();
}
std::unique_ptr<Bench> nearest_school_bench() {
    return std::make_unique<NearestSchool>();
}
std::unique_ptr<Bench> service_areas_bench() {
    return std::make_unique<ServiceAreas>();
}

}  // namespace yimi::bench
