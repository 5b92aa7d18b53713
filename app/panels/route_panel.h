#pragma once

#include <QWidget>

#include "app/document/route_score_watch.h"
#include "app/document/route_watch.h"
#include "app/map/map_widget.h"

class QDateEdit;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace yimi::app {

class RowsModel;

/// The panel of the one selected route: how long its child walks and when he is where, which other ways there are and
/// why they are better or worse, whether it is dark on the way on the day chosen for the project, and how its pair
/// differs, and how the audit scores it. Another way is taken, a day chosen, and a pair checked, by one edit.
class RoutePanel final : public QWidget {
    Q_OBJECT

public:
    RoutePanel(Document& document, Selection& selection, Analyses& analyses, JobRunner& jobs,
               QWidget* parent = nullptr);

signals:
    /// What of it belongs on the map; nothing while nobody looks.
    void marks_changed(const yimi::app::MapPreview& marks);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct List {
        RowsModel* rows = nullptr;
        QTreeView* view = nullptr;
    };
    [[nodiscard]] List make_list(const char* name);
    void lay_out();
    [[nodiscard]] QWidget* make_date_row();
    void translate();
    void refresh();
    void show_ways(const RouteFacts& facts);
    void show_pair(const RouteFacts& facts);
    void show_score();
    void show_chosen();
    void take_chosen();
    void choose_date(const QDate& date);
    void check_pair();
    /// Index into `facts.ways`.
    [[nodiscard]] std::optional<std::size_t> chosen() const;

    Document& document_;
    RouteWatch watch_;
    RouteScoreWatch score_watch_;
    QStackedWidget* pages_;
    QLabel *empty_, *figures_, *score_, *warnings_, *stale_, *pair_text_, *light_, *date_title_;
    QDateEdit* date_;
    List ways_, why_, pair_;
    QPushButton *take_, *check_;
    std::shared_ptr<const RouteFacts> shown_;
};

}  // namespace yimi::app
