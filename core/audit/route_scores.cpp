#include "core/audit/route_scores.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "core/audit/common_figures.h"
#include "core/audit/observation.h"

namespace yimi {
namespace {

bool same_states(std::span<const Answer> a, std::span<const Answer> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Answer& one, const Answer& other) { return one.state == other.state; });
}

}  // namespace

std::span<const Answer> answers_about(const RuleAnswers& answers, const Subject& subject) {
    const auto& list = answers.list;
    if (list.empty() || list.back().table < subject.first || subject.first < list.front().table) return {};
    const auto first = std::lower_bound(list.begin(), list.end(), subject, [](const Answer& each, const Subject& key) {
        return Subject(each.table, each.subject) < key;
    });
    const auto last = std::find_if(first, list.end(),
                                   [&](const Answer& each) { return Subject(each.table, each.subject) != subject; });
    return {first, last};
}

std::set<Subject> subjects_of_route(const RoutesAround& routes, FeatureId route) {
    std::set<Subject> subjects{{Table::routes, route}};
    const RouteSurroundings& around = routes.of(route);
    for (const FeatureId street : around.streets) subjects.insert({Table::streets, street});
    for (const FeatureId crossing : around.crossings) subjects.insert({Table::crossings, crossing});
    return subjects;
}

RouteScore score_of(const AuditInput& input, const RowView& route, const std::vector<AnswersOfRule>& rules) {
    std::vector<ScoredFinding> its;
    for (const Subject& subject : subjects_of_route(input.common.routes(), route.id()))
        for (const AnswersOfRule& rule : rules)
            for (const Answer& answer : answers_about(*rule.answers, subject))
                its.push_back({rule.severity, answer.state});
    RouteScore score = route_score(its);
    score.uid = observation_of(input, route).uid;
    return score;
}

std::set<Subject> answered_anew(const RuleAnswers& before, const RuleAnswers& now) {
    std::set<Subject> anew;
    auto old = before.list.begin(), next = now.list.begin();
    const auto subject_at = [](auto at) { return Subject(at->table, at->subject); };
    const auto end_of_subject = [&](auto at, auto end) {
        const Subject subject = subject_at(at);
        return std::find_if(at, end, [&](const Answer& each) { return Subject(each.table, each.subject) != subject; });
    };
    while (old != before.list.end() || next != now.list.end()) {
        const bool has_old = old != before.list.end(), has_next = next != now.list.end();
        const Subject subject =
            has_old && (!has_next || subject_at(old) < subject_at(next)) ? subject_at(old) : subject_at(next);
        const bool in_old = has_old && subject_at(old) == subject, in_next = has_next && subject_at(next) == subject;
        const auto old_end = in_old ? end_of_subject(old, before.list.end()) : old;
        const auto next_end = in_next ? end_of_subject(next, now.list.end()) : next;
        if (!same_states({old, old_end}, {next, next_end})) anew.insert(subject);
        old = old_end;
        next = next_end;
    }
    return anew;
}

}  // namespace yimi
