#pragma once

#include <QString>
#include <QStringList>

#include "app/document/route_score_watch.h"

namespace yimi::app {

/// The score, what takes from it, what missing figures could make of it, and what would help most: a sentence each.
[[nodiscard]] QStringList route_score_text(const RouteScoreFacts& facts);

}  // namespace yimi::app
