#pragma once

#include <QMainWindow>
#include <QPointer>

#include "app/document/analyses.h"
#include "app/document/balance.h"
#include "app/document/import_reports.h"
#include "app/document/ledger_desk.h"
#include "app/document/network_check.h"
#include "app/document/parking_watch.h"
#include "app/document/seats.h"
#include "app/document/selection.h"
#include "app/document/site_search.h"
#include "app/document/why_watch.h"
#include "app/map/map_widget.h"
#include "app/tools/tool_controller.h"
#include "app/window/actions.h"
#include "app/window/menus.h"
#include "app/window/project_files.h"
#include "app/window/side_panels.h"

class QDockWidget;
class QFileDialog;
class QStackedWidget;

namespace yimi::app {

class HelpWindow;
class ImportDialog;
class LayersPanel;
struct Dropped;
class MessageBar;
class BackgroundControl;
class ChildViewDock;
class StripDock;
class Navigation;
class EarlierCopies;
class DropCurtain;
class LookOnly;
class Rescue;
class SketchMemory;
class RowClipboard;
class Selecting;
class StatusBar;
class Tour;
class TableDock;
class WelcomePage;

/// The window: puts document, map, tools and panels together and lets them hear of each other. It computes nothing.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;
    MainWindow(const MainWindow&) = delete;
    MainWindow& operator=(const MainWindow&) = delete;

    /// What to begin with.
    void open_sample();
    void open_last();
    /// Projects are opened; anything else is offered for import.
    void open_files(const QStringList& paths);
    /// Keeps what is typed and half drawn. False: something would be lost, and the planner is asked.
    [[nodiscard]] bool make_ready_to_end();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void lay_out();
    void connect_actions();
    void connect_document();
    void connect_map();
    void connect_panels();
    void connect_files();
    void translate();

    void follow_plan(const PlanChange& change);
    void enable_actions();
    void show_title();
    void show_selection();
    void remember_view();
    void restore_view();
    void restore_place();
    void keep_place() const;
    /// Folds the layers to symbols where the window is narrow.
    void fit_layers();

    void ask_new_project();
    /// Opens a dialog that asks for files of some kinds; what is to be done with them is connected to it.
    QFileDialog& choose_files(const char* name, const QString& title, const QString& kinds);
    void ask_open();
    /// Where a recent project lies now that is not where it was.
    void ask_where(const QString& project);
    void show_recent();
    void ask_import(std::optional<Table> into);
    void take(const Dropped& dropped);
    void show_import(const QStringList& paths, std::optional<Table> into = {});
    /// What came in, and what did not: never over the map.
    void show_imported(const ImportRecord& record, const QString& summary, const Box& box);
    void show_import_report();
    void show_export();
    /// What F8 goes round, from the map on.
    [[nodiscard]] std::vector<QWidget*> panes() const;
    /// Beside the window, or beside a dialog that is open in it.
    void show_help(const QString& section, QWidget* beside);
    void show_notice(const QString& sentence);
    void show_exported(const QStringList& paths);
    void show_map_menu(const QPoint& global, const Point& world);
    /// Takes what is half typed in the form or the table.
    void tell_laid_aside();
    void finish_editing();
    void run_audit();
    void run_coverage(const ReachQuestion& question);
    void show_seats();
    void check_network();
    void show_side_panel(SidePanels::Panel panel);
    void connect_siting();
    void connect_parking();
    void connect_ledger();
    void remove_selected();
    /// The one selected way to school that has no way home yet.
    [[nodiscard]] std::optional<FeatureId> route_without_pair() const;

    JobRunner jobs_;
    Document document_;
    Analyses analyses_;
    Seats seats_;
    ImportReports imports_;
    NetworkCheck network_;
    WhyWatch why_;
    Selection selection_;
    SiteSearch sites_;
    ParkingWatch parking_;
    Balance balance_;
    LedgerDesk ledger_;
    ProjectFiles files_;
    QStackedWidget* pages_;
    WelcomePage* welcome_;
    MapWidget* map_;
    ToolController* tools_;
    Actions* actions_;
    Menus* menus_;
    LayersPanel* layers_;
    SidePanels* side_;
    QDockWidget *layers_dock_, *side_dock_;
    TableDock* table_;
    Selecting* selecting_;
    StatusBar* status_;
    MessageBar* messages_;
    Navigation* navigation_;
    Tour* tour_;
    Rescue* rescue_;
    LookOnly* look_only_;
    DropCurtain* curtain_;
    EarlierCopies* earlier_;
    SketchMemory* sketches_;
    RowClipboard* clipboard_;
    BackgroundControl* background_;
    ChildViewDock* child_view_;
    StripDock* strip_;
    QPointer<ImportDialog> import_;
    QPointer<HelpWindow> help_;
    Point menu_place_;  ///< where the map's menu was asked for
    std::optional<bool> is_compact_;
};

}  // namespace yimi::app
