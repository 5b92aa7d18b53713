#pragma once

#include <QWidget>
#include <vector>

#include "core/seats/access_shares.h"

namespace yimi::app {

/// The Lorenz curve of access beside the straight line on which all have the same.
class LorenzChart final : public QWidget {
    Q_OBJECT

public:
    explicit LorenzChart(QWidget* parent = nullptr);
    /// Empty: nothing is shared out.
    void show_curve(std::vector<AccessShares::LorenzPoint> curve);

    QSize sizeHint() const override { return {220, 150}; }
    QSize minimumSizeHint() const override { return {120, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void translate();

    std::vector<AccessShares::LorenzPoint> curve_;
};

}  // namespace yimi::app
