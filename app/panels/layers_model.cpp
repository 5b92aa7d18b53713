#include "app/panels/layers_model.h"

#include <QMimeData>
#include <QStringList>

#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString mime_type = QStringLiteral("application/x-yimi-layer");

std::size_t at(Table table) noexcept {
    return static_cast<std::size_t>(table);
}

}  // namespace

LayersModel::LayersModel(QObject* parent) : QAbstractItemModel(parent) {
    set_look(look_);
    set_layers(default_layers());
}

std::vector<LayerState> LayersModel::layers() const {
    return {layers_.rbegin(), layers_.rend()};
}

void LayersModel::set_layers(const std::vector<LayerState>& layers) {
    beginResetModel();
    layers_.assign(layers.rbegin(), layers.rend());
    endResetModel();
}

void LayersModel::take_default_layers() {
    set_layers(default_layers());
    emit layers_changed();
}

void LayersModel::set_look(MapLook look) {
    look_ = look;
    // No theme adds or takes away categories, so that what is expanded stays.
    for (const TableSchema& schema : all_schemas()) {
        auto entries = legend(look_, schema.table, symbols_);
        if (entries.size() < 2) entries.clear();
        legends_[at(schema.table)] = std::move(entries);
    }
    show_anew();
}

void LayersModel::set_symbols(const SymbolChanges& symbols) {
    symbols_ = symbols;
    set_look(look_);
}

void LayersModel::show_anew() {
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex layer = index(row, 0);
        emit dataChanged(layer, layer);
        if (rowCount(layer) > 0) emit dataChanged(index(0, 0, layer), index(rowCount(layer) - 1, 0, layer));
    }
}

void LayersModel::set_counts(const Plan& plan) {
    for (const TableSchema& schema : all_schemas()) counts_[at(schema.table)] = plan.layer(schema.table).size();
    show_anew();
}

int LayersModel::row_of(Table table) const noexcept {
    const auto found =
        std::find_if(layers_.begin(), layers_.end(), [&](const auto& each) { return each.table == table; });
    return static_cast<int>(found - layers_.begin());
}

/// Layers have the id 0; a category has its table's number plus one, which no dragging changes.
bool LayersModel::is_layer(const QModelIndex& index) const noexcept {
    return index.isValid() && index.internalId() == 0;
}

Table LayersModel::table(const QModelIndex& index) const {
    return is_layer(index) ? layers_[static_cast<std::size_t>(index.row())].table
                           : static_cast<Table>(index.internalId() - 1);
}

Symbol LayersModel::symbol(const QModelIndex& index, const SymbolChanges& changes) const {
    const Table of = table(index);
    if (is_layer(index)) return table_symbol(look_, of, changes);
    return legend(look_, of, changes)[static_cast<std::size_t>(index.row())].symbol;
}

std::string_view LayersModel::word(const QModelIndex& index) const {
    if (is_layer(index)) return SymbolChanges::every_category;
    return legends_[at(table(index))][static_cast<std::size_t>(index.row())].word;
}

std::size_t LayersModel::count(const QModelIndex& index) const {
    return counts_[at(table(index))];
}

bool LayersModel::is_visible(const QModelIndex& index) const {
    return layers_[static_cast<std::size_t>(row_of(table(index)))].visible;
}

void LayersModel::toggle(const QModelIndex& index) {
    setData(index, is_visible(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void LayersModel::show_all(bool visible) {
    for (LayerState& layer : layers_) layer.visible = visible;
    show_anew();
    emit layers_changed();
}

void LayersModel::show_layer(Table table) {
    LayerState& layer = layers_[static_cast<std::size_t>(row_of(table))];
    if (layer.visible) return;
    layer.visible = true;
    show_anew();
    emit layers_changed();
}

int LayersModel::opacity_percent(const QModelIndex& index) const {
    return layers_[static_cast<std::size_t>(row_of(table(index)))].opacity_percent;
}

void LayersModel::set_opacity_percent(const QModelIndex& index, int percent) {
    layers_[static_cast<std::size_t>(row_of(table(index)))].opacity_percent = std::clamp(percent, 1, 100);
    show_anew();
    emit layers_changed();
}

void LayersModel::move_layer(int from, int before) {
    if (before == from || before == from + 1) return;
    if (!beginMoveRows({}, from, from, {}, before)) return;
    const auto row = layers_.begin() + from;
    if (before > from)
        std::rotate(row, row + 1, layers_.begin() + before);
    else
        std::rotate(layers_.begin() + before, row, row + 1);
    endMoveRows();
    emit layers_changed();
}

QModelIndex LayersModel::index(int row, int column, const QModelIndex& parent) const {
    if (column != 0 || row < 0 || row >= rowCount(parent)) return {};
    return createIndex(row, column, parent.isValid() ? at(table(parent)) + 1 : quintptr{0});
}

QModelIndex LayersModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || is_layer(index)) return {};
    return createIndex(row_of(table(index)), 0, quintptr{0});
}

int LayersModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(layers_.size());
    return is_layer(parent) ? static_cast<int>(legends_[at(table(parent))].size()) : 0;
}

int LayersModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant LayersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Table of = table(index);
    if (!is_layer(index))
        return role == Qt::DisplayRole ? legends_[at(of)][static_cast<std::size_t>(index.row())].title : QVariant();
    switch (role) {
        case Qt::DisplayRole:
            return table_title(of);
        case Qt::CheckStateRole:
            return is_visible(index) ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
            if (counts_[at(of)] > 0)
                return tr("%1: %n feature(s). Drag to put it above or below others; double-click to see all of it.",
                          nullptr, static_cast<int>(counts_[at(of)]))
                    .arg(table_title(of));
            return tr("“%1” is empty.").arg(table_title(of));
        default:
            return {};
    }
}

bool LayersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !is_layer(index)) return false;
    layers_[static_cast<std::size_t>(index.row())].visible = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    emit layers_changed();
    return true;
}

Qt::ItemFlags LayersModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    if (!is_layer(index)) return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
}

QStringList LayersModel::mimeTypes() const {
    return {mime_type};
}

QMimeData* LayersModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.size() != 1 || !is_layer(indexes.front())) return nullptr;
    auto* carried = new QMimeData;
    carried->setData(mime_type, QByteArray::number(static_cast<int>(table(indexes.front()))));
    return carried;
}

bool LayersModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                  const QModelIndex& parent) const {
    return action == Qt::MoveAction && !parent.isValid() && data->hasFormat(mime_type);
}

bool LayersModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                               const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    const int from = row_of(static_cast<Table>(data->data(mime_type).toInt()));
    if (from < rowCount()) move_layer(from, row < 0 ? rowCount() : row);
    return false;  // moved already: the view must not take the row away
}

QString layers_as_text(const std::vector<LayerState>& layers) {
    QStringList words;
    for (const LayerState& layer : layers)
        words << (layer.visible ? QString() : QStringLiteral("-")) + to_qstring(schema_of(layer.table).name) +
                     (layer.opacity_percent < 100 ? QStringLiteral("@%1").arg(layer.opacity_percent) : QString());
    return words.join(QLatin1Char(','));
}

std::vector<LayerState> layers_from_text(const QString& text) {
    std::vector<LayerState> layers;
    const auto position = [&layers](Table table) {
        return std::find_if(layers.begin(), layers.end(), [&](const auto& each) { return each.table == table; });
    };
    for (const QString& each : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool visible = !each.startsWith(QLatin1Char('-'));
        const auto opacity_mark = each.indexOf(QLatin1Char('@'));
        const auto table = table_named(each.left(opacity_mark).mid(visible ? 0 : 1).toStdString());
        if (!table || position(*table) != layers.end()) continue;
        layers.push_back({*table, visible});
        const int percent = opacity_mark < 0 ? 100 : each.mid(opacity_mark + 1).toInt();  // 0: no number
        if (percent > 0 && percent < 100) layers.back().opacity_percent = percent;
    }
    if (layers.empty()) return default_layers();
    // A table of a later version goes above the one that it is above by default.
    auto above = layers.begin();
    for (const LayerState& layer : default_layers()) {
        auto at_row = position(layer.table);
        if (at_row == layers.end()) at_row = layers.insert(above, layer);
        above = at_row + 1;
    }
    return layers;
}

}  // namespace yimi::app
