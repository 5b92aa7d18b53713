#pragma once

#include <QWidget>

#include "app/document/site_search.h"
#include "app/map/map_widget.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace yimi::app {

class RowsModel;
class SitingForm;

/// Where the next playgrounds or schools help most: the question, the sites by number, what they bring and how near to
/// the best that is; fixed and forbidden sites, and the way into the plan.
class SitingPanel final : public QWidget {
    Q_OBJECT

public:
    SitingPanel(Document& document, SiteSearch& search, Selection& selection, QWidget* parent = nullptr);

    /// The planner has ended picking points elsewhere.
    void end_picking();

signals:
    /// Sites and who gains, while the panel is seen.
    void marks_changed(const yimi::app::MapPreview& marks);
    /// Whether clicks on the map pick candidates.
    void picking_changed(bool on);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void make_parts();
    void lay_out();
    void connect_all();
    void translate();
    void refresh();
    void list();
    void show_current();
    void show_place(const QModelIndex& index);
    void give_use(SiteUse use);
    void draw_marks();

    /// One row of the list: a site that was found, or one that is ruled out.
    struct Listed {
        SiteKey key;
        SiteUse use = SiteUse::free;
    };
    [[nodiscard]] const Listed* current() const;

    Document& document_;
    SiteSearch& search_;
    Selection& selection_;
    SitingForm* form_;
    QPushButton *run_, *fix_, *forbid_, *take_, *take_apart_;
    QLabel *intro_, *summary_, *unknown_, *stale_;
    QTreeView* view_;
    RowsModel* rows_;
    std::vector<Listed> listed_;
};

}  // namespace yimi::app
