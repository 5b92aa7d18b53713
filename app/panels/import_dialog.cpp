#include "app/panels/import_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/document/document.h"
#include "app/panels/import_comparisons.h"
#include "app/panels/import_list.h"
#include "app/panels/import_looks.h"
#include "app/panels/import_page.h"
#include "app/panels/import_progress.h"
#include "app/panels/import_refusal.h"
#include "app/panels/panel_look.h"
#include "app/text/error_text.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString import_line = QStringLiteral("bulk");  // Document's line for imports
constexpr QSize usual_size{1180, 700};

Box box_of(const Plan& plan, const ImportRecord& record) {
    Box box;
    for (const ImportRecord::Layer& layer : record.layers)
        if (layer.setting.empty()) box.add(plan.layer(layer.table).extent());
    return box;
}

}  // namespace

ImportDialog::ImportDialog(Document& document, JobRunner& jobs, QWidget* parent)
    : QDialog(parent),
      document_(document),
      jobs_(jobs),
      comparisons_(new ImportComparisons(document, jobs, choices_, this)),
      list_(new ImportList(this)),
      pages_(new QStackedWidget(this)),
      page_(new ImportPage(document, jobs, this)),
      refusal_(new ImportRefusal(this)),
      message_(make_paragraph(*this, QStringLiteral("import_message"))),
      progress_(new ImportProgress(this)),
      buttons_(new QDialogButtonBox(this)) {
    setObjectName(QStringLiteral("import_dialog"));
    make_buttons();
    lay_out();
    connect_all();
    translate();
    const QSize room = screen()->availableSize() * 0.92;
    resize(usual_size.boundedTo(room));
}

ImportDialog::~ImportDialog() {
    if (looking_) jobs_.cancel(looking_);
}

void ImportDialog::make_buttons() {
    start_ = buttons_->addButton(QString(), QDialogButtonBox::AcceptRole);
    cancel_ = buttons_->addButton(QDialogButtonBox::Cancel);
    start_->setObjectName(QStringLiteral("import_start"));
    cancel_->setObjectName(QStringLiteral("import_cancel"));
    start_->setDefault(true);
    cancel_->setAutoDefault(false);  // Return imports, whatever has the focus
    progress_->hide();
}

void ImportDialog::lay_out() {
    pages_->addWidget(refusal_);
    pages_->addWidget(page_);
    auto* halves = new QSplitter(this);
    halves->addWidget(list_);
    halves->addWidget(pages_);
    halves->setStretchFactor(1, 1);
    halves->setSizes({250, 800});
    halves->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(halves, 1);
    column->addWidget(message_);
    column->addWidget(progress_);
    column->addWidget(buttons_);
}

void ImportDialog::connect_all() {
    connect(list_, &ImportList::row_chosen, this, &ImportDialog::show_row);
    connect(list_, &ImportList::wanted_changed, this, [this](const std::vector<int>& rows, bool wanted) {
        for (const int row : rows)
            if (static_cast<std::size_t>(row) < choices_.size())
                choices_[static_cast<std::size_t>(row)].wanted = wanted;
        show_list();
        show_state();
    });
    connect(page_, &ImportPage::choice_changed, this, &ImportDialog::take_choice);
    connect(page_, &ImportPage::encoding_wanted, this, &ImportDialog::read_again);
    connect(refusal_, &ImportRefusal::background_wanted, this, &ImportDialog::lay_below);
    connect(buttons_, &QDialogButtonBox::accepted, this, &ImportDialog::start);
    connect(buttons_, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    connect(comparisons_, &ImportComparisons::compared, this, &ImportDialog::show_compared);
    connect(comparisons_, &ImportComparisons::all_compared, this, [this] {
        show_list();
        show_row(list_->current_row());
        show_state();
    });
    connect(&document_, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (change.whole && !is_importing_) follow_plan();
    });
    connect(&jobs_, &JobRunner::job_progressed, this,
            [this](quint64, const QString& what, quint64 done, quint64 total) {
                if (!is_importing_ || (what != QStringLiteral("import") && what != QStringLiteral("write"))) return;
                if (std::exchange(stage_, what) != what) progress_->start(job_name(what.toStdString()));
                progress_->show_progress(done, total);
            });
}

void ImportDialog::translate() {
    setWindowTitle(tr("Import"));
    refusal_->show_text(tr("Looking at the files…"));
    show_list();
    show_state();
}

void ImportDialog::look_at(const QStringList& paths) {
    is_looking_ = true;
    show_state();
    using Choices = std::vector<ImportChoice>;
    looking_ = jobs_.start<Choices>(
        QString(), [paths, plan = document_.snapshot()](JobContext& job) { return look_into(paths, *plan, job); },
        [self = QPointer<ImportDialog>(this), plan = document_.snapshot()](Result<Choices> found) {
            if (!self) return;
            self->is_looking_ = false;
            self->looking_ = 0;
            self->take(found ? std::move(found).value() : Choices{});
            if (plan != self->document_.snapshot()) self->follow_plan();
        });
}

void ImportDialog::take(std::vector<ImportChoice> found) {
    for (ImportChoice& choice : found) {
        if (!choice.layer.table && !choice.is_refused && preferred_) {
            choice.options.table = preferred_;
            choice.earlier = earlier_versions(choice, *document_.snapshot());
        }
        choices_.push_back(std::move(choice));
    }
    arrange(choices_);
    show_list();
    show_row(list_->current_row());
    show_state();
}

void ImportDialog::show_list() {
    list_->setVisible(choices_.size() > 1);
    list_->show_choices(choices_);
}

void ImportDialog::show_row(int row) {
    const auto index = static_cast<std::size_t>(row);
    const bool is_there = row >= 0 && index < choices_.size();
    const bool can_be_taken = is_there && !choices_[index].is_refused;
    pages_->setCurrentIndex(can_be_taken ? 1 : 0);
    if (can_be_taken) {
        comparisons_->compare_versions(index);
        page_->show_choice(choices_[index]);
    } else if (is_there) {
        refusal_->show_choice(choices_[index], document_.is_writable());
    }
}

std::size_t ImportDialog::wanted_count() const {
    return static_cast<std::size_t>(
        std::count_if(choices_.begin(), choices_.end(), [](const ImportChoice& choice) { return choice.wanted; }));
}

std::optional<std::size_t> ImportDialog::first_open() const {
    for (std::size_t index = 0; index < choices_.size(); ++index)
        if (choices_[index].wanted && !open_question(choices_[index]).isEmpty()) return index;
    return std::nullopt;
}

void ImportDialog::show_state() {
    QStringList lines;
    if (!outcome_.isEmpty()) lines << outcome_;
    const auto refused = std::count_if(choices_.begin(), choices_.end(),
                                       [](const auto& each) { return each.is_refused && !each.is_picture; });
    const bool are_others = static_cast<std::size_t>(refused) < choices_.size();
    if (refused > 0 && choices_.size() > 1)
        lines << (are_others ? tr("%n file(s) cannot be read; the others come in without them.", nullptr,
                                  static_cast<int>(refused))
                             : tr("None of the %n file(s) can be read.", nullptr, static_cast<int>(refused)));
    if (const auto open = first_open(); open && choices_.size() > 1)
        lines << QStringLiteral("%1: %2").arg(to_qstring(choices_[*open].layer.name), open_question(choices_[*open]));
    const auto shifted = std::count_if(choices_.begin(), choices_.end(), [](const ImportChoice& choice) {
        return choice.wanted && !datum_proposal_text(choice).isEmpty();
    });
    if (shifted > 0 && choices_.size() > 1)
        lines << tr("%n layer(s) seem to be shifted: look at the marked ones.", nullptr, static_cast<int>(shifted));
    const auto known = std::count_if(choices_.begin(), choices_.end(), [](const ImportChoice& choice) {
        return choice.wanted && !choice.earlier.empty() && !choice.again.as_new;
    });
    if (known > 0 && choices_.size() > 1)
        lines << tr("%n layer(s) came in before: what is there is brought up to date, and your own changes stay.",
                    nullptr, static_cast<int>(known));
    message_->setText(lines.join(QLatin1Char('\n')));
    message_->setVisible(!lines.isEmpty());
    start_->setText(wanted_count() > 1 ? tr("&Import %n layer(s)", nullptr, static_cast<int>(wanted_count()))
                                       : tr("&Import"));
    start_->setEnabled(!is_looking_ && !is_importing_ && wanted_count() > 0 && !first_open());
    progress_->setVisible(is_looking_ || is_importing_);
    if (is_looking_) progress_->start(tr("Looking at the files…"));
}

void ImportDialog::take_choice(const ImportChoice& changed) {
    const gis::ImportOptions& options = changed.options;
    const auto row = static_cast<std::size_t>(list_->current_row());
    if (row >= choices_.size()) return;
    ImportChoice& choice = choices_[row];
    const bool lies_elsewhere = choice.options.crs != options.crs || choice.options.swap_axes != options.swap_axes ||
                                choice.options.table != options.table;
    // Whoever says where a layer goes wants it.
    if (!choice.table() && options.table) choice.wanted = true;
    const bool is_other_table = choice.options.table != options.table;
    if (choice.options != options) choice.is_compared = false;
    choice.options = options;
    choice.again = changed.again;
    choice.remembered = changed.remembered;
    if (is_other_table) comparisons_->find_versions(row);
    choice.failure.clear();
    outcome_.clear();
    show_list();
    show_state();
    if (lies_elsewhere) comparisons_->compare_shift(row);
    comparisons_->compare_versions(row);
    page_->show_compared(choice);
}

void ImportDialog::lay_below() {
    const auto row = static_cast<std::size_t>(list_->current_row());
    if (row >= choices_.size()) return;
    const QString path = to_qstring(choices_[row].layer.source);
    choices_.erase(choices_.begin() + static_cast<std::ptrdiff_t>(row));
    emit background_wanted(path);
    if (choices_.empty()) return accept();
    show_list();
    show_row(list_->current_row());
    show_state();
}

void ImportDialog::follow_plan() {
    if (choices_.empty()) return;
    for (std::size_t row = 0; row < choices_.size(); ++row) comparisons_->find_versions(row);
    comparisons_->compare_all_shifts();
    show_row(list_->current_row());
    show_state();
}

void ImportDialog::show_compared(std::size_t row) {
    show_list();
    show_state();
    if (list_->current_row() == static_cast<int>(row)) page_->show_compared(choices_[row]);
}

void ImportDialog::read_again(const QString& encoding) {
    const int row = list_->current_row();
    if (row < 0) return;
    const gis::SourceLayer& layer = choices_[static_cast<std::size_t>(row)].layer;
    jobs_.start<gis::SourceLayer>(
        QStringLiteral("import_encoding"),
        [source = layer.source, path = layer.path, name = layer.name,
         encoding = encoding.toStdString()](JobContext&) -> Result<gis::SourceLayer> {
            YIMI_TRY(layers, gis::inspect(source, {encoding}));
            for (gis::SourceLayer& each : layers)
                if (each.path == path && each.name == name) return std::move(each);
            return Error{ErrorCode::not_found, "the layer is gone", {{"file", source}, {"layer", name}}};
        },
        [self = QPointer<ImportDialog>(this), row, encoding](Result<gis::SourceLayer> read) {
            if (!self || static_cast<std::size_t>(row) >= self->choices_.size()) return;
            ImportChoice& choice = self->choices_[static_cast<std::size_t>(row)];
            if (read) {
                const auto table = choice.table();
                choice.layer = std::move(read).value();
                choice.options.encoding = encoding.toStdString();
                choice.options.table = table;
                choice.options.mapping.clear();  // fields have other names now
                choice.failure.clear();
                choice.is_compared = false;
            } else if (read.error().code != ErrorCode::cancelled) {
                choice.failure = sentence(read.error());
            }
            self->show_list();
            if (self->list_->current_row() == row) self->show_row(row);
        });
}

void ImportDialog::start() {
    if (!start_->isEnabled()) return;
    const auto first = std::find_if(choices_.begin(), choices_.end(), [](const auto& choice) { return choice.wanted; });
    if (!document_.is_open() && !make_project(to_qstring(first->layer.source))) return;
    std::vector<ImportRequest> requests;
    for (const ImportChoice& choice : choices_)
        if (choice.wanted) requests.push_back(choice.request());
    set_running(true);
    document_.import(std::move(requests), [self = QPointer<ImportDialog>(this)](const auto& reports) {
        if (self) self->finish(reports);
    });
}

bool ImportDialog::make_project(const QString& source) {
    is_importing_ = true;  // the new, empty plan says nothing of the layers
    const bool is_made = make_project_ && make_project_(source);
    is_importing_ = false;
    return is_made;
}

void ImportDialog::set_running(bool running) {
    is_importing_ = running;
    if (running) outcome_.clear();
    list_->setEnabled(!running);
    page_->setEnabled(!running);
    stage_.clear();
    if (running) progress_->start(tr("Opening…"));
    show_state();
}

void ImportDialog::finish(const Result<std::vector<gis::LayerReport>>& reports) {
    if (!reports) return fail(reports.error());
    const QString summary = summary_of(reports.value());
    jobs_.start<ImportRecord>(
        QString(),
        [choices = choices_, plan = document_.snapshot(), reports = reports.value()](JobContext&) {
            remember_choices(choices);
            return Result<ImportRecord>(record_of(reports, *plan, QDateTime::currentDateTimeUtc()));
        },
        [self = QPointer<ImportDialog>(this), summary](const Result<ImportRecord>& record) {
            if (!self) return;
            self->set_running(false);
            if (record)
                emit self->imported(record.value(), summary, box_of(*self->document_.snapshot(), record.value()));
            self->accept();
        });
}

void ImportDialog::fail(const Error& error) {
    set_running(false);
    outcome_ = error.code == ErrorCode::cancelled ? tr("Stopped. Nothing was imported.") : sentence(error);
    for (ImportChoice& choice : choices_)
        if (choice.layer.name == error.detail("layer") && choice.layer.source == error.detail("file"))
            choice.failure = outcome_;
    show_list();
    show_row(list_->current_row());
    show_state();
}

void ImportDialog::reject() {
    if (is_importing_)
        jobs_.cancel_line(import_line);  // delivered as cancelled; the dialog stays and says so
    else
        QDialog::reject();
}

void ImportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QDialog::changeEvent(event);
}

}  // namespace yimi::app
