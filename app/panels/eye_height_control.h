#pragma once

#include <QWidget>

#include "app/document/analyses.h"

class QButtonGroup;
class QDoubleSpinBox;

namespace yimi::app {

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
