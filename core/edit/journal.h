#pragma once

#include "core/base/result.h"
#include "core/edit/edit.h"

namespace yimi {

/// The port to whatever makes edits durable; gis/store implements it as one transaction in the project file.
class Journal {
public:
    virtual ~Journal() = default;
    /// Applies an edit and remembers it for undo, dropping what had been undone before. On return it is on disk.
    /// A derived edit (see is_derived) is applied but not remembered. Errors: cannot_write, conflict; nothing is
    /// written then.
    virtual Result<Done> append(const Edit& edit) = 0;
    /// Turns back the newest remembered edit and returns what turned it back; not_found where there is none.
    virtual Result<Edit> step_back() = 0;
    /// Takes the next undone edit again and returns it; not_found where there is none.
    virtual Result<Edit> step_forward() = 0;
};

}  // namespace yimi
