#include "app/document/case_list.h"

#include <algorithm>

namespace yimi::app {

CaseList::CaseList(const Document& document, Selection& selection, QObject* parent)
    : QObject(parent), document_(document), selection_(selection) {
    connect(&document, &Document::plan_changed, this,
            [this](const PlanChange& change) { change.whole ? close() : drop_missing(); });
}

void CaseList::open(Cases cases) {
    cases_ = std::move(cases);
    current_ = 0;
    emit changed();
    if (is_open()) go_to(0);
}

void CaseList::close() {
    if (is_open()) open({});
}

void CaseList::go_to(std::size_t place) {
    if (place >= cases_.all.size()) return;
    current_ = place;
    emit moved();
    const FeatureRef& feature = cases_.all[place].feature;
    if (feature.table != Table::findings) return selection_.show(feature);
    if (const auto row = document_.snapshot()->layer(Table::findings).row(feature.id); row && !row->geometry().empty())
        emit selection_.place_wanted(copy_of(row->geometry()));
    emit finding_wanted(feature.id);
}

void CaseList::go_on() {
    if (is_open()) go_to((current_ + 1) % cases_.all.size());
}

void CaseList::go_back() {
    if (is_open()) go_to((current_ + cases_.all.size() - 1) % cases_.all.size());
}

void CaseList::drop_missing() {
    if (!is_open()) return;
    const Plan& plan = *document_.snapshot();
    const auto is_there = [&](const Case& one) { return plan.layer(one.feature.table).contains(one.feature.id); };
    if (std::all_of(cases_.all.begin(), cases_.all.end(), is_there)) return;
    const auto before =
        std::count_if(cases_.all.begin(), cases_.all.begin() + static_cast<std::ptrdiff_t>(current_), is_there);
    std::erase_if(cases_.all, [&](const Case& one) { return !is_there(one); });
    current_ = cases_.all.empty() ? 0 : std::min(static_cast<std::size_t>(before), cases_.all.size() - 1);
    emit changed();
}

}  // namespace yimi::app
