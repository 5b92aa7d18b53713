#pragma once

#include <QString>

#include "gis/io/file_problem.h"

namespace yimi::app {

/// One sentence: where in which file, what is wrong, and that the rule is not used.
[[nodiscard]] QString file_problem_text(const gis::FileProblem& problem);

}  // namespace yimi::app
