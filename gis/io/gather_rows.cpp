#include "gis/io/gather_rows.h"

#include <cmath>
#include <condition_variable>
#include <map>
#include <thread>

#include "core/base/parallel.h"
#include "core/ledger/records.h"
#include "gis/io/known_uids.h"
#include "gis/support/uuid.h"

namespace yimi::gis {
namespace {

bool could_be_degrees(const Geometry& shape) {
    return std::all_of(shape.points.begin(), shape.points.end(),
                       [](Point point) { return std::abs(point.x) <= 180 && std::abs(point.y) <= 90; });
}

/// Rows with ids and uids of their own, in the order of the source. Used by one thread at a time.
class RowPacker {
public:
    RowPacker(const RowRequest& request, const Layer& into, LayerReport& report)
        : request_(request),
          report_(report),
          builder_(request.features.table),
          uids_(into, request.earlier),
          next_id_(into.next_id().number) {}

    void add(FeatureBatch batch) {
        if (report_.read == 0) reserve_like(batch);
        report_.read += batch.arrivals.size();
        report_.texts_in_other_encoding += batch.texts_in_other_encoding;
        for (const auto& [column, count] : batch.unknown_values) report_.unknown_values[column] += count;
        for (Arrival& arrival : batch.arrivals) add(arrival);
    }

    [[nodiscard]] std::shared_ptr<const LayerColumns> finish() { return builder_.finish(); }

private:
    /// One allocation where the first features are like the others: growing by doubling would hold a city twice.
    void reserve_like(const FeatureBatch& batch) {
        if (batch.arrivals.empty()) return;
        std::size_t points = 0;
        for (const Arrival& arrival : batch.arrivals)
            for (const Geometry& shape : arrival.placed.shapes) points += shape.points.size();
        // A file may tell any number of features; what it does not hold costs address space only.
        constexpr std::size_t most_rows = std::size_t{1} << 22U, most_points = std::size_t{1} << 25U;
        const std::size_t rows = std::min(request_.features.layer.features, most_rows);
        const double points_each = 1.05 * static_cast<double>(points) / static_cast<double>(batch.arrivals.size());
        const double points_in_all = std::min(points_each * static_cast<double>(rows), double{most_points});
        builder_.reserve(rows, static_cast<std::size_t>(points_in_all));
    }

    void add(Arrival& arrival) {
        PlacedShape& placed = arrival.placed;
        if (*placed.why_not != '\0') {
            const bool unreadable = arrival.damaged && std::string_view(placed.why_not) == "no_geometry";
            report_.rejects.push_back({arrival.fid, unreadable ? "invalid_geometry" : placed.why_not, placed.at});
            return;
        }
        const std::string own_uid(as_text(arrival.values[common_column::uid]));
        if (!own_uid.empty() && !uids_.take(own_uid)) {
            report_.rejects.push_back({arrival.fid, "duplicate_uid", placed.at});
            return;
        }
        if (*placed.repair != '\0') {
            ++report_.repaired;
            const Point at = placed.at.value_or(placed.shapes.front().points.front());
            report_.repairs.push_back({arrival.fid, placed.repair, placed.reason, at, FeatureId{next_id_}});
        }
        list_meaningless(arrival);
        if (request_.features.table == Table::hazards) leave_history_behind(arrival.values);
        if (is_unknown(arrival.values[common_column::source])) arrival.values[common_column::source] = request_.source;
        const std::size_t parts = placed.shapes.size();
        for (std::size_t part = 0; part < parts; ++part) {
            if (own_uid.empty())
                arrival.values[common_column::uid] = make_uuid();
            else if (parts > 1)
                arrival.values[common_column::uid] = own_uid + "-" + std::to_string(part + 1);
            builder_.add(FeatureId{next_id_++}, placed.shapes[part], arrival.values);
            ++report_.imported;
        }
    }

    /// An entry of another project's ledger stands in that ledger, and not in this one.
    static void leave_history_behind(std::vector<Value>& hazard) {
        static const std::size_t history = column(Table::hazards, "history");
        if (is_ledger_history(as_text(hazard[history]))) hazard[history] = {};
    }

    void list_meaningless(Arrival& arrival) {
        constexpr std::size_t most_listed = 10'000;
        const auto columns = schema_of(request_.features.table).columns;
        for (Meaningless& each : arrival.meaningless)
            if (report_.unknown_rows.size() < most_listed)
                report_.unknown_rows.push_back({arrival.fid, std::string(columns[each.column].name),
                                                std::move(each.value), arrival.placed.shapes.front().points.front(),
                                                FeatureId{next_id_}});
    }

    const RowRequest& request_;
    LayerReport& report_;
    LayerBuilder builder_;
    KnownUids uids_;
    std::int64_t next_id_;
};

/// Batches finish in any order; they are packed in the source's.
class Gathering {
public:
    Gathering(const RowRequest& request, const Layer& into, LayerReport& report, JobContext& job)
        : request_(request), report_(report), job_(job), packer_(request, into, report) {}

    /// Nothing once somebody failed or the job is cancelled.
    [[nodiscard]] bool goes_on() {
        const std::lock_guard lock(guard_);
        if (!failure_ && job_.cancelled()) failure_ = Error{ErrorCode::cancelled, "cancelled", {}};
        return !failure_;
    }

    void fail(Error error) {
        const std::lock_guard lock(guard_);
        if (!failure_) failure_ = std::move(error);
        is_nearer_.notify_all();
    }

    /// Waits where the batch is far ahead of the one that comes next.
    void take(FeatureBatch batch, std::size_t with_shape, std::size_t like_degrees) {
        std::unique_lock lock(guard_);
        constexpr std::size_t most_waiting = 8;
        is_nearer_.wait(lock, [&] { return failure_ || batch.number < next_ + most_waiting; });
        rows_.with_shape += with_shape;
        rows_.like_degrees += like_degrees;
        waiting_.emplace(batch.number, std::move(batch));
        for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_;
             first = waiting_.erase(first), ++next_)
            packer_.add(std::move(first->second));
        const std::size_t told = request_.features.layer.features;
        job_.progress(report_.read, std::max(told, report_.read), "import");
        is_nearer_.notify_all();
    }

    [[nodiscard]] Result<GatheredRows> finish() {
        if (failure_) return std::move(*failure_);
        rows_.columns = packer_.finish();
        return std::move(rows_);
    }

private:
    const RowRequest& request_;
    LayerReport& report_;
    JobContext& job_;
    RowPacker packer_;
    std::mutex guard_;
    std::condition_variable is_nearer_;
    std::map<std::size_t, FeatureBatch> waiting_;
    std::size_t next_ = 0;
    std::optional<Error> failure_;
    GatheredRows rows_;
};

/// One thread's share: reads a batch, places its shapes, hands it over.
Result<Done> work(FeatureBatches& batches, const RowRequest& request, const GeometryKernel& kernel,
                  Gathering& gathering) {
    YIMI_TRY(reader, FeatureBatches::Reader::make(batches));
    YIMI_TRY(placer, ShapePlacer::make(request.place, kernel));
    while (gathering.goes_on()) {
        YIMI_TRY(next, reader.next());
        if (!next) break;
        std::size_t with_shape = 0, like_degrees = 0;
        for (Arrival& arrival : next->arrivals) {
            if (request.swap_axes)
                for (Point& point : arrival.shape.geometry.points) std::swap(point.x, point.y);
            if (!arrival.shape.geometry.empty()) {
                ++with_shape;
                if (could_be_degrees(arrival.shape.geometry)) ++like_degrees;
            }
            arrival.placed = placer.place(std::move(arrival.shape));
        }
        gathering.take(std::move(*next), with_shape, like_degrees);
    }
    return Done{};
}

}  // namespace

Result<GatheredRows> gather_rows(const RowRequest& request, const Layer& into, const GeometryKernel& kernel,
                                 SourceKeeper& sources, LayerReport& report, JobContext& job) {
    YIMI_TRY(batches, FeatureBatches::open(request.features, sources));
    Gathering gathering(request, into, report, job);
    const auto run = [&] {
        if (auto done = work(*batches, request, kernel, gathering); !done) gathering.fail(std::move(done).error());
    };
    {
        std::vector<std::jthread> helpers;
        constexpr std::size_t worth_a_thread = 4096;
        const std::size_t useful = 1 + request.features.layer.features / worth_a_thread;
        for (std::size_t extra = 1; extra < std::min<std::size_t>(default_threads(), useful); ++extra)
            helpers.emplace_back(run);
        run();
    }
    return gathering.finish();
}

}  // namespace yimi::gis
