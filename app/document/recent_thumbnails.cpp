#include "app/document/recent_thumbnails.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace yimi::app {
namespace {

QDir folder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails"));
}

/// A path may hold what no file name can.
QString file_name(const QString& project) {
    const QByteArray hash = QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex()) + QStringLiteral(".png");
}

/// The middle of the map in the thumbnail's proportions.
QImage middle_of(const QImage& map) {
    const QSize part = thumbnail_size.scaled(map.size(), Qt::KeepAspectRatio);
    const QRect middle(QPoint((map.width() - part.width()) / 2, (map.height() - part.height()) / 2), part);
    constexpr int for_sharp_screens = 2;
    return map.copy(middle).scaled(thumbnail_size * for_sharp_screens, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

void keep_thumbnail(const QString& project, const QImage& map) {
    if (project.isEmpty() || map.isNull() || !folder().mkpath(QStringLiteral("."))) return;
    QSaveFile file(folder().filePath(file_name(project)));
    if (file.open(QIODevice::WriteOnly) && middle_of(map).save(&file, "PNG")) file.commit();
}

QImage thumbnail_of(const QString& project) {
    return QImage(folder().filePath(file_name(project)), "PNG");
}

void keep_thumbnails_only_of(const QStringList& projects) {
    QStringList kept;
    for (const QString& project : projects) kept << file_name(project);
    const QDir all = folder();
    for (const QString& name : all.entryList({QStringLiteral("*.png")}, QDir::Files))
        if (!kept.contains(name)) QFile::remove(all.filePath(name));
}

}  // namespace yimi::app
