#pragma once

#include <QDateTime>
#include <optional>
#include <vector>

#include "gis/io/import.h"

namespace yimi::app {

/// One thing that an import did not take just as the file has it. A value.
struct ImportRemark {
    enum class Kind { rejected, repaired, unknown_value, note };
    Kind kind = Kind::note;
    std::size_t layer = 0;              ///< index into ImportRecord::layers
    std::optional<std::int64_t> fid;    ///< in the source; nothing where it is of the layer as a whole
    std::string why;                    ///< a stable word of gis/io/import.h
    std::string column = {};            ///< of an unknown value
    std::string value = {};             ///< as it stands in the file
    std::optional<Point> at = {};       ///< in the plan; nothing where that is not known
    std::optional<FeatureId> row = {};  ///< what it became
    std::string name = {};              ///< of the feature, where it came in and has one
    std::size_t count = 1;              ///< of how many features; more than one where they are not told apart
    friend bool operator==(const ImportRemark&, const ImportRemark&) = default;
};

/// What came of one import, kept so that it can be looked at later. A value.
struct ImportRecord {
    struct Layer {
        std::string source, name;
        Table table = Table::districts;
        std::size_t read = 0;      ///< features in the file
        std::size_t imported = 0;  ///< rows made of them
        std::size_t rejected = 0, repaired = 0;
        std::string setting = {};  ///< "terrain" or "surface" of a raster, which goes into no table
        friend bool operator==(const Layer&, const Layer&) = default;
    };
    QDateTime at;  ///< UTC
    std::vector<Layer> layers;
    std::vector<ImportRemark> remarks;  ///< layer by layer: rejected, repaired, unknown values, notes
    bool is_cut = false;                ///< not all remarks were kept
    friend bool operator==(const ImportRecord&, const ImportRecord&) = default;
};

/// For a worker thread: a city has a great many remarks. `plan`: with the rows that came in.
[[nodiscard]] ImportRecord record_of(const std::vector<gis::LayerReport>& reports, const Plan& plan,
                                     const QDateTime& at);

/// How many features or values `kind` is about.
[[nodiscard]] std::size_t count_of(const ImportRecord& record, ImportRemark::Kind kind);

// For the project's memory. What cannot be read any more gives an empty list; nothing but the newest records and their
// first remarks are written, so that it stays small.
[[nodiscard]] QByteArray json_of(const std::vector<ImportRecord>& records);
[[nodiscard]] std::vector<ImportRecord> records_from(const QByteArray& json);

}  // namespace yimi::app
