#pragma once

#include <QString>

namespace yimi::app {

/// Which projects are open to write, in this computer's user's settings: a mark that is there when a project is opened
/// is that of a Yimi that did not come to its end. At once on the disk.
class OpenMarks {
public:
    static void add(const QString& path);
    static void remove(const QString& path);
    [[nodiscard]] static bool has(const QString& path);
};

}  // namespace yimi::app
