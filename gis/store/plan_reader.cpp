#include "gis/store/plan_reader.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>

#include "core/base/parallel.h"
#include "gis/store/table_rows.h"

namespace yimi::gis {
namespace {

constexpr std::uint64_t rows_at_once = 20'000;
constexpr std::uint64_t most_ranges = 256;  // of one table, whose numbers may have wide gaps

/// Cuts a range into parts of about `rows_at_once` numbers.
std::vector<IdRange> parts_of(IdRange whole) {
    std::vector<IdRange> parts;
    if (whole.first > whole.last) return parts;
    // Unsigned, because a hostile file may hold the smallest and the largest number there is.
    const auto begin = static_cast<std::uint64_t>(whole.first), span = static_cast<std::uint64_t>(whole.last) - begin;
    const std::uint64_t step = std::max(rows_at_once, span / most_ranges + 1);
    for (std::uint64_t from = 0;; from += step) {
        const std::uint64_t to = span - from < step ? span : from + step - 1;
        parts.push_back({static_cast<std::int64_t>(begin + from), static_cast<std::int64_t>(begin + to)});
        if (to == span) return parts;
    }
}

/// One range of one table, and what became of it.
struct Part {
    std::size_t table = 0;  ///< in all_schemas()
    IdRange range;
    std::optional<Result<LayerBuilder>> rows = std::nullopt;
};

class LayersReader {
public:
    explicit LayersReader(const Database& database) : database_(database) {}

    Result<Done> find_parts() {
        for (const TableSchema& schema : all_schemas()) {
            YIMI_TRY(stored, find_table(database_, schema.table));
            const std::size_t table = tables_.size();
            tables_.push_back(stored);
            if (!stored.exists) continue;
            YIMI_TRY(range, id_range(database_, stored));
            for (const IdRange& part : parts_of(range)) parts_.push_back({table, part});
        }
        return Done{};
    }

    [[nodiscard]] std::size_t parts() const noexcept { return parts_.size(); }

    /// Reads parts until none is left; for every thread.
    void read_parts(const Database& database) {
        for (std::size_t next = next_++; next < parts_.size() && !failed_; next = next_++) {
            Part& part = parts_[next];
            part.rows = read_range(database, tables_[part.table], part.range);
            if (!*part.rows) failed_ = true;
        }
    }

    Result<std::vector<Layer>> join(unsigned threads) {
        for (const Part& part : parts_)
            if (part.rows && !*part.rows) return part.rows->error();
        std::vector<std::shared_ptr<const LayerColumns>> columns(tables_.size());
        parallel_for(tables_.size(), threads, 1, [&](std::size_t table) {
            LayerBuilder builder(tables_[table].table);
            std::size_t rows = 0;
            for_parts(table, [&](Part& part) { rows += part.rows->value().size(); });
            for_parts(table, [&](Part& part) {
                builder.add_all(std::move(*part.rows).value());
                if (builder.size() < rows) builder.reserve(rows, 0);
            });
            columns[table] = builder.finish();
        });
        std::vector<Layer> layers;
        for (std::size_t table = 0; table < columns.size(); ++table)
            layers.emplace_back(tables_[table].table, std::move(columns[table]));
        return layers;
    }

private:
    template <class Visit>
    void for_parts(std::size_t table, const Visit& visit) {
        for (Part& part : parts_)
            if (part.table == table) visit(part);
    }

    const Database& database_;
    std::vector<StoredTable> tables_;
    std::vector<Part> parts_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> failed_{false};
};

/// Whether other connections to the path see the very same rows as long as this one's transaction lasts.
bool can_be_shared(const Database& database) {
    auto mode = database.prepare("PRAGMA journal_mode");
    if (!mode || !mode.value().step() || mode.value().text(0) == "wal") return false;
    int has_moved = 1;
    sqlite3_file_control(database.connection(), "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
    return has_moved == 0;
}

/// Another connection that can read; nothing where the file lets none.
std::optional<Database> another(const std::string& path) {
    auto database = Database::open(path, Database::Access::read_only);
    if (!database || !database.value().integer("SELECT count(*) FROM sqlite_master")) return std::nullopt;
    return std::move(database).value();
}

}  // namespace

Result<std::vector<Layer>> read_all_layers(const Database& database, const std::string& path, unsigned threads) {
    LayersReader reader(database);
    YIMI_TRY(found, reader.find_parts());
    std::vector<Database> others;
    const std::size_t useful = std::min<std::size_t>(threads, reader.parts() / 2);
    while (others.size() + 1 < useful) {
        auto opened = another(path);
        if (!opened) break;
        others.push_back(std::move(*opened));
    }
    if (!others.empty() && !can_be_shared(database)) others.clear();
    const auto workers = static_cast<unsigned>(others.size() + 1);
    parallel_for(workers, workers, 1,
                 [&](std::size_t worker) { reader.read_parts(worker == 0 ? database : others[worker - 1]); });
    return reader.join(threads);
}

}  // namespace yimi::gis
