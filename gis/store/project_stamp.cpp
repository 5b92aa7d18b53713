#include "gis/store/project_stamp.h"

namespace yimi::gis {

Result<std::string> read_stamp(const Database& database) {
    YIMI_TRY(find, database.prepare("SELECT group_concat(key || '=' || value) FROM yimi_project WHERE key IN ('id',"
                                    " 'revision') UNION ALL SELECT seq FROM sqlite_sequence"
                                    " WHERE name = 'yimi_journal'"));
    std::string read;
    for (;;) {
        YIMI_TRY(more, find.step());
        if (!more) return read;
        read += std::string(find.text(0)) + " ";
    }
}

}  // namespace yimi::gis
