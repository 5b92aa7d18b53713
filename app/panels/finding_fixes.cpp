#include "app/panels/finding_fixes.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "app/panels/panel_look.h"
#include "app/text/fix_text.h"
#include "app/text/names.h"

namespace yimi::app {

FindingFixes::FindingFixes(const Document& document, FixWatch& watch, QWidget* parent)
    : QWidget(parent),
      document_(document),
      watch_(watch),
      grid_(new QGridLayout(this)),
      title_(make_paragraph(*this, QStringLiteral("fixes_title"))),
      note_(make_paragraph(*this, QStringLiteral("fixes_note"))) {
    setObjectName(QStringLiteral("finding_fixes"));
    make_dim(*note_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setVerticalSpacing(4);
    grid_->setColumnStretch(0, 1);
    grid_->addWidget(title_, 0, 0, 1, 2);
    connect(&watch_, &FixWatch::changed, this, &FindingFixes::refresh);
    connect(&document_, &Document::history_changed, this, &FindingFixes::refresh);
    hide();
}

void FindingFixes::show_for(const Finding& finding, const RuleSpec* rule) {
    if (finding.state != State::fail || rule == nullptr) return clear();
    watch_.ask(finding, *rule);
}

void FindingFixes::clear() {
    watch_.forget();
}

void FindingFixes::make_rows(std::size_t count) {
    while (rows_.size() < count) {
        const std::size_t index = rows_.size();
        Row row{make_paragraph(*this, QStringLiteral("fix_text_%1").arg(index)), new QPushButton(this)};
        row.take->setObjectName(QStringLiteral("fix_take_%1").arg(index));
        connect(row.take, &QPushButton::clicked, this, [this, index] { watch_.take(index); });
        grid_->addWidget(row.text, static_cast<int>(index) + 1, 0);
        grid_->addWidget(row.take, static_cast<int>(index) + 1, 1, Qt::AlignTop);
        rows_.push_back(row);
    }
    grid_->addWidget(note_, static_cast<int>(rows_.size()) + 1, 0, 1, 2);
}

QString FindingFixes::text_of(const OfferedFix& offer) const {
    QString text = fix_title(offer.fix);
    if (offer.findings > 1)
        text = tr("At all %1 findings of this rule: %2").arg(number(static_cast<double>(offer.findings), 0), text);
    const QString effect = offer.effect ? fix_effect_text(*offer.effect) : tr("Working out what it changes…");
    text = QStringLiteral("%1<br><small>%2</small>").arg(text.toHtmlEscaped(), effect.toHtmlEscaped());
    if (const QString assumed = fix_assumption(offer.fix); !assumed.isEmpty() && offer.findings == 1)
        text += QStringLiteral("<br><small>%1</small>").arg(assumed.toHtmlEscaped());
    return text;
}

void FindingFixes::refresh() {
    const auto& offers = watch_.offers();
    make_rows(offers.size());
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const bool used = index < offers.size();
        rows_[index].text->setVisible(used);
        rows_[index].take->setVisible(used);
        if (!used) continue;
        rows_[index].text->setTextFormat(Qt::RichText);
        rows_[index].text->setText(text_of(offers[index]));
        rows_[index].take->setText(tr("Do it"));
        rows_[index].take->setToolTip(tr("Changes the plan in one step; undo takes it back."));
        rows_[index].take->setAccessibleName(fix_title(offers[index].fix));
        rows_[index].take->setEnabled(document_.is_writable() && !watch_.is_finding());
    }
    title_->setText(QStringLiteral("<b>%1</b>").arg(tr("What could be done").toHtmlEscaped()));
    note_->setText(tr("Proposals worked out from the plan alone; whoever signs checks them on the spot."));
    setVisible(!offers.empty());
}

void FindingFixes::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
