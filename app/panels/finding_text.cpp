#include "app/panels/finding_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/document/finding_look.h"
#include "app/document/stored_json.h"
#include "app/panels/findings_model.h"
#include "app/text/finding_text.h"
#include "app/text/formula_text.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

using nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FindingDetails)
};

const QString link_scheme = QStringLiteral("feature"), field_scheme = QStringLiteral("field"),
              look_scheme = QStringLiteral("look");

std::vector<std::string> texts_of(const json& object, const char* key) {
    std::vector<std::string> texts;
    const auto found = object.find(key);
    if (found != object.end() && found->is_array())
        for (const json& each : *found)
            if (each.is_string()) texts.push_back(each.get<std::string>());
    return texts;
}

Value value_of(const json& value) {
    if (value.is_boolean()) return std::int64_t{value.get<bool>()};
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number()) return value.get<double>();
    if (value.is_string()) return value.get<std::string>();
    return {};
}

void read_inputs(Finding& finding, std::string_view text) {
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object()) return;
    if (const auto table = table_named(text_in(all, "subject_table"))) finding.subject_table = *table;
    finding.subject = text_in(all, "subject");
    finding.context = text_in(all, "context");
    finding.missing = texts_of(all, "missing");
    finding.blockers = texts_of(all, "blockers");
    const auto inputs = all.find("inputs");
    if (inputs == all.end() || !inputs->is_array()) return;
    for (const json& input : *inputs)
        if (input.is_object())
            finding.inputs.push_back({text_in(input, "name"), value_of(input.value("value", json())),
                                      text_in(input, "source"), text_in(input, "source_date")});
}

QString feature_title(const RowView& row) {
    if (!row.name().empty()) return to_qstring(row.name());
    std::string_view kind;
    if (const auto column = column_index(row.table(), "kind")) kind = row.text(*column);
    const QString what = kind.empty() ? table_title(row.table()) : word_title("kind", kind);
    return QStringLiteral("%1 %2").arg(
        what, row.uid().empty() ? QStringLiteral("#%1").arg(row.id().number) : to_qstring(row.uid()));
}

QString feature_link(const Plan& plan, Table table, const std::string& name) {
    const auto id = feature_called(plan.layer(table), name);
    const auto row = id ? plan.layer(table).row(*id) : std::nullopt;
    if (!row) return {};
    return QStringLiteral("<a href=\"%1:%2/%3\">%4</a>")
        .arg(link_scheme, to_qstring(schema_of(table).name), QString::number(id->number),
             feature_title(*row).toHtmlEscaped());
}

/// What a finding blames: a body that hides, else (a street too fast, a block in no catchment) anything that has the
/// name.
struct Blamed {
    QString link;
    bool hides = false;
};

Blamed blamed(const Plan& plan, const std::string& name) {
    for (const Table table : {Table::occluders, Table::buildings})
        if (const QString link = feature_link(plan, table, name); !link.isEmpty()) return {link, true};
    for (const Table table : {Table::streets, Table::blocks, Table::crossings, Table::schools, Table::playgrounds})
        if (const QString link = feature_link(plan, table, name); !link.isEmpty()) return {link, false};
    return {to_qstring(name).toHtmlEscaped(), false};
}

/// The first of many: a way may pass a hundred parked cars.
QString list_of(QStringList things) {
    constexpr qsizetype most = 8;
    const qsizetype more = things.size() - most;
    if (more > 1) things = things.mid(0, most) << Words::tr("%n more", nullptr, static_cast<int>(more));
    return things.join(speaks_chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString value_text(const FindingInput& input) {
    if (const auto figure = as_number(input.value)) {
        const std::string column = input.name.substr(input.name.rfind('/') + 1);
        for (const TableSchema& schema : all_schemas())
            if (const auto at = column_index(schema.table, column)) {
                const Column& found = schema.columns[*at];
                if (found.type == ColumnType::boolean) return *figure != 0 ? Words::tr("yes") : Words::tr("no");
                return number_with_unit(*figure, to_qstring(found.unit));
            }
        return number(*figure);
    }
    const std::string_view text = as_text(input.value);
    if (text.empty()) return Words::tr("unknown");
    return word_title(input.name.substr(input.name.rfind('/') + 1), text);
}

QString metric_of(const RuleSpec& rule) {
    return to_qstring(speaks_chinese() ? rule.metric_zh : rule.metric_en);
}

QString source_text(const FindingInput& input) {
    QStringList parts;
    if (!input.source.empty()) parts << to_qstring(input.source);
    if (!input.source_date.empty()) parts << to_qstring(input.source_date);
    const bool is_column = std::count(input.name.begin(), input.name.end(), '/') == 2;
    if (parts.isEmpty() && !is_column) return Words::tr("worked out by Yimi");
    return parts.isEmpty() ? Words::tr("no source given") : parts.join(QStringLiteral(", "));
}

/// Rows of a label and a text that may hold links.
class Table2 {
public:
    void add(const QString& label, const QString& html) {
        if (html.isEmpty()) return;
        html_ += QStringLiteral("<tr><td style=\"padding-right:8px\"><i>%1</i></td><td>%2</td></tr>")
                     .arg(label.toHtmlEscaped(), html);
    }
    [[nodiscard]] QString html() const { return QStringLiteral("<table cellpadding=\"1\">%1</table>").arg(html_); }

private:
    QString html_;
};

QString inputs_html(const Finding& finding, const Plan& plan) {
    if (finding.inputs.empty()) return {};
    QString rows;
    for (const FindingInput& input : finding.inputs)
        rows += QStringLiteral(
                    "<tr><td style=\"padding-right:8px\">%1</td><td "
                    "style=\"padding-right:8px\">%2</td><td><i>%3</i></td></tr>")
                    .arg(input_title(input.name, plan).toHtmlEscaped(), value_text(input).toHtmlEscaped(),
                         source_text(input).toHtmlEscaped());
    return QStringLiteral("<p><b>%1</b></p><table cellpadding=\"1\">%2</table>")
        .arg(Words::tr("Computed from").toHtmlEscaped(), rows);
}

/// How the figure came about: each line in words, and with its numbers in place.
QString formula_html(const Finding& finding, const RuleSpec& rule) {
    QString html;
    for (const FormulaText& line : formula_texts(rule, finding)) {
        html += QStringLiteral("<p>%1 = %2").arg(line.what.toHtmlEscaped(), line.words.toHtmlEscaped());
        if (line.numbers != line.words && line.numbers != line.result)
            html += QStringLiteral("<br>= %1").arg(line.numbers.toHtmlEscaped());
        if (!line.result.isEmpty()) html += QStringLiteral("<br>= <b>%1</b>").arg(line.result.toHtmlEscaped());
        html += QStringLiteral("</p>");
    }
    if (html.isEmpty()) html = QStringLiteral("<p>%1</p>").arg(metric_of(rule).toHtmlEscaped());
    return QStringLiteral("<p><b>%1</b></p>%2").arg(Words::tr("How it comes about").toHtmlEscaped(), html);
}

/// What is missing, each with a link to where it is entered.
QString missing_html(const Finding& finding, const Plan& plan) {
    QStringList missing;
    for (const std::string& name : finding.missing) {
        const QString title = input_title(name, plan).toHtmlEscaped();
        const auto field = field_of_missing(plan, finding, name);
        missing << (field ? QStringLiteral("<a href=\"%1:%2/%3/%4\">%5</a>")
                                .arg(field_scheme, to_qstring(schema_of(field->feature.table).name),
                                     QString::number(field->feature.id.number), to_qstring(field->column), title)
                          : title);
    }
    return missing.isEmpty() ? QString()
                             : QStringLiteral("<p><b>%1</b></p>").arg(Words::tr("Missing: %1").arg(list_of(missing)));
}

QString source_and_confidence(const Finding& finding, const RuleSpec* rule) {
    const QString confidence = word_title("confidence", std::string(1, finding.confidence));
    QStringList parts{rule_source(finding, rule), Words::tr("confidence %1").arg(confidence)};
    parts.removeAll(QString());
    return parts.join(speaks_chinese() ? QStringLiteral("，") : QStringLiteral(", "));
}

}  // namespace

Finding read_finding(const RowView& row) {
    const auto text = [&row](std::string_view name) { return std::string(row.text(column(Table::findings, name))); };
    Finding finding;
    finding.key = text("key");
    finding.rule = text("rule");
    finding.severity = severity_named(text("severity")).value_or(Severity::s4);
    finding.state = text("state") == word(State::fail) ? State::fail : State::unknown;
    finding.place = copy_of(row.geometry());
    finding.measured = row.number(column(Table::findings, "measured"));
    finding.unit = text("unit");
    finding.threshold = row.number(column(Table::findings, "threshold"));
    finding.explanation_zh = text("explanation_zh");
    finding.explanation_en = text("explanation_en");
    finding.source = text("source");
    const std::string confidence = text("confidence");
    if (!confidence.empty()) finding.confidence = confidence.front();
    read_inputs(finding, row.text(column(Table::findings, "inputs")));
    return finding;
}

QString input_title(const std::string& name, const Plan& plan) {
    const QStringList parts = QString::fromStdString(name).split(QLatin1Char('/'));
    const std::string last = parts.back().toStdString();
    const auto table = table_named(parts.front().toStdString());
    if (table && parts.size() == 3) {
        const auto id = feature_called(plan.layer(*table), parts[1].toStdString());
        const auto row = id ? plan.layer(*table).row(*id) : std::nullopt;
        return Words::tr("%1 of %2").arg(column_title(last), row ? feature_title(*row) : parts[1]);
    }
    const auto titled = [](const std::string& word) {
        if (const auto of_table = table_named(word)) return table_title(*of_table);
        for (const char* column : {"stage", "kind", "found_how"})
            if (const QString title = word_title(column, word); title != to_qstring(word)) return title;
        return column_title(word);
    };
    QStringList titles;
    for (const QString& part : parts) titles << titled(part.toStdString());
    return titles.join(QStringLiteral(" · "));
}

QString finding_as_html(const Finding& finding, const RuleSpec* rule, const Plan& plan) {
    QString html = QStringLiteral("<p>%1</p>").arg(explanation(finding).toHtmlEscaped());
    html += missing_html(finding, plan);
    Table2 facts;
    if (finding.measured)
        facts.add(Words::tr("Measured"),
                  measured_text(*finding.measured, finding.threshold, to_qstring(finding.unit)).toHtmlEscaped());
    facts.add(Words::tr("Required"), threshold_text(finding, rule).toHtmlEscaped());
    facts.add(Words::tr("Where"), feature_link(plan, finding.subject_table, finding.subject));
    QStringList hiding, others;
    for (const std::string& name : finding.blockers) {
        const Blamed one = blamed(plan, name);
        (one.hides ? hiding : others) << one.link;
    }
    facts.add(Words::tr("Hidden by"), list_of(hiding));
    facts.add(Words::tr("Because of"), list_of(others));
    if (rule) facts.add(Words::tr("To mend it"), fix_hint(rule).toHtmlEscaped());
    facts.add(Words::tr("Rule"), source_and_confidence(finding, rule).toHtmlEscaped());
    if (look_at_finding(plan, finding))
        html += QStringLiteral("<p><a href=\"%1:\">%2</a></p>")
                    .arg(look_scheme, Words::tr("See it with a child's eyes").toHtmlEscaped());
    html += facts.html();
    if (rule) html += formula_html(finding, *rule);
    return html + inputs_html(finding, plan);
}

bool is_look_link(const QUrl& link) {
    return link.scheme() == look_scheme;
}

std::string field_of_link(const QUrl& link) {
    const QStringList parts = link.path().split(QLatin1Char('/'));
    return link.scheme() == field_scheme && parts.size() == 3 ? parts[2].toStdString() : std::string();
}

std::optional<FeatureRef> feature_of_link(const QUrl& link) {
    if (link.scheme() != link_scheme && link.scheme() != field_scheme) return std::nullopt;
    const QStringList parts = link.path().split(QLatin1Char('/'));
    if (parts.size() < 2) return std::nullopt;
    const auto table = table_named(parts[0].toStdString());
    bool is_number = false;
    const FeatureId id{parts[1].toLongLong(&is_number)};
    return table && is_number ? std::optional(FeatureRef{*table, id}) : std::nullopt;
}

}  // namespace yimi::app
