#include "app/search/name_index.h"

#include <array>
#include <span>
#include <string>
#include <unordered_map>

namespace yimi::app {
namespace {

constexpr std::size_t rows_between_looks = 8192;  // at whether anybody still wants the answer

Error cancelled() {
    return {ErrorCode::cancelled, "cancelled", {}};
}

/// Which of two hits comes first, before the distance is looked at: less is better.
using Class = std::pair<Match, int>;
Class class_of(Match match, Table table) noexcept {
    return {match, search_rank(table)};
}
Class class_of(const NameHit& hit) noexcept {
    return class_of(hit.match, hit.features.front().table);
}

/// Best first; the same order whatever the order in which hits are met.
bool is_better(const NameHit& a, const NameHit& b) {
    if (const Class of_a = class_of(a), of_b = class_of(b); of_a != of_b) return of_a < of_b;
    if (a.distance_m < b.distance_m || b.distance_m < a.distance_m) return a.distance_m < b.distance_m;
    return a.features.front() < b.features.front();
}

struct Near {
    FeatureId id;
    double distance_m = 0;
};

/// Keeps the best hits without keeping all: a single letter is in every second name of a city.
class BestHits {
public:
    explicit BestHits(std::size_t most) : most_(most) {}

    void take_each(Match match, Table table, std::span<const Near> features) {
        for (const Near& each : features)
            if (may_take(class_of(match, table), each.distance_m)) take({match, {{table, each.id}}, each.distance_m});
    }
    /// As one hit.
    void take_together(Match match, Table table, std::vector<Near> features) {
        std::sort(features.begin(), features.end(), [](const Near& a, const Near& b) {
            return std::pair(a.distance_m, a.id) < std::pair(b.distance_m, b.id);
        });
        if (!may_take(class_of(match, table), features.front().distance_m)) return;
        NameHit hit{match, {}, features.front().distance_m};
        for (const Near& each : features) hit.features.push_back({table, each.id});
        take(std::move(hit));
    }
    [[nodiscard]] std::vector<NameHit> sorted() && {
        std::sort(hits_.begin(), hits_.end(), is_better);
        if (hits_.size() > most_) hits_.resize(most_);
        return std::move(hits_);
    }

private:
    /// Whether a hit as good as this may still be among the best.
    [[nodiscard]] bool may_take(Class hit, double distance_m) const noexcept {
        return hit < worst_ || (hit == worst_ && distance_m <= farthest_m_);
    }
    void take(NameHit hit) {
        constexpr std::size_t some = 64;  // so that the worst need not be looked for at every hit
        hits_.push_back(std::move(hit));
        if (hits_.size() >= 8 * most_ + some) drop_worst();
    }
    void drop_worst() {
        std::nth_element(hits_.begin(), hits_.begin() + static_cast<std::ptrdiff_t>(most_), hits_.end(), is_better);
        hits_.resize(most_);
        const auto worst = std::max_element(hits_.begin(), hits_.end(), is_better);
        worst_ = class_of(*worst);
        farthest_m_ = worst->distance_m;
    }

    std::size_t most_;
    std::vector<NameHit> hits_;
    Class worst_{Match::none, 0};
    double farthest_m_ = 0;
};

}  // namespace

int search_rank(Table table) noexcept {
    constexpr std::array order{Table::schools,    Table::playgrounds,  Table::streets,   Table::districts,
                               Table::routes,     Table::school_gates, Table::blocks,    Table::buildings,
                               Table::catchments, Table::crossings,    Table::occluders, Table::hazards};
    return static_cast<int>(std::find(order.begin(), order.end(), table) - order.begin());
}

std::u16string_view NameIndex::TableNames::name(std::size_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : name_ends[index - 1];
    return std::u16string_view(characters).substr(begin, name_ends[index] - begin);
}

std::span<const NameIndex::Bearer> NameIndex::TableNames::bearers_of(std::size_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : bearer_ends[index - 1];
    return std::span(bearers).subspan(begin, bearer_ends[index] - begin);
}

Result<NameIndex::TableNames> NameIndex::names_of(const Layer& layer, JobContext& job) {
    TableNames names;
    names.table = layer.table();
    std::unordered_map<std::string_view, std::uint32_t> known;  // the names lie in the plan
    std::vector<std::uint32_t> name_of_row;
    std::vector<Bearer> rows;
    std::size_t looked_at = 0;
    layer.for_each([&](const RowView& row) {
        if (++looked_at % rows_between_looks == 0 && job.cancelled()) return false;
        const std::string_view name = row.name();
        if (name.empty()) return true;
        const auto [place, is_new] = known.try_emplace(name, static_cast<std::uint32_t>(known.size()));
        if (is_new) {
            names.characters += folded_utf8(name);
            names.name_ends.push_back(static_cast<std::uint32_t>(names.characters.size()));
        }
        name_of_row.push_back(place->second);
        const Point middle = row.box().empty() ? Point{} : row.box().centre();
        rows.push_back({row.id(), static_cast<float>(middle.x), static_cast<float>(middle.y)});
        return true;
    });
    if (job.cancelled()) return cancelled();
    names.bearer_ends.assign(names.size(), 0);
    for (const std::uint32_t name : name_of_row) ++names.bearer_ends[name];
    std::uint32_t end = 0;
    for (std::uint32_t& count : names.bearer_ends) count = std::exchange(end, end + count);
    // Each begin grows to its end while its rows are put there.
    names.bearers.resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        names.bearers[names.bearer_ends[name_of_row[row]]++] = rows[row];
    return names;
}

Result<NameIndex> NameIndex::of(const Plan& plan, JobContext& job) {
    (void)Pinyin::instance();  // so that the first search does not wait for it
    NameIndex index;
    for (const TableSchema& schema : all_schemas()) {
        if (is_derived(schema.table)) continue;
        YIMI_TRY(names, names_of(plan.layer(schema.table), job));
        if (names.size() > 0) index.tables_.push_back(std::move(names));
    }
    return index;
}

std::size_t NameIndex::name_count() const noexcept {
    std::size_t count = 0;
    for (const TableNames& names : tables_) count += names.size();
    return count;
}

Result<std::vector<NameHit>> NameIndex::search(const NameQuery& query, Point middle, std::size_t most,
                                               JobContext& job) const {
    BestHits best(most);
    for (const TableNames& names : tables_) {
        for (std::size_t index = 0; index < names.size(); ++index) {
            if (index % rows_between_looks == 0 && job.cancelled()) return cancelled();
            const Match match = query.match(names.name(index));
            if (match == Match::none) continue;
            std::vector<Near> bearers;
            for (const Bearer& bearer : names.bearers_of(index))
                bearers.push_back({bearer.id, distance(Point{bearer.x, bearer.y}, middle)});
            if (names.table == Table::streets)
                best.take_together(match, names.table, std::move(bearers));
            else
                best.take_each(match, names.table, bearers);
        }
    }
    return std::move(best).sorted();
}

Result<std::vector<NameHit>> search_uids(const Plan& plan, const QString& text, Point middle, std::size_t most,
                                         JobContext& job) {
    constexpr std::size_t shortest = 3;
    const std::string wanted = text.trimmed().toStdString();
    const bool may_be_uid = wanted.size() >= shortest && std::all_of(wanted.begin(), wanted.end(), [](char byte) {
                                return byte > ' ' && byte < 0x7F;
                            });
    if (!may_be_uid) return std::vector<NameHit>();
    BestHits best(most);
    for (const TableSchema& schema : all_schemas()) {
        if (is_derived(schema.table)) continue;
        std::size_t looked_at = 0;
        plan.layer(schema.table).for_each([&](const RowView& row) {
            if (++looked_at % rows_between_looks == 0 && job.cancelled()) return false;
            if (!row.uid().starts_with(wanted)) return true;
            const Point at = row.box().empty() ? middle : row.box().centre();
            const Near found{row.id(), distance(at, middle)};
            best.take_each(row.uid() == wanted ? Match::exact : Match::prefix, schema.table, {&found, 1});
            return true;
        });
        if (job.cancelled()) return cancelled();
    }
    return std::move(best).sorted();
}

}  // namespace yimi::app
