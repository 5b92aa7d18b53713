#include "app/panels/ledger_overview.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTabWidget>
#include <QTextCharFormat>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/document/audit_options.h"
#include "app/panels/ledger_entry_text.h"
#include "app/panels/panel_look.h"
#include "app/panels/rows_model.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "core/ledger/statistics.h"

namespace yimi::app {
namespace {

/// The states that somebody works on, and the end that they work towards, from left to right.
constexpr std::array on_board{HazardState::draft,      HazardState::registered, HazardState::assigned,
                              HazardState::rectifying, HazardState::listed,     HazardState::awaiting_acceptance,
                              HazardState::closed};
constexpr int id_role = Qt::UserRole;
constexpr std::array grouping_columns{"responsible_unit", "kind", "severity", "district_code"};
/// Of the statistics: name, all, open, overdue, closed, closed in time, days.
constexpr std::array<std::optional<LedgerCases>, 7> counted_in_column{
    std::nullopt,        LedgerCases::all, LedgerCases::open, LedgerCases::overdue,
    LedgerCases::closed, std::nullopt,     std::nullopt};

QString text_of(const Feature& hazard, std::size_t column) {
    return to_qstring(as_text(hazard.values[column]));
}

std::optional<QDate> due_of(const Feature& hazard) {
    const auto state = hazard_state_of(hazard);
    const auto due = parse_date(as_text(hazard.values[hazard_column::due_on]));
    if (!due || !state || !is_open(*state)) return std::nullopt;
    return QDate(due->year, due->month, due->day);
}

void for_each_hazard(const Document& document, const std::function<void(FeatureId, const Feature&)>& visit) {
    document.snapshot()->layer(Table::hazards).for_each([&](const RowView& row) {
        visit(row.id(), row.feature());
        return true;
    });
}

}  // namespace

LedgerOverview::LedgerOverview(const Document& document, QWidget* parent)
    : QDialog(parent), document_(document), rows_(new RowsModel(this)) {
    setObjectName(QStringLiteral("ledger_overview"));
    setWindowTitle(tr("Ledger of hazards"));
    auto* pages = named(new QTabWidget(this), "ledger_pages");
    pages->setDocumentMode(true);
    pages->addTab(make_board(), tr("Board"));
    pages->addTab(make_calendar(), tr("Calendar"));
    pages->addTab(make_statistics(), tr("Statistics"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages);
    resize(1080, 560);
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole && !document_.is_open()) return reject();
        if (!change.derived) refresh();
    });
    refresh();
}

QWidget* LedgerOverview::make_board() {
    auto* board = new QWidget(this);
    auto* row = new QHBoxLayout(board);
    row->setSpacing(6);
    for (const HazardState state : on_board) {
        const auto place = static_cast<std::size_t>(state);
        auto* list = named(new QListWidget(board), "ledger_column");
        list->setWordWrap(true);
        list->setSpacing(2);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setAccessibleName(hazard_state_name(state));
        for (const auto chosen : {&QListWidget::itemActivated, &QListWidget::itemClicked})
            connect(list, chosen, this, &LedgerOverview::want_entry);
        headings_[place] = new QLabel(board);
        columns_[place] = list;
        auto* column = new QVBoxLayout;
        column->addWidget(headings_[place]);
        column->addWidget(list, 1);
        row->addLayout(column, 1);
    }
    return board;
}

QWidget* LedgerOverview::make_calendar() {
    auto* page = new QWidget(this);
    calendar_ = named(new QCalendarWidget(page), "ledger_calendar");
    calendar_->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar_->setAccessibleName(tr("Due dates"));
    day_ = named(new QListWidget(page), "ledger_day");
    day_->setWordWrap(true);
    day_->setAccessibleName(tr("Due on this day"));
    connect(calendar_, &QCalendarWidget::selectionChanged, this, &LedgerOverview::show_day);
    connect(day_, &QListWidget::itemClicked, this, &LedgerOverview::want_entry);
    auto* row = new QHBoxLayout(page);
    row->addWidget(calendar_, 2);
    row->addWidget(day_, 1);
    return page;
}

QWidget* LedgerOverview::make_statistics() {
    auto* page = new QWidget(this);
    grouping_ = named(new QComboBox(page), "ledger_grouping");
    for (const char* column : grouping_columns) grouping_->addItem(column_title(column));
    grouping_->setAccessibleName(tr("By what the figures are grouped"));
    figures_ = named(new QTreeView(page), "ledger_figures");
    figures_->setModel(rows_);
    figures_->setRootIsDecorated(false);
    figures_->setUniformRowHeights(true);
    figures_->setFrameShape(QFrame::NoFrame);
    figures_->setAccessibleName(tr("Figures of the ledger"));
    for (const auto chosen : {&QTreeView::clicked, &QTreeView::activated})
        connect(figures_, chosen, this, &LedgerOverview::want_cases);
    connect(grouping_, &QComboBox::currentIndexChanged, this, &LedgerOverview::fill_statistics);
    auto* column = new QVBoxLayout(page);
    column->addWidget(grouping_, 0, Qt::AlignLeft);
    column->addWidget(figures_, 1);
    return page;
}

void LedgerOverview::want_entry(const QListWidgetItem* item) {
    emit entry_wanted({item->data(id_role).toLongLong()});
}

void LedgerOverview::refresh() {
    fill_board();
    fill_calendar();
    fill_statistics();
}

void LedgerOverview::add_entry(QListWidget& list, FeatureId id, const Feature& hazard) const {
    QStringList lines{
        QStringLiteral("%1 %2").arg(text_of(hazard, hazard_column::severity), text_of(hazard, hazard_column::title))};
    for (const QString& line : {text_of(hazard, hazard_column::place), text_of(hazard, hazard_column::responsible_unit),
                                ledger_due_text(hazard, today())})
        if (!line.isEmpty()) lines << line;
    auto* item = new QListWidgetItem(lines.join(QLatin1Char('\n')), &list);
    item->setData(id_role, static_cast<qlonglong>(id.number));
    item->setToolTip(text_of(hazard, hazard_column::id));
    if (!days_overdue(hazard, today())) return;
    QFont bold = item->font();
    bold.setBold(true);
    item->setFont(bold);
}

void LedgerOverview::fill_board() {
    for (const HazardState state : on_board) columns_[static_cast<std::size_t>(state)]->clear();
    for_each_hazard(document_, [this](FeatureId id, const Feature& hazard) {
        const auto state = hazard_state_of(hazard);
        if (state && columns_[static_cast<std::size_t>(*state)])
            add_entry(*columns_[static_cast<std::size_t>(*state)], id, hazard);
    });
    for (const HazardState state : on_board) {
        const auto place = static_cast<std::size_t>(state);
        headings_[place]->setText(tr("%1 (%2)").arg(hazard_state_name(state)).arg(columns_[place]->count()));
    }
}

void LedgerOverview::fill_calendar() {
    calendar_->setDateTextFormat(QDate(), {});  // all days plain again
    for_each_hazard(document_, [this](FeatureId, const Feature& hazard) {
        const auto due = due_of(hazard);
        if (!due) return;
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        if (days_overdue(hazard, today())) format.setForeground(palette().brush(QPalette::Link));
        calendar_->setDateTextFormat(*due, format);
    });
    show_day();
}

void LedgerOverview::show_day() {
    day_->clear();
    for_each_hazard(document_, [this](FeatureId id, const Feature& hazard) {
        if (due_of(hazard) == calendar_->selectedDate()) add_entry(*day_, id, hazard);
    });
    if (day_->count() == 0) {
        auto* nothing = new QListWidgetItem(tr("Nothing is due on this day."), day_);
        nothing->setFlags(Qt::NoItemFlags);
    }
}

void LedgerOverview::want_cases(const QModelIndex& figure) {
    const auto which = counted_in_column[static_cast<std::size_t>(figure.column())];
    if (!which) return;
    LedgerQuestion question{*which, {}, {}};
    const auto row = static_cast<std::size_t>(figure.row());
    if (row < groups_.size()) {
        question.column = grouping_columns[static_cast<std::size_t>(grouping_->currentIndex())];
        question.value = groups_[row];
    }
    emit cases_wanted(ledger_cases(*document_.snapshot(), question, today()));
}

void LedgerOverview::fill_statistics() {
    const LedgerStatistics statistics = ledger_statistics(document_.snapshot()->layer(Table::hazards), today());
    const auto* groups = std::array{&statistics.by_unit, &statistics.by_kind, &statistics.by_severity,
                                    &statistics.by_district}[static_cast<std::size_t>(grouping_->currentIndex())];
    const auto count = [](std::size_t figure) { return number(static_cast<double>(figure), 0); };
    std::vector<ListedRow> rows;
    const auto add = [&](const QString& name, const LedgerCounts& counts) {
        const auto days = counts.mean_days_to_close();
        rows.push_back({{name, count(counts.entries), count(counts.open), count(counts.overdue),
                         count(counts.in(HazardState::closed)), count(counts.closed_in_time),
                         days ? number(*days, 1) : QStringLiteral("—")}});
    };
    groups_.clear();
    for (const auto& [name, counts] : *groups) groups_.push_back(name);
    for (const auto& [name, counts] : *groups) add(name.empty() ? tr("not told") : to_qstring(name), counts);
    add(tr("All"), statistics.all);
    rows_->show({grouping_->currentText(), tr("Hazards"), tr("Open"), tr("Overdue"), tr("Closed"), tr("Closed in time"),
                 tr("Days to close, mean")},
                std::move(rows));
    figures_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    figures_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

}  // namespace yimi::app
