#pragma once

#include <QStringList>

#include "app/document/document.h"
#include "app/document/recent_projects.h"
#include "app/document/snapshots.h"

namespace yimi::app {

/// Which project is open, which were before, and the sample: what File's menu and dropped files come down to. Nothing
/// here waits or asks.
class ProjectFiles final : public QObject {
    Q_OBJECT

public:
    explicit ProjectFiles(Document& document, QObject* parent = nullptr);

    /// Opens a project, or tells through `import_wanted` that the file is none but may be taken into one.
    void open(const QString& path);
    /// Opens a snapshot of `project` as a project of its own beside it.
    void open_copy(const Snapshots::Copy& copy, const QString& project);
    /// A new, empty project, opened. False: `failed` has told why.
    bool create(const QString& path, const QString& crs);
    /// The planner's own copy of the sample neighbourhood; made where there is none yet.
    void open_sample();
    [[nodiscard]] bool is_sample_open() const;
    /// A new project in the planner's documents, named after `source`, for files that come while none is open.
    bool create_for(const QString& source);
    void close();
    /// The open project lies in another file now.
    void follow_copy();

    [[nodiscard]] RecentProjects& recent() noexcept { return recent_; }
    /// The one that was open when Yimi was closed; empty where none was.
    [[nodiscard]] QString last() const;
    /// Where dialogs begin.
    [[nodiscard]] static QString documents_folder();

signals:
    void opened();
    /// Another project took the place of `before`, which is closed.
    void replaced(const QString& before);
    void import_wanted(const QStringList& paths);
    void failed(const QString& sentence, const QString& details);
    /// The project that there is, or was, cannot be used.
    void not_opened(const QString& project, const QString& sentence, const QString& details);
    /// A project that a newer Yimi wrote: not opened, but its map layers may be taken into another project.
    void newer_found(const QString& path, const QString& sentence, const QString& details);
    void notice(const QString& sentence);

private:
    void remember_open(const QString& path);
    void make_sample(const QString& path);

    Document& document_;
    RecentProjects recent_;
};

}  // namespace yimi::app
