#include <catch2/catch.hpp>
#include <map>

#include "core/network/planned_way.h"
#include "core/network/service_area.h"
#include "core/network/walk_along.h"
#include "core/network/way_burdens.h"
#include "tests/support/sided_streets.h"

using namespace yimi;
using test::PlanBuilder;
using test::quiet_street;
using test::sidewalk_on;

namespace {

std::vector<Door> door(const ProfileNetwork& network, Point at) {
    const auto street = network.attach(at, std::nullopt);
    return street ? std::vector<Door>{{at, *street}} : std::vector<Door>{};
}

/// A plan's streets as a profile walks them.
struct Walked {
    explicit Walked(Plan of, const WalkingProfile& profile = test::child_with_adult())
        : plan(std::move(of)), streets(plan), network(streets, profile) {}
    [[nodiscard]] std::optional<WalkRoute> from_to(Point from, Point to) const {
        return quickest_walk(network, door(network, from), door(network, to));
    }

    Plan plan;
    WalkNetwork streets;
    ProfileNetwork network;
};

std::size_t changes_in(const WalkRoute& route) {
    return static_cast<std::size_t>(std::count_if(route.parts.begin(), route.parts.end(),
                                                  [](const LinePart& part) { return part.crossed.has_value(); }));
}

}  // namespace

TEST_CASE("a street whose sidewalks differ is two edges of the same metres, others are one") {
    const Plan plan = PlanBuilder()
                          .row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("right"))
                          .row(Table::streets, "LINESTRING (100 0, 200 0)", sidewalk_on("both"))
                          .row(Table::streets, "LINESTRING (200 0, 300 0)", sidewalk_on("none"))
                          .row(Table::crossings, "POINT (50 5)", {{"kind", std::string("zebra")}})
                          .plan();
    const WalkNetwork streets(plan);
    REQUIRE(streets.edges().size() == 4);
    CHECK(streets.edges()[0].side() == StreetSide::left);
    CHECK(streets.edges()[1].side() == StreetSide::right);
    CHECK(streets.edges()[2].side() == StreetSide::both);
    CHECK(streets.edges()[0].length_m == streets.edges()[1].length_m);
    CHECK(streets.facts(streets.edges()[0]).has_sidewalk == false);
    CHECK(streets.facts(streets.edges()[1]).has_sidewalk == true);
    CHECK(streets.crossings(0).size() == 1);
    CHECK(streets.crossings(1).size() == 1);
    CHECK(streets.node_count() == 4);  // a dead end and a street with both sidewalks join the sides
    CHECK(WalkNetwork(plan, StreetSides::as_one).edges().size() == 3);
}

TEST_CASE("a place lies left or right of a line, also at its bends, or on neither side") {
    const std::vector<Point> line{{0, 0}, {100, 0}, {100, 100}};
    CHECK(side_of(line, {50, 3}) == StreetSide::left);
    CHECK(side_of(line, {50, -3}) == StreetSide::right);
    CHECK(side_of(line, {103, -3}) == StreetSide::right);  // at the bend
    CHECK(side_of(line, {108, -1}) == StreetSide::right);
    CHECK(side_of(line, {-9, 2}) == StreetSide::left);  // beyond an end
    CHECK(side_of(line, {50, 0}) == StreetSide::both);
    CHECK(side_of(line, {-9, 0}) == StreetSide::both);
}

TEST_CASE("where the sidewalk changes sides, walking on costs a crossing and no metres") {
    PlanBuilder plan;
    plan.row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("left"))
        .row(Table::streets, "LINESTRING (100 0, 200 0)", sidewalk_on("right"))
        .row(Table::streets, "LINESTRING (200 0, 300 0)", sidewalk_on("right"));
    CHECK_FALSE(Walked(plan.plan()).from_to({10, 5}, {290, -5}));  // nobody crosses a fast street anywhere
    plan.row(Table::crossings, "POINT (40 0)", {{"kind", std::string("signal")}, {"uid", std::string("lights")}});
    const Walked walked(plan.plan());
    for (const bool back : {false, true}) {
        const Point home{10, 5}, school{290, -5};
        const auto route = back ? walked.from_to(school, home) : walked.from_to(home, school);
        REQUIRE(route);
        CHECK(route->length_m == Approx(290));
        CHECK(route->duration_s == Approx(290 + 25));
        REQUIRE(route->crosses.size() == 1);
        CHECK(route->crosses[0].id == FeatureId{1});
        CHECK(route->crosses[0].street == FeatureId{1});
        CHECK(route->crosses[0].at_m == Approx(back ? 195 : 95));
        CHECK(route->timetable.back().at_s == Approx(315));
        CHECK(changes_in(*route) == 1);
    }
    // Along one side nobody crosses.
    CHECK(walked.from_to({10, 5}, {90, 5})->duration_s == Approx(90));
    CHECK(walked.from_to({10, 5}, {90, 5})->crosses.empty());
}

TEST_CASE("an informal crossing is counted with its place") {
    const Walked walked(PlanBuilder()
                            .row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("left", 30))
                            .row(Table::streets, "LINESTRING (100 0, 200 0)", sidewalk_on("right", 40))
                            .plan());
    const auto route = walked.from_to({50, 5}, {150, -5});
    REQUIRE(route);
    CHECK(route->duration_s == Approx(110 + 20));
    REQUIRE(route->informal_crossings() == 1);
    CHECK(route->crosses[0].street == FeatureId{1});  // the other one is too fast
    CHECK_FALSE(route->crosses[0].id);
    const WayItems items = WayBurdens(walked.plan, walked.network).along(route->parts);
    CHECK(items[static_cast<std::size_t>(WayItem::waiting)] == Approx(20));
    CHECK(sum_s(items, WayAim::quick) == Approx(route->duration_s));
}

TEST_CASE("at a T-junction the far sidewalk passes by, and the near ones turn in") {
    // The bar runs east, its sidewalk north (left); the stem leaves south.
    PlanBuilder bar;
    bar.row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("left"))
        .row(Table::streets, "LINESTRING (100 0, 200 0)", sidewalk_on("left"))
        .row(Table::streets, "LINESTRING (100 0, 100 -100)", quiet_street);
    const Walked walked(bar.plan());
    CHECK(walked.from_to({10, 5}, {190, 5})->duration_s == Approx(190));
    CHECK_FALSE(walked.from_to({10, 5}, {95, -50}));  // over the bar nobody comes
    bar.row(Table::crossings, "POINT (60 0)", {{"kind", std::string("zebra")}});
    const auto across = Walked(bar.plan()).from_to({10, 5}, {95, -50});
    REQUIRE(across);
    CHECK(across->length_m == Approx(5 + 90 + 50 + 5));
    CHECK(across->duration_s == Approx(150 + 8));
    CHECK(across->crosses.size() == 1);
}

TEST_CASE("round a dead end one comes to the other side without a crossing") {
    const Walked walked(PlanBuilder().row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("left", 30)).plan());
    CHECK(walked.from_to({60, 5}, {90, -5})->duration_s == Approx(5 + 30 + 5 + 20));  // across
    CHECK(walked.from_to({94, 5}, {98, -5})->duration_s == Approx(5 + 6 + 2 + 5));    // round the end
    CHECK(walked.from_to({94, 5}, {98, -5})->crosses.empty());
}

TEST_CASE("a home on the side without a sidewalk crosses first, and where it may not it is not reached") {
    const auto home_and_school = [](double speed_kmh) {
        return PlanBuilder().row(Table::streets, "LINESTRING (0 0, 300 0)", sidewalk_on("left", speed_kmh));
    };
    const Walked slow(home_and_school(30).plan());
    CHECK_FALSE(slow.network.attach({10, -5}, std::nullopt)->crosses);  // at 30 km/h one walks on the street
    const Walked fast(home_and_school(60).plan());
    CHECK(fast.network.attach({10, 5}, std::nullopt)->edge == 0);
    CHECK_FALSE(fast.network.attach({10, -5}, std::nullopt));
    CHECK(fast.network.attach({10, 0}, std::nullopt)->edge == 0);  // on the street itself: its sidewalk
    REQUIRE(fast.network.refused().size() == 2);
    CHECK(fast.network.refused()[0].part == StreetPart::right);
    CHECK(fast.network.refused()[0].why == "no_sidewalk");
    CHECK(fast.network.refused()[1].part == StreetPart::across);
    CHECK(fast.network.refused()[1].why == "unmarked");

    const Walked crossed(
        home_and_school(60).row(Table::crossings, "POINT (290 0)", {{"kind", std::string("zebra")}}).plan());
    const auto route = crossed.from_to({10, -5}, {200, 5});
    REQUIRE(route);
    CHECK(route->length_m == Approx(5 + 190 + 5));
    CHECK(route->duration_s == Approx(200 + 8));
    CHECK(route->crosses[0].at_m == Approx(5));
    const auto back = crossed.from_to({200, 5}, {10, -5});
    CHECK(back->duration_s == Approx(208));
    CHECK(back->crosses[0].at_m == Approx(195));
    // Metres alone: no crossing counts.
    const WalkDistances walks(crossed.network, {*crossed.network.attach({200, 5}, std::nullopt)});
    CHECK(walks.to(*crossed.network.attach({10, -5}, std::nullopt)) == Approx(200));
}

TEST_CASE("a way by a place on the street itself goes on along whichever side is quicker") {
    const Walked walked(PlanBuilder()
                            .row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("left", 30))
                            .row(Table::streets, "LINESTRING (100 0, 200 0)", sidewalk_on("left", 60))
                            .row(Table::streets, "LINESTRING (100 0, 100 50)", quiet_street)
                            .row(Table::streets, "LINESTRING (100 0, 100 -50)", quiet_street)
                            .plan());
    const std::vector<Stop> by{stop_on_street(walked.network, {50, 1}, std::nullopt)};
    CHECK(by[0].size() == 2);
    const auto left =
        quickest_walk_by(walked.network, door(walked.network, {10, 5}), by, door(walked.network, {105, 40}));
    REQUIRE(left);
    CHECK(left->duration_s == Approx(5 + 90 + 40 + 5));
    CHECK(left->crosses.empty());
    const auto right =
        quickest_walk_by(walked.network, door(walked.network, {10, -5}), by, door(walked.network, {105, -40}));
    CHECK(right->duration_s == Approx(140));
    CHECK(right->crosses.empty());
}

TEST_CASE("a drawn line walks on the open side, and what it may not cross is refused there") {
    PlanBuilder plan;
    plan.row(Table::streets, "LINESTRING (0 0, 100 0)", sidewalk_on("left"))
        .row(Table::streets, "LINESTRING (100 0, 200 0)", sidewalk_on("right"));
    const std::vector<Point> line{{0, 0}, {200, 0}};
    const Walked apart(plan.plan());
    const DrawnWalk refused = walk_along(apart.network, line);
    REQUIRE(refused.refused.size() == 1);
    CHECK(refused.refused[0].why == "unmarked");
    CHECK(refused.refused[0].from_m == Approx(100));
    CHECK(refused.refused[0].to_m == Approx(100));
    plan.row(Table::crossings, "POINT (150 0)", {{"kind", std::string("zebra")}});
    const Walked joined(plan.plan());
    const DrawnWalk fine = walk_along(joined.network, line);
    CHECK(fine.refused.empty());
    CHECK(fine.route.duration_s == Approx(208));
    REQUIRE(fine.route.crosses.size() == 1);
    CHECK(fine.route.crosses[0].id == FeatureId{1});
    CHECK(fine.route.crosses[0].at_m == Approx(100));
}

TEST_CASE("what is reached around a place is reached on both sides where one may cross") {
    const auto reached_m = [](double speed_kmh) {
        const Walked walked(
            PlanBuilder().row(Table::streets, "LINESTRING (0 0, 1000 0)", sidewalk_on("left", speed_kmh)).plan());
        double sum_m = 0;
        const Attachment place = *walked.network.attach({500, 0}, std::nullopt);
        for (const Stretch& stretch : ServiceAreaSearch(walked.network).around(std::span(&place, 1), 100))
            sum_m += stretch.length_m();
        return sum_m;
    };
    CHECK(reached_m(20) == Approx(400));
    CHECK(reached_m(60) == Approx(200));
}

namespace {

/// The same rules written out once more: every side, sector between streets and door is a node of its own, and all ways
/// between them are relaxed until nothing gets better.
class Model {
public:
    Model(const Plan& plan, const WalkingProfile& profile) : profile_(profile) {
        plan.layer(Table::streets).for_each([&](const RowView& row) {
            const auto points = row.geometry().points;
            Street street{{points.begin(), points.end()},
                          std::string(row.text(column(Table::streets, "sidewalk"))),
                          *row.number(column(Table::streets, "speed_limit_kmh")),
                          {}};
            streets_.push_back(street);
            return true;
        });
        plan.layer(Table::crossings).for_each([&](const RowView& row) {
            nearest(row.geometry().points.front()).kinds.emplace_back(row.text(column(Table::crossings, "kind")));
            return true;
        });
    }

    /// Seconds; endless where there is no way.
    double seconds(Point from, Point to) {
        ways_.clear();
        stops_.clear();
        if (!add_door("from", from) || !add_door("to", to)) return infinity;
        for (std::size_t index = 0; index < streets_.size(); ++index) add_street(index);
        add_sectors();
        return relaxed("from", "to");
    }

private:
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    struct Street {
        std::vector<Point> line;
        std::string sidewalk;
        double speed_kmh = 0;
        std::vector<std::string> kinds;
        [[nodiscard]] bool has_sides() const { return sidewalk == "left" || sidewalk == "right"; }
    };

    Street& nearest(Point at) {
        return *std::min_element(streets_.begin(), streets_.end(), [&](const Street& a, const Street& b) {
            return project_onto_path(at, a.line).distance_m < project_onto_path(at, b.line).distance_m;
        });
    }
    double crossing_s(const std::string& kind, double speed_kmh) const {
        if (kind == "bridge") return 0;
        if (kind == "zebra") return *profile_.zebra_s;
        if (kind == "signal") return *profile_.signal_s;
        return speed_kmh > *profile_.unmarked_above_kmh ? infinity : *profile_.unmarked_s;
    }
    double change_s(const Street& street) const {
        if (street.kinds.empty()) return crossing_s("unmarked", street.speed_kmh);
        double best = infinity;
        for (const std::string& kind : street.kinds) best = std::min(best, crossing_s(kind, street.speed_kmh));
        return best;
    }
    bool is_open(const Street& street, const std::string& side) const {
        const bool bare = street.has_sides() ? street.sidewalk != side : street.sidewalk == "none";
        return !bare || street.speed_kmh <= *profile_.no_sidewalk_above_kmh;
    }
    static std::vector<std::string> sides_of(const Street& street) {
        return street.has_sides() ? std::vector<std::string>{"left", "right"} : std::vector<std::string>{"both"};
    }
    static std::string name(std::size_t street, const std::string& side, const std::string& stop) {
        return std::to_string(street) + side + stop;
    }
    void way(const std::string& a, const std::string& b, double seconds) {
        if (seconds < infinity) ways_.push_back({a, b, seconds});
    }

    bool add_door(const std::string& word, Point at) {
        double nearest_m = infinity;
        std::size_t best = 0;
        for (std::size_t index = 0; index < streets_.size(); ++index) {
            const Street& street = streets_[index];
            const double away_m = project_onto_path(at, street.line).distance_m;
            if (away_m < nearest_m && leg_s(street, at) < infinity) {
                nearest_m = away_m;
                best = index;
            }
        }
        if (nearest_m == infinity) return false;
        const Street& street = streets_[best];
        const std::string own = own_side(street, at);
        const double inside_m = word == "from" ? 1e-7 : 2e-7;  // off the ends, which are stops of their own
        stops_[best][std::clamp(project_onto_path(at, street.line).along_m, inside_m,
                                path_length_m(street.line) - inside_m)] = word;
        const std::string side = is_open(street, own) ? own : own == "left" ? "right" : "left";
        way(word, name(best, side, word), nearest_m / profile_.speed_mps + leg_s(street, at));
        return true;
    }
    static std::string own_side(const Street& street, Point at) {
        if (!street.has_sides()) return "both";
        return side_of(street.line, at) == StreetSide::left ? "left" : "right";
    }
    /// 0, or the seconds of crossing to the open side.
    double leg_s(const Street& street, Point at) const {
        const std::string own = own_side(street, at);
        if (is_open(street, own)) return 0;
        if (!street.has_sides() || !is_open(street, own == "left" ? "right" : "left")) return infinity;
        return change_s(street);
    }

    void add_street(std::size_t index) {
        const Street& street = streets_[index];
        std::map<double, std::string> stops = stops_[index];
        stops[0] = "begin";
        stops[path_length_m(street.line)] = "end";
        for (const std::string& side : sides_of(street)) {
            if (!is_open(street, side)) continue;
            for (auto stop = std::next(stops.begin()); stop != stops.end(); ++stop)
                way(name(index, side, std::prev(stop)->second), name(index, side, stop->second),
                    (stop->first - std::prev(stop)->first) / profile_.speed_mps);
        }
        if (street.has_sides() && is_open(street, "left") && is_open(street, "right"))
            for (const auto& [along_m, stop] : stops_[index])
                way(name(index, "left", stop), name(index, "right", stop), change_s(street));
    }

    /// Where streets meet: a sector to the left and to the right of each that leaves, joined to the neighbours'.
    void add_sectors() {
        struct Arm {
            double bearing = 0;
            std::size_t street = 0;
            bool leaves = false;
        };
        std::map<std::pair<long, long>, std::vector<Arm>> places;
        for (std::size_t index = 0; index < streets_.size(); ++index) {
            const auto& line = streets_[index].line;
            for (const bool leaves : {true, false}) {
                const Point at = leaves ? line.front() : line.back(), next = leaves ? line[1] : line[line.size() - 2];
                places[{std::lround(at.x * 100), std::lround(at.y * 100)}].push_back(
                    {std::atan2(next.y - at.y, next.x - at.x), index, leaves});
            }
        }
        for (auto& [place, arms] : places) {
            std::sort(arms.begin(), arms.end(), [](const Arm& a, const Arm& b) { return a.bearing < b.bearing; });
            const auto sector = [&, where = place](std::size_t arm) {
                return "corner " + std::to_string(where.first) + " " + std::to_string(where.second) + " " +
                       std::to_string(arm % arms.size());
            };
            for (std::size_t arm = 0; arm < arms.size(); ++arm) {
                const Arm& here = arms[arm];
                const Street& street = streets_[here.street];
                const std::string stop = here.leaves ? "begin" : "end";
                const std::string on_left = sector(arm), on_right = sector(arm + arms.size() - 1);
                if (!street.has_sides()) {
                    way(on_left, on_right, 0);
                    way(on_left, name(here.street, "both", stop), 0);
                    continue;
                }
                way(on_left, on_right, change_s(street));
                way(on_left, name(here.street, here.leaves ? "left" : "right", stop), 0);
                way(on_right, name(here.street, here.leaves ? "right" : "left", stop), 0);
            }
        }
    }

    double relaxed(const std::string& from, const std::string& to) const {
        std::map<std::string, double> best{{from, 0.0}};
        for (bool is_better = true; is_better;) {
            is_better = false;
            for (const Way& each : ways_)
                for (const auto& [a, b] : {std::pair(each.a, each.b), std::pair(each.b, each.a)}) {
                    const auto known = best.find(a);
                    if (known == best.end()) continue;
                    const auto found = best.emplace(b, infinity).first;
                    if (known->second + each.seconds >= found->second - 1e-9) continue;
                    found->second = known->second + each.seconds;
                    is_better = true;
                }
        }
        const auto end = best.find(to);
        return end == best.end() ? infinity : end->second;
    }

    struct Way {
        std::string a, b;
        double seconds = 0;
    };
    WalkingProfile profile_;
    std::vector<Street> streets_;
    std::vector<Way> ways_;
    std::map<std::size_t, std::map<double, std::string>> stops_;  ///< doors by street and metres
};

}  // namespace

TEST_CASE("walks on random networks with mixed sidewalks take the time that the rules written out give") {
    const auto seed = GENERATE(range(1U, 21U));
    CAPTURE(seed);
    const Walked walked(test::sided_quarter(seed, 4));
    Model model(walked.plan, test::child_with_adult());
    std::mt19937 random(seed);
    std::uniform_real_distribution<> anywhere(-15, 315);
    for (int pair = 0; pair < 12; ++pair) {
        const Point from{anywhere(random), anywhere(random)}, to{anywhere(random), anywhere(random)};
        CAPTURE(from.x, from.y, to.x, to.y);
        const double expected_s = model.seconds(from, to);
        const auto route = walked.from_to(from, to);
        REQUIRE(route.has_value() == std::isfinite(expected_s));
        if (!route) continue;
        CHECK(route->duration_s == Approx(expected_s));
        CHECK(route->duration_s == Approx(walked.from_to(to, from)->duration_s));
        CHECK(route->length_m == Approx(path_length_m(route->line)).margin(0.1));
        const WayItems items = WayBurdens(walked.plan, walked.network).along(route->parts);
        CHECK(sum_s(items, WayAim::quick) == Approx(route->duration_s).epsilon(1e-12));
        double waits_s = 0;
        for (const CrossingOnWay& crossing : route->crosses) waits_s += crossing.wait_s;
        CHECK(route->duration_s == Approx(route->length_m / walked.network.profile().speed_mps + waits_s));
        const WalkDistances walks(walked.network, {*walked.network.attach(to, std::nullopt)});
        CHECK(walks.to(*walked.network.attach(from, std::nullopt)) <= route->length_m + 1e-9);
    }
}

TEST_CASE("a walk found between doors beside streets is walked as it was found once it is drawn") {
    const auto seed = GENERATE(range(1U, 41U));
    CAPTURE(seed);
    const Walked walked(test::sided_quarter(seed, 5));
    std::mt19937 random(seed);
    const auto beside_a_street = [&] {
        const auto& edges = walked.streets.edges();
        const auto& edge = edges[std::uniform_int_distribution<std::size_t>(0, edges.size() - 1)(random)];
        const auto line = walked.streets.line(edge);
        const Point along = (line[1] - line[0]) * (1 / distance(line[0], line[1])), left{-along.y, along.x};
        return point_along(line, edge.length_m * std::uniform_real_distribution<>(0.3, 0.49)(random)) +
               left * (random() % 2 == 0 ? 3 : -3);
    };
    for (int pair = 0; pair < 15; ++pair) {
        const auto from = door(walked.network, beside_a_street()), to = door(walked.network, beside_a_street());
        if (from.empty() || to.empty() || from[0].street.leg_m > 4 || to[0].street.leg_m > 4) continue;
        const auto route = quickest_walk(walked.network, from, to);
        if (!route || route->line.size() < 3) continue;
        CAPTURE(from[0].at.x, from[0].at.y, to[0].at.x, to[0].at.y);
        const DrawnWalk again = walk_along(walked.network, route->line);
        CHECK(again.refused.empty());
        CHECK(again.route.duration_s == Approx(route->duration_s).margin(0.1));
        CHECK(changes_in(again.route) == changes_in(*route));
        CHECK(again.route.streets == route->streets);
    }
}

TEST_CASE("to whom nothing is refused, sides make no difference in metres") {
    const auto seed = GENERATE(range(1U, 11U));
    CAPTURE(seed);
    const Walked apart(test::sided_quarter(seed, 5), WalkingProfile{});
    const WalkNetwork as_one(apart.plan, StreetSides::as_one);
    const ProfileNetwork whole(as_one, WalkingProfile{});
    std::mt19937 random(seed);
    std::uniform_real_distribution<> anywhere(-15, 415);
    for (int pair = 0; pair < 20; ++pair) {
        const Point from{anywhere(random), anywhere(random)}, to{anywhere(random), anywhere(random)};
        const WalkDistances walks(apart.network, {*apart.network.attach(to, std::nullopt)}),
            expected(whole, {*whole.attach(to, std::nullopt)});
        const double metres = expected.to(*whole.attach(from, std::nullopt));
        if (std::isfinite(metres))
            CHECK(walks.to(*apart.network.attach(from, std::nullopt)) == Approx(metres));
        else
            CHECK_FALSE(std::isfinite(walks.to(*apart.network.attach(from, std::nullopt))));
    }
}
