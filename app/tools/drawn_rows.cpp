#include "app/tools/drawn_rows.h"

#include <QCoreApplication>
#include <QDate>

#include "core/edit/row_shape.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::Sketch)
};

}  // namespace

Feature drawn_feature(Table table, Geometry geometry) {
    Feature feature = make_feature(table, std::move(geometry));
    measure_shape(table, feature);
    set(feature, table, "uid", gis::make_uuid());
    set(feature, table, "source", Words::tr("Drawn in Yimi").toStdString());
    set(feature, table, "source_date", QDate::currentDate().toString(Qt::ISODate).toStdString());
    return feature;
}

std::optional<FeatureId> commit_drawn(const ToolDesk& desk, const char* edit_name, Table table, Feature feature) {
    const FeatureId id = desk.document.snapshot()->layer(table).next_id();
    Edit edit{edit_name, {FeatureChange{table, id, std::nullopt, std::move(feature)}}};
    if (!desk.document.commit(edit)) return std::nullopt;
    desk.selection.set({{table, id}});
    return id;
}

}  // namespace yimi::app
