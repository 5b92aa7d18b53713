#include "core/audit/rules/counting.h"

#include <algorithm>
#include <map>

#include "core/audit/observation.h"

namespace yimi {

PartialSum sum_of(const std::vector<RowView>& rows, std::string_view column_name) {
    PartialSum sum;
    for (const RowView& row : rows) {
        const auto number = row.number(column(row.table(), column_name));
        sum.known += number.value_or(0);
        sum.unknown_rows += number ? 0 : 1;
    }
    return sum;
}

std::string_view stage_title_zh(std::string_view stage) noexcept {
    if (stage == "nursery") return "托育";
    if (stage == "kindergarten") return "幼儿园";
    if (stage == "primary") return "小学";
    return stage == "junior" ? "初中" : stage;
}

PartialSum seats_of(const std::vector<RowView>& schools, std::string_view stage) {
    const std::size_t stage_column = column(Table::schools, "stage"), seats = column(Table::schools, "seats");
    PartialSum sum;
    for (const RowView& school : schools) {
        const double share = seat_share(school.text(stage_column), stage);
        if (share <= 0) continue;
        const auto number = school.number(seats);
        sum.known += share * number.value_or(0);
        sum.unknown_rows += number ? 0 : 1;
    }
    return sum;
}

bool is_stage_mapped(const AuditInput& input, std::string_view stage) {
    const std::size_t stage_column = column(Table::schools, "stage");
    bool mapped = false;
    input.plan.layer(Table::schools).for_each([&](const RowView& school) {
        mapped = seat_share(school.text(stage_column), stage) > 0;
        return !mapped;
    });
    return mapped;
}

std::vector<CountedDistrict> counted_districts(const AuditInput& input) {
    std::vector<CountedDistrict> counted;
    const auto& districts = input.area.districts().all();
    std::map<FeatureId, std::size_t> position;
    for_each_subject(input, Table::districts, [&](const RowView& row) {
        const Districts::District* district = input.area.districts().of(row);
        position[row.id()] = counted.size();
        counted.push_back({observation_of(input, row), district->grouping, district->population, {}, {}});
    });
    if (districts.empty()) counted.push_back({observation_of_plan(), {}, std::nullopt, {}, {}});
    const auto take = [&](Table table, std::vector<RowView> CountedDistrict::*list) {
        input.plan.layer(table).for_each([&](const RowView& row) {
            if (districts.empty()) return (counted.front().*list).push_back(row), true;
            const Districts::District* district = input.area.districts().of(row);
            const auto found = district ? position.find(district->id) : position.end();
            if (found != position.end()) (counted[found->second].*list).push_back(row);
            return true;
        });
    };
    take(Table::blocks, &CountedDistrict::blocks);
    take(Table::schools, &CountedDistrict::schools);
    return counted;
}

}  // namespace yimi
