#include "app/table/copied_rows.h"

namespace yimi::app {
namespace {

template <class TextOf>
QString line_of(std::span<const TableField> fields, TextOf text_of) {
    QString line;
    for (std::size_t at = 0; at < fields.size(); ++at)
        line += text_of(fields[at]) + (at + 1 < fields.size() ? QLatin1Char('\t') : QLatin1Char('\n'));
    return line;
}

Result<QString> lines_of(const Plan& plan, Table table, std::span<const FeatureId> ids,
                         std::span<const TableField> fields, JobContext& job) {
    constexpr std::size_t look_up_every = 1024;
    QString lines;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (at % look_up_every == 0) {
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            job.progress(at, ids.size(), "copy");
        }
        if (const auto row = plan.layer(table).row(ids[at]))
            lines += line_of(fields, [&](const TableField& field) { return copied_text(plan, *row, field); });
    }
    return lines;
}

}  // namespace

std::vector<FeatureId> in_listed_order(std::span<const FeatureId> ids, const RowListing& listing) {
    std::vector<std::pair<std::size_t, FeatureId>> rows;
    for (const FeatureId id : ids)
        if (const auto row = listing.row_of(id)) rows.emplace_back(*row, id);
    std::sort(rows.begin(), rows.end());
    std::vector<FeatureId> ordered;
    ordered.reserve(rows.size());
    for (const auto& [row, id] : rows) ordered.push_back(id);
    return ordered;
}

Result<QString> copied_cells(const Plan& plan, Table table, std::span<const FeatureId> ids, const TableField& field,
                             JobContext& job) {
    YIMI_TRY(lines, lines_of(plan, table, ids, {&field, 1}, job));
    return lines.chopped(lines.isEmpty() ? 0 : 1);  // a single cell is no line
}

Result<QString> copied_rows(const Plan& plan, Table table, std::span<const FeatureId> ids,
                            std::span<const TableField> fields, JobContext& job) {
    YIMI_TRY(lines, lines_of(plan, table, ids, fields, job));
    return line_of(fields, [](const TableField& field) { return field_title(field); }) + lines;
}

}  // namespace yimi::app
