#include "app/panels/ledger_panel.h"

#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTreeView>
#include <QUrl>

#include "app/document/audit_options.h"
#include "app/document/ledger.h"
#include "app/panels/ledger_entry_text.h"
#include "app/panels/ledger_overview.h"
#include "app/panels/panel_look.h"
#include "app/panels/photo_dialog.h"
#include "app/panels/rows_model.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"
#include "core/ledger/statistics.h"

namespace yimi::app {
namespace {

constexpr int typing_pause_ms = 150;

/// What the list shows besides single states, which follow.
enum Shown : int { open_ones, overdue_ones, all_ones, first_state };

/// Overdue first, then what is open by severity and due date, then what is settled, newest first.
bool comes_before(const Feature& a, const Feature& b, Date today) {
    const auto rank = [&](const Feature& hazard) {
        const auto state = hazard_state_of(hazard);
        const bool settled = !state || !is_open(*state);
        return std::tuple(settled, -days_overdue(hazard, today).value_or(0),
                          std::string(as_text(hazard.values[hazard_column::severity])),
                          std::string(as_text(hazard.values[hazard_column::due_on])));
    };
    return rank(a) < rank(b);
}

}  // namespace

LedgerPanel::LedgerPanel(Document& document, LedgerDesk& desk, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), desk_(desk), selection_(selection), rows_(new RowsModel(this)) {
    setObjectName(QStringLiteral("ledger_panel"));
    make_parts();
    connect_all();
    translate();
}

void LedgerPanel::make_parts() {
    pages_ = new QStackedWidget(this);
    const EmptyPage empty = make_empty_page(*this, "ledger_empty", "ledger_add_first");
    empty_text_ = empty.text;
    add_first_ = empty.button;
    pages_->addWidget(empty.page);
    pages_->addWidget(make_list_page());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
}

QWidget* LedgerPanel::make_list_page() {
    auto* page = new QWidget(this);
    summary_ = make_paragraph(*page, QStringLiteral("ledger_summary"));
    add_ = named(new QPushButton(page), "ledger_add");
    overview_ = named(new QPushButton(page), "ledger_overview_open");
    words_ = named(new QLineEdit(page), "ledger_filter");
    words_->setClearButtonEnabled(true);
    states_ = named(new QComboBox(page), "ledger_states");
    for (int row = 0; row < first_state + static_cast<int>(hazard_state_count); ++row) states_->addItem(QString());
    view_ = named(new QTreeView(page), "ledger_list");
    view_->setModel(rows_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->header()->setStretchLastSection(false);
    below_ = new QWidget(page);
    title_ = make_paragraph(*below_, QStringLiteral("ledger_title"));
    details_ = named(new QTextBrowser(below_), "ledger_details");
    details_->setOpenLinks(false);
    details_->setFrameShape(QFrame::NoFrame);
    moves_ = new QGridLayout;
    auto* inner = new QVBoxLayout(below_);
    inner->setContentsMargins(0, 4, 0, 0);
    inner->addWidget(title_);
    inner->addWidget(details_, 1);
    inner->addLayout(moves_);
    auto* top = new QHBoxLayout;
    top->addWidget(summary_, 1);
    top->addWidget(overview_);
    top->addWidget(add_);
    auto* filters = new QHBoxLayout;
    filters->addWidget(words_, 1);
    filters->addWidget(states_);
    auto* halves = new QSplitter(Qt::Vertical, page);
    halves->setChildrenCollapsible(false);
    halves->addWidget(view_);
    halves->addWidget(below_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addLayout(top);
    column->addLayout(filters);
    column->addWidget(halves, 1);
    return page;
}

void LedgerPanel::connect_all() {
    typing_.setSingleShot(true);
    typing_.setInterval(typing_pause_ms);
    connect(&typing_, &QTimer::timeout, this, &LedgerPanel::list);
    connect(words_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    connect(states_, &QComboBox::currentIndexChanged, this, &LedgerPanel::list);
    for (QPushButton* button : {add_, add_first_}) {
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, this, &LedgerPanel::picking_changed);
    }
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.derived && (isVisible() || change.whole)) refresh();
    });
    connect(&desk_, &LedgerDesk::recorded, this, &LedgerPanel::show_entry);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerPanel::show_current);
    const auto show_place = [this](const QModelIndex& index) {
        const auto about = rows_->about(index);
        if (about)
            emit selection_.place_wanted(document_.snapshot()->layer(Table::hazards).feature(about->id)->geometry);
    };
    connect(view_, &QTreeView::clicked, this, show_place);
    connect(view_, &QTreeView::activated, this, show_place);
    connect(overview_, &QPushButton::clicked, this, &LedgerPanel::show_overview);
    connect(details_, &QTextBrowser::anchorClicked, this, &LedgerPanel::follow_link);
}

void LedgerPanel::refresh() {
    const LedgerStatistics statistics = ledger_statistics(document_.snapshot()->layer(Table::hazards), today());
    const LedgerCounts& all = statistics.all;
    pages_->setCurrentIndex(all.entries == 0 ? 0 : 1);
    for (QPushButton* button : {add_, add_first_}) button->setEnabled(document_.is_writable());
    const auto count = [](std::size_t figure) { return number(static_cast<double>(figure), 0); };
    summary_->setText(tr("Open: %1. Overdue: %2. Closed: %3.")
                          .arg(count(all.open), count(all.overdue), count(all.in(HazardState::closed))));
    list();
}

bool LedgerPanel::is_wanted(const Feature& hazard) const {
    const auto state = hazard_state_of(hazard);
    const int shown = states_->currentIndex();
    if (shown == open_ones && (!state || !is_open(*state))) return false;
    if (shown == overdue_ones && !days_overdue(hazard, today())) return false;
    if (shown >= first_state && state != static_cast<HazardState>(shown - first_state)) return false;
    const QString wanted = words_->text().trimmed();
    if (wanted.isEmpty()) return true;
    const auto columns = {
        hazard_column::id,   hazard_column::title, hazard_column::place, hazard_column::responsible_unit,
        hazard_column::rule, hazard_column::kind,  common_column::name};
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
        return to_qstring(as_text(hazard.values[column])).contains(wanted, Qt::CaseInsensitive);
    });
}

void LedgerPanel::list() {
    const auto before = current();
    struct Entry {
        FeatureId id;
        Feature hazard;
    };
    std::vector<Entry> entries;
    document_.snapshot()->layer(Table::hazards).for_each([&](const RowView& row) {
        Feature hazard = row.feature();
        if (is_wanted(hazard)) entries.push_back({row.id(), std::move(hazard)});
        return true;
    });
    std::stable_sort(entries.begin(), entries.end(), [today = today()](const Entry& a, const Entry& b) {
        return comes_before(a.hazard, b.hazard, today);
    });
    std::vector<ListedRow> rows;
    int wanted = -1;
    for (const auto& [id, hazard] : entries) {
        const auto text = [&hazard = hazard](std::size_t column) { return to_qstring(as_text(hazard.values[column])); };
        const auto state = hazard_state_of(hazard);
        QString name = text(hazard_column::title).isEmpty() ? text(common_column::name) : text(hazard_column::title);
        if (!text(hazard_column::place).isEmpty()) name = tr("%1 · %2").arg(name, text(hazard_column::place));
        rows.push_back(
            {{tr("%1 %2").arg(text(hazard_column::severity), name),
              state ? hazard_state_name(*state) : text(hazard_column::state), ledger_due_text(hazard, today())},
             FeatureRef{Table::hazards, id},
             text(hazard_column::id)});
        if (before == id) wanted = static_cast<int>(rows.size()) - 1;
    }
    rows_->show({tr("Hazard"), tr("State"), tr("Due")}, std::move(rows));
    view_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    if (wanted >= 0) view_->setCurrentIndex(rows_->index(wanted, 0));
    show_current();
}

std::optional<FeatureId> LedgerPanel::current() const {
    const auto about = rows_->about(view_->currentIndex());
    return about ? std::optional(about->id) : std::nullopt;
}

void LedgerPanel::show_current() {
    const auto id = current();
    const auto hazard = id ? document_.snapshot()->layer(Table::hazards).feature(*id) : std::nullopt;
    below_->setVisible(hazard.has_value());
    show_moves(hazard ? &*hazard : nullptr);
    if (!hazard) return;
    const QString number = to_qstring(as_text(hazard->values[hazard_column::id]));
    title_->setText(number.isEmpty() ? tr("Not entered yet") : number);
    details_->setHtml(ledger_entry_as_html(*hazard, today()));
}

void LedgerPanel::show_moves(const Feature* hazard) {
    while (QLayoutItem* item = moves_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto state = hazard ? hazard_state_of(*hazard) : std::nullopt;
    if (!state || !document_.is_writable()) return;
    int place = 0;
    for (const LedgerMove& move : ledger_moves()) {
        if (move.from != *state) continue;
        auto* button = new QPushButton(ledger_action_name(move.action), below_);
        button->setObjectName(QStringLiteral("ledger_move_") + to_qstring(word(move.action)));
        connect(button, &QPushButton::clicked, this, [this, action = move.action] {
            const auto id = current();
            const auto now = id ? document_.snapshot()->layer(Table::hazards).feature(*id) : std::nullopt;
            if (now) ask({action, *now, id, {}});
        });
        moves_->addWidget(button, place / 2, place % 2);
        ++place;
    }
}

void LedgerPanel::ask(LedgerStepDialog::Subject subject) {
    auto* dialog = new LedgerStepDialog(desk_, std::move(subject), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LedgerPanel::enter_finding(const Finding& finding, const RuleSpec* rule) {
    if (const auto there = open_entry_of(*document_.snapshot(), finding.key)) return show_entry(*there);
    ask({LedgerAction::enter, hazard_from(*document_.snapshot(), finding, rule), std::nullopt, finding.key});
}

void LedgerPanel::enter_at(Point at) {
    end_picking();
    ask({LedgerAction::enter, make_feature(Table::hazards, make_point(at)), std::nullopt, {}});
}

void LedgerPanel::end_picking() {
    for (QPushButton* button : {add_, add_first_}) button->setChecked(false);
}

void LedgerPanel::show_entry(FeatureId hazard) {
    const auto row_of = [&] {
        for (int row = 0; row < rows_->rowCount(); ++row)
            if (rows_->about(rows_->index(row, 0))->id == hazard) return row;
        return -1;
    };
    int row = row_of();
    if (row < 0) {  // the filter leaves it out: what was asked for is shown
        words_->clear();
        states_->setCurrentIndex(all_ones);
        list();
        row = row_of();
    }
    if (row >= 0) view_->setCurrentIndex(rows_->index(row, 0));
}

void LedgerPanel::show_overview() {
    auto* overview = new LedgerOverview(document_, window());
    overview->setAttribute(Qt::WA_DeleteOnClose);
    connect(overview, &LedgerOverview::entry_wanted, this, &LedgerPanel::show_entry);
    connect(overview, &LedgerOverview::cases_wanted, this, &LedgerPanel::cases_wanted);
    overview->show();
}

void LedgerPanel::follow_link(const QUrl& link) {
    if (link.scheme() == QLatin1String("photo")) show_photo(document_, link.path().toStdString(), *this);
}

void LedgerPanel::translate() {
    empty_text_->setText(tr(
        "The ledger keeps hazards from finding to closing: who is to mend what by when, with photos before and after. "
        "Nothing is closed before a fresh check shows it gone. Enter a finding from the audit, or mark a place where "
        "you saw something."));
    for (QPushButton* button : {add_, add_first_}) {
        button->setText(tr("Add a hazard…"));
        button->setToolTip(tr("Click on the map where it is"));
    }
    overview_->setText(tr("Overview…"));
    overview_->setToolTip(tr("Board by state, calendar of due dates, figures by unit and kind"));
    words_->setPlaceholderText(tr("Filter by number, place, unit"));
    words_->setAccessibleName(words_->placeholderText());
    view_->setAccessibleName(tr("Hazards, most urgent first"));
    details_->setAccessibleName(tr("The hazard in detail"));
    states_->setAccessibleName(tr("Which hazards are listed"));
    const QSignalBlocker quiet(states_);
    states_->setItemText(open_ones, tr("Open"));
    states_->setItemText(overdue_ones, tr("Overdue"));
    states_->setItemText(all_ones, tr("All"));
    for (int row = first_state; row < states_->count(); ++row)
        states_->setItemText(row, hazard_state_name(static_cast<HazardState>(row - first_state)));
    refresh();
}

void LedgerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void LedgerPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void LedgerPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    end_picking();
}

}  // namespace yimi::app
