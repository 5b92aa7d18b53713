#include "app/table/select_where_dialog.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "app/panels/panel_look.h"
#include "app/text/names.h"
#include "gis/query/condition.h"

namespace yimi::app {
namespace {

constexpr const char* asking_line = "select_where";
constexpr int typing_pause_ms = 250;

}  // namespace

SelectWhereDialog::SelectWhereDialog(const Desk& desk, Table table, QWidget* parent)
    : QDialog(parent),
      desk_(desk),
      tables_(named(new QComboBox(this), "where_layer")),
      condition_(named(new QLineEdit(this), "where_condition")),
      answer_(make_paragraph(*this, QStringLiteral("where_answer"))),
      examples_(make_paragraph(*this, QStringLiteral("where_examples"))),
      fields_title_(new QLabel(this)),
      values_title_(new QLabel(this)),
      field_list_(named(new QListWidget(this), "where_fields")),
      value_list_(named(new QListWidget(this), "where_values")),
      select_(named(new QPushButton(this), "where_select")),
      add_(named(new QPushButton(this), "where_add")),
      take_away_(named(new QPushButton(this), "where_take_away")) {
    setObjectName(QStringLiteral("select_where_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 460);
    for (const TableSchema& schema : all_schemas()) tables_->addItem({}, static_cast<int>(schema.table));
    tables_->setCurrentIndex(static_cast<int>(table));
    lay_out();
    connect_all();
    translate();
    condition_->setFocus();
}

SelectWhereDialog::~SelectWhereDialog() {
    desk_.jobs.drop_line(QString::fromLatin1(asking_line));
}

void SelectWhereDialog::lay_out() {
    answer_->setMinimumHeight(2 * fontMetrics().height());
    examples_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    make_dim(*fields_title_);
    make_dim(*values_title_);
    auto* grid = new QGridLayout(this);
    grid->addWidget(tables_, 0, 0, 1, 2);
    grid->addWidget(condition_, 1, 0, 1, 2);
    grid->addWidget(answer_, 2, 0, 1, 2);
    grid->addWidget(fields_title_, 3, 0);
    grid->addWidget(values_title_, 3, 1);
    grid->addWidget(field_list_, 4, 0);
    grid->addWidget(value_list_, 4, 1);
    grid->addWidget(examples_, 5, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : {select_, add_, take_away_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    grid->addLayout(buttons, 6, 0, 1, 2);
}

void SelectWhereDialog::connect_all() {
    typing_ends_.setSingleShot(true);
    typing_ends_.setInterval(typing_pause_ms);
    connect(&typing_ends_, &QTimer::timeout, this, &SelectWhereDialog::ask);
    connect(condition_, &QLineEdit::textChanged, this, [this] {
        ids_.reset();
        for (QPushButton* button : {select_, add_, take_away_}) button->setEnabled(false);
        typing_ends_.start();
    });
    connect(condition_, &QLineEdit::returnPressed, select_, &QPushButton::click);
    connect(tables_, &QComboBox::activated, this, &SelectWhereDialog::show_table);
    connect(field_list_, &QListWidget::currentRowChanged, this, &SelectWhereDialog::show_values);
    connect(field_list_, &QListWidget::itemActivated, this,
            [this] { put_in(named_[static_cast<std::size_t>(field_list_->currentRow())].name); });
    connect(value_list_, &QListWidget::itemActivated, this, [this] {
        const QString field = named_[static_cast<std::size_t>(field_list_->currentRow())].name;
        const QString value = values_[static_cast<std::size_t>(value_list_->currentRow())].condition;
        const bool stands_behind_field = condition_->text().trimmed().endsWith(field);
        put_in(stands_behind_field ? value : QStringLiteral("%1 %2").arg(field, value));
    });
    connect(examples_, &QLabel::linkActivated, this, [this](const QString& example) {
        condition_->setText(example);
        condition_->setFocus();
    });
    connect(select_, &QPushButton::clicked, this, [this] { desk_.selection.set(found()); });
    connect(add_, &QPushButton::clicked, this, [this] { desk_.selection.add(found()); });
    connect(take_away_, &QPushButton::clicked, this, [this] { desk_.selection.take_away(found()); });
    connect(&desk_.document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole) return close(), void();
        typing_ends_.start();
    });
}

Table SelectWhereDialog::table() const {
    return static_cast<Table>(tables_->currentData().toInt());
}

std::vector<FeatureRef> SelectWhereDialog::found() const {
    std::vector<FeatureRef> features;
    if (ids_)
        for (const FeatureId id : *ids_) features.push_back({table(), id});
    return features;
}

void SelectWhereDialog::put_in(const QString& text) {
    const bool needs_space = condition_->cursorPosition() > 0 &&
                             !condition_->text().at(condition_->cursorPosition() - 1).isSpace() &&
                             condition_->text().at(condition_->cursorPosition() - 1) != u'(';
    condition_->insert((needs_space ? QStringLiteral(" ") : QString()) + text + QStringLiteral(" "));
    condition_->setFocus();
}

void SelectWhereDialog::ask() {
    const QString condition = condition_->text().trimmed();
    if (condition.isEmpty()) return answer_->setText(tr("Type a condition, or choose an example below."));
    desk_.jobs.start<std::vector<FeatureId>>(
        QString::fromLatin1(asking_line),
        [plan = desk_.document.snapshot(), table = table(), text = condition.toStdString()](JobContext& job) {
            return gis::rows_where(*plan, table, text, job);
        },
        [this, condition](Result<std::vector<FeatureId>> ids) { take(condition, std::move(ids)); });
}

void SelectWhereDialog::take(const QString& condition, Result<std::vector<FeatureId>> ids) {
    if (condition != condition_->text().trimmed()) return;
    const auto figure = [](std::size_t count) { return number(static_cast<double>(count), 0); };
    if (ids) {
        const std::size_t all = desk_.document.snapshot()->layer(table()).size();
        ids_ = std::move(ids).value();
        answer_->setText(tr("It is true of %1 of %2 rows.").arg(figure(ids_->size()), figure(all)));
    } else if (ids.error().code != ErrorCode::cancelled) {
        answer_->setText(condition_problem(ids.error(), condition, table()));
    }
    for (QPushButton* button : {select_, add_, take_away_}) button->setEnabled(ids_.has_value());
}

void SelectWhereDialog::show_table() {
    named_ = named_fields(table());
    field_list_->clear();
    for (const NamedField& field : named_)
        field_list_->addItem(
            field.title.startsWith(field.name) ? field.title : QStringLiteral("%1 — %2").arg(field.name, field.title));
    field_list_->setCurrentRow(0);
    QStringList links;
    for (const QString& example : example_conditions(table()))
        links << QStringLiteral("<a href=\"%1\">%1</a>").arg(example.toHtmlEscaped());
    examples_->setText(tr("Examples: %1").arg(links.join(QStringLiteral(" &nbsp; "))));
    ids_.reset();
    ask();
}

void SelectWhereDialog::show_values() {
    const int row = field_list_->currentRow();
    values_ = row < 0 ? std::vector<NamedValue>() : named_values(named_[static_cast<std::size_t>(row)]);
    value_list_->clear();
    for (const NamedValue& value : values_)
        value_list_->addItem(QStringLiteral("%1 — %2").arg(value.condition, value.title));
}

void SelectWhereDialog::translate() {
    setWindowTitle(tr("Select by a condition"));
    for (int entry = 0; entry < tables_->count(); ++entry)
        tables_->setItemText(entry, table_title(static_cast<Table>(tables_->itemData(entry).toInt())));
    condition_->setPlaceholderText(example_conditions(table()).front());
    tables_->setAccessibleName(tr("Layer"));
    condition_->setAccessibleName(tr("Condition"));
    fields_title_->setText(tr("Fields (double click puts one in)"));
    values_title_->setText(tr("What it may be"));
    select_->setText(tr("&Select"));
    add_->setText(tr("&Add to the selection"));
    take_away_->setText(tr("&Take away from it"));
    show_table();
}

void SelectWhereDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
