#include <catch2/catch.hpp>
#include <random>
#include <tuple>

#include "core/sight/isovist.h"
#include "core/sight/scene.h"
#include "tests/support/plan_builder.h"
#include "tests/support/scene_builder.h"

using namespace yimi;

namespace {

constexpr int morning_s = 8 * 3600;

/// A body with what it is made of, comparable.
using Standing = std::tuple<Table, std::int64_t, int, double, double, double, bool, bool, double,
                            std::vector<std::tuple<double, double, double, double, double>>>;

std::vector<Standing> standing(const Scene& scene) {
    std::vector<Standing> all;
    for (std::uint32_t index = 0; index < scene.bodies().size(); ++index) {
        const SceneBody& body = scene.bodies()[index];
        if (body.is_gone()) {
            CHECK(scene.segments_of(index).empty());
            continue;
        }
        Standing one{body.table,
                     body.id.number,
                     static_cast<int>(body.part),
                     body.top_m,
                     body.underside_m.value_or(-1),
                     body.see_through_share,
                     body.height_known,
                     body.solid,
                     body.present_share,
                     {}};
        for (const std::uint32_t segment : scene.segments_of(index)) {
            const SceneSegment& edge = scene.segments()[segment];
            CHECK(edge.body == index);
            std::get<9>(one).emplace_back(edge.a.x, edge.a.y, edge.b.x, edge.b.y, edge.top_m);
        }
        all.push_back(std::move(one));
    }
    std::sort(all.begin(), all.end());
    return all;
}

void check_equal(const Scene& brought, const Scene& anew, unsigned seed) {
    CHECK(standing(brought) == standing(anew));
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> offset(-60, 60);
    for (int eye = 0; eye < 5; ++eye) {
        const Point at{offset(random), offset(random)};
        const Isovist one = isovist(brought, at, child_eye, 40), other = isovist(anew, at, child_eye, 40);
        CHECK(one.visible_area_m2 == Approx(other.visible_area_m2).epsilon(1e-12).margin(1e-9));
        CHECK(one.inside_body.has_value() == other.inside_body.has_value());
        CHECK(one.unknown_height == other.unknown_height);
    }
}

/// Adds, moves, raises, times and removes things.
class RandomSceneEdits {
public:
    explicit RandomSceneEdits(unsigned seed) : random_(seed) {}

    Edit next(const Plan& plan) {
        Edit edit{"test", {}};
        const Table table = share() < 0.5 ? Table::buildings : Table::occluders;
        const Layer& layer = plan.layer(table);
        if (layer.size() < 5 || share() < 0.3) {
            edit.changes.emplace_back(FeatureChange{table, layer.next_id(), {}, new_row(table)});
            return edit;
        }
        const FeatureId id = any_of(layer);
        const Feature before = *layer.feature(id);
        if (share() < 0.25) {
            edit.changes.emplace_back(FeatureChange{table, id, before, {}});
            return edit;
        }
        Feature after = before;
        if (share() < 0.5 && !after.geometry.points.empty())
            after.geometry.points[after.geometry.points.size() / 2].x += share() * 4 - 2;
        else
            give_values(table, after);
        edit.changes.emplace_back(FeatureChange{table, id, before, after});
        return edit;
    }

private:
    double share() { return std::uniform_real_distribution<double>(0, 1)(random_); }
    double offset() { return std::uniform_real_distribution<double>(-60, 60)(random_); }

    FeatureId any_of(const Layer& layer) {
        auto left = static_cast<std::size_t>(share() * static_cast<double>(layer.size()));
        FeatureId found;
        layer.for_each([&](const RowView& row) {
            found = row.id();
            return left-- > 0;
        });
        return found;
    }

    Feature new_row(Table table) {
        const double x = offset(), y = offset(), size = 2 + 8 * share();
        const auto point = [](double east, double north) { return std::to_string(east) + " " + std::to_string(north); };
        std::string wkt = "POINT (" + point(x, y) + ")";
        if (table == Table::buildings || share() < 0.4)
            wkt = "POLYGON ((" + point(x, y) + ", " + point(x + size, y) + ", " + point(x + size, y + size) + ", " +
                  point(x, y + size) + ", " + point(x, y) + "))";
        else if (share() < 0.9)
            wkt = "LINESTRING (" + point(x, y) + ", " + point(x + size, y) + ", " + point(x + size, y + 3) + ")";
        Feature row = make_feature(table, test::shape(wkt));
        give_values(table, row);
        return row;
    }

    void give_values(Table table, Feature& row) {
        set(row, table, "height_m", share() < 0.2 ? Value{} : Value{0.5 + 4 * share()});
        if (table == Table::buildings) return;
        set(row, table, "kind", share() < 0.4 ? Value{"tree_row"} : Value{"parked_car"});
        set(row, table, "see_through", share() < 0.5 ? Value{} : Value{share()});
        set(row, table, "underside_m", share() < 0.5 ? Value{} : Value{3 * share()});
        set(row, table, "present_from", share() < 0.6 ? Value{} : Value{"09:00"});
        set(row, table, "present_share", share() < 0.6 ? Value{} : Value{share()});
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a scene brought to an edited plan equals one made from that plan alone") {
    const auto seed = GENERATE(range(1U, 15U));
    CAPTURE(seed);
    Plan plan;
    RandomSceneEdits edits(seed);
    for (int row = 0; row < 40; ++row) REQUIRE(plan.apply(edits.next(plan)));
    Scene scene = make_scene(plan);
    for (int step = 0; step < 80; ++step) {
        CAPTURE(step);
        REQUIRE(plan.apply(edits.next(plan)));
        if (step % 3 != 0) continue;  // several edits at once, too
        if (step % 15 == 0) plan = plan.packed(0);
        const auto time_s = step % 6 == 0 ? std::optional(morning_s) : std::nullopt;
        scene = scene.brought_to(plan, time_s);
        check_equal(scene, make_scene(plan, time_s), seed + static_cast<unsigned>(step));
    }
}

TEST_CASE("a scene stays as it was when another is made out of it, and outlives the plan") {
    auto plan = std::make_unique<Plan>();
    RandomSceneEdits edits(77);
    for (int row = 0; row < 60; ++row) REQUIRE(plan->apply(edits.next(*plan)));
    const Scene before = make_scene(*plan);
    const auto stood = standing(before);
    Scene after = before;
    for (int step = 0; step < 30; ++step) {
        REQUIRE(plan->apply(edits.next(*plan)));
        after = after.brought_to(*plan);
    }
    CHECK(standing(after) == standing(make_scene(*plan)));
    plan.reset();
    CHECK(standing(before) == stood);
}

TEST_CASE("a scene made by hand, or of a wholly other plan, is brought there too") {
    Plan plan;
    RandomSceneEdits edits(5);
    for (int row = 0; row < 30; ++row) REQUIRE(plan.apply(edits.next(plan)));
    CHECK(standing(test::SceneBuilder().box(0, 0, 9, 9, 3).scene().brought_to(plan)) == standing(make_scene(plan)));
    CHECK(standing(make_scene(plan).brought_to(Plan())).empty());
    CHECK(standing(Scene().brought_to(plan)) == standing(make_scene(plan)));
}
