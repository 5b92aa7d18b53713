#pragma once

#include <QObject>
#include <QString>
#include <vector>

namespace yimi::app {

/// A project that was open before.
struct RecentProject {
    QString path;
    bool is_pinned = false;
    /// Whether the file is there now.
    [[nodiscard]] bool is_there() const;
    friend bool operator==(const RecentProject&, const RecentProject&) = default;
};

/// The last ten projects, in this computer's user's settings. Pinned ones come first and stay however many come after.
class RecentProjects final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Pinned ones by when they were pinned, then the others, newest first.
    [[nodiscard]] std::vector<RecentProject> all() const;
    /// `path` was opened.
    void add(const QString& path);
    void pin(const QString& path, bool pinned);
    void forget(const QString& path);
    /// The project of `old_path` lies elsewhere now: it keeps its place and its pin.
    void move(const QString& old_path, const QString& new_path);

signals:
    void changed();

private:
    void keep(std::vector<RecentProject> projects);
};

}  // namespace yimi::app
