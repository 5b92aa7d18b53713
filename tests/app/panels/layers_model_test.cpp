#include "app/panels/layers_model.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <set>

#include "tests/support/plan_builder.h"

using namespace yimi;
using namespace yimi::app;

namespace {

QModelIndex row_of(const LayersModel& model, Table table) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.table(model.index(row, 0)) == table) return model.index(row, 0);
    return {};
}

}  // namespace

class LayersModelTest : public QObject {
    Q_OBJECT

private slots:
    void the_list_is_the_map_from_above() {
        LayersModel model;
        QCOMPARE(model.layers(), default_layers());
        QCOMPARE(model.rowCount(), static_cast<int>(default_layers().size()));
        QCOMPARE(model.table(model.index(0, 0)), default_layers().back().table);
    }

    void a_dragged_layer_is_drawn_where_it_was_dropped() {
        LayersModel model;
        QSignalSpy changed(&model, &LayersModel::layers_changed);
        const int from = row_of(model, Table::buildings).row();
        const std::unique_ptr<QMimeData> carried(model.mimeData({model.index(from, 0)}));
        QVERIFY(model.canDropMimeData(carried.get(), Qt::MoveAction, 0, 0, {}));
        model.dropMimeData(carried.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(model.layers().back().table, Table::buildings);
        QCOMPARE(model.layers().size(), default_layers().size());
        QCOMPARE(changed.size(), 1);
        // Below the last one.
        const std::unique_ptr<QMimeData> again(model.mimeData({model.index(0, 0)}));
        model.dropMimeData(again.get(), Qt::MoveAction, -1, 0, {});
        QCOMPARE(model.layers().front().table, Table::buildings);
    }

    void what_is_dragged_from_elsewhere_is_refused() {
        LayersModel model;
        QMimeData other;
        other.setText(QStringLiteral("3"));
        QVERIFY(!model.canDropMimeData(&other, Qt::MoveAction, 0, 0, {}));
        model.dropMimeData(&other, Qt::MoveAction, 0, 0, {});
        QCOMPARE(model.layers(), default_layers());
    }

    void a_hidden_layer_stays_in_the_list() {
        LayersModel model;
        const QModelIndex streets = row_of(model, Table::streets);
        model.toggle(streets);
        QVERIFY(!model.is_visible(streets));
        QVERIFY(!shows(model.layers(), Table::streets));
        model.toggle(streets);
        QCOMPARE(model.layers(), default_layers());
    }

    void categories_lie_beneath_their_layer() {
        LayersModel model;
        const QModelIndex streets = row_of(model, Table::streets);
        QVERIFY(model.rowCount(streets) > 1);
        const QModelIndex category = model.index(1, 0, streets);
        QCOMPARE(model.parent(category), streets);
        QCOMPARE(model.table(category), Table::streets);
        QVERIFY(!model.is_layer(category));
    }

    void all_layers_are_shown_and_hidden_at_once() {
        LayersModel model;
        QSignalSpy changes(&model, &LayersModel::layers_changed);
        const auto visible = [&] {
            const auto layers = model.layers();
            return std::count_if(layers.begin(), layers.end(), [](const LayerState& layer) { return layer.visible; });
        };
        model.show_all(false);
        QCOMPARE(visible(), 0);
        model.show_all(true);
        QCOMPARE(visible(), model.rowCount());
        QCOMPARE(changes.count(), 2);
    }

    void a_layer_is_made_see_through() {
        LayersModel model;
        QSignalSpy changes(&model, &LayersModel::layers_changed);
        const QModelIndex buildings = row_of(model, Table::buildings);
        model.set_opacity_percent(buildings, 40);
        QCOMPARE(model.opacity_percent(buildings), 40);
        QCOMPARE(model.opacity_percent(row_of(model, Table::streets)), 100);
        QCOMPARE(changes.count(), 1);
    }

    void blocks_are_explained_by_what_they_mean_in_the_coverage_theme() {
        LayersModel model;
        QCOMPARE(model.rowCount(row_of(model, Table::blocks)), 0);
        model.set_look(Theme::coverage);
        const auto explained = [&] {
            QStringList titles;
            const QModelIndex blocks = row_of(model, Table::blocks);
            for (int row = 0; row < model.rowCount(blocks); ++row)
                titles << model.index(row, 0, blocks).data().toString();
            return titles;
        };
        const QStringList by_reach = explained();
        QCOMPARE(by_reach.size(), 4);
        model.set_look({Theme::coverage, Ground::light, true});
        QCOMPARE(explained().size(), 4);
        QVERIFY(explained().front() != by_reach.front());  // the colours are of open space now
    }

    void order_visibility_and_opacity_survive_as_text() {
        std::vector<LayerState> layers = default_layers();
        std::swap(layers[2], layers[5]);
        layers[3].visible = !layers[3].visible;
        layers[3].opacity_percent = 40;
        layers[4].opacity_percent = 60;
        QCOMPARE(layers_from_text(layers_as_text(layers)), layers);
    }

    void a_text_that_somebody_else_wrote_gives_every_table_once() {
        for (const char* text : {"", ",,,", "zoo,-zoo", "streets,streets,-streets", "-buildings",
                                 "\xe9\x81\x93,streets", "streets@,blocks@x", "streets@-5,blocks@900,@20"}) {
            const auto layers = layers_from_text(QString::fromUtf8(text));
            std::set<Table> tables;
            for (const LayerState& layer : layers) {
                tables.insert(layer.table);
                QCOMPARE(layer.opacity_percent, 100);
            }
            QCOMPARE(layers.size(), default_layers().size());
            QCOMPARE(tables.size(), layers.size());
        }
        QVERIFY(!shows(layers_from_text(QStringLiteral("-buildings")), Table::buildings));
    }
};

QTEST_MAIN(LayersModelTest)
#include "layers_model_test.moc"
