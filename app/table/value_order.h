#pragma once

#include <QString>
#include <functional>
#include <span>
#include <vector>

#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/model/layer_columns.h"

namespace yimi::app {

/// What a text stands for when it is compared; null: the text itself.
using ShownText = std::function<QString(std::string_view)>;

/// The positions of `values` by growing (or falling) value: numbers by size, then texts as people sort them, Chinese by
/// pinyin, figures in a text by their size (楼2 before 楼10). What is unknown comes last either way; equal values keep
/// their order. Each distinct text is looked at once. Errors: cancelled.
[[nodiscard]] Result<std::vector<std::uint32_t>> value_order(std::span<const ValueView> values, const ShownText& shown,
                                                             Qt::SortOrder order, JobContext& job);

}  // namespace yimi::app
