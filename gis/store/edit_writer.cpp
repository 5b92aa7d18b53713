#include "gis/store/edit_writer.h"

namespace yimi::gis {

Result<Done> put_value(const Database& database, const char* sql, std::string_view key, const Value& value) {
    YIMI_TRY(put, database.prepare(sql));
    return put.bind(1, key).bind(2, value).run();
}

Result<std::map<std::string, Value>> read_settings(const Database& database) {
    std::map<std::string, Value> settings;
    YIMI_TRY(rows, database.prepare("SELECT key, value FROM yimi_settings"));
    for (;;) {
        YIMI_TRY(more, rows.step());
        if (!more) return settings;
        Value& value = settings[std::string(rows.text(0))];
        if (rows.type(1) == SQLITE_INTEGER) value = rows.integer(1);
        if (rows.type(1) == SQLITE_FLOAT) value = rows.real(1);
        if (rows.type(1) == SQLITE_TEXT) value = std::string(rows.text(1));
        if (is_unknown(value)) settings.erase(std::string(rows.text(0)));
    }
}

EditWriter::EditWriter(const Database& database, JobContext& job) : database_(database), job_(job) {}

Result<Done> EditWriter::write(const Edit& edit) {
    for (std::size_t at = 0; at < edit.changes.size(); ++at) {
        YIMI_TRY(watched, watch_writing(job_, at, edit.changes.size()));
        auto written = std::visit([this](const auto& each) { return take(each); }, edit.changes[at]);
        if (!written) return written;
    }
    for (auto& table : tables_) {
        if (!table) continue;
        YIMI_TRY(finished, table->finish());
    }
    return Done{};
}

Result<TableWriter*> EditWriter::writer(Table wanted) {
    auto& table = tables_[static_cast<std::size_t>(wanted)];
    if (!table) {
        YIMI_TRY(opened, TableWriter::open(database_, wanted));
        table.emplace(std::move(opened));
    }
    return &*table;
}

Result<Done> EditWriter::take(const FeatureChange& change) {
    YIMI_TRY(table, writer(change.table));
    return table->apply(change);
}

Result<Done> EditWriter::take(const RowsChange& change) {
    YIMI_TRY(table, writer(change.table));
    return change.after ? table->insert_all(*change.after, job_) : table->remove_all(*change.before, job_);
}

Result<Done> EditWriter::take(const SettingChange& change) {
    YIMI_TRY(settings, read_settings(database_));
    const auto held = settings.find(change.key);
    if ((held == settings.end() ? Value{} : held->second) != change.before)
        return Error{ErrorCode::conflict, "the setting is not what the edit starts from", {{"setting", change.key}}};
    if (!is_unknown(change.after))
        return put_value(database_, "INSERT OR REPLACE INTO yimi_settings VALUES (?, ?)", change.key, change.after);
    YIMI_TRY(remove, database_.prepare("DELETE FROM yimi_settings WHERE key = ?"));
    return remove.bind(1, std::string_view(change.key)).run();
}

}  // namespace yimi::gis
