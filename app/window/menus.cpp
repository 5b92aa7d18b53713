#include "app/window/menus.h"

#include <QDir>
#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "app/search/commands.h"
#include "app/tools/icons.h"

namespace yimi::app {

Menus::Menus(QMainWindow& window, const Actions& actions, QWidget& eye)
    : QObject(&window), window_(window), actions_(actions) {
    QMenuBar& bar = *window.menuBar();
    const auto menu = [&](QMenu* made, const char* name) {
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    file_ = menu(bar.addMenu(QString()), "menu_file");
    edit_ = menu(bar.addMenu(QString()), "menu_edit");
    view_ = menu(bar.addMenu(QString()), "menu_view");
    tools_ = menu(bar.addMenu(QString()), "menu_tools");
    analysis_ = menu(bar.addMenu(QString()), "menu_analysis");
    help_ = menu(bar.addMenu(QString()), "menu_help");
    recent_ = menu(new QMenu(&window), "menu_recent");
    eyes_ = menu(new QMenu(&window), "menu_eyes");
    appearance_ = menu(new QMenu(&window), "menu_appearance");
    language_ = menu(new QMenu(&window), "menu_language");
    shapes_ = menu(new QMenu(&window), "menu_shapes");
    shapes_button_ = new QToolButton(&window);
    shapes_button_->setObjectName(QStringLiteral("shapes_button"));
    shapes_button_->setMenu(shapes_);
    shapes_button_->setPopupMode(QToolButton::InstantPopup);
    shapes_button_->setAutoRaise(true);
    shapes_button_->setCheckable(true);
    fill_menus();
    fill_toolbar(eye);
    set_recent({});
    window.installEventFilter(this);
    refresh();
}

void Menus::fill_menus() {
    const auto add = [&](QMenu* menu, std::initializer_list<Act> acts) {
        if (!menu->isEmpty()) menu->addSeparator();
        for (const Act act : acts) menu->addAction(&actions_[act]);
    };
    add(file_, {Act::new_project, Act::open_project});
    file_->addMenu(recent_);
    file_->addAction(&actions_[Act::open_sample]);
    add(file_, {Act::import_files, Act::export_plan});
    add(file_, {Act::save, Act::save_copy, Act::close_project});
    add(file_, {Act::quit});
    add(edit_, {Act::undo, Act::redo});
    add(edit_, {Act::cut, Act::copy, Act::paste, Act::duplicate, Act::remove});
    add(edit_, {Act::select_all, Act::select_others, Act::select_none, Act::select_where});
    add(edit_, {Act::find, Act::commands});
    add(view_, {Act::fit, Act::zoom_in, Act::zoom_out, Act::zoom_to_selection});
    add(view_, {Act::view_back, Act::view_forward, Act::add_bookmark, Act::bookmarks});
    add(view_, {Act::table, Act::table_selected, Act::table_in_view});
    add(view_, {Act::show_all_layers, Act::hide_all_layers, Act::background});
    add(view_, {Act::next_pane, Act::pane_before});
    add(view_, {Act::full_screen});
    view_->addMenu(appearance_);
    view_->addMenu(eyes_);
    add(eyes_, {Act::eye_toddler, Act::eye_child, Act::eye_schoolchild, Act::eye_adult});
    add(appearance_, {Act::system_look, Act::light_look, Act::dark_look});
    view_->addMenu(language_);
    language_->addAction(&actions_[Act::chinese]);
    language_->addAction(&actions_[Act::english]);
    for (const ToolEntry& entry : tool_entries()) {
        if (entry.place != ToolPlace::toolbar) shapes_->addAction(&actions_.tool(entry.kind));
        if (entry.place != ToolPlace::shapes) tools_->addAction(&actions_.tool(entry.kind));
    }
    for (QAction* tool : shapes_->actions()) connect(tool, &QAction::changed, this, &Menus::show_shape_tool);
    add(shapes_, {Act::merge});
    tools_->addMenu(shapes_);
    add(tools_, {Act::draw_pair, Act::terrain_slopes});
    add(tools_, {Act::snapping, Act::tracing});
    add(analysis_, {Act::coverage, Act::seats, Act::balance, Act::siting, Act::parking, Act::audit, Act::ledger,
                    Act::inspection, Act::check_network, Act::rules, Act::profiles});
    add(analysis_, {Act::scenarios, Act::compare_plans, Act::next_plan, Act::plan_before, Act::present_state});
    add(analysis_, {Act::child_view, Act::strip});
    add(help_, {Act::help, Act::keys, Act::tour, Act::about});
}

void Menus::fill_toolbar(QWidget& eye) {
    toolbar_ = new QToolBar(&window_);
    toolbar_->setObjectName(QStringLiteral("toolbar"));
    toolbar_->setMovable(false);
    toolbar_->setIconSize({20, 20});
    toolbar_->setContextMenuPolicy(Qt::PreventContextMenu);  // its only entry would hide the eye height
    for (const ToolEntry& entry : tool_entries())
        if (entry.place == ToolPlace::toolbar) toolbar_->addAction(&actions_.tool(entry.kind));
    toolbar_->insertWidget(&actions_.tool(ToolKind::measure), shapes_button_);
    toolbar_->addSeparator();
    for (const Act act : {Act::snapping, Act::tracing}) toolbar_->addAction(&actions_[act]);
    toolbar_->addSeparator();
    for (const Act act : {Act::undo, Act::redo}) toolbar_->addAction(&actions_[act]);
    toolbar_->addSeparator();
    for (const Act act : {Act::coverage, Act::audit, Act::child_view, Act::export_plan})
        toolbar_->addAction(&actions_[act]);
    auto* space = new QWidget(toolbar_);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolbar_->addWidget(space);
    toolbar_->addWidget(&eye);
    window_.addToolBar(Qt::TopToolBarArea, toolbar_);
}

void Menus::refresh() {
    file_->setTitle(tr("&File"));
    recent_->setTitle(tr("&Recent projects"));
    edit_->setTitle(tr("&Edit"));
    view_->setTitle(tr("&View"));
    eyes_->setTitle(tr("Loo&k from"));
    appearance_->setTitle(tr("&Appearance"));
    language_->setTitle(tr("Lang&uage"));
    tools_->setTitle(tr("&Tools"));
    shapes_->setTitle(tr("&Shapes"));
    show_shape_tool();
    shapes_button_->setText(tr("Shapes"));
    shapes_button_->setToolTip(tr("Turn, scale, split, reshape, cut holes, draw parallels, merge"));
    analysis_->setTitle(tr("&Analysis"));
    help_->setTitle(tr("&Help"));
    toolbar_->setWindowTitle(tr("Toolbar"));
    // A toolbar has no room for the letters of the menus, and "…" says nothing there.
    for (const Act act : {Act::snapping, Act::tracing, Act::undo, Act::redo, Act::coverage, Act::audit, Act::child_view,
                          Act::export_plan})
        actions_[act].setIconText(plain_text(actions_[act]));
    fit_toolbar();
}

void Menus::show_shape_tool() {
    QIcon shown = icon(QStringLiteral("reshape"));
    bool is_in_hand = false, is_of_use = false;
    for (const QAction* tool : shapes_->actions()) {
        is_of_use = is_of_use || (tool->isEnabled() && !tool->isSeparator());
        if (!tool->isChecked()) continue;
        shown = tool->icon();
        is_in_hand = true;
    }
    shapes_button_->setIcon(shown);
    shapes_button_->setChecked(is_in_hand);
    shapes_button_->setEnabled(is_of_use);
}

void Menus::fit_toolbar() {
    const auto show_as = [this](Qt::ToolButtonStyle style) {
        shapes_button_->setToolButtonStyle(style);
        toolbar_->setToolButtonStyle(style);
        toolbar_->layout()->invalidate();  // else it goes on with the sizes of before
    };
    show_as(Qt::ToolButtonTextUnderIcon);
    if (toolbar_->sizeHint().width() > window_.width()) show_as(Qt::ToolButtonIconOnly);
}

bool Menus::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Resize) fit_toolbar();
    return QObject::eventFilter(watched, event);
}

void Menus::add_to_file(QMenu& menu) {
    file_->insertMenu(&actions_[Act::close_project], &menu);
}

void Menus::set_recent(const std::vector<RecentProject>& projects) {
    recent_->clear();
    for (const RecentProject& project : projects) {
        QString shown = QDir::toNativeSeparators(project.path);
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        const QString path = project.path;
        QAction* entry = project.is_there()
                             ? recent_->addAction(shown, this, [this, path] { emit recent_wanted(path); })
                             : recent_->addAction(tr("%1 (not there any more): locate…").arg(shown), this,
                                                  [this, path] { emit locate_wanted(path); });
        if (project.is_pinned) entry->setIcon(icon(QStringLiteral("pin")));
    }
    recent_->setEnabled(!projects.empty());
}

void Menus::add_to_view(QAction* action) {
    view_->insertAction(&actions_[Act::full_screen], action);
}

QMenu* Menus::make_map_menu(bool has_selection, bool has_pair_to_draw) const {
    auto* menu = new QMenu(&window_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (has_pair_to_draw) menu->addAction(&actions_[Act::draw_pair]);
    if (has_selection) {
        menu->addAction(&actions_.tool(ToolKind::vertices));
        menu->addAction(&actions_[Act::zoom_to_selection]);
        for (const Act act : {Act::cut, Act::copy, Act::duplicate}) menu->addAction(&actions_[act]);
        menu->addAction(&actions_[Act::remove]);
        menu->addMenu(shapes_);
        menu->addSeparator();
    }
    menu->addAction(&actions_[Act::look_from_here]);
    menu->addAction(&actions_[Act::paste]);
    menu->addAction(&actions_[Act::copy_place]);
    menu->addAction(&actions_[Act::fit]);
    return menu;
}

}  // namespace yimi::app
