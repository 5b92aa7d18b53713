#pragma once

#include <QWidget>
#include <array>

#include "app/document/balance.h"
#include "app/document/selection.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTreeView;

namespace yimi::app {

class LorenzChart;
class RowsModel;

/// How evenly schools, playgrounds and parks are shared out among new towns and core, country and town: groups, Lorenz
/// curve, the worst served blocks, and the grouping of the districts, which can be changed and kept by date.
class BalancePanel final : public QWidget {
    Q_OBJECT

public:
    BalancePanel(Document& document, Balance& balance, Selection& selection, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class List { groups, worst, districts };

    [[nodiscard]] QTreeView* make_list(List list, const char* name);
    [[nodiscard]] QWidget* make_grouping_page();
    void lay_out();
    void connect_all();
    void translate();
    void ask();
    void refresh();
    void list_groupings();
    void show_district();
    /// The kept grouping that is compared with; nothing for none.
    [[nodiscard]] std::optional<Grouping> compared() const;
    [[nodiscard]] RowsModel& rows(List list) const { return *rows_[static_cast<std::size_t>(list)]; }

    Document& document_;
    Balance& balance_;
    Selection& selection_;
    QComboBox *service_, *compare_, *group_;
    QSpinBox* within_;
    QLabel *summary_, *stale_, *gaps_;
    QTabWidget* lists_;
    LorenzChart* chart_;
    QTreeView* districts_ = nullptr;
    QPushButton *take_, *keep_;
    std::array<RowsModel*, 3> rows_{};
    std::vector<Grouping> kept_;
};

}  // namespace yimi::app
