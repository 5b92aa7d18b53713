#pragma once

#include <QWidget>

#include "app/map/map_widget.h"
#include "app/panels/rule_book.h"
#include "app/panels/strip_view.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace yimi::app {

/// Under the map: what a child meets along the one selected route, metre by metre, beside its pair if the planner
/// wants.
class StripPanel final : public QWidget {
    Q_OBJECT

public:
    StripPanel(Document& document, Selection& selection, Analyses& analyses, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    /// The place of the cursor; nothing where there is none.
    void marks_changed(const yimi::app::MapPreview& marks);
    void place_wanted(const yimi::Point& place);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void lay_out();
    void translate();
    void refresh();
    void show_place();

    [[nodiscard]] RuleNames rule_names();

    StripWatch watch_;
    RuleBook rules_;
    QStackedWidget* pages_;
    QLabel *empty_, *place_, *stale_;
    QPushButton* compare_;
    StripView* view_;
};

}  // namespace yimi::app
