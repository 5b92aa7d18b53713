#include "core/audit/rules/attribute_check.h"

namespace yimi {

std::vector<std::unique_ptr<Check>> all_checks() {
    return attribute_checks();
}

}  // namespace yimi
