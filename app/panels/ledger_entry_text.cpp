#include "app/panels/ledger_entry_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <nlohmann/json.hpp>

#include "app/document/stored_json.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "gis/ledger/chain.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::LedgerEntryText)
};

QString day(std::string_view text) {
    const auto date = parse_date(text);
    return date ? date_text(QDate(date->year, date->month, date->day)) : to_qstring(text);
}

QString row(const QString& title, const QString& value) {
    return QStringLiteral("<tr><td style=\"padding-right:8px\">%1</td><td>%2</td></tr>")
        .arg(title.toHtmlEscaped(), value);
}

QString photo_link(std::string_view sha256) {
    // Only what the ledger itself writes becomes a link.
    const bool is_hash = sha256.size() == 64 && sha256.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (!is_hash) return to_qstring(sha256).toHtmlEscaped();
    return QStringLiteral("<a href=\"photo:%1\">%2</a>").arg(to_qstring(sha256), Words::tr("show"));
}

/// What the proof says in a sentence.
QString proof_text(std::string_view proof) {
    const auto document = nlohmann::json::parse(proof, nullptr, false);
    if (!document.is_object()) return to_qstring(proof).toHtmlEscaped();
    const QString at = to_qstring(text_in(document, "checked_at"));
    const QDateTime when = QDateTime::fromString(at, Qt::ISODate);
    const QString time = when.isValid() ? time_text(when.toLocalTime()) : at;
    if (text_in(document, "kind") == "on_site")
        return Words::tr("Seen on site, %1: %2").arg(time, to_qstring(text_in(document, "note"))).toHtmlEscaped();
    const QString rule = to_qstring(text_in(document, "rule"));
    return (text_in(document, "result") == "gone" ? Words::tr("Rule %1 checked anew, %2: the finding is gone.")
                                                  : Words::tr("Rule %1 checked, %2: found."))
        .arg(rule, time)
        .toHtmlEscaped();
}

QString history_list(const Feature& hazard) {
    const auto history = gis::read_history(hazard);
    if (!history) return Words::tr("The history is not what the ledger writes. Verify the ledger.").toHtmlEscaped();
    QString list;
    for (const gis::WrittenStep& written : history.value())
        list += QStringLiteral("<li>%1</li>").arg(ledger_step_text(written.step).toHtmlEscaped());
    return list.isEmpty() ? QString() : QStringLiteral("<ol style=\"margin-left:-24px\">%1</ol>").arg(list);
}

}  // namespace

QString ledger_due_text(const Feature& hazard, Date today) {
    const auto text = [&](std::size_t column) { return as_text(hazard.values[column]); };
    if (const auto overdue = days_overdue(hazard, today)) return Words::tr("%n day(s) overdue", nullptr, *overdue);
    if (hazard_state_of(hazard) == HazardState::closed) return day(text(hazard_column::closed_on));
    if (text(hazard_column::due_on).empty()) return {};
    return Words::tr("due %1").arg(day(text(hazard_column::due_on)));
}

QString ledger_entry_as_html(const Feature& hazard, Date today) {
    const auto text = [&](std::size_t column) { return as_text(hazard.values[column]); };
    const auto columns = schema_of(Table::hazards).columns;
    QString table;
    for (const std::size_t column : {hazard_column::kind, hazard_column::place, hazard_column::description,
                                     hazard_column::found_by, hazard_column::found_how, hazard_column::responsible_unit,
                                     hazard_column::rectifier, hazard_column::measure, hazard_column::acceptor}) {
        if (text(column).empty()) continue;
        const QString shown =
            column == hazard_column::found_how ? word_title("found_how", text(column)) : to_qstring(text(column));
        table += row(column_title(columns[column].name), shown.toHtmlEscaped());
    }
    if (const QString due = ledger_due_text(hazard, today); !due.isEmpty())
        table += row(column_title("due_on"), due.toHtmlEscaped());
    for (const std::size_t column : {hazard_column::photo_before, hazard_column::photo_after})
        if (!text(column).empty()) table += row(column_title(columns[column].name), photo_link(text(column)));
    if (!text(hazard_column::proof).empty())
        table += row(column_title("proof"), proof_text(text(hazard_column::proof)));
    return QStringLiteral("<table>%1</table>%2").arg(table, history_list(hazard));
}

}  // namespace yimi::app
