#include "app/table/table_fields.h"

#include "app/document/profiles.h"
#include "app/panels/attribute_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

bool is_about_source(std::size_t position) {
    return position == common_column::source || position == common_column::source_date ||
           position == common_column::confidence;
}

bool is_nothing(const ValueView& value) {
    const auto* characters = std::get_if<std::string_view>(&value);
    return value.index() == 0 || (characters && characters->empty());
}

/// Names that stand for the ids of other things; empty where the column holds none of them or the id is of nothing.
QString name_behind(const Plan& plan, const Column& column, std::string_view id) {
    if (column.name == "school_uid") {
        const Layer& schools = plan.layer(Table::schools);
        const auto school = schools.find_uid(id);
        return school ? to_qstring(schools.row(*school)->name()) : QString();
    }
    if (column.name == "profile")
        for (const gis::ProfileFile& each : built_in_profiles())
            if (each.profile->id == id) return profile_title(*each.profile);
    return {};
}

QString one_line(std::string_view text) {
    constexpr std::size_t most_bytes = 600;  // of a JSON text of any length, more than a cell shows
    if (text.size() <= most_bytes) return to_qstring(text).simplified();
    return to_qstring(text.substr(0, most_bytes)).simplified() + QStringLiteral("…");
}

QString figure_text(const Column& column, double figure) {
    if (column.unit == "share") return number(100 * figure, 1);
    const bool is_a_count = !column.unit.empty() || column.type != ColumnType::integer;
    return is_a_count ? number(figure) : QString::number(static_cast<qint64>(figure));  // a year has no thousands
}

}  // namespace

bool TableField::is_figure() const noexcept {
    return is_fid() ||
           (column->words.empty() && (column->type == ColumnType::integer || column->type == ColumnType::real));
}

std::vector<TableField> fields_of(Table table) {
    const auto columns = schema_of(table).columns;
    std::vector<TableField> fields;
    const auto add = [&](std::size_t position) { fields.push_back({&columns[position], position}); };
    add(common_column::name);
    for (std::size_t position = 0; position < columns.size(); ++position)
        if (position != common_column::name && position != common_column::uid && !is_about_source(position))
            add(position);
    for (const std::size_t position :
         {common_column::source, common_column::source_date, common_column::confidence, common_column::uid})
        add(position);
    fields.push_back({});
    return fields;
}

QString field_title(const TableField& field) {
    if (field.is_fid()) return column_title("fid");
    const QString title = column_title(field.column->name), unit = field_unit(*field.column);
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

QString value_text(const Plan& plan, const Column& column, const ValueView& value) {
    if (is_nothing(value)) return unknown_text();
    if (const auto* characters = std::get_if<std::string_view>(&value)) {
        if (shows_titles(column)) return word_title(column.name, *characters);
        const QString name = name_behind(plan, column, *characters);
        return name.isEmpty() ? one_line(*characters) : name;
    }
    const auto* whole = std::get_if<std::int64_t>(&value);
    const double figure = whole ? static_cast<double>(*whole) : std::get<double>(value);
    if (column.type == ColumnType::boolean) return readable_text(column, Value{std::int64_t{figure != 0}});
    return figure_text(column, figure);
}

QString cell_text(const Plan& plan, const RowView& row, const TableField& field) {
    if (field.is_fid()) return QString::number(row.id().number);
    return value_text(plan, *field.column, row.view(field.position));
}

bool is_unknown(const RowView& row, const TableField& field) {
    return !field.is_fid() && is_nothing(row.view(field.position));
}

QString copied_text(const Plan& plan, const RowView& row, const TableField& field) {
    if (is_unknown(row, field)) return {};
    if (field.is_figure() && !field.is_fid()) return exact_text(*field.column, row.value(field.position));
    if (field.is_fid() || shows_titles(*field.column) || field.column->type == ColumnType::boolean)
        return cell_text(plan, row, field);
    return to_qstring(row.text(field.position)).simplified();
}

}  // namespace yimi::app
