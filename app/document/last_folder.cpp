#include "app/document/last_folder.h"

#include <QFileInfo>
#include <QSettings>

namespace yimi::app {
namespace {

QString folder_key(const char* dialog) {
    return QStringLiteral("folders/") + QString::fromLatin1(dialog);
}

}  // namespace

QString last_folder(const char* dialog, const QString& otherwise) {
    const QString folder = QSettings().value(folder_key(dialog)).toString();
    return QFileInfo(folder).isDir() ? folder : otherwise;
}

void remember_folder(const char* dialog, const QString& path) {
    const QFileInfo chosen(path);
    QSettings().setValue(folder_key(dialog), chosen.isDir() ? chosen.absoluteFilePath() : chosen.absolutePath());
}

}  // namespace yimi::app
