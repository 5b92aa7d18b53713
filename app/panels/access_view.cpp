#include "app/panels/access_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/panels/lorenz_chart.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {

AccessView::AccessView(QWidget* parent) : QWidget(parent), chart_(new LorenzChart(this)) {
    setObjectName(QStringLiteral("access_view"));
    figures_ = make_paragraph(*this, QStringLiteral("access_figures"));
    gaps_ = make_paragraph(*this, QStringLiteral("access_gaps"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    column->addWidget(figures_);
    column->addWidget(chart_, 1);
    column->addWidget(gaps_);
}

void AccessView::show_balance(const AccessBalance& balance, double within_m) {
    const auto figure = [](std::optional<double> value, int decimals) {
        return value ? number(*value, decimals) : tr("unknown");
    };
    QStringList lines{tr("Seats a child within %1 m on foot: %2 on average, Gini %3, Theil %4.")
                          .arg(number(within_m, 0), figure(balance.mean(balance.all), 2), figure(balance.all.gini(), 3),
                               figure(balance.all.theil(), 3))};
    if (!balance.all.certain()) lines << tr("Some numbers are unknown; these figures are of what is known.");
    figures_->setText(lines.join(QLatin1Char('\n')));
    chart_->show_curve(balance.all.lorenz_curve());
    const GroupGap towns = group_gap(balance, balance.groupings, "new_town", "core", least_new_town_ratio),
                   country = group_gap(balance, balance.settings, "rural", "urban", least_rural_ratio);
    const auto told = [&](const GroupGap& gap, const QString& met, const QString& missed) {
        return *gap.missing_seats > 0 ? missed.arg(number(*gap.ratio, 2), number(*gap.missing_seats, 0))
                                      : met.arg(number(*gap.ratio, 2));
    };
    QStringList gaps;
    gaps << (towns.ratio ? told(towns, tr("New towns reach %1 of what the core reaches."),
                                tr("New towns reach %1 of what the core reaches; %2 seats there would make it 0.8."))
                         : tr("New towns and core cannot be compared: one of them has no district here."));
    gaps << (country.ratio
                 ? told(country, tr("The country reaches %1 of what the town reaches."),
                        tr("The country reaches %1 of what the town reaches; %2 seats there would make it 0.7."))
                 : tr("Town and country cannot be compared: one of them has no block here."));
    gaps_->setText(gaps.join(QLatin1Char('\n')));
}

}  // namespace yimi::app
