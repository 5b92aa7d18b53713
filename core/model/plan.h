#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/layer.h"

namespace yimi {

struct Edit;

/// Counts the edits of the planner's own tables; figures name the revision they were computed for.
struct Revision {
    std::uint64_t number = 0;
    friend auto operator<=>(const Revision&, const Revision&) = default;
};

/// The whole plan as a value: typed layers, project settings, a revision. Copying is cheap (layers are shared).
/// It changes only by `apply`.
class Plan {
public:
    Plan();
    /// A plan as loaded from a store. `layers` in the order of Table.
    Plan(std::vector<Layer> layers, std::map<std::string, Value> settings, Revision revision);

    [[nodiscard]] const Layer& layer(Table table) const noexcept { return layers_[static_cast<std::size_t>(table)]; }
    [[nodiscard]] const std::map<std::string, Value>& settings() const noexcept { return settings_; }
    /// The setting's value, valid as long as the plan is; unknown where it is not set.
    [[nodiscard]] const Value& setting(const std::string& key) const;
    [[nodiscard]] Revision revision() const noexcept { return revision_; }
    /// All layers' extents together.
    [[nodiscard]] Box extent() const noexcept;

    /// All or nothing; returns the inverse, made of the edit itself. Each `before` must be what the plan holds, else
    /// `conflict` with details "table" and "fid" (or "setting"). The revision grows by one unless the edit is derived.
    Result<Edit> apply(Edit edit);

    /// Same rows, columns packed where an overlay has grown beyond `limit`; for a background job.
    [[nodiscard]] Plan packed(std::size_t limit) const;

private:
    std::vector<Layer> layers_;
    std::map<std::string, Value> settings_;
    Revision revision_;
};

/// What engines, the map and exports work on: it never changes, and taking one costs nothing.
using Snapshot = std::shared_ptr<const Plan>;

/// Every row and setting in one sequence of bytes, equal for equal plans whatever lies in columns or overlay; for tests
/// and for proofs that two plans are the same. The revision is not part of it.
[[nodiscard]] std::vector<std::byte> canonical_bytes(const Plan& plan);

}  // namespace yimi
