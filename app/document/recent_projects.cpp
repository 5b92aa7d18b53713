#include "app/document/recent_projects.h"

#include <QFileInfo>
#include <QSettings>

namespace yimi::app {
namespace {

constexpr std::size_t most = 10;
const QString recent_key = QStringLiteral("recent"), pinned_key = QStringLiteral("recent_pinned");

auto place_of(std::vector<RecentProject>& projects, const QString& path) {
    return std::find_if(projects.begin(), projects.end(), [&](const RecentProject& each) { return each.path == path; });
}

}  // namespace

bool RecentProject::is_there() const {
    return QFileInfo::exists(path);
}

std::vector<RecentProject> RecentProjects::all() const {
    const QSettings settings;
    const QStringList pinned = settings.value(pinned_key).toStringList();
    std::vector<RecentProject> projects;
    for (const QString& path : pinned) projects.push_back({path, true});
    for (const QString& path : settings.value(recent_key).toStringList())
        if (!pinned.contains(path)) projects.push_back({path, false});
    return projects;
}

void RecentProjects::keep(std::vector<RecentProject> projects) {
    QStringList pinned, others;
    for (const RecentProject& each : projects) (each.is_pinned ? pinned : others) << each.path;
    const auto room = static_cast<qsizetype>(most) - std::min(static_cast<qsizetype>(most), pinned.size());
    QSettings settings;
    settings.setValue(pinned_key, pinned);
    settings.setValue(recent_key, QStringList(others.mid(0, room)));
    emit changed();
}

void RecentProjects::add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    std::vector<RecentProject> projects = all();
    const auto known = place_of(projects, absolute);
    if (known != projects.end() && known->is_pinned) return emit changed();
    if (known != projects.end()) projects.erase(known);
    projects.insert(projects.begin(), {absolute, false});
    keep(std::move(projects));
}

void RecentProjects::pin(const QString& path, bool pinned) {
    std::vector<RecentProject> projects = all();
    const auto known = place_of(projects, path);
    if (known == projects.end() || known->is_pinned == pinned) return;
    known->is_pinned = pinned;
    keep(std::move(projects));
}

void RecentProjects::forget(const QString& path) {
    std::vector<RecentProject> projects = all();
    if (std::erase_if(projects, [&](const RecentProject& each) { return each.path == path; }) > 0)
        keep(std::move(projects));
}

void RecentProjects::move(const QString& old_path, const QString& new_path) {
    const QString absolute = QFileInfo(new_path).absoluteFilePath();
    std::vector<RecentProject> projects = all();
    if (old_path == absolute) return;
    std::erase_if(projects, [&](const RecentProject& each) { return each.path == absolute; });
    const auto known = place_of(projects, old_path);
    if (known == projects.end()) return;
    known->path = absolute;
    keep(std::move(projects));
}

}  // namespace yimi::app
