#include "app/table/listing_text.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/table/typed_filter.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ListingText)
};

bool asks_any_field(const TypedFilter& filter) {
    return std::ranges::any_of(filter.conditions, [](const TypedCondition& condition) { return !condition.field; });
}

/// A condition on one field, for people who typed `text` without one.
QString example_on_one_field(const QString& text, const TypedFilter& filter, Table table) {
    const auto fields = fields_of(table);
    const auto figure =
        std::ranges::find_if(fields, [](const TableField& field) { return field.is_figure() && !field.is_fid(); });
    const bool is_single = filter.conditions.size() == 1 && filter.texts.empty();
    return with_condition({}, table, figure == fields.end() ? fields.front() : *figure,
                          is_single ? text : QStringLiteral(">=20"));
}

}  // namespace

QString listing_text(const Plan& plan, const RowWish& wish, std::size_t listed, std::size_t selected) {
    const auto figure = [](std::size_t count) { return number(static_cast<double>(count), 0); };
    const std::size_t all = plan.layer(wish.table).size();
    QString text = listed == all ? Words::tr("Rows: %1").arg(figure(all))
                                 : Words::tr("Rows: %1 of %2").arg(figure(listed), figure(all));
    if (asks_any_field(read_filter(wish.text, wish.table))) text = Words::tr("%1 · in any field").arg(text);
    return selected > 0 ? Words::tr("%1 · selected: %2").arg(text, figure(selected)) : text;
}

QString nothing_listed_text(const Plan& plan, const RowWish& wish) {
    if (plan.layer(wish.table).size() == 0)
        return Words::tr("This layer has no features yet. Import a file into it, or draw one on the map.");
    const QString text = wish.text.trimmed();
    const TypedFilter filter = read_filter(text, wish.table);
    if (asks_any_field(filter))
        return Words::tr(
                   "None of these rows has a field for which this is true: %1\nA title before the sign asks that "
                   "field alone: %2")
            .arg(text, example_on_one_field(text, filter, wish.table));
    if (!filter.conditions.empty()) return Words::tr("For none of these rows this is true: %1").arg(text);
    if (!text.isEmpty()) return Words::tr("None of these rows holds “%1”.").arg(text);
    return wish.scope == RowScope::selected
               ? Words::tr("Nothing of this layer is selected. Click a feature on the map.")
               : Words::tr("Nothing of this layer lies where the map is now.");
}

}  // namespace yimi::app
