#include "app/panels/rules_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/document/last_folder.h"
#include "app/panels/panel_look.h"
#include "app/panels/rule_list.h"
#include "app/panels/rule_page.h"
#include "app/text/error_text.h"
#include "app/text/file_problem_text.h"
#include "app/text/names.h"
#include "app/text/rule_text.h"
#include "core/audit/check.h"

namespace yimi::app {
namespace {

constexpr const char* folder_key = "rules_profile";
constexpr int typing_pause_ms = 200;

const RuleSpec* rule_with_id(const std::vector<RuleSpec>& rules, const std::string& id) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleSpec& each) { return each.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

}  // namespace

RulesPanel::RulesPanel(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      intro_(make_paragraph(*this, QStringLiteral("rules_intro"))),
      remark_(make_paragraph(*this, QStringLiteral("rules_remark"))),
      told_(make_paragraph(*this, QStringLiteral("rules_told"))),
      nothing_(make_paragraph(*this, QStringLiteral("rules_nothing"))),
      name_(named(new QLineEdit(this), "rules_name")),
      version_(named(new QLineEdit(this), "rules_version")),
      date_(named(new QLineEdit(this), "rules_date")),
      words_(named(new QLineEdit(this), "rules_words")),
      severities_(named(new QComboBox(this), "rules_severities")),
      sources_(named(new QComboBox(this), "rules_sources")),
      which_(named(new QComboBox(this), "rules_which")),
      list_(new RuleList(this)),
      page_(new RulePage(this)),
      open_(named(new QPushButton(this), "rules_open")),
      save_(named(new QPushButton(this), "rules_save")),
      reset_(named(new QPushButton(this), "rules_reset")) {
    setObjectName(QStringLiteral("rules_panel"));
    make_dim(*intro_);
    make_dim(*nothing_);
    for (QLabel* label : {remark_, told_}) label->setTextFormat(Qt::PlainText);
    for (int index = 0; index < 5; ++index) severities_->addItem(QString());
    for (int index = 0; index < 5; ++index) sources_->addItem(QString());
    for (int index = 0; index < 4; ++index) which_->addItem(QString());
    for (QLineEdit* field : {name_, version_, date_}) field->setMaxLength(100);
    words_->setClearButtonEnabled(true);
    lay_out();
    connect_all();
    translate();
}

void RulesPanel::lay_out() {
    auto* profile = new QGridLayout;
    profile->addWidget(name_, 0, 0, 1, 2);
    profile->addWidget(version_, 1, 0);
    profile->addWidget(date_, 1, 1);
    auto* files = new QHBoxLayout;
    for (QPushButton* button : {open_, save_, reset_}) files->addWidget(button);
    files->addStretch(1);
    auto* filters = new QHBoxLayout;
    for (QComboBox* box : {severities_, sources_, which_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        filters->addWidget(box, 1);
    }
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(list_);
    halves->addWidget(page_);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addWidget(intro_);
    column->addLayout(profile);
    column->addLayout(files);
    column->addWidget(remark_);
    column->addWidget(told_);
    column->addWidget(words_);
    column->addLayout(filters);
    column->addWidget(nothing_);
    column->addWidget(halves, 1);
}

void RulesPanel::connect_all() {
    typing_.setSingleShot(true);
    typing_.setInterval(typing_pause_ms);
    connect(&typing_, &QTimer::timeout, this, &RulesPanel::show_list);
    connect(words_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    for (const QComboBox* box : {severities_, sources_, which_})
        connect(box, &QComboBox::currentIndexChanged, this, &RulesPanel::show_list);
    connect(list_, &RuleList::rule_chosen, this, &RulesPanel::show_page);
    connect(
        list_, &RuleList::switch_wanted, this,
        [this](const std::string& id, bool on) {
            if (const RuleSpec* rule = rule_with_id(rules_.of(*document_.snapshot()).rules, id)) {
                RuleSpec changed = *rule;
                changed.enabled = on;
                change_rule(changed);
            }
        },
        Qt::QueuedConnection);  // the list is told first
    connect(page_, &RulePage::change_wanted, this, &RulesPanel::change_rule, Qt::QueuedConnection);
    connect(page_, &RulePage::refused, this, &RulesPanel::tell);
    for (const QLineEdit* field : {name_, version_, date_})
        connect(field, &QLineEdit::editingFinished, this, &RulesPanel::take_name);
    connect(open_, &QPushButton::clicked, this, [this] { choose_file(false); });
    connect(save_, &QPushButton::clicked, this, [this] { choose_file(true); });
    connect(reset_, &QPushButton::clicked, this, [this] { commit({}); });
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.derived) refresh();
    });
    connect(&document_, &Document::history_changed, this, &RulesPanel::refresh);
}

bool RulesPanel::may_change() const {
    return document_.is_open() && document_.is_writable() && !document_.is_busy();
}

void RulesPanel::show_rule(const std::string& id) {
    words_->clear();
    for (QComboBox* box : {severities_, sources_, which_}) box->setCurrentIndex(0);
    typing_.stop();
    show_list();
    list_->make_current(id);
}

void RulesPanel::refresh() {
    tell({});
    show_profile();
    show_list();
}

void RulesPanel::show_profile() {
    const RulesInUse& use = rules_.of(*document_.snapshot());
    const bool is_broken = !use.problems.empty();
    name_->setText(to_qstring(use.profile.name));
    version_->setText(to_qstring(use.profile.version));
    date_->setText(to_qstring(use.profile.date));
    for (QLineEdit* field : {name_, version_, date_}) field->setEnabled(may_change() && !is_broken);
    remark_->setVisible(is_broken);
    if (is_broken)
        remark_->setText(tr("What the project holds as the city's rules cannot be used, and Yimi's own count. %1")
                             .arg(file_problem_text(use.problems.front())));
    open_->setEnabled(may_change());
    save_->setEnabled(!use.profile.name.empty());
    reset_->setEnabled(may_change() && (is_broken || !use.profile.name.empty()));
}

void RulesPanel::show_list() {
    const RulesInUse& use = rules_.of(*document_.snapshot());
    std::set<std::string> changed;
    for (const RuleSpec& rule : city_rules_of(*document_.snapshot()).rules) changed.insert(rule.id);
    RuleFilter filter;
    filter.words = words_->text();
    if (severities_->currentIndex() > 0) filter.severity = static_cast<Severity>(severities_->currentIndex() - 1);
    if (sources_->currentIndex() > 0) filter.source = static_cast<SourceKind>(sources_->currentIndex() - 1);
    filter.which = static_cast<RuleFilter::Which>(which_->currentIndex());
    list_->show_rules(use.rules, changed, filter, may_change() && use.problems.empty());
    nothing_->setVisible(list_->listed() == 0);
}

void RulesPanel::show_page() {
    const std::string id = list_->current_rule();
    const RulesInUse& use = rules_.of(*document_.snapshot());
    const RuleSpec *rule = rule_with_id(use.rules, id), *own = rule_with_id(built_in_rules(), id);
    page_->setVisible(rule && own);
    if (rule && own) page_->show_rule(*rule, *own, may_change() && use.problems.empty());
}

void RulesPanel::change_rule(const RuleSpec& rule) {
    gis::CityRules city = city_rules_of(*document_.snapshot());
    std::erase_if(city.rules, [&](const RuleSpec& each) { return each.id == rule.id; });
    city.rules.push_back(rule);
    commit(std::move(city));
}

void RulesPanel::take_name() {
    gis::CityRules city = city_rules_of(*document_.snapshot());
    const auto typed = [](const QLineEdit* field) { return field->text().simplified().toStdString(); };
    const bool is_same = city.name == typed(name_) && city.version == typed(version_) && city.date == typed(date_);
    if (is_same) return;
    if (!typed(date_).empty() && !parse_date(typed(date_))) {
        const QString wrong = date_->text();
        show_profile();
        return tell(tr("“%1” is no day: write it as 2026-03-31.").arg(wrong));
    }
    city.name = typed(name_);
    city.version = typed(version_);
    city.date = typed(date_);
    commit(std::move(city));
}

void RulesPanel::commit(gis::CityRules city) {
    const bool says_something = !city.version.empty() || !city.date.empty() || !city.rules.empty();
    if (city.name.empty() && says_something) city.name = tr("Rules of this project").toStdString();
    const Edit edit = keep_city_rules(*document_.snapshot(), city);
    if (!edit.empty()) document_.commit(edit);
    refresh();
}

void RulesPanel::choose_file(bool saves) {
    auto* dialog = new QFileDialog(this, saves ? tr("Save the city's rules") : tr("Open a city's rules"),
                                   last_folder(folder_key, {}), tr("Profiles of rules (*.toml)"));
    dialog->setObjectName(QStringLiteral("rules_file_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(saves ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(saves ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, saves](const QString& path) {
        remember_folder(folder_key, path);
        saves ? save_profile(path) : open_profile(path);
    });
    dialog->open();
}

void RulesPanel::open_profile(const QString& path) {
    auto city = read_city_rules(path);
    if (!city) return tell(sentence(city.error()));
    commit(std::move(city).value());
}

void RulesPanel::save_profile(const QString& path) {
    QSaveFile file(path);
    const std::string text = gis::city_rules_text(city_rules_of(*document_.snapshot()), built_in_rules());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) >= 0 && file.commit();
    tell(written
             ? tr("Saved as “%1”.").arg(path)
             : sentence({ErrorCode::cannot_write, file.errorString().toStdString(), {{"file", path.toStdString()}}}));
}

void RulesPanel::tell(const QString& sentence) {
    told_->setText(sentence);
    told_->setVisible(!sentence.isEmpty());
}

void RulesPanel::translate() {
    intro_->setText(
        tr("Every rule with its source. What you change here holds for this project, on every computer and on the "
           "command line, and reports say so."));
    name_->setPlaceholderText(tr("Yimi's own rules; name of the city's profile"));
    name_->setAccessibleName(tr("Name of the city's profile"));
    version_->setPlaceholderText(tr("Version"));
    version_->setAccessibleName(tr("Version of the city's profile"));
    date_->setPlaceholderText(tr("Date, 2026-03-31"));
    date_->setAccessibleName(tr("Date of the city's profile"));
    words_->setPlaceholderText(tr("Filter by id, words or source"));
    words_->setAccessibleName(words_->placeholderText());
    open_->setText(tr("Open…"));
    open_->setToolTip(tr("Take over a city's profile from a file"));
    save_->setText(tr("Save as…"));
    save_->setToolTip(tr("Save the city's profile to a file that other projects open"));
    reset_->setText(tr("Yimi's own"));
    reset_->setToolTip(tr("Back to the rules as Yimi has them"));
    nothing_->setText(tr("No rule matches the filter."));
    const QSignalBlocker quiet_severities(severities_), quiet_sources(sources_), quiet_which(which_);
    severities_->setItemText(0, tr("All severities"));
    sources_->setItemText(0, tr("All sources"));
    for (int index = 1; index < 5; ++index) {
        severities_->setItemText(index, severity_name(static_cast<Severity>(index - 1)));
        sources_->setItemText(index, source_kind_title(static_cast<SourceKind>(index - 1)));
    }
    which_->setItemText(0, tr("On and off"));
    which_->setItemText(1, tr("Only on"));
    which_->setItemText(2, tr("Only off"));
    which_->setItemText(3, tr("Changed by the city"));
    severities_->setAccessibleName(tr("Severity"));
    sources_->setAccessibleName(tr("Kind of source"));
    which_->setAccessibleName(tr("Which rules"));
    list_->setAccessibleName(tr("Rules"));
    page_->translate();
    refresh();
}

void RulesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
