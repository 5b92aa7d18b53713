#include "app/document/selection.h"
#include "app/table/row_listing.h"
#include "gis/query/condition.h"
#include "tests/bench/bench.h"

namespace yimi::bench {
namespace {

/// The buildings of the plan, as the attribute table lists them.
class ListRows : public Bench {
public:
    Result<Done> open(const Request& request) override {
        YIMI_TRY(plan, plan_of(request));
        plan_ = std::move(plan);
        return Done{};
    }

protected:
    Result<Work> list(const app::RowWish& wish) const {
        QuietJob job;
        YIMI_TRY(rows, app::list_rows(plan_, wish, job));
        return Work{rows.size(), rows.size() == 0 ? 0 : static_cast<double>(rows.id(rows.size() / 2).number)};
    }
    [[nodiscard]] const Plan& plan() const noexcept { return plan_; }

private:
    Plan plan_;
};

/// Sorted by the text column that differs in every row. Count: rows; check: the fid of the middle one.
class SortRows final : public ListRows {
public:
    [[nodiscard]] unsigned threads(const Request& request) const noexcept override { return request.threads; }
    Result<Work> run() override {
        app::RowWish wish{Table::buildings};
        wish.sort_by = app::TableField{&schema_of(wish.table).columns[common_column::uid], common_column::uid};
        return list(wish);
    }
};

/// Filtered by a text that few rows hold. Count: rows found; check: the fid of the middle one.
class FilterRows final : public ListRows {
public:
    Result<Work> run() override {
        app::RowWish wish{Table::buildings};
        wish.text = QStringLiteral("777");
        return list(wish);
    }
};

/// Rows of which a condition is true. Count: rows found; check: the sum of their fids.
class SelectWhere final : public ListRows {
public:
    Result<Work> run() override {
        QuietJob job;
        YIMI_TRY(ids, gis::rows_where(plan(), Table::buildings, "height_m > 30 AND name IS NULL", job));
        Work work{ids.size(), 0};
        for (const FeatureId id : ids) work.check += static_cast<double>(id.number);
        return work;
    }
};

}  // namespace

std::unique_ptr<Bench> sort_rows_bench() {
    return std::make_unique<SortRows>();
}
std::unique_ptr<Bench> filter_rows_bench() {
    return std::make_unique<FilterRows>();
}
std::unique_ptr<Bench> select_where_bench() {
    return std::make_unique<SelectWhere>();
}

}  // namespace yimi::bench
