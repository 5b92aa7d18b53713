#pragma once

#include <QOffscreenSurface>
#include <QString>
#include <QStringList>
#include <memory>

#include "app/child_view/surroundings.h"
#include "app/child_view/walk.h"
#include "core/base/job_context.h"
#include "core/base/result.h"
#include "core/sight/sun_position.h"

namespace yimi::app {

enum class RecordingKind { picture, film, frames };

/// What is to be written: the view as it is, or the walk from there on.
struct Recording {
    RecordingKind kind = RecordingKind::picture;
    QString path;  ///< of frames: "way.png" gives way-001.png, way-002.png …
    Snapshot plan;
    std::shared_ptr<const Surroundings> surroundings;
    Walk walk;
    SunPosition sun;
};

/// How much of a way a film shows; it is shown five times as fast as a child walks, so that nobody has to wait.
inline constexpr double film_m = 60;

/// Made on the main thread, for the worker that writes a recording; it ends on the main thread again.
[[nodiscard]] std::shared_ptr<QOffscreenSurface> make_recording_surface();

/// For a worker. All files or none; those that were written. Errors: unsupported (no OpenGL), cannot_write, cancelled.
[[nodiscard]] Result<QStringList> write_recording(const Recording& recording,
                                                  const std::shared_ptr<QOffscreenSurface>& surface, JobContext& job);

}  // namespace yimi::app
