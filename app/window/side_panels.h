#pragma once

#include <QTabWidget>

#include "app/document/analyses.h"
#include "app/document/selection.h"
#include "app/jobs/job_runner.h"

namespace yimi::app {

class Balance;
class BalancePanel;
class CaseList;
class CoveragePanel;
class FeatureForm;
class FindingsPanel;
class HistoryPanel;
class ImportReportPanel;
class ImportReports;
class LedgerDesk;
class LedgerPanel;
class NetworkCheck;
class NetworkPanel;
class ParkingPanel;
class ParkingWatch;
class ProfilesPanel;
class RoutePanel;
class RulesPanel;
class ScenariosPanel;
class Seats;
class SeatsPanel;
class SiteSearch;
class SitingPanel;
class WhyWatch;

/// The panels on the right, one at a time: what is selected, how a route is walked, what the audit found, who reaches
/// what, seats against children, what was done, and what came of imports, of the check of the street network of
/// the search for sites and of what parking hides where somebody asked.
class SidePanels final : public QTabWidget {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        Analyses& analyses;
        Seats& seats;
        ImportReports& imports;
        NetworkCheck& network;
        SiteSearch& sites;
        ParkingWatch& parking;
        Balance& balance;
        LedgerDesk& ledger;
        WhyWatch& why;
        Selection& selection;
    };
    explicit SidePanels(const Desk& desk, QWidget* parent = nullptr);

    enum class Panel {
        feature,
        route,
        findings,
        coverage,
        seats,
        history,
        import_report,
        network,
        siting,
        profiles,
        balance,
        parking,
        ledger,
        scenarios,
        rules
    };
    void show_panel(Panel panel);
    /// Lists what the audit found by that rule.
    void list_rule(const std::string& id);
    /// What the coverage panel asks at present.
    [[nodiscard]] ReachQuestion coverage_question() const;
    [[nodiscard]] FeatureForm& form() const noexcept { return *form_; }
    [[nodiscard]] RoutePanel& route() const noexcept { return *route_; }
    [[nodiscard]] SitingPanel& siting() const noexcept { return *siting_; }
    [[nodiscard]] ParkingPanel& parking() const noexcept { return *parking_; }
    [[nodiscard]] CaseList& cases() const noexcept { return *cases_; }
    [[nodiscard]] LedgerPanel& ledger() const noexcept { return *ledger_; }
    [[nodiscard]] ScenariosPanel& scenarios() const noexcept { return *scenarios_; }
    [[nodiscard]] ImportReportPanel& import_report() const noexcept { return *import_report_; }

signals:
    void audit_wanted();
    /// The place of a finding is to be seen from there, as a child sees it.
    void look_wanted(yimi::Point at, yimi::Point towards);
    void coverage_wanted(const yimi::app::ReachQuestion& question);

protected:
    void changeEvent(QEvent* event) override;

private:
    void translate();
    /// Nobody looks for a route's figures while none is selected.
    void show_route_tab();
    /// What was selected on the map is shown, unless the panel in front is where it was selected.
    void follow_selection();

    Selection& selection_;
    CaseList* cases_;
    std::vector<FeatureRef> followed_;
    FeatureForm* form_;
    RoutePanel* route_;
    FindingsPanel* findings_;
    CoveragePanel* coverage_;
    SeatsPanel* seats_;
    HistoryPanel* history_;
    ImportReportPanel* import_report_;
    NetworkPanel* network_;
    SitingPanel* siting_;
    ProfilesPanel* profiles_;
    BalancePanel* balance_;
    ParkingPanel* parking_;
    LedgerPanel* ledger_;
    ScenariosPanel* scenarios_;
    RulesPanel* rules_;
};

}  // namespace yimi::app
