#include "gis/store/edit_history.h"

#include "core/edit/edit_codec.h"
#include "core/edit/source_base.h"
#include "gis/store/table_rows.h"

namespace yimi::gis {
namespace {

constexpr std::size_t largest_part = std::size_t{64} << 20U;

/// Rows that are known by their ids, without what they hold.
Result<std::shared_ptr<const LayerColumns>> ids_only(Table table, std::span<const FeatureId> ids) {
    const std::vector<Value> unknown(schema_of(table).columns.size());
    LayerBuilder rows(table);
    for (const FeatureId id : ids) rows.add(id, {}, unknown);
    return rows.finish();
}

/// Packed rows that an edit created lie in their tables while it is done, and in its bytes while it is not.
CreatedRows created_rows(EditHistory::Mark mark) {
    return mark == EditHistory::Mark::undone ? CreatedRows::in_full : CreatedRows::as_ids;
}

// yimi_journal.undone: 0 done, 1 can be redone, 2 lies aside.
constexpr const char* tables_sql = R"sql(
CREATE TABLE IF NOT EXISTS yimi_journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT NOT NULL, row_count INTEGER NOT NULL,
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), undone INTEGER NOT NULL DEFAULT 0,
    subject TEXT);
CREATE TABLE IF NOT EXISTS yimi_journal_bytes (
    number INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (number, part));
)sql";

/// The one table that all rows of an edit are of; nothing where there are several, or no rows.
std::optional<Table> subject_table(const Edit& edit) {
    std::optional<Table> only;
    for (const Change& change : edit.changes) {
        const auto* row = std::get_if<FeatureChange>(&change);
        const auto* rows = std::get_if<RowsChange>(&change);
        if (!row && !rows) continue;
        const Table table = row ? row->table : rows->table;
        if (only && *only != table) return std::nullopt;
        only = table;
    }
    return only;
}

/// Projects of an older Yimi do not say which table an edit was about.
Result<bool> keeps_subjects(const Database& database) {
    YIMI_TRY(found, database.integer("SELECT count(*) FROM pragma_table_info('yimi_journal') WHERE name = 'subject'"));
    return found > 0;
}

}  // namespace

HistoryEntry entry_of(const Edit& edit) {
    return {0, edit.name, row_count(edit), {}, false, subject_table(edit)};
}

Result<Done> EditHistory::make_tables() {
    YIMI_TRY(made, database_->run(tables_sql));
    YIMI_TRY(is_complete, keeps_subjects(*database_));
    return is_complete ? Done{} : database_->run("ALTER TABLE yimi_journal ADD COLUMN subject TEXT");
}

Result<Done> EditHistory::set_undone_aside() {
    YIMI_TRY(undone, database_->integer("SELECT count(*) FROM yimi_journal WHERE undone = 1"));
    if (undone == 0) return Done{};
    return database_->run(
        "DELETE FROM yimi_journal_bytes WHERE number IN (SELECT number FROM yimi_journal WHERE undone = 2);"
        "DELETE FROM yimi_journal WHERE undone = 2;"
        "UPDATE yimi_journal SET undone = 2 WHERE undone = 1");
}

Result<Done> EditHistory::exchange_aside() {
    // What lies aside has lower numbers than everything that was edited after its beginning: so that remains known.
    return database_->run(
        "UPDATE yimi_journal_bytes SET number = number + (SELECT seq FROM sqlite_sequence WHERE name = 'yimi_journal')"
        " WHERE number IN (SELECT number FROM yimi_journal WHERE undone = 2);"
        "UPDATE yimi_journal SET number = number + (SELECT seq FROM sqlite_sequence WHERE name = 'yimi_journal')"
        " WHERE undone = 2;"
        "UPDATE sqlite_sequence SET seq = (SELECT max(number) FROM yimi_journal) WHERE name = 'yimi_journal';"
        "UPDATE yimi_journal SET undone = 3 - undone WHERE undone IN (1, 2)");
}

Result<Done> EditHistory::add(const Edit& edit, Mark mark) {
    YIMI_TRY(line,
             database_->prepare("INSERT INTO yimi_journal (name, row_count, subject, undone) VALUES (?, ?, ?, ?)"));
    const HistoryEntry entry = entry_of(edit);
    line.bind(1, std::string_view(entry.name)).bind(2, static_cast<std::int64_t>(entry.rows));
    if (entry.subject) line.bind(3, schema_of(*entry.subject).name);
    YIMI_TRY(added, line.bind(4, std::int64_t{mark == Mark::undone}).run());
    YIMI_TRY(number, database_->integer("SELECT last_insert_rowid()"));
    return keep(number, encode(edit, created_rows(mark)));
}

Result<Done> EditHistory::keep(std::int64_t number, std::span<const std::byte> bytes) {
    YIMI_TRY(clear, database_->prepare("DELETE FROM yimi_journal_bytes WHERE number = ?"));
    YIMI_TRY(cleared, clear.bind(1, number).run());
    YIMI_TRY(part, database_->prepare("INSERT INTO yimi_journal_bytes VALUES (?, ?, ?)"));
    std::int64_t index = 0;
    for (auto rest = bytes; !rest.empty(); ++index) {
        const auto piece = rest.first(std::min(rest.size(), largest_part));
        YIMI_TRY(kept, part.bind(1, number).bind(2, index).bind(3, piece).run());
        rest = rest.subspan(piece.size());
    }
    return Done{};
}

Result<std::vector<std::byte>> EditHistory::bytes_of(std::int64_t number) const {
    YIMI_TRY(parts, database_->prepare("SELECT bytes FROM yimi_journal_bytes WHERE number = ? ORDER BY part"));
    parts.bind(1, number);
    std::vector<std::byte> bytes;
    for (;;) {
        YIMI_TRY(more, parts.step());
        if (!more) return bytes;
        const auto piece = parts.blob(0);
        bytes.insert(bytes.end(), piece.begin(), piece.end());
    }
}

Result<EditHistory::Remembered> EditHistory::read(std::string_view which) const {
    YIMI_TRY(line, database_->prepare(which));
    YIMI_TRY(found, line.step());
    if (!found) return Error{ErrorCode::not_found, "no edit is remembered", {{"reason", "no_edit"}}};
    Remembered remembered{line.integer(0), {}};
    YIMI_TRY(bytes, bytes_of(remembered.number));
    const auto fetch = [this](Table table, std::span<const FeatureId> ids) {
        return read_rows(*database_, table, ids);
    };
    YIMI_TRY(edit, decode_edit(bytes, fetch));
    remembered.edit = std::move(edit);
    return remembered;
}

Result<EditHistory::Remembered> EditHistory::newest_done() const {
    return read("SELECT number FROM yimi_journal WHERE undone = 0 ORDER BY number DESC LIMIT 1");
}

Result<EditHistory::Remembered> EditHistory::first_undone() const {
    return read("SELECT number FROM yimi_journal WHERE undone = 1 ORDER BY number LIMIT 1");
}

Result<Done> EditHistory::mark(const Remembered& remembered, Mark mark) {
    YIMI_TRY(update, database_->prepare("UPDATE yimi_journal SET undone = ? WHERE number = ?"));
    YIMI_TRY(updated, update.bind(1, std::int64_t{mark == Mark::undone}).bind(2, remembered.number).run());
    const auto& changes = remembered.edit.changes;
    const bool has_packed_rows = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
        return std::holds_alternative<RowsChange>(change);
    });
    if (!has_packed_rows) return Done{};
    return keep(remembered.number, encode(remembered.edit, created_rows(mark)));
}

Result<std::vector<HistoryEntry>> EditHistory::entries() const {
    return entries_where("undone < 2");
}

Result<std::vector<HistoryEntry>> EditHistory::aside() const {
    return entries_where("undone = 2");
}

Result<std::vector<HistoryEntry>> EditHistory::entries_where(std::string_view condition) const {
    YIMI_TRY(has_subjects, keeps_subjects(*database_));
    YIMI_TRY(lines, database_->prepare(std::string("SELECT number, name, row_count, made_at, undone <> 0, ") +
                                       (has_subjects ? "subject" : "NULL") + " FROM yimi_journal WHERE " +
                                       std::string(condition) + " ORDER BY undone <> 0, number"));
    std::vector<HistoryEntry> entries;
    for (;;) {
        YIMI_TRY(more, lines.step());
        if (!more) return entries;
        HistoryEntry entry{lines.integer(0), std::string(lines.text(1))};
        entry.rows = static_cast<std::size_t>(std::max<std::int64_t>(0, lines.integer(2)));
        entry.made_at = lines.text(3);
        entry.undone = lines.integer(4) != 0;
        entry.subject = table_named(lines.text(5));
        entries.push_back(std::move(entry));
    }
}

Result<SourceBase> EditHistory::source_base(const std::string& key, Table table) const {
    YIMI_TRY(numbers, database_->prepare("SELECT number FROM yimi_journal WHERE undone = 0 ORDER BY number"));
    SourceBaseGathering gathering(key, table);
    for (;;) {
        YIMI_TRY(more, numbers.step());
        if (!more) return std::move(gathering).base();
        YIMI_TRY(bytes, bytes_of(numbers.integer(0)));
        YIMI_TRY(edit, decode_edit(bytes, ids_only));
        gathering.take(edit);
    }
}

}  // namespace yimi::gis
