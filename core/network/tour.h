#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace yimi {

/// Lengths between places, row by row: `length(from, to)`, m, >= 0; infinite where no way leads.
class TourLengths {
public:
    explicit TourLengths(std::size_t places);
    [[nodiscard]] std::size_t places() const noexcept { return places_; }
    [[nodiscard]] double operator()(std::size_t from, std::size_t to) const { return lengths_[from * places_ + to]; }
    void set(std::size_t from, std::size_t to, double length_m) { lengths_[from * places_ + to] = length_m; }

private:
    std::size_t places_;
    std::vector<double> lengths_;
};

enum class TourEnd { anywhere, at_start };

/// Up to this many places the tour is the shortest there is (Held and Karp 1962); beyond, nearest insertion improved by
/// turning pieces round (2-opt, Croes 1958) and moving pieces of up to three places (Or-opt, Or 1976).
inline constexpr std::size_t most_exact_places = 12;

/// The order in which to visit all places, place 0 first. All lengths must be finite.
[[nodiscard]] std::vector<std::size_t> shortest_tour(const TourLengths& lengths, TourEnd end);
/// Of a tour that `shortest_tour` gives, with the way back where it ends at its start.
[[nodiscard]] double tour_length_m(const TourLengths& lengths, std::span<const std::size_t> tour, TourEnd end);

}  // namespace yimi
