#pragma once

#include <QPointer>
#include <QTimer>

#include "app/document/document.h"

namespace yimi::app {

class Actions;
class MessageBar;
class MessageRow;
class ProjectFiles;
class Rescue;

/// A project that is open for looking only, since another Yimi has it or its file takes nothing: says so above the map,
/// again whenever a hand would change it, offers to go on in a copy, and opens it to edit once that is possible.
class LookOnly final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QWidget& window;
        Document& document;
        ProjectFiles& files;
        MessageBar& messages;
        Rescue& rescue;
        const Actions& actions;
    };
    explicit LookOnly(const Parts& parts);

    /// Says why nothing can be changed.
    void tell();

protected:
    /// The keys of actions that are off, which Qt answers with silence.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(const QString& sentence);
    void end();
    void edit_if_free();

    Parts parts_;
    QString sentence_;
    QTimer look_;
    QPointer<MessageRow> row_;
};

}  // namespace yimi::app
