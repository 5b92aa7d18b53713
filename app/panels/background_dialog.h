#pragma once

#include <QDialog>

#include "app/document/ground_picture.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace yimi::app {

/// Which picture lies below the map, and how; the map follows at once. Stays beside the map.
class BackgroundDialog final : public QDialog {
    Q_OBJECT

public:
    BackgroundDialog(GroundPicture& ground, QWidget* parent);

signals:
    void zoom_wanted(const yimi::Box& box);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    void translate();
    void show_ground();
    void ask_file();
    void take();  ///< what the controls say
    [[nodiscard]] QString facts() const;

    GroundPicture& ground_;
    QLabel *file_, *facts_, *file_title_, *opacity_title_, *shift_title_, *percent_;
    QPushButton *choose_, *remove_, *zoom_;
    QCheckBox* shown_;
    QSlider* opacity_;
    QComboBox* shift_;
};

}  // namespace yimi::app
