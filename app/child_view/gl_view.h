#pragma once

#include <QOpenGLExtraFunctions>
#include <QSurfaceFormat>
#include <QtOpenGL/QOpenGLBuffer>
#include <QtOpenGL/QOpenGLShaderProgram>
#include <QtOpenGL/QOpenGLVertexArrayObject>
#include <memory>
#include <optional>

#include "app/child_view/eye_camera.h"
#include "app/child_view/surroundings.h"
#include "core/sight/sun_position.h"

namespace yimi::app {

/// What the child view asks of OpenGL: 3.3 core.
[[nodiscard]] QSurfaceFormat child_view_format();

/// What is drawn: light and which parts.
struct ViewLook {
    SunPosition sun;
    bool only_solid = false;  ///< nothing that analysis sees through
};

/// Draws surroundings into whatever framebuffer is bound. All calls, and the end of it, with one and the same OpenGL
/// context current.
class GlView {
public:
    GlView();
    ~GlView();
    GlView(const GlView&) = delete;
    GlView& operator=(const GlView&) = delete;

    /// False: this OpenGL cannot do it; `problem` tells why.
    [[nodiscard]] bool is_able() const noexcept { return problem_.isEmpty(); }
    [[nodiscard]] const QString& problem() const noexcept { return problem_; }

    void set_surroundings(std::shared_ptr<const Surroundings> surroundings);
    /// `size_px`: of the framebuffer's part that is drawn into, from its lower left corner.
    void draw(const EyeCamera& camera, const ViewLook& look, QSize size_px);

private:
    /// The scene as the sun sees it, about a place.
    struct Shadows {
        GLuint frame = 0, depth = 0;
        QMatrix4x4 matrix;
        std::optional<SunPosition> sun;
        Point middle;
    };
    void make_programs();
    void make_shadow_map();
    void draw_shadows(const EyeCamera& camera, const SunPosition& sun);
    void draw_sky(const QMatrix4x4& matrix, const ViewLook& look);
    void draw_tiles(const std::vector<MeshTile>& tiles, const QMatrix4x4* seen_by, Point eye);

    QOpenGLExtraFunctions* gl_;
    QString problem_;
    QOpenGLShaderProgram surface_, sky_, shade_;
    QOpenGLVertexArrayObject surface_array_, empty_array_;
    QOpenGLBuffer corners_{QOpenGLBuffer::VertexBuffer}, indices_{QOpenGLBuffer::IndexBuffer};
    std::shared_ptr<const Surroundings> surroundings_;
    Shadows shadows_;
};

}  // namespace yimi::app
