#include "app/table/typed_filter.h"

#include <QRegularExpression>
#include <array>

#include "app/text/names.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

constexpr QChar quote = u'"';
constexpr std::array signs{std::pair(u"<=", Relation::at_most), std::pair(u">=", Relation::at_least),
                           std::pair(u"!=", Relation::other),   std::pair(u"<>", Relation::other),
                           std::pair(u"≤", Relation::at_most),  std::pair(u"≥", Relation::at_least),
                           std::pair(u"≠", Relation::other),    std::pair(u"<", Relation::less),
                           std::pair(u">", Relation::more),     std::pair(u"=", Relation::equal)};

/// "＜２" as "<2": what a Chinese keyboard types means the same.
QString half_width(const QString& text) {
    return text.normalized(QString::NormalizationForm_KC);
}

/// Parted at a sign, but not within quotation marks.
QStringList parted(const QString& text, QChar sign) {
    QStringList parts{QString()};
    bool is_quoted = false;
    for (const QChar each : text) {
        if (each == quote) is_quoted = !is_quoted;
        if (each == sign && !is_quoted)
            parts << QString();
        else
            parts.back() += each;
    }
    return parts;
}

QString unquoted(const QString& value) {
    const QString bare = value.trimmed();
    return bare.size() > 1 && bare.startsWith(quote) && bare.endsWith(quote) ? bare.sliced(1, bare.size() - 2) : bare;
}

QStringList alternatives(const QString& text) {
    QStringList values;
    for (const QString& each : parted(text, u'|'))
        if (const QString value = unquoted(each); !value.isEmpty()) values << value;
    return values;
}

std::optional<TableField> field_named(const QString& text, Table table) {
    for (const TableField& field : fields_of(table))
        if (names_field(text, field)) return field;
    return std::nullopt;
}

/// Nothing where the text before the sign names no field: then it is no condition.
std::optional<TypedCondition> condition_on(const QString& name, Relation relation, const QString& values, Table table) {
    TypedCondition condition{std::nullopt, relation, alternatives(values)};
    if (name.trimmed().isEmpty()) return condition;
    condition.field = field_named(name, table);
    return condition.field ? std::optional(std::move(condition)) : std::nullopt;
}

std::optional<TypedCondition> read_condition(const QString& part, Table table) {
    const QString text = half_width(part);
    for (qsizetype at = 0; at < text.size() && text[at] != quote; ++at)
        for (const auto& [sign, relation] : signs)
            if (const QStringView mark(sign); QStringView(text).sliced(at).startsWith(mark))
                return condition_on(text.first(at), relation, text.sliced(at + mark.size()), table);
    static const QRegularExpression range(QStringLiteral("^(.*?)\\s*(-?\\d[\\d.]*?\\s*(\\.\\.+|~)\\s*-?\\d.*)$"));
    const auto match = range.match(text);
    return match.hasMatch() ? condition_on(match.captured(1), Relation::equal, match.captured(2), table) : std::nullopt;
}

}  // namespace

TypedFilter read_filter(const QString& text, Table table) {
    QString plain = text;
    TypedFilter filter;
    for (const QString& part : parted(plain.replace(u'；', u';'), u';')) {
        if (auto condition = read_condition(part, table))
            filter.conditions.push_back(*std::move(condition));
        else if (!part.trimmed().isEmpty())
            filter.texts << part.trimmed();
    }
    if (filter.conditions.empty())
        filter.texts = text.trimmed().isEmpty() ? QStringList() : QStringList{text.trimmed()};
    return filter;
}

QString with_condition(const QString& filter, Table table, const TableField& field, const QString& condition) {
    QString plain = filter;
    QStringList parts;
    for (const QString& part : parted(plain.replace(u'；', u';'), u';')) {
        const auto other = read_condition(part, table);
        if (!part.trimmed().isEmpty() && !(other && other->field == field)) parts << part.trimmed();
    }
    if (!condition.isEmpty()) parts << column_title(field.is_fid() ? "fid" : field.column->name) + condition;
    return parts.join(QStringLiteral("; "));
}

QString equals(const QString& value) {
    static const QRegularExpression signs_of_filters(QStringLiteral("[;；|\"<>=!~]|\\.\\."));
    QString bare = value;
    bare.remove(quote);
    return value.contains(signs_of_filters) ? QStringLiteral("=\"%1\"").arg(bare) : QLatin1Char('=') + value;
}

bool names_field(const QString& text, const TableField& field) {
    const auto plain = [](const QString& title) { return title.simplified().toCaseFolded(); };
    const std::string_view name = field.is_fid() ? std::string_view("fid") : field.column->name;
    const gis::Title title = gis::column_title(name);
    const QString wanted = plain(text);
    for (const QString& each : {field_title(field), to_qstring(name), to_qstring(title.zh), to_qstring(title.en)})
        if (wanted == plain(each)) return true;
    return false;
}

}  // namespace yimi::app
