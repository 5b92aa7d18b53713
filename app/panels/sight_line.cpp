#include "app/panels/sight_line.h"

#include <QEvent>
#include <QPainter>
#include <QStringList>

#include "app/panels/panel_look.h"
#include "app/text/language.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::SightLine)
};

/// Tenths of a metre matter only where there are few metres.
QString metres(double length_m) {
    return Words::tr("%1 m").arg(number(length_m, length_m < 10 ? 1 : 0));
}

int count(std::size_t number_of_things) {
    return static_cast<int>(number_of_things);
}

QStringList child_parts(const SightComparison& seen) {
    QStringList parts;
    if (seen.only_child_blind_m > 0)
        parts << Words::tr("Visible to an adult, not to a child: %1, %n place(s)", nullptr,
                           count(seen.only_child_places))
                     .arg(metres(seen.only_child_blind_m));
    if (seen.neither_m > 0)
        parts << (parts.isEmpty() ? Words::tr("Visible to neither child nor adult: %1")
                                  : Words::tr("to neither child nor adult: %1"))
                     .arg(metres(seen.neither_m));
    if (parts.isEmpty() && seen.unknown_m <= 0)
        parts << Words::tr("A child sees all that an adult sees, along %1").arg(metres(seen.length_m));
    if (seen.hidden_at_crossings > 0)
        parts << Words::tr("a child is hidden from drivers at %n crossing(s)", nullptr,
                           count(seen.hidden_at_crossings));
    return parts;
}

QStringList adult_parts(const SightComparison& seen) {
    QStringList parts;
    if (seen.child_blind_m > 0)
        parts << Words::tr("At adult height: %1 of %2 cannot be seen")
                     .arg(metres(seen.child_blind_m), metres(seen.length_m));
    else if (seen.unknown_m <= 0)
        parts << Words::tr("At adult height: all of %1 can be seen").arg(metres(seen.length_m));
    if (seen.hidden_at_crossings > 0)
        parts << Words::tr("an adult is hidden from drivers at %n crossing(s)", nullptr,
                           count(seen.hidden_at_crossings));
    return parts;
}

QStringList unknown_parts(const SightComparison& seen) {
    QStringList parts;
    if (seen.unknown_m > 0)
        parts << Words::tr("unknown: %1 behind things without a height").arg(metres(seen.unknown_m));
    if (seen.unknown_crossings > 0)
        parts << Words::tr("unknown: %n crossing(s) without the data it takes", nullptr, count(seen.unknown_crossings));
    return parts;
}

QString sentence_of(const SightComparison& seen, EyeHeight eye) {
    QStringList parts = eye.metres < adult_eye.metres ? child_parts(seen) : adult_parts(seen);
    parts << unknown_parts(seen);
    return parts.join(speaks_chinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

}  // namespace

SightLine::SightLine(Analyses& analyses, QWidget* parent) : QLabel(parent), analyses_(analyses) {
    setObjectName(QStringLiteral("sight_line"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&analyses, &Analyses::sight_changed, this, &SightLine::refresh);
    connect(&analyses, &Analyses::eye_changed, this, &SightLine::refresh);
    connect(&analyses, &Analyses::drawn_way_seen, this, [this](const WaysSeen& seen) {
        drawn_ = seen.comparison;
        refresh();
    });
    refresh();
}

void SightLine::refresh() {
    const auto& seen = analyses_.routes_seen();
    is_dim_ = analyses_.sight_is_stale();
    if (drawn_.length_m > 0) {
        is_dim_ = false;
        sentence_ = tr("This line: %1").arg(sentence_of(drawn_, analyses_.eye()));
    } else if (seen && seen->comparison.length_m > 0) {
        sentence_ = sentence_of(seen->comparison, analyses_.eye());
    } else if (seen && !is_dim_) {
        is_dim_ = true;
        sentence_ = tr("Draw a way to school (R) to see what a child cannot see.");
    } else {
        sentence_.clear();
    }
    setText(sentence_);
    setToolTip(is_dim_ && seen && seen->comparison.length_m > 0 ? tr("Being computed anew.") : sentence_);
    update();
}

void SightLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(is_dim_ ? dim_text(palette()) : palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(sentence_, Qt::ElideRight, contentsRect().width()));
}

void SightLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QLabel::changeEvent(event);
}

}  // namespace yimi::app
