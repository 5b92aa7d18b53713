#include "app/document/site_search.h"

#include <algorithm>

#include "app/document/proposed_places.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "core/base/parallel.h"
#include "core/network/planned_way.h"
#include "gis/geos/geos_kernel.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("siting");

/// What a job needs to know beside the plan.
struct Asked {
    SiteWish wish;
    WalkingProfile profile;
    std::vector<FeatureRef> selected;
    std::vector<Point> points;
    std::vector<SiteSearch::Decided> decided;
};

SiteKey key_of(const SiteCandidate& candidate) {
    return {candidate.parcel ? std::optional(FeatureRef{candidate.table, *candidate.parcel}) : std::nullopt,
            candidate.entries.front()};
}

Result<std::vector<SiteCandidate>> selected_parcels(const Plan& plan, const std::vector<FeatureRef>& rows,
                                                    const GeometryKernel& kernel) {
    std::map<Table, std::vector<FeatureId>> by_table;
    for (const FeatureRef& row : rows) by_table[row.table].push_back(row.id);
    std::vector<SiteCandidate> all;
    for (const auto& [table, ids] : by_table) {
        YIMI_TRY(parcels, parcels_of(plan, table, kernel, ids));
        all.insert(all.end(), parcels.begin(), parcels.end());
    }
    return all;
}

Result<std::vector<SiteCandidate>> offered(const Plan& plan, const Asked& asked, const GeometryKernel& kernel) {
    switch (asked.wish.from) {
        case SiteWish::From::parcels:
            return parcels_of(plan, asked.wish.parcels, kernel);
        case SiteWish::From::selected:
            return selected_parcels(plan, asked.selected, kernel);
        case SiteWish::From::points:
            return candidates_at(asked.points);
        case SiteWish::From::grid:
            break;
    }
    return grid_in_blocks(plan, asked.wish.spacing_m, most_site_candidates);
}

/// What is fixed is a candidate, wherever the others come from.
Result<std::vector<SiteCandidate>> candidates_of(const Plan& plan, const Asked& asked, const GeometryKernel& kernel) {
    YIMI_TRY(candidates, offered(plan, asked, kernel));
    for (const auto& [site, use] : asked.decided) {
        if (use != SiteUse::locked || std::any_of(candidates.begin(), candidates.end(),
                                                  [&](const SiteCandidate& each) { return key_of(each) == site; }))
            continue;
        auto more =
            site.parcel ? selected_parcels(plan, {*site.parcel}, kernel) : Result(candidates_at(std::vector{site.at}));
        if (!more) return more;
        candidates.insert(candidates.end(), more.value().begin(), more.value().end());
    }
    if (candidates.size() > most_site_candidates)
        return Error{ErrorCode::bad_usage, "too many candidates", {{"reason", "candidates"}}};
    return candidates;
}

FoundSites found_sites(const Snapshot& plan, const Asked& asked, const SitingQuestion& question, Siting siting) {
    FoundSites found;
    found.plan = plan;
    found.asked = asked.wish;
    for (const SiteGain& gain : gains_of(question.problem, siting.sites)) {
        FoundSite site{
            key_of(question.candidates[gain.site]), question.problem.use[gain.site], gain.children, gain.saved_m, {}};
        for (const std::size_t home : gain.homes)
            if (question.doors[home] && question.problem.children[home] > 0)
                site.homes.push_back(*question.doors[home]);
        found.sites.push_back(std::move(site));
    }
    found.siting = std::move(siting);
    found.candidates = question.candidates.size();
    found.unknown_blocks = question.unknown_blocks;
    found.unreached_blocks = question.unreached_blocks;
    for (const double children : question.problem.children) found.children += children;
    return found;
}

Result<FoundSites> search(const Snapshot& plan, const Asked& asked, JobContext& job) {
    const gis::GeosKernel kernel;
    YIMI_TRY(candidates, candidates_of(*plan, asked, kernel));
    const SitingWish wish{asked.wish.places, asked.wish.goal,     asked.wish.count, asked.wish.within_m,
                          asked.profile,     planned_leg_limit_m, default_threads()};
    YIMI_TRY(question, siting_question(*plan, wish, std::move(candidates), kernel, job));
    for (const auto& [site, use] : asked.decided)
        for (std::size_t index = 0; index < question.candidates.size(); ++index)
            if (key_of(question.candidates[index]) == site) question.problem.use[index] = use;
    YIMI_TRY(siting, best_sites(question.problem, job));
    return found_sites(plan, asked, question, std::move(siting));
}

}  // namespace

SiteSearch::SiteSearch(Document& document, JobRunner& jobs, const Selection& selection, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs), selection_(selection) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        if (change.whole) {
            jobs_.drop_line(job_line);
            found_.reset();
            decided_.clear();
            points_.clear();
        }
        emit changed();
    });
}

void SiteSearch::run(const SiteWish& wish) {
    if (!document_.is_open()) return;
    Asked asked{wish, profile_or_accompanied(*document_.snapshot(), wish.profile), selection_.features(), points_,
                decided_};
    const QString walker = profile_title(asked.profile);
    jobs_.start<FoundSites>(
        job_line,
        [plan = document_.snapshot(), asked = std::move(asked)](JobContext& job) { return search(plan, asked, job); },
        [this, walker](Result<FoundSites> found) {
            if (found) {
                FoundSites sites = std::move(found).value();
                sites.walker = walker;
                found_ = std::make_shared<const FoundSites>(std::move(sites));
            } else if (found.error().code != ErrorCode::cancelled) {
                emit failed(sentence(found.error()), QString::fromStdString(found.error().message));
            }
            emit changed();
        });
    emit changed();
}

void SiteSearch::stop() {
    jobs_.cancel_line(job_line);
}

bool SiteSearch::is_running() const {
    return jobs_.is_running(job_line);
}

void SiteSearch::set_use(const SiteKey& site, SiteUse use) {
    std::erase_if(decided_, [&](const Decided& each) { return each.site == site; });
    if (use != SiteUse::free) decided_.push_back({site, use});
    if (found_) return run(found_->asked);
    emit changed();
}

void SiteSearch::pick(Point at, double tolerance_m) {
    const auto near =
        std::find_if(points_.begin(), points_.end(), [&](Point each) { return distance(each, at) <= tolerance_m; });
    if (near == points_.end())
        points_.push_back(at);
    else
        points_.erase(near);
    emit changed();
}

void SiteSearch::drop_points() {
    points_.clear();
    emit changed();
}

void SiteSearch::take_over(TakeInto into) {
    if (!found_ || is_stale() || found_->sites.empty()) return;
    std::vector<Point> places;
    for (const FoundSite& site : found_->sites) places.push_back(site.key.at);
    const Edit edit = proposed_places(*document_.snapshot(), found_->asked.places, places,
                                      tr("Siting by Yimi: %1 m on foot (%2), %3 candidates")
                                          .arg(number(found_->asked.within_m, 0), found_->walker,
                                               number(static_cast<double>(found_->candidates), 0)));
    if (into == TakeInto::new_scenario && !document_.branch_into(next_scenario(document_, tr("Siting")))) return;
    if (!document_.commit(edit)) return;
    decided_.clear();
    points_.clear();
    emit notice(tr("%n planned place(s) added; undo takes it back.", nullptr, static_cast<int>(places.size())));
    emit changed();
}

}  // namespace yimi::app
