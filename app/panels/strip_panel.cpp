#include "app/panels/strip_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/strip/strip_words.h"

namespace yimi::app {

StripPanel::StripPanel(Document& document, Selection& selection, Analyses& analyses, QWidget* parent)
    : QWidget(parent),
      watch_(document, selection, analyses),
      pages_(new QStackedWidget(this)),
      empty_(make_paragraph(*this, QStringLiteral("strip_empty"))),
      place_(named(new QLabel(this), "strip_place")),
      stale_(named(new QLabel(this), "strip_stale")),
      compare_(named(new QPushButton(this), "strip_compare")),
      view_(new StripView(rule_names(), this)) {
    setObjectName(QStringLiteral("strip_panel"));
    compare_->setCheckable(true);
    setFocusProxy(view_);
    lay_out();
    connect(&watch_, &StripWatch::changed, this, &StripPanel::refresh);
    connect(compare_, &QPushButton::toggled, this, &StripPanel::refresh);
    connect(view_, &StripView::place_changed, this, &StripPanel::show_place);
    connect(view_, &StripView::place_chosen, this, [this] { emit place_wanted(view_->place()->point()); });
    translate();
    refresh();
}

RuleNames StripPanel::rule_names() {
    return [this](std::string_view id) { return rules_.name(id); };
}

void StripPanel::lay_out() {
    make_dim(*stale_);
    place_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* page = new QWidget(pages_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 2, 4, 2);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(place_, 1);
    head->addWidget(stale_);
    head->addWidget(compare_);
    column->addLayout(head);
    column->addWidget(make_scrolled(*view_, *page), 1);
    auto* empty_page = new QWidget(pages_);
    auto* empty_column = new QVBoxLayout(empty_page);
    empty_column->addWidget(empty_);
    empty_column->addStretch(1);
    pages_->addWidget(empty_page);
    pages_->addWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(pages_);
}

QSize StripPanel::sizeHint() const {
    constexpr int around_px = 12;
    return {view_->sizeHint().width(), compare_->sizeHint().height() + view_->sizeHint().height() + around_px};
}

void StripPanel::translate() {
    compare_->setText(tr("Beside its pair"));
    compare_->setToolTip(tr("Way to school and way home side by side"));
}

void StripPanel::refresh() {
    const StripPair& strips = watch_.strips();
    empty_->setText(watch_.route() ? tr("Looking along the way…")
                                   : tr("Select one way to school or home: here stands what its child meets, metre by "
                                        "metre."));
    pages_->setCurrentIndex(strips.here ? 1 : 0);
    stale_->setText(watch_.is_stale() ? tr("Computed for the plan before your edit")
                                      : tr("Findings of an audit before your edit"));
    stale_->setVisible(watch_.is_stale() || watch_.findings_are_stale());
    compare_->setEnabled(strips.other != nullptr);
    view_->show_strips(strips, compare_->isChecked());
    show_place();
}

void StripPanel::show_place() {
    const auto& place = view_->place();
    MapPreview marks;
    if (!place) {
        place_->setText(tr("Move along the strip: what is there is read out, and marked on the map."));
    } else {
        QString text = strip_place(*place->strip, place->at_m);
        if (place->row) {
            constexpr double reach_m = 2;
            const QString value = strip_value(*place->strip, *place->row, place->at_m, reach_m, rule_names());
            if (!value.isEmpty()) text += tr(" · %1: %2").arg(strip_title(*place->row), value);
        }
        place_->setText(text);
        if (isVisible()) marks.badges.push_back({place->point(), {}, palette().color(QPalette::Highlight)});
    }
    const bool is_cut = place_->fontMetrics().horizontalAdvance(place_->text()) > place_->width();
    place_->setToolTip(is_cut ? place_->text() : QString());
    emit marks_changed(marks);
}

void StripPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    watch_.set_watching(true);
}

void StripPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    watch_.set_watching(false);
    emit marks_changed({});
}

void StripPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        refresh();
    }
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
