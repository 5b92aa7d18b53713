#include "gis/store/plan_reader.h"

#include <catch2/catch.hpp>

#include "gis/store/project_store.h"
#include "tests/support/temporary_folder.h"

namespace yimi::gis {
namespace {

using test::ChineseFolder;

/// A project with so many buildings that they are read in several parts; their numbers go up to `last`.
std::string project_of(const ChineseFolder& folder, std::int64_t rows, std::int64_t last) {
    const std::string path = folder.file("项目.gpkg");
    REQUIRE(ProjectStore::create(path, find_crs(default_project_crs).value()));
    LayerBuilder builder(Table::buildings);
    for (std::int64_t row = 0; row < rows; ++row) {
        const double x = 400'000 + static_cast<double>(row % 300) * 20,
                     y = 3'400'000 + static_cast<double>(row / 300) * 20;
        Feature building = make_feature(Table::buildings,
                                        make_polygon(std::vector<Point>{{x, y}, {x + 9, y}, {x + 9, y + 7}, {x, y}}));
        set(building, Table::buildings, "uid", "b" + std::to_string(row));
        set(building, Table::buildings, "height_m", static_cast<double>(row % 90));
        builder.add({row + 1 < rows ? row * 2 + 1 : last}, building.geometry, building.values);
    }
    auto store = ProjectStore::open(path, ProjectStore::Access::read_write);
    REQUIRE(store);
    REQUIRE(store.value().append({"import", {RowsChange{Table::buildings, nullptr, builder.finish()}}}));
    return path;
}

Database opened(const std::string& path, Database::Access access = Database::Access::read_only) {
    auto database = Database::open(path, access);
    REQUIRE(database);
    return std::move(database).value();
}

Result<std::vector<Layer>> read(const std::string& path, unsigned threads) {
    const Database database = opened(path);
    auto transaction = Transaction::begin(database, Transaction::Kind::read);
    REQUIRE(transaction);
    return read_all_layers(database, path, threads);
}

const Layer& buildings_of(const std::vector<Layer>& layers) {
    return layers[static_cast<std::size_t>(Table::buildings)];
}

}  // namespace

TEST_CASE("a project reads the same whatever the number of threads") {
    const ChineseFolder folder;
    constexpr std::int64_t rows = 50'000, largest = std::numeric_limits<std::int64_t>::max();
    const std::string path = project_of(folder, rows, GENERATE_COPY(rows * 2, largest));
    if (GENERATE(false, true)) {
        auto mode = opened(path, Database::Access::read_write).prepare("PRAGMA journal_mode = WAL");
        REQUIRE(mode);
        REQUIRE(mode.value().step().value());
    }
    const auto alone = read(path, 1), together = read(path, 5);
    REQUIRE(alone);
    REQUIRE(together);
    REQUIRE(alone.value().size() == all_schemas().size());
    const Layer &expected = buildings_of(alone.value()), &given = buildings_of(together.value());
    REQUIRE(expected.size() == rows);
    REQUIRE(given.size() == rows);
    std::int64_t row_number = 0;
    expected.for_each([&](const RowView& row) {
        REQUIRE(row.uid() == "b" + std::to_string(row_number++));
        REQUIRE(given.feature(row.id()) == row.feature());
        return true;
    });
}

TEST_CASE("of several damaged rows the first is named, whichever thread finds one first") {
    const ChineseFolder folder;
    const std::string path = project_of(folder, 50'000, 100'000);
    REQUIRE(opened(path, Database::Access::read_write)
                .run("UPDATE buildings SET geom = x'47500001' WHERE fid IN (30001, 70001, 99997)"));
    const auto layers = read(path, GENERATE(1U, 4U));
    REQUIRE_FALSE(layers);
    CHECK(layers.error().code == ErrorCode::bad_data);
    CHECK(layers.error().detail("table") == "buildings");
    CHECK(layers.error().detail("fid") == "30001");
}

}  // namespace yimi::gis
