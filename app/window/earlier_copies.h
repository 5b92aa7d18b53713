#pragma once

#include <QMenu>

#include "app/document/snapshots.h"

namespace yimi::app {

class MessageBar;
class ProjectFiles;

/// The open project as it was: a menu of its snapshots, and the offer of the newest where a project cannot be opened.
/// A snapshot is opened as a project of its own beside the one that it is of; neither is changed.
class EarlierCopies final : public QObject {
    Q_OBJECT

public:
    EarlierCopies(Document& document, JobRunner& jobs, ProjectFiles& files, MessageBar& messages, QWidget& window);

    [[nodiscard]] QMenu& menu() const noexcept { return *menu_; }
    void translate();

private:
    void fill();
    void offer(const QString& project, const QString& sentence, const QString& details);

    Document& document_;
    ProjectFiles& files_;
    MessageBar& messages_;
    QMenu* menu_;
};

}  // namespace yimi::app
