#include <proj.h>

#include <cmath>
#include <map>
#include <mutex>

#include "gis/crs/crs.h"
#include "gis/crs/proj_objects.h"

namespace yimi::gis {
namespace {

/// To find the operation between two systems takes PROJ up to a tenth of a second; to copy it, a hundredth of that.
class KnownOperations {
public:
    /// A copy for the thread that owns `context`; nothing where it is not known.
    [[nodiscard]] Pj copy_for(PJ_CONTEXT* context, const std::string& from, const std::string& to) {
        const std::lock_guard lock(guard_);
        const auto known = operations_.find({from, to});
        return known == operations_.end() ? Pj() : Pj(proj_clone(context, known->second.get()));
    }
    void keep(const std::string& from, const std::string& to, const PJ* operation) {
        constexpr std::size_t most = 64, longest = 16384;  // a hostile folder may name a great many, at any length
        if (from.size() + to.size() > longest) return;
        const std::lock_guard lock(guard_);
        if (operations_.size() >= most) operations_.clear();
        if (Pj copy(proj_clone(context_.get(), operation)); copy) operations_[{from, to}] = std::move(copy);
    }

private:
    std::mutex guard_;
    Context context_ = quiet_context();  // outlives the operations
    std::map<std::pair<std::string, std::string>, Pj> operations_;
};

Result<Pj> operation_between(PJ_CONTEXT* context, const std::string& from, const std::string& to) {
    static auto& known = *new KnownOperations;  // never destroyed: PROJ may be gone before it
    if (Pj copy = known.copy_for(context, from, to)) return copy;
    YIMI_TRY(source, create_crs(context, from));
    YIMI_TRY(target, create_crs(context, to));
    const Pj operation(proj_create_crs_to_crs_from_pj(context, source.get(), target.get(), nullptr, nullptr));
    Pj normalized(operation ? proj_normalize_for_visualization(context, operation.get()) : nullptr);
    if (!normalized) return unknown_crs(context, from + " -> " + to);
    known.keep(from, to, normalized.get());
    return normalized;
}

}  // namespace

struct Transformer::State {
    Context context = quiet_context();  // outlives the operation made with it
    Pj operation;
};

Transformer::Transformer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Transformer::Transformer(Transformer&&) noexcept = default;
Transformer& Transformer::operator=(Transformer&&) noexcept = default;
Transformer::~Transformer() = default;

Result<Transformer> Transformer::between(const std::string& from, const std::string& to) {
    auto state = std::make_unique<State>();
    YIMI_TRY(operation, operation_between(state->context.get(), from, to));
    state->operation = std::move(operation);
    return Transformer(std::move(state));
}

Result<Done> Transformer::transform(std::span<Point> points) const {
    if (points.empty()) return Done{};
    for (std::size_t index = 0; index < points.size(); ++index)
        if (!std::isfinite(points[index].x) || !std::isfinite(points[index].y))
            return Error{ErrorCode::bad_data, "not a coordinate", {{"point", std::to_string(index)}}};
    proj_errno_reset(state_->operation.get());
    proj_trans_generic(state_->operation.get(), PJ_FWD, &points[0].x, sizeof(Point), points.size(), &points[0].y,
                       sizeof(Point), points.size(), nullptr, 0, 0, nullptr, 0, 0);
    for (std::size_t index = 0; index < points.size(); ++index)
        if (!std::isfinite(points[index].x) || !std::isfinite(points[index].y))
            return Error{ErrorCode::bad_data,
                         "the coordinate lies outside what the coordinate system can show",
                         {{"point", std::to_string(index)}}};
    return Done{};
}

std::optional<double> Transformer::accuracy_m(Point at) const {
    if (!transformed(at)) return std::nullopt;
    const Pj used(proj_trans_get_last_used_operation(state_->operation.get()));
    if (!used || proj_coordoperation_has_ballpark_transformation(state_->context.get(), used.get()) != 0)
        return std::nullopt;
    const double accuracy_m = proj_coordoperation_get_accuracy(state_->context.get(), used.get());
    return accuracy_m < 0 ? std::nullopt : std::optional(accuracy_m);
}

Result<Point> Transformer::transformed(Point point) const {
    YIMI_TRY(done, transform(std::span(&point, 1)));
    static_cast<void>(done);
    return point;
}

}  // namespace yimi::gis
