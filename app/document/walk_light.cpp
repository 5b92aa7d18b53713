#include "app/document/walk_light.h"

#include "app/document/sun_over.h"

namespace yimi::app {
namespace {

const std::string date_setting = "walking_date";

}  // namespace

QDate walking_date(const Plan& plan) {
    const auto kept = as_text(plan.setting(date_setting));
    const QDate date =
        QDate::fromString(QString::fromUtf8(kept.data(), static_cast<qsizetype>(kept.size())), Qt::ISODate);
    return date.isValid() ? date : QDate(2026, 12, 21);
}

Edit choose_walking_date(const Plan& plan, const QDate& date) {
    constexpr const char* name = "choose_walking_date";
    if (!date.isValid() || date == walking_date(plan)) return {name, {}};
    return {name, {SettingChange{date_setting, plan.setting(date_setting), date.toString(Qt::ISODate).toStdString()}}};
}

std::optional<RouteLight> light_on(const Plan& plan, const WalkNetwork& network, const WalkRoute& route,
                                   const QDate& date, std::optional<int> departs_s) {
    if (!departs_s || route.line.empty()) return std::nullopt;
    const auto sun = SunOfDay::over(plan, route.line.front(), date);
    if (!sun) return std::nullopt;
    return route_light(network, route, [&](double after_s) { return sun->at(*departs_s + after_s).elevation_deg; });
}

}  // namespace yimi::app
