#pragma once

#include <random>
#include <string>

namespace yimi::mutator {

/// Breaks a file's bytes in one to four places: bits turned, bytes and numbers replaced by awkward ones, pieces cut
/// out, repeated, zeroed, put elsewhere, the end cut off or lengthened, digits and brackets of texts exchanged.
void damage(std::string& bytes, std::mt19937& random);

}  // namespace yimi::mutator
