#include "app/document/audit_options.h"

#include <QDate>

#include "app/document/profiles.h"
#include "app/text/finding_text.h"
#include "core/base/parallel.h"
#include "gis/crs/crs.h"

namespace yimi::app {

namespace {

/// The middle of what is drawn, in degrees; nothing for an empty plan, or a system without a way to degrees.
std::optional<Point> place_on_globe(const Plan& plan) {
    const Box extent = plan.extent();
    if (extent.empty()) return std::nullopt;
    const auto way = gis::Transformer::between(gis::crs_of(plan), "EPSG:4490");
    if (!way) return std::nullopt;
    const auto middle = way.value().transformed(extent.centre());
    return middle ? std::optional(middle.value()) : std::nullopt;
}

}  // namespace

Date today() {
    const QDate now = QDate::currentDate();
    return {now.year(), now.month(), now.day()};
}

AuditOptions audit_options(const Plan& plan, EyeHeight eye, const RuleProfile& rules) {
    AuditOptions options;
    if (const auto place = place_on_globe(plan)) {
        options.longitude_deg = place->x;
        options.latitude_deg = place->y;
    }
    for (ProjectProfile& each : profiles_of(plan)) options.profiles.push_back(std::move(each.profile));
    options.eye = eye;
    options.rule_profile = rules;
    options.today = today();
    options.threads = default_threads();
    options.title_of = titles_of_missing;
    return options;
}

}  // namespace yimi::app
