#include <cmath>
#include <limits>

#include "app/cli/formula_kinds.h"
#include "core/coverage/balance.h"
#include "core/coverage/circle_coverage.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

using nlohmann::json;

/// Shape of an input in well-known text; an empty one after a refusal.
Geometry shape(FormulaInputs& inputs, std::string_view key, const std::string& wkt) {
    auto read = gis::read_wkt(wkt);
    if (!read) {
        inputs.refuse(key, "is not a shape: " + read.error().message,
                      "give well-known text such as POINT (410000 3393000)");
        return {};
    }
    if (read.value().empty()) inputs.refuse(key, "is an empty shape", "give a shape with coordinates");
    for (const Point point : read.value().points)
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            inputs.refuse(key, "has a coordinate that is no number", "give finite coordinates");
    return std::move(read).value();
}

Result<FormulaAnswer> buffer_area(FormulaInputs& inputs) {
    const std::string wkt = inputs.text("wkt");
    const double distance_m = inputs.number("distance_m", any_number);
    const int segments = inputs.whole_number("quadrant_segments", {.at_least = 1, .at_most = 10000}, 16);
    const Geometry given = shape(inputs, "wkt", wkt);
    if (const auto& failure = inputs.failure()) return *failure;
    const gis::GeosKernel kernel;
    YIMI_TRY(buffer, kernel.buffer(given, distance_m, segments));
    const double area = area_m2(buffer);
    return FormulaAnswer{
        area,
        "m2",
        {step("buffer of {} m around the shape, {} segments to a quarter circle, round caps and joins", distance_m,
              static_cast<double>(segments)),
         step("area of its {} points' outline = {} m2", static_cast<double>(buffer.points.size()), area)}};
}

struct CoverageInputs {
    std::vector<std::string> uids;
    std::vector<std::optional<double>> children;
    Plan plan;
    double within_m = 0;
};

CoverageInputs read_coverage(FormulaInputs& inputs) {
    CoverageInputs read;
    LayerBuilder blocks(Table::blocks), places(Table::schools);
    std::int64_t id = 0;
    for (FormulaInputs& block : inputs.objects("blocks")) {
        read.uids.push_back(block.text("uid"));
        read.children.push_back(block.known_number("children", not_negative));
        const Geometry area = shape(block, "wkt", block.text("wkt"));
        if (!area.empty() && area.kind != GeometryKind::polygons)
            block.refuse("wkt", "is not an area", "give a POLYGON or MULTIPOLYGON");
        if (block.failure()) return read;
        blocks.add({++id}, area, make_feature(Table::blocks, {}).values);
    }
    const json& texts = inputs.raw("places");
    if (!texts.is_array()) inputs.refuse("places", "is not a list", "give a list of shapes in well-known text");
    for (std::size_t index = 0; texts.is_array() && index < texts.size(); ++index) {
        const std::string key = "places[" + std::to_string(index) + "]";
        if (!texts[index].is_string()) inputs.refuse(key, "is not a text", "give well-known text");
        const Geometry place = shape(inputs, key, texts[index].is_string() ? texts[index].get<std::string>() : "");
        places.add({static_cast<std::int64_t>(index) + 1}, place, make_feature(Table::schools, {}).values);
    }
    read.within_m = inputs.number("within_m", positive);
    std::vector<Layer> layers;
    for (const TableSchema& schema : all_schemas()) layers.emplace_back(schema.table);
    layers[static_cast<std::size_t>(Table::blocks)] = Layer(Table::blocks, blocks.finish());
    layers[static_cast<std::size_t>(Table::schools)] = Layer(Table::schools, places.finish());
    read.plan = Plan(std::move(layers), {}, {});
    return read;
}

Result<FormulaAnswer> coverage(FormulaInputs& inputs) {
    const CoverageInputs read = read_coverage(inputs);
    if (const auto& failure = inputs.failure()) return *failure;
    QuietJob quiet;
    YIMI_TRY(found, circle_coverage(read.plan, Table::schools, read.within_m, gis::GeosKernel(), quiet));
    FormulaAnswer answer{json::object(), "m2", {}};
    double children = 0, covered = 0;
    json blocks = json::array();
    for (std::size_t index = 0; index < found.blocks.size(); ++index) {
        const BlockCoverage& block = found.blocks[index];
        const double here = read.children[index].value_or(0);
        children += here;
        covered += here * block.share;
        blocks.push_back({{"uid", read.uids[index]},
                          {"area_m2", block.area_m2},
                          {"covered_area_m2", block.covered_area_m2},
                          {"share", block.share},
                          {"distance_m", block.distance_m ? json(*block.distance_m) : json()}});
        answer.steps.push_back(step("{}: {} of {} m2 lie within {} m, share {}; {} children x share = {}",
                                    read.uids[index], block.covered_area_m2, block.area_m2, read.within_m, block.share,
                                    here, here * block.share));
        if (!read.children[index]) answer.steps.push_back(step("{}: its children are unknown", read.uids[index]));
    }
    answer.steps.push_back(step("in all {} of {} m2 = {}; {} of {} children", found.covered_area_m2,
                                found.total_area_m2, found.share, covered, children));
    if (found.repaired_shapes > 0)
        answer.steps.push_back(step("{} invalid shapes were mended first", static_cast<double>(found.repaired_shapes)));
    answer.value = {{"total_area_m2", found.total_area_m2},
                    {"covered_area_m2", found.covered_area_m2},
                    {"share", found.share},
                    {"children_total", children},
                    {"children_covered", covered},
                    {"blocks", blocks}};
    return answer;
}

struct Sample {
    std::vector<double> values, weights;
};

Sample read_sample(FormulaInputs& inputs) {
    Sample sample{inputs.numbers("values", not_negative), {}};
    sample.weights = inputs.has("weights") ? inputs.numbers("weights", not_negative)
                                           : std::vector<double>(sample.values.size(), 1.0);
    if (!inputs.has("weights")) static_cast<void>(inputs.known_number("weights", any_number));
    if (sample.values.empty()) inputs.refuse("values", "is empty", "give at least one number");
    if (sample.weights.size() != sample.values.size())
        inputs.refuse("weights", "has another length than values", "give one weight for each value");
    return sample;
}

using Inequality = std::optional<double> (*)(std::span<const double>, std::span<const double>);

Result<FormulaAnswer> inequality(FormulaInputs& inputs, Inequality measure, std::string_view formula) {
    const Sample sample = read_sample(inputs);
    if (const auto& failure = inputs.failure()) return *failure;
    const auto value = measure(sample.values, sample.weights);
    if (!value) {
        inputs.refuse("values", "have no positive weighted mean", "give at least one positive value with a weight");
        return *inputs.failure();
    }
    double weight = 0, sum = 0;
    for (std::size_t index = 0; index < sample.values.size(); ++index) {
        weight += sample.weights[index];
        sum += sample.weights[index] * sample.values[index];
    }
    return FormulaAnswer{*value,
                         "1",
                         {step("W = sum of weights = {}", weight),
                          step("mean = {} / {} = {}", sum, weight, sum / weight), step("{} = {}", formula, *value)}};
}

Result<FormulaAnswer> gini_formula(FormulaInputs& inputs) {
    return inequality(inputs, gini, "sum of w_i w_j |x_i - x_j| / (2 W² mean)");
}

Result<FormulaAnswer> theil_formula(FormulaInputs& inputs) {
    return inequality(inputs, theil, "sum of (w_i / W)(x_i / mean) ln(x_i / mean)");
}

Result<FormulaAnswer> seat_gap_formula(FormulaInputs& inputs) {
    const double children = inputs.number("children", not_negative);
    const double migrant = inputs.number("migrant_children", not_negative, 0);
    const double seats = inputs.number("seats", not_negative);
    if (const auto& failure = inputs.failure()) return *failure;
    const SeatGap gap = seat_gap(children, migrant, seats);
    return FormulaAnswer{{{"without_migrant", gap.without_migrant}, {"with_migrant", gap.with_migrant}},
                         "seat",
                         {step("without migrant children: {} - {} = {}", children, seats, gap.without_migrant),
                          step("with migrant children: {} + {} - {} = {}", children, migrant, seats, gap.with_migrant),
                          "positive is missing"}};
}

/// distance_m[supply][demand]; null is "no way".
std::vector<std::vector<double>> read_distances(FormulaInputs& inputs, std::size_t supplies, std::size_t demands) {
    const json& rows = inputs.raw("distance_m");
    std::vector<std::vector<double>> distances(supplies, std::vector<double>(demands, 0.0));
    const auto has_length = [&](const json& list, std::size_t length, const std::string& key) {
        if (list.is_array() && list.size() == length) return true;
        inputs.refuse(key, "is not a list of " + std::to_string(length),
                      "give distance_m[supply][demand]: a row for each supply, a distance in it for each demand");
        return false;
    };
    if (!has_length(rows, supplies, "distance_m")) return distances;
    for (std::size_t place = 0; place < supplies; ++place) {
        const std::string row_key = "distance_m[" + std::to_string(place) + "]";
        if (!has_length(rows[place], demands, row_key)) return distances;
        for (std::size_t home = 0; home < demands; ++home) {
            const json& entry = rows[place][home];
            const std::string key = row_key + "[" + std::to_string(home) + "]";
            if (!entry.is_null() && (!entry.is_number() || !(entry.get<double>() >= 0)))
                inputs.refuse(key, "is not a distance", "give metres, at least 0, or null where there is no way");
            else
                distances[place][home] =
                    entry.is_null() ? std::numeric_limits<double>::infinity() : entry.get<double>();
        }
    }
    return distances;
}

Result<FormulaAnswer> two_step(FormulaInputs& inputs) {
    const std::vector<double> supply = inputs.numbers("supply", not_negative);
    const std::vector<double> demand = inputs.numbers("demand", not_negative);
    const auto distances = read_distances(inputs, supply.size(), demand.size());
    const double within_m = inputs.number("within_m", not_negative);
    if (const auto& failure = inputs.failure()) return *failure;
    const auto access = two_step_floating_catchment(supply, demand, distances, within_m);
    FormulaAnswer answer{access, "seats per child", {}};
    for (std::size_t place = 0; place < supply.size(); ++place) {
        double reached = 0;
        for (std::size_t home = 0; home < demand.size(); ++home)
            if (distances[place][home] <= within_m) reached += demand[home];
        const std::string name = "supply " + std::to_string(place);
        answer.steps.push_back(reached > 0 ? step("{}: {} seats / {} children within {} m = {}", name, supply[place],
                                                  reached, within_m, supply[place] / reached)
                                           : step("{}: nobody within {} m", name, within_m));
    }
    for (std::size_t home = 0; home < demand.size(); ++home)
        answer.steps.push_back(
            step("demand {}: sum of the ratios within {} m = {}", std::to_string(home), within_m, access[home]));
    return answer;
}

Result<FormulaAnswer> supply_per_thousand_formula(FormulaInputs& inputs) {
    const double places = inputs.number("places", not_negative);
    const double population = inputs.number("population", positive);
    if (const auto& failure = inputs.failure()) return *failure;
    const double value = *supply_per_thousand(places, population);
    return FormulaAnswer{value, "1/1000", {step("{} / {} x 1000 = {}", places, population, value)}};
}

constexpr FormulaKind kinds[] = {
    {"buffer_area", buffer_area},
    {"coverage", coverage},
    {"gini", gini_formula},
    {"theil", theil_formula},
    {"seat_gap", seat_gap_formula},
    {"two_step_floating_catchment", two_step},
    {"supply_per_thousand", supply_per_thousand_formula},
};

}  // namespace

std::span<const FormulaKind> coverage_formulas() {
    return kinds;
}

}  // namespace yimi::app
