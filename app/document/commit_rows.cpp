#include "app/document/commit_rows.h"

namespace yimi::app {

void commit_rows(Document& document, Edit edit, std::function<void()> done) {
    const std::size_t rows = row_count(edit);
    commit_rows(
        document, rows, [edit = std::move(edit)](const Plan&) { return edit; }, std::move(done));
}

void commit_rows(Document& document, std::size_t rows, std::function<Edit(const Plan&)> make,
                 std::function<void()> done) {
    const auto tell = [done = std::move(done)](bool is_done) {
        if (is_done && done) done();
    };
    if (rows <= most_rows_at_once) {
        const Edit edit = make(*document.snapshot());
        if (!edit.empty()) tell(document.commit(edit));
        return;
    }
    document.commit_in_background(
        [make = std::move(make)](const Plan& plan, JobContext&) -> Result<Edit> { return make(plan); }, tell);
}

void delete_rows(Document& document, std::vector<FeatureRef> rows, std::string edit_name, std::function<void()> done) {
    const std::size_t count = rows.size();
    const auto make = [name = std::move(edit_name), rows = std::move(rows)](const Plan& plan) {
        Edit edit{name, {}};
        for (const FeatureRef& row : rows)
            if (auto before = plan.layer(row.table).feature(row.id))
                edit.changes.push_back(FeatureChange{row.table, row.id, std::move(before), std::nullopt});
        return edit;
    };
    commit_rows(document, count, make, std::move(done));
}

std::vector<FeatureRef> rows_made(const Edit& edit) {
    std::vector<FeatureRef> made;
    for (const Change& change : edit.changes)
        if (const auto* row = std::get_if<FeatureChange>(&change); row && !row->before)
            made.push_back({row->table, row->id});
    return made;
}

}  // namespace yimi::app
