#include "core/model/layer.h"

#include <algorithm>
#include <cassert>

namespace yimi {

RowView::RowView(Table table, const LayerColumns& columns, std::size_t row) noexcept
    : table_(table), id_(columns.id(row)), columns_(&columns), row_(row), box_(columns.box(row)) {}

GeometryView RowView::geometry() const noexcept {
    return feature_ ? feature_->geometry.view() : columns_->geometry(row_);
}

Value RowView::value(std::size_t column) const {
    return feature_ ? feature_->values[column] : columns_->attribute(column).value(row_);
}

ValueView RowView::view(std::size_t column) const noexcept {
    return feature_ ? view_of(feature_->values[column]) : columns_->attribute(column).view(row_);
}

std::optional<double> RowView::number(std::size_t column) const noexcept {
    return feature_ ? as_number(feature_->values[column]) : columns_->attribute(column).number(row_);
}

std::optional<bool> RowView::flag(std::size_t column) const noexcept {
    const auto value = number(column);
    if (!value) return std::nullopt;
    return *value != 0;
}

std::string_view RowView::text(std::size_t column) const noexcept {
    return feature_ ? as_text(feature_->values[column]) : columns_->attribute(column).text(row_);
}

Feature RowView::feature() const {
    if (feature_) return *feature_;
    Feature copy{copy_of(geometry()), std::vector<Value>(schema_of(table_).columns.size())};
    for (std::size_t column = 0; column < copy.values.size(); ++column) copy.values[column] = value(column);
    return copy;
}

LayerBuilder::LayerBuilder(Table table) : columns_(std::make_unique<LayerColumns>(table)) {}
LayerBuilder::~LayerBuilder() = default;
LayerBuilder::LayerBuilder(LayerBuilder&&) noexcept = default;
LayerBuilder& LayerBuilder::operator=(LayerBuilder&&) noexcept = default;

void LayerBuilder::reserve(std::size_t rows, std::size_t points) {
    columns_->reserve(rows, points);
}

void LayerBuilder::add(FeatureId id, GeometryView geometry, std::span<const Value> values) {
    columns_->append(id, geometry, values);
}

void LayerBuilder::add(const RowView& row) {
    if (row.feature_)
        columns_->append(row.id_, row.feature_->geometry, row.feature_->values);
    else
        columns_->append(*row.columns_, row.row_);
}

void LayerBuilder::add_all(LayerBuilder&& rows, double share) {
    if (columns_->size() == 0 && share == 1)
        std::swap(columns_, rows.columns_);
    else
        columns_->append_all(*rows.columns_, share);
    rows.columns_.reset();
}

std::shared_ptr<const LayerColumns> LayerBuilder::finish() {
    columns_->close();
    return std::move(columns_);
}

Layer::Layer(Table table) : Layer(table, LayerBuilder(table).finish()) {}

Layer::Layer(Table table, std::shared_ptr<const LayerColumns> columns)
    : table_(table),
      size_(columns->size()),
      columns_(std::move(columns)),
      overlay_(std::make_shared<const std::vector<EditedRow>>()) {}

const Layer::EditedRow* Layer::edited(FeatureId id) const noexcept {
    const auto found = std::lower_bound(overlay_->begin(), overlay_->end(), id,
                                        [](const EditedRow& row, FeatureId wanted) { return row.id < wanted; });
    return found != overlay_->end() && found->id == id ? &*found : nullptr;
}

bool Layer::contains(FeatureId id) const noexcept {
    if (const EditedRow* row = edited(id)) return row->feature != nullptr;
    return columns_->row_of(id).has_value();
}

std::optional<RowView> Layer::row(FeatureId id) const noexcept {
    if (const EditedRow* row = edited(id)) {
        if (!row->feature) return std::nullopt;
        return RowView(table_, id, *row->feature, row->box);
    }
    if (const auto row = columns_->row_of(id)) return RowView(table_, *columns_, *row);
    return std::nullopt;
}

std::optional<Feature> Layer::feature(FeatureId id) const {
    const auto found = row(id);
    if (!found) return std::nullopt;
    return found->feature();
}

std::optional<FeatureId> Layer::find_uid(std::string_view uid) const {
    for (const EditedRow& row : *overlay_)
        if (row.feature && as_text(row.feature->values[common_column::uid]) == uid) return row.id;
    const auto row = columns_->row_of_uid(uid);
    if (!row || edited(columns_->id(*row))) return std::nullopt;
    return columns_->id(*row);
}

Box Layer::extent() const noexcept {
    Box box = columns_->tree().extent();
    for (const EditedRow& row : *overlay_)
        if (row.feature) box.add(row.box);
    return box;
}

FeatureId Layer::next_id() const noexcept {
    std::int64_t largest = columns_->size() > 0 ? columns_->id(columns_->size() - 1).number : 0;
    if (!overlay_->empty()) largest = std::max(largest, overlay_->back().id.number);
    return {largest + 1};
}

void Layer::for_each(const std::function<bool(const RowView&)>& visit) const {
    auto next_edited = overlay_->begin();
    std::size_t row = 0;
    while (row < columns_->size() || next_edited != overlay_->end()) {
        const bool from_overlay =
            next_edited != overlay_->end() && (row == columns_->size() || next_edited->id <= columns_->id(row));
        if (!from_overlay) {
            if (!visit(RowView(table_, *columns_, row++))) return;
            continue;
        }
        if (row < columns_->size() && columns_->id(row) == next_edited->id) ++row;
        if (next_edited->feature && !visit(RowView(table_, next_edited->id, *next_edited->feature, next_edited->box)))
            return;
        ++next_edited;
    }
}

void Layer::query(const Box& area, const std::function<bool(const RowView&)>& visit) const {
    bool go_on = true;
    columns_->tree().query(area, [&](std::size_t row) -> bool {
        if (overlay_->empty() || !edited(columns_->id(row))) go_on = visit(RowView(table_, *columns_, row));
        return go_on;
    });
    for (const EditedRow& row : *overlay_) {
        if (!go_on) return;
        if (row.feature && row.box.intersects(area)) go_on = visit(RowView(table_, row.id, *row.feature, row.box));
    }
}

std::vector<bool> Layer::packed_rows_edited() const {
    std::vector<bool> is_edited;
    if (overlay_->empty()) return is_edited;
    is_edited.resize(columns_->size());
    for (const EditedRow& row : *overlay_)
        if (const auto packed = columns_->row_of(row.id)) is_edited[*packed] = true;
    return is_edited;
}

void Layer::lay_over(std::vector<EditedRow>& merged, EditedRow row) {
    const bool is_packed = columns_->row_of(row.id).has_value();
    const bool was_there = contains(row.id);
    if (was_there && !row.feature) --size_;
    if (!was_there && row.feature) ++size_;
    if (row.feature || is_packed) merged.push_back(std::move(row));
}

Layer Layer::with(std::span<const RowChange> rows) const {
    constexpr std::size_t never_packed = 1000;  // below, packing costs more than it saves
    const bool packs = rows.size() > never_packed && rows.size() > size_ / 10;
    const auto kept = [packs](const Feature& feature) -> std::shared_ptr<const Feature> {
        if (packs) return {std::shared_ptr<const Feature>(), &feature};  // borrowed: the columns copy it at once
        return std::make_shared<const Feature>(feature);
    };
    std::vector<EditedRow> fresh;
    fresh.reserve(rows.size());
    for (const auto& [id, after] : rows)
        fresh.push_back(after ? EditedRow{id, kept(*after), bounding_box(after->geometry)}
                              : EditedRow{id, nullptr, {}});
    std::stable_sort(fresh.begin(), fresh.end(), [](const EditedRow& a, const EditedRow& b) { return a.id < b.id; });
    Layer changed(*this);
    auto merged = std::make_shared<std::vector<EditedRow>>();
    merged->reserve(overlay_->size() + fresh.size());
    auto old = overlay_->begin();
    for (std::size_t index = 0; index < fresh.size(); ++index) {
        if (index + 1 < fresh.size() && fresh[index + 1].id == fresh[index].id) continue;  // the last change counts
        while (old != overlay_->end() && old->id < fresh[index].id) merged->push_back(*old++);
        if (old != overlay_->end() && old->id == fresh[index].id) ++old;
        changed.lay_over(*merged, std::move(fresh[index]));
    }
    merged->insert(merged->end(), old, overlay_->end());
    changed.overlay_ = std::move(merged);
    return packs ? changed.packed() : changed;
}

Layer Layer::with_all(const std::shared_ptr<const LayerColumns>& rows) const {
    if (size_ == 0) return Layer(table_, rows);
    LayerBuilder builder(table_);
    builder.reserve(size_ + rows->size(), 0);
    const auto add = [&](const RowView& row) {
        builder.add(row);
        return true;
    };
    for_each(add);
    for (std::size_t row = 0; row < rows->size(); ++row) add(RowView(table_, *rows, row));
    return Layer(table_, builder.finish());
}

Layer Layer::without_all(const LayerColumns& rows) const {
    if (rows.size() == size_) return Layer(table_);
    LayerBuilder builder(table_);
    for_each([&](const RowView& row) {
        if (!rows.row_of(row.id())) builder.add(row);
        return true;
    });
    return Layer(table_, builder.finish());
}

bool Layer::holds_all(const LayerColumns& rows) const {
    if (columns_.get() == &rows && overlay_->empty()) return true;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const auto held = row(rows.id(index));
        if (!held || held->feature() != RowView(table_, rows, index).feature()) return false;
    }
    return true;
}

Layer Layer::packed() const {
    if (overlay_->empty()) return *this;
    LayerBuilder builder(table_);
    builder.reserve(size_, 0);
    for_each([&](const RowView& row) {
        builder.add(row);
        return true;
    });
    return Layer(table_, builder.finish());
}

std::size_t Layer::overlay_size() const noexcept {
    return overlay_->size();
}

}  // namespace yimi
