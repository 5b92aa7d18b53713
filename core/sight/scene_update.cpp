#include <array>

#include "core/sight/plan_bodies.h"
#include "core/sight/presence.h"
#include "core/sight/scene.h"

namespace yimi {
namespace {

constexpr std::array scene_tables{Table::buildings, Table::occluders};

/// A row of the plan and what it is in the scene.
struct SceneRow {
    FeatureId id;
    const Point* first_point = nullptr;
    std::uint32_t first_body = 0;
    std::uint8_t body_count = 0;
    bool has_times = false;
};

}  // namespace

struct Scene::Source {
    std::vector<Layer> layers;                  ///< in the order of `scene_tables`; they keep the rows' points alive
    std::array<std::vector<SceneRow>, 2> rows;  ///< by id
    std::optional<int> time_s;
};

/// Makes the scene of a plan, or out of that of another: keeps what is the same, takes away what is gone and adds what
/// came.
class SceneUpdate {
public:
    SceneUpdate(const Plan& plan, std::optional<int> time_s) : source_(std::make_shared<Scene::Source>()) {
        for (const Table table : scene_tables) source_->layers.push_back(plan.layer(table));
        source_->time_s = time_s;
    }

    [[nodiscard]] Scene made_anew() {
        next_ = Scene();
        for (std::size_t table = 0; table < scene_tables.size(); ++table) {
            source_->rows[table].clear();
            source_->rows[table].reserve(source_->layers[table].size());
            source_->layers[table].for_each([&](const RowView& row) {
                add(row, table);
                return true;
            });
        }
        next_.pack_trees();
        next_.put_on(std::move(ground_));
        next_.source_ = std::move(source_);
        return std::move(next_);
    }

    [[nodiscard]] Scene made_from(const Scene& before) {
        ground_ = before.ground_;
        if (!before.source_) return made_anew();
        next_ = before;
        for (std::size_t table = 0; table < scene_tables.size(); ++table)
            if (!take_changes(*before.source_, table)) return made_anew();
        next_.add_to_trees();
        next_.source_ = std::move(source_);
        return std::move(next_);
    }

private:
    /// From here on making it anew is quicker, or what follows is.
    static constexpr std::size_t most_changed_rows = 2000, most_later_segments = 20000;

    /// False where too much has changed.
    bool take_changes(const Scene::Source& before, std::size_t table) {
        const std::vector<SceneRow>& known = before.rows[table];
        source_->rows[table].reserve(source_->layers[table].size());
        const bool same_time = before.time_s == source_->time_s;
        std::size_t old = 0;
        source_->layers[table].for_each([&](const RowView& row) {
            while (old < known.size() && known[old].id < row.id()) drop(known[old++]);
            const bool was_here = old < known.size() && known[old].id == row.id();
            // The plan before is still there: what lies at the same place is the same.
            const bool is_same =
                was_here && known[old].first_point == first_point_of(row) && (same_time || !known[old].has_times);
            if (is_same) {
                source_->rows[table].push_back(known[old++]);
                return true;
            }
            if (was_here) drop(known[old++]);
            add(row, table);
            return ++changed_ < most_changed_rows;
        });
        for (; old < known.size(); ++old) drop(known[old]);
        return changed_ < most_changed_rows &&
               next_.segments_.size() - next_.tree_.packed_count() < most_later_segments;
    }

    static const Point* first_point_of(const RowView& row) { return row.geometry().points.data(); }

    void drop(const SceneRow& row) {
        for (std::uint32_t body = 0; body < row.body_count; ++body) next_.remove(row.first_body + body);
        ++changed_;
    }

    void add(const RowView& row, std::size_t table) {
        const auto first = static_cast<std::uint32_t>(next_.bodies_.size());
        for (const SceneBody& body : bodies_of(row, source_->time_s)) next_.add(body, row.geometry());
        const auto count = static_cast<std::uint8_t>(next_.bodies_.size() - first);
        const bool has_times = row.table() == Table::occluders && presence_of(row).has_times();
        source_->rows[table].push_back({row.id(), first_point_of(row), first, count, has_times});
    }

    std::shared_ptr<Scene::Source> source_;
    Scene next_;
    std::shared_ptr<const HeightGrid> ground_;
    std::size_t changed_ = 0;
};

Scene make_scene(const Plan& plan, std::optional<int> time_s) {
    return SceneUpdate(plan, time_s).made_anew();
}

Scene Scene::brought_to(const Plan& plan, std::optional<int> time_s) const {
    return SceneUpdate(plan, time_s).made_from(*this);
}

}  // namespace yimi
