#include "app/panels/import_progress.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>
#include <cmath>

#include "app/panels/panel_look.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

constexpr double says_rate_after_s = 1, says_how_long_after_s = 2;
constexpr int bar_steps = 1000;

/// Two significant digits: more would flicker.
double rounded(double rate) {
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(rate)) - 1));
    return std::round(rate / unit) * unit;
}

}  // namespace

QString import_progress_text(quint64 done, quint64 total, double spent_s) {
    const auto figure = [](double value) { return number(value, 0); };
    QStringList parts{ImportProgress::tr("%1 of %2 features")
                          .arg(figure(static_cast<double>(done)), figure(static_cast<double>(total)))};
    const double rate_per_s = spent_s > 0 ? static_cast<double>(done) / spent_s : 0;
    if (spent_s >= says_rate_after_s && rate_per_s >= 1)
        parts << ImportProgress::tr("%1 a second").arg(figure(rounded(rate_per_s)));
    if (spent_s >= says_how_long_after_s && rate_per_s > 0 && done < total) {
        const double left_s = static_cast<double>(total - done) / rate_per_s;
        parts << (left_s < 90 ? ImportProgress::tr("about %1 s left").arg(figure(std::ceil(left_s)))
                              : ImportProgress::tr("about %1 min left").arg(figure(std::ceil(left_s / 60))));
    }
    if (done >= total) parts << ImportProgress::tr("writing…");
    return parts.join(QStringLiteral(" · "));
}

ImportProgress::ImportProgress(QWidget* parent)
    : QWidget(parent),
      bar_(named(new QProgressBar(this), "import_progress")),
      text_(named(new QLabel(this), "import_progress_text")) {
    bar_->setTextVisible(false);
    make_dim(*text_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(bar_);
    column->addWidget(text_);
}

void ImportProgress::start(const QString& what) {
    since_.start();
    what_ = what;
    done_ = total_ = 0;
    bar_->setRange(0, 0);
    show_text();
}

void ImportProgress::show_progress(quint64 done, quint64 total) {
    done_ = done;
    total_ = total;
    bar_->setRange(0, total > 0 ? bar_steps : 0);
    if (total > 0) bar_->setValue(static_cast<int>(bar_steps * std::min(done, total) / total));
    show_text();
}

void ImportProgress::show_text() {
    setToolTip(tr("Esc stops; nothing is written then."));
    text_->setText(total_ > 0 ? import_progress_text(done_, total_, static_cast<double>(since_.elapsed()) / 1000)
                              : what_);
}

void ImportProgress::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) show_text();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
