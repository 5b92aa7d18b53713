#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/geometry_kernel.h"
#include "core/model/plan.h"

namespace yimi {

/// Which district a row of a plan belongs to. The plan and the kernel must outlive it.
class Districts {
public:
    struct District {
        FeatureId id;
        std::string uid, name, code, grouping;
        std::optional<double> population;
        std::optional<double> children_share;  ///< of the population, 0–1
        GeometryView shape;
        Box box;
    };
    Districts(const Plan& plan, const GeometryKernel& kernel);

    /// By growing id.
    [[nodiscard]] const std::vector<District>& all() const noexcept { return districts_; }
    /// Null where none has the code.
    [[nodiscard]] const District* with_code(std::string_view code) const noexcept;
    [[nodiscard]] const District* at(Point place) const;
    /// By the row's column `district_code` where it has one, else by where it lies; null where neither tells. A
    /// district's own row belongs to itself.
    [[nodiscard]] const District* of(const RowView& row) const;

private:
    const GeometryKernel* kernel_;
    std::vector<District> districts_;
};

}  // namespace yimi
