#pragma once

#include <QDialog>

#include "app/map/map_style.h"

class QComboBox;
class QDoubleSpinBox;
class QPushButton;

namespace yimi::app {

class SymbolSample;

/// How a layer or a category of it is drawn: colours, width, pattern and size of its symbol, as far as it has them.
/// Says of each step what it comes to, so that the map follows while the planner tries.
class SymbolDialog final : public QDialog {
    Q_OBJECT

public:
    /// `plain` is the symbol without the change; `title` names the layer or category.
    SymbolDialog(const QString& title, const Symbol& plain, const SymbolChange& change, GeometryColumn geometry,
                 QWidget* parent);

    [[nodiscard]] const SymbolChange& change() const noexcept { return change_; }

signals:
    void tried(const yimi::app::SymbolChange& change);

private:
    void lay_out(const QString& title);
    void choose_colour(std::optional<QColor> SymbolChange::*colour, const QColor& present, const QString& title);
    void take();  ///< what the controls say
    void take_back();
    void show_change();
    [[nodiscard]] Symbol changed() const;

    Symbol plain_;
    SymbolChange change_;
    SymbolSample* sample_;
    QPushButton *fill_, *stroke_, *plain_again_;
    QDoubleSpinBox *width_, *size_;
    QComboBox* pattern_;
};

}  // namespace yimi::app
