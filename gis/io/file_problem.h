#pragma once

#include <string>

namespace yimi::gis {

/// Something in a file of rules or profiles that could not be used; the rest of the file still counts.
struct FileProblem {
    std::string file;
    int line = 0;
    std::string reason;  ///< English, for the log and the CLI
};

}  // namespace yimi::gis
