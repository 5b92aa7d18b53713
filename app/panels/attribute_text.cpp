#include "app/panels/attribute_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "app/document/profiles.h"
#include "app/panels/field_limits.h"
#include "app/text/names.h"
#include "gis/io/convert_value.h"
#include "gis/support/titles.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::AttributeText)
};

bool is_number(const Column& column) noexcept {
    return column.words.empty() && (column.type == ColumnType::real || column.type == ColumnType::integer);
}

bool is_share(const Column& column) noexcept {
    return column.unit == "share";
}

/// The shortest digits that give the number back; people type no more than that either.
QString digits(double value) {
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString number_problem(const Column& column, const QString& text) {
    bool is_some_number = false;
    const double number = text.toDouble(&is_some_number);
    if (!is_some_number) return Words::tr("“%1” is no number. Write figures only, such as 12 or 3.5.").arg(text);
    if (column.name == "year" || column.name == "equipment_year") return Words::tr("Write a year from 1900 to 2200.");
    if (is_share(column)) return Words::tr("Write a share from 0 to 100 percent.");
    if (number < 0) return Words::tr("This cannot be less than 0.");
    if (column.type == ColumnType::integer && number != std::trunc(number)) return Words::tr("Write a whole number.");
    return Words::tr("“%1” is not possible here.").arg(text);
}

QString problem_with(const Column& column, const QString& text) {
    if (is_number(column)) return number_problem(column, text);
    if (column.type == ColumnType::date)
        return Words::tr("“%1” is no day. Write year, month and day, such as 2024-03-06.").arg(text);
    if (column.type == ColumnType::time)
        return Words::tr("“%1” is no time of day. Write hours and minutes, such as 07:40.").arg(text);
    return Words::tr("“%1” is not possible here.").arg(text);
}

/// Percent as typed ("35", "35%") to a share.
std::optional<Value> share_from(const std::string& text) {
    static constexpr Column percent{"percent", ColumnType::real, "%"};
    auto value = gis::convert_value(text, percent, 1);
    if (!value || is_unknown(*value)) return value;
    const double share = as_number(*value).value_or(-1) / 100;
    if (share < 0 || share > 1) return std::nullopt;
    return Value{share};
}

std::vector<Choice> schools_of(const Plan& plan) {
    constexpr std::size_t most = 1000;  // more would be no list to choose from
    std::vector<Choice> choices;
    const Layer& schools = plan.layer(Table::schools);
    if (schools.size() > most) return choices;
    schools.for_each([&](const RowView& school) {
        const std::string uid(school.uid());
        if (!uid.empty()) choices.push_back({uid, to_qstring(school.name().empty() ? school.uid() : school.name())});
        return true;
    });
    return choices;
}

std::vector<Choice> profiles() {
    std::vector<Choice> choices;
    for (const gis::ProfileFile& each : built_in_profiles())
        choices.push_back({each.profile->id, profile_title(*each.profile)});
    return choices;
}

}  // namespace

bool shows_titles(const Column& column) noexcept {
    return !column.words.empty() || column.name == "road_class";
}

QString unknown_text() {
    return Words::tr("unknown");
}

QString field_text(const Column& column, const Value& value) {
    const auto* real = std::get_if<double>(&value);
    if (!real || is_share(column)) return exact_text(column, value);
    constexpr double thousandth = 1000;
    const double rounded = std::round(*real * thousandth) / thousandth;
    return rounded == 0 ? digits(*real) : digits(rounded);
}

QString exact_text(const Column& column, const Value& value) {
    if (is_unknown(value)) return {};
    if (const auto number = as_number(value)) {
        // 0.07 × 100 is 7.000000000000001: fifteen digits are what a double can promise.
        if (is_share(column)) return QLocale::c().toString(100 * *number, 'g', 15);
        const auto* whole = std::get_if<std::int64_t>(&value);
        return whole ? QString::number(*whole) : digits(*number);
    }
    return to_qstring(as_text(value));
}

QString readable_text(const Column& column, const Value& value) {
    if (is_unknown(value)) return unknown_text();
    if (shows_titles(column)) return word_title(column.name, as_text(value));
    if (column.type == ColumnType::boolean)
        return as_number(value).value_or(0) != 0 ? Words::tr("yes") : Words::tr("no");
    const auto number = as_number(value);
    if (!number) return to_qstring(as_text(value));
    if (column.unit.empty() && column.type == ColumnType::integer) return field_text(column, value);
    return number_with_unit(*number, to_qstring(column.unit));
}

QString field_unit(const Column& column) {
    if (column.name == "age") return Words::tr("years old");
    return is_share(column) ? QStringLiteral("%") : unit_name(to_qstring(column.unit));
}

FieldInput read_field(const Column& column, const QString& text) {
    const std::string typed = text.trimmed().toStdString();
    if (typed.empty()) return {Value{}, {}};
    auto value = is_share(column) ? share_from(typed) : gis::convert_value(typed, column, 1);
    if (!value) return {std::nullopt, problem_with(column, text.trimmed())};
    const auto most = plausible_most(column);
    if (most && as_number(*value).value_or(0) > *most)
        return {std::nullopt, Words::tr("This is more than there can be: at most %1.")
                                  .arg(number_with_unit(*most, to_qstring(column.unit)))};
    return {std::move(value), {}};
}

std::vector<Choice> choices_of(const Column& column, const Plan& plan) {
    std::vector<Choice> choices;
    for (const std::string_view word : column.words)
        choices.push_back({std::string(word), word_title(column.name, word)});
    if (column.type == ColumnType::boolean)
        choices = {{std::int64_t{1}, Words::tr("yes")}, {std::int64_t{0}, Words::tr("no")}};
    if (column.name == "road_class")  // others may be held; these are the ones that the map and the rules know
        for (const std::string_view word : gis::titled_words(column.name))
            choices.push_back({std::string(word), word_title(column.name, word)});
    if (column.name == "school_uid") return schools_of(plan);
    if (column.name == "profile") return profiles();
    return choices;
}

}  // namespace yimi::app
