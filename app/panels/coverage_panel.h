#pragma once

#include <QWidget>

#include "app/document/analyses.h"
#include "app/document/cases.h"
#include "app/document/selection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace yimi::app {

class CoverageKey;
class CoverageShares;
class RowsModel;
class WhyNote;
class WhyWatch;

/// Who reaches a kind of place: as the crow flies, on foot accompanied, on foot alone, side by side; the blocks that
/// only the circle reaches, the districts, and the streets that part children from the places.
class CoveragePanel final : public QWidget {
    Q_OBJECT

public:
    CoveragePanel(Document& document, Analyses& analyses, WhyWatch& why, Selection& selection,
                  QWidget* parent = nullptr);

    /// What is asked at present.
    [[nodiscard]] ReachQuestion question() const;

signals:
    void cases_wanted(const yimi::app::Cases& cases);
    void coverage_wanted(const yimi::app::ReachQuestion& question);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class List { lost, districts, ages, barriers, alone };

    [[nodiscard]] QWidget* make_page();
    [[nodiscard]] QTreeView* make_list(List list, const char* name);
    void connect_all();
    void ask();
    void translate();
    void refresh();
    void show_question(const ReachQuestion& question);
    void show_unknowns(const Reach& reach);
    void show_lists(const Reach& reach);
    void show_place(const QModelIndex& index);
    /// Of the one block that is selected, while somebody looks.
    void ask_why();
    /// Around the one feature that is selected, while that is asked for.
    void show_zones();
    void show_zone_shares();

    Document& document_;
    Analyses& analyses_;
    WhyWatch& why_;
    Selection& selection_;
    QStackedWidget* pages_;
    QComboBox *places_, *within_;
    QSpinBox* any_distance_;
    QCheckBox* zones_;
    QPushButton *run_, *run_first_;
    QLabel *empty_text_, *zones_text_, *stale_, *unknown_, *lost_title_;
    CoverageShares* shares_;
    CoverageKey* key_;
    QTabWidget* lists_;
    WhyNote* note_;
    std::array<RowsModel*, 5> rows_{};
    std::shared_ptr<const Reach> shown_;
    std::shared_ptr<const ReachBarriers> shown_barriers_;
    std::shared_ptr<const Analyses::AloneReach> shown_alone_;
};

}  // namespace yimi::app
