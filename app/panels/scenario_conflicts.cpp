#include "app/panels/scenario_conflicts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/panels/conflict_text.h"
#include "app/panels/panel_look.h"
#include "app/panels/rows_model.h"

namespace yimi::app {

ScenarioConflicts::ScenarioConflicts(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent),
      document_(document),
      title_(make_paragraph(*this, QStringLiteral("conflicts_title"))),
      view_(named(new QTreeView(this), "conflicts_list")),
      rows_(new RowsModel(this)),
      mine_(named(new QPushButton(this), "conflict_mine")),
      base_(named(new QPushButton(this), "conflict_base")) {
    view_->setModel(rows_);
    view_->setRootIsDecorated(false);
    view_->setUniformRowHeights(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->header()->setStretchLastSection(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(mine_);
    buttons->addWidget(base_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(view_, 1);
    column->addLayout(buttons);
    connect(mine_, &QPushButton::clicked, this, [this] { choose(Whose::mine); });
    connect(base_, &QPushButton::clicked, this, [this] { choose(Whose::base); });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenarioConflicts::enable);
    const auto show_place = [this, &selection](const QModelIndex& index) {
        if (index.isValid() && !rows_->place(index).points.empty()) emit selection.place_wanted(rows_->place(index));
    };
    connect(view_, &QTreeView::clicked, this, show_place);
    connect(view_, &QTreeView::activated, this, show_place);
}

void ScenarioConflicts::refresh() {
    std::vector<ListedRow> rows;
    std::size_t open = 0;
    if (document_.scenarios().active()) {
        for (const ScenarioConflict& conflict : document_.scenarios().over().conflicts)
            rows.push_back(
                {{conflict_title(conflict), conflict_outcome(conflict)}, {}, conflict_sides(conflict), conflict.shape});
        open = document_.scenarios().over().open_conflicts();
    }
    setVisible(!rows.empty());
    title_->setText(open > 0
                        ? tr("%n conflict(s) with the present state, which has changed since. Until you choose, the "
                             "present state's is shown.",
                             nullptr, static_cast<int>(open))
                        : tr("Each conflict with the present state is settled. Choose again to decide otherwise."));
    rows_->show({tr("Conflict"), tr("What holds")}, std::move(rows));
    view_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    enable();
}

void ScenarioConflicts::enable() {
    const bool may = document_.is_writable() && view_->selectionModel()->hasSelection();
    for (QPushButton* const button : {mine_, base_}) button->setEnabled(may);
}

void ScenarioConflicts::choose(Whose whose) {
    const auto& conflicts = document_.scenarios().over().conflicts;
    std::vector<ScenarioChoice> choices;
    for (const QModelIndex& index : view_->selectionModel()->selectedRows()) {
        const ScenarioConflict& conflict = conflicts[static_cast<std::size_t>(index.row())];
        const bool is_chosen = conflict.chosen == whose || conflict.why == ScenarioConflict::Why::in_ledger;
        if (!is_chosen) choices.push_back({conflict.place, conflict.base_state, whose});
    }
    document_.choose(std::move(choices));
}

void ScenarioConflicts::translate() {
    view_->setAccessibleName(tr("Conflicts with the present state"));
    mine_->setText(tr("Take the scenario's"));
    base_->setText(tr("Take the present state's"));
    refresh();
}

}  // namespace yimi::app
