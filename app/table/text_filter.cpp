#include "app/table/text_filter.h"

#include <array>
#include <charconv>

#include "app/panels/attribute_text.h"
#include "app/text/holds.h"

namespace yimi::app {

TextFilter::TextFilter(const Plan& plan, Table table, const QString& text)
    : wanted_(text.trimmed().toLower().toStdString()) {
    may_be_figure_ = wanted_.find_first_not_of("0123456789.-") == std::string::npos;
    const auto columns = schema_of(table).columns;
    for (std::size_t position = 0; position < columns.size(); ++position) {
        const Column& column = columns[position];
        const std::vector<Choice> choices =
            column.type == ColumnType::boolean ? std::vector<Choice>() : choices_of(column, plan);
        if (!choices.empty()) {
            Words words{position, {}};
            for (const Choice& choice : choices)
                words.shows_it.emplace(as_text(choice.value), holds(choice.title.toStdString(), wanted_));
            words_.push_back(std::move(words));
        } else if (TableField{&column, position}.is_figure()) {
            figures_.emplace_back(position, column.unit == "share" ? 100.0 : 1.0);
        } else if (column.type != ColumnType::boolean) {
            texts_.push_back(position);
        }
    }
}

bool TextFilter::shows_figure(double value, double factor) const {
    std::array<char, 32> digits{};
    constexpr int exact_digits = 15;  // 0.07 × 100 is 7.000000000000001
    const auto end = factor == 1 ? std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr
                                 : std::to_chars(digits.data(), digits.data() + digits.size(), factor * value,
                                                 std::chars_format::general, exact_digits)
                                       .ptr;
    return holds({digits.data(), static_cast<std::size_t>(end - digits.data())}, wanted_);
}

bool TextFilter::shows(const Words& words, std::string_view held) const {
    const auto word = words.shows_it.find(held);
    return word != words.shows_it.end() ? word->second : holds(held, wanted_);
}

bool TextFilter::passes(const RowView& row) const {
    if (wanted_.empty()) return true;
    for (const std::size_t position : texts_)
        if (holds(row.text(position), wanted_)) return true;
    for (const Words& words : words_)
        if (shows(words, row.text(words.position))) return true;
    if (!may_be_figure_) return false;
    if (shows_figure(static_cast<double>(row.id().number), 1)) return true;
    return std::any_of(figures_.begin(), figures_.end(), [&](const auto& figure) {
        const auto value = row.number(figure.first);
        return value && shows_figure(*value, figure.second);
    });
}

}  // namespace yimi::app
