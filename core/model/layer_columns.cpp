#include "core/model/layer_columns.h"

#include <bit>
#include <cassert>
#include <numeric>

namespace yimi {
namespace {

/// Takes room for `added` more, and where there is too little for as many as there will be if those to come are like
/// these: growing by doubling, a city's columns would lie in memory twice while they are copied.
template <class Values>
void make_room(Values& values, std::size_t added, double share) {
    const std::size_t needed = values.size() + added;
    if (needed <= values.capacity()) return;
    constexpr double spare = 1.03, most_at_once = 16;  // the first rows say little of the last
    values.reserve(static_cast<std::size_t>(static_cast<double>(needed) * std::min(spare / share, most_at_once)) + 1);
}

template <class Values>
void join(Values& values, const Values& others, double share) {
    make_room(values, others.size(), share);
    values.insert(values.end(), others.begin(), others.end());
}

}  // namespace

ValueView view_of(const Value& value) noexcept {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    if (const auto* real = std::get_if<double>(&value)) return *real;
    if (const auto* characters = std::get_if<std::string>(&value)) return std::string_view(*characters);
    return {};
}

void AttributeColumn::append(const Value& value, std::size_t row) {
    append(view_of(value), row);
}

void AttributeColumn::append(const ValueView& value, std::size_t row) {
    if (value.index() == 0) return;
    kinds_.resize(row, Kind::unknown);
    words_.resize(row);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        kinds_.push_back(Kind::integer);
        words_.push_back(static_cast<std::uint64_t>(*whole));
    } else if (const auto* real = std::get_if<double>(&value)) {
        kinds_.push_back(Kind::real);
        words_.push_back(std::bit_cast<std::uint64_t>(*real));
    } else {
        const auto characters = std::get<std::string_view>(value);
        assert(characters.size() <= std::numeric_limits<std::uint32_t>::max());
        const bool repeats = !sizes_.empty() && text(last_text_) == characters;
        words_.push_back(repeats ? words_[last_text_] : characters_.size());
        kinds_.push_back(Kind::text);
        sizes_.resize(row);
        sizes_.push_back(static_cast<std::uint32_t>(characters.size()));
        if (!repeats) characters_ += characters;
        last_text_ = row;
    }
}

void AttributeColumn::append_all(const AttributeColumn& other, std::size_t rows, double share) {
    if (other.kinds_.empty()) return;
    kinds_.resize(rows, Kind::unknown);
    words_.resize(rows);
    join(kinds_, other.kinds_, share);
    join(words_, other.words_, share);
    if (other.sizes_.empty()) return;
    for (std::size_t row = 0; row < other.kinds_.size(); ++row)
        if (other.kinds_[row] == Kind::text) words_[rows + row] += characters_.size();
    sizes_.resize(rows);
    join(sizes_, other.sizes_, share);
    make_room(characters_, other.characters_.size(), share);
    characters_ += other.characters_;
    last_text_ = rows + other.last_text_;
}

ValueView AttributeColumn::view(std::size_t row) const noexcept {
    switch (kind(row)) {
        case Kind::unknown:
            break;
        case Kind::integer:
            return static_cast<std::int64_t>(words_[row]);
        case Kind::real:
            return std::bit_cast<double>(words_[row]);
        case Kind::text:
            return std::string_view(characters_).substr(words_[row], sizes_[row]);
    }
    return {};
}

Value AttributeColumn::value(std::size_t row) const {
    const ValueView there = view(row);
    if (const auto* whole = std::get_if<std::int64_t>(&there)) return *whole;
    if (const auto* real = std::get_if<double>(&there)) return *real;
    if (const auto* characters = std::get_if<std::string_view>(&there)) return std::string(*characters);
    return {};
}

std::optional<double> AttributeColumn::number(std::size_t row) const noexcept {
    switch (kind(row)) {
        case Kind::integer:
            return static_cast<double>(static_cast<std::int64_t>(words_[row]));
        case Kind::real:
            return std::bit_cast<double>(words_[row]);
        case Kind::unknown:
        case Kind::text:
            break;
    }
    return std::nullopt;
}

std::string_view AttributeColumn::text(std::size_t row) const noexcept {
    const ValueView there = view(row);
    const auto* characters = std::get_if<std::string_view>(&there);
    return characters ? *characters : std::string_view();
}

LayerColumns::LayerColumns(Table table) : table_(table) {
    for (const Column& column : schema_of(table).columns) attributes_.emplace_back(column.type);
}

GeometryView LayerColumns::geometry(std::size_t row) const noexcept {
    const auto slice = [row](const auto& values, const std::vector<std::uint64_t>& ends) {
        const std::uint64_t begin = row == 0 ? 0 : ends[row - 1];
        return std::span(values).subspan(begin, ends[row] - begin);
    };
    return {kinds_[row], slice(points_, point_ends_), slice(path_ends_, path_list_ends_),
            slice(part_ends_, part_list_ends_)};
}

std::optional<std::size_t> LayerColumns::row_of(FeatureId id) const noexcept {
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), id);
    if (found == ids_.end() || *found != id) return std::nullopt;
    return static_cast<std::size_t>(found - ids_.begin());
}

std::optional<std::size_t> LayerColumns::row_of_uid(std::string_view uid) const {
    std::call_once(uid_index_made_, [this] {
        uid_index_.reserve(size());
        for (std::size_t row = 0; row < size(); ++row)
            uid_index_.emplace(attributes_[common_column::uid].text(row), row);
    });
    const auto found = uid_index_.find(uid);
    if (found == uid_index_.end()) return std::nullopt;
    return found->second;
}

void LayerColumns::reserve(std::size_t rows, std::size_t points) {
    ids_.reserve(rows);
    kinds_.reserve(rows);
    boxes_.reserve(rows);
    point_ends_.reserve(rows);
    path_list_ends_.reserve(rows);
    part_list_ends_.reserve(rows);
    points_.reserve(points);
}

void LayerColumns::append_shape(FeatureId id, GeometryView geometry) {
    ids_.push_back(id);
    kinds_.push_back(geometry.kind);
    boxes_.push_back(bounding_box(geometry));
    points_.insert(points_.end(), geometry.points.begin(), geometry.points.end());
    path_ends_.insert(path_ends_.end(), geometry.path_ends.begin(), geometry.path_ends.end());
    part_ends_.insert(part_ends_.end(), geometry.part_ends.begin(), geometry.part_ends.end());
    point_ends_.push_back(points_.size());
    path_list_ends_.push_back(path_ends_.size());
    part_list_ends_.push_back(part_ends_.size());
}

void LayerColumns::append(FeatureId id, GeometryView geometry, std::span<const Value> values) {
    assert(values.size() == attributes_.size());
    const std::size_t row = ids_.size();
    append_shape(id, geometry);
    for (std::size_t column = 0; column < values.size(); ++column) attributes_[column].append(values[column], row);
}

void LayerColumns::append(const LayerColumns& other, std::size_t row) {
    const std::size_t place = ids_.size();
    append_shape(other.id(row), other.geometry(row));
    for (std::size_t column = 0; column < attributes_.size(); ++column)
        attributes_[column].append(other.attributes_[column].view(row), place);
}

void LayerColumns::append_all(const LayerColumns& other, double share) {
    const std::size_t rows = size();
    const auto join_ends = [share](std::vector<std::uint64_t>& ends, const std::vector<std::uint64_t>& others,
                                   std::size_t before) {
        make_room(ends, others.size(), share);
        for (const std::uint64_t end : others) ends.push_back(before + end);
    };
    join_ends(point_ends_, other.point_ends_, points_.size());
    join_ends(path_list_ends_, other.path_list_ends_, path_ends_.size());
    join_ends(part_list_ends_, other.part_list_ends_, part_ends_.size());
    join(ids_, other.ids_, share);
    join(kinds_, other.kinds_, share);
    join(boxes_, other.boxes_, share);
    join(points_, other.points_, share);
    join(path_ends_, other.path_ends_, share);
    join(part_ends_, other.part_ends_, share);
    for (std::size_t column = 0; column < attributes_.size(); ++column)
        attributes_[column].append_all(other.attributes_[column], rows, share);
}

void LayerColumns::sort_by_id() {
    std::vector<std::size_t> order(size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return ids_[a] < ids_[b]; });
    LayerColumns sorted(table_);
    sorted.reserve(size(), points_.size());
    for (const std::size_t row : order) sorted.append(*this, row);
    ids_ = std::move(sorted.ids_);
    kinds_ = std::move(sorted.kinds_);
    point_ends_ = std::move(sorted.point_ends_);
    path_list_ends_ = std::move(sorted.path_list_ends_);
    part_list_ends_ = std::move(sorted.part_list_ends_);
    points_ = std::move(sorted.points_);
    path_ends_ = std::move(sorted.path_ends_);
    part_ends_ = std::move(sorted.part_ends_);
    boxes_ = std::move(sorted.boxes_);
    attributes_ = std::move(sorted.attributes_);
}

void LayerColumns::close() {
    if (!std::is_sorted(ids_.begin(), ids_.end())) sort_by_id();
    assert(std::adjacent_find(ids_.begin(), ids_.end()) == ids_.end());
    tree_ = BoxTree(boxes_);
}

}  // namespace yimi
