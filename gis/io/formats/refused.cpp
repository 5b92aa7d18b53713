#include "gis/io/formats/file_content.h"
#include "gis/io/formats/source_format.h"

namespace yimi::gis {
namespace {

Error refused(const std::string& path, const char* reason, const char* message) {
    return {ErrorCode::unsupported, message, {{"file", path}, {"reason", reason}}};
}

Result<OpenedSource> refuse_drawing(const std::string& path, const std::string&) {
    return refused(path, "dwg", "DWG is read by AutoCAD only");
}

Result<OpenedSource> refuse_archive(const std::string& path, const std::string&) {
    return refused(path, "archive", "an archive of another kind than zip");
}

}  // namespace

// What planners are handed and Yimi cannot read: known, so that the sentence can say what to do instead.
const SourceFormat drawing_format{".dwg .dwt", false, refuse_drawing};
const SourceFormat archive_format{".rar .7z .tar .gz .tgz .bz2 .tbz2 .xz .txz", false, refuse_archive};

}  // namespace yimi::gis
