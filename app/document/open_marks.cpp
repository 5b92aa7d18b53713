#include "app/document/open_marks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QSysInfo>
#include <algorithm>
#include <csignal>
#include <vector>

namespace yimi::app {
namespace {

const QString key = QStringLiteral("open_to_write");

struct Mark {
    QString path, host;
    qint64 process = 0;
};

/// "process host path"
QString as_text(const Mark& mark) {
    return QStringLiteral("%1 %2 %3").arg(mark.process).arg(mark.host, mark.path);
}

std::vector<Mark> marks() {
    std::vector<Mark> all;
    for (const QString& text : QSettings().value(key).toStringList()) {
        const QString host = text.section(QLatin1Char(' '), 1, 1), path = text.section(QLatin1Char(' '), 2);
        const qint64 process = text.section(QLatin1Char(' '), 0, 0).toLongLong();
        if (process > 0 && !path.isEmpty()) all.push_back({path, host, process});
    }
    return all;
}

void keep(const std::vector<Mark>& marks) {
    QStringList texts;
    for (const Mark& mark : marks) texts << as_text(mark);
    QSettings settings;
    settings.setValue(key, texts);
    settings.sync();
}

QString name_of(const QString& path) {
    return QFileInfo(path).absoluteFilePath();
}

bool lives(qint64 process) {
    return kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

std::vector<Mark> without(const QString& path) {
    std::vector<Mark> others = marks();
    std::erase_if(others, [name = name_of(path)](const Mark& mark) { return mark.path == name; });
    return others;
}

}  // namespace

void OpenMarks::add(const QString& path) {
    constexpr std::size_t most = 20;  // of projects that are nowhere any more
    std::vector<Mark> all = without(path);
    if (all.size() >= most) all.erase(all.begin());
    all.push_back({name_of(path), QSysInfo::machineHostName(), QCoreApplication::applicationPid()});
    keep(all);
}

void OpenMarks::remove(const QString& path) {
    if (has(path)) keep(without(path));
}

bool OpenMarks::has(const QString& path) {
    const std::vector<Mark> all = marks();
    return std::ranges::find(all, name_of(path), &Mark::path) != all.end();
}

bool OpenMarks::was_left(const QString& path) {
    const std::vector<Mark> all = marks();
    const auto mark = std::ranges::find(all, name_of(path), &Mark::path);
    return mark != all.end() && mark->host == QSysInfo::machineHostName() && !lives(mark->process);
}

}  // namespace yimi::app
