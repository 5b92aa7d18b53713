#include "app/text/rule_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

#include "app/text/finding_text.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::RuleText)
};

QString wording_title(std::string_view wording) {
    if (wording == wordings::breaks_standard) return Words::tr("does not meet the standard");
    if (wording == wordings::mend) return Words::tr("should be mended");
    return Words::tr("note");
}

QString confidence_title(char letter) {
    if (letter == 'A') return Words::tr("A: the text is known");
    if (letter == 'B') return Words::tr("B: commonly cited");
    return Words::tr("C: an assumption");
}

/// The unit that ends a parameter's name.
QString parameter_unit(const std::string& key) {
    const std::string unit = key.substr(key.rfind('_') + 1);
    if (unit == "kmh") return QStringLiteral("km/h");
    if (unit == "mps") return QStringLiteral("m/s");
    if (unit == "pct") return QStringLiteral("%");
    return to_qstring(unit);
}

QString row(const QString& label, const QString& text) {
    if (text.isEmpty()) return {};
    return QStringLiteral("<tr><td style=\"padding-right:8px\"><i>%1</i></td><td>%2</td></tr>")
        .arg(label.toHtmlEscaped(), text.toHtmlEscaped());
}

QString heading(const QString& text) {
    return QStringLiteral("<p><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString own_values(const RuleSpec& rule) {
    if (rule.source_thresholds.empty()) return {};
    QStringList said;
    for (const auto& [key, value] : rule.source_thresholds)
        said << Words::tr("%1: %2, the source says %3")
                    .arg(threshold_key_title(key), threshold_value_text(rule, key, rule.thresholds.at(key)),
                         threshold_value_text(rule, key, value));
    QString text = Words::tr("Set by the city. %1.")
                       .arg(said.join(speaks_chinese() ? QStringLiteral("；") : QStringLiteral("; ")));
    if (rule.wording == wordings::breaks_standard)
        text += Words::tr(" What fails by such a value is said to want mending, not to break the standard.");
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

}  // namespace

const std::vector<std::string_view>& principles() {
    static const std::vector<std::string_view> all{"CON", "SAF", "SMO", "OPN", "PLG",
                                                   "SCH", "CHI", "EQU", "ENV", "GOV"};
    return all;
}

QString principle_title(std::string_view rule_id) {
    const std::array titles{Words::tr("Convenient"),
                            Words::tr("Safe"),
                            Words::tr("Smooth"),
                            Words::tr("Open"),
                            Words::tr("Play"),
                            Words::tr("Schools and seats"),
                            Words::tr("Care of infants"),
                            Words::tr("Fair"),
                            Words::tr("Surroundings"),
                            Words::tr("Governance")};
    for (std::size_t index = 0; index < titles.size(); ++index)
        if (rule_id.starts_with(principles()[index])) return titles[index];
    return {};
}

QString source_kind_title(SourceKind kind) {
    switch (kind) {
        case SourceKind::standard:
            return Words::tr("standard");
        case SourceKind::law:
            return Words::tr("law");
        case SourceKind::guideline:
            return Words::tr("guideline");
        case SourceKind::engineering:
            return Words::tr("engineering assumption");
    }
    return {};
}

QString threshold_key_title(const std::string& key) {
    if (key == "default") return Words::tr("everywhere else");
    if (key == "limit") return Words::tr("never beyond");
    if (key == "within_m") return Words::tr("within");
    if (key == "start_delay_s") return Words::tr("delay at the start");
    if (key == "child_speed_mps") return Words::tr("walking speed of the child");
    if (key == "fall_height_m") return Words::tr("fall height above");
    if (key == "within_min" || key == "within_s") return Words::tr("walked within");
    if (key == "clock_h") return Words::tr("at the hour");
    if (key == "back_m") return Words::tr("driver back from the sidewalk");
    if (key == "side_m") return Words::tr("sidewalk to either side");
    if (key == "near_m") return Words::tr("from the way");
    if (key == "step_m") return Words::tr("a section each");
    if (key == "reach_m") return Words::tr("fronts within");
    if (key.ends_with("_m"))
        if (const QString stage = context_title(key.substr(0, key.size() - 2));
            stage != to_qstring(key.substr(0, key.size() - 2)))
            return stage;
    return is_parameter(key) ? column_title(key) : context_title(key);
}

QString threshold_value_text(const RuleSpec& rule, const std::string& key, double value) {
    if (is_parameter(key)) return number_with_unit(value, parameter_unit(key));
    const QString text = number_with_unit(value, to_qstring(rule.unit));
    if (rule.comparison == Comparison::at_most) return QStringLiteral("≤ ") + text;
    return rule.comparison == Comparison::at_least ? QStringLiteral("≥ ") + text : text;
}

QString rule_as_html(const RuleSpec& rule) {
    const auto here = [](const std::string& zh, const std::string& en) {
        return to_qstring(speaks_chinese() ? zh : en);
    };
    QString html = QStringLiteral("<p>%1</p>").arg(here(rule.metric_zh, rule.metric_en).toHtmlEscaped());
    html += own_values(rule);
    html += QStringLiteral("<table cellpadding=\"1\">");
    html += row(Words::tr("About"), table_title(rule.subject));
    html += row(Words::tr("Passes if"), threshold_text(Finding{}, &rule));
    html += row(Words::tr("Says"), wording_title(rule.wording));
    html += row(Words::tr("Source"), rule_source(Finding{}, &rule));
    html += row(Words::tr("Kind of source"), source_kind_title(rule.source_kind));
    html += row(Words::tr("Confidence"), confidence_title(rule.confidence));
    html += row(Words::tr("To mend it"), fix_hint(&rule));
    html += QStringLiteral("</table>");
    html += heading(Words::tr("What findings say"));
    for (const std::string* text : {&rule.fail_zh, &rule.unknown_zh, &rule.fail_en, &rule.unknown_en})
        html += QStringLiteral("<p>%1</p>").arg(to_qstring(*text).toHtmlEscaped());
    for (const std::string* text : {&rule.fix_hint_zh, &rule.fix_hint_en})
        html += QStringLiteral("<p>→ %1</p>").arg(to_qstring(*text).toHtmlEscaped());
    return html;
}

}  // namespace yimi::app
