#include "app/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "app/child_view/record_menu.h"
#include "app/document/detail_keeper.h"
#include "app/document/fill_slopes.h"
#include "app/document/last_folder.h"
#include "app/document/recent_thumbnails.h"
#include "app/document/seat_map.h"
#include "app/guide/dialog_help.h"
#include "app/guide/help_window.h"
#include "app/guide/tour.h"
#include "app/look/appearance.h"
#include "app/map/marks_layer.h"
#include "app/map/point_picker.h"
#include "app/panels/case_bar.h"
#include "app/panels/eye_height_control.h"
#include "app/panels/feature_form.h"
#include "app/panels/import_dialog.h"
#include "app/panels/import_report_panel.h"
#include "app/panels/inspection_dialog.h"
#include "app/panels/layers_panel.h"
#include "app/panels/ledger_panel.h"
#include "app/panels/message_bar.h"
#include "app/panels/parking_panel.h"
#include "app/panels/recent_list.h"
#include "app/panels/route_panel.h"
#include "app/panels/scenarios_panel.h"
#include "app/panels/sight_line.h"
#include "app/panels/siting_panel.h"
#include "app/panels/status_bar.h"
#include "app/panels/welcome_page.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"
#include "app/tools/route_links.h"
#include "app/tools/sketch_memory.h"
#include "app/window/about_dialog.h"
#include "app/window/after_crash.h"
#include "app/window/after_step.h"
#include "app/window/background_control.h"
#include "app/window/child_view_dock.h"
#include "app/window/difference_theme.h"
#include "app/window/drop_curtain.h"
#include "app/window/dropped.h"
#include "app/window/earlier_copies.h"
#include "app/window/early_picture.h"
#include "app/window/export_dialog.h"
#include "app/window/eye_keys.h"
#include "app/window/look_only.h"
#include "app/window/navigation.h"
#include "app/window/new_project_dialog.h"
#include "app/window/overview_dock.h"
#include "app/window/panes.h"
#include "app/window/rescue.h"
#include "app/window/row_clipboard.h"
#include "app/window/scenario_desk.h"
#include "app/window/selecting.h"
#include "app/window/strip_dock.h"
#include "app/window/table_dock.h"

namespace yimi::app {
namespace {

constexpr int layers_width_px = 260, compact_layers_width_px = 64, side_width_px = 340;
constexpr int narrow_window_px = 1500;  // below this the layers fold to symbols, so that the map keeps its width
constexpr int layout_version = 1;       // of what saveState keeps

const QString snapping_key = QStringLiteral("drawing/snapping"), tracing_key = QStringLiteral("drawing/tracing");

QDockWidget* make_dock(QMainWindow& window, const char* name, QWidget& panel, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(&window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(&panel);
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    window.addDockWidget(area, dock);
    return dock;
}

/// "*.shp *.csv *.zip …", as file dialogs take it.
QString import_patterns() {
    QStringList patterns;
    for (const std::string& extension : gis::source_extensions())
        patterns << QStringLiteral("*%1").arg(to_qstring(extension));
    return patterns.join(QLatin1Char(' '));
}

}  // namespace

MainWindow::MainWindow()
    : document_(jobs_),
      analyses_(document_, jobs_),
      seats_(document_, jobs_),
      imports_(document_),
      network_(document_, jobs_),
      why_(document_, jobs_),
      selection_(document_),
      sites_(document_, jobs_, selection_),
      parking_(document_, jobs_, analyses_),
      balance_(document_, jobs_),
      ledger_(document_, jobs_),
      files_(document_),
      pages_(new QStackedWidget(this)),
      welcome_(new WelcomePage(pages_)),
      map_(new MapWidget) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    tools_ = new ToolController(document_, selection_, analyses_, *map_, this);
    clipboard_ = new RowClipboard(document_, selection_, *map_, *tools_, this);
    actions_ = new Actions(*this);
    menus_ = new Menus(*this, *actions_, *new EyeHeightControl(analyses_, this));
    new EyeKeys(analyses_, *actions_);
    lay_out();
    connect_actions();
    connect_document();
    connect_map();
    connect_panels();
    connect_files();
    show_recent();
    translate();
    restore_place();
    follow_plan({{}, true, false});
}

MainWindow::~MainWindow() {
    qDeleteAll(findChildren<QDialog*>(Qt::FindDirectChildrenOnly));  // their jobs end before who runs them
}

void MainWindow::lay_out() {
    auto* map_page = new QWidget(pages_);
    auto* column = new QVBoxLayout(map_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(map_, 1);
    auto* sight = new SightLine(analyses_, map_page);
    sight->setContentsMargins(8, 3, 8, 3);
    column->addWidget(sight);
    pages_->addWidget(welcome_);
    pages_->addWidget(map_page);
    setCentralWidget(pages_);
    messages_ = new MessageBar(pages_);
    curtain_ = new DropCurtain(*pages_);

    layers_ = new LayersPanel(document_, *map_);
    side_ = new SidePanels({document_, jobs_, analyses_, seats_, imports_, network_, sites_, parking_, balance_,
                            ledger_, why_, selection_});
    column->insertWidget(0, new CaseBar(side_->cases(), map_page));
    layers_dock_ = make_dock(*this, "layers_dock", *layers_, Qt::LeftDockWidgetArea);
    side_dock_ = make_dock(*this, "side_dock", *side_, Qt::RightDockWidgetArea);
    table_ = new TableDock({document_, jobs_, selection_, *map_}, *actions_, this);
    addDockWidget(Qt::BottomDockWidgetArea, table_);
    strip_ = new StripDock({document_, selection_, analyses_, *map_, *actions_}, this);
    addDockWidget(Qt::BottomDockWidgetArea, strip_);
    selecting_ = new Selecting({*this, document_, jobs_, selection_, *map_, *layers_, *table_, *actions_});
    resizeDocks({layers_dock_, side_dock_}, {layers_width_px, side_width_px}, Qt::Horizontal);
    menus_->add_to_view(layers_dock_->toggleViewAction());
    menus_->add_to_view(side_dock_->toggleViewAction());
    auto* overview = new OverviewDock(*map_, this);
    addDockWidget(Qt::RightDockWidgetArea, overview);
    menus_->add_to_view(overview->toggleViewAction());
    child_view_ = new ChildViewDock({document_, jobs_, selection_, *map_, *actions_}, this);
    addDockWidget(Qt::RightDockWidgetArea, child_view_);
    child_view_->setFloating(true);

    status_ = new StatusBar(document_, jobs_, *map_, analyses_, this);
    setStatusBar(status_);
    tour_ = new Tour(*this);
    connect(tour_, &Tour::part_wanted, this, [this](const QString& name) {
        if (!side_->findChild<QWidget*>(name)) return;
        side_dock_->show();
        side_->show_panel(SidePanels::Panel::findings);
    });
    navigation_ = new Navigation({*this, document_, jobs_, selection_, *map_, *actions_, *pages_, *messages_});
    background_ = new BackgroundControl(document_, jobs_, *map_, *actions_, *messages_, *this);
    sketches_ = new SketchMemory(document_, *tools_, this);
    connect(sketches_, &SketchMemory::brought_back, this, [this](const QString& sentence, const Geometry& place) {
        show_notice(sentence);
        emit selection_.place_wanted(place);
    });
    connect(new AfterCrash(document_, this), &AfterCrash::notice, this, &MainWindow::show_notice);
    earlier_ = new EarlierCopies(document_, jobs_, files_, *messages_, *this);
    menus_->add_to_file(earlier_->menu());
    new EarlyPicture({document_, *map_, *pages_}, this);
    new DetailKeeper(document_, jobs_, this);
    rescue_ = new Rescue({*this, document_, files_, *messages_});
    connect(rescue_, &Rescue::close_wanted, this, &QWidget::close);
    look_only_ = new LookOnly({*this, document_, files_, *messages_, *rescue_, *actions_});
}

void MainWindow::connect_actions() {
    const auto on = [this](Act act, auto run) { connect(&(*actions_)[act], &QAction::triggered, this, run); };
    on(Act::new_project, [this] { ask_new_project(); });
    on(Act::open_project, [this] { ask_open(); });
    on(Act::open_sample, [this] { open_sample(); });
    on(Act::import_files, [this] { ask_import({}); });
    on(Act::export_plan, [this] { show_export(); });
    on(Act::save, [this] {
        finish_editing();
        if (!document_.is_writable())
            messages_->show_notice(
                tr("This project is open read-only: nothing can be changed, so nothing is to be saved."));
        else if (document_.save_held())
            messages_->show_notice(
                tr("Everything is saved already: each change is on the disk as soon as it is made."));
        else
            document_.tell_saved();
    });
    on(Act::save_copy, [this] {
        finish_editing();
        rescue_->ask_where();
    });
    on(Act::close_project, [this] {
        finish_editing();
        files_.close();
    });
    on(Act::quit, [this] { close(); });
    on(Act::undo, [this] { tools_->undo(); });
    on(Act::redo, [this] { tools_->redo(); });
    on(Act::cut, [this] { clipboard_->cut(); });
    on(Act::copy, [this] { clipboard_->copy(); });
    on(Act::paste, [this] { clipboard_->paste(layers_->chosen()); });
    on(Act::merge, [this] { tools_->merge_selection(); });
    on(Act::terrain_slopes, [this] { fill_slopes(document_, [this](const QString& told) { show_notice(told); }); });
    on(Act::duplicate, [this] { tools_->duplicate_selection(); });
    on(Act::remove, [this] { remove_selected(); });
    on(Act::fit, [this] { map_->fit(); });
    on(Act::zoom_in, [this] { map_->zoom(1.5); });
    on(Act::zoom_out, [this] { map_->zoom(1 / 1.5); });
    on(Act::show_all_layers, [this] { layers_->show_all(true); });
    on(Act::hide_all_layers, [this] { layers_->show_all(false); });
    on(Act::next_pane, [this] { go_to_pane(panes(), 1); });
    on(Act::pane_before, [this] { go_to_pane(panes(), -1); });
    on(Act::full_screen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(Act::coverage, [this] { run_coverage(side_->coverage_question()); });
    on(Act::seats, [this] { show_seats(); });
    on(Act::parking, [this] { show_side_panel(SidePanels::Panel::parking); });
    on(Act::siting, [this] { show_side_panel(SidePanels::Panel::siting); });
    on(Act::balance, [this] { show_side_panel(SidePanels::Panel::balance); });
    on(Act::ledger, [this] { show_side_panel(SidePanels::Panel::ledger); });
    on(Act::profiles, [this] { show_side_panel(SidePanels::Panel::profiles); });
    on(Act::inspection, [this] {
        auto* dialog = new InspectionDialog(document_, jobs_, side_->cases(), this);
        connect(dialog, &InspectionDialog::written, this, &MainWindow::show_exported);
        dialog->show();
    });
    on(Act::rules, [this] { show_side_panel(SidePanels::Panel::rules); });
    on(Act::audit, [this] { run_audit(); });
    on(Act::check_network, [this] { check_network(); });
    on(Act::look_from_here, [this] { child_view_->look_from(menu_place_, menu_place_); });
    on(Act::draw_pair, [this] {
        if (const auto route = route_without_pair()) tools_->draw_pair(*route);
    });
    on(Act::snapping, [this](bool snaps) {
        tools_->set_snapping(snaps);
        QSettings().setValue(snapping_key, snaps);
    });
    on(Act::tracing, [this](bool traces) {
        tools_->set_tracing(traces);
        QSettings().setValue(tracing_key, traces);
    });
    on(Act::copy_place, [this] {
        QGuiApplication::clipboard()->setText(
            QStringLiteral("%1, %2").arg(menu_place_.x, 0, 'f', 3).arg(menu_place_.y, 0, 'f', 3));
    });
    for (const auto& [act, appearance] :
         {std::pair(Act::system_look, Appearance::system), std::pair(Act::light_look, Appearance::light),
          std::pair(Act::dark_look, Appearance::dark)}) {
        on(act, [look = appearance] { switch_appearance(look); });
        if (appearance == wanted_appearance()) (*actions_)[act].setChecked(true);
    }
    on(Act::english, [] { switch_language(Language::english); });
    on(Act::chinese, [] { switch_language(Language::chinese); });
    on(Act::tour, [this] {
        if (!document_.is_open()) open_sample();
        tour_->begin();
    });
    on(Act::help, [this] {
        show_help(help_section_of(QApplication::focusWidget(), actions_->tool(tools_->current()).objectName()), this);
    });
    on(Act::keys, [this] { show_help(QString::fromLatin1(HelpWindow::keys_section), this); });
    connect(new DialogHelp(this), &DialogHelp::help_wanted, this, [this](QWidget* dialog) {
        if (dialog != help_) show_help(help_section_of(dialog, {}), dialog);
    });
    on(Act::about, [this] { show_about(*this); });
    for (auto* dock : findChildren<QDockWidget*>()) hand_back_keyboard(*dock, *map_);
    for (const ToolEntry& entry : tool_entries())
        connect(&actions_->tool(entry.kind), &QAction::triggered, this, [this, kind = entry.kind] {
            tools_->choose(kind);
            map_->setFocus();
        });
}

void MainWindow::connect_document() {
    connect(&document_, &Document::plan_changed, this, &MainWindow::follow_plan);
    new AfterStep(document_, *map_, *messages_, this);
    connect(&document_, &Document::history_changed, this, &MainWindow::enable_actions);
    connect(&document_, &Document::saved, this, &MainWindow::show_title);
    connect(&document_, &Document::scenarios_changed, this, &MainWindow::show_title);
    connect(&document_, &Document::closing, this, [this] {
        remember_view();
        if (map_->isVisible()) keep_thumbnail(document_.path(), map_->grab().toImage());
        QStringList recent;
        for (const RecentProject& each : files_.recent().all()) recent << each.path;
        keep_thumbnails_only_of(recent);
        show_recent();
    });
    connect(&document_, &Document::failed, messages_, &MessageBar::show_error);
    connect(&document_, &Document::notice_given, this, &MainWindow::show_notice);
    connect(&document_, &Document::laid_aside, this, &MainWindow::tell_laid_aside);
    connect(&analyses_, &Analyses::failed, messages_, &MessageBar::show_error);
    connect(&analyses_, &Analyses::audit_changed, this, &MainWindow::enable_actions);
    connect(&analyses_, &Analyses::audit_changed, map_, &MapWidget::unmark);  // what was marked may be mended
    connect(&analyses_, &Analyses::overlay_changed, this, [this] {
        map_->set_overlay(analyses_.overlay());
        layers_->show_open_space(analyses_.overlay()->is_open_space);
    });
}

void MainWindow::connect_map() {
    map_->set_input(tools_);
    new DifferenceTheme(document_, jobs_, analyses_, *layers_, *map_);
    tools_->set_snapping(QSettings().value(snapping_key, true).toBool());
    tools_->set_tracing(QSettings().value(tracing_key, true).toBool());
    (*actions_)[Act::snapping].setChecked(tools_->aids().snapping);
    (*actions_)[Act::tracing].setChecked(tools_->aids().tracing);
    connect(tools_, &ToolController::tool_changed, this,
            [this](ToolKind kind) { actions_->tool(kind).setChecked(true); });
    actions_->tool(tools_->current()).setChecked(true);
    connect(tools_, &ToolController::hint_changed, status_, &StatusBar::set_hint);
    connect(tools_, &ToolController::hint_changed, this, &MainWindow::enable_actions);  // of a drawing: its points
    connect(tools_, &ToolController::notice, this, &MainWindow::show_notice);
    connect(tools_, &ToolController::remark, messages_, &MessageBar::show_remark);
    connect(tools_, &ToolController::went_on, this, [this] { messages_->close_passed(MessageBar::Passed::act); });
    connect(tools_, &ToolController::change_refused, look_only_, &LookOnly::tell);
    connect(clipboard_, &RowClipboard::notice, this, &MainWindow::show_notice);
    connect(clipboard_, &RowClipboard::failed, messages_, &MessageBar::show_error);
    connect(tools_, &ToolController::blind_clicked, child_view_, &ChildViewDock::look_as_child);
    connect(tools_, &ToolController::pair_offered, this, [this](FeatureId route) {
        messages_->show_notice(tr("The way to school is drawn."),
                               MessageAction{tr("Draw its way home"), [this, route] { tools_->draw_pair(route); },
                                             MessageAction::Lasts::until_step});
    });
    connect(&selection_, &Selection::changed, this, &MainWindow::show_selection);
    connect(&selection_, &Selection::changed, map_, &MapWidget::unmark);
    connect(&selection_, &Selection::place_wanted, this, [this](const Geometry& place) {
        map_->show_box(bounding_box(place.view()));
        map_->flash(place);
    });
    connect(status_, &StatusBar::place_typed, navigation_, &Navigation::go_to_place);
    connect(status_, &StatusBar::scale_typed, navigation_, &Navigation::go_to_scale);
    connect(navigation_, &Navigation::rule_wanted, this, [this](const std::string& id) {
        side_dock_->show();
        side_->list_rule(id);
    });
    connect(map_, &MapWidget::menu_requested, this, &MainWindow::show_map_menu);
}

void MainWindow::connect_panels() {
    connect(layers_, &LayersPanel::zoom_wanted, this, [this](const Box& box) { map_->show_box(box); });
    connect(layers_, &LayersPanel::table_wanted, table_, &TableDock::open);
    connect(layers_, &LayersPanel::chosen_changed, tools_, &ToolController::set_layer);
    connect(layers_, &LayersPanel::draw_wanted, this, [this](Table table) {
        tools_->set_layer(table);
        tools_->choose(ToolKind::draw);
        map_->setFocus();
    });
    connect(table_, &TableDock::notice, this, &MainWindow::show_notice);
    connect(table_, &TableDock::zoom_wanted, this, [this](const Box& box) { map_->show_box(box); });
    connect(selecting_, &Selecting::notice, this, &MainWindow::show_notice);
    connect(layers_, &LayersPanel::all_wanted, selecting_, &Selecting::select_all);
    connect(layers_, &LayersPanel::import_wanted, this, [this](Table table) { ask_import(table); });
    auto* marks = new MarksLayer(*map_);
    connect(&side_->route(), &RoutePanel::marks_changed, marks, &MarksLayer::show_marks);
    connect(&side_->form(), &FeatureForm::typing, status_, &StatusBar::set_typing);
    connect(side_, &SidePanels::audit_wanted, this, &MainWindow::run_audit);
    connect(side_, &SidePanels::look_wanted, child_view_, &ChildViewDock::look_as_child);
    connect(side_, &SidePanels::coverage_wanted, this, &MainWindow::run_coverage);
    connect_siting();
    connect_parking();
    connect_ledger();
    auto* scenarios = new ScenarioDesk({*this, document_, jobs_, analyses_, *map_, side_->scenarios(), *messages_,
                                        *actions_, [this] { finish_editing(); }});
    connect(scenarios, &ScenarioDesk::exported, this, &MainWindow::show_exported);
    connect(scenarios, &ScenarioDesk::panel_wanted, this, [this] { show_side_panel(SidePanels::Panel::scenarios); });
    connect(&child_view_->recording(), &RecordMenu::recorded, this, &MainWindow::show_exported);
    connect(&child_view_->recording(), &RecordMenu::failed, messages_, &MessageBar::show_error);
    connect(tools_, &ToolController::catchments_dragged, &seats_, &Seats::drag);
    connect(&seats_, &Seats::changed, this, [this] {
        const auto& board = seats_.board();
        if (!board)
            analyses_.show_seats(nullptr);
        else if (seats_.counted_plan())  // else another question is being counted
            analyses_.show_seats(seat_map(*seats_.counted_plan(), *board, seats_.sharing(), seats_.question().with));
    });
    connect(&seats_, &Seats::failed, messages_, &MessageBar::show_error);
    connect(&network_, &NetworkCheck::notice, this, &MainWindow::show_notice);
    connect(&why_, &WhyWatch::failed, messages_, &MessageBar::show_error);
    connect(&network_, &NetworkCheck::failed, messages_, &MessageBar::show_error);
    connect(&side_->import_report(), &ImportReportPanel::saved, this,
            [this](const QString& path) { show_exported({path}); });
    connect(&side_->import_report(), &ImportReportPanel::failed, messages_, &MessageBar::show_error);
    connect(welcome_, &WelcomePage::sample_wanted, this, &MainWindow::open_sample);
    connect(welcome_, &WelcomePage::new_wanted, this, &MainWindow::ask_new_project);
    connect(welcome_, &WelcomePage::open_wanted, this, &MainWindow::ask_open);
}

void MainWindow::connect_siting() {
    SitingPanel& panel = side_->siting();
    connect(&panel, &SitingPanel::marks_changed, new MarksLayer(*map_), &MarksLayer::show_marks);
    auto* picker = new PointPicker(*map_);
    connect(&panel, &SitingPanel::picking_changed, picker, &PointPicker::set_on);
    connect(picker, &PointPicker::ended, &panel, &SitingPanel::end_picking);
    connect(picker, &PointPicker::picked, this,
            [this](const MapPress& press) { sites_.pick(press.at, press.tolerance_m); });
    connect(&sites_, &SiteSearch::notice, this, &MainWindow::show_notice);
    connect(&sites_, &SiteSearch::failed, messages_, &MessageBar::show_error);
    connect(&balance_, &Balance::failed, messages_, &MessageBar::show_error);
}

void MainWindow::connect_parking() {
    connect(&side_->parking(), &ParkingPanel::marks_changed, new MarksLayer(*map_), &MarksLayer::show_marks);
    connect(&parking_, &ParkingWatch::notice, this, &MainWindow::show_notice);
    connect(&parking_, &ParkingWatch::failed, messages_, &MessageBar::show_error);
}

void MainWindow::connect_ledger() {
    LedgerPanel& panel = side_->ledger();
    auto* picker = new PointPicker(*map_);
    connect(&panel, &LedgerPanel::picking_changed, picker, &PointPicker::set_on);
    connect(picker, &PointPicker::ended, &panel, &LedgerPanel::end_picking);
    connect(picker, &PointPicker::picked, &panel, [&panel](const MapPress& press) { panel.enter_at(press.at); });
}

void MainWindow::connect_files() {
    connect(&files_, &ProjectFiles::opened, this, [this] {
        if (files_.is_sample_open()) tour_->begin_if_new();
    });
    connect(&files_, &ProjectFiles::failed, messages_, &MessageBar::show_error);
    connect(&files_, &ProjectFiles::newer_found, this,
            [this](const QString& path, const QString& sentence, const QString& details) {
                messages_->show_problem(sentence, details,
                                        MessageAction{tr("Import its layers…"), [this, path] { show_import({path}); }});
            });
    connect(&files_, &ProjectFiles::notice, this, &MainWindow::show_notice);
    connect(&files_, &ProjectFiles::replaced, this, [this](const QString& before) {
        messages_->show_notice(
            tr("“%1” is closed; everything in it is saved.").arg(QFileInfo(before).completeBaseName()),
            MessageAction{tr("Back to it"), [this, before] { files_.open(before); }});
    });
    connect(&files_, &ProjectFiles::import_wanted, this, [this](const QStringList& paths) { show_import(paths); });
    RecentProjects& recent = files_.recent();
    connect(&recent, &RecentProjects::changed, this, &MainWindow::show_recent);
    connect(menus_, &Menus::recent_wanted, &files_, &ProjectFiles::open);
    connect(menus_, &Menus::locate_wanted, this, &MainWindow::ask_where);
    const RecentList& list = welcome_->recent();
    connect(&list, &RecentList::project_wanted, &files_, &ProjectFiles::open);
    connect(&list, &RecentList::locate_wanted, this, &MainWindow::ask_where);
    connect(&list, &RecentList::pin_wanted, &recent, &RecentProjects::pin);
    connect(&list, &RecentList::forget_wanted, &recent, &RecentProjects::forget);
}

void MainWindow::show_recent() {
    const auto projects = files_.recent().all();
    welcome_->set_recent(projects);
    menus_->set_recent(projects);
}

void MainWindow::open_sample() {
    files_.open_sample();
}

void MainWindow::open_last() {
    if (const QString path = files_.last(); QFileInfo::exists(path)) files_.open(path);
}

void MainWindow::open_files(const QStringList& paths) {
    QStringList others;
    for (const QString& path : paths)
        if (path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive))
            files_.open(path);  // tells when it is no project but something to import
        else
            others << path;
    if (!others.isEmpty()) show_import(others);
}

void MainWindow::follow_plan(const PlanChange& change) {
    const bool open = document_.is_open();
    const bool was_empty = map_->content().plan->extent().empty();
    map_->set_snapshot(document_.snapshot(), change.area);
    // What the welcome page needs, with all its recent projects, must not hold the window open behind the map.
    const auto policy = open ? QSizePolicy::Ignored : QSizePolicy::Preferred;
    welcome_->setSizePolicy(policy, policy);
    pages_->setCurrentIndex(open ? 1 : 0);
    if (change.whole) {
        selection_.clear();
        map_->unmark();
        for (QDockWidget* dock : {layers_dock_, side_dock_}) dock->setEnabled(open);
        if (open) restore_view();
        if (open) map_->setFocus();  // so that the keys of tools and map work at once
    } else if (was_empty) {
        map_->fit();  // the first shapes of an empty project
    }
    show_title();
    show_selection();
}

void MainWindow::enable_actions() {
    const bool open = document_.is_open(), writable = document_.is_writable();
    const Actions& acts = *actions_;
    for (const Act act :
         {Act::export_plan,    Act::close_project, Act::save,           Act::save_copy,     Act::fit,
          Act::zoom_in,        Act::zoom_out,      Act::coverage,       Act::seats,         Act::check_network,
          Act::child_view,     Act::strip,         Act::look_from_here, Act::snapping,      Act::tracing,
          Act::copy_place,     Act::table,         Act::table_selected, Act::table_in_view, Act::show_all_layers,
          Act::hide_all_layers})
        acts[act].setEnabled(open);
    acts[Act::audit].setEnabled(open && !analyses_.audits().is_running());
    acts[Act::undo].setEnabled(tools_->can_undo());
    acts[Act::redo].setEnabled(tools_->can_redo());
    acts[Act::copy].setEnabled(!selection_.is_empty());
    acts[Act::paste].setEnabled(writable);
    acts[Act::merge].setEnabled(writable && selection_.features().size() > 1);
    acts[Act::terrain_slopes].setEnabled(writable && has_terrain(*document_.snapshot()));
    for (const Act act : {Act::cut, Act::duplicate, Act::remove})
        acts[act].setEnabled(writable && !selection_.is_empty());
    selecting_->enable_actions();
    acts[Act::draw_pair].setEnabled(writable && route_without_pair().has_value());
    for (const ToolEntry& entry : tool_entries()) acts.tool(entry.kind).setEnabled(open);
}

void MainWindow::show_title() {
    QString name = QFileInfo(document_.path()).completeBaseName();
    if (const Scenario* const active = document_.scenarios().active())
        name = tr("%1 · scenario “%2”").arg(name, plan_title(active));
    setWindowTitle(document_.is_open() ? QStringLiteral("%1 — Yimi 一米").arg(name) : QStringLiteral("Yimi 一米"));
}

void MainWindow::show_selection() {
    selecting_->show_on_map();
    status_->set_selection_text(selecting_->text(), selecting_->by_layer());
    enable_actions();
}

void MainWindow::remember_view() {
    if (document_.snapshot()->extent().empty()) return;  // nothing to come back to
    document_.remember(QStringLiteral("view"), to_qstring(text_of(map_->view())));
}

void MainWindow::restore_view() {
    const auto left = view_from_text(document_.remembered(QStringLiteral("view")).toStdString(), map_->view());
    if (left)
        map_->show_view(*left);
    else
        map_->fit();
}

void MainWindow::restore_place() {
    const QSettings settings;
    constexpr QSize usual_size{1360, 820}, frame{8, 36};  // of the window manager's frame, about
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(usual_size.boundedTo(screen()->availableSize() - frame));
    fit_layers();
    if (settings.value(QStringLiteral("window/narrow")).toBool() == is_compact_)
        restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layout_version);
}

void MainWindow::keep_place() const {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/narrow"), is_compact_.value_or(false));
    settings.setValue(QStringLiteral("window/state"), saveState(layout_version));
}

void MainWindow::ask_new_project() {
    auto* dialog = new NewProjectDialog(this);
    connect(dialog, &NewProjectDialog::chosen, &files_, &ProjectFiles::create);
    dialog->open();
}

QFileDialog& MainWindow::choose_files(const char* name, const QString& title, const QString& kinds) {
    auto* dialog = new QFileDialog(this, title, last_folder(name, ProjectFiles::documents_folder()), kinds);
    connect(dialog, &QFileDialog::filesSelected, this,
            [name](const QStringList& paths) { remember_folder(name, paths.front()); });
    dialog->setObjectName(QString::fromLatin1(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->open();
    return *dialog;
}

void MainWindow::ask_open() {
    const QString kinds = tr("Projects and map data (%1);;All files (*)").arg(import_patterns());
    connect(&choose_files("open_dialog", tr("Open"), kinds), &QFileDialog::filesSelected, this,
            &MainWindow::open_files);
}

void MainWindow::ask_where(const QString& project) {
    QFileDialog& dialog = choose_files("locate_dialog", tr("Where is “%1” now?").arg(QFileInfo(project).fileName()),
                                       tr("Projects (%1)").arg(QStringLiteral("*.gpkg")));
    dialog.setFileMode(QFileDialog::ExistingFile);
    connect(&dialog, &QFileDialog::fileSelected, this, [this, project](const QString& path) {
        files_.recent().move(project, path);
        files_.open(path);
    });
}

void MainWindow::ask_import(std::optional<Table> into) {
    const QString kinds = tr("Map data (%1);;All files (*)").arg(import_patterns());
    connect(&choose_files("import_file_dialog", tr("Import"), kinds), &QFileDialog::filesSelected, this,
            [this, into](const QStringList& paths) { show_import(paths, into); });
}

void MainWindow::show_import(const QStringList& paths, std::optional<Table> into) {
    if (document_.scenarios().active())
        return messages_->show_notice(tr("Imports go to the present state alone."),
                                      MessageAction{tr("Go back to it and import"), [this, paths, into] {
                                                        if (document_.switch_to(std::nullopt)) show_import(paths, into);
                                                    }});
    if (!import_) {
        import_ = new ImportDialog(document_, jobs_, this);
        import_->setAttribute(Qt::WA_DeleteOnClose);
        import_->set_project_maker([this](const QString& source) { return files_.create_for(source); });
        connect(import_, &ImportDialog::imported, this, &MainWindow::show_imported);
        connect(import_, &ImportDialog::background_wanted, background_, &BackgroundControl::lay_below);
        import_->open();
    }
    if (into) import_->prefer_table(*into);
    import_->look_at(paths);
}

void MainWindow::show_imported(const ImportRecord& record, const QString& summary, const Box& box) {
    if (!box.empty()) map_->show_box(box);
    imports_.add(record);
    messages_->show_notice(
        summary, MessageAction{tr("Report"), [this] { show_import_report(); }, MessageAction::Lasts::until_step});
    if (!imports_.records().front().remarks.empty()) show_import_report();
}

void MainWindow::show_import_report() {
    side_dock_->show();
    side_->show_panel(SidePanels::Panel::import_report);
}

void MainWindow::show_export() {
    finish_editing();
    auto* dialog = new ExportDialog(document_, analyses_, jobs_, map_->content(), this);
    connect(dialog, &ExportDialog::exported, this, &MainWindow::show_exported);
    dialog->open();
}

void MainWindow::show_exported(const QStringList& paths) {
    const QFileInfo first(paths.front());
    QStringList names;
    for (const QString& path : paths) names << QFileInfo(path).fileName();
    messages_->show_notice(tr("Written: %1").arg(names.join(tr(", "))),
                           MessageAction{tr("Open the folder"), [folder = first.absolutePath()] {
                                             QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                                         }});
}

std::vector<QWidget*> MainWindow::panes() const {
    return {pages_, side_dock_, strip_, table_, status_, layers_dock_};
}

void MainWindow::show_help(const QString& section, QWidget* beside) {
    if (help_ && help_->parentWidget() != beside) delete help_;  // a dialog locks what is not its own
    if (!help_) help_ = new HelpWindow(*menuBar(), beside);
    help_->show_section(section);
    help_->show();
    help_->raise();
}

void MainWindow::show_notice(const QString& sentence) {
    messages_->show_notice(sentence);
}

void MainWindow::show_map_menu(const QPoint& global, const Point& world) {
    if (!document_.is_open()) return;
    menu_place_ = world;
    menus_->make_map_menu(!selection_.is_empty(), route_without_pair().has_value())->popup(global);
}

void MainWindow::tell_laid_aside() {
    // A step or two taken back to do better is everyday; the history shows it quietly.
    constexpr std::size_t many_steps = 3, many_rows = 100;
    std::size_t rows = 0;
    for (const gis::HistoryEntry& step : document_.aside()) rows += step.rows;
    const std::size_t steps = document_.aside().size();
    if (steps < many_steps && rows < many_rows) return;
    messages_->show_notice(tr("%n step(s) that were undone lie aside now.", nullptr, static_cast<int>(steps)),
                           MessageAction{tr("Take them again"), [this] { document_.take_aside(); }});
}

void MainWindow::finish_editing() {
    side_->form().finish_editing();
    table_->finish_editing();
    side_->scenarios().finish_editing();
}

void MainWindow::run_audit() {
    side_dock_->show();
    side_->show_panel(SidePanels::Panel::findings);
    finish_editing();
    analyses_.run_audit();
}

void MainWindow::run_coverage(const ReachQuestion& question) {
    side_dock_->show();
    side_->show_panel(SidePanels::Panel::coverage);
    layers_->choose_theme(Theme::coverage);
    analyses_.run_coverage(question);
}

void MainWindow::show_seats() {
    side_dock_->show();
    side_->show_panel(SidePanels::Panel::seats);
    layers_->show_layer(Table::catchments);
    layers_->choose_theme(Theme::seats);
}

void MainWindow::check_network() {
    network_.run();
    side_dock_->show();
    side_->show_panel(SidePanels::Panel::network);
}

void MainWindow::show_side_panel(SidePanels::Panel panel) {
    side_dock_->show();
    side_->show_panel(panel);
}

void MainWindow::remove_selected() {
    // The tool in hand first: with vertices being edited it is one of them that goes.
    if (!tools_->key_pressed(Qt::Key_Delete, Qt::NoModifier)) tools_->delete_selection();
}

std::optional<FeatureId> MainWindow::route_without_pair() const {
    const auto one = selection_.single();
    if (!one || one->table != Table::routes) return {};
    if (!lacks_way_home(*document_.snapshot(), one->id)) return {};
    return one->id;
}

void MainWindow::translate() {
    layers_dock_->setWindowTitle(tr("Layers"));
    side_dock_->setWindowTitle(tr("Panels"));
    table_->translate();
    (*actions_)[speaks_chinese() ? Act::chinese : Act::english].setChecked(true);
    status_->set_hint(tools_->hint());
    show_selection();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        actions_->refresh();
        menus_->refresh();
        earlier_->translate();
        translate();
    }
    if (event->type() == QEvent::WindowStateChange) (*actions_)[Act::full_screen].setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (tools_->is_drawing()) {
        messages_->show_notice(tr("A drawing is not ended yet. Enter keeps it, Esc drops it; then close the window."));
        return event->ignore();
    }
    if (!make_ready_to_end()) return event->ignore();
    event->accept();
}

bool MainWindow::make_ready_to_end() {
    finish_editing();
    sketches_->keep();
    if (!rescue_->may_close()) return false;
    if (document_.is_open()) remember_view();
    keep_place();
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!can_be_dropped(*event->mimeData())) return;
    event->acceptProposedAction();
    curtain_->draw_up(drop_text(dropped_in(*event->mimeData()), document_.is_open()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event) {
    curtain_->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    curtain_->hide();
    const Dropped dropped = dropped_in(*event->mimeData());
    event->acceptProposedAction();
    // Whoever dropped it waits for the end of the drop: nothing long here.
    QMetaObject::invokeMethod(
        this, [this, dropped] { take(dropped); }, Qt::QueuedConnection);
}

void MainWindow::take(const Dropped& dropped) {
    if (!dropped.files.isEmpty()) return open_files(dropped.files);
    if (dropped.is_elsewhere)
        show_notice(tr("Yimi takes files of this computer only. Save the file first, then drop it here."));
    else if (!dropped.text.isEmpty() && document_.is_open())
        navigation_->go_to_place(dropped.text);
    else
        show_notice(tr("Drop map data, a folder, a zip or a project here."));
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // Esc backs out one step wherever the focus is; what the focused widget did not use goes to the tool.
    if (event->key() == Qt::Key_Escape && isFullScreen() && !tools_->is_drawing()) return showNormal();
    if (event->key() == Qt::Key_Escape && tools_->key_pressed(event->key(), event->modifiers())) return;
    if (event->key() == Qt::Key_Escape) map_->unmark();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    fit_layers();
    QMainWindow::resizeEvent(event);
}

void MainWindow::fit_layers() {
    const bool compact = width() < narrow_window_px;
    if (is_compact_ == compact) return;
    is_compact_ = compact;
    layers_->set_compact(compact);
    // No room for a title then; an empty one takes its place.
    delete layers_dock_->titleBarWidget();
    layers_dock_->setTitleBarWidget(compact ? new QWidget(layers_dock_) : nullptr);
    resizeDocks({layers_dock_}, {compact ? compact_layers_width_px : layers_width_px}, Qt::Horizontal);
}

}  // namespace yimi::app
