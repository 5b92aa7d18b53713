#include "app/panels/balance_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/panels/balance_rows.h"
#include "app/panels/lorenz_chart.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::array groups{"core", "suburb", "new_town"};

}  // namespace

BalancePanel::BalancePanel(Document& document, Balance& balance, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), balance_(balance), selection_(selection) {
    setObjectName(QStringLiteral("balance_panel"));
    service_ = named(new QComboBox(this), "balance_service");
    for (const Service& each : services()) service_->addItem(QString(), to_qstring(each.word));
    service_->setCurrentIndex(service_->findData(QString::fromStdString(balance.question().service)));
    within_ = named(new QSpinBox(this), "balance_within");
    constexpr int least_m = 50, most_m = 20000, step_m = 50;
    within_->setRange(least_m, most_m);
    within_->setSingleStep(step_m);
    within_->setValue(qRound(balance.question().within_m));
    within_->setKeyboardTracking(false);
    compare_ = named(new QComboBox(this), "balance_compare");
    summary_ = make_paragraph(*this, QStringLiteral("balance_summary"));
    stale_ = make_paragraph(*this, QStringLiteral("balance_stale"));
    gaps_ = make_paragraph(*this, QStringLiteral("balance_gaps"));
    lists_ = named(new QTabWidget(this), "balance_lists");
    lists_->setDocumentMode(true);
    chart_ = new LorenzChart(lists_);
    lists_->addTab(make_list(List::groups, "balance_groups"), QString());
    lists_->addTab(chart_, QString());
    lists_->addTab(make_list(List::worst, "balance_worst"), QString());
    lists_->addTab(make_grouping_page(), QString());
    lay_out();
    connect_all();
    translate();
}

QTreeView* BalancePanel::make_list(List list, const char* name) {
    RowsModel*& model = rows_[static_cast<std::size_t>(list)];
    model = new RowsModel(this);
    auto* view = named(new QTreeView(lists_), name);
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->header()->setStretchLastSection(false);
    view->header()->setMinimumSectionSize(24);
    view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(model, &QAbstractItemModel::modelReset, view, [view] {
        if (view->header()->count() > 0) view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    });
    const auto show = [this, model](const QModelIndex& index) {
        if (const auto about = model->about(index)) selection_.show(*about);
    };
    connect(view, &QTreeView::activated, this, show);
    if (list != List::districts) connect(view, &QTreeView::clicked, this, show);
    return view;
}

QWidget* BalancePanel::make_grouping_page() {
    auto* page = new QWidget(lists_);
    districts_ = make_list(List::districts, "balance_districts");
    group_ = named(new QComboBox(page), "balance_group");
    for (const char* group : groups) group_->addItem(QString(), QString::fromLatin1(group));
    take_ = named(new QPushButton(page), "balance_take");
    keep_ = named(new QPushButton(page), "balance_keep");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(group_, 1);
    buttons->addWidget(keep_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 6);
    column->addWidget(districts_, 1);
    column->addLayout(buttons);
    column->addWidget(take_, 0, Qt::AlignLeft);
    return page;
}

void BalancePanel::lay_out() {
    auto* question = new QHBoxLayout;
    question->addWidget(service_, 1);
    question->addWidget(within_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(6);
    column->addLayout(question);
    column->addWidget(summary_);
    column->addWidget(stale_);
    column->addWidget(gaps_);
    column->addWidget(compare_);
    column->addWidget(lists_, 1);
}

void BalancePanel::connect_all() {
    connect(service_, &QComboBox::activated, this, [this] {
        const Service* service = service_named(service_->currentData().toString().toStdString());
        if (service) within_->setValue(qRound(service->usual_within_m));
        ask();
    });
    connect(within_, &QSpinBox::valueChanged, this, &BalancePanel::ask);
    connect(compare_, &QComboBox::activated, this, &BalancePanel::refresh);
    connect(&balance_, &Balance::changed, this, &BalancePanel::refresh);
    connect(&document_, &Document::history_changed, this, &BalancePanel::show_district);
    connect(districts_->selectionModel(), &QItemSelectionModel::currentChanged, this, &BalancePanel::show_district);
    connect(group_, &QComboBox::activated, this, [this] {
        if (const auto district = rows(List::districts).about(districts_->currentIndex()))
            balance_.set_group(district->id, group_->currentData().toString().toStdString());
    });
    connect(take_, &QPushButton::clicked, this, [this] { balance_.take(compared().value_or(grouping_of_2020())); });
    connect(keep_, &QPushButton::clicked, &balance_, &Balance::keep);
}

void BalancePanel::ask() {
    balance_.ask({service_->currentData().toString().toStdString(), static_cast<double>(within_->value())});
}

std::optional<Grouping> BalancePanel::compared() const {
    const int index = compare_->currentIndex() - 1;
    return index >= 0 && index < static_cast<int>(kept_.size()) ? std::optional(kept_[static_cast<std::size_t>(index)])
                                                                : std::nullopt;
}

void BalancePanel::list_groupings() {
    auto kept = kept_groupings(*document_.snapshot());
    if (kept == kept_ && compare_->count() > 0) return;
    const auto before = compared();
    kept_ = std::move(kept);
    compare_->clear();
    compare_->addItem(tr("Grouping as the plan has it now"));
    for (const Grouping& each : kept_) {
        compare_->addItem(tr("Compared with the grouping of %1").arg(QString::fromStdString(each.date)));
        if (before && each.date == before->date) compare_->setCurrentIndex(compare_->count() - 1);
    }
}

void BalancePanel::refresh() {
    list_groupings();
    const auto& balance = balance_.balance();
    const bool stale = balance_.is_stale();
    stale_->setVisible(stale);
    const int grouping_page = lists_->count() - 1;  // is the plan's own and never stale
    for (int list = 0; list < grouping_page; ++list) lists_->widget(list)->setEnabled(!stale);
    gaps_->setVisible(balance != nullptr);
    summary_->setText(balance ? balance_summary(*balance) : tr("Being counted…"));
    const auto earlier = compared();
    const int row = districts_->currentIndex().row();
    auto districts = grouping_rows(*document_.snapshot(), earlier ? &*earlier : nullptr);
    rows(List::districts).show(std::move(districts.titles), std::move(districts.rows));
    if (row >= 0) districts_->setCurrentIndex(rows(List::districts).index(row, 0));
    if (balance && balance_.plan()) {
        gaps_->setText(balance_gaps(*balance));
        chart_->show_curve(balance->all.access.lorenz_curve());
        const auto before = earlier ? std::optional(grouped(*balance_.plan(), *balance, *earlier)) : std::nullopt;
        auto groups_now = group_rows(*balance, before ? &*before : nullptr);
        rows(List::groups).show(std::move(groups_now.titles), std::move(groups_now.rows));
        auto worst = worst_rows(*balance_.plan(), *balance);
        rows(List::worst).show(std::move(worst.titles), std::move(worst.rows));
    }
    show_district();
}

void BalancePanel::show_district() {
    const auto district = rows(List::districts).about(districts_->currentIndex());
    const bool may_change = document_.is_open() && document_.is_writable() && !document_.is_busy();
    const auto row = district ? document_.snapshot()->layer(Table::districts).row(district->id) : std::nullopt;
    group_->setEnabled(may_change && row);
    group_->setCurrentIndex(row ? group_->findData(to_qstring(row->text(column(Table::districts, "grouping")))) : -1);
    take_->setEnabled(may_change);
    keep_->setEnabled(may_change);
    const auto earlier = compared();
    take_->setText(tr("Group as in %1").arg(QString::fromStdString(earlier ? earlier->date : grouping_of_2020().date)));
}

void BalancePanel::translate() {
    for (int row = 0; row < service_->count(); ++row)
        service_->setItemText(row, service_title(*service_named(service_->itemData(row).toString().toStdString())));
    service_->setAccessibleName(tr("What is shared out"));
    within_->setSuffix(tr(" m"));
    within_->setAccessibleName(tr("Within how many metres on foot"));
    compare_->setAccessibleName(tr("Grouping to compare with"));
    group_->setAccessibleName(tr("Group of the chosen district"));
    for (int row = 0; row < group_->count(); ++row)
        group_->setItemText(row, word_title("grouping", group_->itemData(row).toString().toStdString()));
    stale_->setText(tr("Computed for the plan before your edit."));
    keep_->setText(tr("Keep as of today"));
    keep_->setToolTip(tr("Keeps the present grouping under today's date, to compare with later"));
    take_->setToolTip(tr("Puts the districts into the groups of that list, in one step that can be undone"));
    const std::array<QString, 4> titles{tr("Groups"), tr("Lorenz"), tr("20 worst"), tr("Grouping")};
    for (int list = 0; list < lists_->count(); ++list) lists_->setTabText(list, titles[static_cast<std::size_t>(list)]);
    for (const auto& [name, title] : {std::pair("balance_groups", titles[0]), std::pair("balance_worst", titles[2]),
                                      std::pair("balance_districts", titles[3])})
        findChild<QTreeView*>(QString::fromLatin1(name))->setAccessibleName(title);
    lists_->setAccessibleName(tr("How evenly it is shared out"));
    kept_.clear();
    compare_->clear();
    refresh();
}

void BalancePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void BalancePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    balance_.set_watched(true);
}

void BalancePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    balance_.set_watched(false);
}

}  // namespace yimi::app
