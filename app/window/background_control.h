#pragma once

#include <QPointer>

#include "app/document/ground_picture.h"
#include "app/map/map_widget.h"
#include "app/window/actions.h"

namespace yimi::app {

class BackgroundDialog;
class MessageBar;

/// The picture below the map: its menu entry, its dialog, and what is said where it cannot be shown.
class BackgroundControl final : public QObject {
    Q_OBJECT

public:
    BackgroundControl(Document& document, JobRunner& jobs, MapWidget& map, const Actions& actions, MessageBar& messages,
                      QWidget& window);

    /// Lays a file below the map, and shows it where it lies outside of what the map shows.
    void lay_below(const QString& path);

private:
    void show_dialog();
    void tell_laid();
    void follow();

    Document& document_;
    MapWidget& map_;
    const Actions& actions_;
    MessageBar& messages_;
    QWidget& window_;
    GroundPicture ground_;
    bool is_laid_ = false;  ///< by hand, and not told yet
    QString told_;          ///< the problem that was told last
    QPointer<BackgroundDialog> dialog_;
};

}  // namespace yimi::app
