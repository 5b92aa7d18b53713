#pragma once

#include <QTimer>
#include <QWidget>

#include "app/document/analyses.h"
#include "app/document/cases.h"
#include "app/document/fix_watch.h"
#include "app/document/selection.h"
#include "app/panels/rule_book.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace yimi::app {

class FindingDetails;
class FindingsModel;
class FindingsView;

/// What the last audit found, worst first; a click shows the place on the map and everything about the finding below.
class FindingsPanel final : public QWidget {
    Q_OBJECT

public:
    FindingsPanel(Document& document, Analyses& analyses, Selection& selection, JobRunner& jobs,
                  QWidget* parent = nullptr);
    ~FindingsPanel() override;
    FindingsPanel(const FindingsPanel&) = delete;
    FindingsPanel& operator=(const FindingsPanel&) = delete;

    /// Makes it the finding that is shown in detail.
    void show_finding(FeatureId id);
    /// Lists the findings of one rule only, until the planner filters otherwise.
    void list_rule(const std::string& id);

signals:
    void audit_wanted();
    void cases_wanted(const yimi::app::Cases& cases);
    /// As of FindingDetails.
    void field_wanted(const std::string& column);
    void look_wanted(yimi::Point at, yimi::Point towards);
    /// The finding is to be entered in the ledger, or its entry shown. `rule` may be null.
    void ledger_wanted(const yimi::Finding& finding, const yimi::RuleSpec* rule);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* make_filters();
    [[nodiscard]] QWidget* make_list_page();
    void connect_all();
    void translate();
    void follow(const PlanChange& change);
    void reload();
    /// At once, or when somebody looks: of many findings that takes a moment, and the audit follows every edit.
    void reload_when_seen();
    void apply_filter();
    /// After the list was made anew: groups open again, the same finding current.
    void restore_view(std::optional<FeatureId> current);
    void show_state();
    void show_summary();
    void show_details(const QModelIndex& index);
    void show_place(const QModelIndex& index);

    Document& document_;
    Analyses& analyses_;
    Selection& selection_;
    RuleBook rules_;
    FixWatch fixes_;
    FindingsModel* model_;
    FindingsView* view_;
    FindingDetails* details_;
    QStackedWidget* pages_;
    QLabel *summary_, *stale_, *empty_text_, *nothing_;
    QPushButton *run_, *run_empty_;
    QLineEdit* words_;
    QComboBox *states_, *severities_;
    QTimer typing_;
    bool outdated_ = false;
};

}  // namespace yimi::app
