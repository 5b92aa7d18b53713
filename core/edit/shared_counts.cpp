#include "core/edit/shared_counts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace yimi {
namespace {

/// Whole numbers by size, the largest remainders getting what is left over.
std::vector<std::int64_t> shares_of(std::int64_t count, std::span<const double> sizes) {
    const double whole = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    std::vector<std::int64_t> shares;
    std::vector<std::pair<double, std::size_t>> rests;
    for (std::size_t piece = 0; piece < sizes.size(); ++piece) {
        const double share = static_cast<double>(count) * (sizes[piece] / whole);
        shares.push_back(static_cast<std::int64_t>(std::floor(share)));
        rests.emplace_back(std::floor(share) - share, piece);
    }
    std::sort(rests.begin(), rests.end());
    std::int64_t left = count - std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
    for (std::size_t at = 0; left > 0; --left, at = (at + 1) % rests.size()) ++shares[rests[at].second];
    return shares;
}

std::optional<Value> sum(const Value& a, const Value& b) {
    const auto* one = std::get_if<std::int64_t>(&a);
    const auto* other = std::get_if<std::int64_t>(&b);
    if (one && other) return *one + *other;
    const auto number = as_number(a), more = as_number(b);
    if (!number || !more) return std::nullopt;
    return *number + *more;
}

}  // namespace

bool is_counted(const Column& column) noexcept {
    return column.unit == "person" || column.unit == "seat" || column.unit == "m²";
}

void share_out_counts(Table table, std::span<Feature> pieces, std::span<const double> sizes) {
    const double whole = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    const auto columns = schema_of(table).columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!is_counted(columns[column])) continue;
        const Value value = pieces.front().values[column];
        if (const auto* count = std::get_if<std::int64_t>(&value)) {
            const auto shares = shares_of(*count, sizes);
            for (std::size_t piece = 0; piece < pieces.size(); ++piece) pieces[piece].values[column] = shares[piece];
        } else if (const auto* amount = std::get_if<double>(&value)) {
            for (std::size_t piece = 0; piece < pieces.size(); ++piece)
                pieces[piece].values[column] = *amount * (sizes[piece] / whole);
        }
    }
}

void add_counts(Table table, Feature& whole, std::span<const Feature> others) {
    const auto columns = schema_of(table).columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!is_counted(columns[column])) continue;
        std::optional<Value> all = whole.values[column];
        for (const Feature& other : others)
            if (all) all = sum(*all, other.values[column]);
        if (all) whole.values[column] = *std::move(all);
    }
}

}  // namespace yimi
