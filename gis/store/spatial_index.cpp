#include "gis/store/spatial_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "gis/store/bulk_insert.h"
#include "gis/store/geopackage_schema.h"

namespace yimi::gis {
namespace {

using Entry = SpatialIndex::Entry;

/// What a 32-bit number can say of a bound, so that sums and comparisons of bounds always mean something.
double sayable(double value) noexcept {
    constexpr double largest = std::numeric_limits<float>::max();
    return std::isnan(value) ? 0 : std::clamp(value, -largest, largest);
}

float rounded_down(double value) noexcept {
    const auto near = static_cast<float>(sayable(value));
    return static_cast<double>(near) <= value ? near : std::nextafterf(near, -std::numeric_limits<float>::max());
}

float rounded_up(double value) noexcept {
    const auto near = static_cast<float>(sayable(value));
    return static_cast<double>(near) >= value ? near : std::nextafterf(near, std::numeric_limits<float>::max());
}

Entry entry_of(FeatureId id, const Box& box) noexcept {
    return {id.number, rounded_down(box.min_x), rounded_up(box.max_x), rounded_down(box.min_y), rounded_up(box.max_y)};
}

/// The nodes of SQLite's R-tree (www.sqlite.org/rtree.html and the head of its rtree.c): two bytes of depth, used in
/// the root only, two of the number of cells, then cells of a 64-bit number and four 32-bit floats, all big-endian.
constexpr std::size_t node_head = 4, cell_size = 24;
constexpr std::int64_t root_number = 1;

class NodeWriter {
public:
    explicit NodeWriter(std::size_t node_size) : bytes_(node_size) {}

    [[nodiscard]] std::size_t capacity() const noexcept { return (bytes_.size() - node_head) / cell_size; }

    [[nodiscard]] std::span<const std::byte> write(std::span<const Entry> cells, std::size_t depth) {
        std::fill(bytes_.begin(), bytes_.end(), std::byte{0});
        place_ = 0;
        put(static_cast<std::uint16_t>(depth));
        put(static_cast<std::uint16_t>(cells.size()));
        for (const Entry& cell : cells) {
            put(static_cast<std::uint64_t>(cell.id));
            for (const float bound : {cell.min_x, cell.max_x, cell.min_y, cell.max_y})
                put(std::bit_cast<std::uint32_t>(bound));
        }
        return bytes_;
    }

private:
    template <class Unsigned>
    void put(Unsigned value) {
        for (std::size_t byte = sizeof value; byte-- > 0;)
            bytes_[place_++] = std::byte{static_cast<std::uint8_t>(value >> (8 * byte))};
    }
    std::vector<std::byte> bytes_;
    std::size_t place_ = 0;
};

template <class Unsigned>
Unsigned big_endian(std::span<const std::byte> bytes) noexcept {
    Unsigned value = 0;
    for (std::size_t byte = 0; byte < sizeof value; ++byte)
        value = static_cast<Unsigned>(value << 8U | std::to_integer<Unsigned>(bytes[byte]));
    return value;
}

/// Sort-Tile-Recursive (Leutenegger, Lopez, Edgington 1997): slabs by x, within each by y, so that runs of `per_node`
/// lie close together.
void tile(std::vector<Entry>& entries, std::size_t per_node) {
    const auto by_x = [](const Entry& a, const Entry& b) { return a.min_x + a.max_x < b.min_x + b.max_x; };
    const auto by_y = [](const Entry& a, const Entry& b) { return a.min_y + a.max_y < b.min_y + b.max_y; };
    std::stable_sort(entries.begin(), entries.end(), by_x);
    const double nodes = std::ceil(static_cast<double>(entries.size()) / static_cast<double>(per_node));
    const std::size_t slab = static_cast<std::size_t>(std::ceil(std::sqrt(nodes))) * per_node;
    for (std::size_t begin = 0; begin < entries.size(); begin += slab) {
        const auto first = entries.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = entries.begin() + static_cast<std::ptrdiff_t>(std::min(begin + slab, entries.size()));
        std::stable_sort(first, last, by_y);
    }
}

Entry around(std::span<const Entry> entries, std::int64_t id) noexcept {
    Entry all = entries.front();
    all.id = id;
    for (const Entry& each : entries) {
        all.min_x = std::min(all.min_x, each.min_x);
        all.max_x = std::max(all.max_x, each.max_x);
        all.min_y = std::min(all.min_y, each.min_y);
        all.max_y = std::max(all.max_y, each.max_y);
    }
    return all;
}

/// Lets this connection write the tables behind a virtual table, which the hardening otherwise forbids.
class ShadowTablesWritable {
public:
    explicit ShadowTablesWritable(const Database& database) noexcept : connection_(database.connection()) {
        sqlite3_db_config(connection_, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    ~ShadowTablesWritable() { sqlite3_db_config(connection_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }
    ShadowTablesWritable(const ShadowTablesWritable&) = delete;
    ShadowTablesWritable& operator=(const ShadowTablesWritable&) = delete;

private:
    sqlite3* connection_;
};

/// Fills the three tables behind an R-tree, leaves first.
class Packer {
public:
    [[nodiscard]] static Result<Packer> open(const Database& database, const std::string& index) {
        const auto part = [&index](const char* suffix) { return quoted(index + suffix); };
        YIMI_TRY(node_size, database.integer("SELECT length(data) FROM " + part("_node") + " WHERE nodeno = 1"));
        constexpr std::int64_t smallest = node_head + 4 * cell_size, largest = 65536;
        if (node_size < smallest || node_size > largest) return Error{ErrorCode::bad_data, "the R-tree is damaged", {}};
        YIMI_TRY(cleared, database.run("DELETE FROM " + part("_node") + "; DELETE FROM " + part("_rowid") +
                                       "; DELETE FROM " + part("_parent")));
        YIMI_TRY(put_node, database.prepare("INSERT INTO " + part("_node") + " VALUES (?, ?)"));
        return Packer(database, static_cast<std::size_t>(node_size), std::move(put_node), part("_rowid"),
                      part("_parent"));
    }

    Result<Done> pack(std::vector<Entry> entries) {
        // A tenth stays free, so that the next edits need not split nodes at once.
        const std::size_t per_node = node_.capacity() - node_.capacity() / 10;
        std::size_t depth = 0;
        for (; entries.size() > per_node; ++depth) {
            tile(entries, per_node);
            std::vector<Entry> above;
            for (std::size_t begin = 0; begin < entries.size(); begin += per_node) {
                const auto cells = std::span(entries).subspan(begin, std::min(per_node, entries.size() - begin));
                above.push_back(around(cells, next_number_));
                YIMI_TRY(written, write(cells, next_number_++, 0));
            }
            YIMI_TRY(placed, write_homes(depth));
            entries = std::move(above);
        }
        YIMI_TRY(written, write(entries, root_number, depth));
        return write_homes(depth);
    }

private:
    Packer(const Database& database, std::size_t node_size, Statement put_node, std::string rows, std::string parents)
        : database_(&database),
          node_(node_size),
          put_node_(std::move(put_node)),
          rows_(std::move(rows)),
          parents_(std::move(parents)) {}

    Result<Done> write(std::span<const Entry> cells, std::int64_t number, std::size_t depth) {
        for (const Entry& cell : cells) homes_.emplace_back(cell.id, number);
        return put_node_.bind(1, number).bind(2, node_.write(cells, depth)).run();
    }

    /// In growing order, which is how tables are filled quickest.
    Result<Done> write_homes(std::size_t depth) {
        std::sort(homes_.begin(), homes_.end());
        const auto bind = [this](Statement& statement, int place, std::size_t index) -> Result<Done> {
            statement.bind(place, homes_[index].first).bind(place + 1, homes_[index].second);
            return Done{};
        };
        auto written = insert_rows(*database_, depth == 0 ? rows_ : parents_, 2, homes_.size(), bind);
        homes_.clear();
        return written;
    }

    const Database* database_;
    NodeWriter node_;
    Statement put_node_;
    std::string rows_, parents_;  ///< the tables of rows' and of nodes' homes
    std::int64_t next_number_ = root_number + 1;
    std::vector<std::pair<std::int64_t, std::int64_t>> homes_;  ///< row or node of a level, and the node that holds it
};

}  // namespace

Result<SpatialIndex> SpatialIndex::open(const Database& database, Table table) {
    const std::string index = quoted(index_name(table));
    YIMI_TRY(put, database.prepare("INSERT OR REPLACE INTO " + index + " VALUES (?, ?, ?, ?, ?)"));
    YIMI_TRY(remove, database.prepare("DELETE FROM " + index + " WHERE id = ?"));
    return SpatialIndex(database, table, std::move(put), std::move(remove));
}

void SpatialIndex::put(FeatureId id, const Box& box) {
    waiting_.emplace_back(id, box);
}

Result<bool> SpatialIndex::is_worth_packing() const {
    constexpr std::size_t few = 1000;
    if (waiting_.size() < few) return false;
    YIMI_TRY(rows, database_->integer("SELECT count(*) FROM " + quoted(index_name(table_) + "_rowid")));
    return waiting_.size() >= static_cast<std::size_t>(rows) / 10;
}

Result<Done> SpatialIndex::apply_one_by_one() {
    for (const auto& [id, box] : waiting_) {
        if (box.empty()) {
            YIMI_TRY(removed, remove_.bind(1, id.number).run());
            continue;
        }
        put_.bind(1, id.number).bind(2, box.min_x).bind(3, box.max_x).bind(4, box.min_y).bind(5, box.max_y);
        YIMI_TRY(done, put_.run());
    }
    return Done{};
}

Result<Done> SpatialIndex::pack() {
    // The last word on each row counts.
    std::stable_sort(waiting_.begin(), waiting_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Entry> entries;
    const auto is_waiting = [this](std::int64_t id) {
        const auto found = std::lower_bound(waiting_.begin(), waiting_.end(), FeatureId{id},
                                            [](const auto& each, FeatureId wanted) { return each.first < wanted; });
        return found != waiting_.end() && found->first.number == id;
    };
    YIMI_TRY(rows, database_->prepare("SELECT id, minx, maxx, miny, maxy FROM " + quoted(index_name(table_))));
    for (;;) {
        YIMI_TRY(more, rows.step());
        if (!more) break;
        if (is_waiting(rows.integer(0))) continue;
        const auto bound = [&rows](int column) { return static_cast<float>(sayable(rows.real(column))); };
        entries.push_back({rows.integer(0), bound(1), bound(2), bound(3), bound(4)});
    }
    for (std::size_t index = 0; index < waiting_.size(); ++index) {
        const auto& [id, box] = waiting_[index];
        const bool is_last = index + 1 == waiting_.size() || waiting_[index + 1].first != id;
        if (is_last && !box.empty()) entries.push_back(entry_of(id, box));
    }
    const ShadowTablesWritable writable(*database_);
    YIMI_TRY(packer, Packer::open(*database_, index_name(table_)));
    return packer.pack(std::move(entries));
}

Result<Done> SpatialIndex::finish() {
    YIMI_TRY(many, is_worth_packing());
    auto done = many ? pack() : apply_one_by_one();
    waiting_.clear();
    return done;
}

Result<Box> SpatialIndex::extent() const {
    YIMI_TRY(root,
             database_->prepare("SELECT data FROM " + quoted(index_name(table_) + "_node") + " WHERE nodeno = 1"));
    YIMI_TRY(found, root.step());
    Box box;
    if (!found) return box;
    auto bytes = root.blob(0);
    if (bytes.size() < node_head) return box;
    const std::size_t cells = big_endian<std::uint16_t>(bytes.subspan(2));
    bytes = bytes.subspan(node_head);
    for (std::size_t cell = 0; cell < cells && bytes.size() >= cell_size; ++cell, bytes = bytes.subspan(cell_size)) {
        const auto bound = [&bytes](std::size_t index) {
            const auto bits = big_endian<std::uint32_t>(bytes.subspan(sizeof(std::int64_t) + index * sizeof(float)));
            return static_cast<double>(std::bit_cast<float>(bits));
        };
        box.add(Box{bound(0), bound(2), bound(1), bound(3)});
    }
    return box;
}

}  // namespace yimi::gis
