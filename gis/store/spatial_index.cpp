#include "gis/store/spatial_index.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "gis/store/bulk_insert.h"
#include "gis/store/geopackage_schema.h"

namespace yimi::gis {
namespace {

constexpr std::size_t worth_packing = 1000;  // fewer rows go in one by one

template <class Unsigned>
Unsigned big_endian(std::span<const std::byte> bytes) noexcept {
    Unsigned value = 0;
    for (std::size_t byte = 0; byte < sizeof value; ++byte)
        value = static_cast<Unsigned>(value << 8U | std::to_integer<Unsigned>(bytes[byte]));
    return value;
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

Result<Done> SpatialIndex::put_all(const LayerColumns& rows) {
    YIMI_TRY(held, database_->integer("SELECT EXISTS (SELECT 1 FROM " + quoted(index_name(table_) + "_rowid") + ")"));
    if (held == 0 && waiting_.empty() && !ahead_.valid() && rows.size() >= worth_packing) {
        YIMI_TRY(bytes, node_size());
        ahead_of_ = &rows;
        ahead_ = std::async(std::launch::async, [&rows, bytes] {
            std::vector<TreeEntry> entries;
            entries.reserve(rows.size());
            for (std::size_t row = 0; row < rows.size(); ++row)
                if (!rows.box(row).empty()) entries.push_back(tree_entry(rows.id(row).number, rows.box(row)));
            return pack_tree(std::move(entries), bytes);
        });
        return Done{};
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!rows.box(row).empty()) put(rows.id(row), rows.box(row));
    return Done{};
}

Result<std::size_t> SpatialIndex::node_size() const {
    YIMI_TRY(bytes, database_->integer("SELECT length(data) FROM " + quoted(index_name(table_) + "_node") +
                                       " WHERE nodeno = 1"));
    constexpr std::int64_t smallest = PackedTree::node_head + 4 * PackedTree::cell_size, largest = 65536;
    if (bytes < smallest || bytes > largest) return Error{ErrorCode::bad_data, "the R-tree is damaged", {}};
    return static_cast<std::size_t>(bytes);
}

Result<bool> SpatialIndex::is_worth_packing() const {
    if (waiting_.size() < worth_packing) return false;
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
    std::vector<TreeEntry> entries;
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
        const auto bound = [&rows](int column) {
            constexpr double largest = std::numeric_limits<float>::max();  // an infinite one could not be sorted
            return static_cast<float>(std::clamp(rows.real(column), -largest, largest));
        };
        entries.push_back({rows.integer(0), bound(1), bound(2), bound(3), bound(4)});
    }
    for (std::size_t index = 0; index < waiting_.size(); ++index) {
        const auto& [id, box] = waiting_[index];
        const bool is_last = index + 1 == waiting_.size() || waiting_[index + 1].first != id;
        if (is_last && !box.empty()) entries.push_back(tree_entry(id.number, box));
    }
    YIMI_TRY(bytes, node_size());
    return write(pack_tree(std::move(entries), bytes));
}

Result<Done> SpatialIndex::write(const PackedTree& tree) {
    const ShadowTablesWritable writable(*database_);
    const auto part = [this](const char* suffix) { return quoted(index_name(table_) + suffix); };
    YIMI_TRY(cleared, database_->run("DELETE FROM " + part("_node") + "; DELETE FROM " + part("_rowid") +
                                     "; DELETE FROM " + part("_parent")));
    YIMI_TRY(put_node, database_->prepare("INSERT INTO " + part("_node") + " VALUES (?, ?)"));
    for (std::size_t index = 0; index < tree.node_count(); ++index) {
        YIMI_TRY(put, put_node.bind(1, tree.number(index)).bind(2, tree.node(index)).run());
    }
    const auto put_homes = [this](const std::string& into, const PackedTree::Homes& homes) {
        const auto bind = [&homes](Statement& statement, int place, std::size_t index) -> Result<Done> {
            statement.bind(place, homes[index].first).bind(place + 1, homes[index].second);
            return Done{};
        };
        return insert_rows(*database_, into, 2, homes.size(), bind);
    };
    YIMI_TRY(rows, put_homes(part("_rowid"), tree.row_homes));
    return put_homes(part("_parent"), tree.node_homes);
}

Result<Done> SpatialIndex::finish() {
    if (ahead_.valid()) {
        const PackedTree tree = ahead_.get();
        if (waiting_.empty()) return write(tree);
        // Something else came after it: all of it together.
        std::vector<std::pair<FeatureId, Box>> later;
        std::swap(later, waiting_);
        for (std::size_t row = 0; row < ahead_of_->size(); ++row)
            if (!ahead_of_->box(row).empty()) put(ahead_of_->id(row), ahead_of_->box(row));
        waiting_.insert(waiting_.end(), later.begin(), later.end());
    }
    YIMI_TRY(many, is_worth_packing());
    auto done = many ? pack() : apply_one_by_one();
    waiting_.clear();
    return done;
}

Result<Box> extent_in_index(const Database& database, Table table) {
    YIMI_TRY(root, database.prepare("SELECT data FROM " + quoted(index_name(table) + "_node") + " WHERE nodeno = 1"));
    YIMI_TRY(found, root.step());
    Box box;
    if (!found) return box;
    auto bytes = root.blob(0);
    if (bytes.size() < PackedTree::node_head) return box;
    const std::size_t cells = big_endian<std::uint16_t>(bytes.subspan(2));
    bytes = bytes.subspan(PackedTree::node_head);
    for (std::size_t cell = 0; cell < cells && bytes.size() >= PackedTree::cell_size;
         ++cell, bytes = bytes.subspan(PackedTree::cell_size)) {
        const auto bound = [&bytes](std::size_t index) {
            const auto bits = big_endian<std::uint32_t>(bytes.subspan(sizeof(std::int64_t) + index * sizeof(float)));
            return static_cast<double>(std::bit_cast<float>(bits));
        };
        box.add(Box{bound(0), bound(2), bound(1), bound(3)});
    }
    return box;
}

}  // namespace yimi::gis
