#include "app/document/open_marks.h"

#include <QFileInfo>
#include <QSettings>

namespace yimi::app {
namespace {

const QString key = QStringLiteral("open_to_write");

void keep(const QStringList& paths) {
    QSettings settings;
    settings.setValue(key, paths);
    settings.sync();
}

QStringList marked() {
    return QSettings().value(key).toStringList();
}

QString name_of(const QString& path) {
    return QFileInfo(path).absoluteFilePath();
}

}  // namespace

void OpenMarks::add(const QString& path) {
    constexpr qsizetype most = 20;  // of projects that are nowhere any more
    QStringList paths = marked();
    paths.removeAll(name_of(path));
    keep(QStringList(paths << name_of(path)).mid(std::max<qsizetype>(0, paths.size() - most)));
}

void OpenMarks::remove(const QString& path) {
    QStringList paths = marked();
    if (paths.removeAll(name_of(path)) > 0) keep(paths);
}

bool OpenMarks::has(const QString& path) {
    return marked().contains(name_of(path));
}

}  // namespace yimi::app
