#include "app/document/proposed_places.h"

#include <QCoreApplication>
#include <QDate>
#include <set>

#include "core/edit/row_shape.h"
#include "gis/support/uuid.h"

namespace yimi::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ProposedPlaces)
};

QString name_of_new(const PlaceKind& kind) {
    const std::string_view word = kind.word_of_new();
    if (word == "park") return Words::tr("Proposed park %1");
    if (word == "primary") return Words::tr("Proposed primary school %1");
    if (word == "junior") return Words::tr("Proposed junior school %1");
    if (word == "kindergarten") return Words::tr("Proposed kindergarten %1");
    if (word == "nursery") return Words::tr("Proposed nursery %1");
    return kind.table() == Table::schools ? Words::tr("Proposed school %1") : Words::tr("Proposed playground %1");
}

Geometry shape_at(Table table, Point at) {
    if (table == Table::schools) return make_point(at);
    constexpr double half = proposed_side_m / 2;
    const std::vector<Point> corners{at + Point{-half, -half}, at + Point{half, -half}, at + Point{half, half},
                                     at + Point{-half, half}};
    return make_polygon(corners);
}

std::set<std::string, std::less<>> names_in(const Layer& layer) {
    std::set<std::string, std::less<>> names;
    layer.for_each([&](const RowView& row) {
        names.emplace(row.name());
        return true;
    });
    return names;
}

}  // namespace

Edit proposed_places(const Plan& plan, const PlaceKind& kind, const std::vector<Point>& places, const QString& source) {
    const Table table = kind.table();
    const Layer& layer = plan.layer(table);
    const auto taken = names_in(layer);
    const std::string date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    Edit edit{"take_sites", {}};
    int number = 0;
    FeatureId id = layer.next_id();
    for (const Point at : places) {
        std::string name;
        do name = name_of_new(kind).arg(++number).toStdString();
        while (taken.contains(name));
        Feature place = make_feature(table, shape_at(table, at));
        measure_shape(table, place);
        set(place, table, "uid", gis::make_uuid());
        set(place, table, "name", name);
        set(place, table, "source", source.toStdString());
        set(place, table, "source_date", date);
        set(place, table, "confidence", std::string("C"));
        if (!kind.word_of_new().empty()) set(place, table, kind.kind_column(), std::string(kind.word_of_new()));
        if (kind == PlaceKind(Table::playgrounds)) set(place, table, "kind", std::string("playground"));
        edit.changes.push_back(FeatureChange{table, id, std::nullopt, std::move(place)});
        ++id.number;
    }
    return edit;
}

}  // namespace yimi::app
