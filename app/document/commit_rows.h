#pragma once

#include <functional>

#include "app/document/bulk_change.h"
#include "app/document/selection.h"

namespace yimi::app {

/// Commits at once, or as a job where the rows are many. `done` is called once the plan has them; where they are
/// refused, the document says why.
void commit_rows(Document& document, Edit edit, std::function<void()> done = {});
/// The same for an edit that is costly to make: of about that many `rows`. `make` must not touch anything but its
/// argument; an empty edit is none.
void commit_rows(Document& document, std::size_t rows, std::function<Edit(const Plan&)> make,
                 std::function<void()> done = {});
/// Takes rows away, where they are still there, in one edit of that name. No question asked: undo brings all back.
void delete_rows(Document& document, std::vector<FeatureRef> rows, std::string edit_name,
                 std::function<void()> done = {});
/// The rows that an edit makes.
[[nodiscard]] std::vector<FeatureRef> rows_made(const Edit& edit);

}  // namespace yimi::app
