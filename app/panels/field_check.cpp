#include "app/panels/field_check.h"

#include <QCoreApplication>
#include <array>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::FieldCheck)
};

/// What the audit's rules and the engines cannot do without (RULES.md).
constexpr std::array<std::pair<Table, std::string_view>, 18> needed{{
    {Table::districts, "code"},
    {Table::blocks, "population"},
    {Table::streets, "speed_limit_kmh"},
    {Table::streets, "sidewalk"},
    {Table::crossings, "kind"},
    {Table::crossings, "approach_speed_kmh"},
    {Table::occluders, "kind"},
    {Table::occluders, "height_m"},
    {Table::buildings, "height_m"},
    {Table::schools, "stage"},
    {Table::schools, "seats"},
    {Table::school_gates, "school_uid"},
    {Table::playgrounds, "kind"},
    {Table::routes, "direction"},
    {Table::routes, "school_uid"},
    {Table::catchments, "school_uid"},
    {Table::hazards, "severity"},
    {Table::hazards, "title"},
}};

}  // namespace

QString held_problem(const Plan& plan, Table table, const Column& column, const Value& value) {
    if (is_unknown(value)) {
        const bool is_needed = std::find(needed.begin(), needed.end(), std::pair(table, column.name)) != needed.end();
        return is_needed ? Words::tr("Not known yet. Checks that need it stay unknown.") : QString();
    }
    if (column.name == "school_uid" && !plan.layer(Table::schools).find_uid(as_text(value)))
        return Words::tr("There is no such school in the plan. Choose another.");
    return read_field(column, exact_text(column, value)).problem;
}

}  // namespace yimi::app
