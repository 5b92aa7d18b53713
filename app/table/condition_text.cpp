#include "app/table/condition_text.h"

#include <QCoreApplication>

#include "app/panels/attribute_text.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "gis/query/condition.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ConditionText)
};

/// The field whose name or title begins like what was typed, or holds it; empty where none does.
QString alike(const QString& typed, Table table) {
    constexpr qsizetype telling = 3;  // letters; of Chinese one is enough
    const QString begin = typed.left(typed.at(0).unicode() < 0x80 ? telling : 1);
    for (const NamedField& field : named_fields(table))
        if (field.name.startsWith(begin, Qt::CaseInsensitive) || field.title.startsWith(begin, Qt::CaseInsensitive))
            return field.name;
    return {};
}

QString quoted_text(std::string_view text) {
    return QStringLiteral("'%1'").arg(to_qstring(text).replace(u'\'', QStringLiteral("''")));
}

}  // namespace

QString condition_problem(const Error& error, const QString& typed, Table table) {
    const QString field = QString::fromStdString(error.detail("unknown_field"));
    if (field.isEmpty()) return sentence(error);
    if (typed.contains(QStringLiteral("\"%1\"").arg(field)))
        return Words::tr("“%1” is no field. Put a text between single quotes: '%1'.").arg(field);
    const QString meant = alike(field, table);
    return meant.isEmpty() ? sentence(error) : Words::tr("There is no field “%1”. Do you mean “%2”?").arg(field, meant);
}

std::vector<NamedField> named_fields(Table table) {
    std::vector<NamedField> fields;
    for (const gis::ConditionField& field : gis::condition_fields(table)) {
        const auto position = column_index(table, field.name);
        const bool in_chinese = speaks_chinese() && !field.name_zh.empty();
        const Column* column = position ? &schema_of(table).columns[*position] : nullptr;
        QString title = column_title(field.name);
        if (field.name == "shape_length_m") title = Words::tr("Length of the shape, m");
        if (field.name == "shape_area_m2") title = Words::tr("Area of the shape, m²");
        if (column)
            if (const QString unit = field_unit(*column); !unit.isEmpty()) title = Words::tr("%1, %2").arg(title, unit);
        fields.push_back({QString::fromStdString(in_chinese ? field.name_zh : field.name), title, column});
    }
    return fields;
}

std::vector<NamedValue> named_values(const NamedField& field) {
    std::vector<NamedValue> values;
    if (!field.column) return values;
    const Column& column = *field.column;
    const bool in_chinese = field.name != to_qstring(column.name);
    if (column.type == ColumnType::boolean)
        values = {{QStringLiteral("= 1"), Words::tr("yes")}, {QStringLiteral("= 0"), Words::tr("no")}};
    if (shows_titles(column))
        for (const std::string_view word : gis::titled_words(column.name)) {
            const bool is_of_column =
                column.words.empty() || std::find(column.words.begin(), column.words.end(), word) != column.words.end();
            if (!is_of_column) continue;
            const std::string_view held = in_chinese ? gis::word_title(column.name, word).zh : word;
            values.push_back({QStringLiteral("= %1").arg(quoted_text(held)), word_title(column.name, word)});
        }
    values.push_back({QStringLiteral("IS NULL"), unknown_text()});
    return values;
}

std::vector<QString> example_conditions(Table table) {
    std::vector<QString> examples;
    QString figure, choice;
    for (const NamedField& field : named_fields(table)) {
        if (!field.column) continue;
        const bool is_figure = field.column->words.empty() &&
                               (field.column->type == ColumnType::real || field.column->type == ColumnType::integer);
        if (figure.isEmpty() && is_figure && field.column->unit != "share") figure = field.name;
        if (choice.isEmpty() && !field.column->words.empty() && field.column->name != "confidence")
            choice = QStringLiteral("%1 %2").arg(field.name, named_values(field).front().condition);
    }
    if (!figure.isEmpty()) {
        examples.push_back(QStringLiteral("%1 < 30").arg(figure));
        examples.push_back(QStringLiteral("%1 IS NULL").arg(figure));
    }
    if (!choice.isEmpty()) examples.push_back(choice);
    if (!choice.isEmpty() && !figure.isEmpty())
        examples.push_back(QStringLiteral("%1 AND %2 BETWEEN 20 AND 60").arg(choice, figure));
    examples.push_back(speaks_chinese() ? QStringLiteral("名称 LIKE '%路'") : QStringLiteral("name LIKE '%road%'"));
    return examples;
}

}  // namespace yimi::app
