#pragma once

#include <QWidget>

#include "app/document/seats.h"
#include "app/document/selection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSlider;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace yimi::app {

class AccessView;
class CatchmentProblemsModel;
class SeatUnitsModel;

/// Seats against children: by school, catchment or district, now and in up to five years, with migrant children or
/// without; what a dragged boundary moves; and what is wrong with the catchments.
class SeatsPanel final : public QWidget {
    Q_OBJECT

public:
    SeatsPanel(Document& document, Seats& seats, Selection& selection, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* make_page();
    void lay_out(QWidget& page);
    void connect_all();
    void translate();
    void ask();
    void refresh();
    void show_figures();
    void show_proposal();
    [[nodiscard]] QString total_text(const BoardFigures& figures) const;
    [[nodiscard]] QString moved_text() const;
    [[nodiscard]] QString proposal_text() const;

    Document& document_;
    Seats& seats_;
    Selection& selection_;
    SeatUnitsModel* units_;
    CatchmentProblemsModel* problems_;
    QStackedWidget* pages_;
    QLabel *empty_, *years_text_, *total_, *moved_, *stale_, *problems_title_;
    QComboBox *stage_, *by_;
    QSlider* years_;
    QCheckBox* with_migrants_;
    QTreeView* table_;
    QListView* list_;
    QTabWidget* below_;
    AccessView* access_;
    QPushButton *propose_, *take_, *drop_;
    std::shared_ptr<const CatchmentBoard> shown_;
    Seats::Question shown_question_;
};

}  // namespace yimi::app
