#pragma once

#include <QPointF>
#include <QtOpenGLWidgets/QOpenGLWidget>
#include <memory>

#include "app/child_view/gl_view.h"

namespace yimi::app {

/// Whether there is an OpenGL that the child view can draw with. Asked once; costs some milliseconds.
[[nodiscard]] bool has_opengl();

/// The picture in the window: shows surroundings from an eye, and tells what hand and keys want.
class ChildView final : public QOpenGLWidget {
    Q_OBJECT

public:
    explicit ChildView(QWidget* parent = nullptr);
    ~ChildView() override;
    ChildView(const ChildView&) = delete;
    ChildView& operator=(const ChildView&) = delete;

    void show_surroundings(std::shared_ptr<const Surroundings> surroundings);
    void look(const EyeCamera& camera, const SunPosition& sun);

signals:
    void turned(double by_deg, double up_deg);
    /// This OpenGL cannot do it after all.
    void failed(const QString& reason);

protected:
    void initializeGL() override;
    void paintGL() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void drop_view();

    std::unique_ptr<GlView> view_;
    std::shared_ptr<const Surroundings> surroundings_;
    bool is_uploaded_ = false;
    EyeCamera camera_;
    SunPosition sun_;
    QPointF held_;
};

}  // namespace yimi::app
