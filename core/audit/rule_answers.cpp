#include "core/audit/rule_answers.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/audit/observation.h"

namespace yimi {
namespace {

/// The key of a finding whose subject alone bears its uid.
std::string plain_key(const std::string& rule, const std::string& subject, const std::string& part) {
    return rule + "/" + subject + (part.empty() ? "" : "/" + part);
}

Finding finding_of(const RuleSpec& rule, Observation&& observation, const NamesOfThings& names) {
    Finding finding;
    finding.key = plain_key(rule.id, observation.uid, observation.part);
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.state = observation.state;
    finding.subject_table = observation.table;
    finding.subject_id = observation.id;
    finding.subject = observation.uid;
    Explanation explanation = explain(rule, observation, names);
    finding.explanation_zh = std::move(explanation.zh);
    finding.explanation_en = std::move(explanation.en);
    finding.part = std::move(observation.part);
    finding.place = std::move(observation.place);
    finding.measured = observation.measured;
    finding.unit = rule.unit;
    finding.threshold = observation.threshold;
    finding.context = std::move(observation.context);
    finding.inputs = std::move(observation.inputs);
    finding.missing = std::move(observation.missing);
    finding.blockers = std::move(observation.blockers);
    finding.source = rule.source_title + (rule.source_clause.empty() ? "" : ", " + rule.source_clause);
    finding.confidence = rule.confidence;
    return finding;
}

/// Two subjects may bear one uid (a source's mistake): their findings are told apart by place, which does not depend on
/// the order of rows; only twins on the same spot are counted.
void make_keys_differ(std::vector<Finding>& findings) {
    std::map<std::string, std::vector<Finding*>> bearers;
    for (Finding& finding : findings) bearers[finding.key].push_back(&finding);
    for (const auto& [key, alike] : bearers) {
        if (alike.size() < 2) continue;
        std::map<std::string, std::size_t> taken;
        for (Finding* finding : alike) {
            if (!finding->place.empty()) {
                const Point at = finding->place.points.front();
                finding->key += "@" + plain_number(at.x, 1) + "," + plain_number(at.y, 1);
            }
            if (const std::size_t before = taken[finding->key]++; before > 0)
                finding->key += "#" + std::to_string(before + 1);
        }
    }
}

bool is_asked(const Answer& answer, const ChosenSubjects* asked) {
    return !asked ||
           (answer.table == asked->table && std::binary_search(asked->ids.begin(), asked->ids.end(), answer.subject));
}

bool is_before(const Answer& a, const Answer& b) noexcept {
    return std::tie(a.table, a.subject) < std::tie(b.table, b.subject);
}

}  // namespace

AnswersUpdate updated(const RuleAnswers& before, const CheckedRule& rule, const ChosenSubjects* asked,
                      std::vector<Observation> observations, const NamesOfThings& names) {
    AnswersUpdate update;
    std::vector<const Finding*> replaced;
    for (const Answer& answer : before.list) {
        if (!is_asked(answer, asked))
            update.now.list.push_back(answer);
        else if (answer.finding)
            replaced.push_back(answer.finding);
    }
    std::stable_sort(observations.begin(), observations.end(), [](const Observation& a, const Observation& b) {
        return std::tie(a.table, a.id) < std::tie(b.table, b.id);
    });
    const auto kept = static_cast<std::ptrdiff_t>(update.now.list.size());
    std::vector<Finding> found;
    std::vector<std::size_t> answer_of;  // of each finding
    for (Observation& observation : observations) {
        Answer answer{observation.table, observation.id, observation.state, false, nullptr};
        if (observation.state != State::pass) {
            answer.names_blockers = !observation.blockers.empty();
            answer_of.push_back(update.now.list.size());
            found.push_back(finding_of(*rule.spec, std::move(observation), names));
        }
        update.now.list.push_back(answer);
    }
    make_keys_differ(found);

    std::sort(replaced.begin(), replaced.end(), [](const Finding* a, const Finding* b) { return a->key < b->key; });
    std::vector<bool> is_kept(replaced.size());
    std::vector<Finding> come;
    std::vector<std::size_t> answer_of_come;
    for (std::size_t index = 0; index < found.size(); ++index) {
        const auto same = std::lower_bound(replaced.begin(), replaced.end(), found[index].key,
                                           [](const Finding* each, const std::string& key) { return each->key < key; });
        if (same != replaced.end() && **same == found[index]) {
            is_kept[static_cast<std::size_t>(same - replaced.begin())] = true;
            update.now.list[answer_of[index]].finding = *same;
        } else {
            come.push_back(std::move(found[index]));
            answer_of_come.push_back(answer_of[index]);
        }
    }
    for (std::size_t index = 0; index < replaced.size(); ++index)
        if (!is_kept[index]) update.gone.push_back(replaced[index]);
    update.come = std::make_shared<const std::vector<Finding>>(std::move(come));
    for (std::size_t index = 0; index < answer_of_come.size(); ++index)
        update.now.list[answer_of_come[index]].finding = &(*update.come)[index];
    std::inplace_merge(update.now.list.begin(), update.now.list.begin() + kept, update.now.list.end(), is_before);
    return update;
}

std::vector<FeatureId> bearers_of_same_keys(const RuleAnswers& answers, const FindingList& before,
                                            const CheckedRule& rule, const ChosenSubjects& asked,
                                            const std::vector<Observation>& observations) {
    std::set<std::string> keys;
    for (const Answer& answer : answers.list)
        if (answer.finding && is_asked(answer, &asked))
            keys.insert(plain_key(rule.spec->id, answer.finding->subject, answer.finding->part));
    for (const Observation& observation : observations)
        if (observation.state != State::pass) keys.insert(plain_key(rule.spec->id, observation.uid, observation.part));
    std::vector<FeatureId> bearers;
    for (const std::string& key : keys) {
        Finding sought;
        sought.rule = rule.spec->id;
        sought.severity = rule.spec->severity;
        for (const State state : {State::fail, State::unknown})
            for (const char* told_apart_by : {"", "@", "#"}) {
                sought.state = state;
                sought.key = key + told_apart_by;
                for (auto at = before.lower_bound(sought); at != before.end() && at->state == state; ++at) {
                    const bool alike = *told_apart_by == '\0' ? at->key == sought.key : at->key.starts_with(sought.key);
                    if (!alike || at->rule != sought.rule) break;
                    const bool same_key = plain_key(at->rule, at->subject, at->part) == key;
                    if (same_key && !std::binary_search(asked.ids.begin(), asked.ids.end(), at->subject_id))
                        bearers.push_back(at->subject_id);
                }
            }
    }
    return bearers;
}

Observation observation_of_failure(const Error& error) {
    Observation observation = observation_of_plan();
    std::string what = error.message;
    for (const auto& [name, detail] : error.context) what.append(" (").append(name + " " + detail).append(")");
    mark_missing(observation, std::move(what));
    return observation;
}

}  // namespace yimi
