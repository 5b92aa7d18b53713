#include "app/panels/import_comparisons.h"

#include <QPointer>

#include "app/document/compare_versions.h"
#include "app/document/document.h"
#include "app/panels/import_looks.h"
#include "app/text/error_text.h"

namespace yimi::app {
namespace {

const QString shifts_line = QStringLiteral("import_datum");

}  // namespace

ImportComparisons::ImportComparisons(Document& document, JobRunner& jobs, std::vector<ImportChoice>& choices,
                                     QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs), choices_(choices) {}

void ImportComparisons::compare_all_shifts() {
    using Proposals = std::vector<std::optional<gis::DatumProposal>>;
    jobs_.start<Proposals>(
        shifts_line,
        [choices = choices_, plan = document_.snapshot()](JobContext& job) -> Result<Proposals> {
            Proposals proposals;
            for (const ImportChoice& choice : choices) proposals.push_back(compare_datum(choice, *plan, job));
            if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
            return proposals;
        },
        [self = QPointer<ImportComparisons>(this)](Result<Proposals> proposals) {
            if (!self || !proposals || proposals.value().size() != self->choices_.size()) return;
            for (std::size_t row = 0; row < self->choices_.size(); ++row)
                self->choices_[row].datum = proposals.value()[row];
            emit self->all_compared();
        });
}

void ImportComparisons::compare_shift(std::size_t row) {
    using Proposal = std::optional<gis::DatumProposal>;
    jobs_.start<Proposal>(
        shifts_line,
        [choice = choices_[row], plan = document_.snapshot()](JobContext& job) -> Result<Proposal> {
            const Proposal proposal = compare_datum(choice, *plan, job);
            if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
            return proposal;
        },
        [self = QPointer<ImportComparisons>(this), row](Result<Proposal> proposal) {
            if (!self || !proposal || row >= self->choices_.size()) return;
            self->choices_[row].datum = proposal.value();
            emit self->compared(row);
        });
}

void ImportComparisons::find_versions(std::size_t row) {
    ImportChoice& choice = choices_[row];
    choice.earlier = earlier_versions(choice, *document_.snapshot());
    choice.is_compared = false;
}

void ImportComparisons::compare_versions(std::size_t row) {
    ImportChoice& choice = choices_[row];
    if (choice.earlier.empty() || choice.is_compared || choice.again.as_new || !open_question(choice).isEmpty()) return;
    choice.update = nullptr;
    using Update = std::shared_ptr<const SourceUpdate>;
    jobs_.start<Update>(
        QStringLiteral("import_versions"),
        [request = choice.request(), plan = document_.snapshot(), project = document_.path().toStdString()](
            JobContext& job) { return app::compare_versions(request, *plan, project, job); },
        [self = QPointer<ImportComparisons>(this), row, options = choice.options](Result<Update> update) {
            if (!self || row >= self->choices_.size() || self->choices_[row].options != options) return;
            ImportChoice& compared = self->choices_[row];
            if (update) {
                compared.is_compared = true;
                compared.update = std::move(update).value();
            } else if (update.error().code != ErrorCode::cancelled) {
                compared.failure = sentence(update.error());
            }
            emit self->compared(row);
        });
}

}  // namespace yimi::app
