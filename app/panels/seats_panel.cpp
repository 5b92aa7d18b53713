#include "app/panels/seats_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/panels/access_view.h"
#include "app/panels/catchment_problems_model.h"
#include "app/panels/coverage_key.h"
#include "app/panels/panel_look.h"
#include "app/panels/seat_units_model.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::array stages{"nursery", "kindergarten", "primary", "junior"};
constexpr int most_years = 5;

QString figure(double value) {
    return number(value, 0);
}

}  // namespace

SeatsPanel::SeatsPanel(Document& document, Seats& seats, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      seats_(seats),
      selection_(selection),
      units_(new SeatUnitsModel(this)),
      problems_(new CatchmentProblemsModel(this)),
      pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("seats_panel"));
    empty_ = make_paragraph(*this, QStringLiteral("seats_empty"));
    empty_->setContentsMargins(16, 24, 16, 16);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    pages_->addWidget(empty_);
    pages_->addWidget(make_scrolled(*make_page(), *pages_));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect_all();
    translate();
}

QWidget* SeatsPanel::make_page() {
    auto* page = new QWidget(this);
    stage_ = named(new QComboBox(page), "seats_stage");
    for (const char* stage : stages) stage_->addItem(QString(), QString::fromLatin1(stage));
    stage_->setCurrentIndex(stage_->findData(QString::fromStdString(seats_.question().stage)));
    by_ = named(new QComboBox(page), "seats_by");
    for (int by = 0; by < 3; ++by) by_->addItem(QString());
    years_ = named(new QSlider(Qt::Horizontal, page), "seats_years");
    years_->setRange(0, most_years);
    years_->setPageStep(1);
    years_->setTickPosition(QSlider::TicksBelow);
    years_text_ = named(new QLabel(page), "seats_years_text");
    with_migrants_ = named(new QCheckBox(page), "seats_with_migrants");
    with_migrants_->setChecked(seats_.question().with == WithMigrants::yes);
    total_ = make_paragraph(*page, QStringLiteral("seats_total"));
    stale_ = make_paragraph(*page, QStringLiteral("seats_stale"));
    moved_ = make_paragraph(*page, QStringLiteral("seats_moved"));
    problems_title_ = make_paragraph(*page, QStringLiteral("seats_problems_title"));
    table_ = named(new QTreeView(page), "seats_table");
    table_->setModel(units_);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setFrameShape(QFrame::NoFrame);
    table_->header()->setStretchLastSection(false);
    table_->header()->setMinimumSectionSize(24);
    table_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->header()->setSectionResizeMode(SeatUnitsModel::name, QHeaderView::Stretch);
    list_ = named(new QListView(page), "seats_problems");
    list_->setModel(problems_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    propose_ = named(new QPushButton(page), "seats_propose");
    take_ = named(new QPushButton(page), "seats_take");
    drop_ = named(new QPushButton(page), "seats_drop");
    access_ = new AccessView(page);
    lay_out(*page);
    return page;
}

void SeatsPanel::lay_out(QWidget& page) {
    auto* choices = new QHBoxLayout;
    choices->addWidget(stage_, 1);
    choices->addWidget(by_, 1);
    auto* time = new QHBoxLayout;
    time->addWidget(years_, 1);
    time->addWidget(years_text_);
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(6);
    column->addLayout(choices);
    column->addLayout(time);
    column->addWidget(with_migrants_, 0, Qt::AlignLeft);
    column->addWidget(total_);
    column->addWidget(stale_);
    column->addWidget(new CoverageKey(&page, CoverageKey::Subject::seats));
    column->addWidget(table_, 2);
    column->addWidget(moved_);
    auto* proposal = new QHBoxLayout;
    for (QPushButton* button : {propose_, take_, drop_}) proposal->addWidget(button);
    proposal->addStretch(1);
    column->addLayout(proposal);
    auto* problems = new QWidget(&page);
    auto* list = new QVBoxLayout(problems);
    list->setContentsMargins(0, 6, 0, 0);
    list->addWidget(problems_title_);
    list->addWidget(list_, 1);
    below_ = named(new QTabWidget(&page), "seats_below");
    below_->setDocumentMode(true);
    below_->addTab(problems, QString());
    below_->addTab(access_, QString());
    column->addWidget(below_, 2);
}

void SeatsPanel::connect_all() {
    connect(stage_, &QComboBox::activated, this, &SeatsPanel::ask);
    connect(years_, &QSlider::valueChanged, this, &SeatsPanel::ask);
    connect(with_migrants_, &QCheckBox::toggled, this, &SeatsPanel::ask);
    connect(by_, &QComboBox::activated, this, &SeatsPanel::show_figures);
    connect(propose_, &QPushButton::clicked, &seats_, &Seats::propose);
    connect(take_, &QPushButton::clicked, &seats_, &Seats::take_proposal);
    connect(drop_, &QPushButton::clicked, &seats_, &Seats::drop_proposal);
    connect(&seats_, &Seats::changed, this, &SeatsPanel::refresh);
    connect(&seats_, &Seats::dragged, this, &SeatsPanel::show_figures);
    const auto show_unit = [this](const QModelIndex& index) { selection_.show(units_->unit(index.row())); };
    connect(table_, &QTreeView::clicked, this, show_unit);
    connect(table_, &QTreeView::activated, this, show_unit);
    const auto show_problem = [this](const QModelIndex& index) { selection_.show(problems_->place(index.row())); };
    connect(list_, &QListView::clicked, this, show_problem);
    connect(list_, &QListView::activated, this, show_problem);
}

void SeatsPanel::ask() {
    years_text_->setText(years_->value() == 0 ? tr("Now") : tr("In %n year(s)", nullptr, years_->value()));
    seats_.ask({stage_->currentData().toString().toStdString(), years_->value(),
                with_migrants_->isChecked() ? WithMigrants::yes : WithMigrants::no});
}

void SeatsPanel::refresh() {
    const auto& board = seats_.board();
    pages_->setCurrentIndex(board ? 1 : 0);
    if (!board) {
        units_->clear();
        shown_.reset();
        return;
    }
    const bool stale = seats_.is_stale();
    stale_->setVisible(stale);
    table_->setEnabled(!stale);
    below_->setEnabled(!stale);
    show_proposal();
    if (board == shown_ && seats_.question() == shown_question_) return;
    shown_ = board;
    shown_question_ = seats_.question();
    auto problems = board->problems(shown_question_.with);
    const bool drawn = !board->counts().catchments.empty();
    problems_title_->setText(!drawn ? tr("No catchments of this stage are drawn.")
                             : problems.empty()
                                 ? tr("Every block lies in one catchment, and nothing is over its limit.")
                                 : tr("%n thing(s) to put right:", nullptr, static_cast<int>(problems.size())));
    list_->setVisible(!problems.empty());
    access_->show_balance(*seats_.balance(), usual_access_reach_m);
    problems_->show(seats_.counted_plan(), std::move(problems), board->walk_limit_m());
    show_figures();
}

void SeatsPanel::show_figures() {
    const auto& board = seats_.board();
    if (!board) return;
    const WithMigrants with = seats_.question().with;
    const BoardFigures figures = board->figures(seats_.sharing(), with);
    units_->show(*board, figures, static_cast<SeatUnitsModel::By>(by_->currentIndex()), with);
    total_->setText(total_text(figures));
    moved_->setVisible(seats_.is_dragging() || seats_.proposal());
    if (seats_.proposal())
        moved_->setText(proposal_text());
    else if (seats_.is_dragging())
        moved_->setText(moved_text());
}

void SeatsPanel::show_proposal() {
    const bool proposed = seats_.proposal().has_value();
    propose_->setVisible(!proposed);
    propose_->setEnabled(!seats_.is_stale() && !seats_.is_proposing() && document_.is_writable() &&
                         !seats_.board()->counts().schools.empty());
    take_->setVisible(proposed);
    drop_->setVisible(proposed);
    show_figures();
}

QString SeatsPanel::total_text(const BoardFigures& figures) const {
    const WithMigrants with = seats_.question().with;
    const SeatCount& all = figures.all.count;
    const auto children = children_in(all, with), missing = missing_in(all, with);
    const auto text = [](std::optional<double> value) { return value ? figure(*value) : tr("unknown"); };
    const QString counted = text(children), offered = text(all.seats.number());
    QStringList lines{!missing ? tr("%1 children, %2 seats").arg(counted, offered)
                      : *missing > 0
                          ? tr("%1 children, %2 seats: %3 missing").arg(counted, offered, figure(*missing))
                          : tr("%1 children, %2 seats: %3 to spare").arg(counted, offered, figure(-*missing))};
    if (all.residents.estimated > 0)
        lines << tr("%1 of the children are estimated from the population.").arg(figure(all.residents.estimated));
    if (all.residents.unknown_rows > 0)
        lines << tr("In %n block(s) the number of children is unknown.", nullptr,
                    static_cast<int>(all.residents.unknown_rows));
    if (with == WithMigrants::yes && all.migrants.unknown_rows > 0)
        lines << tr("In %n block(s) the number of migrant children is unknown.", nullptr,
                    static_cast<int>(all.migrants.unknown_rows));
    if (all.seats.unknown_rows > 0)
        lines << tr("Of %n school(s) the number of seats is unknown.", nullptr,
                    static_cast<int>(all.seats.unknown_rows));
    return lines.join(QLatin1Char('\n'));
}

QString SeatsPanel::moved_text() const {
    const auto moved = seats_.board()->moved(seats_.sharing(), seats_.question().with);
    if (moved.blocks == 0) return tr("No block changes its school.");
    const WalkFigures &before = moved.before, &after = moved.after;
    return tr("%1 children change their school. Mean walk: %2 → %3 m. Main roads crossed: %4 → %5. Hazards met: %6 → "
              "%7.")
        .arg(figure(after.children + after.without_way), figure(before.mean_m()), figure(after.mean_m()),
             figure(before.main_roads), figure(after.main_roads), figure(before.hazards), figure(after.hazards));
}

QString SeatsPanel::proposal_text() const {
    const CatchmentProposal& proposal = *seats_.proposal();
    const auto& board = *seats_.board();
    const WithMigrants with = seats_.question().with;
    const WalkFigures now = board.figures(board.sharing(), with).all.walks,
                      then = board.figures(proposal.sharing, with).all.walks;
    QStringList lines{
        tr("Proposed: all together walk least within the seats."), moved_text(),
        tr("All children: mean walk %1 → %2 m, walking too far %3 → %4.")
            .arg(figure(now.mean_m()), figure(then.mean_m()), figure(now.over_limit), figure(then.over_limit))};
    if (proposal.without_seat >= 1)
        lines << tr("%1 children find no seat anywhere; they go to the nearest school.")
                     .arg(figure(proposal.without_seat));
    if (proposal.unknown_schools > 0)
        lines << tr("%n school(s) of unknown seats keep what they have.", nullptr,
                    static_cast<int>(proposal.unknown_schools));
    return lines.join(QLatin1Char('\n'));
}

void SeatsPanel::translate() {
    empty_->setText(
        tr("Here the children of each stage are set against the seats of its schools, now and in the coming years."));
    for (int row = 0; row < stage_->count(); ++row)
        stage_->setItemText(row, word_title("stage", stage_->itemData(row).toString().toStdString()));
    by_->setItemText(static_cast<int>(SeatUnitsModel::By::school), tr("By school"));
    by_->setItemText(static_cast<int>(SeatUnitsModel::By::catchment), tr("By catchment"));
    by_->setItemText(static_cast<int>(SeatUnitsModel::By::district), tr("By district"));
    with_migrants_->setText(tr("With migrant children"));
    below_->setAccessibleName(tr("Problems and balance"));
    below_->setTabText(0, tr("To put right"));
    below_->setTabText(1, tr("Balance"));
    propose_->setText(tr("Propose catchments"));
    propose_->setToolTip(
        tr("Shares the blocks out so that all children together walk least and no school is overfull"));
    take_->setText(tr("Take"));
    drop_->setText(tr("Drop"));
    stale_->setText(tr("Computed for the plan before your edit."));
    stage_->setAccessibleName(tr("Stage"));
    by_->setAccessibleName(tr("Grouping"));
    years_->setAccessibleName(tr("Years from now"));
    table_->setAccessibleName(tr("Seats and children"));
    list_->setAccessibleName(tr("What is wrong with the catchments"));
    units_->retranslate();
    shown_.reset();
    ask();
    refresh();
}

void SeatsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void SeatsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    seats_.set_watched(true);
}

void SeatsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    seats_.set_watched(false);
}

}  // namespace yimi::app
