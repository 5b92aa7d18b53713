#include "app/panels/ledger_step_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

#include "app/document/last_folder.h"
#include "app/document/photo.h"
#include "app/panels/panel_look.h"
#include "app/text/error_text.h"
#include "app/text/ledger_text.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"

namespace yimi::app {
namespace {

constexpr int finger_px = 36, lines = 3;

/// Names are remembered by role: the same people do the same things.
QString name_key(LedgerRole role) {
    return QStringLiteral("ledger/name_of_") + to_qstring(word(role));
}

QDate qdate(Date date) {
    return {date.year, date.month, date.day};
}

Date date_of(const QDate& date) {
    return {date.year(), date.month(), date.day()};
}

QStringList usual_kinds() {
    return {
        LedgerStepDialog::tr("Traffic"),  LedgerStepDialog::tr("View blocked"),   LedgerStepDialog::tr("Sidewalk"),
        LedgerStepDialog::tr("Crossing"), LedgerStepDialog::tr("Play equipment"), LedgerStepDialog::tr("School gate"),
        LedgerStepDialog::tr("Lighting"), LedgerStepDialog::tr("Building site"),  LedgerStepDialog::tr("Other")};
}

}  // namespace

LedgerRole usual_role(LedgerAction action) {
    for (const LedgerMove& move : ledger_moves())
        if (move.action == action && move.role) return *move.role;
    return LedgerRole::finder;
}

LedgerStepDialog::LedgerStepDialog(LedgerDesk& desk, Subject subject, QWidget* parent)
    : QDialog(parent), desk_(desk), subject_(std::move(subject)), role_(usual_role(subject_.action)) {
    setObjectName(QStringLiteral("ledger_step_dialog"));
    setWindowTitle(ledger_action_name(subject_.action));
    make_parts();
    lay_out();
    follow_desk();
    by_->setFocus();
}

void LedgerStepDialog::make_parts() {
    about_ = make_paragraph(*this, QStringLiteral("ledger_step_about"));
    by_ = named(new QLineEdit(QSettings().value(name_key(role_)).toString(), this), "ledger_by");
    on_ = named(new QDateEdit(QDate::currentDate(), this), "ledger_on");
    on_->setMaximumDate(QDate::currentDate());
    unit_ = named(new QLineEdit(this), "ledger_unit");
    due_ = named(new QDateEdit(this), "ledger_due");
    for (QDateEdit* date : {on_, due_}) date->setCalendarPopup(true);
    reason_ = named(new QLineEdit(this), "ledger_reason");
    note_ = named(new QPlainTextEdit(this), "ledger_note");
    title_ = named(new QLineEdit(this), "ledger_title");
    place_ = named(new QLineEdit(this), "ledger_place");
    description_ = named(new QPlainTextEdit(this), "ledger_description");
    kind_ = named(new QComboBox(this), "ledger_kind");
    kind_->setEditable(true);
    kind_->addItems(usual_kinds());
    severity_ = named(new QComboBox(this), "ledger_severity");
    for (const Severity severity : {Severity::s1, Severity::s2, Severity::s3, Severity::s4})
        severity_->addItem(severity_name(severity), to_qstring(word(severity)));
    photo_ = named(new QPushButton(tr("Choose a photo…"), this), "ledger_photo");
    photo_preview_ = named(new QLabel(this), "ledger_photo_preview");
    photo_preview_->hide();
    says_ = make_paragraph(*this, QStringLiteral("ledger_says"));
    says_->hide();
    buttons_ = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons_->addButton(ledger_action_name(subject_.action), QDialogButtonBox::AcceptRole)
        ->setObjectName(QStringLiteral("ledger_take"));
    for (QPlainTextEdit* text : {note_, description_}) {
        text->setTabChangesFocus(true);
        text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + 12);
    }
    for (QWidget* field : std::initializer_list<QWidget*>{by_, on_, unit_, due_, reason_, note_, title_, place_,
                                                          description_, kind_, severity_, photo_})
        field->hide();  // until the step asks for it
    connect(photo_, &QPushButton::clicked, this, &LedgerStepDialog::choose_photo);
    connect(buttons_, &QDialogButtonBox::accepted, this, &LedgerStepDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &LedgerStepDialog::reject);
}

void LedgerStepDialog::add_field(const QString& title, QWidget* field) {
    field->setAccessibleName(title);
    field->setMinimumHeight(std::max(finger_px, field->minimumHeight()));
    form_->addRow(title, field);
    field->show();
}

bool LedgerStepDialog::is_described() const {
    return subject_.action == LedgerAction::enter && subject_.finding_key.empty();
}

void LedgerStepDialog::lay_out() {
    const auto text = [&](std::size_t column) { return to_qstring(as_text(subject_.hazard.values[column])); };
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(about_);
    form_ = new QFormLayout;
    form_->setVerticalSpacing(8);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form_);
    using enum LedgerAction;
    const LedgerAction action = subject_.action;
    const bool on_site = action == LedgerAction::close && text(hazard_column::finding_key).isEmpty();
    about_->setText(action == LedgerAction::close && !on_site
                        ? tr("%1\nThe rule is checked anew on the plan as it is now; it is closed only when the "
                             "finding is gone.")
                              .arg(text(hazard_column::title))
                        : text(hazard_column::title));
    about_->setVisible(!about_->text().isEmpty());
    if (is_described()) {
        title_->setText(text(hazard_column::title));
        place_->setText(text(hazard_column::place));
        description_->setPlainText(text(hazard_column::description));
        kind_->setEditText(text(hazard_column::kind).isEmpty() ? kind_->itemText(0) : text(hazard_column::kind));
        severity_->setCurrentIndex(std::max(0, severity_->findData(text(hazard_column::severity))));
        add_field(tr("What it is"), title_);
        add_field(tr("Kind"), kind_);
        add_field(tr("Severity"), severity_);
        add_field(tr("Where"), place_);
        add_field(tr("What was seen"), description_);
    }
    if (action == assign || action == transfer) {
        unit_->setText(text(hazard_column::responsible_unit));
        add_field(action == assign ? tr("Responsible unit") : tr("Handed to"), unit_);
    }
    if (action == assign || action == extend) {
        const auto severity = severity_named(as_text(subject_.hazard.values[hazard_column::severity]));
        const auto due = parse_date(as_text(subject_.hazard.values[hazard_column::due_on]));
        due_->setDate(action == extend && due
                          ? qdate(*due).addDays(7)
                          : qdate(ledger_due(severity.value_or(Severity::s4), date_of(on_->date()))));
        add_field(tr("Due"), due_);
    }
    if (action == send_back || action == extend || action == withdraw || action == list)
        add_field(tr("Reason"), reason_);
    if (action == submit || on_site) add_field(action == submit ? tr("What was done") : tr("What is there now"), note_);
    if (action == submit || on_site || action == enter) {
        add_field(tr("Photo"), photo_);
        form_->addRow(QString(), photo_preview_);
    }
    add_field(ledger_role_name(role_), by_);
    add_field(tr("On"), on_);
    column->addWidget(says_);
    column->addStretch(1);
    column->addWidget(buttons_);
    for (QAbstractButton* button : buttons_->buttons()) button->setMinimumHeight(finger_px);
    setMinimumWidth(420);
}

void LedgerStepDialog::follow_desk() {
    connect(&desk_, &LedgerDesk::refused, this, &LedgerStepDialog::show_refusal);
    connect(&desk_, &LedgerDesk::recorded, this, [this] {
        QSettings().setValue(name_key(role_), by_->text().trimmed());
        QDialog::accept();
    });
    connect(&desk_, &LedgerDesk::busy_changed, this, [this] {
        const bool checking = desk_.is_busy();
        findChild<QPushButton*>(QStringLiteral("ledger_take"))->setEnabled(!checking);
        says_->setText(tr("Checking the plan anew…"));
        says_->setVisible(checking);
    });
}

void LedgerStepDialog::choose_photo() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Photo"), last_folder("ledger_photo", QDir::homePath()),
                                                      tr("Pictures") + QStringLiteral(" (*.jpg *.jpeg *.png *.webp)"));
    if (path.isEmpty()) return;
    remember_folder("ledger_photo", path);
    auto photo = read_photo(path);
    if (!photo) return show_refusal(sentence(photo.error()));
    says_->hide();
    QPixmap picture;
    const auto& bytes = photo.value().bytes;
    picture.loadFromData(reinterpret_cast<const uchar*>(bytes.data()), static_cast<uint>(bytes.size()));
    photo_preview_->setPixmap(picture.scaled(240, 160, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    photo_preview_->show();
    photo_->setText(to_qstring(photo.value().name));
    photos_ = {std::move(photo).value()};
}

LedgerStep LedgerStepDialog::step() const {
    LedgerStep step;
    step.action = subject_.action;
    step.role = role_;
    step.by = by_->text().trimmed().toStdString();
    step.on = date_of(on_->date());
    step.unit = unit_->text().trimmed().toStdString();
    step.reason = reason_->text().trimmed().toStdString();
    step.note = note_->toPlainText().trimmed().toStdString();
    if (subject_.action == LedgerAction::assign || subject_.action == LedgerAction::extend)
        step.due = date_of(due_->date());
    if (!photos_.empty()) step.photo = photos_.front().sha256;
    return step;
}

Feature LedgerStepDialog::filled_in() const {
    Feature hazard = subject_.hazard;
    const auto put = [&](std::size_t column, const QString& text) {
        hazard.values[column] = text.trimmed().isEmpty() ? Value{} : Value{text.trimmed().toStdString()};
    };
    put(common_column::name, title_->text());
    put(hazard_column::title, title_->text());
    put(hazard_column::kind, kind_->currentText());
    put(hazard_column::severity, severity_->currentData().toString());
    put(hazard_column::place, place_->text());
    put(hazard_column::description, description_->toPlainText());
    if (is_unknown(hazard.values[hazard_column::found_how]))
        hazard.values[hazard_column::found_how] = std::string("inspection");
    return hazard;
}

void LedgerStepDialog::accept() {
    if (desk_.is_busy()) return;
    says_->hide();
    take();
}

void LedgerStepDialog::take() {
    if (!subject_.finding_key.empty()) return desk_.enter_finding(subject_.finding_key, step(), photos_);
    if (!is_described()) return desk_.take(*subject_.id, step(), photos_);
    if (!subject_.id) return desk_.enter(filled_in(), step(), photos_);
    desk_.enter_drawn(*subject_.id, filled_in(), step(), photos_);
}

void LedgerStepDialog::reject() {
    desk_.stop();
    QDialog::reject();
}

void LedgerStepDialog::show_refusal(const QString& sentence) {
    says_->setText(sentence);
    says_->show();
}

}  // namespace yimi::app
