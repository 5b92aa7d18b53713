#include "app/window/scenario_desk.h"

#include <QCheckBox>
#include <QEvent>
#include <QInputDialog>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "app/document/new_scenario.h"
#include "app/map/map_widget.h"
#include "app/map/marks_layer.h"
#include "app/panels/message_bar.h"
#include "app/panels/scenario_marks.h"
#include "app/panels/scenarios_panel.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"
#include "app/window/compare_window.h"
#include "app/window/scenario_band.h"

namespace yimi::app {
namespace {

/// Whether its plan can be shown.
bool is_usable(const ScenarioShelf::Entry& entry) {
    return !entry.damage && !entry.scenario.dropped;
}

}  // namespace

ScenarioDesk::ScenarioDesk(const Parts& parts)
    : QObject(&parts.window),
      parts_(parts),
      band_(new ScenarioBand(parts.map, this)),
      marks_(new MarksLayer(parts.map)) {
    marks_->setObjectName(QStringLiteral("scenario_marks"));
    connect_actions();
    connect_panel();
    connect(band_, &ScenarioBand::back_wanted, this, [this] { switch_to(std::nullopt); });
    connect(band_, &ScenarioBand::conflicts_wanted, this, &ScenarioDesk::panel_wanted);
    for (const auto signal : {&Document::scenarios_changed, &Document::history_changed})
        connect(&parts_.document, signal, this, &ScenarioDesk::show_signs);
    parts.window.installEventFilter(this);
    parts.map.installEventFilter(this);
    show_signs();
}

void ScenarioDesk::connect_actions() {
    const auto on = [this](Act act, auto run) { connect(&parts_.actions[act], &QAction::triggered, this, run); };
    on(Act::scenarios, [this] { emit panel_wanted(); });
    on(Act::present_state, [this] { switch_to(std::nullopt); });
    on(Act::next_plan, [this] { go_on(1); });
    on(Act::plan_before, [this] { go_on(-1); });
    on(Act::compare_plans, [this] { compare(); });
}

void ScenarioDesk::connect_panel() {
    const ScenariosPanel& panel = parts_.panel;
    connect(&panel, &ScenariosPanel::switch_wanted, this, &ScenarioDesk::switch_to);
    connect(&panel, &ScenariosPanel::new_wanted, this, [this] {
        parts_.finish_editing();
        parts_.document.branch_into(fresh());
    });
    connect(&panel, &ScenariosPanel::new_from_base_wanted, this, &ScenarioDesk::make_of_base);
    connect(&panel, &ScenariosPanel::new_from_edits_wanted, this, &ScenarioDesk::ask_edits);
    connect(&panel, &ScenariosPanel::compare_wanted, this, &ScenarioDesk::compare);
    connect(&panel, &ScenariosPanel::merge_wanted, this, &ScenarioDesk::ask_merge);
    connect(&panel, &ScenariosPanel::drop_wanted, this, &ScenarioDesk::drop);
}

void ScenarioDesk::show_signs() {
    enable_actions();
    const ScenarioShelf& shelf = parts_.document.scenarios();
    const Scenario* const active = shelf.active();
    if (!active) {
        band_->hide();
        return marks_->show_marks({});
    }
    band_->show(plan_title(active), QColor(to_qstring(active->colour)), shelf.over().open_conflicts());
    marks_->show_marks(scenario_marks(shelf.over().edit, map_colours(ground_of(parts_.map.palette()))));
}

void ScenarioDesk::enable_actions() {
    const ScenarioShelf& shelf = parts_.document.scenarios();
    parts_.actions[Act::scenarios].setEnabled(parts_.document.is_open());
    parts_.actions[Act::present_state].setEnabled(shelf.active());
    for (const Act act : {Act::next_plan, Act::plan_before, Act::compare_plans})
        parts_.actions[act].setEnabled(std::ranges::any_of(shelf.entries(), is_usable));
}

void ScenarioDesk::switch_to(const std::optional<std::string>& scenario) {
    parts_.finish_editing();
    parts_.document.switch_to(scenario);
}

void ScenarioDesk::go_on(int places) {
    const ScenarioShelf& shelf = parts_.document.scenarios();
    std::vector<std::optional<std::string>> plans{std::nullopt};
    std::size_t now = 0;
    for (const ScenarioShelf::Entry& entry : shelf.entries()) {
        if (!is_usable(entry)) continue;
        if (&entry.scenario == shelf.active()) now = plans.size();
        plans.emplace_back(entry.scenario.uid);
    }
    const std::size_t count = plans.size(), step = places > 0 ? 1 : count - 1;
    switch_to(plans[(now + step) % count]);
}

Scenario ScenarioDesk::fresh() const {
    return next_scenario(parts_.document, tr("Scenario"));
}

void ScenarioDesk::make_of_base() {
    Scenario made = fresh();
    const std::string uid = made.uid;
    if (parts_.document.keep_scenario(std::move(made))) switch_to(uid);
}

void ScenarioDesk::ask_edits() {
    parts_.finish_editing();
    const auto& history = parts_.document.history();
    const auto done = std::ranges::count_if(history, [](const gis::HistoryEntry& entry) { return !entry.undone; });
    auto* dialog = new QInputDialog(&parts_.window);
    dialog->setObjectName(QStringLiteral("scenario_edits_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Last edits into a scenario"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, static_cast<int>(done));
    dialog->setIntValue(1);
    dialog->setLabelText(
        tr("How many of the last edits? They leave the present state, where redo brings them back, and "
           "become a scenario."));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int count) {
        Scenario made = fresh();
        const std::string uid = made.uid;
        if (parts_.document.take_into(std::move(made), static_cast<std::size_t>(count))) switch_to(uid);
    });
    dialog->open();
}

void ScenarioDesk::ask_merge(const std::string& uid) {
    parts_.finish_editing();
    const ScenarioShelf::Entry* const entry = parts_.document.scenarios().find(uid);
    const auto over = parts_.document.over_base_of(uid);
    if (!entry || !over) return;
    auto* dialog = new QMessageBox(&parts_.window);
    dialog->setObjectName(QStringLiteral("scenario_merge_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Merge a scenario"));
    dialog->setText(tr("“%1” becomes part of the present state: %2.")
                        .arg(plan_title(&entry->scenario), changes_text(over.value().edit)));
    QString details = tr("It is one step, which undo takes back.");
    if (const std::size_t open = over.value().open_conflicts(); open > 0)
        details =
            tr("%n conflict(s) are open: there the present state stays as it is.", nullptr, static_cast<int>(open)) +
            QLatin1Char('\n') + details;
    dialog->setInformativeText(details);
    auto* drops = new QCheckBox(tr("Then move the scenario into the bin"), dialog);
    drops->setChecked(true);
    dialog->setCheckBox(drops);
    QPushButton* const merges = dialog->addButton(tr("Merge"), QMessageBox::AcceptRole);
    merges->setObjectName(QStringLiteral("scenario_merge_now"));
    dialog->addButton(QMessageBox::Cancel);
    dialog->setDefaultButton(merges);
    connect(merges, &QPushButton::clicked, this, [this, uid, drops] { merge(uid, drops->isChecked()); });
    dialog->open();
}

void ScenarioDesk::merge(const std::string& uid, bool drops) {
    if (!parts_.document.merge_scenario(uid)) return;
    const Scenario merged = parts_.document.scenarios().find(uid)->scenario;
    if (drops) {
        Scenario dropped = merged;
        dropped.dropped = true;
        parts_.document.keep_scenario(std::move(dropped));
    }
    parts_.messages.show_notice(
        tr("“%1” is part of the present state now.").arg(plan_title(&merged)),
        MessageAction{tr("Undo"), [this] { parts_.document.undo(); }, MessageAction::Lasts::until_step});
}

void ScenarioDesk::drop(const std::string& uid) {
    parts_.finish_editing();
    const ScenarioShelf::Entry* const entry = parts_.document.scenarios().find(uid);
    if (!entry) return;
    Scenario dropped = entry->scenario;
    const QString name = plan_title(&dropped);
    dropped.dropped = true;
    if (!parts_.document.keep_scenario(dropped)) return;
    dropped.dropped = false;
    parts_.messages.show_notice(tr("The scenario “%1” lies in the bin.").arg(name),
                                MessageAction{tr("Bring back"), [this, dropped] {
                                                  if (parts_.document.scenarios().find(dropped.uid))
                                                      parts_.document.keep_scenario(dropped);
                                              }});
}

void ScenarioDesk::compare() {
    parts_.finish_editing();
    if (!compare_) {
        compare_ = new CompareWindow({parts_.document, parts_.jobs, parts_.analyses, parts_.map}, &parts_.window);
        compare_->setAttribute(Qt::WA_DeleteOnClose);
        connect(compare_, &CompareWindow::exported, this, &ScenarioDesk::exported);
        connect(compare_, &CompareWindow::failed, &parts_.messages, &MessageBar::show_error);
    }
    const Scenario* const active = parts_.document.scenarios().active();
    compare_->show();
    compare_->raise();
    compare_->show_plan(active ? std::optional(active->uid) : std::nullopt);
}

bool ScenarioDesk::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &parts_.window && event->type() == QEvent::LanguageChange) {
        band_->translate();
        show_signs();
    }
    if (watched == &parts_.map && event->type() == QEvent::PaletteChange) show_signs();
    return QObject::eventFilter(watched, event);
}

}  // namespace yimi::app
