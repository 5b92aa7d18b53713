#include "app/table/copied_rows.h"

namespace yimi::app {

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

Result<QString> copied_rows(const Plan& plan, Table table, std::span<const FeatureId> ids,
                            std::span<const TableField> fields, JobContext& job) {
    constexpr std::size_t look_up_every = 1024;
    QString text;
    const auto add_line = [&](const auto& text_of) {
        for (std::size_t at = 0; at < fields.size(); ++at)
            text += text_of(fields[at]) + (at + 1 < fields.size() ? QLatin1Char('\t') : QLatin1Char('\n'));
    };
    add_line([](const TableField& field) { return field_title(field); });
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (at % look_up_every == 0) {
            if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
            job.progress(at, ids.size(), "copy");
        }
        if (const auto row = plan.layer(table).row(ids[at]))
            add_line([&](const TableField& field) { return copied_text(plan, *row, field); });
    }
    return text;
}

}  // namespace yimi::app
