#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/check.h"
#include "core/audit/subjects.h"
#include "core/coverage/balance.h"

namespace yimi {

/// A sum over rows, some of which may not know the figure.
struct PartialSum {
    double known = 0;
    std::size_t unknown_rows = 0;
    PartialSum& operator+=(const PartialSum& other) noexcept {
        known += other.known;
        unknown_rows += other.unknown_rows;
        return *this;
    }
};
[[nodiscard]] PartialSum sum_of(const std::vector<RowView>& rows, std::string_view column_name);

/// Stages whose children and seats are counted; a nine-year school counts in two of them.
inline constexpr std::array<std::string_view, 4> counted_stages{"nursery", "kindergarten", "primary", "junior"};
/// The stage's word in Chinese explanations, which are data of the findings table.
[[nodiscard]] std::string_view stage_title_zh(std::string_view stage) noexcept;
/// Seats of a stage in these schools.
[[nodiscard]] PartialSum seats_of(const std::vector<RowView>& schools, std::string_view stage);
/// Whether any school of the plan serves the stage: without one, nobody has mapped them.
[[nodiscard]] bool is_stage_mapped(const AuditInput& input, std::string_view stage);

/// A district with what lies in it; the whole plan where it has no districts.
struct CountedDistrict {
    Observation subject;  ///< nothing measured yet
    std::string grouping;
    std::optional<double> population;
    std::vector<RowView> blocks, schools;
};
/// Those that the audit is about, by growing id.
[[nodiscard]] std::vector<CountedDistrict> counted_districts(const AuditInput& input);

}  // namespace yimi
