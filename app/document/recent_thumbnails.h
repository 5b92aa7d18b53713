#pragma once

#include <QImage>
#include <QStringList>

namespace yimi::app {

/// How a project looked when it was left, small, in this computer's user's cache: known by the project's path.
/// Nothing depends on it: what cannot be kept or found is not there.
inline constexpr QSize thumbnail_size{84, 56};

void keep_thumbnail(const QString& project, const QImage& map);
/// Null where none is kept.
[[nodiscard]] QImage thumbnail_of(const QString& project);
/// Forgets those of all other projects.
void keep_thumbnails_only_of(const QStringList& projects);

}  // namespace yimi::app
