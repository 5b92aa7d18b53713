#pragma once

#include <QObject>
#include <QString>

#include "app/document/document.h"
#include "app/map/map_backdrop.h"
#include "gis/io/background.h"

namespace yimi::app {

/// The picture that the open project lies upon: which file, and how. Remembered with the project, never part of the
/// plan. A file that the project names is opened only where it lies beside the project or below it, or was chosen on
/// this machine: a project from elsewhere makes nobody read another file. Lives on the main thread, reads on others.
class GroundPicture final : public QObject {
    Q_OBJECT

public:
    struct Choice {
        QString path = {};  ///< empty: none
        bool shown = true;
        double opacity = 1;
        gis::GroundShift shift = gis::GroundShift::none;
        friend bool operator==(const Choice&, const Choice&) = default;
    };

    GroundPicture(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] const Choice& choice() const noexcept { return choice_; }
    /// The planner's choice; reads the file anew where that has changed.
    void choose(const Choice& choice);
    /// Another file, shown as the one before.
    void choose_file(const QString& path);
    /// What the map shows; nothing while the file is being opened, and where it could not be.
    [[nodiscard]] MapBackdrop backdrop() const;
    /// The open file; null as above.
    [[nodiscard]] const std::shared_ptr<const gis::Background>& background() const noexcept { return background_; }
    /// Why the file is not shown, as a sentence; empty where it is.
    [[nodiscard]] const QString& problem() const noexcept { return problem_; }

signals:
    void changed();

private:
    void restore();
    void keep();
    void open();
    void take(const Result<std::shared_ptr<const gis::Background>>& background);
    [[nodiscard]] bool may_open(const QString& path) const;

    Document& document_;
    JobRunner& jobs_;
    Choice choice_;
    std::shared_ptr<const gis::Background> background_;
    std::shared_ptr<const BackdropPicture> picture_;
    QString problem_;
};

}  // namespace yimi::app
