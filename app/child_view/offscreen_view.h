#pragma once

#include <QImage>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QtOpenGL/QOpenGLFramebufferObject>
#include <memory>

#include "app/child_view/gl_view.h"
#include "core/base/result.h"

namespace yimi::app {

/// The child view without a window: for pictures, films, tests and measurements. Belongs to the thread that made it.
class OffscreenView {
public:
    /// Errors: unsupported, with OpenGL's reason, where there is no OpenGL 3.3.
    [[nodiscard]] static Result<std::unique_ptr<OffscreenView>> make();
    /// The same on a worker, with a surface that was made on the main thread.
    [[nodiscard]] static Result<std::unique_ptr<OffscreenView>> make(std::shared_ptr<QOffscreenSurface> surface);
    ~OffscreenView();
    OffscreenView(const OffscreenView&) = delete;
    OffscreenView& operator=(const OffscreenView&) = delete;

    void set_surroundings(std::shared_ptr<const Surroundings> surroundings);
    [[nodiscard]] QImage picture(const EyeCamera& camera, const ViewLook& look, QSize size_px);
    /// How far the nearest surface lies in the middle of the view, m along the line of sight; infinite where there is
    /// none.
    [[nodiscard]] double depth_m(const EyeCamera& camera, const ViewLook& look);
    /// Draws, and waits until it is drawn; for measurements.
    void draw(const EyeCamera& camera, const ViewLook& look, QSize size_px);

private:
    OffscreenView() = default;
    void bind(QSize size_px, int samples);

    std::shared_ptr<QOffscreenSurface> surface_;
    QOpenGLContext context_;
    std::unique_ptr<GlView> view_;
    std::unique_ptr<QOpenGLFramebufferObject> frame_;
};

}  // namespace yimi::app
