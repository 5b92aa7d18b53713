#include "core/audit/findings_history.h"

namespace yimi {

FindingsSince FindingsHistory::since(const FindingList& now) const {
    const FindingsDifference differs = difference(begun_with_, now);
    FindingsSince since;
    for (const Finding* finding : differs.come) ++(once_gone_.contains(finding->key) ? since.back : since.fresh);
    since.gone = differs.gone.size();
    since.still = now.size() - differs.come.size();
    return since;
}

void FindingsHistory::begin(const FindingList& now) {
    for (const Finding* finding : difference(begun_with_, now).gone) once_gone_.insert(finding->key);
    begun_with_ = now;
}

FindingsSince since(const std::set<std::string, std::less<>>& held_keys, const FindingList& now) {
    FindingsSince since;
    for (const Finding& finding : now) ++(held_keys.contains(finding.key) ? since.still : since.fresh);
    since.gone = held_keys.size() - since.still;
    return since;
}

}  // namespace yimi
