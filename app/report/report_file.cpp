#include "app/report/report_file.h"

#include <QFileInfo>

namespace yimi::app {
namespace {

Error unwritable(const QSaveFile& file, const std::string& path) {
    return {ErrorCode::cannot_write, file.errorString().toStdString(), {{"file", path}}};
}

}  // namespace

Result<ReportFormat> report_format(const std::string& path) {
    const QString ending = QFileInfo(QString::fromStdString(path)).suffix().toLower();
    if (ending == QStringLiteral("html") || ending == QStringLiteral("htm")) return ReportFormat::html;
    if (ending == QStringLiteral("csv")) return ReportFormat::csv;
    Error error{ErrorCode::bad_usage, "a report is .html or .csv", {{"option", "--report"}, {"value", path}}};
    if (ending == QStringLiteral("pdf")) error.context.emplace_back("reason", "pdf");
    return error;
}

Result<PreparedFile> PreparedFile::write(const std::string& path, const QByteArray& bytes) {
    auto file = std::make_unique<QSaveFile>(QString::fromStdString(path));
    const bool written = file->open(QIODevice::WriteOnly) && file->write(bytes) == bytes.size() && file->flush();
    if (!written) return unwritable(*file, path);
    return PreparedFile(path, std::move(file));
}

Result<Done> PreparedFile::publish() {
    if (!file_->commit()) return unwritable(*file_, path_);
    return Done{};
}

}  // namespace yimi::app
