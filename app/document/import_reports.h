#pragma once

#include "app/document/document.h"
#include "app/document/import_record.h"

namespace yimi::app {

/// What came of the open project's imports, newest first; remembered with the project.
class ImportReports final : public QObject {
    Q_OBJECT

public:
    explicit ImportReports(Document& document, QObject* parent = nullptr);

    void add(ImportRecord record);
    [[nodiscard]] const std::vector<ImportRecord>& records() const noexcept { return records_; }

signals:
    void changed();

private:
    Document& document_;
    std::vector<ImportRecord> records_;
};

}  // namespace yimi::app
