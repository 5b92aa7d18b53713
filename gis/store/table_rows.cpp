#include "gis/store/table_rows.h"

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

Result<IdRange> id_range(const Database& database, const StoredTable& stored) {
    const std::string from = " FROM " + table_sql(stored.table);
    YIMI_TRY(ends, database.prepare("SELECT (SELECT min(\"fid\")" + from + "), (SELECT max(\"fid\")" + from + ")"));
    YIMI_TRY(row, ends.step());
    if (!row || ends.type(0) == SQLITE_NULL) return IdRange{};
    return IdRange{ends.integer(0), ends.integer(1)};
}

Result<LayerBuilder> read_range(const Database& database, const StoredTable& stored, IdRange range) {
    LayerBuilder builder(stored.table);
    RowReader reader(stored);
    YIMI_TRY(rows, database.prepare(RowReader::select_sql(stored) + " WHERE \"fid\" BETWEEN ? AND ? ORDER BY \"fid\""));
    rows.bind(1, range.first).bind(2, range.last);
    std::optional<FeatureId> last;
    for (;;) {
        YIMI_TRY(more, rows.step());
        if (!more) return builder;
        YIMI_TRY(id, reader.read(rows));
        if (last && id <= *last) return bad_table(stored.table, "the numbers of rows repeat");
        last = id;
        builder.add(id, reader.geometry(), reader.values());
    }
}

Result<std::shared_ptr<const LayerColumns>> read_rows(const Database& database, Table table,
                                                      std::span<const FeatureId> ids) {
    LayerBuilder builder(table);
    builder.reserve(ids.size(), 0);
    if (ids.empty()) return builder.finish();
    YIMI_TRY(stored, find_table(database, table));
    if (!stored.exists) return bad_table(table, "the table is gone");
    RowReader reader(stored);
    YIMI_TRY(rows, database.prepare(RowReader::select_sql(stored) + " WHERE \"fid\" BETWEEN ? AND ? ORDER BY \"fid\""));
    rows.bind(1, ids.front().number).bind(2, ids.back().number);
    for (auto wanted = ids.begin(); wanted != ids.end();) {
        YIMI_TRY(more, rows.step());
        if (!more) return bad_table(table, "a row of a remembered edit is gone");
        YIMI_TRY(id, reader.read(rows));
        if (id < *wanted) continue;
        if (id > *wanted) return bad_table(table, "a row of a remembered edit is gone");
        builder.add(id, reader.geometry(), reader.values());
        ++wanted;
    }
    return builder.finish();
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

}  // namespace yimi::gis
