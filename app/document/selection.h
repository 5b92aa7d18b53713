#pragma once

#include <QObject>
#include <span>
#include <vector>

#include "app/document/document.h"

namespace yimi::app {

/// One feature of the plan, by table and id.
struct FeatureRef {
    Table table = Table::districts;
    FeatureId id;
    friend auto operator<=>(const FeatureRef&, const FeatureRef&) = default;
};

/// What is selected, for map, tools and panels alike. Features that an edit takes away drop out. Two million may be.
class Selection final : public QObject {
    Q_OBJECT

public:
    explicit Selection(const Document& document, QObject* parent = nullptr);

    /// By table, then by growing id.
    [[nodiscard]] const std::vector<FeatureRef>& features() const noexcept { return features_; }
    [[nodiscard]] bool is_empty() const noexcept { return features_.empty(); }
    [[nodiscard]] bool contains(const FeatureRef& feature) const noexcept;
    /// Those of one table, by growing id.
    [[nodiscard]] std::span<const FeatureRef> of(Table table) const noexcept;
    /// The one selected feature; nothing where none or several are.
    [[nodiscard]] std::optional<FeatureRef> single() const noexcept;
    /// The shapes of the first `most`, for the map.
    [[nodiscard]] std::vector<Geometry> shapes(std::size_t most) const;
    /// What all of them cover together.
    [[nodiscard]] Box extent() const;

    /// Features that the plan does not have are left out; twice the same counts once.
    void set(std::vector<FeatureRef> features);
    /// All of some layers, or all of them that are not selected now: as quick as two million rows are read.
    enum class Which { all, others };
    void set_layers(std::span<const Table> tables, Which which);
    void add(std::vector<FeatureRef> features);
    void take_away(std::vector<FeatureRef> features);
    /// Takes the feature in, or out where it is in.
    void toggle(const FeatureRef& feature);
    void clear();
    /// Selects that one, and has its place shown; nothing where the plan does not have it.
    void show(const FeatureRef& feature);

signals:
    void changed();
    /// Someone asks for a place to be shown: the map goes there and pulses it (a click on a finding).
    void place_wanted(const yimi::Geometry& place);

private:
    void drop_missing();
    /// `features`: sorted, and all of them in the plan.
    void take(std::vector<FeatureRef> features);

    const Document& document_;
    std::vector<FeatureRef> features_;
};

}  // namespace yimi::app
