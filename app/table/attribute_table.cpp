#include "app/table/attribute_table.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/panels/panel_look.h"
#include "app/table/cell_delegate.h"
#include "app/table/field_menu.h"
#include "app/table/listing_text.h"
#include "app/table/row_menu.h"
#include "app/table/table_edits.h"
#include "app/table/typed_filter.h"
#include "app/text/names.h"
#include "app/tools/icons.h"

namespace yimi::app {
namespace {

constexpr const char* listing_line = "table";
constexpr int view_rests_ms = 150;  // before rows "in view" follow the map

}  // namespace

AttributeTable::AttributeTable(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      tables_(named(new QComboBox(this), "table_layer")),
      scopes_(named(new QComboBox(this), "table_scope")),
      filter_(named(new QLineEdit(this), "table_filter")),
      count_(named(new QLabel(this), "table_count")),
      note_(make_paragraph(*this, QStringLiteral("table_note"))),
      empty_(named(new QLabel(this), "table_empty")),
      set_(named(new QToolButton(this), "table_set")),
      paste_(named(new QToolButton(this), "table_paste")),
      pages_(new QStackedWidget(this)),
      model_(new TableModel(this)),
      view_(new TableView(this)),
      delegate_(new CellDelegate(*model_, desk.selection, this)),
      edits_(new TableEdits({desk.document, desk.jobs, desk.selection, *model_, *view_})) {
    setObjectName(QStringLiteral("attribute_table"));
    lay_out();
    connect_all();
    translate();
}

void AttributeTable::lay_out() {
    filter_->setClearButtonEnabled(true);
    filter_->addAction(icon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    filter_->setMaximumWidth(360);
    tables_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    scopes_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setMargin(24);
    make_dim(*empty_);
    make_dim(*count_);
    note_->hide();
    note_->setContentsMargins(8, 2, 8, 4);
    view_->setModel(model_);
    view_->setItemDelegate(delegate_);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    pages_->addWidget(view_);
    pages_->addWidget(empty_);
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(6, 4, 6, 4);
    controls->addWidget(tables_);
    controls->addWidget(scopes_);
    controls->addWidget(filter_, 1);
    controls->addSpacing(8);
    controls->addWidget(count_);
    controls->addStretch(1);
    controls->addWidget(set_);
    controls->addWidget(paste_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(controls);
    column->addWidget(pages_, 1);
    column->addWidget(note_);
}

void AttributeTable::connect_all() {
    view_settles_.setSingleShot(true);
    view_settles_.setInterval(view_rests_ms);
    connect(&view_settles_, &QTimer::timeout, this, &AttributeTable::list);
    connect(&desk_.map, &MapWidget::view_changed, this, [this] {
        if (wish_.scope == RowScope::in_view) view_settles_.start();
    });
    connect(&desk_.document, &Document::plan_changed, this, &AttributeTable::follow_plan);
    connect(&desk_.document, &Document::history_changed, this,
            [this] { model_->set_editable(desk_.document.is_writable()); });
    // A window that goes takes the focus from the cell, which then tells what was typed, but nobody is there any more.
    connect(&desk_.document, &QObject::destroyed, delegate_, &CellDelegate::let_go);
    connect(&desk_.selection, &Selection::changed, this, &AttributeTable::follow_selection);
    connect(tables_, &QComboBox::activated, this,
            [this](int entry) { choose_table(static_cast<Table>(tables_->itemData(entry).toInt())); });
    connect(scopes_, &QComboBox::activated, this,
            [this](int entry) { choose_scope(static_cast<RowScope>(scopes_->itemData(entry).toInt())); });
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        wish_.text = text;
        list();
    });
    connect(view_->horizontalHeader(), &QHeaderView::sectionClicked, this, &AttributeTable::sort_by);
    connect(view_->horizontalHeader(), &QWidget::customContextMenuRequested, this, &AttributeTable::show_field_menu);
    connect(view_, &TableView::rows_chosen, this, &AttributeTable::choose_rows);
    connect(view_, &TableView::all_rows_chosen, this, &AttributeTable::choose_all);
    connect(view_, &TableView::copy_wanted, edits_, &TableEdits::copy);
    connect(view_, &TableView::copy_rows_wanted, edits_, &TableEdits::copy_rows);
    connect(view_, &TableView::removal_wanted, edits_, &TableEdits::remove_rows);
    connect(view_, &TableView::paste_wanted, edits_, &TableEdits::paste);
    connect(view_, &TableView::fill_wanted, edits_, &TableEdits::fill_down);
    connect(view_, &TableView::clear_wanted, edits_, &TableEdits::clear_cell);
    connect(view_, &QWidget::customContextMenuRequested, this, &AttributeTable::show_menu);
    connect(set_, &QToolButton::clicked, edits_, &TableEdits::ask_field);
    connect(paste_, &QToolButton::clicked, edits_, &TableEdits::paste);
    connect(edits_, &TableEdits::refused, this, &AttributeTable::show_note);
    connect(edits_, &TableEdits::told, this, &AttributeTable::notice);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { show_note({}); });
    connect(delegate_, &CellDelegate::value_entered, edits_, &TableEdits::set_cell);
    connect(delegate_, &CellDelegate::refused, this,
            [this](const QString& sentence) { show_note(tr("Nothing was changed. %1").arg(sentence)); });
    connect(delegate_, &CellDelegate::closeEditor, this, [this] {
        if (is_stale_) list();
    });
}

void AttributeTable::choose_table(Table table) {
    if (table == wish_.table) return;
    finish_editing();
    wish_.table = table;
    wish_.sort_by.reset();
    view_->horizontalHeader()->setSortIndicatorShown(false);
    tables_->setCurrentIndex(tables_->findData(static_cast<int>(table)));
    model_->show(desk_.document.snapshot(), table, {});
    fit_columns();
    list();
}

void AttributeTable::choose_scope(RowScope scope) {
    finish_editing();
    wish_.scope = scope;
    scopes_->setCurrentIndex(scopes_->findData(static_cast<int>(scope)));
    list();
}

void AttributeTable::enter() {
    view_->setFocus();
    scroll_to_selection();
}

bool AttributeTable::is_listing() const {
    return desk_.jobs.is_running(QString::fromLatin1(listing_line));
}

void AttributeTable::finish_editing() {
    delegate_->finish_editing();
}

void AttributeTable::follow_plan(const PlanChange& change) {
    show_tables();
    model_->set_editable(desk_.document.is_writable());
    const Layer& layer = desk_.document.snapshot()->layer(wish_.table);
    if (change.whole) {
        delegate_->let_go();
        model_->show(desk_.document.snapshot(), wish_.table, {});
    } else if (layer.size() == listed_size_ && layer.next_id() == listed_next_id_) {
        // The same rows: they stay where they are, so that a row that was changed does not jump from under the hand.
        model_->follow(desk_.document.snapshot());
        return show_state();
    }
    list();
}

void AttributeTable::follow_selection() {
    view_->viewport()->update();
    show_state();
    if (is_choosing_) return;
    if (wish_.scope == RowScope::selected) return list();
    const auto selected = desk_.selection.of(wish_.table);
    const auto first = selected.empty() ? std::nullopt : std::optional(selected.front());
    if (first == scrolled_to_) return;
    scrolled_to_ = first;
    scroll_to_selection();
}

void AttributeTable::list() {
    is_stale_ = true;
    if (!isVisible() || delegate_->is_editing()) return;
    is_stale_ = false;
    const Snapshot plan = desk_.document.snapshot();
    wish_.view = desk_.map.view().extent();
    wish_.selected.clear();
    if (wish_.scope == RowScope::selected)
        for (const FeatureRef& feature : desk_.selection.of(wish_.table)) wish_.selected.push_back(feature.id);
    listed_size_ = plan->layer(wish_.table).size();
    listed_next_id_ = plan->layer(wish_.table).next_id();
    desk_.jobs.start<RowListing>(
        QString::fromLatin1(listing_line),
        [plan, wish = wish_](JobContext& job) { return list_rows(*plan, wish, job); },
        [this, plan](Result<RowListing> listing) { show_rows(plan, std::move(listing)); });
}

void AttributeTable::show_rows(Snapshot plan, Result<RowListing> listing) {
    if (delegate_->is_editing()) {
        is_stale_ = true;  // listed when the cell is left
        return;
    }
    if (!listing) return show_state();  // stopped by the planner: the rows before stay
    const QModelIndex current = view_->currentIndex();
    const auto id = current.isValid() ? std::optional(model_->id(current)) : std::nullopt;
    const bool was_in_sight = current.isValid() && view_->viewport()->rect().intersects(view_->visualRect(current));
    const bool was_empty = model_->rowCount() == 0;
    const auto& shown = desk_.document.snapshot();
    const bool is_present = plan == shown || plan->layer(wish_.table).size() == shown->layer(wish_.table).size();
    model_->show(is_present ? shown : plan, wish_.table, std::move(listing).value());
    if (was_empty) fit_columns();
    show_state();
    view_->doItemsLayout();  // so that it can be scrolled to the rows at once
    const bool goes_to_top = std::exchange(goes_to_top_, false);
    if (const auto row = id ? model_->listing().row_of(*id) : std::nullopt) {
        view_->setAutoScroll(was_in_sight && !goes_to_top);  // who has scrolled away stays there
        view_->setCurrentIndex(model_->index(static_cast<int>(*row), current.column()));
        view_->setAutoScroll(true);
    } else if (!goes_to_top) {
        scroll_to_selection();
    }
    if (goes_to_top) view_->scrollToTop();
}

void AttributeTable::scroll_to_selection() {
    const auto selected = desk_.selection.of(wish_.table);
    const auto row = selected.empty() ? std::nullopt : model_->listing().row_of(selected.front().id);
    if (row && !delegate_->is_editing())
        view_->setCurrentIndex(model_->index(static_cast<int>(*row), std::max(0, view_->currentIndex().column())));
}

void AttributeTable::show_state() {
    show_note({});
    set_->setEnabled(desk_.document.is_writable() && edits_->selected_rows() > 0);
    paste_->setEnabled(desk_.document.is_writable());
    const std::size_t listed = model_->listing().size();
    count_->setText(listing_text(*desk_.document.snapshot(), wish_, listed, edits_->selected_rows()));
    pages_->setCurrentIndex(listed > 0 || is_listing() ? 0 : 1);
    empty_->setText(nothing_listed_text(*desk_.document.snapshot(), wish_));
}

void AttributeTable::sort_by(int section) {
    const bool again = wish_.sort_by == model_->fields()[static_cast<std::size_t>(section)];
    if (again && wish_.order == Qt::DescendingOrder)
        sort(section, std::nullopt);
    else
        sort(section, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void AttributeTable::sort(int section, std::optional<Qt::SortOrder> order) {
    finish_editing();
    wish_.sort_by = order ? std::optional(model_->fields()[static_cast<std::size_t>(section)]) : std::nullopt;
    wish_.order = order.value_or(Qt::AscendingOrder);
    view_->horizontalHeader()->setSortIndicatorShown(order.has_value());
    view_->horizontalHeader()->setSortIndicator(section, wish_.order);
    goes_to_top_ = true;
    list();
}

void AttributeTable::show_field_menu(const QPoint& at) {
    QHeaderView& header = *view_->horizontalHeader();
    const int section = header.logicalIndexAt(at);
    if (section < 0) return;
    finish_editing();
    const TableField field = model_->fields()[static_cast<std::size_t>(section)];
    RowWish others = wish_;
    others.text = with_condition(wish_.text, wish_.table, field, {});
    const QModelIndex here = view_->currentIndex().siblingAtColumn(section);
    auto* menu = new FieldMenu({desk_.document.snapshot(), others, field, here.data().toString(),
                                others.text.size() < wish_.text.trimmed().size()},
                               desk_.jobs, this);
    connect(menu, &FieldMenu::sort_wanted, this, [this, section](Qt::SortOrder order) { sort(section, order); });
    connect(menu, &FieldMenu::condition_wanted, this,
            [this, field](const QString& condition) { filter_by(field, condition); });
    menu->popup(header.viewport()->mapToGlobal(at));
}

void AttributeTable::filter_by(const TableField& field, const QString& condition) {
    filter_->setText(with_condition(filter_->text(), wish_.table, field, condition));
}

void AttributeTable::choose_rows(int first, int last, TableView::Choice how) {
    std::vector<FeatureRef> chosen;
    const Table table = wish_.table;
    for (const FeatureId id : model_->listing().ids(static_cast<std::size_t>(first), static_cast<std::size_t>(last)))
        chosen.push_back({table, id});
    is_choosing_ = true;
    scrolled_to_ = chosen.empty() ? std::nullopt : std::optional(chosen.front());
    if (how == TableView::Choice::toggle && chosen.size() == 1) {
        desk_.selection.toggle(chosen.front());
    } else {
        how == TableView::Choice::add ? desk_.selection.add(std::move(chosen)) : desk_.selection.set(std::move(chosen));
    }
    is_choosing_ = false;
}

void AttributeTable::choose_all() {
    const std::size_t listed = model_->listing().size();
    if (listed == 0) return;
    if (listed != desk_.document.snapshot()->layer(wish_.table).size())
        return choose_rows(0, model_->rowCount() - 1, TableView::Choice::replace);
    is_choosing_ = true;
    desk_.selection.set_layers(std::array{wish_.table}, Selection::Which::all);
    is_choosing_ = false;
}

void AttributeTable::show_note(const QString& sentence) {
    note_->setText(sentence);
    note_->setVisible(!sentence.isEmpty());
}

void AttributeTable::show_menu(const QPoint& at) {
    const QModelIndex here = view_->indexAt(at);
    if (here.isValid() && !desk_.selection.contains({wish_.table, model_->id(here)}))
        choose_rows(here.row(), here.row(), TableView::Choice::replace);
    auto* menu = new RowMenu({*model_, *view_, *edits_, desk_.document.is_writable()}, this);
    connect(menu, &RowMenu::zoom_wanted, this, &AttributeTable::zoom_to_rows);
    connect(menu, &RowMenu::same_value_wanted, this,
            [this](const QModelIndex& cell) { filter_by(model_->field(cell), equals(cell.data().toString())); });
    menu->popup(view_->viewport()->mapToGlobal(at));
}

void AttributeTable::zoom_to_rows() {
    Box box;
    for (const FeatureRef& feature : desk_.selection.of(wish_.table))
        if (const auto row = desk_.document.snapshot()->layer(wish_.table).row(feature.id)) box.add(row->box());
    if (!box.empty()) emit zoom_wanted(box);
}

void AttributeTable::fit_columns() {
    const auto name = std::ranges::find_if(model_->fields(), [](const TableField& field) {
        return !field.is_fid() && field.position == common_column::name;
    });
    // A page that is behind the other has no size yet.
    view_->fit_columns(pages_->width(), static_cast<int>(name - model_->fields().begin()));
}

void AttributeTable::show_tables() {
    tables_->clear();
    const Plan& plan = *desk_.document.snapshot();
    for (const TableSchema& schema : all_schemas())
        tables_->addItem(tr("%1 (%2)").arg(table_title(schema.table),
                                           number(static_cast<double>(plan.layer(schema.table).size()), 0)),
                         static_cast<int>(schema.table));
    tables_->setCurrentIndex(tables_->findData(static_cast<int>(wish_.table)));
}

void AttributeTable::translate() {
    show_tables();
    scopes_->clear();
    scopes_->addItem(tr("All rows"), static_cast<int>(RowScope::all));
    scopes_->addItem(tr("Selected rows"), static_cast<int>(RowScope::selected));
    scopes_->addItem(tr("Rows in view"), static_cast<int>(RowScope::in_view));
    scopes_->setCurrentIndex(scopes_->findData(static_cast<int>(wish_.scope)));
    filter_->setPlaceholderText(tr("Show rows with a text, or >2, 2..5, =x…"));
    filter_->setToolTip(tr(
        "A text in any cell, or conditions parted by “;”. A condition is <, <=, >, >=, = or != and a value, or two "
        "with .. between; a field's title before it means that field alone, “|” parts alternatives, “unknown” is what "
        "is empty. A right click on a title lists its values."));
    set_->setText(tr("Set a field…"));
    set_->setToolTip(tr("Give a field the same value in all selected rows"));
    paste_->setText(tr("Paste…"));
    paste_->setToolTip(tr("Paste cells from a spreadsheet at the current cell (Ctrl+V). What changes is shown first."));
    tables_->setAccessibleName(tr("Layer"));
    scopes_->setAccessibleName(tr("Which rows"));
    filter_->setAccessibleName(filter_->placeholderText());
    view_->setAccessibleName(tr("Rows of the layer"));
    view_->horizontalHeader()->setToolTip(
        tr("Click to sort, once more for the other way round; drag to move; right click to filter"));
    model_->retranslate();
    fit_columns();
    show_state();
    list();
}

void AttributeTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void AttributeTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (is_stale_) list();
}

}  // namespace yimi::app
