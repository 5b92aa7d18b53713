#pragma once

#include <QTimer>
#include <QWidget>

#include "app/document/selection.h"
#include "app/jobs/job_runner.h"
#include "app/map/map_widget.h"
#include "app/table/table_model.h"
#include "app/table/table_view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace yimi::app {

class CellDelegate;
class TableEdits;

/// The attribute table with its controls: which layer, which of its rows, a text to filter by, the rows. Rows and the
/// map share one selection. Rows are gathered and sorted in a job; until they are there the ones before stay.
class AttributeTable final : public QWidget {
    Q_OBJECT

public:
    struct Desk {
        Document& document;
        JobRunner& jobs;
        Selection& selection;
        const MapWidget& map;
    };
    explicit AttributeTable(const Desk& desk, QWidget* parent = nullptr);

    /// As if the planner had chosen them.
    void choose_table(Table table);
    void choose_scope(RowScope scope);
    [[nodiscard]] Table table() const noexcept { return wish_.table; }
    [[nodiscard]] RowScope scope() const noexcept { return wish_.scope; }
    /// Whether the rows of the present wish are still being gathered.
    [[nodiscard]] bool is_listing() const;
    /// Takes what is half typed.
    void finish_editing();
    /// Puts the keyboard into the rows.
    void enter();
    [[nodiscard]] QSize sizeHint() const override { return {900, 250}; }

signals:
    /// What was done, in one sentence.
    void notice(const QString& sentence);
    /// The map is to show that place.
    void zoom_wanted(const yimi::Box& box);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void lay_out();
    void connect_all();
    void translate();
    void show_tables();
    void follow_plan(const PlanChange& change);
    void follow_selection();
    /// Gathers the rows anew, when they can be seen.
    void list();
    void show_rows(Snapshot plan, Result<RowListing> listing);
    void show_state();
    /// To the first row that is selected, where it is listed.
    void scroll_to_selection();
    /// As a click on the title does: up, then down, then as they lie in the layer.
    void sort_by(int section);
    void sort(int section, std::optional<Qt::SortOrder> order);
    void show_field_menu(const QPoint& at);
    /// The selected rows of the layer.
    void zoom_to_rows();
    void choose_rows(int first, int last, TableView::Choice how);
    void choose_all();
    /// One sentence beneath the rows; an empty one takes it away.
    void show_note(const QString& sentence);
    void show_menu(const QPoint& at);
    /// Shows only the rows that say so in a field; an empty condition asks nothing of it any more.
    void filter_by(const TableField& field, const QString& condition);
    /// The columns as wide as what they hold, once for each layer; room that is left over goes to the name.
    void fit_columns();

    Desk desk_;
    RowWish wish_;
    std::size_t listed_size_ = 0;  ///< of the layer when it was listed
    FeatureId listed_next_id_;     ///< the same
    bool is_stale_ = true;
    bool goes_to_top_ = false;  ///< once the rows are there
    bool is_choosing_ = false;  ///< the selection changes by the table's own doing
    std::optional<FeatureRef> scrolled_to_;
    QTimer view_settles_;
    QComboBox *tables_, *scopes_;
    QLineEdit* filter_;
    QLabel *count_, *note_, *empty_;
    QToolButton *set_, *paste_;
    QStackedWidget* pages_;
    TableModel* model_;
    TableView* view_;
    CellDelegate* delegate_;
    TableEdits* edits_;
};

}  // namespace yimi::app
