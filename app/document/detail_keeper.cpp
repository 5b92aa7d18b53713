#include "app/document/detail_keeper.h"

#include "gis/store/kept_detail.h"

namespace yimi::app {
namespace {

const QString line = QStringLiteral("detail");
constexpr std::chrono::seconds usual_calm{5};

bool has_large_table(const Plan& plan) {
    return std::any_of(generalised_tables.begin(), generalised_tables.end(), [&](const GeneralisedTable& each) {
        return plan.layer(each.table).size() >= gis::worth_generalising;
    });
}

}  // namespace

DetailKeeper::DetailKeeper(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    calm_.setSingleShot(true);
    calm_.setInterval(usual_calm);
    connect(&calm_, &QTimer::timeout, this, &DetailKeeper::begin);
    connect(&document_, &Document::plan_changed, this, &DetailKeeper::wait);
    connect(&document_, &Document::closing, this, [this] { jobs_.drop_line(line); });
}

void DetailKeeper::wait(const PlanChange& change) {
    if (change.derived) return;
    jobs_.drop_line(line);  // what it makes is no longer true
    if (has_large_table(*document_.snapshot()))
        calm_.start();
    else
        calm_.stop();
}

void DetailKeeper::begin() {
    const auto seen = document_.seen_file();
    if (!seen) return;  // the next change tries again
    jobs_.start<std::size_t>(
        line,
        [path = document_.path().toStdString(), seen = *seen, plan = document_.snapshot()](JobContext& job) {
            return gis::keep_detail(path, seen, *plan, job);
        },
        [this](const Result<std::size_t>& count) {
            if (count) emit kept();  // where it could not be kept the project merely opens as before
        });
}

}  // namespace yimi::app
