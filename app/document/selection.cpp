#include "app/document/selection.h"

namespace yimi::app {

Selection::Selection(const Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::plan_changed, this, &Selection::drop_missing);
}

bool Selection::contains(const FeatureRef& feature) const noexcept {
    return std::find(features_.begin(), features_.end(), feature) != features_.end();
}

std::optional<FeatureRef> Selection::single() const noexcept {
    return features_.size() == 1 ? std::optional(features_.front()) : std::nullopt;
}

std::vector<Geometry> Selection::shapes() const {
    std::vector<Geometry> shapes;
    for (const FeatureRef& ref : features_)
        if (auto feature = document_.snapshot()->layer(ref.table).feature(ref.id))
            shapes.push_back(std::move(feature->geometry));
    return shapes;
}

void Selection::set(std::vector<FeatureRef> features) {
    std::vector<FeatureRef> kept;
    for (const FeatureRef& feature : features)
        if (document_.snapshot()->layer(feature.table).contains(feature.id) &&
            std::find(kept.begin(), kept.end(), feature) == kept.end())
            kept.push_back(feature);
    if (kept == features_) return;
    features_ = std::move(kept);
    emit changed();
}

void Selection::toggle(const FeatureRef& feature) {
    auto features = features_;
    if (const auto found = std::find(features.begin(), features.end(), feature); found != features.end())
        features.erase(found);
    else
        features.push_back(feature);
    set(std::move(features));
}

void Selection::clear() {
    set({});
}

void Selection::drop_missing() {
    const auto before = features_.size();
    std::erase_if(features_, [&](const FeatureRef& feature) {
        return !document_.snapshot()->layer(feature.table).contains(feature.id);
    });
    // What is still selected may have another shape or other values now.
    if (before > 0) emit changed();
}

}  // namespace yimi::app
