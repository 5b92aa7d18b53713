#pragma once

#include <QTreeView>

#include "app/panels/layers_model.h"

namespace yimi::app {

/// The list of layers: an eye to click or the space bar to show and hide, dragging or Alt with the arrow keys to
/// reorder. Compact, it shows eyes and symbols only.
class LayersView final : public QTreeView {
    Q_OBJECT

public:
    explicit LayersView(LayersModel& model, QWidget* parent = nullptr);

    void set_compact(bool compact);
    [[nodiscard]] bool is_compact() const noexcept { return compact_; }
    /// Where the eye of that layer is, in the viewport.
    [[nodiscard]] QRect eye_box(const QModelIndex& index) const;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Whether the press was on an eye, which is then done.
    bool press_eye(const QMouseEvent& event);

    LayersModel& model_;
    bool compact_ = false;
};

}  // namespace yimi::app
