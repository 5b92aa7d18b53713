#include "app/panels/why_note.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/profiles.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"
#include "app/text/reach_text.h"

namespace yimi::app {

WhyNote::WhyNote(Document& document, WhyWatch& watch, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      watch_(watch),
      selection_(selection),
      text_(make_paragraph(*this, QStringLiteral("why_text"))),
      show_(named(new QPushButton(this), "why_show")),
      draw_(named(new QPushButton(this), "why_draw")) {
    setObjectName(QStringLiteral("why_note"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(show_);
    buttons->addWidget(draw_);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    column->addWidget(text_);
    column->addLayout(buttons);
    connect(show_, &QPushButton::clicked, this, &WhyNote::show_links);
    connect(draw_, &QPushButton::clicked, &watch_, &WhyWatch::draw_links);
    connect(&watch_, &WhyWatch::changed, this, &WhyNote::refresh);
    refresh();
}

void WhyNote::refresh() {
    show_->setText(tr("Show what is missing"));
    draw_->setText(tr("Draw the missing way"));
    const auto& answer = watch_.answer();
    setVisible(answer != nullptr);
    if (!answer) return;
    const QString block = row_name(*answer->plan, Table::blocks, answer->block);
    const QString why = why_text(*answer->plan, answer->why, answer->asked.within_m);
    QStringList lines{answer->is_alone ? tr("%1, a child alone. %2").arg(block, why)
                                       : tr("%1, with an adult. %2").arg(block, why)};
    lines << profile_remarks(*answer->plan, {answer->is_alone ? alone_id : accompanied_id});
    text_->setText(lines.join(QLatin1Char('\n')));
    const auto& links = answer->why.links;
    show_->setVisible(!links.empty());
    draw_->setVisible(std::any_of(links.begin(), links.end(), can_be_drawn));
    draw_->setEnabled(document_.is_writable());
}

void WhyNote::show_links() {
    if (!watch_.answer()) return;
    Geometry ways;
    ways.kind = GeometryKind::lines;
    const auto add = [&ways](Point from, Point to) {
        ways.points.insert(ways.points.end(), {from, to});
        ways.path_ends.push_back(static_cast<std::uint32_t>(ways.points.size()));
    };
    for (const BrokenLink& link : watch_.answer()->why.links) {
        constexpr Point half{4, 4}, other_half{4, -4};  // of a cross where a crossing is missing, m
        if (link.kind != BrokenLink::Kind::no_crossing) {
            add(link.from, link.to);
            continue;
        }
        add(link.from - half, link.from + half);
        add(link.from - other_half, link.from + other_half);
    }
    emit selection_.place_wanted(ways);
}

void WhyNote::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
