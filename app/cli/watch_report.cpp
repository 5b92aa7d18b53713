#include "app/cli/watch_report.h"

#include <numeric>

#include "core/base/parallel.h"

namespace yimi::app {

using nlohmann::json;

namespace {

constexpr double place_step_m = 2, bench_step_m = 4, street_reach_m = 50;

double share_of(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

json place_of(const SightEnd& end) {
    return {{"x", end.at.x}, {"y", end.at.y}};
}

}  // namespace

WatchedPlayground watch_playground(const Plan& plan, const Scene& scene, GeometryView playground,
                                   const std::vector<Point>& benches, std::size_t benches_to_place) {
    WatchedPlayground watched;
    watched.places = places_within(playground, place_step_m, child_at_play_m);
    for (const Point bench : benches) watched.benches.push_back({bench, seated_eye.metres});
    const WatchTable table(scene, watched.benches, watched.places, default_threads());
    std::vector<std::size_t> all(watched.benches.size());
    std::iota(all.begin(), all.end(), 0);
    for (const std::size_t bench : all) watched.seen_by.push_back(table.seen_by(bench));
    watched.unseen = table.unseen_by(all);
    const std::vector<SightEnd> passing = eyes_on_streets(plan, bounding_box(playground), street_reach_m, adult_eye);
    const WatchTable from_streets(scene, passing, watched.places, default_threads());
    std::vector<std::size_t> everybody(passing.size());
    std::iota(everybody.begin(), everybody.end(), 0);
    watched.seen_from_streets = watched.places.size() - from_streets.unseen_by(everybody).size();
    if (benches_to_place == 0) return watched;
    const std::vector<SightEnd> candidates = places_within(playground, bench_step_m, seated_eye.metres);
    watched.posts = best_posts(WatchTable(scene, candidates, watched.places, default_threads()), benches_to_place);
    for (const std::size_t candidate : watched.posts.watchers) watched.proposed.push_back(candidates[candidate]);
    return watched;
}

json watch_document(const WatchedPlayground& watched) {
    json benches = json::array(), unseen = json::array(), proposed = json::array();
    for (std::size_t bench = 0; bench < watched.benches.size(); ++bench) {
        json one = place_of(watched.benches[bench]);
        one["seen_share"] = share_of(watched.seen_by[bench], watched.places.size());
        one["sees_all"] = watched.seen_by[bench] == watched.places.size();
        benches.push_back(std::move(one));
    }
    for (const std::size_t place : watched.unseen) unseen.push_back(place_of(watched.places[place]));
    for (const SightEnd& bench : watched.proposed) proposed.push_back(place_of(bench));
    return {{"eye_m", seated_eye.metres},
            {"child_m", child_at_play_m},
            {"places", watched.places.size()},
            {"benches", std::move(benches)},
            {"unseen", std::move(unseen)},
            {"unseen_share", share_of(watched.unseen.size(), watched.places.size())},
            {"streets_seen_share", share_of(watched.seen_from_streets, watched.places.size())},
            {"proposed", std::move(proposed)},
            {"proposed_seen_share", share_of(watched.posts.seen, watched.places.size())},
            {"at_most_share", share_of(watched.posts.at_most, watched.places.size())}};
}

}  // namespace yimi::app
