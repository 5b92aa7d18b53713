#pragma once

#include <QObject>
#include <vector>

#include "app/panels/import_choice.h"

namespace yimi::app {

class Document;
class JobRunner;

/// Compares layers that may come in with the plan, as jobs: whether they lie shifted, and what a newer version would
/// change. What comes of it is written into the choices.
class ImportComparisons final : public QObject {
    Q_OBJECT

public:
    /// `choices` must outlive it.
    ImportComparisons(Document& document, JobRunner& jobs, std::vector<ImportChoice>& choices, QObject* parent);

    /// Another plan was opened: nothing that was compared is true any more.
    void compare_all_shifts();
    /// The layer lies elsewhere now.
    void compare_shift(std::size_t row);
    /// Looks for earlier versions anew.
    void find_versions(std::size_t row);
    /// What the layer would do to the rows of earlier versions; nothing is done where that is known, or nobody asks.
    void compare_versions(std::size_t row);

signals:
    void compared(std::size_t row);
    void all_compared();

private:
    Document& document_;
    JobRunner& jobs_;
    std::vector<ImportChoice>& choices_;
};

}  // namespace yimi::app
