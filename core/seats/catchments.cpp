#include "core/seats/catchments.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "core/coverage/balance.h"

namespace yimi {

std::vector<StageCatchment> stage_catchments(const Plan& plan, std::string_view stage) {
    struct Served {
        RowView school;
        double latest = -std::numeric_limits<double>::infinity();
    };
    const std::size_t stage_column = column(Table::schools, "stage"), year = column(Table::catchments, "year"),
                      school_column = column(Table::catchments, "school_uid");
    std::map<std::string_view, Served> schools;
    plan.layer(Table::schools).for_each([&](const RowView& school) {
        if (seat_share(school.text(stage_column), stage) > 0 && !school.uid().empty())
            schools.emplace(school.uid(), Served{school});
        return true;
    });
    std::vector<StageCatchment> found;
    plan.layer(Table::catchments).for_each([&](const RowView& catchment) {
        const auto served = schools.find(catchment.text(school_column));
        if (served == schools.end()) return true;
        served->second.latest = std::max(served->second.latest, catchment.number(year).value_or(0));
        found.push_back({catchment, served->second.school});
        return true;
    });
    std::erase_if(found, [&](const StageCatchment& each) {
        return each.row.number(year).value_or(0) < schools.find(each.school.uid())->second.latest;
    });
    return found;
}

bool is_in_catchment(const RowView& catchment, Point at) noexcept {
    return catchment.box().contains(at) && contains(catchment.geometry(), at);
}

}  // namespace yimi
