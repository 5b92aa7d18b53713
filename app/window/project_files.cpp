#include "app/window/project_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include "app/text/error_text.h"

namespace yimi::app {
namespace {

const QString last_key = QStringLiteral("last");

/// The planner's copy of the sample.
QString own_sample(const QDir& folder) {
    return folder.filePath(QStringLiteral("示范片区.gpkg"));
}

/// The sample's files, beside the programs in a build and beneath share/ where Yimi is installed.
QString sample_folder() {
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString& folder : {QStringLiteral("../../../data"), QStringLiteral("../share/yimi/data")})
        if (QFileInfo(programs.filePath(folder + QStringLiteral("/buildings"))).isDir())
            return QDir::cleanPath(programs.filePath(folder));
    return {};
}

QStringList sample_files(const QString& folder) {
    QStringList files;
    QDirIterator each(folder, {QStringLiteral("*.shp"), QStringLiteral("*.zip")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) files << each.next();
    files.sort();  // the same project whatever the file system's order
    return files;
}

/// "name.gpkg", "name 2.gpkg" … the first that is not there yet.
QString free_name(const QDir& folder, const QString& name) {
    QString path = folder.filePath(name + QStringLiteral(".gpkg"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 %2.gpkg").arg(name).arg(number));
    return path;
}

}  // namespace

ProjectFiles::ProjectFiles(Document& document, QObject* parent) : QObject(parent), document_(document) {}

QString ProjectFiles::documents_folder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString ProjectFiles::last() const {
    return QSettings().value(last_key).toString();
}

void ProjectFiles::remember_open(const QString& path) {
    QSettings().setValue(last_key, QFileInfo(path).absoluteFilePath());
    recent_.add(path);
    emit opened();
}

void ProjectFiles::open(const QString& path) {
    if (!path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive)) return emit import_wanted({path});
    const QString before = document_.path();
    document_.open_in_background(path, [this, path, before](const Result<Done>& outcome) {
        if (outcome) {
            remember_open(path);
            if (!before.isEmpty() && before != document_.path()) emit replaced(before);
            return;
        }
        const Error& error = outcome.error();
        if (error.code == ErrorCode::cancelled) return;
        if (error.detail("reason") == "newer")
            return emit newer_found(path, sentence(error), QString::fromStdString(error.message));
        // A GeoPackage that is no project, or another format altogether.
        if (error.code == ErrorCode::unsupported) return emit import_wanted({path});
        emit not_opened(path, sentence(error), QString::fromStdString(error.message));
    });
}

void ProjectFiles::open_copy(const Snapshots::Copy& copy, const QString& project) {
    const QFileInfo original(project);
    const QFileInfo folder(original.path());
    const QString name = QStringLiteral("%1 %2").arg(original.completeBaseName(),
                                                     copy.made_at.toString(QStringLiteral("yyyy-MM-dd HH-mm")));
    const QString path =
        free_name(QDir(folder.isDir() && folder.isWritable() ? original.path() : documents_folder()), name);
    if (!QFile::copy(copy.path, path))
        return emit failed(tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(path)), {});
    open(path);
}

bool ProjectFiles::create(const QString& path, const QString& crs) {
    if (const auto made = document_.create(path, crs); !made) {
        emit failed(sentence(made.error()), QString::fromStdString(made.error().message));
        return false;
    }
    remember_open(path);
    return true;
}

bool ProjectFiles::create_for(const QString& source) {
    const QDir folder(documents_folder());
    const QString path = free_name(folder, QFileInfo(source).completeBaseName());
    if (!create(path, QString::fromLatin1(gis::default_project_crs))) return false;
    emit notice(tr("New project: %1").arg(QDir::toNativeSeparators(path)));
    return true;
}

bool ProjectFiles::is_sample_open() const {
    return document_.path() == own_sample(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

void ProjectFiles::open_sample() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    if (!folder.mkpath(QStringLiteral(".")))
        return emit failed(tr("The folder “%1” cannot be made.").arg(QDir::toNativeSeparators(folder.path())), {});
    const QString path = own_sample(folder);
    if (QFileInfo::exists(path))
        open(path);
    else
        make_sample(path);
}

void ProjectFiles::make_sample(const QString& path) {
    const QString folder = sample_folder();
    if (folder.isEmpty()) return emit failed(tr("The sample's files are not there. Install Yimi again."), {});
    // Under another name until it is whole: a sample that was cut off is made anew.
    const QString part = path.chopped(5) + QStringLiteral(".part.gpkg");
    QFile::remove(part);
    if (const auto made = document_.create(part, QString::fromLatin1(gis::default_project_crs)); !made)
        return emit failed(sentence(made.error()), QString::fromStdString(made.error().message));
    document_.import_as_proposed(sample_files(folder), [this, part, path](const auto& reports) {
        if (!reports) return;  // the document has told why
        if (document_.path() != part) return;
        document_.begin_history();
        document_.close();
        if (!QFile::rename(part, path))
            return emit failed(tr("“%1” cannot be written.").arg(QDir::toNativeSeparators(path)), {});
        open(path);
    });
}

void ProjectFiles::follow_copy() {
    remember_open(document_.path());
}

void ProjectFiles::close() {
    document_.close();
    if (!document_.is_open()) QSettings().remove(last_key);
}

}  // namespace yimi::app
