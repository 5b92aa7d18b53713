#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

#include "gis/io/source_layer.h"

namespace yimi::app {

/// Where a planner had the layers of one schema go. A value.
struct RememberedChoice {
    Table table = Table::districts;
    std::vector<gis::FieldMapping> mapping;  ///< what was chosen otherwise than proposed
    QDate on;
    friend bool operator==(const RememberedChoice&, const RememberedChoice&) = default;
};

/// What the planner chose for layers with the same fields, types and kind of shapes; kept in a file of this computer's
/// user, not in a project. The newest 200 schemas are remembered. A file that is damaged, or no longer fits the tables,
/// is as good as none. Reading it may be done by any thread.
class ImportMemory {
public:
    /// Where the user's settings lie.
    [[nodiscard]] static QString usual_file();

    explicit ImportMemory(QString file);

    /// Nothing for a layer without fields: it says too little of itself.
    [[nodiscard]] std::optional<RememberedChoice> find(const gis::SourceLayer& layer) const;
    void remember(const gis::SourceLayer& layer, const RememberedChoice& choice);
    void forget(const gis::SourceLayer& layer);
    /// Writes the file if anything is to be written. False: it could not be; then the file is as it was.
    bool save();

private:
    struct Entry {
        QString schema;
        RememberedChoice choice;
    };
    void load();

    QString file_;
    std::vector<Entry> entries_;  ///< the newest first
    bool is_changed_ = false;
};

}  // namespace yimi::app
