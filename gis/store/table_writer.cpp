#include "gis/store/table_writer.h"

#include <algorithm>
#include <cmath>

#include "gis/store/bulk_insert.h"
#include "gis/store/geopackage_schema.h"

namespace yimi::gis {
namespace {

/// Whether a column of that type gives the value back as it was written.
bool fits(const Value& value, ColumnType type) noexcept {
    if (std::holds_alternative<std::string>(value))
        return type != ColumnType::integer && type != ColumnType::real && type != ColumnType::boolean;
    if (std::holds_alternative<double>(value)) return type == ColumnType::real && !std::isnan(std::get<double>(value));
    if (std::holds_alternative<std::int64_t>(value)) return type == ColumnType::integer || type == ColumnType::boolean;
    return true;
}

bool has_only_numbers(GeometryView shape) noexcept {
    return std::all_of(shape.points.begin(), shape.points.end(),
                       [](Point point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

}  // namespace

Result<Done> watch_writing(JobContext& job, std::size_t row, std::size_t rows) {
    constexpr std::size_t often = 4096;
    if (row % often != 0) return Done{};
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    job.progress(row, rows, "write");
    return Done{};
}

TableWriter::TableWriter(const Database& database, StoredTable stored, Statements statements,
                         std::optional<SpatialIndex> index)
    : database_(&database),
      stored_(std::move(stored)),
      schema_(&schema_of(stored_.table)),
      statements_(std::move(statements)),
      index_(std::move(index)),
      reader_(stored_),
      blobs_(stored_.srs_id) {}

Result<TableWriter> TableWriter::open(const Database& database, Table table) {
    YIMI_TRY(stored, find_table(database, table));
    if (!stored.exists)
        return Error{ErrorCode::bad_data, "the table is gone", {{"table", std::string(schema_of(table).name)}}};
    const std::string name = table_sql(table), where_fid = " WHERE \"fid\" = ?1";
    std::string places = "?1, ?2", values;
    int place = 3;
    for (const Column& column : schema_of(table).columns) {
        places += ", ?" + std::to_string(place);
        values += (values.empty() ? "" : ", ") + quoted(column.name) + " = ?" + std::to_string(place);
        ++place;
    }
    YIMI_TRY(select, database.prepare(RowReader::select_sql(stored) + where_fid));
    YIMI_TRY(insert,
             database.prepare("INSERT INTO " + name + " (" + column_list_sql(table) + ") VALUES (" + places + ")"));
    YIMI_TRY(update, database.prepare("UPDATE " + name + " SET \"geom\" = ?2, " + values + where_fid));
    YIMI_TRY(update_values, database.prepare("UPDATE " + name + " SET " + values + where_fid));
    YIMI_TRY(remove, database.prepare("DELETE FROM " + name + where_fid));
    Statements statements{std::move(select), std::move(insert), std::move(update), std::move(update_values),
                          std::move(remove)};
    std::optional<SpatialIndex> index;
    if (stored.has_index) {
        YIMI_TRY(opened, SpatialIndex::open(database, table));
        index.emplace(std::move(opened));
    }
    return TableWriter(database, std::move(stored), std::move(statements), std::move(index));
}

Error TableWriter::wrong(ErrorCode code, FeatureId id, const char* message) const {
    return {code, message, {{"table", std::string(schema_->name)}, {"fid", std::to_string(id.number)}}};
}

bool TableWriter::holds(const Feature& before, const Statement& row) {
    for (std::size_t column = 0; column < schema_->columns.size(); ++column) {
        const Value& value = before.values[column];
        if (fits(value, schema_->columns[column].type) && value != reader_.values()[column]) return false;
    }
    if (copy_of(reader_.geometry()) == before.geometry) return true;
    // A shape that reading puts right is the same one as long as its bytes are.
    return std::ranges::equal(row.blob(1), blobs_.write(before.geometry, schema_->geometry));
}

Result<Done> TableWriter::check(FeatureId id, const Feature& before) {
    if (before.values.size() != schema_->columns.size())
        return wrong(ErrorCode::conflict, id, "a feature has not as many values as its table has columns");
    Statement& select = statements_.select;
    YIMI_TRY(exists, select.bind(1, id.number).step());
    if (!exists) return wrong(ErrorCode::conflict, id, "the file does not hold the row that the edit starts from");
    const bool same = reader_.read(select) && holds(before, select);
    select.reset();
    if (!same) return wrong(ErrorCode::conflict, id, "the row in the file is not what the edit starts from");
    return Done{};
}

Result<Done> TableWriter::bind_shape(Statement& statement, FeatureId id, GeometryView shape) {
    if (!has_only_numbers(shape)) return wrong(ErrorCode::bad_data, id, "a coordinate is no number");
    const auto blob = blobs_.write(shape, schema_->geometry);
    if (blob.empty())
        statement.bind_null(2);
    else
        statement.bind(2, blob);
    return Done{};
}

void TableWriter::bind_values(Statement& statement, std::span<const Value> values) {
    for (std::size_t column = 0; column < values.size(); ++column)
        statement.bind(static_cast<int>(column) + 3, values[column]);
}

Result<Done> TableWriter::bind_row(Statement& statement, int place, const RowView& row, GeometryView shape,
                                   GeometryBlobWriter& blobs) {
    if (!has_only_numbers(shape)) return wrong(ErrorCode::bad_data, row.id(), "a coordinate is no number");
    statement.bind(place, row.id().number);
    const auto blob = blobs.write(shape, schema_->geometry);
    if (blob.empty())
        statement.bind_null(place + 1);
    else
        statement.bind(place + 1, blob);
    for (std::size_t column = 0; column < schema_->columns.size(); ++column)
        statement.bind(place + 2 + static_cast<int>(column), row.view(column));
    return Done{};
}

void TableWriter::index(FeatureId id, GeometryView shape) {
    if (shape.empty()) return;
    const Box box = bounding_box(shape);
    written_area_.add(box);
    if (index_) index_->put(id, box);
}

Result<Done> TableWriter::insert(const RowView& row, GeometryView shape) {
    YIMI_TRY(bound, bind_row(statements_.insert, 1, row, shape, blobs_));
    auto inserted = statements_.insert.run();
    if (!inserted && inserted.error().code == ErrorCode::conflict)
        return wrong(ErrorCode::conflict, row.id(), "the row's number is taken");
    if (inserted) index(row.id(), shape);
    return inserted;
}

Result<Done> TableWriter::insert_all(const LayerColumns& rows, JobContext& job) {
    written_area_.add(rows.tree().extent());
    if (index_) {
        YIMI_TRY(indexed, index_->put_all(rows));
    }
    std::vector<GeometryBlobWriter> blobs(rows_at_once, GeometryBlobWriter(stored_.srs_id));
    const std::string into = table_sql(stored_.table) + " (" + column_list_sql(stored_.table) + ")";
    const auto bind = [&](Statement& statement, int place, std::size_t row) -> Result<Done> {
        YIMI_TRY(watched, watch_writing(job, row, rows.size()));
        const RowView view(stored_.table, rows, row);
        return bind_row(statement, place, view, view.geometry(), blobs[row % rows_at_once]);
    };
    auto inserted = insert_rows(*database_, into, schema_->columns.size() + 2, rows.size(), bind);
    if (!inserted && inserted.error().code == ErrorCode::conflict)
        return wrong(ErrorCode::conflict, rows.id(0), "a row's number is taken");
    return inserted;
}

Result<Done> TableWriter::remove_all(const LayerColumns& rows, JobContext& job) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        YIMI_TRY(watched, watch_writing(job, row, rows.size()));
        YIMI_TRY(checked, check(rows.id(row), RowView(stored_.table, rows, row).feature()));
        if (index_) index_->put(rows.id(row), {});
    }
    area_may_shrink_ = true;
    YIMI_TRY(held, database_->integer("SELECT count(*) FROM " + table_sql(stored_.table)));
    if (static_cast<std::size_t>(held) == rows.size()) return database_->run("DELETE FROM " + table_sql(stored_.table));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        YIMI_TRY(removed, statements_.remove.bind(1, rows.id(row).number).run());
    }
    return Done{};
}

Result<Done> TableWriter::update(FeatureId id, const Feature& before, const Feature& after) {
    // A shape that stays is not written: the file may hold more of it than a plan can.
    const bool same_shape = before.geometry == after.geometry;
    Statement& statement = same_shape ? statements_.update_values : statements_.update;
    statement.bind(1, id.number);
    bind_values(statement, after.values);
    if (same_shape) return statement.run();
    YIMI_TRY(bound, bind_shape(statement, id, after.geometry));
    YIMI_TRY(updated, statement.run());
    const Box box = bounding_box(after.geometry);
    written_area_.add(box);
    area_may_shrink_ = true;
    if (index_) index_->put(id, box);
    return Done{};
}

Result<Done> TableWriter::apply(const FeatureChange& change) {
    if (change.after && change.after->values.size() != schema_->columns.size())
        return wrong(ErrorCode::conflict, change.id, "a feature has not as many values as its table has columns");
    if (!change.before) {
        if (!change.after) return Done{};
        return insert(RowView(change.table, change.id, *change.after, bounding_box(change.after->geometry)));
    }
    YIMI_TRY(checked, check(change.id, *change.before));
    if (change.after) return update(change.id, *change.before, *change.after);
    YIMI_TRY(removed, statements_.remove.bind(1, change.id.number).run());
    area_may_shrink_ = true;
    if (index_) index_->put(change.id, {});
    return Done{};
}

Result<Done> TableWriter::write_extent() {
    Box box = written_area_;
    const bool exactly = area_may_shrink_ && index_;
    if (exactly) {
        YIMI_TRY(extent, index_->extent());
        box = extent;
    }
    if (!exactly && box.empty()) return Done{};
    YIMI_TRY(write,
             database_->prepare(exactly ? "UPDATE gpkg_contents SET min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5"
                                          " WHERE table_name = ?1"
                                        : "UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?2), ?2),"
                                          " min_y = min(ifnull(min_y, ?3), ?3), max_x = max(ifnull(max_x, ?4), ?4),"
                                          " max_y = max(ifnull(max_y, ?5), ?5) WHERE table_name = ?1"));
    write.bind(1, schema_->name);
    if (!box.empty()) write.bind(2, box.min_x).bind(3, box.min_y).bind(4, box.max_x).bind(5, box.max_y);
    return write.run();
}

Result<Done> TableWriter::forget_count() {
    // GDAL keeps its own counts where it has made a layer itself; where it finds none it counts again.
    YIMI_TRY(counted, database_->integer("SELECT count(*) FROM pragma_table_list('gpkg_ogr_contents')"
                                         " WHERE type = 'table' AND schema = 'main'"));
    if (counted == 0) return Done{};
    YIMI_TRY(forget, database_->prepare("UPDATE gpkg_ogr_contents SET feature_count = NULL WHERE table_name = ?"));
    return forget.bind(1, schema_->name).run();
}

Result<Done> TableWriter::finish() {
    if (index_) {
        YIMI_TRY(indexed, index_->finish());
    }
    YIMI_TRY(changed, database_->prepare("UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
                                         " WHERE table_name = ?"));
    YIMI_TRY(dated, changed.bind(1, schema_->name).run());
    YIMI_TRY(extended, write_extent());
    return forget_count();
}

}  // namespace yimi::gis
