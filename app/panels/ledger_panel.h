#pragma once

#include <QTimer>
#include <QWidget>

#include "app/document/cases.h"
#include "app/document/ledger_desk.h"
#include "app/document/selection.h"
#include "app/panels/ledger_step_dialog.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QTreeView;
class QUrl;

namespace yimi::app {

class RowsModel;

/// The rectification ledger: what is open and by when, one entry with its history, and the steps that it may take.
class LedgerPanel final : public QWidget {
    Q_OBJECT

public:
    LedgerPanel(Document& document, LedgerDesk& desk, Selection& selection, QWidget* parent = nullptr);

    /// Asks for what it takes to enter a finding; shows the entry where it stands in the ledger already.
    void enter_finding(const Finding& finding, const RuleSpec* rule);
    /// A hazard was seen there.
    void enter_at(Point at);
    /// The planner has ended picking a place elsewhere.
    void end_picking();
    void show_entry(FeatureId hazard);

signals:
    void cases_wanted(const yimi::app::Cases& cases);
    /// Whether a click on the map says where a new hazard is.
    void picking_changed(bool on);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void make_parts();
    [[nodiscard]] QWidget* make_list_page();
    void connect_all();
    void translate();
    void refresh();
    void list();
    void show_current();
    void show_moves(const Feature* hazard);
    void ask(LedgerStepDialog::Subject subject);
    void follow_link(const QUrl& link);
    void show_overview();
    [[nodiscard]] bool is_wanted(const Feature& hazard) const;
    [[nodiscard]] std::optional<FeatureId> current() const;

    Document& document_;
    LedgerDesk& desk_;
    Selection& selection_;
    QStackedWidget* pages_;
    QLabel *summary_, *empty_text_, *title_;
    QPushButton *add_, *add_first_, *overview_;
    QLineEdit* words_;
    QComboBox* states_;
    QTreeView* view_;
    RowsModel* rows_;
    QTextBrowser* details_;
    QWidget* below_;
    QGridLayout* moves_;
    QTimer typing_;
};

}  // namespace yimi::app
