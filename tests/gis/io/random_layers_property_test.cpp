// Layers made at random, written by GDAL in random formats, encodings and coordinate systems, come back equal.
// YIMI_RANDOM_LAYERS=2000 YIMI_RANDOM_SEED=1: how many, and the first one's seed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "gis/geos/geos_kernel.h"
#include "gis/io/import.h"
#include "tests/support/random_layer.h"

namespace yimi::gis {
namespace {

using test::FieldKind;
using test::RandomLayer;

unsigned number_from(const char* variable, unsigned otherwise) {
    const char* const text = std::getenv(variable);
    return text ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : otherwise;
}

/// "2024/03/01" → "2024-03-01", as formats without types write days.
std::string with_hyphens(std::string text) {
    std::replace(text.begin(), text.end(), '/', '-');
    return text;
}

bool is_same(const Value& found, const Value& expected, FieldKind kind) {
    if (is_unknown(expected) || is_unknown(found)) return is_unknown(expected) == is_unknown(found);
    if (found.index() != expected.index()) {
        // A number may come back as its digits, and a whole one as a real one.
        const auto* const text = std::get_if<std::string>(&found);
        const double number = as_number(expected).value();
        return text ? std::strtod(text->c_str(), nullptr) == number : as_number(found) == number;
    }
    if (kind == FieldKind::day) return with_hyphens(std::string(as_text(found))).starts_with(as_text(expected));
    return found == expected;
}

/// Each ring from its least point on, the rings and parts in the order of these.
Geometry in_order(const Geometry& polygons) {
    const GeometryView view = polygons;
    std::vector<std::vector<std::vector<Point>>> parts;
    const auto before = [](Point a, Point b) { return a.x < b.x; };
    const auto path_before = [&](const std::vector<Point>& a, const std::vector<Point>& b) {
        return before(a[0], b[0]);
    };
    for (std::size_t part = 0; part < view.part_count(); ++part) {
        auto& rings = parts.emplace_back();
        for (std::size_t path = view.first_path(part); path < view.part_ends[part]; ++path) {
            std::vector<Point> ring(view.path(path).begin(), view.path(path).end() - 1);
            std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end(), before), ring.end());
            ring.push_back(Point(ring.front()));
            rings.push_back(std::move(ring));
        }
        std::sort(rings.begin() + 1, rings.end(), path_before);
    }
    std::sort(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return path_before(a[0], b[0]); });
    Geometry ordered{GeometryKind::polygons, {}, {}, {}};
    for (const auto& rings : parts) {
        for (const auto& ring : rings) {
            ordered.points.insert(ordered.points.end(), ring.begin(), ring.end());
            ordered.path_ends.push_back(static_cast<std::uint32_t>(ordered.points.size()));
        }
        ordered.part_ends.push_back(static_cast<std::uint32_t>(ordered.path_ends.size()));
    }
    return ordered;
}

bool is_same(const Geometry& found, const Geometry& expected, double tolerance) {
    if (found.kind != expected.kind) return false;
    if (found.kind != GeometryKind::polygons) return nearly_equal(found, expected, tolerance);
    return nearly_equal(in_order(found), in_order(expected), tolerance);
}

const char* word_of(const RandomLayer& layer) {
    const bool has_shapes = std::any_of(layer.rows.begin(), layer.rows.end(),
                                        [](const RandomLayer::Row& row) { return !row.shape.empty(); });
    if (layer.kind == GeometryKind::none || !has_shapes) return nullptr;  // as the shapes happen to be
    return layer.kind == GeometryKind::points ? "point" : layer.kind == GeometryKind::lines ? "line" : "polygon";
}

void check_values(const SourceLayer& found, const RandomLayer& layer) {
    REQUIRE(found.first_rows.size() == layer.rows.size());
    for (std::size_t field = 0; field < layer.fields.size(); ++field) {
        const RandomLayer::Field& expected = layer.fields[field];
        CAPTURE(expected.name);
        const auto same = [&](const SourceField& each) { return each.name == expected.name; };
        const auto at = std::find_if(found.fields.begin(), found.fields.end(), same);
        const bool all_unknown = std::all_of(layer.rows.begin(), layer.rows.end(), [&](const RandomLayer::Row& row) {
            return is_unknown(row.values[field]);
        });
        if (at == found.fields.end() && all_unknown) continue;  // GeoJSON and KML know fields by their values
        REQUIRE(at != found.fields.end());
        for (std::size_t row = 0; row < layer.rows.size(); ++row) {
            const Value& value = found.first_rows[row][static_cast<std::size_t>(at - found.fields.begin())];
            if (is_same(value, layer.rows[row].values[field], expected.kind)) continue;
            CAPTURE(row);
            CHECK(value == layer.rows[row].values[field]);
        }
    }
}

/// The first field of a kind goes into `column`.
void map_first(const SourceLayer& found, const RandomLayer& layer, FieldKind kind, const char* column,
               ImportOptions& options) {
    const auto field = std::find_if(layer.fields.begin(), layer.fields.end(),
                                    [&](const RandomLayer::Field& each) { return each.kind == kind; });
    if (field == layer.fields.end()) return;
    const bool is_there = std::any_of(found.fields.begin(), found.fields.end(),
                                      [&](const SourceField& each) { return each.name == field->name; });
    if (is_there) options.mapping.push_back({field->name, column, 1});
}

Value expected_in(const RandomLayer& layer, const RandomLayer::Row& row, FieldKind kind) {
    for (std::size_t field = 0; field < layer.fields.size(); ++field)
        if (layer.fields[field].kind == kind) return row.values[field];
    return {};
}

void check_rows(const ImportedLayer& taken, const RandomLayer& layer) {
    Plan plan;
    REQUIRE(plan.apply(taken.edit));
    auto expected = layer.rows.begin();
    const auto next = [&] {
        return std::find_if(expected, layer.rows.end(), [](const RandomLayer::Row& row) { return !row.shape.empty(); });
    };
    plan.layer(Table::hazards).for_each([&](const RowView& row) {
        expected = next();
        REQUIRE(expected != layer.rows.end());
        CHECK(row.value(column(Table::hazards, "title")) == expected->values[0]);
        CHECK(is_same(copy_of(row.geometry()), expected->shape, layer.tolerance()));
        const Value whole = expected_in(layer, *expected, FieldKind::integer);
        const bool has_meaning = !is_unknown(whole) && as_number(whole) >= 0.0;  // never less than no times
        CHECK(row.value(column(Table::hazards, "extended_times")) == (has_meaning ? whole : Value()));
        CHECK(row.value(column(Table::hazards, "found_on")) == expected_in(layer, *expected, FieldKind::day));
        ++expected;
        return true;
    });
    CHECK(next() == layer.rows.end());
}

void check_import(const SourceLayer& found, const RandomLayer& layer) {
    ImportOptions options;
    options.table = Table::hazards;
    if (!layer.format->has_system) options.crs = layer.system;
    map_first(found, layer, FieldKind::text, "title", options);
    map_first(found, layer, FieldKind::integer, "extended_times", options);
    map_first(found, layer, FieldKind::day, "found_on", options);
    Plan plan;
    REQUIRE(plan.apply({"crs", {SettingChange{"crs", plan.setting("crs"), layer.system}}}));
    QuietJob job;
    const auto taken = read_layer(found, options, plan, GeosKernel(), job);
    if (!taken) FAIL(taken.error().message);
    const LayerReport& report = taken.value().report;
    const auto without_shape = static_cast<std::size_t>(std::count_if(
        layer.rows.begin(), layer.rows.end(), [](const RandomLayer::Row& row) { return row.shape.empty(); }));
    CHECK(report.read == layer.rows.size());
    CHECK(report.rejects.size() == without_shape);
    for (const Reject& reject : report.rejects) CHECK(reject.why == "no_geometry");
    CHECK(report.repairs.empty());
    check_rows(taken.value(), layer);
}

void check_layer(const RandomLayer& layer) {
    const test::ChineseFolder folder;
    test::write_layer(layer, folder);
    const auto before = test::state_of(folder.path());
    const auto layers = inspect(folder.file(layer.file));
    if (!layers) FAIL(layers.error().message);
    REQUIRE(layers.value().size() == 1);
    const SourceLayer& found = layers.value()[0];
    CHECK(found.name == layer.name);
    CHECK(found.features == layer.rows.size());
    if (const char* const word = word_of(layer)) CHECK(found.geometry == word);
    CHECK(found.crs.crs.code == (layer.format->has_system ? layer.system : ""));
    CHECK(found.encoding.why != "unsure");
    check_values(found, layer);
    check_import(found, layer);
    CHECK(test::state_of(folder.path()) == before);
}

}  // namespace

TEST_CASE("random layers of every format come back as GDAL wrote them") {
    const unsigned first = number_from("YIMI_RANDOM_SEED", 1), count = number_from("YIMI_RANDOM_LAYERS", 100);
    for (unsigned seed = first; seed < first + count; ++seed) {
        const RandomLayer layer = test::random_layer(seed);
        CAPTURE(seed, layer.file, layer.system, layer.encoding, layer.tells_encoding, layer.parts, layer.heights,
                layer.measures);
        check_layer(layer);
    }
}

}  // namespace yimi::gis
