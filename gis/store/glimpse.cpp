#include "gis/store/glimpse.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "gis/store/edit_writer.h"
#include "gis/store/geopackage_schema.h"
#include "gis/store/kept_detail.h"
#include "gis/store/spatial_index.h"
#include "gis/store/table_rows.h"

namespace yimi::gis {
namespace {

constexpr std::int64_t most_rows = 60'000;  // of one table: read in less than a tenth of a second

/// The kept scale that is nearest to a view's; the first one also for those that are up to twice as near.
std::optional<double> kept_scale(double metres_per_pixel) {
    const auto away = [=](double pixel_m) { return std::abs(std::log2(pixel_m / metres_per_pixel)); };
    const double nearest = *std::min_element(generalised_pixels_m.begin(), generalised_pixels_m.end(),
                                             [&](double a, double b) { return away(a) < away(b); });
    constexpr double most_doublings = 1.001;
    if (metres_per_pixel < nearest && away(nearest) > most_doublings) return std::nullopt;
    return nearest;
}

/// Gathers what is seen of one table.
class TableGlimpse {
public:
    TableGlimpse(const Database& database, StoredTable stored)
        : database_(database), stored_(std::move(stored)), builder_(stored_.table) {}

    /// Whether all rows that touch the area were few enough to be read, with those before them.
    Result<bool> read_rows(const Box& area, std::int64_t most) {
        const std::string touching = "SELECT id FROM " + quoted(index_name(stored_.table)) +
                                     " WHERE minx <= ?2 AND maxx >= ?1 AND miny <= ?4 AND maxy >= ?3";
        YIMI_TRY(many, database_.prepare("SELECT count(*) FROM (" + touching + " LIMIT ?5)"));
        YIMI_TRY(counted, bind(many, area).bind(5, most - read_ + 1).step());
        if (!counted || many.integer(0) + read_ > most) return false;
        read_ += many.integer(0);
        YIMI_TRY(rows, database_.prepare(RowReader::select_sql(stored_) + " WHERE \"fid\" IN (" + touching + ")"));
        bind(rows, area);
        RowReader reader(stored_);
        for (;;) {
            YIMI_TRY(more, rows.step());
            if (!more) return true;
            YIMI_TRY(id, reader.read(rows));
            if (ids_.insert(id).second) builder_.add(id, reader.geometry(), reader.values());
        }
    }

    /// Whether the area is all there: in kept tiles, and of those that are not kept in rows.
    Result<bool> read_tiles(const Box& area, const GeneralisedTable& of, double pixel_m) {
        YIMI_TRY(tiles, read_detail(database_, stored_.table, tiles_over(area, pixel_m)));
        for (GeneralisedRows& rows : tiles.rows) add(std::move(rows), of.category);
        for (const GroundTile& tile : tiles.missing) {
            YIMI_TRY(is_there, read_rows(tile.box(), most_rows));
            if (!is_there) return false;
        }
        return true;
    }

    [[nodiscard]] Layer finish() { return {stored_.table, builder_.finish()}; }
    [[nodiscard]] std::vector<Box>& melted() noexcept { return melted_; }

private:
    static Statement& bind(Statement& statement, const Box& area) {
        return statement.bind(1, area.min_x).bind(2, area.max_x).bind(3, area.min_y).bind(4, area.max_y);
    }

    void add(GeneralisedRows rows, std::string_view category) {
        melted_.insert(melted_.end(), rows.melted.begin(), rows.melted.end());
        std::vector<Value> values(schema_of(stored_.table).columns.size());
        for (const auto& [word, shape] : rows.alike) {
            if (!category.empty() && !word.empty()) values[column(stored_.table, category)] = word;
            if (shape.kind != GeometryKind::polygons) {
                builder_.add(next_id(), shape, values);
                continue;
            }
            for (std::size_t part = 0; part < shape.part_ends.size(); ++part)  // each is drawn for its own size
                builder_.add(next_id(), single_part(shape, part), values);
        }
    }

    FeatureId next_id() {
        while (!ids_.insert(FeatureId{--last_id_.number}).second) continue;
        return last_id_;
    }

    const Database& database_;
    StoredTable stored_;
    LayerBuilder builder_;
    std::set<FeatureId> ids_;  ///< a row may touch several tiles
    std::vector<Box> melted_;
    std::int64_t read_ = 0;
    FeatureId last_id_;  ///< tiles have no rows: their shapes count down from it
};

/// Whether all of the table in view is in `glimpse` now.
Result<bool> read_table(const Database& database, Table table, const GlimpseWish& wish, bool may_use_tiles,
                        Glimpse& glimpse, std::vector<Layer>& layers) {
    YIMI_TRY(stored, find_table(database, table));
    if (!stored.exists) return true;
    if (!stored.has_index) {
        YIMI_TRY(range, id_range(database, stored));
        return range.first > range.last;
    }
    TableGlimpse seen(database, stored);
    const GeneralisedTable* const of = find_generalised(table);
    const auto pixel_m = kept_scale(wish.metres_per_pixel);
    const bool has_tiles = may_use_tiles && of && pixel_m;
    YIMI_TRY(all, seen.read_rows(wish.area, has_tiles ? std::int64_t{worth_generalising} : most_rows));
    if (!all && has_tiles) {
        YIMI_TRY(extent, extent_in_index(database, table));
        const Box near = wish.area.grown(GroundTile::pixels * *pixel_m / 2);  // shapes reach beyond their tile
        const Box inside{std::max(near.min_x, extent.min_x), std::max(near.min_y, extent.min_y),
                         std::min(near.max_x, extent.max_x), std::min(near.max_y, extent.max_y)};
        YIMI_TRY(from_tiles, seen.read_tiles(inside, *of, *pixel_m));
        all = from_tiles;
    }
    if (!all) return false;
    if (!seen.melted().empty()) glimpse.melted.push_back({table, std::move(seen.melted())});
    layers[static_cast<std::size_t>(table)] = seen.finish();
    return true;
}

}  // namespace

Result<Box> stored_extent(const Database& database) {
    Box extent;
    for (const TableSchema& schema : all_schemas()) {
        YIMI_TRY(stored, find_table(database, schema.table));
        if (!stored.has_index) continue;
        YIMI_TRY(box, extent_in_index(database, schema.table));
        extent.add(box);
    }
    return extent;
}

Result<std::optional<Glimpse>> read_glimpse(const Database& database, const GlimpseWish& wish) {
    YIMI_TRY(transaction, Transaction::begin(database, Transaction::Kind::read));
    YIMI_TRY(may_use_tiles, is_detail_true(database));
    Glimpse glimpse;
    std::vector<Layer> layers;
    for (const TableSchema& schema : all_schemas()) layers.emplace_back(schema.table);
    for (const Table table : wish.tables) {
        YIMI_TRY(all, read_table(database, table, wish, may_use_tiles, glimpse, layers));
        if (!all) return std::optional<Glimpse>();
    }
    YIMI_TRY(settings, read_settings(database));
    glimpse.plan = Plan(std::move(layers), std::move(settings), {});
    return std::optional(std::move(glimpse));
}

}  // namespace yimi::gis
