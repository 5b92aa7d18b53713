#include "app/child_view/offscreen_view.h"

#include <cmath>
#include <limits>

namespace yimi::app {

Result<std::unique_ptr<OffscreenView>> OffscreenView::make() {
    auto surface = std::make_shared<QOffscreenSurface>();
    surface->setFormat(child_view_format());
    surface->create();
    return make(std::move(surface));
}

Result<std::unique_ptr<OffscreenView>> OffscreenView::make(std::shared_ptr<QOffscreenSurface> surface) {
    const auto refusal = [](const QString& reason) {
        return Error{ErrorCode::unsupported, "OpenGL: " + reason.toStdString(), {{"reason", "no_opengl"}}};
    };
    std::unique_ptr<OffscreenView> made(new OffscreenView);
    made->surface_ = std::move(surface);
    made->context_.setFormat(child_view_format());
    if (!made->context_.create()) return refusal(QStringLiteral("no context"));
    if (!made->surface_->isValid() || !made->context_.makeCurrent(made->surface_.get()))
        return refusal(QStringLiteral("no surface"));
    if (made->context_.format().version() < std::pair(3, 3)) return refusal(QStringLiteral("older than 3.3"));
    made->view_ = std::make_unique<GlView>();
    if (!made->view_->is_able()) return refusal(made->view_->problem());
    return made;
}

OffscreenView::~OffscreenView() {
    if (!view_) return;
    context_.makeCurrent(surface_.get());
    frame_.reset();
    view_.reset();
    context_.doneCurrent();
}

void OffscreenView::bind(QSize size_px, int samples) {
    context_.makeCurrent(surface_.get());
    if (!frame_ || frame_->size() != size_px || frame_->format().samples() != samples) {
        QOpenGLFramebufferObjectFormat format;
        format.setAttachment(QOpenGLFramebufferObject::Depth);
        format.setSamples(samples);
        frame_ = std::make_unique<QOpenGLFramebufferObject>(size_px, format);
    }
    frame_->bind();
}

void OffscreenView::set_surroundings(std::shared_ptr<const Surroundings> surroundings) {
    context_.makeCurrent(surface_.get());
    view_->set_surroundings(std::move(surroundings));
}

void OffscreenView::draw(const EyeCamera& camera, const ViewLook& look, QSize size_px) {
    bind(size_px, 0);
    view_->draw(camera, look, size_px);
    context_.functions()->glFinish();
}

QImage OffscreenView::picture(const EyeCamera& camera, const ViewLook& look, QSize size_px) {
    constexpr int smooth_samples = 4;
    bind(size_px, smooth_samples);
    view_->draw(camera, look, size_px);
    return frame_->toImage().convertToFormat(QImage::Format_RGB32);
}

double OffscreenView::depth_m(const EyeCamera& camera, const ViewLook& look) {
    constexpr QSize few(3, 3);
    EyeCamera narrow = camera;
    narrow.upright_deg = 0.05;
    bind(few, 0);
    view_->draw(narrow, look, few);
    float depth = 1;
    context_.functions()->glReadPixels(1, 1, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT, &depth);
    if (depth >= 1) return std::numeric_limits<double>::infinity();
    const double near = nearest_m, far = farthest_m, clip = 2 * static_cast<double>(depth) - 1;
    return 2 * near * far / (far + near - clip * (far - near));
}

}  // namespace yimi::app
