#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace yimi {

/// ΣΣ w_i w_j |x_i − x_j| / (2 W² μ). Nothing where the weights or the mean are not positive. Source: RULES.md
/// section 5.
[[nodiscard]] std::optional<double> gini(std::span<const double> values, std::span<const double> weights);
/// Σ (w_i/W)(x_i/μ) ln(x_i/μ), with 0·ln 0 = 0. Nothing where the mean is not positive or a value is negative.
[[nodiscard]] std::optional<double> theil(std::span<const double> values, std::span<const double> weights);

/// The blocks' column of a stage's ages: nursery 0–2, kindergarten 3–5, primary 6–11, junior 12–14. RULES.md section 5.
[[nodiscard]] std::string_view children_column(std::string_view stage) noexcept;
/// The share of a school's seats that belongs to a stage: 1 for its own; a nine-year school's six primary and three
/// junior years share its seats in that proportion; the stage nine_year is both of them; else 0.
[[nodiscard]] double seat_share(std::string_view school_stage, std::string_view stage) noexcept;

struct SeatGap {
    double without_migrant = 0;  ///< children − seats; positive is missing
    double with_migrant = 0;     ///< children + migrant − seats
};
[[nodiscard]] SeatGap seat_gap(double children, double migrant_children, double seats) noexcept;

/// Two-step floating catchment: R_j = S_j / Σ_{d ≤ D} P_i, A_i = Σ_{d ≤ D} R_j. `distance_m[j][i]`: supply j to demand
/// i; infinity where there is no way. Supply that reaches nobody counts nothing. Returns A_i.
[[nodiscard]] std::vector<double> two_step_floating_catchment(std::span<const double> supply,
                                                              std::span<const double> demand,
                                                              const std::vector<std::vector<double>>& distance_m,
                                                              double within_m);

/// places / population × 1000; nothing where the population is not positive.
[[nodiscard]] std::optional<double> supply_per_thousand(double places, double population) noexcept;

}  // namespace yimi
