#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "app/child_view/surroundings_watch.h"
#include "app/child_view/walk.h"
#include "app/document/selection.h"
#include "app/document/sun_over.h"
#include "app/map/map_widget.h"

class QDateEdit;
class QLabel;
class QSlider;
class QStackedWidget;
class QTimeEdit;
class QToolButton;

namespace yimi::app {

class ChildView;
class RecordMenu;
struct Recording;

/// Standing on a route, or anywhere, at a child's height: the picture, where one is, and what takes one along. Keys: 1
/// child, 2 adult, arrows walk and turn, space walks by itself.
class ChildViewPanel final : public QWidget {
    Q_OBJECT

public:
    /// `jobs` writes what is saved; the surroundings have a runner of their own.
    ChildViewPanel(Document& document, JobRunner& jobs, Selection& selection, QWidget* parent = nullptr);

    /// Stands at a place and looks towards another.
    void look_from(Point at, Point towards);
    /// The same at 1.0 m.
    void look_as_child(Point at, Point towards);
    /// Goes to something on or beside the way, some metres before it; to the thing itself where no way leads past it.
    void visit(const Geometry& place);
    [[nodiscard]] const Walk& walk() const noexcept { return walk_; }
    [[nodiscard]] RecordMenu& recording() const noexcept { return *record_; }

signals:
    /// Where one stands and what one sees of it, for the map; nothing while nobody looks.
    void marks_changed(const yimi::app::MapPreview& marks);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void lay_out();
    /// Only once somebody looks: a window with an OpenGL widget in it is drawn with OpenGL altogether.
    void make_view();
    void translate();
    void follow_plan(const PlanChange& change);
    void follow_selection();
    void follow(FeatureId route);
    /// Where nobody has said where to stand: at the beginning of the first route.
    void stand_somewhere();
    void choose_eye(EyeHeight eye);
    [[nodiscard]] SunPosition sun();
    [[nodiscard]] Recording in_view();
    void play(bool on);
    void walk_on();
    /// After every step and turn.
    void show_walk();
    void show_words();
    [[nodiscard]] int second_of_day() const;

    Document& document_;
    Selection& selection_;
    SurroundingsWatch watch_;
    Walk walk_;
    /// For what `sun_` was worked out.
    struct Lit {
        std::string crs;
        Point over;
        ClockTime when;
        friend bool operator==(const Lit&, const Lit&) = default;
    };
    std::optional<Lit> lit_;
    SunPosition sun_;
    QTimer steps_;
    QElapsedTimer since_step_;
    QStackedWidget* pages_;
    ChildView* view_ = nullptr;  ///< null without OpenGL, and before it is looked at
    QLabel *empty_, *place_, *notes_;
    QToolButton *play_, *back_, *child_, *adult_, *save_;
    RecordMenu* record_;
    QSlider* along_;
    QDateEdit* date_;
    QTimeEdit* time_;
};

}  // namespace yimi::app
