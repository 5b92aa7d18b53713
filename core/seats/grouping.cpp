#include "core/seats/grouping.h"

#include <algorithm>

namespace yimi {
namespace {

constexpr std::string_view key_before_date = "grouping.";

std::size_t code_column() {
    return column(Table::districts, "code");
}
std::size_t grouping_column() {
    return column(Table::districts, "grouping");
}

bool is_group(std::string_view word) {
    const auto words = schema_of(Table::districts).columns[grouping_column()].words;
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "510104=core", a district a line.
std::string written(const Grouping& grouping) {
    std::string text;
    for (const auto& [code, group] : grouping.groups) text.append(code).append("=").append(group).append("\n");
    return text;
}

/// Lines that say nothing are passed over.
Grouping read(std::string date, std::string_view text) {
    Grouping grouping{std::move(date), {}};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size()), sign = text.substr(0, end).find('=');
        if (sign != std::string_view::npos && is_group(text.substr(sign + 1, end - sign - 1)))
            grouping.groups[std::string(text.substr(0, sign))] = text.substr(sign + 1, end - sign - 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return grouping;
}

/// Each district whose group is another one.
template <class GroupOf>
Edit regrouped(const Plan& plan, const GroupOf& group_of) {
    Edit edit{"change_grouping", {}};
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        const std::string group = group_of(row);
        if (group.empty() || group == row.text(grouping_column())) return true;
        auto before = plan.layer(Table::districts).feature(row.id());
        Feature after = *before;
        set(after, Table::districts, "grouping", group);
        edit.changes.push_back(FeatureChange{Table::districts, row.id(), std::move(before), std::move(after)});
        return true;
    });
    return edit;
}

}  // namespace

std::string Grouping::group_of(std::string_view code) const {
    const auto found = groups.find(code);
    return found == groups.end() ? std::string() : found->second;
}

const Grouping& grouping_of_2020() {
    static const Grouping all = [] {
        Grouping grouping{"2020", {}};
        for (const char* code : {"510104", "510105", "510106", "510107", "510108", "510112", "510113", "510114",
                                 "510115", "510116", "510117", "510118"})
            grouping.groups[code] = "core";
        for (const char* code : {"510121", "510129", "510131", "510181", "510182", "510183", "510184", "510185"})
            grouping.groups[code] = "new_town";
        return grouping;
    }();
    return all;
}

Grouping grouping_now(const Plan& plan) {
    Grouping now;
    plan.layer(Table::districts).for_each([&](const RowView& row) {
        const std::string_view code = row.text(code_column()), group = row.text(grouping_column());
        if (!code.empty() && is_group(group)) now.groups[std::string(code)] = group;
        return true;
    });
    return now;
}

std::vector<Grouping> kept_groupings(const Plan& plan) {
    std::vector<Grouping> kept{grouping_of_2020()};
    for (const auto& [key, value] : plan.settings())
        if (key.starts_with(key_before_date)) {
            Grouping grouping = read(key.substr(key_before_date.size()), as_text(value));
            if (!grouping.date.empty() && !grouping.groups.empty()) kept.push_back(std::move(grouping));
        }
    std::stable_sort(kept.begin(), kept.end(), [](const Grouping& a, const Grouping& b) { return a.date < b.date; });
    return kept;
}

std::string date_of_grouping(const Plan& plan) {
    const Grouping now = grouping_now(plan);
    const auto agrees = [&](const Grouping& kept) {
        return std::all_of(now.groups.begin(), now.groups.end(),
                           [&](const auto& district) { return kept.group_of(district.first) == district.second; });
    };
    if (now.groups.empty()) return {};
    const std::vector<Grouping> kept = kept_groupings(plan);
    const auto latest = std::find_if(kept.rbegin(), kept.rend(), agrees);
    return latest == kept.rend() ? std::string() : latest->date;
}

Edit keep_grouping(const Plan& plan, const std::string& date) {
    const std::string key = std::string(key_before_date) + date;
    const Value before = plan.setting(key), after = written(grouping_now(plan));
    if (before == after) return {"keep_grouping", {}};
    return {"keep_grouping", {SettingChange{key, before, after}}};
}

Edit set_group(const Plan& plan, FeatureId district, const std::string& group) {
    return regrouped(plan, [&](const RowView& row) { return row.id() == district ? group : std::string(); });
}

Edit take_grouping(const Plan& plan, const Grouping& grouping) {
    return regrouped(plan, [&](const RowView& row) { return grouping.group_of(row.text(code_column())); });
}

}  // namespace yimi
