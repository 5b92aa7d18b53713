#pragma once

#include <QDialog>
#include <array>

#include "app/document/cases.h"
#include "core/ledger/step.h"

class QCalendarWidget;
class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QTabWidget;
class QTreeView;

namespace yimi::app {

class RowsModel;

/// The whole ledger at a glance: a board by state, a calendar of due dates, and figures by unit, kind, severity and
/// district. Follows the plan while it is open.
class LedgerOverview final : public QDialog {
    Q_OBJECT

public:
    LedgerOverview(const Document& document, QWidget* parent);

signals:
    void entry_wanted(yimi::FeatureId hazard);
    void cases_wanted(const yimi::app::Cases& cases);

private:
    [[nodiscard]] QWidget* make_board();
    [[nodiscard]] QWidget* make_calendar();
    [[nodiscard]] QWidget* make_statistics();
    void want_entry(const QListWidgetItem* item);
    void refresh();
    void fill_board();
    void fill_calendar();
    void show_day();
    void fill_statistics();
    void want_cases(const QModelIndex& figure);
    void add_entry(QListWidget& list, FeatureId id, const Feature& hazard) const;

    const Document& document_;
    std::array<QLabel*, hazard_state_count> headings_{};
    std::array<QListWidget*, hazard_state_count> columns_{};
    QCalendarWidget* calendar_ = nullptr;
    QListWidget* day_ = nullptr;
    QComboBox* grouping_ = nullptr;
    QTreeView* figures_ = nullptr;
    RowsModel* rows_;
    std::vector<std::string> groups_;  ///< of the statistics, row by row; the last row is all of them
};

}  // namespace yimi::app
