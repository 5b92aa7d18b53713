#pragma once

#include <string>

#include "app/document/inspection.h"

namespace yimi::app {

/// Where an inspection is written; an empty path is not.
struct InspectionFiles {
    std::string html, gpkg, csv;
};
/// The list, the form and the table, all of them or none. `title`: of the project. Errors: cannot_write.
[[nodiscard]] Result<Done> write_inspection(const Plan& plan, const Inspection& inspection,
                                            const std::optional<Point>& start, const QString& title,
                                            const InspectionFiles& files);

}  // namespace yimi::app
