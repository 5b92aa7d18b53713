#pragma once

#include <QWidget>

#include "app/document/parking_watch.h"
#include "app/document/selection.h"
#include "app/map/map_widget.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QTreeView;

namespace yimi::app {

class RowsModel;

/// What crossings gain where nobody parks near them: a distance to slide, what becomes of the bays, the crossings
/// before and after, the fewest bays that free all, and the way into the plan.
class ParkingPanel final : public QWidget {
    Q_OBJECT

public:
    ParkingPanel(Document& document, ParkingWatch& parking, Selection& selection, QWidget* parent = nullptr);

signals:
    /// Bays and sight triangles, while the panel is seen.
    void marks_changed(const yimi::app::MapPreview& marks);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void make_parts();
    void lay_out();
    void connect_all();
    void translate();
    void refresh();
    void list();
    void draw_marks();
    void ask();
    [[nodiscard]] ParkingRule rule() const;

    Document& document_;
    ParkingWatch& parking_;
    Selection& selection_;
    QLabel *intro_, *within_label_, *within_text_, *headline_, *summary_, *stale_;
    QSlider* within_;
    QComboBox* treatment_;
    QCheckBox *hedges_, *movable_;
    QPushButton *fewest_, *take_, *take_apart_;
    QTreeView* view_;
    RowsModel* rows_;
};

}  // namespace yimi::app
