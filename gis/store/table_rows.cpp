#include "gis/store/table_rows.h"

#include <algorithm>
#include <cmath>

#include "gis/store/geopackage_schema.h"

namespace yimi::gis {
namespace {

Error bad_table(Table table, const char* message) {
    return {ErrorCode::bad_data, message, {{"table", std::string(schema_of(table).name)}}};
}

std::string select_list(const StoredTable& stored) {
    const TableSchema& schema = schema_of(stored.table);
    std::string list = "\"fid\", \"geom\"";
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        list += stored.has_column[column] ? ", " + quoted(schema.columns[column].name) : std::string(", NULL");
    return list;
}

bool is_text(ColumnType type) noexcept {
    return type == ColumnType::text || type == ColumnType::date || type == ColumnType::time || type == ColumnType::json;
}

/// Assigns in place, so that a text's memory serves row after row.
void read_value(const Statement& row, int place, ColumnType type, Value& value) {
    const auto assign_text = [&] {
        if (auto* text = std::get_if<std::string>(&value))
            text->assign(row.text(place));
        else
            value = std::string(row.text(place));
    };
    switch (row.type(place)) {
        case SQLITE_TEXT:
            return assign_text();
        case SQLITE_INTEGER:
            if (is_text(type)) return assign_text();
            if (type == ColumnType::real)
                value = row.real(place);
            else
                value = row.integer(place);
            return;
        case SQLITE_FLOAT:
            if (is_text(type)) return assign_text();
            value = row.real(place);
            return;
        default:  // NULL, and bytes that mean nothing to a plan
            value = std::monostate{};
    }
}

/// Whether a column of that type gives the value back as it was written.
bool fits(const Value& value, ColumnType type) noexcept {
    if (std::holds_alternative<std::string>(value)) return is_text(type);
    if (std::holds_alternative<double>(value)) return type == ColumnType::real && !std::isnan(std::get<double>(value));
    if (std::holds_alternative<std::int64_t>(value)) return type == ColumnType::integer || type == ColumnType::boolean;
    return true;
}

bool is_finite(const Box& box) noexcept {
    return std::isfinite(box.min_x) && std::isfinite(box.min_y) && std::isfinite(box.max_x) && std::isfinite(box.max_y);
}

bool has_only_numbers(GeometryView shape) noexcept {
    return std::all_of(shape.points.begin(), shape.points.end(),
                       [](Point point) { return std::isfinite(point.x) && std::isfinite(point.y); });
}

}  // namespace

Result<StoredTable> find_table(const Database& database, Table table) {
    const TableSchema& schema = schema_of(table);
    StoredTable stored{table, false, std::vector<bool>(schema.columns.size(), false), false, 0};
    YIMI_TRY(kind, database.prepare("SELECT type, wr FROM pragma_table_list(?) WHERE schema = 'main'"));
    YIMI_TRY(exists, kind.bind(1, schema.name).step());
    if (!exists) return stored;
    if (kind.text(0) != "table" || kind.integer(1) != 0) return bad_table(table, "something else in a table's place");
    stored.exists = true;
    YIMI_TRY(columns, database.prepare("SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)"));
    columns.bind(1, schema.name);
    bool has_fid = false, has_geometry = false;
    for (;;) {
        YIMI_TRY(more, columns.step());
        if (!more) break;
        const std::string name(columns.text(0)), type(columns.text(1));
        const auto is = [&name](std::string_view wanted) {
            return sqlite3_stricmp(name.c_str(), std::string(wanted).c_str()) == 0;
        };
        has_geometry |= is(geometry_column);
        has_fid |= is("fid") && columns.integer(2) == 1 && sqlite3_stricmp(type.c_str(), "INTEGER") == 0;
        for (std::size_t column = 0; column < schema.columns.size(); ++column)
            if (is(schema.columns[column].name)) stored.has_column[column] = true;
        if (columns.integer(3) != 0) return bad_table(table, "a computed column");
    }
    if (!has_fid || !has_geometry) return bad_table(table, "no column fid or geom");
    kind.reset();
    const std::string index = index_name(table);
    YIMI_TRY(has_index, kind.bind(1, std::string_view(index)).step());
    stored.has_index = has_index && kind.text(0) == "virtual";
    YIMI_TRY(srs, database.prepare("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?"));
    YIMI_TRY(listed, srs.bind(1, schema.name).step());
    if (listed) stored.srs_id = static_cast<std::int32_t>(srs.integer(0));
    return stored;
}

Result<Layer> read_table(const Database& database, const StoredTable& stored) {
    if (!stored.exists) return Layer(stored.table);
    LayerBuilder builder(stored.table);
    RowReader reader(stored);
    YIMI_TRY(rows, database.prepare(RowReader::select_sql(stored) + " ORDER BY \"fid\""));
    std::optional<FeatureId> last;
    for (;;) {
        YIMI_TRY(more, rows.step());
        if (!more) break;
        YIMI_TRY(id, reader.read(rows));
        if (last && id <= *last) return bad_table(stored.table, "the numbers of rows repeat");
        last = id;
        builder.add(id, reader.geometry(), reader.values());
    }
    return Layer(stored.table, builder.finish());
}

RowReader::RowReader(const StoredTable& stored) : schema_(schema_of(stored.table)), values_(schema_.columns.size()) {}

std::string RowReader::select_sql(const StoredTable& stored) {
    return "SELECT " + select_list(stored) + " FROM " + table_sql(stored.table);
}

Result<FeatureId> RowReader::read(const Statement& row) {
    const FeatureId id{row.integer(0)};
    geometry_ = {};
    if (row.type(1) != SQLITE_NULL) {
        const auto shape = reader_.read(row.blob(1));
        if (!shape)
            return Error{ErrorCode::bad_data,
                         "the bytes of a shape are damaged",
                         {{"table", std::string(schema_.name)}, {"fid", std::to_string(id.number)}}};
        geometry_ = *shape;
    }
    for (std::size_t column = 0; column < values_.size(); ++column)
        read_value(row, static_cast<int>(column) + 2, schema_.columns[column].type, values_[column]);
    return id;
}

TableWriter::TableWriter(const Database& database, StoredTable stored, Statements statements)
    : database_(&database),
      stored_(std::move(stored)),
      statements_(std::move(statements)),
      reader_(stored_),
      blobs_(stored_.srs_id) {}

Result<TableWriter> TableWriter::open(const Database& database, Table table) {
    YIMI_TRY(stored, find_table(database, table));
    if (!stored.exists) return bad_table(table, "the table is gone");
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
                          std::move(remove), std::nullopt,      std::nullopt};
    if (stored.has_index) {
        const std::string index = quoted(index_name(table));
        YIMI_TRY(put, database.prepare("INSERT OR REPLACE INTO " + index + " VALUES (?, ?, ?, ?, ?)"));
        YIMI_TRY(drop, database.prepare("DELETE FROM " + index + " WHERE id = ?"));
        statements.index_put = std::move(put);
        statements.index_remove = std::move(drop);
    }
    return TableWriter(database, std::move(stored), std::move(statements));
}

Error TableWriter::conflict(FeatureId id, const char* message) const {
    return {ErrorCode::conflict,
            message,
            {{"table", std::string(schema_of(stored_.table).name)}, {"fid", std::to_string(id.number)}}};
}

bool TableWriter::holds(const Feature& before, const Statement& row, GeometryView stored_geometry,
                        const std::vector<Value>& stored_values) {
    const TableSchema& schema = schema_of(stored_.table);
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        if (fits(before.values[column], schema.columns[column].type) && before.values[column] != stored_values[column])
            return false;
    if (copy_of(stored_geometry) == before.geometry) return true;
    // A shape that reading would put right is the same one as long as its bytes are.
    return std::ranges::equal(row.blob(1), blobs_.write(before.geometry, schema.geometry));
}

Result<Done> TableWriter::check(FeatureId id, const std::optional<Feature>& before) {
    if (!before) return Done{};  // the insertion itself finds out
    Statement& select = statements_.select;
    YIMI_TRY(exists, select.bind(1, id.number).step());
    if (!exists) return conflict(id, "the file does not hold the row that the edit starts from");
    auto read = reader_.read(select);
    const bool same = read && holds(*before, select, reader_.geometry(), reader_.values());
    select.reset();
    if (!same) return conflict(id, "the row in the file is not what the edit starts from");
    return Done{};
}

Result<Done> TableWriter::index(FeatureId id, const Box& box) {
    if (!statements_.index_put) return Done{};
    if (box.empty()) return statements_.index_remove->bind(1, id.number).run();
    Statement& put = *statements_.index_put;
    put.bind(1, id.number).bind(2, box.min_x).bind(3, box.max_x).bind(4, box.min_y).bind(5, box.max_y);
    return put.run();
}

Result<Done> TableWriter::write(FeatureId id, const Feature& feature, bool replaces, bool geometry_differs) {
    const TableSchema& schema = schema_of(stored_.table);
    const Box box = bounding_box(feature.geometry);
    if (!box.empty() && (!is_finite(box) || !has_only_numbers(feature.geometry)))
        return Error{ErrorCode::bad_data,
                     "a coordinate is no number",
                     {{"table", std::string(schema.name)}, {"fid", std::to_string(id.number)}}};
    Statement& statement = !replaces          ? statements_.insert
                           : geometry_differs ? statements_.update
                                              : statements_.update_values;
    statement.bind(1, id.number);
    if (geometry_differs) {
        const auto blob = blobs_.write(feature.geometry, schema.geometry);
        if (blob.empty())
            statement.bind_null(2);
        else
            statement.bind(2, blob);
    }
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        statement.bind(static_cast<int>(column) + 3, feature.values[column]);
    auto written = statement.run();
    if (!written && written.error().code == ErrorCode::conflict) return conflict(id, "the row's number is taken");
    if (!written) return written;
    if (!geometry_differs) return Done{};
    written_area_.add(box);
    if (box.empty() && !replaces) return Done{};
    return index(id, box);
}

Result<Done> TableWriter::apply(const FeatureChange& change) {
    if (change.after && change.after->values.size() != schema_of(stored_.table).columns.size())
        return conflict(change.id, "a feature has not as many values as its table has columns");
    YIMI_TRY(checked, check(change.id, change.before));
    if (change.after) {
        const bool same_shape = change.before && change.before->geometry == change.after->geometry;
        return write(change.id, *change.after, change.before.has_value(), !same_shape);
    }
    if (!change.before) return Done{};
    YIMI_TRY(removed, statements_.remove.bind(1, change.id.number).run());
    return index(change.id, {});
}

Result<Done> TableWriter::finish() {
    const std::string_view name = schema_of(stored_.table).name;
    YIMI_TRY(changed, database_->prepare("UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
                                         " WHERE table_name = ?"));
    YIMI_TRY(dated, changed.bind(1, name).run());
    if (!written_area_.empty()) {
        YIMI_TRY(grow, database_->prepare("UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?2), ?2),"
                                          " min_y = min(ifnull(min_y, ?3), ?3), max_x = max(ifnull(max_x, ?4), ?4),"
                                          " max_y = max(ifnull(max_y, ?5), ?5) WHERE table_name = ?1"));
        grow.bind(1, name).bind(2, written_area_.min_x).bind(3, written_area_.min_y);
        YIMI_TRY(grown, grow.bind(4, written_area_.max_x).bind(5, written_area_.max_y).run());
    }
    // GDAL's own counts, where it has left some: it counts again when it finds none.
    YIMI_TRY(counted, database_->integer("SELECT count(*) FROM pragma_table_list('gpkg_ogr_contents')"
                                         " WHERE type = 'table' AND schema = 'main'"));
    if (counted == 0) return Done{};
    YIMI_TRY(forget, database_->prepare("UPDATE gpkg_ogr_contents SET feature_count = NULL WHERE table_name = ?"));
    return forget.bind(1, name).run();
}

}  // namespace yimi::gis
