#pragma once

#include <QObject>
#include <QStackedWidget>

#include "app/document/document.h"
#include "app/map/map_widget.h"

namespace yimi::app {

/// While a project is being read and no other is open, the map already shows a picture of it, drawn from what its file
/// holds for the view in which it was left. Only a picture: nothing can be done with it.
class EarlyPicture final : public QObject {
    Q_OBJECT

public:
    struct Place {
        Document& document;
        MapWidget& map;
        QStackedWidget& pages;  ///< the map's is the last one
    };
    explicit EarlyPicture(Place place, QObject* parent = nullptr);

    /// A smaller file is read before anybody would see its picture.
    void set_least_bytes(qint64 bytes) { least_bytes_ = bytes; }

signals:
    void shown();

private:
    [[nodiscard]] FirstLook make_look();
    void show(const QImage& picture, const MapView& view);
    void take_away();

    Place place_;
    qint64 least_bytes_ = qint64{16} << 20;
    bool is_wanted_ = false;
};

}  // namespace yimi::app
