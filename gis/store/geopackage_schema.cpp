#include "gis/store/geopackage_schema.h"

#include <array>
#include <charconv>

#include "gis/support/titles.h"

namespace yimi::gis {
namespace {

// GeoPackage 1.3; the texts of tables and triggers are the specification's (annexes C and F).
constexpr const char* system_tables = R"sql(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
    constraint_name TEXT,
    CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
    CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (
    constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
    max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO gpkg_extensions VALUES
    ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
    ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec130/#extension_schema',
     'read-write');
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
)sql";

// $T: the table, $R: its R-tree.
constexpr const char* index_triggers = R"sql(
CREATE TRIGGER "$R_insert" AFTER INSERT ON "$T" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN
    INSERT OR REPLACE INTO "$R" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
                                        ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "$R_update1" AFTER UPDATE OF "geom" ON "$T"
    WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN
    INSERT OR REPLACE INTO "$R" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
                                        ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "$R_update2" AFTER UPDATE OF "geom" ON "$T"
    WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN
    DELETE FROM "$R" WHERE id = OLD."fid"; END;
CREATE TRIGGER "$R_update3" AFTER UPDATE ON "$T"
    WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN
    DELETE FROM "$R" WHERE id = OLD."fid";
    INSERT OR REPLACE INTO "$R" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
                                        ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "$R_update4" AFTER UPDATE ON "$T"
    WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN
    DELETE FROM "$R" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "$R_delete" AFTER DELETE ON "$T" WHEN old."geom" NOT NULL BEGIN
    DELETE FROM "$R" WHERE id = OLD."fid"; END;
)sql";

const char* sql_type(ColumnType type) noexcept {
    switch (type) {
        case ColumnType::integer:
            return "INTEGER";
        case ColumnType::real:
            return "REAL";
        case ColumnType::boolean:
            return "BOOLEAN";
        case ColumnType::date:
            return "DATE";
        case ColumnType::text:
        case ColumnType::time:  // GeoPackage has no time of day
        case ColumnType::json:
            break;
    }
    return "TEXT";
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// The number of "EPSG:4544"; nothing for other authorities and for systems without a code.
std::optional<std::int32_t> epsg_number(const std::string& code) {
    constexpr std::string_view prefix = "EPSG:";
    std::int32_t number = 0;
    if (!code.starts_with(prefix)) return std::nullopt;
    const auto [end, failure] = std::from_chars(code.data() + prefix.size(), code.data() + code.size(), number);
    if (failure != std::errc() || end != code.data() + code.size()) return std::nullopt;
    return number;
}

Result<std::int32_t> write_crs(const Database& database, const Crs& crs) {
    constexpr std::int32_t first_own_id = 100000;  // beyond those of the authorities
    const auto epsg = epsg_number(crs.code);
    const std::int32_t srs_id = epsg.value_or(first_own_id);
    const std::string& definition = crs.wkt1.empty() ? crs.wkt : crs.wkt1;
    YIMI_TRY(insert, database.prepare("INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?1, ?2, ?3, ?2, ?4, ?5)"));
    insert.bind(1, std::string_view(crs.name)).bind(2, std::int64_t{srs_id});
    insert.bind(3, std::string_view(epsg ? "EPSG" : "NONE")).bind(4, std::string_view(definition));
    insert.bind(5, std::string_view(crs.code));
    YIMI_TRY(inserted, insert.run());
    return srs_id;
}

/// "高度（m）": units that everybody reads go into the title.
std::string with_unit(std::string_view title, std::string_view unit) {
    constexpr std::array<std::string_view, 6> signs = {"m", "m²", "km/h", "%", "s", "dB(A)"};
    if (std::find(signs.begin(), signs.end(), unit) == signs.end()) return std::string(title);
    return std::string(title) + "（" + std::string(unit) + "）";
}

/// What a column is called, in Chinese and English, and the words it may hold.
Result<Done> write_alias(const Database& database, const TableSchema& schema, const Column& column) {
    const Title title = column_title(column.name);
    const std::string full = with_unit(title.zh, column.unit);
    const std::string constraint = std::string(schema.name) + "_" + std::string(column.name);
    YIMI_TRY(alias, database.prepare("INSERT OR REPLACE INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, ?, ?)"));
    alias.bind(1, schema.name).bind(2, column.name).bind(3, title.zh).bind(4, std::string_view(full));
    alias.bind(5, title.en).bind_null(6).bind_null(7);
    if (column.type == ColumnType::json) alias.bind(6, std::string_view("application/json"));
    if (!column.words.empty()) alias.bind(7, std::string_view(constraint));
    YIMI_TRY(aliased, alias.run());
    if (column.words.empty()) return Done{};
    YIMI_TRY(word, database.prepare("INSERT OR REPLACE INTO gpkg_data_column_constraints (constraint_name,"
                                    " constraint_type, value, description) VALUES (?, 'enum', ?, ?)"));
    for (const std::string_view each : column.words) {
        const Title word_name = word_title(column.name, each);
        YIMI_TRY(listed, word.bind(1, std::string_view(constraint)).bind(2, each).bind(3, word_name.zh).run());
    }
    return Done{};
}

Result<Done> write_contents(const Database& database, const TableSchema& schema, std::int32_t srs_id) {
    const Title title = title_of(schema.table);
    YIMI_TRY(contents, database.prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier, description,"
                                        " srs_id) VALUES (?, 'features', ?, ?, ?)"));
    contents.bind(1, schema.name).bind(2, title.zh).bind(3, title.en).bind(4, std::int64_t{srs_id});
    YIMI_TRY(listed, contents.run());
    YIMI_TRY(column, database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)"));
    column.bind(1, schema.name).bind(2, std::string_view(ogc_name(schema.geometry)));
    YIMI_TRY(placed, column.bind(3, std::int64_t{srs_id}).run());
    YIMI_TRY(index, database.prepare("INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
                                     " 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')"));
    return index.bind(1, schema.name).run();
}

}  // namespace

std::string table_sql(Table table) {
    return quoted(schema_of(table).name);
}

std::string index_name(Table table) {
    return "rtree_" + std::string(schema_of(table).name) + "_" + geometry_column;
}

std::string column_list_sql(Table table) {
    std::string list = "\"fid\", \"geom\"";
    for (const Column& column : schema_of(table).columns) list += ", " + quoted(column.name);
    return list;
}

Result<std::int32_t> write_foundation(const Database& database, const Crs& crs) {
    YIMI_TRY(tables, database.run(system_tables));
    YIMI_TRY(wgs84, find_crs("EPSG:4326"));
    YIMI_TRY(known, write_crs(database, wgs84));
    return write_crs(database, crs);
}

Result<Done> write_table(const Database& database, Table table, std::int32_t srs_id) {
    const TableSchema& schema = schema_of(table);
    // AUTOINCREMENT: a number that was given once is never given again, so that undo finds it free.
    std::string sql = "CREATE TABLE " + table_sql(table) + " (\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \"" +
                      geometry_column + "\" " + ogc_name(schema.geometry);
    for (const Column& column : schema.columns) sql += ", " + quoted(column.name) + " " + sql_type(column.type);
    sql += "); CREATE VIRTUAL TABLE " + quoted(index_name(table)) + " USING rtree (id, minx, maxx, miny, maxy)";
    YIMI_TRY(made, database.run(sql));
    YIMI_TRY(triggers, database.run(replaced(replaced(index_triggers, "$R", index_name(table)), "$T", schema.name)));
    YIMI_TRY(listed, write_contents(database, schema, srs_id));
    for (const Column& column : schema.columns) {
        YIMI_TRY(named, write_alias(database, schema, column));
    }
    return Done{};
}

Result<Done> add_column(const Database& database, Table table, std::size_t column) {
    const Column& wanted = schema_of(table).columns[column];
    YIMI_TRY(added, database.run("ALTER TABLE " + table_sql(table) + " ADD COLUMN " + quoted(wanted.name) + " " +
                                 sql_type(wanted.type)));
    YIMI_TRY(has_aliases, database.integer("SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_data_columns'"));
    return has_aliases == 0 ? Result<Done>(Done{}) : write_alias(database, schema_of(table), wanted);
}

Result<Done> write_style_table(const Database& database) {
    // As QGIS makes it; an attribute table, so that QGIS finds it and other programs can show it.
    return database.run(R"sql(
CREATE TABLE "layer_styles" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "f_table_catalog" TEXT(256), "f_table_schema" TEXT(256),
    "f_table_name" TEXT(256), "f_geometry_column" TEXT(256), "styleName" TEXT(30), "styleQML" TEXT, "styleSLD" TEXT,
    "useAsDefault" BOOLEAN, "description" TEXT, "owner" TEXT(30), "ui" TEXT(30),
    "update_time" DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
    VALUES ('layer_styles', 'attributes', 'layer_styles', 'QGIS styles');
)sql");
}

Result<Done> write_style(const Database& database, Table table, const std::string& qml) {
    const TableSchema& schema = schema_of(table);
    YIMI_TRY(style, database.prepare(
                        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,"
                        " styleName, styleQML, styleSLD, useAsDefault, description, owner)"
                        " VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '')"));
    style.bind(1, schema.name).bind(2, title_of(table).zh).bind(3, std::string_view(qml));
    return style.bind(4, title_of(table).en).run();
}

}  // namespace yimi::gis
