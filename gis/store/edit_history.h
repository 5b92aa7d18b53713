#pragma once

#include <optional>
#include <vector>

#include "core/edit/edit.h"
#include "core/edit/source_update.h"
#include "gis/store/project_store.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

/// The edits that a project remembers, in the tables yimi_journal (one line each) and yimi_journal_bytes (what
/// core/edit/edit_codec.h makes of them, in parts that no limit of SQLite is too small for). Works within the caller's
/// transaction; lives no longer than the database.
class EditHistory {
public:
    explicit EditHistory(const Database& database) noexcept : database_(&database) {}

    /// Makes the tables where they are not there, and what an older Yimi did not keep in them.
    Result<Done> make_tables();

    struct Remembered {
        std::int64_t number = 0;
        Edit edit;  ///< as it was made
    };
    enum class Mark { done, undone };
    /// Adds the newest edit: one that was written, or that can be redone after the undone ones before it.
    Result<Done> add(const Edit& edit, Mark mark);
    /// Lays what is undone aside, in place of what lay there; nothing where nothing is undone.
    Result<Done> set_undone_aside();
    /// What lies aside can be redone now, and what is undone lies aside.
    Result<Done> exchange_aside();
    /// The edit that undo turns back, and the one that redo takes again; not_found where there is none.
    [[nodiscard]] Result<Remembered> newest_done() const;
    [[nodiscard]] Result<Remembered> first_undone() const;
    /// For after the edit was turned back or taken again.
    Result<Done> mark(const Remembered& remembered, Mark mark);
    [[nodiscard]] Result<std::vector<HistoryEntry>> entries() const;
    /// What lies aside, oldest first.
    [[nodiscard]] Result<std::vector<HistoryEntry>> aside() const;
    /// What the edits that set `key` brought into a table, and how they left what was touched since; see SourceBase.
    /// Reads every remembered edit.
    [[nodiscard]] Result<SourceBase> source_base(const std::string& key, Table table) const;

private:
    Result<Done> keep(std::int64_t number, std::span<const std::byte> bytes);
    [[nodiscard]] Result<std::vector<std::byte>> bytes_of(std::int64_t number) const;
    [[nodiscard]] Result<Remembered> read(std::string_view which) const;
    [[nodiscard]] Result<std::vector<HistoryEntry>> entries_where(std::string_view condition) const;
    const Database* database_;
};

}  // namespace yimi::gis
