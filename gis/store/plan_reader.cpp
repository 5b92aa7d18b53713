#include "gis/store/plan_reader.h"

#include <algorithm>
#include <atomic>
#include <deque>
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

/// One range of one table. Its rows wait here until those before them have joined their table.
struct Part {
    IdRange range;
    std::optional<Result<LayerBuilder>> rows = std::nullopt;
};

/// One table, whose parts join it in their order as soon as they are read, so that rows lie in memory twice only for as
/// long as it takes.
class TableParts {
public:
    TableParts(StoredTable stored, IdRange range) : stored_(std::move(stored)), builder_(stored_.table) {
        for (const IdRange& each : parts_of(range)) parts_.push_back({each});
    }

    [[nodiscard]] std::size_t size() const noexcept { return parts_.size(); }

    /// For any thread; false where the rows cannot be read.
    bool read(std::size_t part, const Database& database) {
        auto rows = read_range(database, stored_, parts_[part].range);
        const bool could_be_read = static_cast<bool>(rows);
        std::unique_lock lock(guard_);
        parts_[part].rows = std::move(rows);
        if (is_joining_) return could_be_read;  // whoever joins takes these too
        is_joining_ = true;
        while (joined_ < parts_.size() && parts_[joined_].rows && *parts_[joined_].rows) {
            LayerBuilder next = std::move(*parts_[joined_].rows).value();
            const double share = static_cast<double>(++joined_) / static_cast<double>(parts_.size());
            lock.unlock();
            builder_.add_all(std::move(next), share);
            lock.lock();
        }
        is_joining_ = false;
        return could_be_read;
    }

    /// Why the first part that could not be read could not be; null where all were.
    [[nodiscard]] const Error* failure() const {
        for (const Part& part : parts_)
            if (part.rows && !*part.rows) return &part.rows->error();
        return nullptr;
    }

    [[nodiscard]] Layer finish() { return {stored_.table, builder_.finish()}; }

private:
    StoredTable stored_;
    std::vector<Part> parts_;
    LayerBuilder builder_;
    std::mutex guard_;
    std::size_t joined_ = 0;
    bool is_joining_ = false;
};

class LayersReader {
public:
    explicit LayersReader(const Database& database) : database_(database) {}

    Result<Done> find_parts() {
        for (const TableSchema& schema : all_schemas()) {
            YIMI_TRY(stored, find_table(database_, schema.table));
            IdRange range;
            if (stored.exists) {
                YIMI_TRY(found, id_range(database_, stored));
                range = found;
            }
            TableParts& table = tables_.emplace_back(std::move(stored), range);
            for (std::size_t part = 0; part < table.size(); ++part) parts_.emplace_back(&table, part);
        }
        return Done{};
    }

    [[nodiscard]] std::size_t parts() const noexcept { return parts_.size(); }

    /// Reads parts until none is left; for every thread.
    void read_parts(const Database& database) {
        for (std::size_t next = next_++; next < parts_.size() && !failed_; next = next_++) {
            const auto& [table, part] = parts_[next];
            if (!table->read(part, database)) failed_ = true;
        }
    }

    Result<std::vector<Layer>> finish(unsigned threads) {
        for (const TableParts& table : tables_)
            if (const Error* failure = table.failure()) return *failure;
        std::vector<std::optional<Layer>> finished(tables_.size());
        parallel_for(tables_.size(), threads, 1, [&](std::size_t table) { finished[table] = tables_[table].finish(); });
        std::vector<Layer> layers;
        for (auto& layer : finished) layers.push_back(std::move(*layer));
        return layers;
    }

private:
    const Database& database_;
    std::deque<TableParts> tables_;  ///< by the order of all_schemas()
    std::vector<std::pair<TableParts*, std::size_t>> parts_;
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
    return reader.finish(threads);
}

}  // namespace yimi::gis
