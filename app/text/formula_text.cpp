#include "app/text/formula_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/text/finding_text.h"
#include "app/text/names.h"
#include "app/text/rule_text.h"
#include "core/audit/worked_formula.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FormulaText)
};

/// Those that are no figure: and, or, not.
QString joining_word(std::string_view name) {
    if (name == "and") return Words::tr("and");
    if (name == "or") return Words::tr("or");
    return name == "not" ? Words::tr("not") : QString();
}

/// A word of an enumeration, of whichever column has it.
QString word_of_plan(std::string_view word) {
    for (const char* column : {"kind", "sidewalk", "stage", "state"})
        if (const QString title = word_title(column, word); title != to_qstring(word)) return title;
    return to_qstring(word);
}

QString title_of(const std::string& name) {
    constexpr std::string_view threshold = "threshold_";
    if (name.starts_with(threshold))
        return Words::tr("limit of %1").arg(threshold_key_title(name.substr(threshold.size())));
    const QString title = figure_title(name);
    return title == to_qstring(name) ? word_of_plan(name) : title;
}

QString value_text(const Value& value) {
    if (const auto figure = as_number(value)) return number(*figure);
    return is_unknown(value) ? QStringLiteral("?") : word_of_plan(as_text(value));
}

QString what_of(const std::string& name) {
    if (name == measured_line) return Words::tr("Measured");
    return name == present_line ? Words::tr("Is there") : figure_title(name);
}

QString result_of(const WorkedLine& line, const RuleSpec& rule) {
    if (!line.value) return {};
    if (line.name == present_line) return *line.value != 0 ? Words::tr("yes") : Words::tr("no");
    return line.name == measured_line ? number_with_unit(*line.value, to_qstring(rule.unit)) : number(*line.value);
}

}  // namespace

std::vector<FormulaText> formula_texts(const RuleSpec& rule, const Finding& finding) {
    std::vector<FormulaText> texts;
    for (const WorkedLine& line : worked_formula(rule, finding)) {
        const auto shown = [](const QString& text) { return text.toStdString(); };
        FormulaText text;
        text.what = what_of(line.name);
        text.words = to_qstring(line.formula.written([&](std::string_view name) {
            const QString joining = joining_word(name);
            return shown(joining.isEmpty() ? title_of(std::string(name)) : joining);
        }));
        const auto names = line.formula.names();
        text.numbers = to_qstring(line.formula.written([&](std::string_view name) {
            const QString joining = joining_word(name);
            if (!joining.isEmpty()) return shown(joining);
            const bool is_figure = std::find(names.begin(), names.end(), name) != names.end();
            return shown(is_figure ? value_text(formula_figure(rule, finding, name)) : word_of_plan(name));
        }));
        text.result = result_of(line, rule);
        texts.push_back(std::move(text));
    }
    return texts;
}

QString formula_in_numbers(const RuleSpec& rule, const Finding& finding) {
    QStringList lines;
    for (const FormulaText& text : formula_texts(rule, finding))
        lines << QStringLiteral("%1 = %2%3")
                     .arg(text.what, text.numbers,
                          text.result.isEmpty() ? QString() : QStringLiteral(" = ") + text.result);
    return lines.join(QStringLiteral("; "));
}

}  // namespace yimi::app
