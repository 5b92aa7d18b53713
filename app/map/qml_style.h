#pragma once

#include <QByteArray>
#include <string>
#include <utility>
#include <vector>

#include "app/map/symbol_changes.h"
#include "core/model/schema.h"

namespace yimi::app {

/// What a table looks like in QGIS (3.22 and later): the planning theme's symbols with what the planner changed, legend
/// and labels as a QML style, with Chinese legend texts. The same bytes each time.
[[nodiscard]] QByteArray qml_style(Table table, const SymbolChanges& changes = {});

/// The styles that travel with an export: QML by table name.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> export_styles(const SymbolChanges& changes = {});

}  // namespace yimi::app
