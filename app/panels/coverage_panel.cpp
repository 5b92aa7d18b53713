#include "app/panels/coverage_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/panels/coverage_key.h"
#include "app/panels/lost_blocks_model.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr std::array<int, 3> distances_m{300, 500, 1000};

QString figure(double value) {
    return number(value, 0);
}

/// Hectares: blocks are 1 to 10 of them.
QString hectares(double area_m2) {
    return number(area_m2 / 10000, area_m2 < 1e6 ? 1 : 0);
}

}  // namespace

CoveragePanel::CoveragePanel(Document& document, Analyses& analyses, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      analyses_(analyses),
      selection_(selection),
      lost_(new LostBlocksModel(this)),
      pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("coverage_panel"));
    pages_->addWidget(make_empty_page());
    pages_->addWidget(make_page());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect_all();
    translate();
    refresh();
}

QWidget* CoveragePanel::make_empty_page() {
    auto* page = new QWidget(this);
    empty_text_ = make_paragraph(*page, QStringLiteral("coverage_empty"));
    run_first_ = new QPushButton(page);
    run_first_->setObjectName(QStringLiteral("coverage_run_first"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 24, 16, 16);
    column->setSpacing(12);
    column->addWidget(empty_text_);
    column->addWidget(run_first_, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget* CoveragePanel::make_share(Share& share, const QString& name) {
    auto* box = new QWidget(this);
    box->setObjectName(name);
    const auto label = [&](const char* part) {
        auto* made = make_paragraph(*box, name + QString::fromLatin1(part));
        made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        return made;
    };
    share.title = label("_title");
    share.percent = label("_percent");
    QFont large = share.percent->font();
    large.setPointSize(large.pointSize() + 6);
    share.percent->setFont(large);
    share.bar = new QProgressBar(box);
    share.bar->setRange(0, 1000);
    share.bar->setTextVisible(false);
    share.bar->setFixedHeight(6);
    share.children = label("_children");
    share.area = label("_area");
    make_dim(*share.area);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (QWidget* part :
         std::initializer_list<QWidget*>{share.title, share.percent, share.bar, share.children, share.area})
        column->addWidget(part);
    return box;
}

QWidget* CoveragePanel::make_page() {
    auto* page = new QWidget(this);
    within_ = new QComboBox(page);
    within_->setObjectName(QStringLiteral("coverage_within"));
    for (const int distance_m : distances_m) within_->addItem(QString(), distance_m);
    run_ = new QPushButton(page);
    run_->setObjectName(QStringLiteral("coverage_run"));
    stale_ = make_paragraph(*page, QStringLiteral("coverage_stale"));
    unknown_ = make_paragraph(*page, QStringLiteral("coverage_unknown"));
    make_dim(*unknown_);
    lost_title_ = make_paragraph(*page, QStringLiteral("coverage_lost_title"));
    list_ = new QTreeView(page);
    list_->setObjectName(QStringLiteral("coverage_lost"));
    list_->setModel(lost_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* top = new QHBoxLayout;
    top->addWidget(within_, 1);
    top->addWidget(run_);
    auto* side_by_side = new QHBoxLayout;
    side_by_side->setSpacing(12);
    const std::array<QString, 3> names{QStringLiteral("coverage_circle"), QStringLiteral("coverage_walk"),
                                       QStringLiteral("coverage_alone")};
    for (std::size_t way = 0; way < shares_.size(); ++way)
        side_by_side->addWidget(make_share(shares_[way], names[way]), 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(stale_);
    column->addLayout(side_by_side);
    column->addWidget(unknown_);
    column->addWidget(new CoverageKey(page));
    column->addWidget(lost_title_);
    column->addWidget(list_, 1);
    return page;
}

void CoveragePanel::connect_all() {
    const auto ask = [this] { emit coverage_wanted(wanted_m()); };
    connect(within_, &QComboBox::activated, this, ask);
    connect(run_, &QPushButton::clicked, this, ask);
    connect(run_first_, &QPushButton::clicked, this, ask);
    connect(list_, &QTreeView::clicked, this, &CoveragePanel::show_place);
    connect(list_, &QTreeView::activated, this, &CoveragePanel::show_place);
    connect(&analyses_, &Analyses::coverage_changed, this, &CoveragePanel::refresh);
    connect(&document_, &Document::plan_changed, this, &CoveragePanel::refresh);
}

double CoveragePanel::wanted_m() const {
    return within_->currentData().toDouble();
}

void CoveragePanel::refresh() {
    const auto& reach = analyses_.reach();
    pages_->setCurrentIndex(reach ? 1 : 0);
    run_->setEnabled(document_.is_open());
    run_first_->setEnabled(document_.is_open());
    if (!reach) {
        shown_.reset();
        return;
    }
    const bool stale = analyses_.reach_is_stale();
    stale_->setVisible(stale);
    for (Share& share : shares_)
        for (QLabel* label : {share.title, share.percent, share.children})
            label->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
    list_->setEnabled(!stale);
    if (reach == shown_) return;
    shown_ = reach;
    if (const int row = within_->findData(qRound(reach->within_m)); row >= 0) within_->setCurrentIndex(row);
    show_share(shares_[0], reach->circle);
    show_share(shares_[1], reach->walk);
    show_share(shares_[2], reach->alone);
    show_unknowns(*reach);
    show_lost(*reach);
}

void CoveragePanel::show_share(Share& share, const Coverage& coverage) {
    const bool has_children = coverage.children_total > 0;
    const double of_children = has_children ? coverage.children_covered / coverage.children_total : 0;
    share.percent->setText(has_children ? percent(of_children) : tr("unknown"));
    share.bar->setValue(qRound(1000 * of_children));
    share.children->setText(
        tr("%1 of %2 children").arg(figure(coverage.children_covered), figure(coverage.children_total)));
    share.area->setText(
        tr("%1 of the area, %2 of %3 ha")
            .arg(percent(coverage.share), hectares(coverage.covered_area_m2), hectares(coverage.total_area_m2)));
}

void CoveragePanel::show_unknowns(const Analyses::Reach& reach) {
    QStringList unknowns;
    if (reach.circle.blocks_without_children > 0)
        unknowns << tr("The number of children of %n block(s) is unknown; they are not counted.", nullptr,
                       static_cast<int>(reach.circle.blocks_without_children));
    if (reach.walk.unknown_streets > 0)
        unknowns << tr("Of %n street(s) it is not fully known whether one can walk there; they are taken as walkable.",
                       nullptr, static_cast<int>(reach.walk.unknown_streets));
    unknown_->setVisible(!unknowns.isEmpty());
    unknown_->setText(unknowns.join(QLatin1Char('\n')));
}

void CoveragePanel::show_lost(const Analyses::Reach& reach) {
    auto lost = lost_between_circle_and_walk(reach);
    double children = 0;
    for (const LostBlock& block : lost) children += block.lost_children.value_or(0);
    lost_title_->setText(lost.empty()
                             ? tr("The circle promises nothing that cannot be walked.")
                             : tr("The circle promises %1 children more than can walk there.").arg(figure(children)));
    list_->setVisible(!lost.empty());
    lost_->show(document_.snapshot(), std::move(lost));
}

void CoveragePanel::show_place(const QModelIndex& index) {
    const FeatureId block = lost_->block(index.row());
    const auto row = document_.snapshot()->layer(Table::blocks).row(block);
    if (!row) return;
    const Geometry place = copy_of(row->geometry());
    selection_.set({{Table::blocks, block}});
    emit selection_.place_wanted(place);
}

void CoveragePanel::translate() {
    empty_text_->setText(
        tr("Coverage says how many children have a playground within reach: by the circle on the plan, on foot with an "
           "adult, and on foot alone. What is lost between circle and walk is shown block by block."));
    for (QPushButton* button : {run_, run_first_}) button->setText(tr("Compute coverage"));
    run_->setText(tr("Compute"));
    run_->setToolTip(tr("Compute coverage for the present plan (C)"));
    for (int row = 0; row < within_->count(); ++row)
        within_->setItemText(row, tr("Within %1 m").arg(number(within_->itemData(row).toDouble(), 0)));
    stale_->setText(tr("Computed for the plan before your edit."));
    shares_[0].title->setText(tr("Circle"));
    shares_[1].title->setText(tr("On foot with an adult"));
    shares_[2].title->setText(tr("On foot alone"));
    list_->setAccessibleName(tr("Lost between circle and walk"));
    lost_->retranslate();
    shown_.reset();
    refresh();
}

void CoveragePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
