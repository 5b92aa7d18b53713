#include "app/document/selection.h"

namespace yimi::app {
namespace {

std::span<const FeatureRef> of_table(const std::vector<FeatureRef>& features, Table table) noexcept {
    const auto [first, last] =
        std::equal_range(features.begin(), features.end(), FeatureRef{table, {}},
                         [](const FeatureRef& left, const FeatureRef& right) { return left.table < right.table; });
    return {first, last};
}

/// Adds those of one layer that it has. Many are met in one walk through the layer, few are looked up.
void add_present(const Layer& layer, std::span<const FeatureRef> wanted, std::vector<FeatureRef>& present) {
    constexpr std::size_t cheaper_to_walk = 16;  // a step of the walk costs that much less than a search
    if (wanted.size() * cheaper_to_walk < layer.size()) {
        for (const FeatureRef& feature : wanted)
            if (layer.contains(feature.id)) present.push_back(feature);
        return;
    }
    auto next = wanted.begin();
    layer.for_each([&](const RowView& row) {
        while (next != wanted.end() && next->id < row.id()) ++next;
        if (next != wanted.end() && next->id == row.id()) present.push_back(*next++);
        return next != wanted.end();
    });
}

/// `features` is sorted.
std::vector<FeatureRef> present_in(const Plan& plan, const std::vector<FeatureRef>& features) {
    std::vector<FeatureRef> present;
    present.reserve(features.size());
    for (const TableSchema& schema : all_schemas())
        if (const auto wanted = of_table(features, schema.table); !wanted.empty())
            add_present(plan.layer(schema.table), wanted, present);
    return present;
}

}  // namespace

Selection::Selection(const Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::plan_changed, this, &Selection::drop_missing);
}

bool Selection::contains(const FeatureRef& feature) const noexcept {
    return std::binary_search(features_.begin(), features_.end(), feature);
}

std::span<const FeatureRef> Selection::of(Table table) const noexcept {
    return of_table(features_, table);
}

std::optional<FeatureRef> Selection::single() const noexcept {
    return features_.size() == 1 ? std::optional(features_.front()) : std::nullopt;
}

std::vector<Geometry> Selection::shapes(std::size_t most) const {
    std::vector<Geometry> shapes;
    for (const FeatureRef& ref : features_) {
        if (shapes.size() == most) break;
        if (const auto row = document_.snapshot()->layer(ref.table).row(ref.id))
            shapes.push_back(copy_of(row->geometry()));
    }
    return shapes;
}

Box Selection::extent() const {
    Box box;
    for (const FeatureRef& ref : features_)
        if (const auto row = document_.snapshot()->layer(ref.table).row(ref.id)) box.add(row->box());
    return box;
}

void Selection::set(std::vector<FeatureRef> features) {
    if (!std::is_sorted(features.begin(), features.end())) std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    take(present_in(*document_.snapshot(), features));
}

void Selection::set_layers(std::span<const Table> tables, Which which) {
    std::vector<Table> in_order(tables.begin(), tables.end());
    std::sort(in_order.begin(), in_order.end());
    std::vector<FeatureRef> features;
    for (const Table table : in_order) {
        const Layer& layer = document_.snapshot()->layer(table);
        features.reserve(features.size() + layer.size());
        const auto selected = which == Which::others ? of(table) : std::span<const FeatureRef>();
        auto next = selected.begin();
        layer.for_each([&](const RowView& row) {
            if (next != selected.end() && next->id == row.id())
                ++next;
            else
                features.push_back({table, row.id()});
            return true;
        });
    }
    take(std::move(features));
}

void Selection::take(std::vector<FeatureRef> features) {
    if (features == features_) return;
    features_ = std::move(features);
    emit changed();
}

void Selection::add(std::vector<FeatureRef> features) {
    features.insert(features.end(), features_.begin(), features_.end());
    set(std::move(features));
}

void Selection::take_away(std::vector<FeatureRef> features) {
    std::sort(features.begin(), features.end());
    std::vector<FeatureRef> left;
    std::set_difference(features_.begin(), features_.end(), features.begin(), features.end(), std::back_inserter(left));
    set(std::move(left));
}

void Selection::toggle(const FeatureRef& feature) {
    auto features = features_;
    const auto place = std::lower_bound(features.begin(), features.end(), feature);
    if (place != features.end() && *place == feature)
        features.erase(place);
    else
        features.insert(place, feature);
    set(std::move(features));
}

void Selection::clear() {
    set({});
}

void Selection::show(const FeatureRef& feature) {
    const auto row = document_.snapshot()->layer(feature.table).row(feature.id);
    if (!row) return;
    const Geometry place = copy_of(row->geometry());
    set({feature});
    emit place_wanted(place);
}

void Selection::drop_missing() {
    if (features_.empty()) return;
    features_ = present_in(*document_.snapshot(), features_);
    // What is still selected may have another shape or other values now.
    emit changed();
}

}  // namespace yimi::app
