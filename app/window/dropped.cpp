#include "app/window/dropped.h"

#include <QMimeData>
#include <QUrl>

namespace yimi::app {

Dropped dropped_in(const QMimeData& mime) {
    Dropped dropped;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile())
            dropped.files << url.toLocalFile();
        else
            dropped.is_elsewhere = true;
    }
    if (dropped.files.isEmpty() && !dropped.is_elsewhere) dropped.text = mime.text().trimmed();
    return dropped;
}

bool can_be_dropped(const QMimeData& mime) {
    return mime.hasUrls() || mime.hasText();
}

}  // namespace yimi::app
