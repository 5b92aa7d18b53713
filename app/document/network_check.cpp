#include "app/document/network_check.h"

#include <algorithm>

#include "app/text/error_text.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("topology");

Result<CheckedNetwork> checked(const Snapshot& plan, JobContext& job) {
    YIMI_TRY(now, check_topology(*plan, job));
    Plan mended = *plan;
    YIMI_TRY(undo, mended.apply(mend_network(*plan, now.defects, {})));
    return CheckedNetwork{plan, std::move(now), measured(WalkNetwork(mended, StreetSides::as_one))};
}

bool is_same(const TopologyDefect& a, const TopologyDefect& b) {
    return a.fault == b.fault && a.table == b.table && a.rows == b.rows && a.at == b.at;
}

}  // namespace

NetworkCheck::NetworkCheck(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.derived) return;
        if (change.whole) {
            jobs_.drop_line(job_line);
            found_.reset();
        }
        emit changed();
    });
}

void NetworkCheck::run() {
    if (!document_.is_open()) return;
    jobs_.start<CheckedNetwork>(
        job_line, [plan = document_.snapshot()](JobContext& job) { return checked(plan, job); },
        [this](Result<CheckedNetwork> found) {
            if (found)
                found_ = std::make_shared<const CheckedNetwork>(std::move(found).value());
            else if (found.error().code != ErrorCode::cancelled)
                emit failed(sentence(found.error()), QString::fromStdString(found.error().message));
            emit changed();
        });
    emit changed();
}

bool NetworkCheck::is_running() const {
    return jobs_.is_running(job_line);
}

bool NetworkCheck::is_stale() const noexcept {
    return found_ && found_->plan->revision() != document_.snapshot()->revision();
}

void NetworkCheck::mend(WhichFaults which) {
    mend_chosen([which](std::vector<TopologyDefect> defects) {
        if (which) std::erase_if(defects, [&](const TopologyDefect& defect) { return defect.fault != *which; });
        return defects;
    });
}

void NetworkCheck::mend_one(const TopologyDefect& wanted) {
    mend_chosen([wanted](std::vector<TopologyDefect> defects) {
        std::erase_if(defects, [&](const TopologyDefect& defect) { return !is_same(defect, wanted); });
        return defects;
    });
}

void NetworkCheck::mend_chosen(Choose choose) {
    const auto count = std::make_shared<std::size_t>(0);
    const auto make = [choose = std::move(choose), count](const Plan& plan, JobContext& job) -> Result<Edit> {
        YIMI_TRY(check, check_topology(plan, job));
        const auto chosen = choose(std::move(check.defects));
        *count = count_mendable(chosen, {});
        return mend_network(plan, chosen, {});
    };
    document_.commit_in_background(make, [this, count](bool is_done) {
        if (!is_done) return;
        emit notice(*count == 0 ? tr("This is mended already.")
                                : tr("%n fault(s) mended; undo takes it back.", nullptr, static_cast<int>(*count)));
        run();
    });
}

}  // namespace yimi::app
