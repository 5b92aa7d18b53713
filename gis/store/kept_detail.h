#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/edit/edit.h"
#include "core/model/generalised.h"
#include "core/model/plan.h"
#include "gis/support/sqlite.h"

namespace yimi::gis {

// How large tables look from afar is kept with the project in the table yimi_detail, so that a city shows before its
// millions of rows are read. Measured on city L (2 million buildings): once the plan is in memory its own shapes are
// drawn as fast, so nothing else uses it. It is a cache, and only ever shown where it is true: the file says after
// which change of it (SQLite counts them in the header) every tile was right. Each transaction of a ProjectStore takes
// out the tiles whose rows it changes and moves that mark on; whoever else writes the file does not, and then all tiles
// are dropped as soon as Yimi writes again. What is missing is made again in the background.

/// Below this many rows a table is read as quickly as its tiles.
inline constexpr std::size_t worth_generalising = 20'000;

/// Makes the table; for whoever makes Yimi's other ones.
Result<Done> make_detail_table(const Database& database);

/// How often the file was changed, as SQLite's header says (https://www.sqlite.org/fileformat2.html, 1.3.4); nothing in
/// WAL mode, where it does not count.
using ChangeCount = std::optional<std::int64_t>;
[[nodiscard]] ChangeCount change_count(const Database& database);

/// Whether every tile that is there shows what its rows are now.
[[nodiscard]] Result<bool> is_detail_true(const Database& database);

/// In a transaction that writes: asks first, and before the commit says what is true after it. Where tiles are not
/// true, but nobody has changed the file since the caller saw it at `seen`, they are dropped, and those that come are
/// true from then on.
class DetailMark {
public:
    [[nodiscard]] static Result<DetailMark> begin(const Database& database, ChangeCount seen);
    /// Takes out the tiles of the rows that an edit changes.
    Result<Done> forget(const Edit& edit) const;
    Result<Done> move_on() const;
    /// After the commit; nothing where somebody else has changed the file.
    [[nodiscard]] ChangeCount next() const noexcept { return next_; }

private:
    DetailMark(const Database& database, ChangeCount next) : database_(&database), next_(next) {}
    const Database* database_;
    ChangeCount next_;
};

/// The tiles of one table that are there, of those asked for, and which are not.
struct DetailTiles {
    std::vector<GeneralisedRows> rows;
    std::vector<GroundTile> missing;
};
[[nodiscard]] Result<DetailTiles> read_detail(const Database& database, Table table, std::span<const GroundTile> tiles);

/// A file as it was when it held a plan.
struct SeenFile {
    std::string stamp;  ///< as in `read_stamp`
    ChangeCount changes;
};

/// Makes the tiles that the project at `path` lacks of `plan`, which was in it at `seen`, and keeps them, a few at a
/// time, through a connection of its own; for a background job. Ends early, without an error, where the file has
/// changed. Returns how many were kept. Errors: cancelled; those of sqlite_error.
Result<std::size_t> keep_detail(const std::string& path, const SeenFile& seen, const Plan& plan, JobContext& job);

}  // namespace yimi::gis
