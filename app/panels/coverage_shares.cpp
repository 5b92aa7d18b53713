#include "app/panels/coverage_shares.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

QString figure(double value) {
    return number(value, 0);
}

/// Hectares: blocks are 1 to 10 of them.
QString hectares(double area_m2) {
    return number(area_m2 / 10000, area_m2 < 1e6 ? 1 : 0);
}

}  // namespace

CoverageShares::CoverageShares(QWidget* parent) : QWidget(parent) {
    auto* side_by_side = new QHBoxLayout(this);
    side_by_side->setContentsMargins(0, 0, 0, 0);
    side_by_side->setSpacing(12);
    const std::array<QString, 3> names{QStringLiteral("coverage_circle"), QStringLiteral("coverage_walk"),
                                       QStringLiteral("coverage_alone")};
    for (std::size_t way = 0; way < shares_.size(); ++way) {
        side_by_side->addWidget(make_share(shares_[way], names[way]), 1);
        make_links_work(*shares_[way].children);
        connect(shares_[way].children, &QLabel::linkActivated, this,
                [this, way] { emit left_out_wanted(static_cast<int>(way)); });
    }
    translate();
}

QWidget* CoverageShares::make_share(Share& share, const QString& name) {
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
    column->addStretch(1);
    return box;
}

void CoverageShares::show_share(Share& share, const Coverage& coverage) {
    const bool has_children = coverage.children_total > 0;
    const double of_children = has_children ? coverage.children_covered / coverage.children_total : 0;
    share.percent->setText(has_children ? percent(of_children) : tr("unknown"));
    share.bar->setValue(qRound(1000 * of_children));
    share.children->setText(
        QStringLiteral("<a href=\"left_out\">%1</a>")
            .arg(tr("%1 of %2 children").arg(figure(coverage.children_covered), figure(coverage.children_total))));
    share.area->setText(
        tr("%1 of the area, %2 of %3 ha")
            .arg(percent(coverage.share), hectares(coverage.covered_area_m2), hectares(coverage.total_area_m2)));
}

void CoverageShares::show_reach(const Reach& reach) {
    show_share(shares_[0], reach.circle);
    show_share(shares_[1], reach.walk);
    show_share(shares_[2], reach.alone);
}

void CoverageShares::set_stale(bool stale) {
    for (Share& share : shares_)
        for (QLabel* label : {share.title, share.percent, share.children})
            label->setForegroundRole(stale ? QPalette::PlaceholderText : QPalette::WindowText);
}

void CoverageShares::translate() {
    shares_[0].title->setText(tr("Circle"));
    shares_[1].title->setText(tr("With an adult"));
    shares_[2].title->setText(tr("Alone"));
    for (Share& share : shares_) share.children->setAccessibleName(tr("Children within reach"));
}

void CoverageShares::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
