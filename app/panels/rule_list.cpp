#include "app/panels/rule_list.h"

#include <QHeaderView>

#include "app/panels/panel_look.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "app/text/rule_text.h"

namespace yimi::app {
namespace {

constexpr int id_role = Qt::UserRole;
constexpr int mark_px = 12;

}  // namespace

RuleList::RuleList(QWidget* parent) : QTreeView(parent) {
    setObjectName(QStringLiteral("rules_list"));
    setModel(&model_);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(14);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model_, &QStandardItemModel::itemChanged, this, [this](const QStandardItem* item) {
        const QString id = item->data(id_role).toString();
        if (!is_filling_ && !id.isEmpty()) emit switch_wanted(id.toStdString(), item->checkState() == Qt::Checked);
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!is_filling_) emit rule_chosen(current_rule());
    });
}

void RuleList::show_rules(const std::vector<RuleSpec>& rules, const std::set<std::string>& changed,
                          const RuleFilter& filter, bool may_change) {
    const std::string before = current_rule();
    is_filling_ = true;
    model_.clear();
    listed_ = 0;
    for (const std::string_view principle : principles()) {
        auto* group = new QStandardItem(principle_title(principle));
        group->setFlags(Qt::ItemIsEnabled);
        for (const RuleSpec& rule : rules) {
            const bool is_changed = changed.contains(rule.id);
            if (rule.id.starts_with(principle) && filter.shows(rule, is_changed))
                add_rule(*group, rule, is_changed, may_change);
        }
        if (group->rowCount() == 0) {
            delete group;
            continue;
        }
        listed_ += group->rowCount();
        group->setText(QStringLiteral("%1 (%2)").arg(group->text()).arg(group->rowCount()));
        model_.appendRow(group);
    }
    expandAll();
    make_current(before);
    is_filling_ = false;
    emit rule_chosen(current_rule());
}

void RuleList::add_rule(QStandardItem& group, const RuleSpec& rule, bool is_changed, bool may_change) {
    const QString name = to_qstring(speaks_chinese() ? rule.name_zh : rule.name_en);
    auto* item = new QStandardItem(QStringLiteral("%1 %2").arg(to_qstring(rule.id), name));
    item->setData(to_qstring(rule.id), id_role);
    item->setData(finding_mark(rule.severity, yimi::State::fail, mark_px, devicePixelRatioF()), Qt::DecorationRole);
    item->setToolTip(is_changed ? tr("%1, changed by the city").arg(severity_name(rule.severity))
                                : severity_name(rule.severity));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (may_change ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
    item->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
    QFont font = this->font();
    font.setBold(is_changed);
    item->setFont(font);
    group.appendRow(item);
}

std::string RuleList::current_rule() const {
    return currentIndex().data(id_role).toString().toStdString();
}

void RuleList::make_current(const std::string& id) {
    for (int group = 0; group < model_.rowCount(); ++group)
        for (int row = 0; row < model_.item(group)->rowCount(); ++row)
            if (const auto* item = model_.item(group)->child(row); item->data(id_role).toString().toStdString() == id)
                setCurrentIndex(item->index());
}

}  // namespace yimi::app
