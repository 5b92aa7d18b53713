#include "gis/crs/crs.h"

#include <proj.h>

#include <cctype>
#include <cmath>
#include <cstddef>

#include "gis/support/handles.h"

namespace yimi::gis {
namespace {

void destroy_context(PJ_CONTEXT* context) noexcept {
    proj_context_destroy(context);
}
void destroy_pj(PJ* pj) noexcept {
    proj_destroy(pj);
}
void destroy_list(PJ_OBJ_LIST* list) noexcept {
    proj_list_destroy(list);
}
using Context = Owned<PJ_CONTEXT*, destroy_context>;
using Pj = Owned<PJ*, destroy_pj>;
using PjList = Owned<PJ_OBJ_LIST*, destroy_list>;

/// A context that prints nothing and never asks the network for grids: figures must not depend on a connection.
Context quiet_context() {
    Context context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    proj_context_set_enable_network(context.get(), 0);
    return context;
}

Error unknown_crs(PJ_CONTEXT* context, const std::string& definition) {
    const int code = proj_context_errno(context);
    const char* reason = code != 0 ? proj_context_errno_string(context, code) : nullptr;
    return {ErrorCode::crs_unknown, reason ? reason : "not a coordinate system of maps", {{"crs", definition}}};
}

/// The type that decides degrees or metres: under a bound CRS lies its source.
PJ_TYPE base_type(PJ_CONTEXT* context, const PJ* crs) {
    const PJ_TYPE type = proj_get_type(crs);
    if (type != PJ_TYPE_BOUND_CRS) return type;
    const Pj source(proj_get_source_crs(context, crs));
    return source ? base_type(context, source.get()) : PJ_TYPE_UNKNOWN;
}

bool is_geographic(PJ_TYPE type) {
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

std::string letters_and_digits(std::string_view text) {
    std::string kept;
    for (const char each : text)
        if (std::isalnum(static_cast<unsigned char>(each)) != 0) kept += static_cast<char>(std::tolower(each));
    return kept;
}

/// PROJ takes any word for part of a name ("foo" for Amersfoort): only a whole name counts.
bool is_meant_by(const PJ* crs, const std::string& definition) {
    if (definition.find_first_of(":[{+=") != std::string::npos) return true;
    const char* name = proj_get_name(crs);
    return name && letters_and_digits(name) == letters_and_digits(definition);
}

/// A CRS that maps can lie in: geographic or projected.
Result<Pj> create_crs(PJ_CONTEXT* context, const std::string& definition) {
    Pj crs(proj_create(context, definition.c_str()));
    if (!crs || proj_is_crs(crs.get()) == 0 || !is_meant_by(crs.get(), definition))
        return unknown_crs(context, definition);
    const PJ_TYPE type = base_type(context, crs.get());
    if (!is_geographic(type) && type != PJ_TYPE_PROJECTED_CRS && type != PJ_TYPE_COMPOUND_CRS)
        return unknown_crs(context, definition);
    return crs;
}

std::string authority_code(const PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    return authority && code ? std::string(authority) + ":" + code : std::string();
}

/// The database's entry for a CRS that names no authority, if one means the same but for the order of the axes: PROJ's
/// guesses alone would also offer its neighbours.
Pj database_match(PJ_CONTEXT* context, const PJ* crs) {
    const Pj plain(proj_normalize_for_visualization(context, crs));
    int* confidences = nullptr;
    const PjList candidates(proj_identify(context, crs, "EPSG", nullptr, &confidences));
    proj_int_list_destroy(confidences);
    if (!plain || !candidates) return {};
    const int count = proj_list_get_count(candidates.get());
    for (int index = 0; index < count; ++index) {
        Pj candidate(proj_list_get(context, candidates.get(), index));
        if (!candidate || authority_code(candidate.get()).empty() || proj_is_deprecated(candidate.get()) != 0) continue;
        const Pj normalized(proj_normalize_for_visualization(context, candidate.get()));
        if (normalized &&
            proj_is_equivalent_to_with_ctx(context, plain.get(), normalized.get(), PJ_COMP_EQUIVALENT) != 0)
            return candidate;
    }
    return {};
}

}  // namespace

Result<Crs> find_crs(const std::string& definition) {
    const Context context = quiet_context();
    YIMI_TRY(crs, create_crs(context.get(), definition));
    Crs found{authority_code(crs.get()), {}, {}, false};
    if (found.code.empty()) {
        if (Pj match = database_match(context.get(), crs.get())) {
            crs = std::move(match);
            found.code = authority_code(crs.get());
        }
    }
    const char* name = proj_get_name(crs.get());
    const char* wkt = proj_as_wkt(context.get(), crs.get(), PJ_WKT2_2019, nullptr);
    if (!wkt) return unknown_crs(context.get(), definition);
    found.name = name ? name : "";
    found.wkt = wkt;
    found.geographic = is_geographic(base_type(context.get(), crs.get()));
    const char* wkt1 = proj_as_wkt(context.get(), crs.get(), PJ_WKT1_GDAL, nullptr);
    found.wkt1 = wkt1 ? wkt1 : "";
    return found;
}

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
    PJ_CONTEXT* const context = state->context.get();
    YIMI_TRY(source, create_crs(context, from));
    YIMI_TRY(target, create_crs(context, to));
    const Pj operation(proj_create_crs_to_crs_from_pj(context, source.get(), target.get(), nullptr, nullptr));
    if (operation) state->operation = Pj(proj_normalize_for_visualization(context, operation.get()));
    if (!state->operation) return unknown_crs(context, from + " -> " + to);
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

Result<Point> Transformer::transformed(Point point) const {
    YIMI_TRY(done, transform(std::span(&point, 1)));
    static_cast<void>(done);
    return point;
}

}  // namespace yimi::gis
