#include "app/strip/strip_watch.h"

#include "app/document/kept_streets.h"
#include "app/document/walk_light.h"

namespace yimi::app {
namespace {

const QString strip_line = QStringLiteral("route_strip");

std::optional<FeatureId> pair_of(const Plan& plan, FeatureId route) {
    const auto row = plan.layer(Table::routes).row(route);
    const auto uid = row ? row->text(column(Table::routes, "pair_uid")) : std::string_view();
    const auto other = uid.empty() ? std::nullopt : plan.layer(Table::routes).find_uid(uid);
    return other && *other != route ? other : std::nullopt;
}

}  // namespace

StripWatch::StripWatch(Document& document, Selection& selection, Analyses& analyses, QObject* parent)
    : QObject(parent), document_(document), selection_(selection), analyses_(analyses) {
    connect(&document, &Document::plan_changed, this, &StripWatch::follow);
    connect(&selection, &Selection::changed, this, &StripWatch::follow);
    connect(&analyses, &Analyses::eye_changed, this, &StripWatch::follow);
    connect(&analyses, &Analyses::audit_changed, this, &StripWatch::follow);
}

void StripWatch::set_watching(bool on) {
    watching_ = on;
    follow();
}

std::optional<FeatureId> StripWatch::route() const {
    const auto one = selection_.single();
    return one && one->table == Table::routes ? std::optional(one->id) : std::nullopt;
}

bool StripWatch::is_stale() const {
    return strips_.here &&
           (strips_.here->plan != document_.snapshot() || strips_.here->eye.metres != analyses_.eye().metres);
}

bool StripWatch::is_audited() const {
    return analyses_.audits().report() || document_.snapshot()->layer(Table::findings).size() > 0;
}

void StripWatch::follow() {
    const auto wanted = route();
    if (strips_.here && (!wanted || strips_.here->route != *wanted)) strips_ = {};
    if (!watching_ || !wanted) {
        jobs_.drop_line(strip_line);
        asked_.reset();
        emit changed();
        return;
    }
    const Wish wish{document_.snapshot(), *wanted, analyses_.eye().metres, is_audited()};
    if (asked_ == wish) return;
    asked_ = wish;
    const StripQuestion question{*wanted, analyses_.eye(), walking_date(*wish.plan), wish.is_audited};
    jobs_.start<StripPair>(
        strip_line,
        [plan = wish.plan, streets = document_.streets(), question](JobContext& job) -> Result<StripPair> {
            const auto network = streets->of(plan);
            YIMI_TRY(here, make_strip(plan, *network, question, job));
            StripPair pair{std::move(here), nullptr};
            if (const auto id = pair_of(*plan, question.route)) {
                StripQuestion of_other = question;
                of_other.route = *id;
                YIMI_TRY(other, make_strip(plan, *network, of_other, job));
                pair.other = std::move(other);
            }
            return pair;
        },
        [this](Result<StripPair> made) {
            if (made) strips_ = std::move(made).value();
            emit changed();
        });
    emit changed();
}

}  // namespace yimi::app
