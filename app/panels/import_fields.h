#pragma once

#include <QTableWidget>

#include "app/panels/import_choice.h"

namespace yimi::app {

/// Which field of the source goes into which column of the plan's table: one row for each field, with its first value.
class ImportFields final : public QTableWidget {
    Q_OBJECT

public:
    explicit ImportFields(QWidget* parent);

    void show_choice(const ImportChoice& choice);

signals:
    /// A field goes into another column now; an empty one: it is not taken.
    void mapping_changed(const yimi::gis::FieldMapping& mapping);

private:
    [[nodiscard]] QWidget* make_chooser(const gis::SourceField& field, Table table, const QString& column);
};

/// The first rows of a layer as they read now.
void show_rows(QTableWidget& table, const gis::SourceLayer& layer);

}  // namespace yimi::app
