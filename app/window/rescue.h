#pragma once

#include <QPointer>
#include <QTimer>

#include "app/document/document.h"

class QMessageBox;

namespace yimi::app {

class MessageBar;
class MessageRow;
class ProjectFiles;

/// When the project's file does not take what is edited: says so above the map for as long as it lasts, tries again,
/// and offers to go on in a copy elsewhere. Nothing that is shown is lost without the planner's word.
class Rescue final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QWidget& window;
        Document& document;
        ProjectFiles& files;
        MessageBar& messages;
    };
    explicit Rescue(const Parts& parts);

    /// Whether the window may close without losing anything. Where it may not, the planner is asked, and
    /// `close_wanted` tells when it may.
    [[nodiscard]] bool may_close();
    /// Asks where a copy is to lie, and goes on in it.
    void ask_where();

signals:
    void close_wanted();

private:
    void show(const QString& sentence, const QString& details);
    void hide();
    void go_on_in(const QString& path);
    void ask_about_loss();

    Parts parts_;
    QTimer retry_;
    QPointer<MessageRow> row_;
    QPointer<QMessageBox> question_;
};

}  // namespace yimi::app
