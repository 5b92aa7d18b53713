#pragma once

#include <QColor>
#include <QString>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "app/map/map_colours.h"
#include "app/map/map_overlay.h"
#include "app/map/symbol.h"
#include "app/map/symbol_changes.h"
#include "core/model/layer.h"

namespace yimi::app {

enum class Theme { planning, one_metre, difference, coverage, seats, hazards, print };
inline constexpr Theme all_themes[] = {Theme::planning, Theme::one_metre, Theme::difference, Theme::coverage,
                                       Theme::seats,    Theme::hazards,   Theme::print};

/// What a picture is about and what it lies on; a theme alone is one on paper.
struct MapLook {
    Theme theme = Theme::planning;
    Ground ground = Ground::light;
    bool open_space = false;  ///< the coverage theme shows what children reach alone, see MapOverlay::is_open_space
    MapLook(Theme about, Ground on = Ground::light, bool of_open_space = false) noexcept
        : theme(about), ground(on), open_space(of_open_space) {}
    friend bool operator==(const MapLook&, const MapLook&) = default;
};

/// "planning", "one_metre", …: for the command line and for what a project remembers.
[[nodiscard]] std::string_view word(Theme theme) noexcept;
[[nodiscard]] std::optional<Theme> theme_named(std::string_view word) noexcept;
[[nodiscard]] QString theme_title(Theme theme);

/// One layer of the map as the planner arranged it; drawn from first to last.
struct LayerState {
    Table table = Table::districts;
    bool visible = true;
    int opacity_percent = 100;  ///< 1 to 100
    friend bool operator==(const LayerState&, const LayerState&) = default;
};
/// All tables from below to above; route profiles begin hidden.
[[nodiscard]] std::vector<LayerState> default_layers();

/// Whether the planner lets a table be seen.
[[nodiscard]] bool shows(const std::vector<LayerState>& layers, Table table) noexcept;

struct TableStyle {
    double farthest_metres_per_pixel = 1e9;      ///< not drawn when farther away
    double label_farthest_metres_per_pixel = 0;  ///< labels only when nearer; 0: none
    double label_px = 12;
    QColor label_colour;
};

/// One line of the legend.
struct LegendEntry {
    Symbol symbol;
    QString title;
    std::string_view word = {};  ///< in `category_column`; the last entry of a table stands for all other words too
};

/// What a look makes of a table and of one of its rows (categories: road_class, direction, kind, severity, state), with
/// what the planner changed.
[[nodiscard]] const TableStyle& table_style(MapLook look, Table table) noexcept;
[[nodiscard]] Symbol symbol_of(MapLook look, const RowView& row, const SymbolChanges& changes = {});
/// How a block is drawn in the coverage theme, by what was computed for it; null: nothing, which is unknown.
[[nodiscard]] Symbol coverage_symbol(Ground ground, const MapOverlay::Covered* covered);
/// Which entry of the coverage theme's legend of blocks stands for it.
[[nodiscard]] std::size_t coverage_entry(const MapOverlay::Covered* covered, bool open_space);
/// The column by whose words a table divides into symbols; empty where it has only one.
[[nodiscard]] std::string_view category_column(Table table) noexcept;
/// The words of that column that are drawn as the legend's `word` is; empty for the entry that stands for all others.
[[nodiscard]] std::vector<std::string_view> words_drawn_as(Table table, std::string_view word);
/// The categories of a table in legend order; a table of one symbol has one entry.
[[nodiscard]] std::vector<LegendEntry> legend(MapLook look, Table table, const SymbolChanges& changes = {});
/// The one symbol that stands for a table in the list of layers.
[[nodiscard]] Symbol table_symbol(MapLook look, Table table, const SymbolChanges& changes = {});
[[nodiscard]] QColor background(MapLook look);
[[nodiscard]] QColor severity_colour(std::string_view severity, Ground ground);  ///< "S1" … "S4"

}  // namespace yimi::app
