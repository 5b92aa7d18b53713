#include "app/table/row_listing.h"

#include <numeric>

#include "app/panels/attribute_text.h"
#include "app/table/row_filter.h"
#include "app/table/value_order.h"

namespace yimi::app {
namespace {

/// The rows that are wished for, by growing id, with what they are sorted by.
class Gathered {
public:
    Gathered(const Plan& plan, const RowWish& wish, JobContext& job)
        : layer_(plan.layer(wish.table)), wish_(wish), filter_(plan, wish.table, wish.text), job_(job) {}

    void gather() {
        const auto take = [this](const RowView& row) { return taken(row); };
        switch (wish_.scope) {
            case RowScope::all:
                return layer_.for_each(take);
            case RowScope::in_view:
                return gather_view();
            case RowScope::selected:
                for (const FeatureId id : wish_.selected)
                    if (const auto row = layer_.row(id); row && !take(*row)) return;
        }
    }

    std::vector<FeatureId> ids;
    std::vector<ValueView> values;

private:
    void gather_view() {
        std::vector<FeatureId> in_view;
        layer_.query(wish_.view, [&](const RowView& row) {
            in_view.push_back(row.id());
            return true;
        });
        std::sort(in_view.begin(), in_view.end());
        for (const FeatureId id : in_view)
            if (!taken(*layer_.row(id))) return;
    }

    /// Whether to go on.
    bool taken(const RowView& row) {
        constexpr std::size_t look_up_every = 4096;
        if (++seen_ % look_up_every == 0) {
            job_.progress(seen_, 2 * layer_.size(), "table");
            if (job_.cancelled()) return false;
        }
        if (!filter_.passes(row)) return true;
        ids.push_back(row.id());
        if (wish_.sort_by && !wish_.sort_by->is_fid()) values.push_back(row.view(wish_.sort_by->position));
        return true;
    }

    const Layer& layer_;
    const RowWish& wish_;
    RowFilter filter_;
    JobContext& job_;
    std::size_t seen_ = 0;
};

/// Where a column shows something else than it holds, that is what it is sorted by.
ShownText shown_text(const Plan& plan, const Column& column) {
    if (!shows_titles(column) && column.name != "school_uid" && column.name != "profile") return {};
    return [&plan, &column](std::string_view held) { return value_text(plan, column, held); };
}

}  // namespace

RowListing::RowListing(const std::vector<FeatureId>& ids, const std::vector<std::uint32_t>& order)
    : by_id_(order.size()) {
    ids_.reserve(order.size());
    for (std::uint32_t row = 0; row < order.size(); ++row) {
        ids_.push_back(ids[order[row]]);
        by_id_[order[row]] = row;
    }
}

std::optional<std::size_t> RowListing::row_of(FeatureId id) const noexcept {
    const auto id_at = [this](std::size_t place) { return by_id_.empty() ? ids_[place] : ids_[by_id_[place]]; };
    std::size_t first = 0, last = ids_.size();
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (id_at(middle) < id)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == ids_.size() || id_at(first) != id) return std::nullopt;
    return by_id_.empty() ? first : by_id_[first];
}

std::vector<FeatureId> RowListing::ids(std::size_t first, std::size_t last) const {
    std::vector<FeatureId> some;
    if (first > last || last >= ids_.size()) return some;
    some.reserve(last - first + 1);
    if (by_id_.empty() || last - first + 1 < ids_.size()) {
        some.assign(ids_.begin() + static_cast<std::ptrdiff_t>(first),
                    ids_.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        if (!by_id_.empty()) std::sort(some.begin(), some.end());
    } else {
        for (const std::uint32_t row : by_id_) some.push_back(ids_[row]);
    }
    return some;
}

Result<RowListing> list_rows(const Plan& plan, const RowWish& wish, JobContext& job) {
    Gathered rows(plan, wish, job);
    rows.gather();
    if (job.cancelled()) return Error{ErrorCode::cancelled, "cancelled", {}};
    if (!wish.sort_by) return RowListing(std::move(rows.ids));
    if (wish.sort_by->is_fid()) {
        if (wish.order == Qt::AscendingOrder) return RowListing(std::move(rows.ids));
        std::vector<std::uint32_t> order(rows.ids.size());
        std::iota(order.rbegin(), order.rend(), 0U);
        return RowListing(rows.ids, order);
    }
    YIMI_TRY(order, value_order(rows.values, shown_text(plan, *wish.sort_by->column), wish.order, job));
    return RowListing(rows.ids, order);
}

}  // namespace yimi::app
