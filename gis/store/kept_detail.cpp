#include "gis/store/kept_detail.h"

#include <array>

#include "gis/store/project_stamp.h"

namespace yimi::gis {
namespace {

constexpr const char* table_sql_text = R"sql(
CREATE TABLE IF NOT EXISTS yimi_detail (
    table_name TEXT NOT NULL, pixel_m REAL NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL,
    shapes BLOB NOT NULL, PRIMARY KEY (table_name, pixel_m, tile_column, tile_row));
)sql";

constexpr const char* find_mark = "SELECT value FROM yimi_project WHERE key = 'detail'";

std::int64_t one_more(std::int64_t count) noexcept {
    return count == std::numeric_limits<std::uint32_t>::max() ? 0 : count + 1;
}

Statement& bind_tile(Statement& statement, Table table, const GroundTile& tile) {
    return statement.bind(1, schema_of(table).name).bind(2, tile.pixel_m).bind(3, tile.column).bind(4, tile.row);
}

/// Takes tiles out.
class Forgetting {
public:
    [[nodiscard]] static Result<Forgetting> begin(const Database& database) {
        YIMI_TRY(one, database.prepare("DELETE FROM yimi_detail WHERE table_name = ? AND pixel_m = ? AND"
                                       " tile_column = ? AND tile_row = ?"));
        YIMI_TRY(all, database.prepare("DELETE FROM yimi_detail WHERE table_name = ?"));
        return Forgetting(std::move(one), std::move(all));
    }

    Result<Done> around(Table table, const Box& box) {
        if (box.empty()) return Done{};
        for (const double pixel_m : generalised_pixels_m) {
            YIMI_TRY(gone, bind_tile(one_, table, GroundTile::at(box.centre(), pixel_m)).run());
        }
        return Done{};
    }
    Result<Done> take(const FeatureChange& change) {
        if (!find_generalised(change.table)) return Done{};
        for (const auto* side : {&change.before, &change.after}) {
            if (!*side) continue;
            YIMI_TRY(gone, around(change.table, bounding_box((*side)->geometry)));
        }
        return Done{};
    }
    Result<Done> take(const RowsChange& change) {
        if (!find_generalised(change.table)) return Done{};
        constexpr std::size_t few = 1000;
        for (const auto* side : {&change.before, &change.after}) {
            if (!*side) continue;
            const LayerColumns& rows = **side;
            if (rows.size() > few) return all_.bind(1, schema_of(change.table).name).run();
            for (std::size_t row = 0; row < rows.size(); ++row) {
                YIMI_TRY(gone, around(change.table, rows.box(row)));
            }
        }
        return Done{};
    }
    Result<Done> take(const SettingChange&) { return Done{}; }

private:
    Forgetting(Statement one, Statement all) : one_(std::move(one)), all_(std::move(all)) {}
    Statement one_, all_;
};

/// A tile that is to be kept.
struct MadeTile {
    Table table;
    GroundTile tile;
    std::vector<std::byte> bytes;
};

/// Makes and keeps tiles of one plan in one file.
class DetailKeeping {
public:
    DetailKeeping(const Database& database, const SeenFile& seen, const Plan& plan, JobContext& job)
        : database_(database), seen_(seen), plan_(plan), job_(job) {}

    Result<std::size_t> run() {
        YIMI_TRY(is_true, is_detail_true(database_));
        if (!is_true) {
            YIMI_TRY(begun, write());  // which drops what is there
        }
        if (has_changed_) return kept_;
        for (const GeneralisedTable& each : generalised_tables) {
            const Layer& layer = plan_.layer(each.table);
            if (layer.size() < worth_generalising) continue;
            for (const double pixel_m : generalised_pixels_m) {
                YIMI_TRY(kept, keep(each, tiles_over(layer.extent(), pixel_m)));
                if (has_changed_) return kept_;
            }
        }
        if (!made_.empty()) {
            YIMI_TRY(rest, write());
        }
        return kept_;
    }

private:
    Result<Done> keep(const GeneralisedTable& of, std::span<const GroundTile> tiles) {
        constexpr std::size_t most_waiting = 256 * 1024;  // bytes: as much as is written in a few milliseconds
        YIMI_TRY(find, database_.prepare("SELECT 1 FROM yimi_detail WHERE table_name = ? AND pixel_m = ? AND"
                                         " tile_column = ? AND tile_row = ?"));
        for (const GroundTile& tile : tiles) {
            if (has_changed_) return Done{};
            if (job_.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            YIMI_TRY(is_there, bind_tile(find, of.table, tile).step());
            find.reset();
            if (is_there) continue;
            made_.push_back({of.table, tile, encode(generalise(plan_.layer(of.table), of.category, tile), tile)});
            waiting_ += made_.back().bytes.size();
            if (waiting_ < most_waiting) continue;
            YIMI_TRY(written, write());
        }
        return Done{};
    }

    Result<Done> write() {
        YIMI_TRY(transaction, Transaction::begin(database_, Transaction::Kind::write));
        YIMI_TRY(mark, DetailMark::begin(database_, seen_.changes));
        YIMI_TRY(there, read_stamp(database_));
        has_changed_ = !mark.next() || there != seen_.stamp;
        if (has_changed_) return Done{};
        YIMI_TRY(put, database_.prepare("INSERT OR REPLACE INTO yimi_detail VALUES (?, ?, ?, ?, ?)"));
        for (const MadeTile& each : made_) {
            YIMI_TRY(kept, bind_tile(put, each.table, each.tile).bind(5, std::span(each.bytes)).run());
        }
        YIMI_TRY(moved, mark.move_on());
        YIMI_TRY(committed, transaction.commit());
        kept_ += made_.size();
        made_.clear();
        waiting_ = 0;
        return Done{};
    }

    const Database& database_;
    const SeenFile& seen_;
    const Plan& plan_;
    JobContext& job_;
    std::vector<MadeTile> made_;
    std::size_t waiting_ = 0, kept_ = 0;
    bool has_changed_ = false;
};

}  // namespace

Result<Done> make_detail_table(const Database& database) {
    return database.run(table_sql_text);
}

ChangeCount change_count(const Database& database) {
    // Through the connection's own file: closing another descriptor of it would drop its locks.
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database.connection(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    std::array<char, 28> header{};
    if (!file || !file->pMethods || file->pMethods->xRead(file, header.data(), header.size(), 0) != SQLITE_OK)
        return std::nullopt;
    if (is_written_ahead({header.data(), header.size()})) return std::nullopt;
    std::uint32_t count = 0;
    for (std::size_t at = 24; at < header.size(); ++at) count = count << 8U | static_cast<unsigned char>(header[at]);
    return count;
}

Result<bool> is_detail_true(const Database& database) {
    YIMI_TRY(mark, database.prepare(find_mark));
    YIMI_TRY(found, mark.step());
    const auto count = change_count(database);  // while the statement keeps writers off
    return found && count && mark.type(0) == SQLITE_INTEGER && mark.integer(0) == *count;
}

Result<DetailMark> DetailMark::begin(const Database& database, ChangeCount seen) {
    const auto count = change_count(database);
    if (!count) return DetailMark(database, std::nullopt);
    YIMI_TRY(is_true, is_detail_true(database));
    if (!is_true && count != seen) return DetailMark(database, std::nullopt);
    if (!is_true) {
        YIMI_TRY(dropped, database.run("DELETE FROM yimi_detail"));
    }
    return DetailMark(database, one_more(*count));
}

Result<Done> DetailMark::forget(const Edit& edit) const {
    if (!next_) return Done{};
    YIMI_TRY(forgetting, Forgetting::begin(*database_));
    for (const Change& change : edit.changes) {
        auto gone = std::visit([&](const auto& each) { return forgetting.take(each); }, change);
        if (!gone) return gone;
    }
    return Done{};
}

Result<Done> DetailMark::move_on() const {
    if (!next_) return Done{};
    YIMI_TRY(put, database_->prepare("INSERT OR REPLACE INTO yimi_project VALUES ('detail', ?)"));
    return put.bind(1, *next_).run();
}

Result<DetailTiles> read_detail(const Database& database, Table table, std::span<const GroundTile> tiles) {
    YIMI_TRY(find, database.prepare("SELECT shapes FROM yimi_detail WHERE table_name = ? AND pixel_m = ? AND"
                                    " tile_column = ? AND tile_row = ?"));
    DetailTiles read;
    for (const GroundTile& tile : tiles) {
        YIMI_TRY(found, bind_tile(find, table, tile).step());
        auto rows = found ? decode_generalised(find.blob(0), tile) : std::nullopt;
        find.reset();
        if (rows)
            read.rows.push_back(std::move(*rows));
        else
            read.missing.push_back(tile);
    }
    return read;
}

Result<std::size_t> keep_detail(const std::string& path, const SeenFile& seen, const Plan& plan, JobContext& job) {
    YIMI_TRY(database, Database::open(path, Database::Access::read_write));
    return DetailKeeping(database, seen, plan, job).run();
}

}  // namespace yimi::gis
