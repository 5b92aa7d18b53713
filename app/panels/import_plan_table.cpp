#include "app/panels/import_plan_table.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "app/panels/attribute_text.h"
#include "app/text/names.h"
#include "gis/io/convert_value.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportPlanTable)
};

/// A column of the plan and the field that it comes from.
struct Origin {
    const Column* column = nullptr;
    std::optional<std::size_t> field;
    double factor = 1;
};

std::vector<Origin> origins_of(const ImportChoice& choice, Table table) {
    std::vector<Origin> known, unknown;
    const auto mapping = mapping_of(choice);
    for (const Column& column : schema_of(table).columns) {
        Origin origin{&column, std::nullopt, 1};
        for (std::size_t index = 0; index < mapping.size(); ++index)
            if (mapping[index].column == column.name) {
                origin.field = index;
                origin.factor = mapping[index].factor;
            }
        (origin.field ? known : unknown).push_back(origin);
    }
    known.insert(known.end(), unknown.begin(), unknown.end());
    return known;
}

ImportTable::Heading heading_of(const Origin& origin, const gis::SourceLayer& layer) {
    const QString title = column_title(origin.column->name);
    if (!origin.field) return {title, Words::tr("No field of the file goes into it.")};
    return {title, Words::tr("from the field “%1”").arg(to_qstring(layer.fields[*origin.field].name))};
}

ImportTable::Cell cell_of(const Origin& origin, const Value& raw) {
    ImportTable::Cell cell;
    const auto value = gis::convert_value(raw, *origin.column, origin.factor);
    if (!value) {
        cell.text = Words::tr("%1 (“%2”)").arg(unknown_text(), value_text(raw));
        cell.why = Words::tr("“%1” has no meaning as %2: it becomes unknown.")
                       .arg(value_text(raw), column_title(origin.column->name));
        cell.is_unknown = true;
        return cell;
    }
    cell.text = readable_text(*origin.column, *value);
    cell.is_unknown = is_unknown(*value);
    cell.is_number = as_number(*value).has_value() && origin.column->words.empty();
    return cell;
}

/// What a row gets where no field says it.
ImportTable::Cell cell_without_field(const Column& column, const gis::SourceLayer& layer) {
    const auto columns = schema_of(Table::districts).columns;  // the first five are the same in every table
    if (column.name == columns[common_column::uid].name) return {Words::tr("made by Yimi"), {}, false, true};
    if (column.name == columns[common_column::source].name)
        return {QFileInfo(to_qstring(layer.source)).fileName(), {}, false, false};
    return {unknown_text(), {}, false, true};
}

}  // namespace

ImportTable plan_table(const ImportChoice& choice) {
    ImportTable table;
    if (!choice.table()) return table;
    const auto origins = origins_of(choice, *choice.table());
    for (const Origin& origin : origins) table.headings.push_back(heading_of(origin, choice.layer));
    table.rows.reserve(choice.layer.first_rows.size());
    for (const auto& values : choice.layer.first_rows) {
        auto& row = table.rows.emplace_back();
        row.reserve(origins.size());
        for (const Origin& origin : origins)
            if (origin.field && *origin.field < values.size())
                row.push_back(cell_of(origin, values[*origin.field]));
            else
                row.push_back(cell_without_field(*origin.column, choice.layer));
    }
    return table;
}

}  // namespace yimi::app
