#pragma once

#include <QWidget>
#include <array>

#include "app/document/analyses.h"

class QButtonGroup;
class QDoubleSpinBox;

namespace yimi::app {

/// Eyes to choose from, m: three years old, a child, eight to ten (and a driver), an adult.
inline constexpr std::array<double, 4> people_m{0.95, 1.0, 1.2, 1.6};
/// Two heights that are shown as the same are the same.
[[nodiscard]] bool same_height(double a, double b) noexcept;

/// From which height the map looks: four people to choose from, and any height between 0.30 and 2.50 m.
class EyeHeightControl final : public QWidget {
    Q_OBJECT

public:
    explicit EyeHeightControl(Analyses& analyses, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    void show_eye(double metres);

    Analyses& analyses_;
    QButtonGroup* people_;
    QDoubleSpinBox* free_;
};

}  // namespace yimi::app
