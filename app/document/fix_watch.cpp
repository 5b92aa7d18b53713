#include "app/document/fix_watch.h"

#include "app/document/audit_of.h"
#include "app/document/audit_options.h"
#include "app/document/profiles.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString find_line = QStringLiteral("fixes"), effect_line = QStringLiteral("fix_effect");

/// Of a finding by itself, and of all that fail under its rule; nothing where the audit does not find it any more.
std::vector<OfferedFix> offers_for(const Plan& plan, const Scene& scene, EyeHeight eye, const RuleSpec& rule,
                                   const std::string& key, const AuditReport& report) {
    const gis::GeosKernel kernel;
    const FixInput input{plan, scene, kernel, eye};
    std::vector<const Finding*> alike;
    for (const Finding& each : report.findings)
        if (each.rule == rule.id && each.state == State::fail) alike.push_back(&each);
    const auto finding =
        std::find_if(alike.begin(), alike.end(), [&](const Finding* each) { return each->key == key; });
    std::vector<OfferedFix> offers;
    if (finding == alike.end()) return offers;
    for (Fix& fix : fixes_for(input, rule, **finding)) {
        std::optional<Fix> all;
        if (alike.size() > 1) all = fix_for_all(input, rule, alike, fix.word);
        const bool is_more = all && all->edit.changes.size() > fix.edit.changes.size();
        offers.push_back({std::move(fix), 1, {}});
        if (is_more) offers.push_back({*std::move(all), alike.size(), {}});
    }
    return offers;
}

}  // namespace

FixWatch::FixWatch(Document& document, Analyses& analyses, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), analyses_(analyses), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) forget();
    });
}

bool FixWatch::is_finding() const {
    return jobs_.is_running(find_line);
}

void FixWatch::forget() {
    for (const QString& line : {find_line, effect_line}) jobs_.drop_line(line);
    question_.reset();
    offers_.clear();
    run_.reset();
    emit changed();
}

void FixWatch::ask(const Finding& finding, const RuleSpec& rule) {
    const bool is_same =
        question_ && question_->finding == finding && plan_ && plan_->revision() == document_.snapshot()->revision();
    if (is_same) return;
    jobs_.drop_line(effect_line);
    // Of the same finding what was offered stays in sight until the new offers are there.
    if (!question_ || question_->finding.key != finding.key) offers_.clear();
    question_ = {finding, rule};
    find();
}

void FixWatch::find() {
    plan_ = document_.snapshot();
    const auto& last = analyses_.audits().last();
    jobs_.start<Found>(
        find_line,
        [plan = plan_, scene = analyses_.scene_maker(), eye = analyses_.eye(), question = *question_,
         known = last](JobContext& job) -> Result<Found> {
            YIMI_TRY(run, audit_of(*plan, eye, known, job));
            auto offers = offers_for(*plan, *scene(), eye, question.rule, question.finding.key, run.report());
            return Found{std::make_shared<const AuditRun>(std::move(run)), std::move(offers)};
        },
        [this](Result<Found> found) {
            if (!found) offers_.clear();
            if (!found) return emit changed();
            run_ = std::move(found.value().run);
            offers_ = std::move(found.value().offers);
            if (!offers_.empty()) find_effect(0);
            emit changed();
        });
    emit changed();
}

void FixWatch::find_effect(std::size_t offer) {
    jobs_.start<FixEffect>(
        effect_line,
        [plan = plan_, run = run_, edit = offers_[offer].fix.edit,
         eye = analyses_.eye()](JobContext& job) -> Result<FixEffect> {
            YIMI_TRY(alone, walking_profile(*plan, alone_id));
            return effect_of(*run, *plan, edit, audit_options(*plan, eye, run->report().rule_profile), {alone},
                             gis::GeosKernel(), job);
        },
        [this, offer](Result<FixEffect> effect) {
            if (effect) offers_[offer].effect = std::move(effect).value();
            if (offer + 1 < offers_.size()) find_effect(offer + 1);
            emit changed();
        });
}

void FixWatch::take(std::size_t offer) {
    if (offer >= offers_.size() || is_finding() || plan_->revision() != document_.snapshot()->revision()) return;
    const Edit edit = offers_[offer].fix.edit;  // what follows the edit may forget the offers
    document_.commit(edit);
}

}  // namespace yimi::app
