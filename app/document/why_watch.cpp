#include "app/document/why_watch.h"

#include "app/document/kept_streets.h"
#include "app/document/profiles.h"
#include "app/text/error_text.h"
#include "core/base/parallel.h"
#include "core/coverage/place_entries.h"
#include "core/coverage/walk_coverage.h"
#include "core/network/planned_way.h"
#include "gis/geos/geos_kernel.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("why_not_reached");

/// From the access point, so that the block's edge is no farther from the street than anything may be.
double leg_limit_m(const RowView& block, Point home, const ProfileNetwork& network) {
    const auto nearest = network.attach(home, std::nullopt);
    const Home own{block, 0, {}, home};
    const bool is_beside = nearest && is_beside_street(own, *nearest, network.network(), planned_leg_limit_m);
    return is_beside ? std::max(nearest->leg_m, planned_leg_limit_m) : planned_leg_limit_m;
}

Result<WhyAnswer> answer_of(const Snapshot& plan, const WalkNetwork& streets, FeatureId block,
                            const ReachQuestion& asked, JobContext& job) {
    const gis::GeosKernel kernel;
    const auto row = plan->layer(Table::blocks).row(block);
    if (!row || row->geometry().empty()) return Error{ErrorCode::cancelled, "the block is gone", {}};
    YIMI_TRY(home, access_point(row->geometry(), kernel));
    YIMI_TRY(ends, walk_ends(*plan, asked.places, kernel, default_threads(), job));
    WhyQuestion question;
    question.within_m = asked.within_m;
    WhyAnswer answer{plan, block, asked, false, {}};
    for (const std::string_view profile_id : {accompanied_id, alone_id}) {
        YIMI_TRY(profile, walking_profile(*plan, profile_id));
        answer.is_alone = profile_id == alone_id;
        const ProfileNetwork network(streets, profile);
        question.most_leg_m = leg_limit_m(*row, home, network);
        answer.why = why_not_reached(*plan, network, home, ends.entries, question);
        if (answer.why.state != WhyNotReached::State::within) break;
    }
    return answer;
}

/// All missing ways, one after another.
Result<Edit> links_edit(const Plan& plan, const std::vector<BrokenLink>& links) {
    Plan linked = plan;
    Edit all{"draw_link", {}};
    for (const BrokenLink& link : links) {
        if (!can_be_drawn(link)) continue;
        Edit edit = link_edit(linked, link);
        for (Change& change : edit.changes)
            if (auto& row = std::get<FeatureChange>(change); !row.before)
                set(*row.after, Table::streets, "uid", gis::make_uuid());
        YIMI_TRY(undo, linked.apply(edit));
        all = all.empty() ? std::move(edit) : merged(all, edit);
    }
    return all;
}

}  // namespace

WhyWatch::WhyWatch(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        if (change.whole) block_.reset();
        start();
    });
}

void WhyWatch::ask(std::optional<FeatureId> block, const ReachQuestion& question) {
    const bool is_asked = answer_ && block == block_ && answer_->asked == question;
    if (is_asked || (!block && !block_)) return;
    block_ = block;
    question_ = question;
    start();
}

void WhyWatch::start() {
    answer_.reset();
    jobs_.drop_line(job_line);
    if (block_)
        jobs_.start<WhyAnswer>(
            job_line,
            [plan = document_.snapshot(), streets = document_.streets(), block = *block_, question = question_](
                JobContext& job) { return answer_of(plan, *streets->of(plan), block, question, job); },
            [this](Result<WhyAnswer> answer) {
                if (answer)
                    answer_ = std::make_shared<const WhyAnswer>(std::move(answer).value());
                else if (answer.error().code != ErrorCode::cancelled)
                    emit failed(sentence(answer.error()), QString::fromStdString(answer.error().message));
                emit changed();
            });
    emit changed();
}

void WhyWatch::draw_links() {
    if (!answer_ || answer_->plan != document_.snapshot()) return;
    if (const auto edit = links_edit(*answer_->plan, answer_->why.links); edit && !edit.value().empty())
        document_.commit(edit.value());
}

}  // namespace yimi::app
