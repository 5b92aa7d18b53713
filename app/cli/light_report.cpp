#include "app/cli/light_report.h"

namespace yimi::app {
namespace {

using nlohmann::json;

const char* word_of(SkyLight sky) {
    switch (sky) {
        case SkyLight::day:
            return "day";
        case SkyLight::dusk:
            return "dusk";
        case SkyLight::dark:
            return "dark";
    }
    return "";
}

}  // namespace

json light_json(const std::optional<RouteLight>& light, const QDate& date) {
    if (!light) return nullptr;
    json answer = {{"date", date.toString(Qt::ISODate).toStdString()},
                   {"sun_at_departure_deg", light->sun_first_deg},
                   {"sun_at_arrival_deg", light->sun_last_deg},
                   {"dark_below_deg", dark_below_deg},
                   {"dark_source", "civil twilight, U.S. Naval Observatory"},
                   {"day_m", light->under(SkyLight::day).all_m}};
    for (const SkyLight sky : {SkyLight::dusk, SkyLight::dark}) {
        const LightMetres metres = light->under(sky);
        const std::string word = word_of(sky);
        answer[word + "_m"] = metres.all_m;
        answer[word + "_unlit_m"] = metres.unlit_m;
        answer[word + "_unknown_m"] = metres.unknown_m;
    }
    json stretches = json::array();
    for (const LightStretch& stretch : light->stretches)
        stretches.push_back({{"from_m", stretch.from_m},
                             {"to_m", stretch.to_m},
                             {"sky", word_of(stretch.sky)},
                             {"lit", stretch.is_lit ? json(*stretch.is_lit) : json()}});
    answer["stretches"] = std::move(stretches);
    return answer;
}

}  // namespace yimi::app
