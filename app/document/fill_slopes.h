#pragma once

#include <functional>

#include "app/document/document.h"

namespace yimi::app {

/// Writes the slopes of streets that do not say theirs, from the project's terrain, as one edit in the background;
/// `tell` gets a sentence on what came of it. A failure the document tells itself.
void fill_slopes(Document& document, std::function<void(const QString& sentence)> tell);
/// Whether there is a terrain to take them from.
[[nodiscard]] bool has_terrain(const Plan& plan);

}  // namespace yimi::app
