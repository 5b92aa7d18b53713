#pragma once

#include <QString>

namespace yimi::app {

/// Which projects are open to write, by which Yimi, in this computer's user's settings. At once on the disk.
class OpenMarks {
public:
    static void add(const QString& path);
    static void remove(const QString& path);
    [[nodiscard]] static bool has(const QString& path);
    /// Whether the Yimi that had it open did not come to its end. One on another computer may be alive.
    [[nodiscard]] static bool was_left(const QString& path);
};

}  // namespace yimi::app
