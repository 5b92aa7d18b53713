#include "app/window/dropped.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Dropped)
};

}  // namespace

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

QString drop_text(const Dropped& dropped, bool is_project_open) {
    const auto is_geopackage = [](const QString& path) {
        return path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive);
    };
    if (dropped.files.size() == 1 && is_geopackage(dropped.files.front()))
        return Words::tr("Drop it here to open it, or to import its layers");
    if (!dropped.files.isEmpty())
        return Words::tr("Drop here to look at %n file(s) before importing", nullptr,
                         static_cast<int>(dropped.files.size()));
    if (dropped.is_elsewhere) return Words::tr("Only files of this computer can be dropped here");
    return is_project_open ? Words::tr("Drop coordinates here to go there") : Words::tr("Drop files here");
}

bool can_be_dropped(const QMimeData& mime) {
    return mime.hasUrls() || mime.hasText();
}

}  // namespace yimi::app
