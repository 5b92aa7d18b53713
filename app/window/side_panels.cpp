#include "app/window/side_panels.h"

#include <QApplication>
#include <QEvent>

#include "app/document/case_list.h"
#include "app/panels/balance_panel.h"
#include "app/panels/coverage_panel.h"
#include "app/panels/feature_form.h"
#include "app/panels/findings_panel.h"
#include "app/panels/history_panel.h"
#include "app/panels/import_report_panel.h"
#include "app/panels/ledger_panel.h"
#include "app/panels/network_panel.h"
#include "app/panels/parking_panel.h"
#include "app/panels/profiles_panel.h"
#include "app/panels/route_panel.h"
#include "app/panels/rules_panel.h"
#include "app/panels/scenarios_panel.h"
#include "app/panels/seats_panel.h"
#include "app/panels/siting_panel.h"

namespace yimi::app {
namespace {

/// Hidden until somebody asks.
constexpr std::array asked_for{SidePanels::Panel::siting,  SidePanels::Panel::profiles, SidePanels::Panel::balance,
                               SidePanels::Panel::parking, SidePanels::Panel::ledger,   SidePanels::Panel::scenarios,
                               SidePanels::Panel::rules};

}  // namespace

SidePanels::SidePanels(const Desk& desk, QWidget* parent)
    : QTabWidget(parent),
      selection_(desk.selection),
      cases_(new CaseList(desk.document, desk.selection, this)),
      form_(new FeatureForm({desk.document, desk.jobs, desk.selection}, this)),
      route_(new RoutePanel(desk.document, desk.selection, desk.analyses, desk.jobs, this)),
      findings_(new FindingsPanel(desk.document, desk.analyses, desk.selection, desk.jobs, this)),
      coverage_(new CoveragePanel(desk.document, desk.analyses, desk.why, desk.selection, this)),
      seats_(new SeatsPanel(desk.document, desk.seats, desk.selection, this)),
      history_(new HistoryPanel(desk.document, this)),
      import_report_(new ImportReportPanel(desk.document, desk.imports, desk.selection, this)),
      network_(new NetworkPanel(desk.document, desk.network, desk.selection, this)),
      siting_(new SitingPanel(desk.document, desk.sites, desk.selection, this)),
      profiles_(new ProfilesPanel(desk.document, this)),
      balance_(new BalancePanel(desk.document, desk.balance, desk.selection, this)),
      parking_(new ParkingPanel(desk.document, desk.parking, desk.selection, this)),
      ledger_(new LedgerPanel(desk.document, desk.ledger, desk.selection, this)),
      scenarios_(new ScenariosPanel(desk.document, desk.selection, this)),
      rules_(new RulesPanel(desk.document, this)) {
    setObjectName(QStringLiteral("side_panels"));
    setDocumentMode(true);
    setUsesScrollButtons(false);
    for (QWidget* panel :
         std::initializer_list<QWidget*>{form_, route_, findings_, coverage_, seats_, history_, import_report_,
                                         network_, siting_, profiles_, balance_, parking_, ledger_, scenarios_, rules_})
        addTab(panel, QString());
    connect(&desk.selection, &Selection::changed, this, &SidePanels::follow_selection);
    connect(findings_, &FindingsPanel::audit_wanted, this, &SidePanels::audit_wanted);
    connect(findings_, &FindingsPanel::ledger_wanted, this, [this](const Finding& finding, const RuleSpec* rule) {
        show_panel(Panel::ledger);
        ledger_->enter_finding(finding, rule);
    });
    connect(findings_, &FindingsPanel::cases_wanted, cases_, &CaseList::open);
    connect(coverage_, &CoveragePanel::cases_wanted, cases_, &CaseList::open);
    connect(ledger_, &LedgerPanel::cases_wanted, cases_, &CaseList::open);
    connect(cases_, &CaseList::finding_wanted, this, [this](FeatureId finding) {
        show_panel(Panel::findings);
        findings_->show_finding(finding);
    });
    connect(findings_, &FindingsPanel::look_wanted, this, &SidePanels::look_wanted);
    connect(findings_, &FindingsPanel::field_wanted, this, [this](const std::string& column) {
        show_panel(Panel::feature);
        form_->go_to_field(column);
    });
    connect(coverage_, &CoveragePanel::coverage_wanted, this, &SidePanels::coverage_wanted);
    // Nobody looks for a report before there is one.
    const auto show_report_tab = [this, &imports = desk.imports] {
        setTabVisible(static_cast<int>(Panel::import_report), !imports.records().empty());
    };
    connect(&desk.imports, &ImportReports::changed, this, show_report_tab);
    show_report_tab();
    show_route_tab();
    const auto show_network_tab = [this, &network = desk.network] {
        setTabVisible(static_cast<int>(Panel::network), network.found() || network.is_running());
    };
    connect(&desk.network, &NetworkCheck::changed, this, show_network_tab);
    show_network_tab();
    for (const Panel panel : asked_for) setTabVisible(static_cast<int>(panel), false);
    translate();
}

void SidePanels::show_panel(Panel panel) {
    if (std::find(asked_for.begin(), asked_for.end(), panel) != asked_for.end())
        setTabVisible(static_cast<int>(panel), true);
    setCurrentIndex(static_cast<int>(panel));
}

void SidePanels::list_rule(const std::string& id) {
    show_panel(Panel::findings);
    findings_->list_rule(id);
}

ReachQuestion SidePanels::coverage_question() const {
    return coverage_->question();
}

void SidePanels::show_route_tab() {
    const auto one = selection_.single();
    setTabVisible(static_cast<int>(Panel::route), one && one->table == Table::routes);
}

void SidePanels::follow_selection() {
    show_route_tab();
    // A change of the plan is told too, so that shapes are drawn anew: no reason to turn the page.
    if (selection_.features() == followed_) return;
    followed_ = selection_.features();
    if (followed_.empty()) return;
    const QWidget* focus = QApplication::focusWidget();
    if (focus && currentWidget()->isAncestorOf(focus)) return;
    // Boundaries of catchments are dragged with the seats in view.
    const auto is_catchment = [](const FeatureRef& each) { return each.table == Table::catchments; };
    if (currentWidget() == seats_ && std::all_of(followed_.begin(), followed_.end(), is_catchment)) return;
    if (currentWidget() != route_) show_panel(Panel::feature);
}

void SidePanels::translate() {
    setAccessibleName(tr("Panels"));
    setTabText(static_cast<int>(Panel::feature), tr("Feature"));
    setTabText(static_cast<int>(Panel::route), tr("Route"));
    setTabText(static_cast<int>(Panel::findings), tr("Audit"));
    setTabText(static_cast<int>(Panel::coverage), tr("Coverage"));
    setTabText(static_cast<int>(Panel::seats), tr("Seats"));
    setTabText(static_cast<int>(Panel::history), tr("History"));
    setTabText(static_cast<int>(Panel::import_report), tr("Import"));
    setTabText(static_cast<int>(Panel::network), tr("Network"));
    setTabText(static_cast<int>(Panel::siting), tr("Siting"));
    setTabText(static_cast<int>(Panel::profiles), tr("Walking"));
    setTabText(static_cast<int>(Panel::balance), tr("Fairness"));
    setTabText(static_cast<int>(Panel::parking), tr("Parking"));
    setTabText(static_cast<int>(Panel::ledger), tr("Ledger"));
    setTabText(static_cast<int>(Panel::scenarios), tr("Scenarios"));
    setTabText(static_cast<int>(Panel::rules), tr("Rules"));
}

void SidePanels::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QTabWidget::changeEvent(event);
}

}  // namespace yimi::app
