#pragma once

#include <QWidget>

#include "app/document/play_place.h"

namespace yimi::app {

/// The sun on a playground hour by hour: a bar each, sunny above, shaded below, hatched where heights are unknown.
class ShadeBars final : public QWidget {
    Q_OBJECT

public:
    explicit ShadeBars(QWidget* parent = nullptr);

    void show_hours(std::vector<PlayPlace::Hour> hours);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF column(std::size_t hour) const;

    std::vector<PlayPlace::Hour> hours_;
};

}  // namespace yimi::app
