#include "core/network/tour.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace yimi {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
using Tour = std::vector<std::size_t>;

/// Shortest ways through each set of places to each of its ends, from place 0.
Tour exact_tour(const TourLengths& lengths, TourEnd end) {
    const std::size_t others = lengths.places() - 1, sets = std::size_t{1} << others;
    std::vector<double> best(sets * others, endless);
    std::vector<std::uint8_t> before(sets * others, 0);
    for (std::size_t last = 0; last < others; ++last)
        best[(std::size_t{1} << last) * others + last] = lengths(0, last + 1);
    for (std::size_t set = 1; set < sets; ++set)
        for (std::size_t last = 0; last < others; ++last) {
            const double so_far = best[set * others + last];
            if (so_far == endless) continue;
            for (std::size_t next = 0; next < others; ++next) {
                if (set >> next & 1) continue;
                const std::size_t with = (set | std::size_t{1} << next) * others + next;
                const double length = so_far + lengths(last + 1, next + 1);
                if (length >= best[with]) continue;
                best[with] = length;
                before[with] = static_cast<std::uint8_t>(last);
            }
        }
    std::size_t set = sets - 1, last = 0;
    double shortest = endless;
    for (std::size_t each = 0; each < others; ++each) {
        const double length = best[set * others + each] + (end == TourEnd::at_start ? lengths(each + 1, 0) : 0);
        if (length >= shortest) continue;
        shortest = length;
        last = each;
    }
    Tour tour;
    while (set != 0) {
        tour.push_back(last + 1);
        const std::size_t earlier = before[set * others + last];
        set &= ~(std::size_t{1} << last);
        last = earlier;
    }
    tour.push_back(0);
    std::reverse(tour.begin(), tour.end());
    return tour;
}

/// Begins at place 0 and takes in, again and again, the place that is nearest to the tour, where that costs least.
Tour inserted_tour(const TourLengths& lengths, TourEnd end) {
    const std::size_t places = lengths.places();
    Tour tour{0};
    std::vector<double> away(places, endless);
    std::vector<char> is_in(places, 0);
    is_in[0] = 1;
    std::size_t newest = 0;
    while (tour.size() < places) {
        std::size_t nearest = places;
        for (std::size_t place = 0; place < places; ++place) {
            if (is_in[place]) continue;
            away[place] = std::min({away[place], lengths(newest, place), lengths(place, newest)});
            if (nearest == places || away[place] < away[nearest]) nearest = place;
        }
        std::size_t where = tour.size();
        double least = endless;
        for (std::size_t at = 1; at <= tour.size(); ++at) {
            const bool is_last = at == tour.size() && end == TourEnd::anywhere;
            const std::size_t after = at == tour.size() ? 0 : tour[at];
            const double more =
                lengths(tour[at - 1], nearest) + (is_last ? 0 : lengths(nearest, after) - lengths(tour[at - 1], after));
            if (more < least) {
                least = more;
                where = at;
            }
        }
        tour.insert(tour.begin() + static_cast<std::ptrdiff_t>(where), nearest);
        is_in[nearest] = 1;
        newest = nearest;
    }
    return tour;
}

/// Takes `changed` where it is shorter by more than rounding.
bool improves(const TourLengths& lengths, TourEnd end, Tour& tour, double& length, Tour changed) {
    const double now = tour_length_m(lengths, changed, end);
    if (now >= length - 1e-9 * (1 + length)) return false;
    tour = std::move(changed);
    length = now;
    return true;
}

bool turn_a_piece(const TourLengths& lengths, TourEnd end, Tour& tour, double& length) {
    for (std::size_t from = 1; from + 1 < tour.size(); ++from)
        for (std::size_t to = from + 2; to <= tour.size(); ++to) {
            Tour changed = tour;
            std::reverse(changed.begin() + static_cast<std::ptrdiff_t>(from),
                         changed.begin() + static_cast<std::ptrdiff_t>(to));
            if (improves(lengths, end, tour, length, std::move(changed))) return true;
        }
    return false;
}

bool move_a_piece(const TourLengths& lengths, TourEnd end, Tour& tour, double& length) {
    constexpr std::size_t longest_piece = 3;
    for (std::size_t size = 1; size <= longest_piece; ++size)
        for (std::size_t from = 1; from + size <= tour.size(); ++from)
            for (std::size_t to = 1; to + size <= tour.size(); ++to) {
                if (to == from) continue;
                Tour changed = tour;
                const auto piece = changed.begin() + static_cast<std::ptrdiff_t>(from);
                const Tour moved(piece, piece + static_cast<std::ptrdiff_t>(size));
                changed.erase(piece, piece + static_cast<std::ptrdiff_t>(size));
                changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(to), moved.begin(), moved.end());
                if (improves(lengths, end, tour, length, std::move(changed))) return true;
            }
    return false;
}

}  // namespace

TourLengths::TourLengths(std::size_t places) : places_(places), lengths_(places * places, 0.0) {}

double tour_length_m(const TourLengths& lengths, std::span<const std::size_t> tour, TourEnd end) {
    double length = 0;
    for (std::size_t at = 1; at < tour.size(); ++at) length += lengths(tour[at - 1], tour[at]);
    if (end == TourEnd::at_start && tour.size() > 1) length += lengths(tour.back(), tour.front());
    return length;
}

std::vector<std::size_t> shortest_tour(const TourLengths& lengths, TourEnd end) {
    if (lengths.places() == 0) return {};
    if (lengths.places() == 1) return {0};
    if (lengths.places() <= most_exact_places) return exact_tour(lengths, end);
    Tour tour = inserted_tour(lengths, end);
    double length = tour_length_m(lengths, tour, end);
    while (turn_a_piece(lengths, end, tour, length) || move_a_piece(lengths, end, tour, length)) {
    }
    return tour;
}

}  // namespace yimi
