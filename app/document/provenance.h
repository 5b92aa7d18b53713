#pragma once

#include <string>
#include <vector>

#include "core/model/plan.h"
#include "gis/io/import.h"

namespace yimi::app {

/// What a plan has from a layer of a file already. A value.
struct EarlierImport {
    std::string key;   ///< the setting that tells of it
    std::string file;  ///< the file's name
    std::string on;    ///< ISO 8601; empty where the record does not say
};

/// Where a plan remembers what it has from a layer of a file. The setting is part of the import's edit, so that it goes
/// when the import is undone. A further source of the same name gets a key of its own.
[[nodiscard]] std::string new_provenance_key(const Plan& plan, Table table, const gis::SourceLayer& layer);

/// What the plan has from files of that name, whatever the folder, the ending and the figures in it ("学校_2025.shp"
/// and "学校 (2026).geojson" may be versions of one source); the same name first.
[[nodiscard]] std::vector<EarlierImport> earlier_imports(const Plan& plan, Table table, const gis::SourceLayer& layer);

/// What was read and how, as JSON: file, size in bytes, layer, encoding, coordinate system and shift with their
/// reasons, which field went into which column, how many features came in. `made_on`: ISO 8601.
[[nodiscard]] std::string provenance_of(const gis::LayerReport& report, const gis::ImportOptions& options,
                                        const std::string& made_on);

}  // namespace yimi::app
