#include "app/panels/scenario_list.h"

#include <QHeaderView>
#include <QPainter>

#include "app/panels/panel_look.h"
#include "app/text/error_text.h"
#include "app/text/names.h"
#include "app/text/scenario_text.h"
#include "app/text/time_text.h"

namespace yimi::app {
namespace {

enum Section { plan_section, edits_section, changed_section, conflicts_section, section_count };
constexpr int uid_role = Qt::UserRole;

}  // namespace

QIcon colour_icon(const QColor& colour) {
    constexpr int size_px = 16, inset_px = 2;
    QPixmap pixmap(size_px, size_px);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(pixmap.rect().adjusted(inset_px, inset_px, -inset_px, -inset_px), 3, 3);
    return pixmap;
}

ScenarioList::ScenarioList(const Document& document, QWidget* parent) : QTreeWidget(parent), document_(document) {
    setObjectName(QStringLiteral("scenarios_list"));
    setColumnCount(section_count);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(plan_section, QHeaderView::Stretch);
    header()->setMinimumSectionSize(24);
    const auto want = [this](QTreeWidgetItem* item) {
        const QString uid = item->data(plan_section, uid_role).toString();
        const ScenarioShelf::Entry* const entry = document_.scenarios().find(uid.toStdString());
        if (entry && (entry->damage || entry->scenario.dropped)) return;
        emit plan_wanted(entry ? std::optional(entry->scenario.uid) : std::nullopt);
    };
    connect(this, &QTreeWidget::itemClicked, this, want);
    connect(this, &QTreeWidget::itemActivated, this, want);
    connect(this, &QTreeWidget::currentItemChanged, this, &ScenarioList::current_changed);
}

std::optional<std::string> ScenarioList::current() const {
    const QString uid = currentItem() ? currentItem()->data(plan_section, uid_role).toString() : QString();
    return uid.isEmpty() ? std::nullopt : std::optional(uid.toStdString());
}

QString ScenarioList::conflicts_of(const ScenarioShelf::Entry& entry) const {
    if (entry.damage || entry.scenario.dropped) return {};
    const auto over = document_.over_base_of(entry.scenario.uid);
    const std::size_t open = over ? over.value().open_conflicts() : 0;
    return open == 0 ? QString() : number(static_cast<double>(open), 0);
}

void ScenarioList::add(const ScenarioShelf::Entry* entry, const std::optional<std::string>& current) {
    const Scenario* const scenario = entry ? &entry->scenario : nullptr;
    auto* const item = new QTreeWidgetItem(this);
    item->setData(plan_section, uid_role, scenario ? to_qstring(scenario->uid) : QString());
    QString title = plan_title(scenario);
    if (scenario && scenario->dropped) title = tr("%1 (deleted)").arg(title);
    if (entry && entry->damage) title = tr("%1 (damaged)").arg(title);
    item->setText(plan_section, title);
    item->setToolTip(plan_section, entry && entry->damage ? sentence(*entry->damage)
                                   : scenario             ? to_qstring(scenario->note)
                                                          : QString());
    const bool is_shown = scenario ? scenario == document_.scenarios().active() : !document_.scenarios().active();
    QFont font = item->font(plan_section);
    font.setBold(is_shown);
    item->setFont(plan_section, font);
    if (scenario) {
        item->setIcon(plan_section, colour_icon(QColor(to_qstring(scenario->colour))));
        item->setText(edits_section, number(static_cast<double>(scenario->done), 0));
        item->setText(changed_section, short_time(local_time(scenario->changed_at)));
        item->setToolTip(changed_section, tr("Made %1").arg(short_time(local_time(scenario->made_at))));
        item->setText(conflicts_section, conflicts_of(*entry));
        if (scenario->dropped || entry->damage) item->setForeground(plan_section, dim_text(palette()));
    } else {
        item->setIcon(plan_section, colour_icon(dim_text(palette())));
    }
    for (const int section : {edits_section, changed_section, conflicts_section})
        item->setTextAlignment(section, Qt::AlignRight | Qt::AlignVCenter);
    if (scenario ? current == scenario->uid : !current) setCurrentItem(item);
}

void ScenarioList::refresh() {
    const ScenarioShelf& shelf = document_.scenarios();
    auto wanted = current();
    // What is shown, unless a plan is looked at that cannot be.
    const ScenarioShelf::Entry* const looked_at = wanted ? shelf.find(*wanted) : nullptr;
    if (!looked_at || !(looked_at->damage || looked_at->scenario.dropped))
        wanted = shelf.active() ? std::optional(shelf.active()->uid) : std::nullopt;
    const QSignalBlocker quiet(this);
    clear();
    add(nullptr, wanted);
    for (const bool dropped : {false, true})
        for (const ScenarioShelf::Entry& entry : shelf.entries())
            if (entry.scenario.dropped == dropped) add(&entry, wanted);
}

void ScenarioList::translate() {
    setAccessibleName(tr("Plans: the present state and the scenarios"));
    setHeaderLabels({tr("Plan"), tr("Edits"), tr("Changed"), tr("Conflicts")});
    refresh();
}

}  // namespace yimi::app
