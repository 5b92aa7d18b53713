#include "core/sight/metre_stretches.h"

#include <algorithm>

namespace yimi {
namespace {

void add_blockers(const std::vector<std::uint32_t>& more, std::vector<std::uint32_t>& blockers) {
    for (const std::uint32_t body : more)
        if (std::find(blockers.begin(), blockers.end(), body) == blockers.end()) blockers.push_back(body);
}

/// What holds where both `a` and `b` do.
MetreStretch one_of(const MetreStretch& a, const MetreStretch& b, Keep keep) {
    if (a.is != b.is) return (a.is > b.is) == (keep == Keep::worst) ? a : b;
    MetreStretch both = a;
    both.nobody = a.nobody && b.nobody;
    if (both.missing.empty()) both.missing = b.missing;
    add_blockers(b.blockers, both.blockers);
    return both;
}

void append(MetreStretch next, MetreStretches& all) {
    const bool alike = !all.empty() && all.back().is == next.is && all.back().nobody == next.nobody &&
                       all.back().missing == next.missing;
    if (!alike) return all.push_back(std::move(next));
    all.back().to_m = next.to_m;
    add_blockers(next.blockers, all.back().blockers);
}

}  // namespace

MetreStretches without_gaps(MetreStretches parts, MetreWindow window) {
    MetreStretches all;
    double from_m = window.from_m;
    const auto fill_up_to = [&](double to_m) {
        if (to_m > from_m) append({from_m, to_m, MetreClass::clear, true, {}, {}}, all);
    };
    for (MetreStretch& part : parts) {
        part.from_m = std::max(part.from_m, from_m);
        part.to_m = std::min(part.to_m, window.to_m);
        if (!(part.from_m < part.to_m)) continue;
        fill_up_to(part.from_m);
        from_m = part.to_m;
        append(std::move(part), all);
    }
    fill_up_to(window.to_m);
    return all;
}

MetreStretches stretches_of(const BlindStretch& blind, MetreWindow window) {
    MetreStretches parts;
    for (const BlindInterval& interval : blind.intervals) {
        if (interval.unknown_height)
            parts.push_back(
                {interval.from_m, interval.to_m, MetreClass::unknown, false, "height_m", interval.blockers});
        else
            parts.push_back({interval.from_m, interval.to_m, MetreClass::blind, false, {}, interval.blockers});
    }
    return without_gaps(std::move(parts), window);
}

MetreStretches combined(const MetreStretches& a, const MetreStretches& b, Keep keep) {
    MetreStretches all;
    auto left = a.begin();
    auto right = b.begin();
    double from_m = a.empty() ? 0 : left->from_m;
    while (left != a.end() && right != b.end()) {
        MetreStretch next = one_of(*left, *right, keep);
        next.from_m = from_m;
        next.to_m = from_m = std::min(left->to_m, right->to_m);
        if (next.from_m < next.to_m) append(std::move(next), all);
        if (left->to_m <= from_m) ++left;
        if (right->to_m <= from_m) ++right;
    }
    return all;
}

RouteMetres summed(MetreStretches stretches) {
    RouteMetres sum;
    for (const MetreStretch& stretch : stretches) {
        const double length_m = stretch.to_m - stretch.from_m;
        (stretch.is == MetreClass::clear     ? sum.clear_m
         : stretch.is == MetreClass::unknown ? sum.unknown_m
                                             : sum.blind_m) += length_m;
        if (stretch.nobody) sum.nobody_m += length_m;
    }
    sum.stretches = std::move(stretches);
    return sum;
}

}  // namespace yimi
