#include "app/panels/finding_details.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>

#include "app/document/finding_look.h"
#include "app/document/ledger.h"
#include "app/panels/finding_fixes.h"
#include "app/panels/finding_text.h"
#include "app/panels/panel_look.h"
#include "app/text/names.h"
#include "core/ledger/hazard_columns.h"

namespace yimi::app {

FindingDetails::FindingDetails(const Document& document, Selection& selection, RuleBook& rules, FixWatch& fixes,
                               QWidget* parent)
    : QWidget(parent),
      document_(document),
      selection_(selection),
      rules_(rules),
      mark_(new QLabel(this)),
      title_(make_paragraph(*this, QStringLiteral("finding_title"))),
      enter_(named(new QPushButton(this), "finding_enter")),
      text_(new QTextBrowser(this)),
      fixes_(new FindingFixes(document, fixes, this)) {
    setObjectName(QStringLiteral("finding_details"));
    mark_->setObjectName(QStringLiteral("finding_mark"));
    title_->setTextFormat(Qt::RichText);
    text_->setObjectName(QStringLiteral("finding_text"));
    text_->setOpenLinks(false);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 6, 6, 0);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    grid->addWidget(mark_, 0, 0, Qt::AlignTop);
    grid->addWidget(title_, 0, 1);
    grid->addWidget(text_, 1, 0, 1, 2);
    grid->addWidget(fixes_, 2, 0, 1, 2);
    grid->addWidget(enter_, 3, 0, 1, 2, Qt::AlignLeft);
    connect(enter_, &QPushButton::clicked, this, [this] { emit ledger_wanted(*finding_); });
    connect(&document_, &Document::plan_changed, this, &FindingDetails::show_entry);
    connect(text_, &QTextBrowser::anchorClicked, this, &FindingDetails::follow_link);
}

void FindingDetails::set_spoken_name(const QString& name) {
    text_->setAccessibleName(name);
}

void FindingDetails::show_finding(const RowView& row) {
    finding_ = read_finding(row);
    const Finding& finding = *finding_;
    mark_->setPixmap(finding_mark(finding.severity, finding.state, 16, devicePixelRatioF()));
    title_->setText(QStringLiteral("<b>%1 %2</b><br>%3 · %4")
                        .arg(to_qstring(finding.rule).toHtmlEscaped(), rules_.name(finding.rule).toHtmlEscaped(),
                             severity_name(finding.severity).toHtmlEscaped(), state_name(finding.state)));
    const QString html = finding_as_html(finding, rules_.find(finding.rule), *document_.snapshot());
    show_entry();
    fixes_->show_for(finding, rules_.find(finding.rule));
    show();
    if (html == html_) return;  // found again as it was: whoever reads it goes on reading
    html_ = html;
    text_->setHtml(html);
    // The list gives way only now: without this the text stays scrolled to where it was cut.
    QMetaObject::invokeMethod(
        this, [this] { text_->verticalScrollBar()->setValue(0); }, Qt::QueuedConnection);
}

void FindingDetails::show_entry() {
    if (!finding_) return;
    const Plan& plan = *document_.snapshot();
    const auto entry = open_entry_of(plan, finding_->key);
    enter_->setVisible(entry || finding_->state == State::fail);
    enter_->setEnabled(entry || document_.is_writable());
    enter_->setText(
        entry ? tr("In the ledger: %1")
                    .arg(to_qstring(as_text(plan.layer(Table::hazards).feature(*entry)->values[hazard_column::id])))
              : tr("Enter in the ledger…"));
}

void FindingDetails::clear() {
    finding_.reset();
    html_.clear();
    fixes_->clear();
    text_->clear();
    hide();
}

void FindingDetails::follow_link(const QUrl& link) {
    if (is_look_link(link)) {
        if (const auto look = finding_ ? look_at_finding(*document_.snapshot(), *finding_) : std::nullopt)
            emit look_wanted(look->at, look->towards);
        return;
    }
    const auto feature = feature_of_link(link);
    if (!feature) return;
    selection_.show(*feature);
    if (const std::string field = field_of_link(link); !field.empty()) emit field_wanted(field);
}

}  // namespace yimi::app
