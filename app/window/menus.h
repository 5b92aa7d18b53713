#pragma once

#include <QMainWindow>

#include "app/document/recent_projects.h"
#include "app/window/actions.h"

class QMenu;
class QToolBar;
class QToolButton;

namespace yimi::app {

/// The menu bar and the toolbar of the window, made of its actions.
class Menus final : public QObject {
    Q_OBJECT

public:
    /// `eye`: the control that the toolbar always keeps in sight at its end.
    Menus(QMainWindow& window, const Actions& actions, QWidget& eye);

    void set_recent(const std::vector<RecentProject>& projects);
    void add_to_file(QMenu& menu);
    /// Entries for showing and hiding panels.
    void add_to_view(QAction* action);
    /// What can be done at a place of the map.
    [[nodiscard]] QMenu* make_map_menu(bool has_selection, bool has_pair_to_draw) const;
    void refresh();

signals:
    void recent_wanted(const QString& path);
    /// A recent project is not where it was.
    void locate_wanted(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill_menus();
    void fill_toolbar(QWidget& eye);
    /// The toolbar's button of what changes shapes is pressed, with its symbol, while one of them is in the hand.
    void show_shape_tool();
    /// Words under the symbols where there is room for them.
    void fit_toolbar();

    QMainWindow& window_;
    const Actions& actions_;
    QMenu *file_, *recent_, *edit_, *view_, *eyes_, *appearance_, *language_, *tools_, *shapes_, *analysis_, *help_;
    QToolBar* toolbar_;
    QToolButton* shapes_button_;
};

}  // namespace yimi::app
