#include "app/panels/rule_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QTextBrowser>
#include <cmath>

#include "app/panels/panel_look.h"
#include "app/text/language.h"
#include "app/text/names.h"
#include "app/text/rule_text.h"
#include "app/text/typed_number.h"

namespace yimi::app {
namespace {

enum Column { context, value, of_source, column_count };

/// What a rule of another may differ in on this page.
bool same_settings(const RuleSpec& a, const RuleSpec& b) {
    return a.severity == b.severity && a.thresholds == b.thresholds && a.enabled == b.enabled;
}

}  // namespace

RulePage::RulePage(QWidget* parent)
    : QWidget(parent),
      title_(make_paragraph(*this, QStringLiteral("rule_title"))),
      severity_label_(new QLabel(this)),
      severity_(named(new QComboBox(this), "rule_severity")),
      thresholds_(named(new QTableWidget(0, column_count, this), "rule_thresholds")),
      text_(named(new QTextBrowser(this), "rule_text")),
      reset_(named(new QPushButton(this), "rule_reset")) {
    setObjectName(QStringLiteral("rule_page"));
    title_->setTextFormat(Qt::PlainText);
    for (int index = 0; index < 4; ++index) severity_->addItem(QString());
    severity_label_->setBuddy(severity_);
    thresholds_->verticalHeader()->hide();
    thresholds_->setFrameShape(QFrame::NoFrame);
    thresholds_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    thresholds_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    thresholds_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    thresholds_->horizontalHeader()->setSectionResizeMode(context, QHeaderView::Stretch);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
    grid->addWidget(title_, 0, 0, 1, 2);
    grid->addWidget(severity_label_, 1, 0);
    grid->addWidget(severity_, 1, 1);
    grid->addWidget(thresholds_, 2, 0, 1, 2);
    grid->addWidget(text_, 3, 0, 1, 2);
    grid->addWidget(reset_, 4, 0, 1, 2, Qt::AlignLeft);
    connect(severity_, &QComboBox::activated, this, &RulePage::take_severity);
    connect(thresholds_, &QTableWidget::cellChanged, this, &RulePage::take_threshold);
    connect(reset_, &QPushButton::clicked, this, [this] { emit change_wanted(own_); });
}

void RulePage::show_rule(const RuleSpec& rule, const RuleSpec& own, bool may_change) {
    rule_ = rule;
    own_ = own;
    may_change_ = may_change;
    title_->setText(
        QStringLiteral("%1 %2").arg(to_qstring(rule.id), to_qstring(speaks_chinese() ? rule.name_zh : rule.name_en)));
    severity_->setCurrentIndex(static_cast<int>(rule.severity));
    severity_->setEnabled(may_change);
    fill_thresholds();
    text_->setHtml(rule_as_html(rule));
    reset_->setEnabled(may_change && !same_settings(rule, own));
}

void RulePage::fill_thresholds() {
    const QSignalBlocker quiet(thresholds_);
    thresholds_->setRowCount(static_cast<int>(rule_.thresholds.size()));
    thresholds_->setVisible(!rule_.thresholds.empty());
    int row = 0;
    for (const auto& [key, number] : rule_.thresholds) {
        auto* title = new QTableWidgetItem(threshold_key_title(key));
        title->setData(Qt::UserRole, to_qstring(key));
        title->setFlags(Qt::ItemIsEnabled);
        auto* now = new QTableWidgetItem(QLocale().toString(number, 'g', QLocale::FloatingPointShortest));
        now->setFlags(may_change_ ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::ItemIsEnabled);
        now->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const double before = own_.thresholds.at(key);
        QFont font = now->font();
        font.setBold(number != before);
        now->setFont(font);
        auto* source = new QTableWidgetItem(threshold_value_text(own_, key, before));
        source->setFlags(Qt::ItemIsEnabled);
        thresholds_->setItem(row, context, title);
        thresholds_->setItem(row, value, now);
        thresholds_->setItem(row, of_source, source);
        ++row;
    }
    thresholds_->resizeRowsToContents();
    thresholds_->setMaximumHeight(thresholds_->horizontalHeader()->sizeHint().height() +
                                  thresholds_->verticalHeader()->length() + 2);
}

void RulePage::take_severity(int index) {
    RuleSpec changed = rule_;
    changed.severity = static_cast<Severity>(index);
    if (changed.severity != rule_.severity) emit change_wanted(changed);
}

void RulePage::take_threshold(int row, int column) {
    if (column != value) return;
    const std::string key = thresholds_->item(row, context)->data(Qt::UserRole).toString().toStdString();
    const QString typed = thresholds_->item(row, value)->text().simplified();
    const TypedNumber read = typed_number(typed);
    if (!read.number || !std::isfinite(*read.number) || *read.number < 0) {
        emit refused(tr("“%1” is no use here: a number of 0 or more.").arg(typed));
        return fill_thresholds();
    }
    RuleSpec changed = rule_;
    changed.thresholds[key] = *read.number;
    if (changed.thresholds == rule_.thresholds) return fill_thresholds();
    emit change_wanted(changed);
}

void RulePage::translate() {
    severity_label_->setText(tr("Severity"));
    for (int index = 0; index < 4; ++index) severity_->setItemText(index, severity_name(static_cast<Severity>(index)));
    severity_->setAccessibleName(tr("Severity of the rule"));
    thresholds_->setHorizontalHeaderLabels({tr("Where"), tr("Value"), tr("By its source")});
    thresholds_->setAccessibleName(tr("Thresholds of the rule"));
    text_->setAccessibleName(tr("The rule in detail"));
    reset_->setText(tr("This rule as Yimi has it"));
}

}  // namespace yimi::app
