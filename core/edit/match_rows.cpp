#include "core/edit/match_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <unordered_map>

namespace yimi {
namespace {

using Pairs = MatchedRows;

/// What a row says in a column, as text; empty where that is unknown.
std::string_view key_of(const LayerColumns& rows, std::size_t column, std::size_t row, std::string& buffer) {
    const ValueView value = rows.attribute(column).view(row);
    if (const auto* text = std::get_if<std::string_view>(&value)) return *text;
    const auto* whole = std::get_if<std::int64_t>(&value);
    buffer = whole ? std::to_string(*whole) : std::string();
    return buffer;
}

/// The rows of a version by what a column says. Two million of them take 32 MB.
class KeyedRows {
public:
    KeyedRows(const LayerColumns& rows, std::size_t column) : rows_(&rows), column_(column) {
        places_.reserve(rows.size());
        std::string buffer;
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const auto key = key_of(rows, column, row, buffer); !key.empty())
                places_.push_back({std::hash<std::string_view>()(key), row});
        std::sort(places_.begin(), places_.end());
    }

    /// Whether two rows say the same.
    [[nodiscard]] bool are_any_equal() const {
        std::string a, b;
        for (auto first = places_.begin(); first != places_.end(); ++first)
            for (auto other = first + 1; other != places_.end() && other->hash == first->hash; ++other)
                if (key_of(*rows_, column_, first->row, a) == key_of(*rows_, column_, other->row, b)) return true;
        return false;
    }

    /// Calls `pair(row, other row)` for each row of `other` that says the same.
    template <class Pair>
    void join(const KeyedRows& other, const Pair& pair) const {
        std::string a, b;
        auto there = other.places_.begin();
        for (const Place& here : places_) {
            while (there != other.places_.end() && there->hash < here.hash) ++there;
            for (auto at = there; at != other.places_.end() && at->hash == here.hash; ++at)
                if (key_of(*rows_, column_, here.row, a) == key_of(*other.rows_, column_, at->row, b))
                    pair(here.row, at->row);
        }
    }

private:
    struct Place {
        std::size_t hash, row;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    const LayerColumns* rows_;
    std::size_t column_;
    std::vector<Place> places_;
};

/// How many pairs came of it; none where fewer than `least` would, or where two rows of a version say the same.
std::size_t pair_by(std::size_t column, std::size_t least, const LayerColumns& older, const LayerColumns& newer,
                    Pairs& pairs, std::vector<bool>& taken) {
    const KeyedRows before(older, column), after(newer, column);
    if (before.are_any_equal() || after.are_any_equal()) return 0;
    std::size_t shared = 0;
    before.join(after, [&](std::size_t, std::size_t) { ++shared; });
    if (shared < least) return 0;
    before.join(after, [&](std::size_t row, std::size_t newer_row) {
        pairs.newer_of[row] = newer_row;
        taken[newer_row] = true;
    });
    return shared;
}

/// Columns that name a thing, the likeliest first.
std::vector<std::size_t> naming_columns(Table table) {
    std::vector<std::size_t> naming;
    if (const auto code = column_index(table, "code")) naming.push_back(*code);
    naming.push_back(common_column::name);
    return naming;
}

std::size_t hash_of(GeometryView shape) {
    std::size_t hash = shape.points.size();
    for (const Point point : shape.points)
        for (const double number : {point.x, point.y}) {
            std::uint64_t bits = 0;
            std::memcpy(&bits, &number, sizeof bits);
            hash = (hash ^ bits) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 32U;
        }
    return hash;
}

void pair_equal_shapes(const LayerColumns& older, const LayerColumns& newer, Pairs& pairs, std::vector<bool>& taken) {
    std::unordered_multimap<std::size_t, std::size_t> places;
    for (std::size_t row = newer.size(); row-- > 0;)
        if (!taken[row]) places.emplace(hash_of(newer.geometry(row)), row);
    for (std::size_t row = 0; row < older.size(); ++row) {
        if (pairs.newer_of[row] || older.geometry(row).empty()) continue;
        std::optional<std::size_t> first;
        const auto [begin, end] = places.equal_range(hash_of(older.geometry(row)));
        for (auto place = begin; place != end; ++place)
            if (!taken[place->second] && nearly_equal(older.geometry(row), newer.geometry(place->second), 0) &&
                (!first || place->second < *first))
                first = place->second;
        if (!first) continue;
        pairs.newer_of[row] = *first;
        taken[*first] = true;
    }
}

/// How alike two boxes are, 0–1: what they share of what they cover together; for points and for lines along an axis,
/// which cover nothing, how near their corners are.
double likeness(const Box& a, const Box& b) {
    constexpr double reach_m = 5;
    const double width = std::min(a.max_x, b.max_x) - std::max(a.min_x, b.min_x);
    const double height = std::min(a.max_y, b.max_y) - std::max(a.min_y, b.min_y);
    const auto area = [](const Box& box) { return (box.max_x - box.min_x) * (box.max_y - box.min_y); };
    const double together = area(a) + area(b) - std::max(0.0, width) * std::max(0.0, height);
    if (area(a) > 0 && area(b) > 0) return std::max(0.0, width) * std::max(0.0, height) / together;
    const double off_m = std::max({std::abs(a.min_x - b.min_x), std::abs(a.max_x - b.max_x),
                                   std::abs(a.min_y - b.min_y), std::abs(a.max_y - b.max_y)});
    return std::max(0.0, 1 - off_m / (2 * reach_m));
}

void pair_like_shapes(const LayerColumns& older, const LayerColumns& newer, Pairs& pairs, std::vector<bool>& taken) {
    struct Like {
        double likeness;
        std::size_t older, newer;
    };
    std::vector<Like> likes;
    constexpr double reach_m = 5, enough = 0.5;
    for (std::size_t row = 0; row < older.size(); ++row) {
        if (pairs.newer_of[row] || older.geometry(row).empty()) continue;
        newer.tree().query(older.box(row).grown(reach_m), [&](std::size_t other) {
            if (taken[other] || newer.geometry(other).kind != older.geometry(row).kind) return;
            const double like = likeness(older.box(row), newer.box(other));
            if (like > enough) likes.push_back({like, row, other});
        });
    }
    std::sort(likes.begin(), likes.end(), [](const Like& a, const Like& b) {
        if (a.likeness != b.likeness) return a.likeness > b.likeness;
        return a.older != b.older ? a.older < b.older : a.newer < b.newer;
    });
    for (const Like& like : likes) {
        if (pairs.newer_of[like.older] || taken[like.newer]) continue;
        pairs.newer_of[like.older] = like.newer;
        taken[like.newer] = true;
    }
}

/// Whether at least half of the smaller version's rows have a partner that lies where they lie, give or take the shift
/// of a web map: the schools of two districts may have the same names.
bool are_mostly_near(const LayerColumns& older, const LayerColumns& newer, const Pairs& pairs) {
    constexpr double near_m = 2000;
    std::size_t near = 0;
    for (std::size_t row = 0; row < older.size(); ++row) {
        if (!pairs.newer_of[row]) continue;
        const GeometryView here = older.geometry(row), there = newer.geometry(*pairs.newer_of[row]);
        const bool are_near = !here.empty() && !there.empty() &&
                              distance(older.box(row).centre(), newer.box(*pairs.newer_of[row]).centre()) <= near_m;
        near += are_near || (here.empty() && there.empty());
    }
    return near > 0 && near * 2 >= std::min(older.size(), newer.size());
}

}  // namespace

MatchedRows match_rows(Table table, const LayerColumns& older, const LayerColumns& newer, bool has_own_uids) {
    MatchedRows pairs{std::vector<std::optional<std::size_t>>(older.size()), "shape", false};
    std::vector<bool> taken(newer.size());
    if (has_own_uids) {
        pairs.by = "uid";
        pair_by(common_column::uid, 0, older, newer, pairs, taken);  // another identifier is another thing
    } else {
        for (const std::size_t column : naming_columns(table)) {
            if (pair_by(column, (older.size() + 1) / 2, older, newer, pairs, taken) == 0) continue;
            pairs.by = schema_of(table).columns[column].name;
            break;
        }
        pair_equal_shapes(older, newer, pairs, taken);
        pair_like_shapes(older, newer, pairs, taken);
    }
    pairs.is_same_source = are_mostly_near(older, newer, pairs);
    return pairs;
}

}  // namespace yimi
