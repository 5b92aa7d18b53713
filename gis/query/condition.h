// Conditions that people type: plain SQL, as in every GIS, asked of a snapshot by SQLite itself through a virtual
// table. May use: core, gis/support, SQLite. Start here.
#pragma once

#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/plan.h"

namespace yimi::gis {

/// A field that a condition may name.
struct ConditionField {
    std::string name;     ///< "sidewalk": holds words as the file has them, 'both'
    std::string name_zh;  ///< "人行道": the same with Chinese words, '两侧'; empty where the title is taken
};
/// The fid, the table's columns, and two measures of the shape: shape_length_m (图形长度), shape_area_m2 (图形面积).
[[nodiscard]] std::vector<ConditionField> condition_fields(Table table);

/// The rows for which an SQL condition such as "speed_limit_kmh > 30 AND sidewalk IS NULL" is true, by growing id.
/// What is unknown makes a comparison neither true nor false. Full-width signs count as plain ones.
///
/// The text may come from anywhere: it can read the fields of this one layer and call a few functions of numbers, texts
/// and dates, nothing else; no other query stands within it, and it ends when the job is cancelled.
/// Errors: cancelled; bad_usage with "unknown_field", "unknown_function" or "near" (the word at which it breaks off,
/// empty at the end) among the details.
[[nodiscard]] Result<std::vector<FeatureId>> rows_where(const Plan& plan, Table table, const std::string& condition,
                                                        JobContext& job);

}  // namespace yimi::gis
