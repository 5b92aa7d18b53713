#include "app/panels/play_place_view.h"

#include <QDateEdit>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/panels/shade_bars.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString job_line = QStringLiteral("play_place");

/// Over the hours of play in daylight.
std::optional<ShadeShares> mean_shade(const std::vector<PlayPlace::Hour>& hours) {
    constexpr int from_hour = 9, to_hour = 18;
    ShadeShares sum;
    double count = 0;
    for (const PlayPlace::Hour& hour : hours) {
        if (!hour.is_day || hour.hour < from_hour || hour.hour > to_hour) continue;
        sum.shaded += hour.shade.shaded;
        sum.unknown += hour.shade.unknown;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return ShadeShares{sum.shaded / count, sum.unknown / count};
}

}  // namespace

PlayPlaceView::PlayPlaceView(Document& document, JobRunner& jobs, FeatureId playground, QWidget* parent)
    : QWidget(parent),
      document_(document),
      jobs_(jobs),
      playground_(playground),
      date_(named(new QDateEdit(QDate::currentDate(), this), "play_date")),
      bars_(new ShadeBars(this)),
      sun_(make_paragraph(*this, QStringLiteral("play_sun"))),
      watched_(make_paragraph(*this, QStringLiteral("play_watched"))) {
    setObjectName(QStringLiteral("play_place"));
    date_->setCalendarPopup(true);
    date_->setKeyboardTracking(false);  // a day half typed is none
    date_->setAccessibleName(tr("Day for sun and shade"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(date_, 0, Qt::AlignLeft);
    column->addWidget(bars_);
    column->addWidget(sun_);
    column->addWidget(watched_);
    connect(date_, &QDateEdit::dateChanged, this, &PlayPlaceView::refresh);
}

void PlayPlaceView::refresh() {
    jobs_.start<PlayPlace>(
        job_line,
        [plan = document_.snapshot(), playground = playground_, date = date_->date()](JobContext& job) {
            return play_place(*plan, playground, date, job);
        },
        [view = QPointer(this)](Result<PlayPlace> place) {
            if (view && place) view->show_place(place.value());
            if (view) view->setVisible(static_cast<bool>(place));
        });
}

void PlayPlaceView::show_place(const PlayPlace& place) {
    bars_->show_hours(place.hours);
    bars_->setVisible(!place.hours.empty());
    const auto mean = mean_shade(place.hours);
    QString sun = mean ? tr("From 9 to 18 o'clock buildings shade %1 of it.").arg(percent(mean->shaded)) : QString();
    if (mean && mean->unknown > 0) sun = tr("%1 Of %2 it hangs on unknown heights.").arg(sun, percent(mean->unknown));
    sun_->setText(sun);
    sun_->setVisible(!sun.isEmpty());
    QStringList watched{tr("An adult sees %1 of it from the streets within 50 m, %2 from homes there, %3 from either.")
                            .arg(percent(place.from_streets), percent(place.from_homes), percent(place.from_either))};
    if (place.of_unknown_floors > 0)
        watched << tr("Of %n home(s) the floors are unknown: the ground floor counts alone.", nullptr,
                      static_cast<int>(place.of_unknown_floors));
    if (place.of_unknown_use > 0)
        watched << tr("Of %n building(s) nearby the use is unknown: they do not count as homes.", nullptr,
                      static_cast<int>(place.of_unknown_use));
    watched_->setText(watched.join(QLatin1Char('\n')));
}

}  // namespace yimi::app
