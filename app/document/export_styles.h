#pragma once

#include <string>
#include <utility>
#include <vector>

namespace yimi::app {

/// The QGIS styles that travel with an export: QML by table name, from resources/styles.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> export_styles();

}  // namespace yimi::app
