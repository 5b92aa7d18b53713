#include "core/audit/common_figures.h"

namespace yimi {

Result<std::shared_ptr<const SeatAccess>> CommonFigures::seat_access(std::string_view stage, double within_m) const {
    const std::lock_guard lock(access_guard_);  // whoever asks meanwhile would work out the same
    const std::pair key(std::string(stage), within_m);
    if (const auto known = access_.find(key); known != access_.end()) return known->second;
    auto worked_out = yimi::seat_access(plan_, stage, within_m, kernel_);
    const Access access = worked_out ? Access(std::make_shared<const SeatAccess>(std::move(worked_out).value()))
                                     : Access(std::move(worked_out).error());
    return access_.emplace(key, access).first->second;
}

}  // namespace yimi
