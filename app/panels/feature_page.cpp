#include "app/panels/feature_page.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QPointer>
#include <QToolButton>

#include "app/document/commit_rows.h"
#include "app/panels/attribute_edit.h"
#include "app/panels/field_check.h"
#include "app/panels/play_place_view.h"
#include "app/text/names.h"
#include "core/audit/route_streets.h"

namespace yimi::app {
namespace {

bool is_about_source(std::size_t position) {
    return position == common_column::source || position == common_column::source_date ||
           position == common_column::confidence;
}

QLabel* quiet_label(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

/// Text one can read and copy, of any length.
QLabel* value_label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// "12 to school, 9 home"
QString routes_text(const RoutesPast& past) {
    QString text = FeaturePage::tr("%1 to school, %2 home").arg(past.to_school).arg(past.to_home);
    if (past.of_unknown_direction > 0)
        text = FeaturePage::tr("%1, %2 of unknown direction").arg(text).arg(past.of_unknown_direction);
    return text;
}

QString shortened(const QString& text) {
    constexpr qsizetype most = 400;
    return text.size() <= most ? text : text.left(most) + QStringLiteral("…");
}

}  // namespace

FeaturePage::FeaturePage(const Desk& desk, FormSubject subject, QWidget* parent)
    : QWidget(parent), desk_(desk), subject_(std::move(subject)), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(12, 10, 12, 12);
    layout_->setSpacing(8);
    add_heading();
    add_fields();
    add_facts();
    if (is_single() && subject_.table == Table::playgrounds) add_play_place();
    layout_->addStretch(1);
    refresh();
}

void FeaturePage::add_heading() {
    auto* line = new QHBoxLayout;
    auto* table = quiet_label(table_title(subject_.table), this);
    table->setObjectName(QStringLiteral("feature_table"));
    line->addWidget(table, 1);
    auto* show = new QToolButton(this);
    show->setObjectName(QStringLiteral("feature_show"));
    show->setText(tr("Show on map"));
    show->setAutoRaise(true);
    connect(show, &QToolButton::clicked, this, [this] {
        for (const Geometry& shape : desk_.selection.shapes(1)) emit desk_.selection.place_wanted(shape);
    });
    show->setVisible(is_single());
    line->addWidget(show);
    layout_->addLayout(line);
    name_ = value_label(this);
    name_->setObjectName(QStringLiteral("feature_name"));
    QFont font = name_->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.25);
    name_->setFont(font);
    layout_->addWidget(name_);
    const QString reason = is_derived(subject_.table) ? tr("Yimi computes this. It cannot be changed by hand.")
                           : subject_.editable        ? QString()
                                                      : tr("This project is open for looking only.");
    if (reason.isEmpty()) return;
    auto* why = quiet_label(reason, this);
    why->setObjectName(QStringLiteral("feature_why_not"));
    layout_->addWidget(why);
}

QGridLayout* FeaturePage::add_section(const QString& title) {
    if (!title.isEmpty()) {
        auto* line = new QFrame(this);
        line->setFrameShape(QFrame::HLine);
        line->setForegroundRole(QPalette::Mid);
        layout_->addWidget(line);
        auto* label = new QLabel(title, this);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        layout_->addWidget(label);
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    layout_->addLayout(grid);
    return grid;
}

void FeaturePage::add_fields() {
    QGridLayout* own = add_section({});
    const auto columns = schema_of(subject_.table).columns;
    for (std::size_t position = 0; position < columns.size(); ++position)
        if (position != common_column::uid && !is_about_source(position)) add_field(own, columns[position]);
    QGridLayout* source = add_section(tr("Source"));
    for (std::size_t position = 0; position < columns.size(); ++position)
        if (is_about_source(position)) add_field(source, columns[position]);
}

void FeaturePage::add_field(QGridLayout* grid, const Column& column) {
    const std::size_t position = yimi::column(subject_.table, column.name);
    const int row = grid->rowCount();
    auto* label = new QLabel(column_title(column.name), this);
    label->setWordWrap(true);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    if (!is_edited_by_hand(subject_.table, position)) {
        QLabel* value = value_label(this);
        value->setObjectName(QStringLiteral("field_") + to_qstring(column.name));
        read_only_[position] = value;
        grid->addWidget(value, row, 1);
        return;
    }
    FieldEditor* editor = make_field_editor(column, choices_of(column, *desk_.document.snapshot()), this);
    editor->setEnabled(subject_.editable);
    // The first line of a label stands level with the text of the field.
    label->setMargin(3);
    label->setBuddy(editor->control());
    editors_[position] = editor;
    grid->addWidget(editor, row, 1);
    connect(editor, &FieldEditor::value_entered, this,
            [this, editor, &column](const Value& value) { take(editor, column, value); });
    connect(editor, &FieldEditor::typing, this, &FeaturePage::typing);
}

void FeaturePage::add_fact(QGridLayout* grid, const QString& object_name, const QString& title) {
    const int row = grid->rowCount();
    QLabel* label = quiet_label(title, this);
    label->setWordWrap(false);  // Chinese can break everywhere, and would, one character a line
    grid->addWidget(label, row, 0, Qt::AlignTop);
    QLabel* value = value_label(this);
    value->setObjectName(object_name);
    facts_[object_name] = value;
    grid->addWidget(value, row, 1);
}

void FeaturePage::add_copyable(QGridLayout* grid, const QString& object_name, const QString& title) {
    add_fact(grid, object_name, title);
    auto* copy = new QToolButton(this);
    copy->setObjectName(object_name + QStringLiteral("_copy"));
    copy->setText(tr("Copy"));
    copy->setAutoRaise(true);
    facts_[object_name]->setMinimumWidth(60);  // an id without a place to break must not widen the page
    connect(copy, &QToolButton::clicked, this,
            [value = facts_[object_name]] { QGuiApplication::clipboard()->setText(value->text()); });
    grid->addWidget(copy, grid->rowCount() - 1, 2, Qt::AlignTop);
}

void FeaturePage::add_facts() {
    QGridLayout* grid = add_section(tr("Shape"));
    const auto column = schema_of(subject_.table).geometry;
    if (column == GeometryColumn::line || column == GeometryColumn::any)
        add_fact(grid, QStringLiteral("feature_length"), is_single() ? tr("Length") : tr("Length together"));
    if (column == GeometryColumn::multi_polygon || column == GeometryColumn::any)
        add_fact(grid, QStringLiteral("feature_area"), is_single() ? tr("Area") : tr("Area together"));
    if (!is_single()) return;
    if (subject_.table == Table::crossings) add_fact(grid, QStringLiteral("feature_routes"), tr("Ways past it"));
    add_fact(grid, QStringLiteral("feature_points"), tr("Vertices"));
    add_copyable(grid, QStringLiteral("feature_place"), tr("Coordinates"));
    add_copyable(grid, QStringLiteral("feature_uid"), column_title("uid"));
    add_copyable(grid, QStringLiteral("feature_fid"), column_title("fid"));
}

void FeaturePage::add_play_place() {
    add_section(tr("Sun and watching eyes"));
    play_place_ = new PlayPlaceView(desk_.document, desk_.jobs, subject_.ids.front(), this);
    layout_->addWidget(play_place_);
}

void FeaturePage::refresh() {
    show_heading();
    if (play_place_) play_place_->refresh();
    if (subject_.ids.size() > most_rows_at_once) return compare();
    QuietJob at_once;
    show_summary(summary_of(*desk_.document.snapshot(), subject_.table, subject_.ids, at_once).value());
}

void FeaturePage::show_heading() {
    if (!is_single())
        return name_->setText(tr("%Ln feature(s) selected", nullptr, static_cast<int>(subject_.ids.size())));
    const auto row = desk_.document.snapshot()->layer(subject_.table).row(subject_.ids.front());
    name_->setText(!row || row->name().empty() ? tr("Without a name") : to_qstring(row->name()));
}

void FeaturePage::compare() {
    show_comparing();
    desk_.jobs.start<FeatureSummary>(
        QStringLiteral("feature_summary"),
        [plan = desk_.document.snapshot(), table = subject_.table, ids = subject_.ids](JobContext& job) {
            return summary_of(*plan, table, ids, job);
        },
        [self = QPointer<FeaturePage>(this)](const Result<FeatureSummary>& summary) {
            if (self && summary) self->show_summary(summary.value());
        });
}

void FeaturePage::show_comparing() {
    for (const auto& [position, editor] : editors_) {
        editor->show_comparing();
        editor->show_remark({});
    }
    for (const auto& [position, label] : read_only_) label->setText(QStringLiteral("…"));
    for (const auto& [object_name, label] : facts_) label->setText(QStringLiteral("…"));
}

void FeaturePage::show_summary(const FeatureSummary& summary) {
    show_values(summary);
    show_facts(summary);
}

void FeaturePage::show_values(const FeatureSummary& summary) {
    const Plan& plan = *desk_.document.snapshot();
    const auto columns = schema_of(subject_.table).columns;
    for (const auto& [position, editor] : editors_) {
        const auto& held = summary.values[position];
        editor->show_held(held);
        editor->show_remark(held ? held_problem(plan, subject_.table, columns[position], *held) : QString());
    }
    for (const auto& [position, label] : read_only_) {
        const auto& held = summary.values[position];
        const bool known = held && !is_unknown(*held);
        label->setForegroundRole(known ? QPalette::WindowText : QPalette::PlaceholderText);
        label->setText(held ? shortened(readable_text(columns[position], *held)) : tr("different values"));
    }
}

void FeaturePage::show_fact(const char* fact, const QString& text) {
    if (const auto label = facts_.find(QString::fromLatin1(fact)); label != facts_.end()) label->second->setText(text);
}

void FeaturePage::show_facts(const FeatureSummary& summary) {
    const QString none = QStringLiteral("–");
    show_fact("feature_length", summary.has_lines ? measured_text(summary.length_m, {}, QStringLiteral("m")) : none);
    show_fact("feature_area", summary.has_areas ? measured_text(summary.area_m2, {}, QStringLiteral("m2")) : none);
    const Layer& layer = desk_.document.snapshot()->layer(subject_.table);
    const auto row = is_single() ? layer.row(subject_.ids.front()) : std::nullopt;
    if (!row) return;
    show_fact("feature_uid", to_qstring(row->uid()));
    show_fact("feature_fid", QString::number(row->id().number));
    show_fact("feature_points", number(static_cast<double>(row->geometry().points.size()), 0));
    if (row->geometry().empty()) return show_fact("feature_place", unknown_text());
    const Point middle = centroid(row->geometry());
    if (subject_.table == Table::crossings)
        show_fact("feature_routes", routes_text(routes_past(*desk_.document.snapshot(), row->geometry())));
    show_fact("feature_place",
              QStringLiteral("%1, %2").arg(QString::number(middle.x, 'f', 2), QString::number(middle.y, 'f', 2)));
}

void FeaturePage::finish_editing() {
    for (const auto& [position, editor] : editors_) editor->finish();
}

void FeaturePage::take(FieldEditor* editor, const Column& column, const Value& value) {
    const auto edit_of = [table = subject_.table, ids = subject_.ids, name = std::string(column.name),
                          value](const Plan& plan) { return attribute_edit(plan, table, ids, name, value); };
    editor->show_problem({});
    if (subject_.ids.size() > most_rows_at_once) return commit_rows(desk_.document, subject_.ids.size(), edit_of);
    QString why_not;
    const auto hear = [&why_not](const QString& sentence) { why_not = sentence; };
    const auto failed = connect(&desk_.document, &Document::failed, this, hear);
    const auto noticed = connect(&desk_.document, &Document::notice_given, this, hear);
    const bool done = desk_.document.commit(edit_of(*desk_.document.snapshot()));
    disconnect(failed);
    disconnect(noticed);
    refresh();  // a refused value goes back to what the plan holds
    if (!done) editor->show_problem(why_not);
}

}  // namespace yimi::app
