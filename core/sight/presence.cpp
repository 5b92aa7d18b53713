#include "core/sight/presence.h"

#include <algorithm>
#include <cmath>

#include "core/base/clock.h"

namespace yimi {

bool Presence::may_be_there(std::optional<int> time_s) const noexcept {
    if (!(share > 0)) return false;
    if (!time_s || !has_times()) return true;
    const int from = from_s.value_or(0), to = to_s.value_or(seconds_a_day);
    if (from == to) return true;
    return from < to ? from <= *time_s && *time_s <= to : from <= *time_s || *time_s <= to;
}

Presence presence_of(const RowView& occluder) {
    static const std::size_t from = column(Table::occluders, "present_from");
    static const std::size_t to = column(Table::occluders, "present_to");
    static const std::size_t share = column(Table::occluders, "present_share");
    Presence presence{parse_clock(occluder.text(from)), parse_clock(occluder.text(to))};
    const double written = occluder.number(share).value_or(1);
    if (std::isfinite(written)) presence.share = std::clamp(written, 0.0, 1.0);
    return presence;
}

std::vector<int> presence_changes_s(const Plan& plan, const Box& area) {
    std::vector<int> changes;
    plan.layer(Table::occluders).query(area, [&](const RowView& row) {
        const Presence presence = presence_of(row);
        if (!(presence.share > 0)) return true;
        for (const auto& time : {presence.from_s, presence.to_s})
            if (time) changes.push_back(*time);
        return true;
    });
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    return changes;
}

}  // namespace yimi
