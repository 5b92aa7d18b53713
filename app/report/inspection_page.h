#pragma once

#include <QByteArray>

#include "app/document/inspection.h"
#include "core/audit/check.h"

namespace yimi::app {

/// The list for paper and for the phone: one page without script that loads nothing, with a sketch of the walk, and for
/// each place its code, the way to it and what is to be looked at. `start`: of the walk, where it has one.
[[nodiscard]] QByteArray inspection_page(const Inspection& inspection, const std::optional<Point>& start,
                                         const QString& title, Date on);

}  // namespace yimi::app
