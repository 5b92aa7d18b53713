#include "app/table/column_test.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "app/panels/attribute_text.h"
#include "app/text/names.h"
#include "core/base/ascii.h"

namespace yimi::app {
namespace {

constexpr int shown_decimals = 3, shown_decimals_of_shares = 1;

/// "3.5", "1,200", "50%", "2 米": a figure with or without what stands behind it.
std::optional<double> figure_in(const QString& text) {
    static const QRegularExpression figure(
        QStringLiteral("^\\s*([-+]?[\\d,]*\\.?\\d+(?:[eE][-+]?\\d+)?)\\s*[^\\d.]*$"));
    const auto match = figure.match(text);
    bool is_number = false;
    const double value = match.captured(1).remove(u',').toDouble(&is_number);
    return is_number ? std::optional(value) : std::nullopt;
}

bool means_unknown(const QString& text) {
    const QString lowered = text.toLower();
    for (const char* word : {"未知", "空", "unknown", "empty", "null"})
        if (lowered == QString::fromUtf8(word)) return true;
    return lowered == unknown_text().toLower();
}

std::string lowered(std::string_view text) {
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(), [](char each) { return ascii_lower(each); });
    return low;
}

/// "2024", "2024-05": dates are held as they are written here, so that texts have their order.
bool begins_like_a_date(const QString& text) {
    static const QRegularExpression date(QStringLiteral("^\\d{4}(-\\d{2}){0,2}$"));
    return date.match(text).hasMatch();
}

bool is_order(Relation relation) {
    return relation != Relation::equal && relation != Relation::other;
}

template <class T>
bool holds_between(const T& a, Relation relation, const T& b) {
    switch (relation) {
        case Relation::less:
            return a < b;
        case Relation::at_most:
            return a <= b;
        case Relation::more:
            return a > b;
        case Relation::at_least:
            return a >= b;
        case Relation::equal:
        case Relation::other:
            break;
    }
    return false;
}

}  // namespace

ColumnTest::ColumnTest(const Plan& plan, const TableField& field, const TypedCondition& condition)
    : field_(field), relation_(condition.relation) {
    if (!field.is_fid()) {
        factor_ = field.column->unit == "share" ? 100 : 1;
        is_date_ = field.column->type == ColumnType::date;
    }
    read_values(plan, condition.values);
}

void ColumnTest::read_values(const Plan& plan, const QStringList& values) {
    const std::vector<Choice> choices =
        field_.is_fid() || field_.is_figure() ? std::vector<Choice>() : choices_of(*field_.column, plan);
    const double half_of_last_digit =
        factor_ == 1 ? 0.5 / std::pow(10, shown_decimals) : 0.5 / std::pow(10, shown_decimals_of_shares);
    for (const QString& value : values) {
        static const QRegularExpression range(QStringLiteral("^(.*\\d)\\s*(?:\\.\\.+|~)\\s*(-?[\\d.].*)$"));
        const auto ends = range.match(value);
        const auto least = figure_in(ends.hasMatch() ? ends.captured(1) : value),
                   most = figure_in(ends.hasMatch() ? ends.captured(2) : value);
        const double slack = ends.hasMatch() || is_order(relation_) ? 0 : half_of_last_digit;
        if (least && most) ranges_.push_back({*least - slack, *most + slack});
        unknown_is_meant_ = unknown_is_meant_ || means_unknown(value);
        texts_.insert(lowered(value.toStdString()));
        if (begins_like_a_date(value)) limit_ = value.toStdString();
        for (const Choice& choice : choices)
            if (choice.title.compare(value, Qt::CaseInsensitive) == 0) {
                if (const auto number = as_number(choice.value)) ranges_.push_back({*number, *number});
                texts_.insert(lowered(as_text(choice.value)));
            }
    }
}

bool ColumnTest::can_pass() const noexcept {
    if (!is_order(relation_)) return true;
    return (is_date_ && !limit_.empty()) || (field_.is_figure() && !field_.is_fid() && !ranges_.empty());
}

std::optional<double> ColumnTest::figure(const RowView& row) const {
    if (field_.is_fid()) return static_cast<double>(row.id().number);
    const auto value = row.number(field_.position);
    return value ? std::optional(factor_ * *value) : std::nullopt;
}

bool ColumnTest::is_one_of_the_values(const RowView& row) const {
    const auto holds_number = [](ColumnType type) {
        return type == ColumnType::integer || type == ColumnType::real || type == ColumnType::boolean;
    };
    if (field_.is_fid() || holds_number(field_.column->type)) {
        const auto value = figure(row);
        return value && std::any_of(ranges_.begin(), ranges_.end(),
                                    [&](const Range& range) { return range.least <= *value && *value <= range.most; });
    }
    return texts_.contains(lowered(row.text(field_.position)));
}

bool ColumnTest::is_in_order(const RowView& row) const {
    if (is_date_ && !limit_.empty())
        return holds_between<std::string_view>(row.text(field_.position), relation_, limit_);
    const auto value = field_.is_figure() ? figure(row) : std::nullopt;
    return value && !ranges_.empty() && holds_between(*value, relation_, ranges_.front().least);
}

bool ColumnTest::passes(const RowView& row) const {
    if (texts_.empty()) return true;  // half typed
    const bool unknown = is_unknown(row, field_);
    if (is_order(relation_)) return !unknown && is_in_order(row);
    const bool is_meant = unknown ? unknown_is_meant_ : is_one_of_the_values(row);
    return is_meant == (relation_ == Relation::equal);
}

}  // namespace yimi::app
