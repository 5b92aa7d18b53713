#include "core/audit/subjects_to_ask.h"

#include <algorithm>

#include "core/audit/common_figures.h"

namespace yimi {
namespace {

bool must_ask_all(const Dependence& rests_on, const AuditInput& before, const AuditInput& now,
                  const TouchedRows& touched) {
    const auto touches = [&](Table table) { return touched.any(table); };
    if (std::any_of(rests_on.anywhere.begin(), rests_on.anywhere.end(), touches)) return true;
    if (std::any_of(rests_on.shapes_anywhere.begin(), rests_on.shapes_anywhere.end(),
                    [&](Table table) { return touched.any_shape(table); }))
        return true;
    if (rests_on.on_settings && touched.settings()) return true;
    if (rests_on.on_place && (before.longitude_deg != now.longitude_deg || before.latitude_deg != now.latitude_deg))
        return true;
    return std::any_of(rests_on.premises.begin(), rests_on.premises.end(),
                       [&](const auto& premise) { return premise(before.plan) != premise(now.plan); });
}

void add_near(const NearRows& near, Table subjects, const RuleSpec& rule, const AuditInput& before,
              const TouchedRows& touched, std::vector<FeatureId>& ids) {
    for (const RowView& row : touched.sides(near.table))
        before.plan.layer(subjects).query(row.box().grown(near.reach_m(before, rule, row)),
                                          [&](const RowView& subject) {
                                              if (!near.area || near.area(before, rule, subject).intersects(row.box()))
                                                  ids.push_back(subject.id());
                                              return true;
                                          });
}

/// Explanations name what is to blame; whoever bears such a uid may have another name now.
bool names_touched(const Answer& answer, const TouchedRows& touched) {
    if (!answer.names_blockers) return false;
    const auto& blockers = answer.finding->blockers;
    return std::any_of(blockers.begin(), blockers.end(),
                       [&](const std::string& uid) { return touched.uids().contains(uid); });
}

}  // namespace

SubjectsToAsk subjects_to_ask(const CheckedRule& rule, const RuleAnswers& answers, const AuditInput& before,
                              const AuditInput& now, const TouchedRows& touched) {
    SubjectsToAsk asked;
    asked.all = !rule.rests_on || answers.failed || must_ask_all(*rule.rests_on, before, now, touched);
    if (asked.all) return asked;
    const Dependence& rests_on = *rule.rests_on;
    if (!rests_on.subjects) {
        asked.all = std::any_of(answers.list.begin(), answers.list.end(),
                                [&](const Answer& answer) { return names_touched(answer, touched); });
        return asked;
    }
    std::vector<FeatureId>& ids = asked.some.ids;
    asked.some.table = *rests_on.subjects;
    ids = touched.ids(*rests_on.subjects);
    for (const NearRows& near : rests_on.near) add_near(near, *rests_on.subjects, *rule.spec, before, touched, ids);
    if (rests_on.on_streets_of_routes)
        std::set_symmetric_difference(before.common.routes().streets().begin(), before.common.routes().streets().end(),
                                      now.common.routes().streets().begin(), now.common.routes().streets().end(),
                                      std::back_inserter(ids));
    for (const Answer& answer : answers.list)
        if (names_touched(answer, touched)) ids.push_back(answer.subject);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return asked;
}

}  // namespace yimi
