#include "app/document/import_reports.h"

namespace yimi::app {
namespace {

const QString memory_key = QStringLiteral("import_reports");

}  // namespace

ImportReports::ImportReports(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        if (!change.whole) return;
        records_ = records_from(document_.remembered(memory_key).toUtf8());
        emit changed();
    });
}

void ImportReports::add(ImportRecord record) {
    if (record.layers.empty()) return;
    records_.insert(records_.begin(), std::move(record));
    document_.remember(memory_key, QString::fromUtf8(json_of(records_)));
    emit changed();
}

}  // namespace yimi::app
