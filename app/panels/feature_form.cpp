#include "app/panels/feature_form.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/text/names.h"

namespace yimi::app {

FeatureForm::FeatureForm(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      stack_(new QStackedWidget(this)),
      empty_(new QLabel(this)),
      several_(new QLabel(this)),
      tables_(new QComboBox(this)),
      scroll_(new QScrollArea(this)) {
    setObjectName(QStringLiteral("feature_form"));
    empty_->setObjectName(QStringLiteral("feature_empty"));
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    empty_->setForegroundRole(QPalette::PlaceholderText);
    several_->setWordWrap(true);
    several_->setMargin(4);
    tables_->setObjectName(QStringLiteral("feature_tables"));
    tables_->setFocusPolicy(Qt::StrongFocus);
    scroll_->setObjectName(QStringLiteral("feature_scroll"));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* fields = new QWidget(this);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(several_);
    column->addWidget(tables_);
    column->addWidget(scroll_, 1);
    stack_->addWidget(empty_);
    stack_->addWidget(fields);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(stack_);

    connect(&desk.selection, &Selection::changed, this, &FeatureForm::follow);
    connect(&desk.document, &Document::plan_changed, this, &FeatureForm::follow);
    connect(tables_, &QComboBox::activated, this, [this](int index) {
        chosen_table_ = static_cast<Table>(tables_->itemData(index).toInt());
        follow();
    });
    // A window that goes takes the focus from its fields, which then tell what was typed, but nobody is there any more.
    connect(&desk.document, &QObject::destroyed, this, &FeatureForm::let_go);
    retranslate();
}

FeatureForm::~FeatureForm() {
    let_go();
}

void FeatureForm::let_go() {
    for (FieldEditor* editor : findChildren<FieldEditor*>()) editor->blockSignals(true);
}

std::map<Table, std::size_t> FeatureForm::counts() const {
    std::map<Table, std::size_t> counts;
    for (const TableSchema& schema : all_schemas())
        if (const auto count = desk_.selection.of(schema.table).size(); count > 0) counts[schema.table] = count;
    return counts;
}

FormSubject FeatureForm::wanted_subject(const std::map<Table, std::size_t>& counts) const {
    FormSubject subject;
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& left, const auto& right) { return left.second < right.second; });
    subject.table = chosen_table_ && counts.contains(*chosen_table_) ? *chosen_table_ : most->first;
    for (const FeatureRef& feature : desk_.selection.of(subject.table)) subject.ids.push_back(feature.id);
    // While a bulk change is being saved nothing can be written either, but that passes by itself.
    subject.editable = (desk_.document.is_writable() || desk_.document.is_busy()) && !is_derived(subject.table);
    return subject;
}

void FeatureForm::follow() {
    if (following_) return;
    following_ = true;
    auto present = counts();
    const bool same = page_ && !present.empty() && wanted_subject(present) == page_->subject();
    if (same) {
        page_->refresh();
    } else {
        finish_editing();
        present = counts();
        if (present.empty()) {
            drop_page();
            stack_->setCurrentWidget(empty_);
        } else {
            show_page(wanted_subject(present));
        }
    }
    if (page_) show_tables(present, page_->subject().table);
    following_ = false;
}

void FeatureForm::show_page(FormSubject subject) {
    drop_page();
    page_ = new FeaturePage(desk_, std::move(subject));
    connect(page_, &FeaturePage::typing, this, &FeatureForm::typing);
    scroll_->setWidget(page_);
    stack_->setCurrentIndex(1);
}

void FeatureForm::drop_page() {
    if (!page_) return;
    emit typing(false);
    // A field of it may be the one that is just telling us of its value.
    scroll_->takeWidget()->deleteLater();
    page_->hide();
    page_ = nullptr;
}

void FeatureForm::show_tables(const std::map<Table, std::size_t>& counts, Table shown) {
    several_->setVisible(counts.size() > 1);
    tables_->setVisible(counts.size() > 1);
    tables_->clear();
    for (const auto& [table, count] : counts) {
        tables_->addItem(tr("%1 (%2)").arg(table_title(table), number(static_cast<double>(count), 0)),
                         static_cast<int>(table));
        if (table == shown) tables_->setCurrentIndex(tables_->count() - 1);
    }
}

void FeatureForm::go_to_field(const std::string& column) {
    follow();
    auto* field = page_ ? page_->findChild<QWidget*>(QStringLiteral("field_") + to_qstring(column)) : nullptr;
    if (!field) return;
    scroll_->ensureWidgetVisible(field);
    field->setFocus(Qt::OtherFocusReason);
}

void FeatureForm::finish_editing() {
    if (page_) page_->finish_editing();
}

void FeatureForm::retranslate() {
    empty_->setText(tr("Click a feature on the map to see what is known about it and to change it."));
    several_->setText(tr("Features of several tables are selected. Change those of:"));
    tables_->setAccessibleName(tr("Layer of the selected features"));
    scroll_->setAccessibleName(tr("Attributes"));
    finish_editing();
    drop_page();
    follow();
}

void FeatureForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
