#include "app/panels/findings_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/panels/finding_details.h"
#include "app/panels/findings_view.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

/// With more findings than this only the worst group is open: nobody reads 50,000 rows.
constexpr std::size_t most_open = 2000;
constexpr int typing_pause_ms = 150;

void narrow(QComboBox& box) {
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(6);
    box.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

}  // namespace

FindingsPanel::FindingsPanel(Document& document, Analyses& analyses, Selection& selection, JobRunner& jobs,
                             QWidget* parent)
    : QWidget(parent),
      document_(document),
      analyses_(analyses),
      selection_(selection),
      fixes_(document, analyses, jobs) {
    setObjectName(QStringLiteral("findings_panel"));
    model_ = new FindingsModel(rules_, this);
    pages_ = new QStackedWidget(this);
    const EmptyPage empty = make_empty_page(*this, "findings_empty", "audit_run_first");
    empty_text_ = empty.text;
    run_empty_ = empty.button;
    pages_->addWidget(empty.page);
    pages_->addWidget(make_list_page());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect_all();
    translate();
    reload();
}

FindingsPanel::~FindingsPanel() = default;

QWidget* FindingsPanel::make_filters() {
    auto* filters = new QWidget(this);
    words_ = new QLineEdit(filters);
    words_->setObjectName(QStringLiteral("findings_filter"));
    words_->setClearButtonEnabled(true);
    states_ = new QComboBox(filters);
    states_->setObjectName(QStringLiteral("findings_states"));
    for (int row = 0; row < 3; ++row) states_->addItem(QString());
    severities_ = new QComboBox(filters);
    severities_->setObjectName(QStringLiteral("findings_severities"));
    for (int row = 0; row < 5; ++row) severities_->addItem(QString());
    narrow(*states_);
    narrow(*severities_);
    auto* second = new QHBoxLayout;
    second->addWidget(states_);
    second->addWidget(severities_);
    auto* column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(words_);
    column->addLayout(second);
    return filters;
}

QWidget* FindingsPanel::make_list_page() {
    auto* page = new QWidget(this);
    summary_ = make_paragraph(*page, QStringLiteral("findings_summary"));
    make_links_work(*summary_);
    run_ = new QPushButton(page);
    run_->setObjectName(QStringLiteral("audit_run"));
    stale_ = make_paragraph(*page, QStringLiteral("findings_stale"));
    nothing_ = make_paragraph(*page, QStringLiteral("findings_none_listed"));
    make_dim(*nothing_);
    auto* top = new QHBoxLayout;
    top->addWidget(summary_, 1);
    top->addWidget(run_);
    auto* list = new QWidget(page);
    view_ = new FindingsView(*model_, list);
    auto* list_column = new QVBoxLayout(list);
    list_column->setContentsMargins(0, 0, 0, 0);
    list_column->addWidget(nothing_);
    list_column->addWidget(view_, 1);
    details_ = new FindingDetails(document_, selection_, rules_, fixes_, page);
    details_->hide();
    auto* halves = new QSplitter(Qt::Vertical, page);
    halves->setObjectName(QStringLiteral("findings_halves"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(list);
    halves->addWidget(details_);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(stale_);
    column->addWidget(make_filters());
    column->addWidget(halves, 1);
    return page;
}

void FindingsPanel::connect_all() {
    typing_.setSingleShot(true);
    typing_.setInterval(typing_pause_ms);
    connect(&typing_, &QTimer::timeout, this, &FindingsPanel::apply_filter);
    connect(words_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    connect(states_, &QComboBox::currentIndexChanged, this, &FindingsPanel::apply_filter);
    connect(severities_, &QComboBox::currentIndexChanged, this, &FindingsPanel::apply_filter);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::show_details);
    connect(view_, &FindingsView::finding_wanted, this, &FindingsPanel::show_place);
    connect(details_, &FindingDetails::ledger_wanted, this,
            [this](const Finding& finding) { emit ledger_wanted(finding, rules_.find(finding.rule)); });
    connect(summary_, &QLabel::linkActivated, this, [this](const QString& link) {
        const State state = link == QLatin1String("fail") ? State::fail : State::unknown;
        emit cases_wanted(finding_cases(*document_.snapshot(), state));
    });
    connect(details_, &FindingDetails::field_wanted, this, &FindingsPanel::field_wanted);
    connect(details_, &FindingDetails::look_wanted, this, &FindingsPanel::look_wanted);
    for (const QPushButton* button : {run_, run_empty_})
        connect(button, &QPushButton::clicked, this, &FindingsPanel::audit_wanted);
    connect(&document_, &Document::plan_changed, this, &FindingsPanel::follow);
    connect(&analyses_, &Analyses::audit_changed, this, &FindingsPanel::show_state);
}

void FindingsPanel::follow(const PlanChange& change) {
    const bool other_findings = document_.snapshot()->layer(Table::findings).size() != model_->total();
    if (change.whole || change.derived || other_findings)
        reload_when_seen();
    else
        show_state();
}

void FindingsPanel::reload_when_seen() {
    outdated_ = !isVisible();
    if (!outdated_) reload();
}

void FindingsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (outdated_) reload_when_seen();
}

void FindingsPanel::reload() {
    rules_.follow(*document_.snapshot());
    const auto row = model_->row(view_->currentIndex());
    const auto current = row ? std::optional(row->id()) : std::nullopt;
    const int scrolled = view_->verticalScrollBar()->value();
    model_->show(document_.snapshot());
    restore_view(current);
    view_->verticalScrollBar()->setValue(scrolled);
    show_state();
}

void FindingsPanel::show_finding(FeatureId id) {
    if (!model_->index_of(id).isValid()) list_rule({});  // the filter leaves it out
    const QModelIndex index = model_->index_of(id);
    view_->expand(index.parent());
    view_->setCurrentIndex(index);
    view_->scrollTo(index);
}

void FindingsPanel::list_rule(const std::string& id) {
    states_->setCurrentIndex(0);
    severities_->setCurrentIndex(0);
    words_->setText(QString::fromStdString(id));
    apply_filter();
}

void FindingsPanel::apply_filter() {
    typing_.stop();
    const auto row = model_->row(view_->currentIndex());
    const auto current = row ? std::optional(row->id()) : std::nullopt;
    FindingsFilter filter;
    filter.text = words_->text();
    if (states_->currentIndex() == 1) filter.state = State::fail;
    if (states_->currentIndex() == 2) filter.state = State::unknown;
    if (severities_->currentIndex() > 0) filter.severity = static_cast<Severity>(severities_->currentIndex() - 1);
    model_->set_filter(std::move(filter));
    restore_view(current);
    show_state();
}

void FindingsPanel::restore_view(std::optional<FeatureId> current) {
    const QModelIndex index = current ? model_->index_of(*current) : QModelIndex();
    const bool open_all = model_->listed() <= most_open;
    for (int group = 0; group < model_->rowCount(); ++group)
        if (open_all || group == 0 || index.parent().row() == group) view_->expand(model_->index(group, 0));
    view_->setCurrentIndex(index);
    if (!index.isValid()) details_->clear();
}

void FindingsPanel::show_state() {
    const bool auditing = analyses_.audits().is_running();
    const bool stale = analyses_.audits().is_stale();
    const bool empty = model_->total() == 0 && !analyses_.audits().report();
    pages_->setCurrentIndex(empty ? 0 : 1);
    for (QPushButton* button : {run_, run_empty_}) {
        button->setEnabled(document_.is_open() && !auditing);
        button->setText(auditing ? tr("Auditing…") : tr("Run the audit"));
    }
    view_->set_stale(stale);
    stale_->setVisible(stale);
    nothing_->setVisible(model_->listed() == 0);
    nothing_->setText(model_->total() == 0 ? tr("Nothing was found.") : tr("No finding matches the filter."));
    show_summary();
}

void FindingsPanel::show_summary() {
    const auto count = [](std::size_t figure) { return number(static_cast<double>(figure), 0); };
    QString text = tr("Fails: %1. Unknown: %2.")
                       .arg(number_link(model_->total(State::fail), QStringLiteral("fail")),
                            number_link(model_->total(State::unknown), QStringLiteral("unknown")));
    const AuditReport* report = analyses_.audits().report();
    if (report) text = tr("%1 Passes: %2.").arg(text, count(report->pass));
    if (const auto& since = analyses_.audits().since(); since && since->counts.any_change()) {
        const FindingsSince& counts = since->counts;
        const QString time = time_text(since->time);
        const QString became = counts.back > 0
                                   ? tr("%1 gone, %2 new and %3 back since %4.")
                                         .arg(count(counts.gone), count(counts.fresh), count(counts.back), time)
                                   : tr("%1 gone, %2 new since %3.").arg(count(counts.gone), count(counts.fresh), time);
        text += QStringLiteral("<br>") + became.toHtmlEscaped();
    }
    summary_->setText(text);
}

void FindingsPanel::show_details(const QModelIndex& index) {
    if (const auto row = model_->row(index))
        details_->show_finding(*row);
    else
        details_->clear();
}

void FindingsPanel::show_place(const QModelIndex& index) {
    const auto row = model_->row(index);
    if (row && !row->geometry().empty()) emit selection_.place_wanted(copy_of(row->geometry()));
}

void FindingsPanel::translate() {
    empty_text_->setText(tr(
        "The audit checks the plan by all rules: whether drivers and children see each other, whether ways are wide, "
        "lit and free, who reaches a school and a playground. It changes nothing; each finding says where, why, by "
        "which source, and what would mend it. What the data cannot answer is listed as unknown."));
    for (QPushButton* button : {run_, run_empty_}) button->setToolTip(tr("Check the plan by all rules (F5)"));
    stale_->setText(tr("Computed for the plan before your edit."));
    words_->setPlaceholderText(tr("Filter by rule, place or words"));
    words_->setAccessibleName(words_->placeholderText());
    view_->setAccessibleName(tr("Findings"));
    details_->set_spoken_name(tr("The finding in detail"));
    const QSignalBlocker quiet_states(states_), quiet_severities(severities_);
    states_->setItemText(0, tr("Fails and unknown"));
    states_->setItemText(1, tr("Only fails"));
    states_->setItemText(2, tr("Only unknown"));
    severities_->setItemText(0, tr("All severities"));
    for (int row = 1; row < severities_->count(); ++row)
        severities_->setItemText(row, severity_name(static_cast<Severity>(row - 1)));
}

void FindingsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        const auto row = model_->row(view_->currentIndex());
        const auto current = row ? std::optional(row->id()) : std::nullopt;
        model_->retranslate();
        restore_view(current);
        show_state();
    }
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
