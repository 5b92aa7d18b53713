#include "app/child_view/child_view.h"

#include <QMouseEvent>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

namespace yimi::app {

namespace {

struct OpenGl {
    bool can_draw = false;
    bool by_processor = false;  ///< no graphics card: each sample of a pixel costs time
};

OpenGl look_for_opengl() {
    QOpenGLContext context;
    context.setFormat(child_view_format());
    if (!context.create() || context.format().version() < std::pair(3, 3)) return {};
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface)) return {};
    const auto* drawn_by = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    const QByteArray name(drawn_by ? drawn_by : "");
    return {true, name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast")};
}

const OpenGl& opengl() {
    static const OpenGl found = look_for_opengl();
    return found;
}

QSurfaceFormat window_format() {
    constexpr int smooth_samples = 4;
    QSurfaceFormat format = child_view_format();
    if (!opengl().by_processor) format.setSamples(smooth_samples);
    return format;
}

}  // namespace

bool has_opengl() {
    return opengl().can_draw;
}

ChildView::ChildView(QWidget* parent) : QOpenGLWidget(parent) {
    setObjectName(QStringLiteral("child_view"));
    setFormat(window_format());
    setMinimumSize(160, 120);
    setCursor(Qt::OpenHandCursor);
}

ChildView::~ChildView() {
    if (context()) context()->disconnect(this);  // it ends after this
    drop_view();
}

void ChildView::drop_view() {
    if (!view_) return;
    makeCurrent();
    view_.reset();
    doneCurrent();
}

void ChildView::show_surroundings(std::shared_ptr<const Surroundings> surroundings) {
    surroundings_ = std::move(surroundings);
    is_uploaded_ = false;
    update();
}

void ChildView::look(const EyeCamera& camera, const SunPosition& sun) {
    camera_ = camera;
    sun_ = sun;
    update();
}

void ChildView::initializeGL() {
    // Called again with a new context where the panel is docked or let go.
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &ChildView::drop_view, Qt::UniqueConnection);
    view_ = std::make_unique<GlView>();
    is_uploaded_ = false;
    if (view_->is_able()) return;
    const QString reason = view_->problem();
    view_.reset();
    emit failed(reason);
}

void ChildView::paintGL() {
    if (!view_) return;
    if (!is_uploaded_) view_->set_surroundings(surroundings_);
    is_uploaded_ = true;
    view_->draw(camera_, {sun_}, (QSizeF(size()) * devicePixelRatioF()).toSize());
}

void ChildView::mousePressEvent(QMouseEvent* event) {
    held_ = event->position();
}

void ChildView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) return;
    const QPointF by = event->position() - held_;
    held_ = event->position();
    // What is under the hand goes with it.
    const double degrees_per_pixel = camera_.upright_deg / std::max(1, height());
    emit turned(-by.x() * degrees_per_pixel, by.y() * degrees_per_pixel);
}

}  // namespace yimi::app
