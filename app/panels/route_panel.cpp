#include "app/panels/route_panel.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/document/walk_light.h"
#include "app/panels/panel_look.h"
#include "app/panels/route_marks.h"
#include "app/panels/route_rows.h"
#include "app/text/light_text.h"
#include "app/text/route_score_text.h"

namespace yimi::app {

RoutePanel::RoutePanel(Document& document, Selection& selection, Analyses& analyses, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      document_(document),
      watch_(document, selection),
      score_watch_(document, analyses, jobs),
      pages_(new QStackedWidget(this)),
      empty_(make_paragraph(*this, QStringLiteral("route_empty"))),
      figures_(make_paragraph(*this, QStringLiteral("route_figures"))),
      score_(make_paragraph(*this, QStringLiteral("route_score"))),
      warnings_(make_paragraph(*this, QStringLiteral("route_warnings"))),
      stale_(make_paragraph(*this, QStringLiteral("route_stale"))),
      pair_text_(make_paragraph(*this, QStringLiteral("route_pair_text"))),
      light_(make_paragraph(*this, QStringLiteral("route_light"))),
      date_title_(named(new QLabel(this), "route_date_title")),
      date_(named(new QDateEdit(this), "route_date")),
      ways_(make_list("route_ways")),
      why_(make_list("route_why")),
      pair_(make_list("route_pair")),
      take_(named(new QPushButton(this), "route_take")),
      check_(named(new QPushButton(this), "route_check")) {
    setObjectName(QStringLiteral("route_panel"));
    lay_out();
    connect(&watch_, &RouteWatch::changed, this, &RoutePanel::refresh);
    connect(&score_watch_, &RouteScoreWatch::changed, this, &RoutePanel::show_score);
    connect(ways_.view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RoutePanel::show_chosen);
    connect(take_, &QPushButton::clicked, this, &RoutePanel::take_chosen);
    connect(date_, &QDateEdit::dateChanged, this, &RoutePanel::choose_date);
    connect(check_, &QPushButton::clicked, this, &RoutePanel::check_pair);
    translate();
    refresh();
    show_score();
}

RoutePanel::List RoutePanel::make_list(const char* name) {
    List list{new RowsModel(this), named(new QTreeView(this), name)};
    list.view->setModel(list.rows);
    list.view->setRootIsDecorated(false);
    list.view->setUniformRowHeights(true);
    list.view->setFrameShape(QFrame::NoFrame);
    list.view->setTextElideMode(Qt::ElideMiddle);
    list.view->header()->setStretchLastSection(false);
    list.view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list.view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(list.rows, &QAbstractItemModel::modelReset, list.view, [view = list.view] {
        if (view->header()->count() > 0) view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
        const int rows = view->model()->rowCount();  // all of them are seen: the panel itself scrolls
        const int row_px = rows > 0 ? view->sizeHintForRow(0) : 0;
        view->setFixedHeight(view->header()->sizeHint().height() + rows * row_px + 2 * view->frameWidth());
    });
    return list;
}

void RoutePanel::lay_out() {
    make_dim(*stale_);
    auto* page = new QWidget(pages_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(6);
    for (QWidget* part :
         std::initializer_list<QWidget*>{stale_, figures_, score_, warnings_, ways_.view, why_.view, take_,
                                         make_date_row(), light_, pair_text_, pair_.view, check_})
        column->addWidget(part);
    column->addStretch(1);
    auto* empty_page = new QWidget(pages_);
    auto* empty_column = new QVBoxLayout(empty_page);
    empty_column->setContentsMargins(16, 24, 16, 16);
    empty_column->addWidget(empty_);
    empty_column->addStretch(1);
    pages_->addWidget(empty_page);
    pages_->addWidget(make_scrolled(*page, *pages_));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(pages_);
}

QWidget* RoutePanel::make_date_row() {
    date_->setCalendarPopup(true);
    date_->setKeyboardTracking(false);  // a day half typed is none
    date_title_->setBuddy(date_);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(date_title_);
    line->addWidget(date_);
    line->addStretch(1);
    return row;
}

void RoutePanel::translate() {
    date_title_->setText(tr("Walked on"));
    date_->setToolTip(
        tr("The day for which Yimi says whether it is dark on the way; it counts for all routes of the "
           "project."));
    date_->setAccessibleName(date_->toolTip());
    take_->setText(tr("Take this way"));
    take_->setToolTip(tr("The route goes this way from now on; undo brings back the drawn one."));
    check_->setText(tr("Way home is checked"));
    stale_->setText(tr("Computed for the plan before your edit"));
    ways_.view->setAccessibleName(tr("Ways between the ends of the route"));
    why_.view->setAccessibleName(tr("Why this way and not the drawn one"));
    pair_.view->setAccessibleName(tr("Way to school and way home beside each other"));
}

/// Before the first audit there is nothing to say.
void RoutePanel::show_score() {
    const auto facts = score_watch_.facts();
    score_->setText(facts ? route_score_text(*facts).join(QLatin1Char('\n')) : QString());
    score_->setVisible(facts != nullptr);
}

void RoutePanel::refresh() {
    const auto facts = watch_.facts();
    score_watch_.watch(isVisible() ? watch_.route() : std::nullopt);
    stale_->setVisible(watch_.is_stale());
    empty_->setText(watch_.route() ? tr("Working out how this child walks…")
                                   : tr("Select one way to school or home: here stands how long its child walks, which "
                                        "other ways there are, and how the way home differs."));
    pages_->setCurrentIndex(facts ? 1 : 0);
    {
        const QSignalBlocker quiet(date_);
        date_->setDate(walking_date(*document_.snapshot()));
        date_->setEnabled(document_.is_writable());
    }
    if (facts && facts != shown_) {
        shown_ = facts;
        figures_->setText(figures_of(facts->route));
        warnings_->setText(warnings_of(*facts));
        warnings_->setVisible(!warnings_->text().isEmpty());
        light_->setText(light_text(facts->route.light, facts->date));
        show_ways(*facts);
        show_pair(*facts);
    }
    if (!facts) shown_.reset();
    show_chosen();
}

void RoutePanel::show_ways(const RouteFacts& facts) {
    ways_.rows->show(way_titles(), way_rows(facts));
    ways_.view->setCurrentIndex(ways_.rows->index(0, 0));
}

void RoutePanel::show_pair(const RouteFacts& facts) {
    const bool has_pair = facts.pair.has_value(), to_check = has_pair && facts.pair->to_check;
    pair_.view->setVisible(has_pair);
    check_->setVisible(to_check);
    pair_text_->setText(!has_pair  ? tr("This route has no pair.")
                        : to_check ? tr("The way to school has changed: its way home is to be checked.")
                                   : tr("Its pair: %1").arg(figures_of(facts.pair->route)));
    pair_.rows->show(pair_titles(), pair_rows(facts));
}

std::optional<std::size_t> RoutePanel::chosen() const {
    const int row = ways_.view->currentIndex().row();
    if (!shown_ || row < 1) return std::nullopt;
    return static_cast<std::size_t>(row - 1);
}

void RoutePanel::show_chosen() {
    const auto way = chosen();
    why_.view->setVisible(way.has_value());
    take_->setVisible(way.has_value());
    take_->setEnabled(document_.is_writable() && !watch_.is_stale());
    if (way) why_.rows->show(why_titles(), why_rows(*shown_, *way));
    emit marks_changed(shown_ && isVisible() ? marks_of(*shown_, way) : MapPreview{});
}

void RoutePanel::take_chosen() {
    if (const auto way = chosen())
        document_.commit(take_way_edit(*document_.snapshot(), shown_->route.id, shown_->ways[*way]));
}

void RoutePanel::choose_date(const QDate& date) {
    if (Edit edit = choose_walking_date(*document_.snapshot(), date); !edit.empty()) document_.commit(std::move(edit));
}

void RoutePanel::check_pair() {
    if (shown_ && shown_->pair) document_.commit(checked_edit(*document_.snapshot(), shown_->pair->to_home));
}

void RoutePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    watch_.set_watching(true);
}

void RoutePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    watch_.set_watching(false);
}

void RoutePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        shown_.reset();
        refresh();
        show_score();
    }
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
