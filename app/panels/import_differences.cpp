#include "app/panels/import_differences.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "app/panels/attribute_text.h"
#include "app/panels/panel_look.h"
#include "app/text/import_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

using Kind = RowUpdate::Kind;
constexpr std::array in_order{Kind::conflict, Kind::gone, Kind::changed, Kind::added};

QString kind_name(Kind kind) {
    switch (kind) {
        case Kind::added:
            return ImportDifferences::tr("New");
        case Kind::changed:
            return ImportDifferences::tr("Changed");
        case Kind::gone:
            return ImportDifferences::tr("Gone");
        case Kind::conflict:
            break;
    }
    return ImportDifferences::tr("Conflict");
}

QString change_text(Table table, const ColumnChange& change) {
    if (!change.column) return ImportDifferences::tr("shape");
    const Column& column = schema_of(table).columns[*change.column];
    return ImportDifferences::tr("%1: %2 → %3")
        .arg(column_title(column.name), readable_text(column, change.from), readable_text(column, change.to));
}

QString changes_text(Table table, const RowUpdate& row) {
    QStringList all;
    for (const ColumnChange& change : row.changes) all << change_text(table, change);
    if (all.isEmpty() && row.kind == Kind::conflict)
        return ImportDifferences::tr("edited by you, gone from the newer file");
    return all.join(ImportDifferences::tr("; "));
}

bool can_be_turned(const RowUpdate& row) {
    return row.kind == Kind::conflict || row.kind == Kind::gone;
}

}  // namespace

void ImportDifferencesModel::show_choice(const ImportChoice& choice) {
    again_ = choice.again;
    const auto update = choice.again.as_new ? nullptr : choice.update;
    const Table table = choice.table().value_or(Table::districts);
    if (update == update_ && table == table_) {
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, section_count - 1));
        return;
    }
    update_ = update;
    table_ = table;
    list();
}

void ImportDifferencesModel::set_filter(std::optional<Kind> kind) {
    kind_ = kind;
    list();
}

void ImportDifferencesModel::list() {
    beginResetModel();
    listed_.clear();
    if (update_)
        for (const Kind kind : in_order)
            for (std::size_t index = 0; index < update_->rows.size(); ++index)
                if (update_->rows[index].kind == kind && kind_.value_or(kind) == kind) listed_.push_back(index);
    endResetModel();
}

const RowUpdate* ImportDifferencesModel::row(const QModelIndex& index) const {
    const auto at = static_cast<std::size_t>(index.row());
    return index.isValid() && at < listed_.size() ? &update_->rows[listed_[at]] : nullptr;
}

int ImportDifferencesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(listed_.size());
}

int ImportDifferencesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(section_count);
}

QString ImportDifferencesModel::outcome(const RowUpdate& row) const {
    if (row.kind == Kind::added) return tr("comes in");
    if (row.kind == Kind::changed) return tr("is taken");
    const bool theirs = again_.settle(row) == Settle::take_theirs;
    if (row.kind == Kind::gone) return theirs ? tr("is taken out") : tr("stays");
    return theirs ? tr("the file's is taken") : tr("yours stays");
}

QVariant ImportDifferencesModel::data(const QModelIndex& index, int role) const {
    const RowUpdate* const each = row(index);
    if (!each) return {};
    const bool is_outcome = index.column() == outcome_section;
    if (role == Qt::FontRole && (each->kind == Kind::conflict || (is_outcome && can_be_turned(*each)))) {
        QFont font;
        font.setBold(each->kind == Kind::conflict && index.column() == kind_section);
        font.setUnderline(is_outcome);
        return font;
    }
    if (role == Qt::ToolTipRole && is_outcome && can_be_turned(*each)) return tr("Click to decide otherwise.");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case kind_section:
            return kind_name(each->kind);
        case name_section:
            return to_qstring(each->name.empty() ? each->uid : each->name);
        case change_section:
            return changes_text(table_, *each);
        default:
            return outcome(*each);
    }
}

QVariant ImportDifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    switch (section) {
        case kind_section:
            return tr("What");
        case name_section:
            return tr("Name");
        case change_section:
            return tr("From the plan's to the file's");
        default:
            return tr("What becomes of it");
    }
}

ImportDifferences::ImportDifferences(QWidget* parent)
    : QWidget(parent),
      model_(new ImportDifferencesModel(this)),
      summary_(make_paragraph(*this, QStringLiteral("differences_summary"))),
      way_(named(new QComboBox(this), "differences_way")),
      kinds_(named(new QComboBox(this), "differences_kinds")),
      all_mine_(named(new QPushButton(this), "differences_all_mine")),
      all_theirs_(named(new QPushButton(this), "differences_all_theirs")),
      list_(named(new QTableView(this), "differences_list")) {
    lay_out();
    connect_all();
    translate();
}

void ImportDifferences::lay_out() {
    list_->setModel(model_);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setWordWrap(false);
    list_->verticalHeader()->hide();
    list_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    list_->horizontalHeader()->setSectionResizeMode(ImportDifferencesModel::change_section, QHeaderView::Stretch);
    list_->setColumnWidth(ImportDifferencesModel::name_section, 200);
    list_->setColumnWidth(ImportDifferencesModel::outcome_section, 150);
    auto* top = new QHBoxLayout;
    top->addWidget(way_);
    top->addWidget(kinds_);
    top->addStretch(1);
    for (QPushButton* button : {all_mine_, all_theirs_}) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(summary_);
    column->addLayout(top);
    column->addWidget(list_, 1);
}

void ImportDifferences::connect_all() {
    connect(way_, &QComboBox::activated, this, [this](int index) {
        AgainChoice again = choice_.again;
        again.as_new = index == 1;
        emit again_changed(again);
    });
    connect(kinds_, &QComboBox::activated, this, [this](int index) {
        model_->set_filter(index == 0 ? std::nullopt : std::optional(in_order[static_cast<std::size_t>(index) - 1]));
    });
    connect(list_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ImportDifferencesModel::outcome_section) turn(index);
    });
    connect(list_, &QTableView::activated, this, &ImportDifferences::turn);
    const auto settle_all = [this](Settle conflicts) {
        AgainChoice again = choice_.again;
        again.conflicts = conflicts;
        if (choice_.update)
            for (const RowUpdate& row : choice_.update->rows)
                if (row.kind == Kind::conflict) again.rows.erase(row.id);
        emit again_changed(again);
    };
    connect(all_mine_, &QPushButton::clicked, this, [settle_all] { settle_all(Settle::keep_mine); });
    connect(all_theirs_, &QPushButton::clicked, this, [settle_all] { settle_all(Settle::take_theirs); });
}

void ImportDifferences::translate() {
    all_mine_->setText(tr("Yours stays everywhere"));
    all_theirs_->setText(tr("The file's everywhere"));
    show_choice(choice_);
}

void ImportDifferences::show_choice(const ImportChoice& choice) {
    choice_ = choice;
    model_->show_choice(choice);
    way_->clear();
    way_->addItem(tr("Bring what is there up to date"));
    way_->addItem(tr("Leave what is there and add all of it"));
    way_->setCurrentIndex(choice_.again.as_new ? 1 : 0);
    const bool has_rows = choice_.update && !choice_.again.as_new;
    list_->setEnabled(has_rows);
    kinds_->setEnabled(has_rows);
    for (QPushButton* button : {all_mine_, all_theirs_}) button->setVisible(has_rows && conflicts() > 0);
    fill_kinds();
    show_summary();
}

std::size_t ImportDifferences::conflicts() const {
    if (!choice_.update || choice_.again.as_new) return 0;
    return static_cast<std::size_t>(std::count_if(choice_.update->rows.begin(), choice_.update->rows.end(),
                                                  [](const RowUpdate& row) { return row.kind == Kind::conflict; }));
}

void ImportDifferences::fill_kinds() {
    const int current = std::max(0, kinds_->currentIndex());
    kinds_->clear();
    kinds_->addItem(tr("All changes"));
    for (const Kind kind : in_order) kinds_->addItem(kind_name(kind));
    kinds_->setCurrentIndex(current);
}

void ImportDifferences::show_summary() {
    if (choice_.earlier.empty()) return summary_->clear();
    const EarlierImport& earlier = choice_.earlier.front();
    const QDateTime on = QDateTime::fromString(to_qstring(earlier.on), Qt::ISODate);
    const QString file = to_qstring(earlier.file);
    QString said = on.isValid() ? tr("The plan has “%1” from %2.").arg(file, date_text(on.date()))
                                : tr("The plan has “%1” already.").arg(file);
    if (choice_.again.as_new)
        said += tr(" All rows come in beside what is there.");
    else if (!choice_.is_compared)
        said += tr(" Comparing…");
    else if (!choice_.update)
        said += tr(" The two have too little in common: all rows come in beside what is there.");
    else
        said += QLatin1Char(' ') + update_summary(*choice_.update);
    summary_->setText(said);
}

void ImportDifferences::turn(const QModelIndex& index) {
    const RowUpdate* const row = model_->row(index);
    if (!row || !can_be_turned(*row)) return;
    AgainChoice again = choice_.again;
    again.rows[row->id] = again.settle(*row) == Settle::take_theirs ? Settle::keep_mine : Settle::take_theirs;
    emit again_changed(again);
}

void ImportDifferences::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
