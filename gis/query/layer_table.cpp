#include "gis/query/layer_table.h"

#include <new>

#include "gis/query/condition.h"
#include "gis/support/sqlite.h"
#include "gis/support/titles.h"

namespace yimi::gis {
namespace {

/// What a column of the virtual table gives.
struct Source {
    enum class Kind { fid, column, chinese_words, length, area } kind = Kind::fid;
    std::size_t position = 0;  ///< of the layer's column
};

struct LayerTable : sqlite3_vtab {
    const Layer* layer = nullptr;
    std::vector<Source> sources;
};

struct Cursor : sqlite3_vtab_cursor {
    std::vector<FeatureId> ids;
    std::size_t at = 0;
    std::optional<RowView> row;
};

const LayerTable& table_of(const sqlite3_vtab_cursor* cursor) {
    return *static_cast<const LayerTable*>(cursor->pVtab);
}

std::vector<Source> sources_of(Table table) {
    const std::size_t columns = schema_of(table).columns.size();
    std::vector<Source> sources{{Source::Kind::fid, 0}};
    for (std::size_t position = 0; position < columns; ++position) sources.push_back({Source::Kind::column, position});
    sources.push_back({Source::Kind::length, 0});
    sources.push_back({Source::Kind::area, 0});
    return sources;
}

/// Declares each field by its name and, where it has one, by its Chinese name.
int connect(sqlite3* connection, void* layer, int, const char* const*, sqlite3_vtab** made, char**) {
    auto* table = new (std::nothrow) LayerTable;
    if (!table) return SQLITE_NOMEM;
    table->layer = static_cast<const Layer*>(layer);
    const auto sources = sources_of(table->layer->table());
    const auto fields = condition_fields(table->layer->table());
    std::string names;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        names += (names.empty() ? "" : ", ") + quoted(fields[at].name);
        table->sources.push_back(sources[at]);
        if (fields[at].name_zh.empty()) continue;
        names += ", " + quoted(fields[at].name_zh);
        Source chinese = sources[at];
        if (chinese.kind == Source::Kind::column) chinese.kind = Source::Kind::chinese_words;
        table->sources.push_back(chinese);
    }
    *made = table;
    return sqlite3_declare_vtab(connection, ("CREATE TABLE rows(" + names + ")").c_str());
}

int disconnect(sqlite3_vtab* table) {
    delete static_cast<LayerTable*>(table);
    return SQLITE_OK;
}

int best_index(sqlite3_vtab* table, sqlite3_index_info* info) {
    info->estimatedCost = static_cast<double>(static_cast<LayerTable*>(table)->layer->size());
    return SQLITE_OK;
}

int open_cursor(sqlite3_vtab*, sqlite3_vtab_cursor** made) {
    auto* cursor = new (std::nothrow) Cursor;
    *made = cursor;
    return cursor ? SQLITE_OK : SQLITE_NOMEM;
}

int close_cursor(sqlite3_vtab_cursor* cursor) {
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

void read(Cursor& cursor) {
    cursor.row.reset();
    if (cursor.at < cursor.ids.size()) cursor.row = table_of(&cursor).layer->row(cursor.ids[cursor.at]);
}

int begin(sqlite3_vtab_cursor* opened, int, const char*, int, sqlite3_value**) {
    auto& cursor = *static_cast<Cursor*>(opened);
    const Layer& layer = *table_of(opened).layer;
    cursor.at = 0;
    cursor.ids.clear();
    cursor.ids.reserve(layer.size());
    layer.for_each([&](const RowView& row) {
        cursor.ids.push_back(row.id());
        return true;
    });
    read(cursor);
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* opened) {
    auto& cursor = *static_cast<Cursor*>(opened);
    ++cursor.at;
    read(cursor);
    return SQLITE_OK;
}

int is_at_end(sqlite3_vtab_cursor* opened) {
    return static_cast<Cursor*>(opened)->row ? 0 : 1;
}

/// The snapshot keeps the characters for as long as the query runs.
void give_text(sqlite3_context* result, std::string_view text) {
    sqlite3_result_text64(result, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void give_value(sqlite3_context* result, const ValueView& value, std::string_view words_of) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return sqlite3_result_int64(result, *whole);
    if (const auto* real = std::get_if<double>(&value)) return sqlite3_result_double(result, *real);
    const auto* text = std::get_if<std::string_view>(&value);
    if (!text || text->empty()) return sqlite3_result_null(result);  // an empty text says as little as none
    give_text(result, words_of.empty() ? *text : word_title(words_of, *text).zh);
}

int column_value(sqlite3_vtab_cursor* opened, sqlite3_context* result, int column) {
    const RowView& row = *static_cast<Cursor*>(opened)->row;
    const LayerTable& table = table_of(opened);
    const Source& source = table.sources[static_cast<std::size_t>(column)];
    switch (source.kind) {
        case Source::Kind::fid:
            sqlite3_result_int64(result, row.id().number);
            break;
        case Source::Kind::column:
            give_value(result, row.view(source.position), {});
            break;
        case Source::Kind::chinese_words:
            give_value(result, row.view(source.position), schema_of(row.table()).columns[source.position].name);
            break;
        case Source::Kind::length:
            sqlite3_result_double(result, row.geometry().kind == GeometryKind::lines ? length_m(row.geometry()) : 0);
            break;
        case Source::Kind::area:
            sqlite3_result_double(result, area_m2(row.geometry()));
            break;
    }
    return SQLITE_OK;
}

int row_id(sqlite3_vtab_cursor* opened, sqlite3_int64* id) {
    *id = static_cast<Cursor*>(opened)->row->id().number;
    return SQLITE_OK;
}

}  // namespace

int add_layer_table(sqlite3* connection, const Layer& layer) {
    // Without xCreate the table is there by the module's own name; nothing has to be created.
    static const sqlite3_module module = [] {
        sqlite3_module made{};
        made.xConnect = connect;
        made.xBestIndex = best_index;
        made.xDisconnect = disconnect;
        made.xOpen = open_cursor;
        made.xClose = close_cursor;
        made.xFilter = begin;
        made.xNext = next;
        made.xEof = is_at_end;
        made.xColumn = column_value;
        made.xRowid = row_id;
        return made;
    }();
    // SQLite gives the pointer back as it is; the callbacks only read.
    const int made = sqlite3_create_module(connection, "rows", &module, const_cast<Layer*>(&layer));
    // The first use declares the columns, which a guard that comes later would refuse.
    return made == SQLITE_OK ? sqlite3_exec(connection, "SELECT 1 FROM rows WHERE 0", nullptr, nullptr, nullptr) : made;
}

}  // namespace yimi::gis
