#include "app/document/snapshots.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#include "gis/store/project_copy.h"

namespace yimi::app {
namespace {

const QString time_format = QStringLiteral("yyyyMMdd-HHmmss-zzz");
constexpr std::size_t most_copies = 5;

/// Where the copies of one project lie.
QDir folder_of(const QString& project) {
    const QByteArray name = QFileInfo(project).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return QDir(data.filePath(QStringLiteral("snapshots/") + QString::fromLatin1(hash)));
}

/// A copy must not be what fills the disk.
bool has_room(const QDir& folder, qint64 bytes) {
    constexpr qint64 most_bytes = 1'000'000'000, times = 10;
    return bytes <= most_bytes && QStorageInfo(folder).bytesAvailable() > times * bytes;
}

std::vector<Snapshots::Copy> copies_in(const QDir& folder) {
    std::vector<Snapshots::Copy> copies;
    const QStringList names = folder.entryList({QStringLiteral("*.gpkg")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        const QDateTime made_at = QDateTime::fromString(QFileInfo(name).completeBaseName(), time_format);
        if (made_at.isValid()) copies.push_back({folder.filePath(name), made_at});
    }
    return copies;
}

/// Nobody waits for a snapshot, so nobody is told how far it is.
class UntoldJob final : public JobContext {
public:
    explicit UntoldJob(const JobContext& job) : job_(job) {}
    bool cancelled() const noexcept override { return job_.cancelled(); }
    void progress(std::size_t, std::size_t, std::string_view) override {}

private:
    const JobContext& job_;
};

Result<Done> make_copy(const QString& project, const QDir& folder, const JobContext& job) {
    if (!folder.mkpath(QStringLiteral(".")) || !has_room(folder, QFileInfo(project).size()))
        return Error{ErrorCode::cannot_write, "no room for a snapshot", {}};
    const QString path = folder.filePath(QDateTime::currentDateTime().toString(time_format) + QStringLiteral(".gpkg"));
    UntoldJob untold(job);
    YIMI_TRY(made, gis::copy_project_file(project.toStdString(), path.toStdString(), untold));
    const std::vector<Snapshots::Copy> copies = copies_in(folder);
    for (std::size_t at = most_copies; at < copies.size(); ++at) QFile::remove(copies[at].path);
    return Done{};
}

}  // namespace

Snapshots::Snapshots(Document& document, JobRunner& jobs, int interval_ms, QObject* parent)
    : QObject(parent), document_(document), jobs_(jobs) {
    timer_.setInterval(interval_ms);
    connect(&timer_, &QTimer::timeout, this, &Snapshots::make);
    connect(&document, &Document::plan_changed, this, [this](const PlanChange& change) {
        edited_ = !change.whole && (edited_ || !(change.derived || change.switched));
        if (change.whole) document_.is_writable() ? timer_.start() : timer_.stop();
    });
}

void Snapshots::make() {
    // What the file does not take now is not in it: the copy would be older than it says.
    if (!edited_ || !document_.is_writable() || document_.is_unsaved()) return;
    edited_ = false;
    jobs_.start<Done>(
        QStringLiteral("snapshot"),
        [project = document_.path()](JobContext& job) { return make_copy(project, folder_of(project), job); },
        [this](Result<Done> made) { edited_ = edited_ || !made; });
}

std::vector<Snapshots::Copy> Snapshots::of(const QString& project) {
    return copies_in(folder_of(project));
}

}  // namespace yimi::app
