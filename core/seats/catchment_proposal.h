#pragma once

#include <functional>
#include <string>

#include "core/edit/edit.h"
#include "core/seats/catchment_board.h"

namespace yimi {

/// Blocks shared out anew.
struct CatchmentProposal {
    Sharing sharing;
    double least_metres = 0;  ///< of all children: no sharing within the seats walks less, even of parts of blocks
    double without_seat = 0;  ///< children beyond all seats; they are shared out to the nearest school all the same
    std::size_t split_blocks = 0;     ///< that the least metres would divide; each goes where most of it would
    std::size_t unknown_schools = 0;  ///< whose seats are not known; they keep what they have and take nobody
};

/// The fewest metres walked by all children together while no school takes more than its seats (a transport problem,
/// solved exactly), then whole blocks. Schools of the stage without a catchment take part.
[[nodiscard]] CatchmentProposal propose_catchments(const CatchmentBoard& board, WithMigrants with);

/// The edit, named "propose_catchments", by which the plan's catchments become those of the proposal: the ground of
/// each block that changes its school leaves all other catchments of the stage and joins its school's, which is made
/// where there is none. Empty where nothing changes. Errors: bad_data from the kernel.
[[nodiscard]] Result<Edit> proposal_edit(const Plan& plan, const CatchmentBoard& board, const Sharing& sharing,
                                         const GeometryKernel& kernel, const std::function<std::string()>& make_uid);

}  // namespace yimi
