#pragma once

#include <QColor>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/map/symbol.h"
#include "core/model/schema.h"

namespace yimi::app {

/// What a planner wants to look otherwise than a theme draws it; what is not set stays as it is.
struct SymbolChange {
    std::optional<QColor> fill = {};
    std::optional<QColor> stroke = {};
    std::optional<double> stroke_px = {};  ///< logical pixels, in `stroke_range`
    std::optional<LinePattern> pattern = {};
    std::optional<double> marker_px = {};  ///< logical pixels, in `marker_range`

    [[nodiscard]] bool empty() const noexcept { return *this == SymbolChange(); }
    /// Changes only what the symbol has: no fill comes where there is none, and no marker.
    void apply_to(Symbol& symbol) const;
    friend bool operator==(const SymbolChange&, const SymbolChange&) = default;
};

struct PixelRange {
    double least, most;
};
inline constexpr PixelRange stroke_range{0.2, 12}, marker_range{2, 40};

/// All such changes, by table and by the word of a category (app/map/map_style); the word `every_category` changes the
/// whole table, below what its categories change. A value.
class SymbolChanges {
public:
    static constexpr std::string_view every_category = "*";
    /// Under which key a project remembers them.
    static constexpr const char* memory_key = "symbols";

    /// An empty change takes back what was set.
    void set(Table table, std::string_view word, const SymbolChange& change);
    [[nodiscard]] SymbolChange at(Table table, std::string_view word) const;
    void remove(Table table) { changes_.erase(table); }
    [[nodiscard]] bool empty() const noexcept { return changes_.empty(); }
    [[nodiscard]] bool changes(Table table) const noexcept { return changes_.contains(table); }

    void apply_to(Symbol& symbol, Table table, std::string_view word) const;

    /// JSON for the project, and back; of text that anybody may have changed, what is damaged or out of range is left
    /// out.
    [[nodiscard]] std::string as_text() const;
    [[nodiscard]] static SymbolChanges from_text(std::string_view text);

    friend bool operator==(const SymbolChanges&, const SymbolChanges&) = default;

private:
    std::map<Table, std::map<std::string, SymbolChange, std::less<>>> changes_;  ///< no table without changes
};

}  // namespace yimi::app
