#include "app/panels/layers_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/map/seat_style.h"
#include "app/panels/layers_view.h"
#include "app/panels/panel_look.h"
#include "app/panels/symbol_dialog.h"
#include "app/text/names.h"

namespace yimi::app {
namespace {

const QString layers_key = QStringLiteral("layers"), theme_key = QStringLiteral("theme"),
              symbols_key = QString::fromLatin1(SymbolChanges::memory_key);
constexpr int compact_width_px = 62;

bool can_be_drawn(Table table) {
    return table == Table::routes || table == Table::playgrounds || table == Table::schools ||
           table == Table::crossings || table == Table::occluders;
}

/// Three sheets one above another.
QIcon sheets_icon(const QWidget& on) {
    const double ratio = on.devicePixelRatioF();
    QPixmap pixmap((QSizeF(16, 16) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on.palette().color(QPalette::ButtonText), 1.2));
    for (const double y : {10.5, 8.0, 5.5}) {
        painter.setBrush(on.palette().color(QPalette::Button));
        painter.drawPolygon(QPolygonF{{8, y - 4}, {14.5, y}, {8, y + 4}, {1.5, y}});
    }
    return QIcon(pixmap);
}

}  // namespace

RememberedLook remembered_look(const std::function<QString(const QString& key)>& remembered) {
    return {theme_named(remembered(theme_key).toStdString()).value_or(Theme::planning),
            layers_from_text(remembered(layers_key)), SymbolChanges::from_text(remembered(symbols_key).toStdString())};
}

LayersPanel::LayersPanel(Document& document, MapWidget& map, QWidget* parent)
    : QWidget(parent),
      document_(document),
      map_(map),
      model_(new LayersModel(this)),
      view_(new LayersView(*model_, this)),
      themes_(new QComboBox(this)),
      themes_compact_(new QToolButton(this)),
      hint_(new QWidget(this)),
      hint_text_(make_paragraph(*hint_, QStringLiteral("layers_hint"))),
      import_(new QPushButton(hint_)) {
    setObjectName(QStringLiteral("layers_panel"));
    lay_out();
    connect(themes_, &QComboBox::activated, this, &LayersPanel::take_theme);
    connect(model_, &LayersModel::layers_changed, this, [this] {
        show_layers();
        document_.remember(layers_key, layers_as_text(model_->layers()));
    });
    connect(view_, &QTreeView::doubleClicked, this, &LayersPanel::zoom_to);
    connect(view_, &QTreeView::customContextMenuRequested, this, &LayersPanel::show_menu);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayersPanel::show_hint);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { emit chosen_changed(chosen()); });
    connect(import_, &QPushButton::clicked, this, [this] {
        if (model_->is_layer(view_->currentIndex())) emit import_wanted(model_->table(view_->currentIndex()));
    });
    connect(&document, &Document::plan_changed, this, &LayersPanel::follow);
    translate();
    restore();
}

void LayersPanel::lay_out() {
    themes_->setObjectName(QStringLiteral("theme_chooser"));
    for (const Theme theme : all_themes) themes_->addItem(QString(), static_cast<int>(theme));
    themes_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    themes_compact_->setObjectName(QStringLiteral("theme_chooser_compact"));
    themes_compact_->setAutoRaise(true);
    themes_compact_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(themes_compact_);
    connect(menu, &QMenu::triggered, this, [this](const QAction* action) { take_theme(action->data().toInt()); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (QAction* action : menu->actions()) action->setChecked(action->data().toInt() == themes_->currentIndex());
    });
    themes_compact_->setMenu(menu);
    themes_compact_->hide();
    hint_->hide();
    import_->setObjectName(QStringLiteral("layers_import"));
    auto* hint_row = new QVBoxLayout(hint_);
    hint_row->setContentsMargins(6, 4, 6, 4);
    hint_row->addWidget(hint_text_);
    hint_row->addWidget(import_, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(themes_);
    column->addWidget(themes_compact_);
    column->addWidget(view_, 1);
    column->addWidget(hint_);
}

void LayersPanel::set_compact(bool compact) {
    view_->set_compact(compact);
    themes_->setVisible(!compact);
    themes_compact_->setVisible(compact);
    setMaximumWidth(compact ? compact_width_px : QWIDGETSIZE_MAX);
    show_hint();
}

Theme LayersPanel::theme() const {
    return static_cast<Theme>(themes_->currentData().toInt());
}

MapLook LayersPanel::look() const {
    return {theme(), ground_of(palette()), shows_open_space_};
}

void LayersPanel::show_open_space(bool shown) {
    if (shown == shows_open_space_) return;
    shows_open_space_ = shown;
    model_->set_look(look());
}

void LayersPanel::choose_theme(Theme theme) {
    take_theme(themes_->findData(static_cast<int>(theme)));
}

void LayersPanel::show_all(bool visible) {
    model_->show_all(visible);
}

void LayersPanel::show_layer(Table table) {
    model_->show_layer(table);
}

void LayersPanel::take_theme(int row) {
    themes_->setCurrentIndex(row);
    model_->set_look(look());
    show_layers();
    document_.remember(theme_key, to_qstring(word(theme())));
}

void LayersPanel::show_layers() {
    map_.set_theme(theme());
    emit theme_changed(theme());
    map_.set_layers(model_->layers());
}

void LayersPanel::show_symbols(const SymbolChanges& symbols) {
    model_->set_symbols(symbols);
    map_.set_symbols(symbols);
}

void LayersPanel::keep_symbols(const SymbolChanges& symbols) {
    symbols_ = symbols;
    document_.remember(symbols_key, QString::fromStdString(symbols.as_text()));
    show_symbols(symbols);
}

void LayersPanel::follow(const PlanChange& change) {
    if (change.whole) restore();
    model_->set_counts(*document_.snapshot());
    show_hint();
}

void LayersPanel::restore() {
    auto left = remembered_look([this](const QString& key) { return document_.remembered(key); });
    themes_->setCurrentIndex(themes_->findData(static_cast<int>(left.theme)));
    model_->set_look(look());
    model_->set_layers(left.layers);
    model_->set_counts(*document_.snapshot());
    symbols_ = std::move(left.symbols);
    show_symbols(symbols_);
    show_layers();
}

std::optional<Table> LayersPanel::chosen() const {
    const QModelIndex index = view_->currentIndex();
    return model_->is_layer(index) ? std::optional(model_->table(index)) : std::nullopt;
}

void LayersPanel::zoom_to(const QModelIndex& index) {
    const Box extent = document_.snapshot()->layer(model_->table(index)).extent();
    if (!extent.empty()) emit zoom_wanted(extent);
}

void LayersPanel::show_menu(const QPoint& at) {
    const QModelIndex index = view_->indexAt(at);
    if (!index.isValid()) return;
    const Table table = model_->table(index);
    auto* menu = new QMenu(view_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("layer_menu"));
    const bool empty = document_.snapshot()->layer(table).size() == 0;
    const QPersistentModelIndex kept = index;
    menu->addAction(tr("Zoom to the layer"), this, [this, kept] { zoom_to(kept); })->setEnabled(!empty);
    menu->addAction(tr("Attribute table"), this, [this, table] { emit table_wanted(table); });
    menu->addAction(tr("Select all of it"), this, [this, table] { emit all_wanted(table); })->setEnabled(!empty);
    if (!is_derived(table))
        menu->addAction(tr("Draw in this layer"), this, [this, table] { emit draw_wanted(table); })
            ->setEnabled(document_.is_writable());
    if (!is_derived(table))
        menu->addAction(tr("Import into this layer…"), this, [this, table] { emit import_wanted(table); })
            ->setEnabled(document_.is_writable());
    menu->addSeparator();
    QAction* symbol = menu->addAction(tr("Symbol…"), this, [this, kept] { edit_symbol(kept); });
    symbol->setObjectName(QStringLiteral("layer_symbol"));
    symbol->setEnabled(document_.is_writable() && !(theme() == Theme::coverage && table == Table::blocks) &&
                       !(theme() == Theme::seats && shows_seats(table)));
    QAction* plain = menu->addAction(tr("Symbols as the theme draws them"), this, [this, table] {
        SymbolChanges symbols = symbols_;
        symbols.remove(table);
        keep_symbols(symbols);
    });
    plain->setEnabled(document_.is_writable() && symbols_.changes(table));
    add_opacities(*menu->addMenu(tr("Opacity")), kept);
    menu->addSeparator();
    menu->addAction(tr("Show all layers"), this, [this] { show_all(true); });
    menu->addAction(tr("Hide all layers"), this, [this] { show_all(false); });
    menu->addAction(tr("Back to the usual layers and order"), model_, &LayersModel::take_default_layers);
    menu->popup(view_->viewport()->mapToGlobal(at));
}

void LayersPanel::add_opacities(QMenu& menu, const QPersistentModelIndex& index) {
    menu.setObjectName(QStringLiteral("layer_opacity"));
    for (const int percent : {100, 80, 60, 40, 20}) {
        QAction* action = menu.addAction(tr("%1 %").arg(percent), this, [this, index, percent] {
            if (index.isValid()) model_->set_opacity_percent(index, percent);
        });
        action->setCheckable(true);
        action->setChecked(model_->opacity_percent(index) == percent);
    }
}

void LayersPanel::edit_symbol(const QModelIndex& index) {
    if (!index.isValid()) return;
    const Table table = model_->table(index);
    const std::string word(model_->word(index));
    SymbolChanges others = symbols_;
    others.set(table, word, {});
    const Symbol plain = model_->symbol(index, others);
    auto* dialog =
        new SymbolDialog(index.data().toString(), plain, symbols_.at(table, word), schema_of(table).geometry, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto with = [others, table, word](const SymbolChange& change) {
        SymbolChanges symbols = others;
        symbols.set(table, word, change);
        return symbols;
    };
    connect(dialog, &SymbolDialog::tried, this,
            [this, with](const SymbolChange& change) { show_symbols(with(change)); });
    connect(dialog, &QDialog::accepted, this, [this, with, dialog] { keep_symbols(with(dialog->change())); });
    connect(dialog, &QDialog::rejected, this, [this] { show_symbols(symbols_); });
    dialog->open();
}

void LayersPanel::show_hint() {
    const QModelIndex index = view_->currentIndex();
    const bool wanted = !view_->is_compact() && model_->is_layer(index) && document_.is_open() &&
                        model_->count(index) == 0 && !is_derived(model_->table(index));
    hint_->setVisible(wanted);
    if (!wanted) return;
    const Table table = model_->table(index);
    hint_text_->setText(can_be_drawn(table)
                            ? tr("“%1” is empty: import a file, or draw on the map.").arg(table_title(table))
                            : tr("“%1” is empty: import a file.").arg(table_title(table)));
    import_->setEnabled(document_.is_writable());
}

void LayersPanel::translate() {
    QMenu* menu = themes_compact_->menu();
    menu->clear();
    for (int row = 0; row < themes_->count(); ++row) {
        const QString title = theme_title(static_cast<Theme>(themes_->itemData(row).toInt()));
        themes_->setItemText(row, title);
        QAction* action = menu->addAction(title);
        action->setData(row);
        action->setCheckable(true);
    }
    themes_->setToolTip(tr("Theme: what the map is about"));
    themes_->setAccessibleName(tr("Theme: what the map is about"));
    themes_compact_->setToolTip(themes_->toolTip());
    themes_compact_->setAccessibleName(themes_->toolTip());
    view_->setAccessibleName(tr("Layers"));
    themes_compact_->setIcon(sheets_icon(*this));
    import_->setText(tr("Import…"));
    model_->set_look(look());
    show_hint();
}

void LayersPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    if (event->type() == QEvent::PaletteChange) {
        themes_compact_->setIcon(sheets_icon(*this));
        model_->set_look(look());
    }
    QWidget::changeEvent(event);
}

}  // namespace yimi::app
