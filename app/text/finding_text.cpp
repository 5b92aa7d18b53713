#include "app/text/finding_text.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/language.h"
#include "app/text/names.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FindingText)
};

QString in_present_language(const std::string& zh, const std::string& en) {
    return to_qstring(speaks_chinese() ? zh : en);
}

QString of_walks_and_sections(std::string_view name) {
    if (name == "children_reached") return Words::tr("children who get there");
    if (name == "children_too_far") return Words::tr("children who walk farther");
    if (name == "speed_mps") return Words::tr("walking speed, m/s");
    if (name == "walking_s") return Words::tr("walking, s");
    if (name == "waiting_s") return Words::tr("waiting, s");
    if (name == "children") return Words::tr("children");
    if (name == "park_area_m2") return Words::tr("area of parks, m²");
    if (name == "sidewalk_area_m2") return Words::tr("sidewalks before the gates, m²");
    if (name == "open_ground_m2") return Words::tr("open ground before the gates at most, m²");
    if (name == "pupils") return Words::tr("pupils who come out together");
    if (name == "driver_eye_m") return Words::tr("driver's eye height, m");
    if (name == "back_m") return Words::tr("driver back from the sidewalk, m");
    if (name == "side_m") return Words::tr("sidewalk to either side, m");
    if (name == "sections") return Words::tr("sections between two fronts");
    if (name == "mean_height_m") return Words::tr("mean height of the fronts, m");
    if (name == "mean_width_m") return Words::tr("mean distance of the fronts, m");
    if (name == "homes") return Words::tr("homes near");
    if (name == "sun_elevation_deg") return Words::tr("sun above the horizon, degrees");
    if (name == "sun_azimuth_deg") return Words::tr("sun from north, degrees");
    return {};
}

/// What the checks work out for themselves; their other figures are columns.
QString computed_figure(std::string_view name) {
    if (name == "eye_m") return Words::tr("eye height, m");
    if (name == "radius_m") return Words::tr("radius, m");
    if (name == "length_m") return Words::tr("length of the way, m");
    if (name == "judged_m") return Words::tr("length beside streets, m");
    if (name == "certain_blind_m") return Words::tr("blind length for certain, m");
    if (name == "blind_m") return Words::tr("blind length, m");
    if (name == "speed_kmh") return Words::tr("speed of the cars, km/h");
    if (name == "reaction_s") return Words::tr("reaction of the driver, s");
    if (name == "deceleration_mps2") return Words::tr("braking, m/s²");
    if (name == "stopping_sight_distance_m") return Words::tr("stopping sight distance, m");
    if (name == "catchment") return Words::tr("children of the catchment");
    if (name == "nearest_blocks") return Words::tr("children of the nearest blocks");
    if (name == "blocks_in_none") return Words::tr("blocks in no catchment");
    if (name == "blocks_in_several") return Words::tr("blocks in several catchments");
    if (name == "places") return Words::tr("places");
    if (name == "signals") return Words::tr("signals on the way");
    if (name == "last_inspection") return Words::tr("last inspection");
    if (name == "within_m") return Words::tr("walking distance, m");
    if (name == "mean_access") return Words::tr("seats a child within reach, mean");
    if (name == "core_access") return Words::tr("the same in the core");
    if (name == "new_town_access") return Words::tr("the same in new towns");
    if (name == "latitude_deg") return Words::tr("latitude, degrees");
    if (name == "oldest_source_date") return Words::tr("oldest data");
    return of_walks_and_sections(name);
}

/// "streets/s12/speed_limit_kmh" in its parts; what the program worked out belongs to nobody ("length_m").
struct FigureName {
    QString what, whose;
};

FigureName figure_name(const std::string& name) {
    const auto first = name.find('/'), last = name.rfind('/');
    if (first == std::string::npos) return {figure_title(name), {}};
    const std::string group = name.substr(0, first);
    const QString what = figure_title(name.substr(last + 1));
    if (first == last) return {what, table_named(group) ? table_title_named(to_qstring(group)) : QString()};
    return {what, table_title_named(to_qstring(group)) + QLatin1Char(' ') +
                      to_qstring(name.substr(first + 1, last - first - 1))};
}

QString value_text(const FindingInput& input) {
    if (const auto figure = as_number(input.value)) return number(*figure);
    if (is_unknown(input.value)) return Words::tr("unknown");
    const auto column = input.name.substr(input.name.rfind('/') + 1);
    return word_title(column, as_text(input.value));
}

/// One part of a missing input's name in both languages.
Explanation missing_title(const std::string& part) {
    if (part == "children") return {"儿童数", "Number of children"};
    if (part == "inspection") return {"排查记录", "Inspections"};
    if (part == "latitude") return {"规划所在纬度", "Latitude of the plan"};
    if (part == "route") return {"路线", "Route"};
    if (part == "profiles") return {"步行档案", "Walking profiles"};
    if (part == "driveway") return {"机动车出入口", "Driveways"};
    if (part == "forecourt") return {"校门前空地", "Forecourt of the gate"};
    const auto both = [](const gis::Title& title) { return Explanation{std::string(title.zh), std::string(title.en)}; };
    if (const auto table = table_named(part)) return both(gis::title_of(*table));
    for (const char* column : {"stage", "kind"})
        if (const gis::Title title = gis::word_title(column, part); title.zh != part) return both(title);
    return both(gis::column_title(part == "geometry" ? "geom" : part));
}

}  // namespace

QString figure_title(const std::string& name) {
    if (const QString computed = computed_figure(name); !computed.isEmpty()) return computed;
    if (const QString title = column_title(name); title != to_qstring(name)) return title;
    if (table_named(name)) return table_title_named(to_qstring(name));
    return word_title("stage", name);
}

QString context_title(const std::string& context) {
    if (context.empty() || context == "default") return {};
    if (context == "school_150m") return Words::tr("within 150 m of a school gate");
    if (context == "junction") return Words::tr("at a junction");
    if (context == "pushchair") return Words::tr("with a pushchair");
    for (const char* column : {"stage", "grouping", "kind"}) {
        const QString title = word_title(column, context);
        if (title != to_qstring(context)) return title;
    }
    return to_qstring(context);
}

const RuleSpec* rule_named(const std::vector<RuleSpec>& rules, const std::string& id) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleSpec& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

QString rule_name(const RuleSpec* rule, const std::string& id) {
    return rule == nullptr ? to_qstring(id) : in_present_language(rule->name_zh, rule->name_en);
}

QString fix_hint(const RuleSpec* rule) {
    return rule == nullptr ? QString() : in_present_language(rule->fix_hint_zh, rule->fix_hint_en);
}

QString rule_source(const Finding& finding, const RuleSpec* rule) {
    if (rule == nullptr) return to_qstring(finding.source);
    const QString title = in_present_language(rule->source_title_zh, rule->source_title);
    const QString clause = in_present_language(rule->source_clause_zh, rule->source_clause);
    return clause.isEmpty() ? title : Words::tr("%1, %2").arg(title, clause);
}

QString explanation(const Finding& finding) {
    return in_present_language(finding.explanation_zh, finding.explanation_en);
}

QString subject_name(const Plan& plan, const Finding& finding) {
    const auto row = plan.layer(finding.subject_table).row(finding.subject_id);
    if (row && !row->name().empty()) return to_qstring(row->name());
    return finding.subject == "plan" ? Words::tr("the whole plan") : to_qstring(finding.subject);
}

QString threshold_text(const Finding& finding, const RuleSpec* rule) {
    if (rule && rule->comparison == Comparison::present) return Words::tr("must be there");
    if (rule && rule->comparison == Comparison::absent) return Words::tr("must not be there");
    if (!finding.threshold) return {};
    QString text = number_with_unit(*finding.threshold, to_qstring(finding.unit));
    if (rule) text = (rule->comparison == Comparison::at_most ? QStringLiteral("≤ ") : QStringLiteral("≥ ")) + text;
    const QString context = context_title(finding.context);
    return context.isEmpty() ? text : Words::tr("%1 (%2)").arg(text, context);
}

QString input_text(const FindingInput& input) {
    const FigureName name = figure_name(input.name);
    QStringList origin;
    for (const QString& part : {name.whose, to_qstring(input.source), to_qstring(input.source_date)})
        if (!part.isEmpty()) origin << part;
    const QString figure = QStringLiteral("%1 = %2").arg(name.what, value_text(input));
    return origin.isEmpty() ? figure : Words::tr("%1 (%2)").arg(figure, origin.join(QStringLiteral("; ")));
}

QString missing_text(const std::string& missing) {
    const FigureName name = figure_name(missing);
    return name.whose.isEmpty() ? name.what : Words::tr("%1 (%2)").arg(name.what, name.whose);
}

Explanation titles_of_missing(const std::string& missing) {
    const auto bracket = missing.rfind(" (");
    const std::string name = missing.substr(0, bracket);
    const std::string count = bracket == std::string::npos ? std::string() : missing.substr(bracket + 2);
    const auto first = name.find('/'), last = name.rfind('/');
    Explanation titles = missing_title(last == std::string::npos ? name : name.substr(last + 1));
    // "schools/primary" says more than the stage alone; "streets/s12/lit" is about lighting, whichever street.
    if (first != std::string::npos && first == last)
        if (const auto table = table_named(name.substr(0, first))) {
            const gis::Title of = gis::title_of(*table);
            titles = {std::string(of.zh) + "（" + titles.zh + "）", std::string(of.en) + " (" + titles.en + ")"};
        }
    if (!count.empty())
        titles = {titles.zh + "（" + count.substr(0, count.size() - 1) + " 处）", titles.en + " (" + count};
    return titles;
}

}  // namespace yimi::app
