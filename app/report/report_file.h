#pragma once

#include <QByteArray>
#include <QSaveFile>
#include <memory>
#include <string>

#include "core/base/result.h"

namespace yimi::app {

enum class ReportFormat { html, csv };
/// By the ending of the name. bad_usage for any other ending; details "option", "value" and, for .pdf, "reason".
[[nodiscard]] Result<ReportFormat> report_format(const std::string& path);

/// A file that is complete beside its target and takes its name with `publish`; without that nothing is left.
class PreparedFile {
public:
    /// cannot_write with detail "file".
    [[nodiscard]] static Result<PreparedFile> write(const std::string& path, const QByteArray& bytes);
    Result<Done> publish();

private:
    PreparedFile(std::string path, std::unique_ptr<QSaveFile> file) : path_(std::move(path)), file_(std::move(file)) {}
    std::string path_;
    std::unique_ptr<QSaveFile> file_;
};

}  // namespace yimi::app
