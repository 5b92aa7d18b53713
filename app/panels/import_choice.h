#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <memory>

#include "app/document/provenance.h"
#include "app/document/read_layers.h"

namespace yimi::app {

/// One layer that may come in, with what the planner chose for it. A value.
struct ImportChoice {
    gis::SourceLayer layer;
    gis::ImportOptions options;
    gis::EncodingDecision found = {};  ///< what was found out before anyone chose
    bool wanted = true;
    QString failure;                               ///< why an import failed at this layer, or why the file is refused
    bool is_refused = false;                       ///< nothing can be imported; `layer` is no more than the file's name
    bool is_picture = false;                       ///< refused, and could lie below the map
    std::optional<gis::DatumProposal> datum = {};  ///< once the layer was compared with the plan
    std::vector<EarlierImport> earlier = {};       ///< versions of it that the plan has rows of
    AgainChoice again = {};                        ///< what becomes of those rows
    bool is_compared = false;                      ///< with what those versions brought
    /// What it would do to them; null where they have too little in common, and before they were compared.
    std::shared_ptr<const SourceUpdate> update = {};
    std::optional<QDate> remembered = {};  ///< when table and fields were chosen for such a layer; still as then
    bool is_arranged = false;              ///< whether it is taken was decided once; from then on the planner decides

    [[nodiscard]] std::optional<Table> table() const { return options.table ? options.table : layer.table; }
    /// The coordinate system as chosen, else as the file says; empty where both are silent.
    [[nodiscard]] std::string crs() const { return options.crs.empty() ? layer.crs.crs.code : options.crs; }
    [[nodiscard]] bool has_crs() const { return !options.crs.empty() || layer.crs.why != "missing"; }
    /// Whether it is known where it goes: into a table, or, of a raster, among the heights.
    [[nodiscard]] bool has_goal() const { return layer.raster || table(); }
    /// What a raster's heights are of.
    [[nodiscard]] gis::HeightsOf heights_of() const {
        return options.heights_of.value_or(layer.raster ? layer.raster->heights_of : gis::HeightsOf::terrain);
    }
    [[nodiscard]] ImportRequest request() const { return {layer, options, again}; }
};

/// Where each field of the layer goes, in their order: as the planner says, else as is proposed; an empty column where
/// it is not taken.
[[nodiscard]] std::vector<gis::FieldMapping> mapping_of(const ImportChoice& choice);

/// Why a field goes where it goes; empty where it is not taken.
[[nodiscard]] QString mapping_reason(const ImportChoice& choice, const gis::FieldMapping& mapping);

/// For a picture of where it lies: where nobody knows yet what it is, as something of the same shapes.
[[nodiscard]] ImportRequest picture_request(const ImportChoice& choice);

// What the import page says of a layer, in the present language.

/// What has to be answered before it can come in; empty where all is known.
[[nodiscard]] QString open_question(const ImportChoice& choice);
/// "建筑.zip, polygons, 3,205 features"
[[nodiscard]] QString kind_text(const gis::SourceLayer& layer);
/// Why it goes into that table.
[[nodiscard]] QString table_reason(const ImportChoice& choice);
[[nodiscard]] QString encoding_reason(const gis::EncodingDecision& encoding);
/// The values that decided it, one a line.
[[nodiscard]] QString encoding_evidence(const gis::EncodingDecision& encoding);
[[nodiscard]] QString datum_reason(const ImportChoice& choice);
/// Why a coordinate system is guessed.
[[nodiscard]] QString guess_reason(const gis::CrsGuess& guess);
/// The shift that was measured and what it is like; empty where there is nothing to propose, or it is taken already.
[[nodiscard]] QString datum_proposal_text(const ImportChoice& choice);
/// That table and fields are what was chosen for such a file before; empty where they are not.
[[nodiscard]] QString remembered_text(const ImportChoice& choice);
[[nodiscard]] QString datum_name(gis::Datum datum);
/// Where it goes, as one reads it; empty where that is not known.
[[nodiscard]] QString goal_text(const ImportChoice& choice);
[[nodiscard]] QString heights_name(gis::HeightsOf heights);
[[nodiscard]] QString crs_reason(const ImportChoice& choice);
/// What was not as it should be with the file itself, one sentence each.
[[nodiscard]] QStringList notes_of(const gis::SourceLayer& layer);

/// What came in and how much of it did not come as it was: one line for the message bar.
[[nodiscard]] QString summary_of(const std::vector<gis::LayerReport>& reports);

}  // namespace yimi::app
