// PLG-02: ground that takes up a fall under equipment higher than 0.6 m.
#include <algorithm>
#include <array>

#include "core/audit/explanation.h"
#include "core/audit/observation.h"
#include "core/audit/subjects.h"
#include "core/base/ascii.h"

namespace yimi {
namespace {

// The column is free text: words that surveys use, as they are found inside it. Source: EN 1176-1 table F.1 (loose
// fill, sand, bark, rubber; turf only up to a fall height of 1 m).
constexpr std::array<std::string_view, 18> absorbing{"rubber",   "epdm",  "tartan",     "sand", "bark", "wood chip",
                                                     "woodchip", "mulch", "pea gravel", "橡胶", "塑胶", "沙",
                                                     "砂坑",     "木屑",  "树皮",       "软垫", "软质", "安全地垫"};
constexpr std::array<std::string_view, 17> hard{"concrete", "asphalt", "paving", "stone", "tile", "brick",
                                                "混凝土",   "水泥",    "沥青",   "石",    "砖",   "硬质",
                                                "硬化",     "木板",    "earth",  "soil",  "泥土"};
constexpr std::array<std::string_view, 5> turf{"grass", "turf", "lawn", "草", "natural"};
constexpr double turf_fall_height_m = 1.0;

template <std::size_t count>
bool holds_one_of(const std::string& text, const std::array<std::string_view, count>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// Whether the ground takes up a fall from that height; nothing where its name says nothing.
std::optional<bool> absorbs(const std::string& surfacing, double fall_height_m) {
    if (holds_one_of(surfacing, absorbing)) return true;
    if (holds_one_of(surfacing, hard)) return false;
    if (holds_one_of(surfacing, turf)) return fall_height_m <= turf_fall_height_m;
    return std::nullopt;
}

Observation observe(const AuditInput& input, const RuleSpec& rule, const RowView& playground) {
    Observation observation = observation_of(input, playground);
    observation.inputs = {input_from(playground, "surfacing"), input_from(playground, "max_fall_height_m")};
    const auto fall_height = playground.number(column(Table::playgrounds, "max_fall_height_m"));
    const std::string surfacing(playground.text(column(Table::playgrounds, "surfacing")));
    if (!fall_height) mark_missing(observation, "max_fall_height_m");
    if (fall_height && *fall_height <= rule.parameter("fall_height_m", 0.6)) {
        judge_presence(observation, rule, true);
        return observation;
    }
    const auto soft = absorbs(ascii_lower(surfacing), fall_height.value_or(0));
    if (!soft) mark_missing(observation, "surfacing");
    if (!observation.missing.empty()) return observation;
    observation.words = {{"surfacing", surfacing}, {"fall_height", plain_number(*fall_height, 2)}};
    judge_presence(observation, rule, *soft);
    return observation;
}

}  // namespace

Dependence safety_surfacing_rests_on() {
    return on_own_row(Table::playgrounds);
}

Result<std::vector<Observation>> observe_safety_surfacing(const AuditInput& input, const RuleSpec& rule, JobContext&) {
    std::vector<Observation> observations;
    for_each_subject(input, Table::playgrounds,
                     [&](const RowView& playground) { observations.push_back(observe(input, rule, playground)); });
    return observations;
}

}  // namespace yimi
