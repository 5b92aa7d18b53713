#include "app/panels/scenarios_panel.h"

#include <QAction>
#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/panels/scenario_conflicts.h"
#include "app/panels/scenario_list.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"

namespace yimi::app {

ScenariosPanel::ScenariosPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      list_(new ScenarioList(document, this)),
      conflicts_(new ScenarioConflicts(document, selection, this)) {
    setObjectName(QStringLiteral("scenarios_panel"));
    make_parts();
    lay_out();
    connect_all();
    translate();
}

void ScenariosPanel::make_parts() {
    intro_ = make_paragraph(*this, QStringLiteral("scenarios_intro"));
    make_dim(*intro_);
    new_ = named(new QToolButton(this), "scenario_new");
    new_->setPopupMode(QToolButton::MenuButtonPopup);
    new_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(new_);
    from_base_ = menu->addAction(QString());
    from_shown_ = menu->addAction(QString());
    from_edits_ = menu->addAction(QString());
    from_edits_->setObjectName(QStringLiteral("scenario_from_edits"));
    new_->setMenu(menu);
    compare_ = named(new QPushButton(this), "scenario_compare");
    name_ = named(new QLineEdit(this), "scenario_name");
    note_ = named(new QLineEdit(this), "scenario_note");
    colour_ = named(new QToolButton(this), "scenario_colour");
    changes_ = make_paragraph(*this, QStringLiteral("scenario_changes"));
    merge_ = named(new QPushButton(this), "scenario_merge");
    drop_ = named(new QPushButton(this), "scenario_drop");
    restore_ = named(new QPushButton(this), "scenario_restore");
    remove_ = named(new QPushButton(this), "scenario_remove");
}

void ScenariosPanel::lay_out() {
    auto* top = new QHBoxLayout;
    top->addWidget(new_);
    top->addStretch(1);
    top->addWidget(compare_);
    auto* words = new QHBoxLayout;
    words->addWidget(colour_);
    words->addWidget(name_, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* const button : {restore_, remove_, merge_}) buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(drop_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(list_, 2);
    column->addWidget(intro_);
    column->addLayout(words);
    column->addWidget(note_);
    column->addWidget(changes_);
    column->addWidget(conflicts_, 1);
    column->addLayout(buttons);
}

void ScenariosPanel::connect_all() {
    connect(new_, &QToolButton::clicked, this, &ScenariosPanel::new_wanted);
    connect(from_shown_, &QAction::triggered, this, &ScenariosPanel::new_wanted);
    connect(from_base_, &QAction::triggered, this, &ScenariosPanel::new_from_base_wanted);
    connect(from_edits_, &QAction::triggered, this, &ScenariosPanel::new_from_edits_wanted);
    connect(compare_, &QPushButton::clicked, this, &ScenariosPanel::compare_wanted);
    connect(list_, &ScenarioList::plan_wanted, this, &ScenariosPanel::switch_wanted);
    connect(list_, &ScenarioList::current_changed, this, &ScenariosPanel::show_chosen);
    for (QLineEdit* const line : {name_, note_})
        connect(line, &QLineEdit::editingFinished, this, &ScenariosPanel::finish_editing);
    connect(colour_, &QToolButton::clicked, this, &ScenariosPanel::choose_colour);
    connect(merge_, &QPushButton::clicked, this, [this] { emit merge_wanted(chosen()->scenario.uid); });
    connect(drop_, &QPushButton::clicked, this, [this] { emit drop_wanted(chosen()->scenario.uid); });
    connect(restore_, &QPushButton::clicked, this, [this] {
        Scenario back = chosen()->scenario;
        back.dropped = false;
        document_.keep_scenario(std::move(back));
    });
    connect(remove_, &QPushButton::clicked, this, [this] { document_.remove_scenario(chosen()->scenario.uid); });
    const auto refresh_if_seen = [this] {
        if (isVisible()) refresh();
    };
    connect(&document_, &Document::scenarios_changed, this, refresh_if_seen);
    connect(&document_, &Document::history_changed, this, refresh_if_seen);
}

const ScenarioShelf::Entry* ScenariosPanel::chosen() const {
    const auto uid = list_->current();
    return uid ? document_.scenarios().find(*uid) : nullptr;
}

void ScenariosPanel::refresh() {
    list_->refresh();
    conflicts_->refresh();
    show_chosen();
}

void ScenariosPanel::show_chosen() {
    const ScenarioShelf::Entry* const entry = chosen();
    const Scenario* const scenario = entry ? &entry->scenario : nullptr;
    const bool may_change = document_.is_writable(), is_damaged = entry && entry->damage,
               is_usable = entry && !is_damaged && !scenario->dropped;
    new_->setEnabled(may_change);
    from_edits_->setEnabled(may_change && !document_.scenarios().active() && document_.can_undo());
    compare_->setEnabled(!document_.scenarios().entries().empty());
    intro_->setVisible(!entry || is_damaged);
    intro_->setText(is_damaged
                        ? sentence(*entry->damage)
                        : tr("Try out changes in a scenario: the present state stays as it is. A click on a plan "
                             "shows it; what you edit belongs to the plan that is shown."));
    for (QWidget* const widget : std::initializer_list<QWidget*>{name_, note_, colour_, changes_, merge_, drop_})
        widget->setVisible(is_usable);
    for (QWidget* const widget :
         std::initializer_list<QWidget*>{name_, note_, colour_, merge_, drop_, restore_, remove_})
        widget->setEnabled(may_change);
    restore_->setVisible(entry && scenario->dropped && !is_damaged);
    remove_->setVisible(entry && (scenario->dropped || is_damaged));
    conflicts_->setVisible(is_usable && scenario == document_.scenarios().active() &&
                           !document_.scenarios().over().conflicts.empty());
    if (!is_usable) return;
    name_->setText(to_qstring(scenario->name));
    note_->setText(to_qstring(scenario->note));
    colour_->setIcon(colour_icon(QColor(to_qstring(scenario->colour))));
    const auto over = document_.over_base_of(scenario->uid);
    changes_->setText(over ? changes_text(over.value().edit) : sentence(over.error()));
    merge_->setEnabled(may_change && over && !over.value().edit.empty());
}

void ScenariosPanel::finish_editing() {
    if (!name_->isModified() && !note_->isModified()) return;
    for (QLineEdit* const line : {name_, note_}) line->setModified(false);
    const ScenarioShelf::Entry* const entry = chosen();
    if (!entry || !document_.is_writable()) return;
    Scenario named_anew = entry->scenario;
    named_anew.name = name_->text().trimmed().toStdString();
    named_anew.note = note_->text().trimmed().toStdString();
    if (named_anew.name != entry->scenario.name || named_anew.note != entry->scenario.note)
        document_.keep_scenario(std::move(named_anew));
}

void ScenariosPanel::choose_colour() {
    const ScenarioShelf::Entry* const entry = chosen();
    auto* dialog = new QColorDialog(QColor(to_qstring(entry->scenario.colour)), this);
    dialog->setObjectName(QStringLiteral("scenario_colour_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, uid = entry->scenario.uid](const QColor& colour) {
        const ScenarioShelf::Entry* const now = document_.scenarios().find(uid);
        if (!now) return;
        Scenario coloured = now->scenario;
        coloured.colour = colour.name().toStdString();
        document_.keep_scenario(std::move(coloured));
    });
    dialog->open();
}

void ScenariosPanel::translate() {
    new_->setText(tr("New scenario"));
    new_->setToolTip(tr("A scenario of all that is shown now, to go on from there"));
    from_shown_->setText(tr("Of what is shown now"));
    from_base_->setText(tr("Of the present state"));
    from_edits_->setText(tr("Of the last edits of the present state…"));
    compare_->setText(tr("Compare…"));
    compare_->setToolTip(tr("Two plans side by side: their maps, and what they differ in"));
    name_->setPlaceholderText(tr("Name"));
    name_->setAccessibleName(tr("Name of the scenario"));
    note_->setPlaceholderText(tr("Note"));
    note_->setAccessibleName(tr("Note on the scenario"));
    colour_->setAccessibleName(tr("Colour of the scenario"));
    colour_->setToolTip(tr("Colour of the scenario"));
    merge_->setText(tr("Merge into the present state…"));
    drop_->setText(tr("Delete"));
    restore_->setText(tr("Bring back"));
    remove_->setText(tr("Delete for good"));
    list_->translate();
    conflicts_->translate();
    show_chosen();
}

void ScenariosPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void ScenariosPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace yimi::app
