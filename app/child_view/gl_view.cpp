#include "app/child_view/gl_view.h"

#include <QOpenGLContext>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "app/child_view/shaders.h"

namespace yimi::app {
namespace {

constexpr int shadow_map_px = 2048;
constexpr float shadow_reach_m = 70;   ///< around the eye; beyond, nothing lies in shadow
constexpr double shadows_last_m = 15;  ///< so far the eye may go before the shadows are drawn anew
constexpr float haze_reach_m = 230;

QVector3D towards(const SunPosition& sun) {
    const double azimuth = sun.azimuth_deg * std::numbers::pi / 180, rise = sun.elevation_deg * std::numbers::pi / 180;
    return {static_cast<float>(std::sin(azimuth) * std::cos(rise)),
            static_cast<float>(std::cos(azimuth) * std::cos(rise)), static_cast<float>(std::sin(rise))};
}

QVector3D mixed(QVector3D a, QVector3D b, float share) {
    return a * (1 - share) + b * share;
}

/// The light of an hour: by how high the sun stands.
struct Light {
    QVector3D sun, sky, ground, haze, zenith;
    explicit Light(const SunPosition& position) {
        const auto rise = static_cast<float>(position.elevation_deg);
        const float day = std::clamp((rise + 5) / 9, 0.0F, 1.0F), high = std::clamp(rise / 30, 0.0F, 1.0F);
        sun = mixed({0.7F, 0.5F, 0.34F}, {0.55F, 0.51F, 0.44F}, high) * std::clamp((rise + 1) / 6, 0.0F, 1.0F);
        sky = mixed({0.26F, 0.29F, 0.38F}, {0.6F, 0.62F, 0.65F}, day);
        ground = mixed({0.2F, 0.21F, 0.26F}, {0.46F, 0.44F, 0.41F}, day);
        haze = mixed({0.2F, 0.23F, 0.32F}, mixed({0.91F, 0.84F, 0.76F}, {0.87F, 0.9F, 0.92F}, high), day);
        zenith = mixed({0.08F, 0.1F, 0.18F}, {0.5F, 0.67F, 0.84F}, day);
    }
};

/// Whether a tile may be seen: not all its corners beyond one side of the view.
bool may_be_seen(const MeshTile& tile, const QMatrix4x4& matrix) {
    constexpr float low_m = -60;
    std::array<int, 5> beyond{};
    for (int corner = 0; corner < 8; ++corner) {
        const QVector4D place(static_cast<float>(corner & 1 ? tile.box.max_x : tile.box.min_x),
                              static_cast<float>(corner & 2 ? tile.box.max_y : tile.box.min_y),
                              corner & 4 ? tile.top_m : low_m, 1);
        const QVector4D at = matrix * place;
        beyond[0] += at.x() < -at.w();
        beyond[1] += at.x() > at.w();
        beyond[2] += at.y() < -at.w();
        beyond[3] += at.y() > at.w();
        beyond[4] += at.w() < 0;
    }
    return std::none_of(beyond.begin(), beyond.end(), [](int count) { return count == 8; });
}

double squared_distance(const MeshTile& tile, Point at) {
    const Point off = tile.box.centre() - at;
    return dot(off, off);
}

}  // namespace

QSurfaceFormat child_view_format() {
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    return format;
}

GlView::GlView() : gl_(QOpenGLContext::currentContext()->extraFunctions()) {
    make_programs();
    if (!is_able()) return;
    surface_array_.create();
    empty_array_.create();
    corners_.create();
    indices_.create();
    make_shadow_map();
}

GlView::~GlView() {
    if (shadows_.frame) gl_->glDeleteFramebuffers(1, &shadows_.frame);
    if (shadows_.depth) gl_->glDeleteTextures(1, &shadows_.depth);
}

void GlView::make_programs() {
    const auto make = [this](QOpenGLShaderProgram& program, const char* corners, const char* pixels) {
        const bool made = program.addShaderFromSourceCode(QOpenGLShader::Vertex, corners) &&
                          program.addShaderFromSourceCode(QOpenGLShader::Fragment, pixels) && program.link();
        if (!made) problem_ = program.log();
    };
    make(surface_, shaders::surface_vertex, shaders::surface_fragment);
    make(sky_, shaders::sky_vertex, shaders::sky_fragment);
    make(shade_, shaders::shade_vertex, shaders::shade_fragment);
}

void GlView::make_shadow_map() {
    GLint bound = 0;
    gl_->glGetIntegerv(GL_FRAMEBUFFER_BINDING, &bound);
    gl_->glGenTextures(1, &shadows_.depth);
    gl_->glBindTexture(GL_TEXTURE_2D, shadows_.depth);
    gl_->glTexImage2D(GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT24, shadow_map_px, shadow_map_px, 0, GL_DEPTH_COMPONENT,
                      GL_UNSIGNED_INT, nullptr);
    for (const auto& [name, value] : {std::pair<GLenum, GLint>(GL_TEXTURE_MIN_FILTER, GL_LINEAR),
                                      {GL_TEXTURE_MAG_FILTER, GL_LINEAR},
                                      {GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE},
                                      {GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE},
                                      {GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE},
                                      {GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL}})
        gl_->glTexParameteri(GL_TEXTURE_2D, name, value);
    gl_->glGenFramebuffers(1, &shadows_.frame);
    gl_->glBindFramebuffer(GL_FRAMEBUFFER, shadows_.frame);
    gl_->glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, shadows_.depth, 0);
    const GLenum none = GL_NONE;
    gl_->glDrawBuffers(1, &none);
    gl_->glReadBuffer(GL_NONE);
    gl_->glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(bound));
}

void GlView::set_surroundings(std::shared_ptr<const Surroundings> surroundings) {
    surroundings_ = std::move(surroundings);
    shadows_.sun.reset();
    if (!surroundings_) return;
    const ViewMesh& mesh = surroundings_->mesh;
    surface_array_.bind();
    corners_.bind();
    corners_.allocate(mesh.vertices.data(), static_cast<int>(mesh.vertices.size() * sizeof(ViewVertex)));
    indices_.bind();
    indices_.allocate(mesh.indices.data(), static_cast<int>(mesh.indices.size() * sizeof(std::uint32_t)));
    const auto from = [](std::size_t offset) { return reinterpret_cast<const void*>(offset); };
    constexpr GLsizei step = sizeof(ViewVertex);
    for (GLuint input = 0; input < 5; ++input) gl_->glEnableVertexAttribArray(input);
    gl_->glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, step, from(offsetof(ViewVertex, at)));
    gl_->glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, step, from(offsetof(ViewVertex, u)));
    gl_->glVertexAttribPointer(2, 3, GL_BYTE, GL_TRUE, step, from(offsetof(ViewVertex, normal)));
    gl_->glVertexAttribIPointer(3, 1, GL_UNSIGNED_BYTE, step, from(offsetof(ViewVertex, material)));
    gl_->glVertexAttribPointer(4, 4, GL_UNSIGNED_BYTE, GL_TRUE, step, from(offsetof(ViewVertex, tint)));
    surface_array_.release();
}

void GlView::draw_tiles(const std::vector<MeshTile>& tiles, const QMatrix4x4* seen_by, Point eye) {
    std::vector<const MeshTile*> seen;
    for (const MeshTile& tile : tiles)
        if (!seen_by || may_be_seen(tile, *seen_by)) seen.push_back(&tile);
    // The nearest first: what they hide is not painted.
    std::sort(seen.begin(), seen.end(), [&](const MeshTile* a, const MeshTile* b) {
        return squared_distance(*a, eye) < squared_distance(*b, eye);
    });
    for (const MeshTile* tile : seen)
        gl_->glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(tile->count), GL_UNSIGNED_INT,
                            reinterpret_cast<const void*>(tile->first * sizeof(std::uint32_t)));
}

void GlView::draw_shadows(const EyeCamera& camera, const SunPosition& sun) {
    const bool is_fresh = shadows_.sun && shadows_.sun->azimuth_deg == sun.azimuth_deg &&
                          shadows_.sun->elevation_deg == sun.elevation_deg &&
                          distance(shadows_.middle, camera.at) < shadows_last_m;
    if (is_fresh) return;
    shadows_.sun = sun;
    shadows_.middle = camera.at;
    const ViewMesh& mesh = surroundings_->mesh;
    const Point at = camera.at - mesh.origin;
    const QVector3D middle(static_cast<float>(at.x), static_cast<float>(at.y),
                           static_cast<float>(surroundings_->ground_m(camera.at)));
    constexpr float far_m = 600;
    QMatrix4x4 matrix;
    matrix.ortho(-shadow_reach_m, shadow_reach_m, -shadow_reach_m, shadow_reach_m, 0, 2 * far_m);
    matrix.lookAt(middle + towards(sun) * far_m, middle, {0, 0, 1});
    shadows_.matrix = matrix;
    GLint bound = 0;
    gl_->glGetIntegerv(GL_FRAMEBUFFER_BINDING, &bound);
    gl_->glBindFramebuffer(GL_FRAMEBUFFER, shadows_.frame);
    gl_->glViewport(0, 0, shadow_map_px, shadow_map_px);
    gl_->glClear(GL_DEPTH_BUFFER_BIT);
    gl_->glEnable(GL_POLYGON_OFFSET_FILL);
    gl_->glPolygonOffset(2, 4);
    shade_.bind();
    shade_.setUniformValue("matrix", matrix);
    surface_array_.bind();
    if (sun.elevation_deg > 0)
        for (const auto* tiles : {&mesh.solid, &mesh.airy}) draw_tiles(*tiles, &matrix, at);
    surface_array_.release();
    gl_->glDisable(GL_POLYGON_OFFSET_FILL);
    gl_->glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(bound));
}

void GlView::draw_sky(const QMatrix4x4& matrix, const ViewLook& look) {
    const Light light(look.sun);
    sky_.bind();
    sky_.setUniformValue("back", matrix.inverted());
    sky_.setUniformValue("haze", light.haze);
    sky_.setUniformValue("zenith", light.zenith);
    sky_.setUniformValue("sun_dir", towards(look.sun));
    sky_.setUniformValue("sun_light", light.sun);
    empty_array_.bind();
    gl_->glDepthMask(GL_FALSE);
    gl_->glDepthFunc(GL_LEQUAL);
    gl_->glDrawArrays(GL_TRIANGLES, 0, 3);
    gl_->glDepthMask(GL_TRUE);
    empty_array_.release();
}

void GlView::draw(const EyeCamera& camera, const ViewLook& look, QSize size_px) {
    gl_->glEnable(GL_DEPTH_TEST);
    gl_->glDisable(GL_CULL_FACE);
    gl_->glDisable(GL_BLEND);
    gl_->glDepthMask(GL_TRUE);
    gl_->glDepthFunc(GL_LESS);
    if (surroundings_) draw_shadows(camera, look.sun);
    gl_->glViewport(0, 0, size_px.width(), size_px.height());
    gl_->glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    const Point origin = surroundings_ ? surroundings_->mesh.origin : camera.at;
    const double ground_m = surroundings_ ? surroundings_->ground_m(camera.at) : 0;
    const QMatrix4x4 matrix =
        view_matrix(camera, origin, ground_m, static_cast<double>(size_px.width()) / std::max(1, size_px.height()));
    if (surroundings_) {
        const Light light(look.sun);
        const Point at = camera.at - origin;
        surface_.bind();
        surface_.setUniformValue("matrix", matrix);
        surface_.setUniformValue("to_shadow", shadows_.matrix);
        surface_.setUniformValue("eye", QVector3D(static_cast<float>(at.x), static_cast<float>(at.y),
                                                  static_cast<float>(ground_m + camera.eye.metres)));
        surface_.setUniformValue("sun_dir", towards(look.sun));
        surface_.setUniformValue("sun_light", light.sun);
        surface_.setUniformValue("sky_light", light.sky);
        surface_.setUniformValue("ground_light", light.ground);
        surface_.setUniformValue("haze", light.haze);
        surface_.setUniformValue("haze_m", haze_reach_m);
        surface_.setUniformValue("shadow_map", 0);
        gl_->glActiveTexture(GL_TEXTURE0);
        gl_->glBindTexture(GL_TEXTURE_2D, shadows_.depth);
        surface_array_.bind();
        const ViewMesh& mesh = surroundings_->mesh;
        draw_tiles(mesh.solid, &matrix, at);
        if (!look.only_solid) draw_tiles(mesh.airy, &matrix, at);
        draw_tiles(mesh.ground, &matrix, at);
        surface_array_.release();
    }
    draw_sky(matrix, look);
}

}  // namespace yimi::app
