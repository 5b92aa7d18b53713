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

private:
    void show_dialog();
    void follow();

    Document& document_;
    MapWidget& map_;
    const Actions& actions_;
    MessageBar& messages_;
    QWidget& window_;
    GroundPicture ground_;
    QString told_;  ///< the problem that was told last
    QPointer<BackgroundDialog> dialog_;
};

}  // namespace yimi::app
