#include "core/seats/transport.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace yimi {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
/// Sums of amounts in another order differ in their last digits; so little is nothing.
constexpr double nothing = 1e-9;
constexpr double no_gain = 1e-9;

class Transport {
public:
    Transport(const std::vector<double>& supply, const std::vector<double>& room,
              const std::function<double(std::size_t, std::size_t)>& cost)
        : cost_(cost), left_(room), held_(room.size()), hops_(room.size(), std::vector<Hop>(room.size())) {
        for (std::size_t from = 0; from < supply.size(); ++from) {
            double rest = supply[from];
            while (rest > nothing) {
                const double sent = send(from, rest);
                if (sent <= 0) break;
                rest -= sent;
            }
        }
    }

    [[nodiscard]] std::vector<Shipment> shipments() const {
        std::vector<Shipment> all;
        for (std::size_t to = 0; to < held_.size(); ++to)
            for (const auto& [from, amount] : held_[to]) all.push_back({from, to, amount});
        std::sort(all.begin(), all.end(), [](const Shipment& a, const Shipment& b) {
            return a.from != b.from ? a.from < b.from : a.to < b.to;
        });
        return all;
    }

private:
    /// The cheapest supply to be moved from one place to another.
    struct Hop {
        double cost = endless;
        std::size_t supply = 0;
    };

    /// Sends as much of a supply as the cheapest way takes; 0 where there is none.
    double send(std::size_t from, double amount) {
        const std::size_t places = left_.size();
        std::vector<double> best(places);
        std::vector<std::size_t> before(places, places);
        for (std::size_t to = 0; to < places; ++to) best[to] = cost_(from, to);
        for (bool better = true; better;) {  // Bellman and Ford: a hop may save
            better = false;
            for (std::size_t a = 0; a < places; ++a) {
                if (best[a] == endless || held_[a].empty()) continue;
                for (std::size_t b = 0; b < places; ++b) {
                    if (!(best[a] + hops_[a][b].cost < best[b] - no_gain)) continue;
                    best[b] = best[a] + hops_[a][b].cost;
                    before[b] = a;
                    better = true;
                }
            }
        }
        std::size_t end = places;
        for (std::size_t to = 0; to < places; ++to)
            if (left_[to] > nothing && best[to] < (end == places ? endless : best[end])) end = to;
        if (end == places) return 0;
        return move_along(from, end, before, std::min(amount, left_[end]));
    }

    double move_along(std::size_t from, std::size_t end, const std::vector<std::size_t>& before, double amount) {
        for (std::size_t to = end; before[to] < before.size(); to = before[to])
            amount = std::min(amount, held_[before[to]].at(hops_[before[to]][to].supply));
        left_[end] -= amount;
        std::vector<std::size_t> changed{end};
        std::size_t to = end;
        for (; before[to] < before.size(); to = before[to]) {
            const std::size_t moved = hops_[before[to]][to].supply;
            held_[to][moved] += amount;
            if ((held_[before[to]][moved] -= amount) <= nothing) held_[before[to]].erase(moved);
            changed.push_back(before[to]);
        }
        held_[to][from] += amount;
        for (const std::size_t place : changed) find_hops(place);
        return amount;
    }

    void find_hops(std::size_t place) {
        for (std::size_t other = 0; other < held_.size(); ++other) {
            hops_[place][other] = {};
            if (other == place) continue;
            for (const auto& [supply, amount] : held_[place]) {
                const double extra = cost_(supply, other) - cost_(supply, place);
                if (extra < hops_[place][other].cost) hops_[place][other] = {extra, supply};
            }
        }
    }

    const std::function<double(std::size_t, std::size_t)>& cost_;
    std::vector<double> left_;                         ///< room of each place
    std::vector<std::map<std::size_t, double>> held_;  ///< by place: amounts by supply
    std::vector<std::vector<Hop>> hops_;               ///< from place to place
};

}  // namespace

std::vector<Shipment> cheapest_transport(const std::vector<double>& supply, const std::vector<double>& room,
                                         const std::function<double(std::size_t, std::size_t)>& cost) {
    return Transport(supply, room, cost).shipments();
}

}  // namespace yimi
