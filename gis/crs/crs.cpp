#include "gis/crs/crs.h"

#include <cctype>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <string_view>

#include "gis/crs/chinese_crs.h"
#include "gis/crs/proj_objects.h"
#include "gis/crs/remembered.h"

namespace yimi::gis {
namespace {

void destroy_list(PJ_OBJ_LIST* list) noexcept {
    proj_list_destroy(list);
}
using PjList = Owned<PJ_OBJ_LIST*, destroy_list>;

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

std::string name_of(const PJ* object) {
    const char* const name = object ? proj_get_name(object) : nullptr;
    return name ? name : "";
}

/// Nothing for any other projection, and for units other than metres.
std::optional<TransverseMercator> transverse_mercator_of(PJ_CONTEXT* context, const PJ* crs) {
    const Pj conversion(proj_crs_get_coordoperation(context, crs)), axes(proj_crs_get_coordinate_system(context, crs));
    const char* method = nullptr;
    double metres = 0;
    if (!conversion || !axes ||
        proj_coordoperation_get_method_info(context, conversion.get(), nullptr, nullptr, &method) == 0 || !method ||
        std::string_view(method) != "9807" ||
        proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &metres, nullptr, nullptr, nullptr) ==
            0 ||
        metres != 1)
        return std::nullopt;
    TransverseMercator found;
    const int count = proj_coordoperation_get_param_count(context, conversion.get());
    for (int index = 0; index < count; ++index) {
        const char* code = nullptr;
        double value = 0, unit = 1;
        if (proj_coordoperation_get_param(context, conversion.get(), index, nullptr, nullptr, &code, &value, nullptr,
                                          &unit, nullptr, nullptr, nullptr, nullptr) == 0 ||
            !code)
            return std::nullopt;
        const std::string_view parameter = code;
        const double degrees = value * unit * 180 / std::numbers::pi;
        if (parameter == "8801") found.latitude_deg = degrees;
        if (parameter == "8802") found.meridian_deg = degrees;
        if (parameter == "8805") found.scale = value * unit;
        if (parameter == "8806") found.false_easting_m = value * unit;
        if (parameter == "8807") found.false_northing_m = value * unit;
    }
    return found;
}

/// The system of China that is meant, where names are not EPSG's; empty where it is none.
std::string chinese_code_of(PJ_CONTEXT* context, const PJ* crs) {
    const PJ_TYPE type = proj_get_type(crs);
    if (type != PJ_TYPE_GEOGRAPHIC_2D_CRS && type != PJ_TYPE_PROJECTED_CRS) return {};
    const Pj degrees(proj_crs_get_geodetic_crs(context, crs));
    const Pj datum(degrees ? proj_crs_get_datum_forced(context, degrees.get()) : nullptr);
    const Pj ellipsoid(degrees ? proj_get_ellipsoid(context, degrees.get()) : nullptr);
    const Pj meridian(degrees ? proj_get_prime_meridian(context, degrees.get()) : nullptr);
    SystemParameters system{{name_of(crs), name_of(degrees.get()), name_of(datum.get())}, 0, 0, {}};
    double longitude = 0;
    if (!ellipsoid || !meridian ||
        proj_ellipsoid_get_parameters(context, ellipsoid.get(), &system.semi_axis_m, nullptr, nullptr,
                                      &system.inverse_flattening) == 0 ||
        proj_prime_meridian_get_parameters(context, meridian.get(), &longitude, nullptr, nullptr) == 0 ||
        longitude != 0)
        return {};
    if (type == PJ_TYPE_PROJECTED_CRS) {
        system.projection = transverse_mercator_of(context, crs);
        if (!system.projection) return {};
    }
    return chinese_code(system);
}

/// The listed system that means the same as one without a code.
Pj listed(PJ_CONTEXT* context, const PJ* crs) {
    const std::string code = chinese_code_of(context, crs);
    if (code.empty()) return database_match(context, crs);
    return Pj(proj_create(context, code.c_str()));
}

}  // namespace

std::string crs_of(const Plan& plan) {
    const Value setting = plan.setting("crs");
    const auto code = as_text(setting);
    return code.empty() ? default_project_crs : std::string(code);
}

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

Result<Pj> create_crs(PJ_CONTEXT* context, const std::string& definition) {
    Pj crs(proj_create(context, definition.c_str()));
    if (!crs || proj_is_crs(crs.get()) == 0 || !is_meant_by(crs.get(), definition))
        return unknown_crs(context, definition);
    const PJ_TYPE type = base_type(context, crs.get());
    if (!is_geographic(type) && type != PJ_TYPE_PROJECTED_CRS && type != PJ_TYPE_COMPOUND_CRS)
        return unknown_crs(context, definition);
    return crs;
}

namespace {

Result<Crs> looked_up(const std::string& definition) {
    const Context context = quiet_context();
    YIMI_TRY(crs, create_crs(context.get(), definition));
    Crs found{authority_code(crs.get()), {}, {}, false};
    if (found.code.empty()) {
        if (Pj match = listed(context.get(), crs.get())) {
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
    const Pj degrees(proj_crs_get_geodetic_crs(context.get(), crs.get()));
    found.datum = name_of(degrees.get());
    const char* wkt1 = proj_as_wkt(context.get(), crs.get(), PJ_WKT1_GDAL, nullptr);
    found.wkt1 = wkt1 ? wkt1 : "";
    return found;
}

}  // namespace

Result<Crs> find_crs(const std::string& definition) {
    // A match of the database takes tens of milliseconds, and a folder of files names the same few systems.
    static Remembered<Crs> known;
    if (auto before = known.find(definition)) return std::move(*before);
    auto found = looked_up(definition);
    if (found) known.keep(definition, found.value());
    return found;
}

}  // namespace yimi::gis
